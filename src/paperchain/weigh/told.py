"""What a claim tells, slot by slot, and whether two amounts or dates can both hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

from paperchain.language.when import bounds, overlap
from paperchain.model import Argument, Claim
from paperchain.model.frames import frames

FAMILY = {"shipment": "supply"}
"""Kinds that tell of one thing in other words. Order, invoice and payment stay apart: none is a delivery."""

ABOUT = 0.15
"""How far "about" may be off."""

ROUND = 0.02
"""How far a round number (at most two digits that count) may be off."""

LOADS = frozenset(
    """consignment shipment delivery batch lot tranche instalment cargo container truckload shipload carload pallet
    crate box ton tonne kilogram kilo litre barrel gallon metre kilometre piece set pair""".split()
)
"""What a number may count instead of the goods themselves."""

PLACE = ("Address",)

_SIDES = {"from": 0, "to": 1, "via": 2}
_AMOUNT = re.compile(r"(?P<op>[<>]=?|~)?(?P<number>\d+(?:\.\d+)?) ?(?P<unit>[A-Z]{3}|%|[a-z]+)?")
_WORD = re.compile(r"\w+")

Parties = frozenset[str]

DESCRIBED = "~"
"""How the id of a party without a name begins: the same words in two papers fit, and bind nothing."""


def named(parties: Parties) -> Parties:
    """Parties that have a name."""
    return frozenset(party for party in parties if not party.startswith(DESCRIBED))


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with its parties under canonical ids, the words of its goods, and its values.

    `codes` are words of the goods that hold a digit ("L550E"); `quantity` has what it counts where that is a load or
    a measure and not the goods: "2 lot".
    """

    claim: Claim
    family: str
    left: Parties
    right: Parties
    via: Parties
    words: frozenset[str]
    codes: frozenset[str]
    time: str
    quantity: str

    @property
    def sides(self) -> tuple[Parties, Parties]:
        """The party it starts from and the one it goes to."""
        return self.left, self.right

    def value(self, slot: str) -> str:
        """What is told in "time", "quantity", "money" or "share"; empty if nothing is."""
        return self.quantity if slot == "quantity" else self.claim.get(slot)


def told(claim: Claim, canonical: Mapping[str, str]) -> Told:
    """What a claim tells. Goods that a kind has on one of its sides ("maker of") stay there and are goods too; a place
    stands for a party only where the claim names none on that side ("shipped to Murmansk"). Of a kind that no frame
    tells, the first party is where it starts from.
    """
    frame = frames().get(claim.kind)
    sides: tuple[set[str], set[str], set[str]] = (set(), set(), set())
    places: tuple[set[str], set[str], set[str]] = (set(), set(), set())
    goods: list[Argument] = []
    for argument in claim.arguments:
        role = frame.role(argument.role) if frame else None
        if frame is None and argument.entity:
            sides[min(1, sum(map(len, sides)))].add(canonical.get(argument.entity, argument.entity))
        if role and role.side in _SIDES and argument.entity:
            held = places if role.types == PLACE else sides
            held[_SIDES[role.side]].add(canonical.get(argument.entity, argument.entity))
        if role and "Product" in role.types:
            goods.append(argument)
    left, right, via = (frozenset(side or place) for side, place in zip(sides, places, strict=True))
    if not left and not right and len(via) > 1:  # "X and Y signed a contract": neither starts it
        left, via = via, frozenset()
    words = frozenset(word.casefold() for one in goods for word in _WORD.findall(one.value))
    codes = frozenset(word for word in words if any(map(str.isdigit, word)))
    family = FAMILY.get(claim.kind, claim.kind)
    return Told(claim, family, left, right, via, words, codes, claim.get("time"), _quantity(claim))


def _quantity(claim: Claim) -> str:
    """The number with the word behind it if that is a load or a measure: "two consignments", "12 tonnes"."""
    value = claim.get("quantity")
    span = next((a.span for a in claim.arguments if a.role == "quantity" and a.span), None)
    after = claim.span.exact[span.end - claim.span.start :].split() if span else []
    word = after[0].casefold().strip(",.").rstrip("s") if after else ""
    return f"{value} {word}" if value and word in LOADS else value


def interval(amount: str) -> tuple[float, float, str] | None:
    """Least and greatest number that an amount allows, and its unit; None if it cannot be read.

    "~50" and round numbers leave room: "5 million" and "4.95 million" are one sum told twice.
    """
    found = _AMOUNT.fullmatch(amount.strip())
    if not found:
        return None
    number, op, unit = float(found["number"]), found["op"] or "", found["unit"] or ""
    if op.startswith(">"):
        return number, inf, unit
    if op.startswith("<"):
        return 0.0, number, unit
    counting = found["number"].replace(".", "").strip("0")
    room = ABOUT if op else ROUND if len(counting) <= 2 and number >= 100 else 0.0
    return number * (1 - room), number * (1 + room), unit


def both_hold(one: str, other: str) -> bool | None:
    """True if two amounts can both be right, False if not, None if that cannot be told (other currencies)."""
    a, b = interval(one), interval(other)
    if a is None or b is None or a[2] != b[2]:
        return None
    return a[0] <= b[1] and b[0] <= a[1]


def sums_hold(one: Claim, other: Claim) -> bool | None:
    """`both_hold` of two sums, in any currency that both are told in."""
    held = [both_hold(a, b) for a in _sums(one) for b in _sums(other)]
    known = [found for found in held if found is not None]
    return any(known) if known else None


def finer(one: str, other: str) -> bool:
    """True if a time says more than another that it fits into: "2024-11" and "2024-10/2024-12"."""
    if not one or not other or overlap(one, other) is not True:
        return False
    (start, end), (first, last) = bounds(one), bounds(other)
    if start is None or end is None or (start, end) == (first, last):
        return False
    return (first is None or first <= start) and (last is None or end <= last)


def narrower(one: str, other: str) -> bool:
    """True if an amount says more than another that it fits: "44" and ">40", "48" and "~50"."""
    a, b = interval(one), interval(other)
    return a is not None and b is not None and both_hold(one, other) is True and a[1] - a[0] < b[1] - b[0]


def _sums(claim: Claim) -> Iterable[str]:
    return (value for value in (claim.get("money"), claim.get("money_converted")) if value)
