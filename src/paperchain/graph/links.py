"""From a claim with many sides to links between two entities."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, product

from paperchain.model import Argument, Claim, Status, status_of
from paperchain.model.frames import Frame, frames

STRENGTH: dict[str, float] = {"asserted": 1.0, "reported": 0.8, "alleged": 0.5, "possible": 0.4, "planned": 0.3}
"""How far a link carries, by how the source puts it. An order, not a probability: it only ranks paths."""

UNCERTAIN = 0.9
"""Factor for a claim whose party is only possibly the one meant; small enough to keep the order of `STRENGTH`."""

NO_LINK = frozenset({"statement", "no_comment", "unaware", "lineage"})
"""Kinds that tell of words, not of a tie between parties."""

GOODS = frozenset({"Product", "Vessel", "Airplane", "Vehicle"})
PLACES = frozenset({"Address", "Country"})


@dataclass(frozen=True, slots=True)
class Link:
    """What one claim says of two entities, from the side it starts on to the side it ends on."""

    source: str
    target: str
    kind: str
    claim: Claim
    status: Status
    strength: float


def links(claim: Claim, canonical: Mapping[str, str]) -> tuple[Link, ...]:
    """The links of a claim, also of a denied one (status "denied", strength 0), for the caller to keep apart.

    From-side to to-side, and through every intermediary; goods are tied to the side they come from and go to.
    Headings summarise and give none.
    """
    frame = frames().get(claim.kind)
    if frame is None or claim.kind in NO_LINK or claim.modality == "no_comment" or claim.heading:
        return ()
    held: dict[str, list[Argument]] = {"from": [], "to": [], "via": [], "goods": []}
    for argument in claim.arguments:
        if argument.entity and (side := _side(frame, argument.role)):
            held[side].append(argument)
    pairs = [
        *product(held["from"], held["to"]),
        *product(held["from"], held["via"]),
        *product(held["via"], held["to"]),
        *product(held["from"], held["goods"]),
        *product(held["goods"], held["to"]),
    ]
    if not pairs:
        pairs = list(combinations([a for a in held["from"] if a.role == "party"], 2))
    made: dict[tuple[str, str], Link] = {}
    status = status_of(claim)
    for left, right in pairs:
        ends = (canonical.get(left.entity, left.entity), canonical.get(right.entity, right.entity))
        if ends[0] != ends[1]:
            factor = 1.0 if left.certain and right.certain else UNCERTAIN
            made.setdefault(ends, Link(*ends, claim.kind, claim, status, STRENGTH.get(status, 0.0) * factor))
    return tuple(made.values())


def _side(frame: Frame, name: str) -> str:
    role = frame.role(name)
    if role is None:
        return ""
    if role.side == "about":
        return "goods" if set(role.types) & GOODS else ""
    return role.side


def sort_of(frame_types: tuple[str, ...], schema: str) -> str:
    """goods, place or party: by the entity's schema, or else by what the role that it fills may hold."""
    known = {schema} if schema else set(frame_types)
    if known and known <= GOODS:
        return "goods"
    return "place" if known and known <= PLACES else "party"
