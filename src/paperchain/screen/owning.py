"""Parties that no list names and that listed ones own or control, by what documents say."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from paperchain.language.edtf import bounds
from paperchain.lists import on
from paperchain.model import Claim, Entity, Finding, Path, Step, content_id
from paperchain.screen.dealing import Listing, on_lists, standing
from paperchain.screen.shares import EU, OFAC, UK, Owned, Regime, Stake, owned, share_of
from paperchain.screen.telling import SAID, SURE, parties

OTHER = Regime("a bar of 50 per cent", 0.5, reached=True, together=True)
"""For lists whose authority has no test of its own here."""
REGIMES = (("ofac", OFAC), ("us-", OFAC), ("eu-", EU), ("uk-", UK))
_CONTROL = re.compile(r"control|контрол|控制|掌控", re.IGNORECASE)
_STAKE = re.compile(
    r"\b(?:majority|controlling|minority)[ -](?:stake|share|interest|holding|shareholding|owned)\w*"
    r"|\b(?:wholly|fully)[ -]owned",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:]|\b(?:who|whose|which|that|and|not|no|sold|former)\b", re.IGNORECASE)
Held = Literal["held", "not held", "unknown"]


def regime_of(list_id: str) -> Regime:
    """The test of ownership that goes with a list."""
    return next((regime for start, regime in REGIMES if list_id.startswith(start)), OTHER)


def stakes(
    claims: Iterable[Claim], canonical: Mapping[str, str], day: str = "", published: Mapping[str, str] | None = None
) -> list[Stake]:
    """What claims of ownership and control say as of a day (EDTF; empty: today), denied and possible ones left out.

    A claim that is only alleged, or that need not have been true on the day, gives a stake that is not sure; so does
    one that says "runs" and not "controls". `published` gives the dates of documents by their ids.
    """
    found = []
    for claim in claims:
        if claim.polarity == "negative" or claim.modality not in SAID:
            continue
        told = held_on(claim.get("time"), day, (published or {}).get(claim.span.document, ""))
        sure = claim.modality in SURE and told == "held"
        if told == "not held":
            continue
        cue = claim.cue.exact if claim.cue else ""
        if claim.kind == "control":
            meant = sure and _CONTROL.search(cue) is not None
            for owner in parties(claim, ("controller",), canonical):
                for party in parties(claim, ("controlled",), canonical):
                    found.append(Stake(owner, party, 0.0, 0.0, (claim.id,), meant, True))
        if claim.kind != "ownership":
            continue
        low, high = share_of(" ".join(a.value for a in claim.arguments if a.role == "share") or _between(claim) or cue)
        owners = parties(claim, ("owner",), canonical)
        share = (low, high) if len(owners) == 1 else (0.0, high)  # what several have together is none of theirs alone
        for owner in owners:
            found += [Stake(owner, p, *share, (claim.id,), sure) for p in parties(claim, ("owned",), canonical)]
    return found


def _between(claim: Claim) -> str:
    """ "majority stake" or "wholly owned" where it stands between the owner and the owned, and no clause does."""
    ends = [a.span for a in claim.arguments if a.role in ("owner", "owned") and a.span]
    if len(ends) != 2:
        return ""
    first, last = sorted(ends, key=lambda span: span.start)
    said = claim.span.exact[max(0, first.end - claim.span.start) : max(0, last.start - claim.span.start)]
    hit = _STAKE.search(said)
    return hit[0] if hit and not _CLAUSE.search(said) else ""


def held_on(time: str, day: str = "", published: str = "") -> Held:
    """Whether what a claim dates (EDTF; empty: as its document was published) was so on a day (empty: today).

    What nobody says to have ended goes on; what a year dates may have begun or ended in its course.
    """
    first, slash, last = time.partition("/")
    begun = bounds(published if not time else first if first not in ("", "..") else "")
    ended = bounds(last if slash and last not in ("", "..") else "")
    if not day:
        return "not held" if ended[1] is not None and not begun[0] else "held"
    on_first, on_last = bounds(day)
    if on_first is None or on_last is None or set(time) & set("~?%"):
        return "unknown"
    if ended[1] and on_first > ended[1]:
        return "unknown" if begun[0] else "not held"  # "from 2019 to 2021" may say when, and no end
    if slash and begun[0] and on_last < begun[0]:
        return "not held"
    sure = begun[1] is not None and on_first >= begun[1] and (ended[0] is None or on_last <= ended[0])
    return "held" if sure else "unknown"


def ownings(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    canonical: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
    day: str = "",
    published: Mapping[str, str] | None = None,
) -> Iterator[Finding]:
    """One finding "owned-by-listed" for each party that listed ones own in part, by the tests of their lists.

    `day` (EDTF) asks how it was then: an owner that was not listed on that day does not count, and one of whom that
    cannot be told makes nobody surely owned.
    """
    name = {e.id: e.name for e in entities}
    held = [s for s in stakes(claims, canonical, day, published) if s.owner in name and s.owned in name]
    if day:
        stood = {party: standing(on_lists(listings, day)) for party, listings in listed.items()}
        held = [replace(s, sure=s.sure and stood.get(s.owner, "listed") == "listed") for s in held]
        listed = {
            party: [one for one in of if on(one.entry, day, one.published) != "not listed"]
            for party, of in listed.items()
            if stood[party] != "not listed"
        }
    by_regime: dict[Regime, set[str]] = defaultdict(set)
    for party, listings in listed.items():
        for listing in listings:
            by_regime[regime_of(listing.list)].add(party)
    tests = {regime: owned(held, parties, regime) for regime, parties in by_regime.items()}
    for entity in entities:
        found = [(regime, of[entity.id]) for regime, of in tests.items() if entity.id in of]
        if found and entity.id not in listed:
            yield _owned(entity, found, name, listed)


_RANK = {"owned": 0, "may be owned": 1, "not owned": 2}


def _owned(
    entity: Entity,
    found: Sequence[tuple[Regime, Owned]],
    name: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
) -> Finding:
    found = sorted(found, key=lambda pair: (_RANK[pair[1].verdict], pair[0].name))
    worst = found[0][1]
    share = "control" if worst.controlled else f"{_percent(worst)} of it"
    title = {
        "owned": f"{entity.name} belongs to listed parties: {share}",
        "may be owned": f"{entity.name} may belong to listed parties: the documents leave it open",
        "not owned": f"Listed parties own a part of {entity.name}: {_percent(worst)}",
    }[worst.verdict]
    lines = [
        f"{regime.name}: {_WORDS[one.verdict]}, "
        + ("documents say that it is controlled" if one.controlled else _counted(one))
        for regime, one in found
    ]
    every = {(s.owner, s.owned, s.control): s for _, one in found for s in one.stakes}
    for stake in every.values():
        mark = ", a listed party," if stake.owner in listed else ""
        doubt = "" if stake.sure else "; not sure"
        does = "controls" if stake.control else f"owns {_share(stake.low, stake.high)} of"
        lines.append(f"{name[stake.owner]}{mark} {does} {name[stake.owned]} ({', '.join(stake.claims)}{doubt})")
    claims = tuple(dict.fromkeys(claim for stake in every.values() for claim in stake.claims))
    owners = [s.owner for s in every.values() if s.owner in listed]
    first = listed[owners[0]][0].finding
    steps = tuple(Step(s.owner, s.owned, "control" if s.control else "ownership", s.claims) for s in every.values())
    status = "reported" if all(s.sure for s in every.values()) else "alleged"
    return Finding(
        id=content_id("fnd", "owned-by-listed", entity.id),
        rule="owned-by-listed",
        entity=entity.id,
        title=title,
        detail="\n".join(lines),
        claims=claims,
        match=first.match,
        passage=first.passage,
        list=first.list,
        path=Path(steps, 0.0, status, ()),
    )


_WORDS = {"owned": "met", "may be owned": "cannot be told", "not owned": "not met"}


def _counted(one: Owned) -> str:
    open_ = (one.low, one.high) == (0.0, 1.0)
    return "the documents give no share" if open_ else f"{_percent(one)} counted"


def _percent(one: Owned) -> str:
    return _share(one.low, one.high)


def _share(low: float, high: float) -> str:
    if (low, high) == (0.0, 1.0):
        return "a share that nobody gives"
    first, last = f"{100 * low:.4g}", f"{100 * high:.4g}"
    if high == 1.0 and low > round(low, 4):
        return f"more than {first}%"
    if low == 0.0 and high < round(high, 4):
        return f"less than {last}%"
    return f"{first}%" if first == last else f"between {first} and {last}%"
