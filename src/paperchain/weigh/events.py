"""Events: claims of one happening, told by several sources, the claims that deny it, and what cannot both be right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from paperchain.language.when import overlap
from paperchain.model import Claim, Contest, Event, content_id
from paperchain.weigh.contests import between, denied, refinements, within
from paperchain.weigh.lineage import Lineage
from paperchain.weigh.origins import carries
from paperchain.weigh.scope import Scope
from paperchain.weigh.told import Told, both_hold, named, sums_hold, told

APART = frozenset({"identity"})
NOWHERE = Scope()

CROWD = 60
"""Events of one party and kind that are laid against each other; beyond it a party deals with everybody."""

Slot = tuple[str, bool, str, str]


def events(
    claims: Sequence[Claim],
    canonical: Mapping[str, str],
    lineage: Lineage,
    about: Scope = NOWHERE,
) -> tuple[Event, ...]:
    """Every event that the claims tell of: an affirming claim is in one, a denial in every one that it meets.

    Claims are one event if they are of one family, their known sides fit (one holds the other), one party at least
    is shared, and neither time, nor models of goods, nor amounts keep them apart; a plan and a deed are two events.
    Fuller claims come first, so that a vague one joins an event and never bridges two. Groups are counted over the
    claims that name every side that the fullest one names: "the firm sells abroad" does not corroborate whom it sold
    to. `canonical` gives parties without a name as DESCRIBED and their words, which fit and bind nothing; `about` the
    country of parties, for denials that speak for a state.
    """
    all_told = [told(c, canonical) for c in claims if carries(c) and c.kind not in APART]
    found = _grouped(sorted((t for t in all_told if t.claim.polarity == "positive"), key=_fullness))
    denials = sorted((t for t in all_told if t.claim.polarity == "negative"), key=_fullness)
    against, contests, alone = _denied(found, denials, about)
    for one, other, contest in _contested(found):
        contests[one].append(contest)
        contests[other].append(contest)
    rank = {claim.id: n for n, claim in enumerate(claims)}
    made = [_event(event, against[n], contests[n], rank, lineage) for n, event in enumerate(found)]
    made += [Event(content_id("evt", d.claim.id), d.claim.kind, (), 0, (d.claim.id,)) for d in alone]
    return tuple(sorted(made, key=lambda e: (rank[(e.claims or e.against)[0]], e.id)))


def conflicts(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events that somebody affirms and somebody denies, or of which two things are told that cannot both be right."""
    return tuple(event for event in events if event.contests)


def _grouped(positive: Sequence[Told]) -> list[list[Told]]:
    found: list[list[Told]] = []
    holders: dict[Slot, list[int]] = defaultdict(list)
    for new in positive:
        slots = list(_slots(new))
        sides = [{n for slot in slots if slot[2] == side for n in holders[slot]} for side in ("left", "right")]
        both = named(new.left) and named(new.right)  # so have all events that were met before, and one must share both
        known = sorted(sides[0] & sides[1] if both else sides[0] | sides[1])
        home = next((n for n in known if all(_fit(new, old) for old in found[n])), None)
        if home is None:
            home = len(found)
            found.append([])
        found[home].append(new)
        for slot in slots:
            if not holders[slot] or holders[slot][-1] != home:
                holders[slot].append(home)
    return found


def _slots(one: Told) -> Iterator[Slot]:
    planned = one.claim.modality == "planned"
    for side, parties in (("left", one.left), ("right", one.right)):
        for party in sorted(named(parties)):
            yield one.family, planned, side, party


def _denied(
    found: Sequence[Sequence[Told]], denials: Sequence[Told], about: Scope
) -> tuple[dict[int, list[str]], dict[int, list[Contest]], list[Told]]:
    """Claims against each event, the contests that they make, and the denials that meet nothing."""
    by_claim = {t.claim.id: n for n, event in enumerate(found) for t in event}
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, event in enumerate(found):
        for one in event:
            for key in _aims(one, about):
                holders[key].add(number)
    against: dict[int, list[str]] = defaultdict(list)
    contests: dict[int, list[Contest]] = defaultdict(list)
    alone = []
    for denial in denials:
        near = sorted(set().union(*(holders[key] for key in _aims(denial, about))))
        aimed = {n: c for n in near if (c := denied(denial, found[n], about))}
        for answered in denial.claim.answers:
            home = by_claim.get(answered)
            if home is not None and home not in aimed and found[home][0].family == denial.family:
                aimed[home] = Contest("polarity", "part", answered, denial.claim.id, "it answers this claim")
        for number, contest in sorted(aimed.items()):
            against[number].append(denial.claim.id)
            contests[number].append(contest)
        if not aimed:
            alone.append(denial)
    return against, contests, alone


def _aims(one: Told, about: Scope) -> set[tuple[str, str]]:
    """Parties of a claim and the states that they are of, to find what a denial may be aimed at."""
    parties = named(one.left | one.right | one.via)
    return {(one.family, party) for party in parties | {f"state:{about.of[p]}" for p in parties if p in about.of}}


def _contested(found: Sequence[Sequence[Told]]) -> Iterator[tuple[int, int, Contest]]:
    """Pairs of events of one family that share a party and cannot both be right."""
    holders: dict[Slot, list[int]] = defaultdict(list)
    for number, event in enumerate(found):
        for slot in _slots(event[0]):
            holders[slot].append(number)
    seen: set[tuple[int, int]] = set()
    for held in holders.values():
        for pair in combinations(held[:CROWD], 2):
            if pair not in seen:
                seen.add(pair)
                if contest := between(found[pair[0]], found[pair[1]]):
                    yield *pair, contest


def _event(
    event: Sequence[Told],
    against: Sequence[str],
    contests: Sequence[Contest],
    rank: Mapping[str, int],
    lineage: Lineage,
) -> Event:
    ids = tuple(sorted((t.claim.id for t in event), key=lambda i: rank[i]))
    fullest = event[0]
    full = [t.claim for t in event if bool(t.left) >= bool(fullest.left) and bool(t.right) >= bool(fullest.right)]
    return Event(
        content_id("evt", *sorted(ids)),
        fullest.claim.kind,
        ids,
        len(lineage.groups_of(full)),
        tuple(sorted(against, key=lambda i: rank[i])),
        (*contests, *within(event)),
        refinements(event),
    )


def _fullness(one: Told) -> tuple[int, int, str, int, str]:
    claim, known = one.claim, bool(one.left) + bool(one.right)
    return (-known, -bool(one.time), claim.span.document, claim.span.start, claim.id)


def _fit(a: Told, b: Told) -> bool:
    if any(x and y and not (x <= y or y <= x) for x, y in zip(a.sides, b.sides, strict=True)):
        return False
    if not any(named(x & y) for x, y in zip(a.sides, b.sides, strict=True)) or overlap(a.time, b.time) is False:
        return False
    if a.codes and b.codes and not a.codes & b.codes:
        return False
    amounts = (sums_hold(a.claim, b.claim), both_hold(a.quantity, b.quantity))
    return amounts != (False, False)
