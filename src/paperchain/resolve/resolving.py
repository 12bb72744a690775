"""Which records are one party: what is plain is decided at once, with its reason, and the rest waits for a person."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from paperchain.model import Claim, Judgement, Match, Mention, Reason, current
from paperchain.resolve.clusters import canonical, retyped
from paperchain.resolve.communities import communities
from paperchain.resolve.groups import Groups
from paperchain.resolve.likeness import Alike, Table, compare
from paperchain.resolve.names_met import Met, met, pairs
from paperchain.resolve.registered import Numbers, differing, numbers

BY = "paperchain.resolve 1"
SAID = "the document says so"
"""How the reason of a judgement begins that rests on the words of one document: "also known as"."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every pair worth a look, the judgements that were plain enough to make, and the keys that were left out because
    too many records share them (key, how many)."""

    matches: tuple[Match, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def resolve(
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    judgements: Sequence[Judgement],
    at: str = "",
    fresh: Collection[str] | None = None,
) -> Resolution:
    """Matches among the mentions, and the automatic judgements that are not on record yet.

    Only pairs that share a rare word, a whole name, initials or an identifier are compared (see `names_met.keys`). A
    pair that anybody ever judged gets no automatic judgement again, so an undone merge stays undone. `fresh` are ids
    of new documents: only what they can change is compared again; the rest of the case is not redone.
    """
    records = met(mentions, retyped(judgements))
    by_id = {record.entity: record for record in records}
    known = numbers(mentions, claims)
    met_pairs, left_out = pairs(records, known, fresh)
    table = Table.of(records, met_pairs)
    found: dict[Pair, Alike] = {}
    for party, alias, reason in _said(claims, by_id):
        found[_pair(party, alias)] = Alike(1.0, (reason,), plain=True, rank=1)
    for left, right in met_pairs:
        pair = _pair(left.entity, right.entity)
        if pair not in found and (alike := compare(left, right, table, known)):
            found[pair] = alike
    decided = [j for j in current(judgements).values() if j.left in by_id and j.right in by_id]
    groups = Groups(known, (_pair(j.left, j.right) for j in decided if j.verdict == "negative"))
    for judgement in decided:
        if judgement.verdict == "positive":
            groups.join(judgement.left, judgement.right)
    joined = _joined(found, groups)
    judged = {_pair(j.left, j.right) for j in judgements if j.right}
    made = tuple(
        Judgement.of(*pair, "positive", BY, at, _line(alike.reasons[0]))
        for pair, alike in found.items()
        if pair in joined and pair not in judged
    )
    matches = tuple(Match(*pair, alike.score, BY, alike.reasons) for pair, alike in found.items())
    return Resolution(matches, made, tuple(left_out))


def queue(matches: Iterable[Match], judgements: Sequence[Judgement]) -> tuple[Match, ...]:
    """Matches that nobody has decided, the likeliest first; pairs already under one id are decided."""
    decided = {_pair(j.left, j.right) for j in current(judgements).values() if j.right}
    found = [m for m in matches if _pair(m.left, m.right) not in decided]
    ids = canonical((), judgements)
    found = [m for m in found if ids.get(m.left, m.left) != ids.get(m.right, m.right)]
    return tuple(sorted(found, key=lambda m: (-m.score, m.left, m.right)))


def _joined(found: Mapping[Pair, Alike], groups: Groups) -> set[Pair]:
    """The pairs to join: plain ones that contradict nothing, the surest first, and likely ones within a community.

    Where one name is that of parties with different identifiers, a record that has none joins neither of them.
    """
    known, contested = groups.known, _contested(found, groups.known)
    joined: set[Pair] = set()
    for pair, alike in sorted(found.items(), key=lambda item: (item[1].rank, item[0])):
        by_name = alike.rank == 3 and pair[0] in contested and (pair[0] in known) != (pair[1] in known)
        if alike.plain and not by_name and groups.join(*pair):
            joined.add(pair)
    scored: dict[Pair, float] = {}
    for (left, right), alike in found.items():
        ends = _pair(groups.find(left), groups.find(right))
        if (alike.plain or alike.likely) and ends[0] != ends[1]:
            scored[ends] = max(alike.score, scored.get(ends, 0.0))
    within = communities(scored, groups.barred(scored))
    community = {root: n for n, roots in enumerate(within) for root in roots}
    for pair, alike in found.items():
        left, right = groups.find(pair[0]), groups.find(pair[1])
        if alike.likely and left in community and community[left] == community.get(right):
            joined.add(pair)
    return joined


def _contested(found: Mapping[Pair, Alike], known: Numbers) -> set[str]:
    """Records that names connect, through others, with two parties of different identifiers."""
    contested: set[str] = set()
    if not known:
        return contested
    whole = Groups({})
    for pair, alike in found.items():
        if alike.plain or alike.differs:
            whole.join(*pair)
    for members in whole.members.values():
        numbered = [one for one in members if one in known]
        if any(differing(a, b, known) for a, b in combinations(numbered, 2)):
            contested |= set(members)
    return contested


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left <= right else (right, left)


def _line(reason: Reason) -> str:
    return f"{reason.feature}: {reason.left} = {reason.right}"


def _said(claims: Iterable[Claim], by_id: Mapping[str, Met]) -> Iterable[tuple[str, str, Reason]]:
    """Identity claims: the document itself says that two names are one party."""
    for claim in claims:
        if claim.kind == "identity" and claim.polarity == "positive" and claim.modality in ("asserted", "reported"):
            parties = [a.entity for a in claim.arguments if a.role == "party" and a.entity in by_id and a.certain]
            for alias in [a.entity for a in claim.arguments if a.role == "alias" and a.entity in by_id and a.certain]:
                for party in parties:
                    if party != alias and by_id[party].family == by_id[alias].family:
                        yield party, alias, Reason(SAID, 1.0, by_id[party].name, by_id[alias].name)
