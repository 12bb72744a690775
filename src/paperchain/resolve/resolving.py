"""Which records are one party: what is plain is decided at once, with its reason, and the rest waits for a person."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from paperchain.language import names
from paperchain.model import Claim, Judgement, Match, Mention, Reason, current
from paperchain.resolve.clusters import canonical
from paperchain.resolve.names_met import Met, met, pairs

BY = "paperchain.resolve 1"
ASK = 0.75
"""Similarity from which a person is asked; likeness alone never merges."""
ASK_PRODUCT = 0.9


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every pair worth a look, and the judgements that were plain enough to make."""

    matches: tuple[Match, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass
class _Table:
    """Who may be short for whom, within documents and across the case."""

    longer: dict[str, list[tuple[Met, str]]] = field(default_factory=lambda: defaultdict(list))

    def fits(self, short: Met, document: str = "") -> list[tuple[Met, str]]:
        return [(long, why) for long, why in self.longer[short.entity] if document in ("", long.document)]

    def rivals(self, short: Met, document: str = "") -> tuple[str, str] | None:
        """Two longer names that both fit and are not one name; None if the short form is unambiguous."""
        fitting = [long for long, _ in self.fits(short, document)]
        for n, one in enumerate(fitting):
            for other in fitting[n + 1 :]:
                if one.key != other.key and not _stands_for(one, other) and not _stands_for(other, one):
                    return one.name, other.name
        return None


def resolve(
    mentions: Sequence[Mention], claims: Sequence[Claim], judgements: Sequence[Judgement], at: str = ""
) -> Resolution:
    """Matches among the mentions, and the automatic judgements that are not on record yet.

    Only pairs that share a rare word, a whole name or initials are compared (see `names_met.pairs`). A pair that
    anybody ever judged gets no automatic judgement again, so an undone merge stays undone.
    """
    records = met(mentions)
    by_id = {record.entity: record for record in records}
    judged = {_pair(j.left, j.right) for j in judgements if j.right}
    met_pairs = list(pairs(records))
    table = _Table()
    for left, right in met_pairs:
        for short, long in ((left, right), (right, left)):
            if why := _stands_for(short, long):
                table.longer[short.entity].append((long, why))
    elsewhere: dict[str, set[str]] = defaultdict(set)  # word -> families that use it
    for record in records:
        for word in record.words:
            elsewhere[word].add(record.family)
    matches: dict[tuple[str, str], Match] = {}
    plain: set[tuple[str, str]] = set()
    for party, alias, reason in _said(claims, by_id):
        plain.add(_pair(party, alias))
        matches[_pair(party, alias)] = Match(*_pair(party, alias), 1.0, BY, (reason,))
    for left, right in met_pairs:
        pair = _pair(left.entity, right.entity)
        if pair not in matches and (found := _compare(left, right, table, elsewhere)):
            score, reasons, automatic = found
            matches[pair] = Match(*pair, score, BY, reasons)
            if automatic:
                plain.add(pair)
    made = tuple(
        Judgement.of(*pair, "positive", BY, at, _line(match.reasons[0]))
        for pair, match in matches.items()
        if pair in plain and pair not in judged
    )
    return Resolution(tuple(matches.values()), made)


def queue(matches: Iterable[Match], judgements: Sequence[Judgement]) -> tuple[Match, ...]:
    """Matches that nobody has decided, the likeliest first; pairs already under one id are decided."""
    decided = {_pair(j.left, j.right) for j in current(judgements).values() if j.right}
    found = [m for m in matches if _pair(m.left, m.right) not in decided]
    ids = canonical((), judgements)
    found = [m for m in found if ids.get(m.left, m.left) != ids.get(m.right, m.right)]
    return tuple(sorted(found, key=lambda m: (-m.score, m.left, m.right)))


def _pair(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left <= right else (right, left)


def _line(reason: Reason) -> str:
    return f"{reason.feature}: {reason.left} = {reason.right}"


def _stands_for(short: Met, long: Met) -> str:
    """Why one record's name may be short for the other's; empty if nothing says so."""
    if short.family != long.family or short.key == long.key or short.family == "Address":
        return ""
    if short.family == "Person":
        return "the last name of the person" if names.last_name(short.name, long.name) else ""
    if why := names.alias(short.name, long.name):
        return why
    begins = short.words == long.words[: len(short.words)] and short.telling
    return "the beginning of the name" if begins and short.document == long.document else ""


def _said(claims: Iterable[Claim], by_id: dict[str, Met]) -> Iterable[tuple[str, str, Reason]]:
    """Identity claims: the document itself says that two names are one party."""
    for claim in claims:
        if claim.kind == "identity" and claim.polarity == "positive" and claim.modality in ("asserted", "reported"):
            parties = [a.entity for a in claim.arguments if a.role == "party" and a.entity in by_id and a.certain]
            for alias in [a.entity for a in claim.arguments if a.role == "alias" and a.entity in by_id and a.certain]:
                for party in parties:
                    if party != alias and by_id[party].family == by_id[alias].family:
                        yield party, alias, Reason("the document says so", 1.0, by_id[party].name, by_id[alias].name)


def _compare(
    left: Met, right: Met, table: _Table, elsewhere: dict[str, set[str]]
) -> tuple[float, tuple[Reason, ...], bool] | None:
    """Score, reasons and whether it is plain; None if the two are not worth a look."""
    together = left.document == right.document
    if left.key == right.key:
        return _equal(left, right, together)
    for short, long in ((left, right), (right, left)):
        if why := _stands_for(short, long):
            return _alias(short, long, why, together, table, elsewhere)
    if left.family == "Address":
        return None
    if left.family == "Person" and 1 in (len(left.words), len(right.words)):
        return None
    score, evidence = names.similar(left.name, right.name)
    if score < (ASK_PRODUCT if left.family == "Product" else ASK):
        return None
    return min(score, 0.99), tuple(Reason(*line) for line in evidence), False


def _equal(left: Met, right: Met, together: bool) -> tuple[float, tuple[Reason, ...], bool] | None:
    same = Reason("same name", 1.0, left.name, right.name)
    if left.family == "Address":
        return 1.0, (same,), True
    if not left.telling and not together:
        return None
    forms = names.legal_form(left.name)[1], names.legal_form(right.name)[1]
    if all(forms) and forms[0] != forms[1]:
        return 0.9, (same, Reason("another legal form", 0.0, *forms)), False
    if left.family == "Person" and len(left.words) == 1 and not together:
        return 0.75, (Reason("same single name", 0.75, left.name, right.name),), False
    return 1.0, (same,), True


def _alias(
    short: Met, long: Met, why: str, together: bool, table: _Table, elsewhere: dict[str, set[str]]
) -> tuple[float, tuple[Reason, ...], bool] | None:
    if not together and short.family == "Person":
        return None
    reason = Reason(why, 0.9, short.name, long.name)
    if rivals := table.rivals(short, long.document if together else ""):
        return 0.8, (reason, Reason("more than one name fits", 0.0, *rivals)), False
    if together:
        return 0.95, (reason,), True
    own = any(other.key == long.key for other, _ in table.fits(short, short.document))
    word = short.words[0] if len(short.words) == 1 else ""
    rare = bool(short.telling) and not (word and (len(word) < 3 or elsewhere[word] - {short.family, "Product"}))
    if own or (rare and why != "the initials of the name"):
        return 0.92, (reason, Reason("no other name in the case fits", 0.9, short.name, long.name)), True
    return 0.85, (reason,), False
