"""Contradiction and refinement: what cannot both be right, what says more, and what a denial is aimed at."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from paperchain.language.countries import country_code
from paperchain.language.when import overlap
from paperchain.model import Contest, Refinement
from paperchain.weigh.scope import Scope
from paperchain.weigh.told import Parties, Told, both_hold, finer, interval, named, narrower, sums_hold

ONCE = frozenset({"arrest", "conviction", "sentence", "plea", "extradition", "sanction_lifting"})
"""Kinds that happen to a party once, or nearly: two dates of it cannot both hold."""

MOST = 40
"""Values of one slot of an event that are compared with each other."""

_MILITARY = frozenset("weapon weapons arms lethal military munitions missile missiles warhead warheads".split())
_CIVIL = frozenset("dual civilian civil commercial consumer agricultural nonlethal humanitarian household toy".split())


def within(event: Sequence[Told]) -> tuple[Contest, ...]:
    """Amounts and words of one event that cannot both hold, told by different papers or speakers."""
    found = []
    for slot in ("quantity", "money"):
        shown = set()
        for a, b in _distinct(event, slot):
            values = (a.value(slot), b.value(slot))
            hold = sums_hold(a.claim, b.claim) if slot == "money" else both_hold(*values)
            if hold is not False or values in shown or _part_of_whole(a, b, slot) or _part_of_whole(b, a, slot):
                continue
            if apart(a, b) and _same_goods(a, b):
                shown.add(values)
                found.append(Contest(slot, "full", a.claim.id, b.claim.id, " against ".join(values)))
    military = [t for t in event if t.words & _MILITARY and not t.words & _CIVIL]
    civil = [t for t in event if t.words & _CIVIL and not t.words & _MILITARY]
    found += [
        Contest("wording", "part", a.claim.id, b.claim.id, "military goods against civil or dual-use goods")
        for a in military[:1]
        for b in civil[:MOST]
        if apart(a, b)
    ]
    return tuple(found)


def refinements(event: Sequence[Told]) -> tuple[Refinement, ...]:
    """Claims that say more than another of the same event: a narrower time or amount."""
    found: dict[tuple[str, str], Refinement] = {}
    for slot in ("time", "quantity", "money"):
        for a, b in _distinct(event, slot):
            one, other = a.value(slot), b.value(slot)
            says_more = finer if slot == "time" else narrower
            for value, against, left, right in ((one, other, a, b), (other, one, b, a)):
                if says_more(value, against):
                    found.setdefault((slot, right.claim.id), Refinement(slot, left.claim.id, right.claim.id))
    return tuple(found.values())


def between(one: Sequence[Told], other: Sequence[Told]) -> Contest | None:
    """What two events of one family tell of one thing so that only one of them can be right."""
    a, b = one[0], other[0]
    if not any(apart(x, y) for x in one[:MOST] for y in other[:MOST]):
        return None
    if a.claim.modality == "planned" or b.claim.modality == "planned":
        return None
    return _other_time(a, b) or _other_owner(a, b) or _other_maker(a, b) or _other_party(a, b)


def denied(denial: Told, event: Sequence[Told], about: Scope) -> Contest | None:
    """How a denial stands to an event, by the claim that it meets best; None if it speaks of something else."""
    best: Contest | None = None
    for one in event:
        degree, why = _aimed(denial, one, about)
        if degree == "full":
            return Contest("polarity", "full", one.claim.id, denial.claim.id, why)
        if degree:
            best = best or Contest("polarity", "part", one.claim.id, denial.claim.id, why)
    return best


def apart(a: Told, b: Told) -> bool:
    """True if two claims stand in different papers or are the word of different speakers."""
    if a.claim.span.document != b.claim.span.document:
        return True
    said = [{s.name.casefold() for s in t.claim.speakers if not s.implicit} for t in (a, b)]
    return bool(said[0] and said[1]) and not said[0] & said[1]


def _aimed(denial: Told, one: Told, about: Scope) -> tuple[str, str]:
    if denial.family != one.family or overlap(denial.time, one.time) is False:
        return "", ""
    met = [_met(denial.left, one.left | one.via, about), _met(denial.right, one.right, about)]
    if met[1] == "apart" and _in_state(denial.right, one, about):
        met[1] = "state"
    if not any(named(x & y) for x, y in zip(denial.sides, (one.left | one.via, one.right), strict=True)):
        met = [m if m != "same" else "unknown" for m in met]
    if "apart" in met or not {"same", "state"} & set(met):
        return "", ""
    if "state" in met:
        general = met[0] == "state" and not denial.right and not denial.codes
        known = general or all(m in ("same", "state") for m in met)
        return ("part", "one speaks of a state, the other of a firm") if known else ("", "")
    if _other_species(denial, one):
        return "part", "it speaks of other goods"
    if denial.codes and one.codes and not denial.codes & one.codes:
        return "", ""
    return "full", "the same parties"


def _met(mine: Parties, theirs: Parties, about: Scope) -> str:
    """same | unknown | state | apart: how two sides meet."""
    if not mine or not theirs:
        return "unknown"
    if mine & theirs:
        return "same"
    for some, others in ((mine, theirs), (theirs, mine)):
        if {about.states[one] for one in some if one in about.states} & {about.of[o] for o in others if o in about.of}:
            return "state"
    return "apart"


def _in_state(parties: Parties, one: Told, about: Scope) -> bool:
    """True if a claim says that it happened in, or went to, a state that is one of these parties."""
    places = {a.value for a in one.claim.arguments if a.role in ("place", "destination")}
    where = {country_code(place.split(", ")[-1]) for place in places}
    return bool(where & {about.states[p] for p in parties if p in about.states})


def _other_species(a: Told, b: Told) -> bool:
    """True if one speaks of arms and the other of goods that are none, or are not said to be."""
    return bool(a.words & _MILITARY) and bool(b.words) and not b.words & _MILITARY


def _other_time(a: Told, b: Told) -> Contest | None:
    """Two dates of one deed: the same parties and the same lot or sum, or a deed that is done once.

    A lot is shipped on one day and handed over on another, so only claims of one kind are compared.
    """
    if a.claim.kind != b.claim.kind or not a.time or not b.time or overlap(a.time, b.time) is not False:
        return None
    if any(x and y and not (x <= y or y <= x) for x, y in zip(a.sides, b.sides, strict=True)):
        return None
    shared = [bool(named(x & y)) for x, y in zip(a.sides, b.sides, strict=True)]
    lot = _same_value(a, b, "money") or (_same_value(a, b, "quantity") and _same_goods(a, b))
    if (all(shared) and lot) or (a.family in ONCE and any(shared)):
        return Contest("time", "full", a.claim.id, b.claim.id, f"{a.time} against {b.time}")
    return None


def _other_owner(a: Told, b: Told) -> Contest | None:
    """Two owners of one firm whose shares do not fit into one whole."""
    if a.family != "ownership" or not _rivals(a.left, b.left, a.right, b.right) or overlap(a.time, b.time) is False:
        return None
    shares = [interval(t.value("share")) for t in (a, b)]
    least = sum(share[0] if share else 100.0 for share in shares)
    if least > 100.5:
        return Contest("party", "full", a.claim.id, b.claim.id, "two owners of one firm")
    return None


def _other_maker(a: Told, b: Told) -> Contest | None:
    if a.family != "manufacture" or not _rivals(a.left, b.left, a.right, b.right):
        return None
    return Contest("party", "full", a.claim.id, b.claim.id, "two makers of one item")


def _other_party(a: Told, b: Told) -> Contest | None:
    """One lot that went to, or came from, two different parties: the same sum, or as many of the same goods."""
    if overlap(a.time, b.time) is False:
        return None
    lot = _same_value(a, b, "quantity") and bool(a.words & b.words)
    if not (lot or _same_value(a, b, "money")):
        return None
    if _rivals(a.right, b.right, a.left, b.left):
        return Contest("party", "full", a.claim.id, b.claim.id, "one lot, two receivers")
    if _rivals(a.left, b.left, a.right, b.right):
        return Contest("party", "full", a.claim.id, b.claim.id, "one lot, two givers")
    return None


def _rivals(mine: Parties, theirs: Parties, here: Parties, there: Parties) -> bool:
    """True if two claims name different parties on one side and the same on the other."""
    return bool(named(mine)) and bool(named(theirs)) and not mine & theirs and bool(here) and here == there


def _part_of_whole(part: Told, whole: Told, slot: str) -> bool:
    """True if one tells of a day, the other of a span of time that holds it, and of no less: a lot and the sum."""
    a, b = interval(part.value(slot)), interval(whole.value(slot))
    return finer(part.time, whole.time) and a is not None and b is not None and a[0] <= b[1]


def _same_value(a: Told, b: Told, slot: str) -> bool:
    return bool(a.value(slot)) and a.value(slot) == b.value(slot)


def _same_goods(a: Told, b: Told) -> bool:
    return not a.words or not b.words or bool(a.words & b.words)


def _distinct(event: Sequence[Told], slot: str) -> Iterator[tuple[Told, Told]]:
    """Pairs of claims with different values of a slot, one claim for each value and paper."""
    held: dict[tuple[str, str], Told] = {}
    for one in event:
        value = one.value(slot)
        if value:
            held.setdefault((value, one.claim.span.document), one)
    for left, right in combinations(list(held)[:MOST], 2):
        if left[0] != right[0]:
            yield held[left], held[right]
