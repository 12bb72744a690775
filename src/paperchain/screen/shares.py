"""Whom listed parties own together: shares as intervals, chains, and the tests of three authorities.

OFAC counts a party as blocked if blocked parties own 50 per cent or more of it, directly or indirectly, taken together
(guidance of 13 August 2014, FAQ 401). A party that is blocked so counts with its whole share in the next one; what a
party below the bar owns counts for nothing. The EU asks for more than 50 per cent (best practices of the Council,
EU 8519/18, VIII), taken together too; the United Kingdom for more than 50 per cent (SAMLA 2018, and regulation 7), each
owner alone. Both count who controls the party otherwise as well; OFAC does not (FAQ 398).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

Verdict = Literal["owned", "may be owned", "not owned"]

_MARK = r"(?:%|per\s*cent|percent|pct|процент\w*)"
_PERCENT = re.compile(rf"(?P<n>\d{{1,3}}(?:[.,]\d+)?)\s*{_MARK}", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?P<low>\d{{1,3}}(?:[.,]\d+)?)\s*{_MARK}?\s*(?:-|–|to|and)\s*(?P<high>\d{{1,3}}(?:[.,]\d+)?)\s*{_MARK}",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:at most|up to|(?:no|not) (?:more|over|above|greater)(?: than)?|not exceed\w*|or less)\b", re.IGNORECASE
)
_LEAST = re.compile(
    r"\b(?:at least|no less than|not less than|or more|minimum|further|additional|another|plus)\b", re.IGNORECASE
)
_MORE = re.compile(r"\b(?:more than|over|above|exceed\w*|just more|slightly more)\b|plus one", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less than|under|below)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|approximately|circa)\b|~", re.IGNORECASE)
_STEP = 1e-6
"""What "more than" a share is more by, at least."""
_WORDS: tuple[tuple[str, tuple[float, float]], ...] = (
    (r"\b(?:whole|wholly|full|fully|sole|entire|all)\b|全资", (1.0, 1.0)),
    (r"\b(?:majority|controlling)\b|контрольн\w+ пакет|控股", (0.5 + _STEP, 1.0)),
    (r"\bminority\b", (0.0, 0.5 - _STEP)),
    (r"\bthree[ -]quarters\b", (0.75, 0.75)),
    (r"\btwo[ -]thirds\b", (2 / 3, 2 / 3)),
    (r"\bhalf\b|\b50[-/–]50\b", (0.5, 0.5)),
    (r"\b(?:a|one)[ -]third\b", (1 / 3, 1 / 3)),
    (r"\b(?:a|one)[ -]quarter\b", (0.25, 0.25)),
    (r"\bsubsidiar(?:y|ies)\b|дочерн|子公司", (0.5 + _STEP, 1.0)),
)
UNKNOWN = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Regime:
    """A test of ownership: the bar, whether the bar itself is enough, whether owners are taken together.

    `control`: whoever controls a party is as good as its owner.
    """

    name: str
    bar: float
    reached: bool
    together: bool
    control: bool = False

    def met(self, share: float) -> bool:
        """True if a share is enough."""
        return share > self.bar + 1e-9 or (self.reached and share >= self.bar - 1e-9)


OFAC = Regime("OFAC’s 50 per cent rule", 0.5, reached=True, together=True)
EU = Regime("the EU’s test of more than 50 per cent", 0.5, reached=False, together=True, control=True)
UK = Regime("the United Kingdom’s test of more than 50 per cent", 0.5, reached=False, together=False, control=True)


@dataclass(frozen=True, slots=True)
class Stake:
    """What one party owns of another: a share between `low` and `high` (0 to 1), and the claims that say so.

    A stake that is only alleged is not `sure`: it never makes a party owned, it only may. `control` is no share: one
    party is said to control the other.
    """

    owner: str
    owned: str
    low: float
    high: float
    claims: tuple[str, ...] = ()
    sure: bool = True
    control: bool = False


@dataclass(frozen=True, slots=True)
class Owned:
    """A party that listed ones own, as far as the stakes tell.

    `low` and `high` are what listed parties own of it together (0 to 1); `stakes` those that count, the first owner
    first, and all that lead up to them from a listed party. `controlled`: it is owned because it is controlled.
    """

    party: str
    verdict: Verdict
    low: float
    high: float
    stakes: tuple[Stake, ...]
    controlled: bool = False


def share_of(words: str) -> tuple[float, float]:
    """The share that words give, as an interval from 0 to 1; (0, 1) where they give none.

    "51%" is (.51, .51); "at least 30 per cent" (.3, 1); "a majority stake" (just above .5, 1); "shares" (0, 1).
    """
    if hit := _RANGE.search(words):
        low, high = (min(1.0, float(hit[end].replace(",", ".")) / 100) for end in ("low", "high"))
        if low < high:
            return low, high
    if hit := _PERCENT.search(words):
        return _bent(min(1.0, float(hit["n"].replace(",", ".")) / 100), words, hit)
    for word, (low, high) in _WORDS:
        if hit := re.search(word, words, re.IGNORECASE):
            return _bent(low, words, hit) if low == high else (low, high)
    return UNKNOWN


def _bent(share: float, words: str, hit: re.Match[str]) -> tuple[float, float]:
    """A share with what stands around it: "at least", "more than", "up to", "about"."""
    around = words[: hit.start()][-24:] + " " + words[hit.end() :][:16]
    if _MOST.search(around):
        return 0.0, share
    if _MORE.search(around):
        return min(1.0, share + _STEP), 1.0
    if _LEAST.search(around):
        return share, 1.0
    if _LESS.search(around):
        return 0.0, max(0.0, share - _STEP)
    if _ABOUT.search(around):
        return max(0.0, share - 0.02), min(1.0, share + 0.02)
    return share, share


def owned(stakes: Iterable[Stake], listed: Iterable[str], regime: Regime) -> dict[str, Owned]:
    """Every party of which listed ones own a part or may, by the test of one authority; the listed ones left out.

    The answer does not depend on the order of the stakes, and circles of owners end.
    """
    into = _into(stake for stake in stakes if regime.control or not stake.control)
    blocked = set(listed)
    surely, maybe = _fixed(into, blocked, regime, sure=True), _fixed(into, blocked, regime, sure=False)
    found = {}
    for party in sorted(into):
        if party in blocked:
            continue
        counting = [s for s in into[party] if s.owner in maybe]
        if not counting:
            continue
        shares = [s for s in counting if not s.control]
        low = _total([s.low for s in shares if s.owner in surely and s.sure], regime)
        high = _total([s.high for s in shares], regime)
        verdict: Verdict = "owned" if party in surely else "may be owned" if party in maybe else "not owned"
        controlled = verdict == "owned" and not regime.met(low)
        chain = _chain(party, into, maybe, blocked)
        found[party] = Owned(party, verdict, min(low, 1.0), min(high, 1.0), chain, controlled)
    return found


def _into(stakes: Iterable[Stake]) -> dict[str, tuple[Stake, ...]]:
    """Stakes by what is owned, one for each owner; what others surely own is no longer open to any of them."""
    merged: dict[tuple[str, str, bool], Stake] = {}
    for stake in sorted(stakes, key=lambda s: (s.owned, s.owner, s.control, not s.sure, -s.low, s.high, s.claims)):
        key = stake.owned, stake.owner, stake.control
        if stake.owner == stake.owned:
            continue
        if key in merged:
            merged[key] = _both(merged[key], stake)
        else:
            merged[key] = stake
    of: dict[str, list[Stake]] = defaultdict(list)
    for (party, _, _), stake in merged.items():
        of[party].append(stake)
    return {party: tuple(_bounded(held)) for party, held in of.items()}


def _both(one: Stake, other: Stake) -> Stake:
    """Two statements on one stake: what both allow; where they contradict each other, all that either allows.

    What is only alleged may make the share greater than it is surely, and never makes it surer.
    """
    claims = tuple(dict.fromkeys((*one.claims, *other.claims)))
    if one.sure and other.sure:
        low, high = max(one.low, other.low), min(one.high, other.high)
        if low > high:
            low, high = min(one.low, other.low), max(one.high, other.high)
    else:  # those that are sure come first
        low, high = one.low if one.sure else min(one.low, other.low), max(one.high, other.high)
    return Stake(one.owner, one.owned, low, high, claims, one.sure, one.control)


def _bounded(held: list[Stake]) -> Iterable[Stake]:
    least = sum(s.low for s in held if s.sure)
    for stake in held:
        rest = max(stake.low, 1.0 - (least - (stake.low if stake.sure else 0.0)))
        yield replace(stake, high=min(stake.high, max(0.0, rest)))


def _fixed(into: Mapping[str, tuple[Stake, ...]], listed: set[str], regime: Regime, sure: bool) -> set[str]:
    """Listed parties and all that the test adds to them, until it adds none: every round only adds."""
    blocked = set(listed)
    while True:
        more = set()
        for party, stakes in into.items():
            if party not in blocked:
                held = [s for s in stakes if s.owner in blocked and (s.sure or not sure)]
                shares = [s.low if sure else s.high for s in held if not s.control]
                if any(s.control for s in held) or regime.met(_total(shares, regime)):
                    more.add(party)
        if not more:
            return blocked
        blocked |= more


def _total(shares: list[float], regime: Regime) -> float:
    if not shares:
        return 0.0
    return sum(shares) if regime.together else max(shares)


def _chain(
    party: str, into: Mapping[str, tuple[Stake, ...]], counting: set[str], listed: set[str]
) -> tuple[Stake, ...]:
    """The stakes by which a party hangs on listed ones, its own first, then those of its owners."""
    found: dict[tuple[str, str, bool], Stake] = {}
    waiting = [party]
    while waiting:
        for stake in into.get(waiting.pop(0), ()):
            key = stake.owner, stake.owned, stake.control
            if stake.owner in counting and key not in found:
                found[key] = stake
                if stake.owner not in listed:
                    waiting.append(stake.owner)
    return tuple(found.values())
