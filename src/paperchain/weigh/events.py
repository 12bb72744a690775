"""Events: claims of one happening, told by several sources, and the claims that deny it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paperchain.language.when import overlap
from paperchain.model import Claim, Event, content_id
from paperchain.model.frames import frames
from paperchain.weigh.lineage import Lineage, carries

FAMILY = {"shipment": "supply"}
"""Kinds that tell of one thing in other words. Order, invoice and payment stay apart: none is a delivery."""

APART = frozenset({"identity"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with its two sides under canonical ids."""

    claim: Claim
    family: str
    left: frozenset[str]
    right: frozenset[str]
    via: frozenset[str]
    time: str

    @property
    def known(self) -> int:
        return bool(self.left) + bool(self.right)


def events(claims: Sequence[Claim], canonical: Mapping[str, str], lineage: Lineage) -> tuple[Event, ...]:
    """Every event that the claims tell of: an affirming claim is in one, a denial in every one that it meets.

    Claims are one event if they are of one family, their known sides fit (one holds the other), one party at least
    is shared, and no time known of both keeps them apart; a plan and a deed are two events. Fuller claims come first,
    so that a vague one joins an event and never bridges two. Groups are counted over the claims that name every side
    that the fullest one names: "the firm sells abroad" does not corroborate whom it sold to.
    """
    told = [_told(c, canonical) for c in claims if carries(c) and c.kind not in APART]
    positive = [t for t in told if t.claim.polarity == "positive"]
    found: list[list[_Told]] = []
    for new in sorted(positive, key=_fullness):
        home = next((e for e in found if all(_fit(new, old) for old in e)), None)
        if home is None:
            found.append([new])
        else:
            home.append(new)
    denials = sorted((t for t in told if t.claim.polarity == "negative"), key=_fullness)
    against: dict[int, list[str]] = {n: [] for n in range(len(found))}
    alone = []
    for denial in denials:
        homes = [n for n, event in enumerate(found) if any(_denies(denial, t) for t in event)]
        for home_number in homes:
            against[home_number].append(denial.claim.id)
        if not homes:
            alone.append(denial)
    rank = {claim.id: n for n, claim in enumerate(claims)}
    made = [_event(event, against[n], rank, lineage) for n, event in enumerate(found)]
    made += [Event(content_id("evt", d.claim.id), d.claim.kind, (), 0, (d.claim.id,)) for d in alone]
    return tuple(sorted(made, key=lambda e: (rank[(e.claims or e.against)[0]], e.id)))


def conflicts(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events that somebody affirms and somebody denies."""
    return tuple(event for event in events if event.claims and event.against)


def _event(told: list[_Told], against: list[str], rank: Mapping[str, int], lineage: Lineage) -> Event:
    ids = tuple(sorted((t.claim.id for t in told), key=lambda i: rank[i]))
    fullest = told[0]
    full = [t.claim for t in told if bool(t.left) >= bool(fullest.left) and bool(t.right) >= bool(fullest.right)]
    denying = tuple(sorted(against, key=lambda i: rank[i]))
    return Event(content_id("evt", *sorted(ids)), fullest.claim.kind, ids, len(lineage.groups_of(full)), denying)


def _told(claim: Claim, canonical: Mapping[str, str]) -> _Told:
    frame = frames().get(claim.kind)
    sides: dict[str, set[str]] = {"from": set(), "to": set(), "via": set()}
    for argument in claim.arguments:
        role = frame.role(argument.role) if frame else None
        if role and role.side in sides and argument.entity:
            sides[role.side].add(canonical.get(argument.entity, argument.entity))
    left, right, via = (frozenset(sides[side]) for side in ("from", "to", "via"))
    return _Told(claim, FAMILY.get(claim.kind, claim.kind), left, right, via, claim.get("time"))


def _fullness(told: _Told) -> tuple[int, int, str, int, str]:
    claim = told.claim
    return (-told.known, -bool(told.time), claim.span.document, claim.span.start, claim.id)


def _fit(a: _Told, b: _Told) -> bool:
    if a.family != b.family or (a.claim.modality == "planned") != (b.claim.modality == "planned"):
        return False
    sides = ((a.left, b.left), (a.right, b.right))
    if any(x and y and not (x <= y or y <= x) for x, y in sides):
        return False
    return any(x & y for x, y in sides) and overlap(a.time, b.time) is not False


def _denies(denial: _Told, told: _Told) -> bool:
    """A denial meets an event if every side that both name shares a party, and one side does."""
    if denial.family != told.family:
        return False
    sides = ((denial.left, told.left | told.via), (denial.right, told.right))
    if any(x and y and not x & y for x, y in sides):
        return False
    return any(x & y for x, y in sides) and overlap(denial.time, told.time) is not False
