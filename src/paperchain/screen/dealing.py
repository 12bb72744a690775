"""Who is said to have dealt with a listed party, the claims that say so, and how the party stood at the time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from paperchain.language.edtf import bounds
from paperchain.lists import Entry, Standing, on
from paperchain.model import Claim, Entity, Finding, content_id

DEALS = {
    "supply": (("supplier",), ("recipient", "intermediary"), "supplied", "received supplies from"),
    "order": (("supplier",), ("buyer",), "received an order from", "ordered from"),
    "invoice": (("biller",), ("billed",), "billed", "been billed by"),
    "payment": (("payer",), ("payee",), "paid", "been paid by"),
    "shipment": (("shipper", "carrier"), ("consignee",), "shipped to", "received a shipment from"),
    "ownership": (("owner",), ("owned",), "owned", "been owned by"),
}
"""Kind of claim -> roles on one side, roles on the other, what the one has done with the other, and the reverse."""

SAID = ("asserted", "reported", "alleged")
WORDS: dict[Standing, str] = {
    "listed": "while it was listed",
    "not listed": "while it was not listed",
    "unknown": "not dated closely enough",
}
SHOWN = 6
"""Most deals that are told one by one; more are only counted."""


class Listing(NamedTuple):
    """A finding "listed", with the entry and the day of the list that it rests on."""

    finding: Finding
    entry: Entry
    name: str
    published: str

    @property
    def text(self) -> str:
        """The entry in one line: the list, since when, until when, and under which programmes."""
        since = f"since {self.entry.listed_at}" if self.entry.listed_at else "since a day that the list does not give"
        until = f" until {self.entry.until}" if self.entry.until else ""
        under = f" under {', '.join(self.entry.programs)}" if self.entry.programs else ""
        return f"{self.name}, entry {self.entry.id}: listed {since}{until}{under} ({self.finding.list})"


def standing(listings: Iterable[Listing], time: str) -> Standing:
    """How a party stood at a time (EDTF) by all its entries: listed if one list says so, else unknown if one cannot."""
    told: set[Standing] = {on(one.entry, time, one.published) for one in listings} if time else {"unknown"}
    return "listed" if "listed" in told else "unknown" if "unknown" in told else "not listed"


def dealings(
    entities: Sequence[Entity],
    claims: Iterable[Claim],
    canonical: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
    published: Mapping[str, str],
) -> Iterator[Finding]:
    """One finding "deals-with-listed" for each entity and listed party; a denied or merely possible deal is none.

    `listed` holds the entries that each listed party meets, `published` the dates of documents by their ids: what a
    document tells as done was done by then. The finding says of every deal how the party stood at the time.
    """
    entity = {e.id: e for e in entities}
    order = {e.id: n for n, e in enumerate(entities)}
    deals: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.kind not in DEALS or claim.polarity == "negative" or claim.modality not in SAID:
            continue
        one_side, other_side, does, suffers = DEALS[claim.kind]
        ones, others = _parties(claim, one_side, canonical), _parties(claim, other_side, canonical)
        for one in ones:
            for other in others:
                if one != other and one in entity and other in entity:
                    if other in listed:
                        deals[one, other][does].append(claim)
                    if one in listed:
                        deals[other, one][suffers].append(claim)
    for (who, whom), said in sorted(deals.items(), key=lambda item: (order[item[0][0]], order[item[0][1]])):
        phrases = ", and to have ".join(f"{phrase} {entity[whom].name}" for phrase in said)
        proving = {claim.id: claim for told in said.values() for claim in told}
        first = listed[whom][0].finding
        yield Finding(
            id=content_id("fnd", "deals-with-listed", who, whom),
            rule="deals-with-listed",
            entity=who,
            title=f"{entity[who].name} is said to have {phrases}, a listed party",
            detail="\n".join(_told(tuple(proving.values()), listed[whom], published)),
            claims=tuple(proving),
            match=first.match,
            passage=first.passage,
            list=first.list,
        )


def _told(deals: Sequence[Claim], listings: Sequence[Listing], published: Mapping[str, str]) -> Iterator[str]:
    """The deals by how the party stood, each deal that is dated, and the entries."""
    when = {deal.id: by(deal.get("time"), published.get(deal.span.document, "")) for deal in deals}
    stood = {deal.id: standing(listings, when[deal.id]) for deal in deals}
    counts = Counter(stood.values())
    shown = ", ".join(f"{counts[each]} {words}" for each, words in WORDS.items() if counts[each])
    yield f"{len(deals)} deal{'s' if len(deals) > 1 else ''} told of: {shown}."
    if len(deals) <= SHOWN:
        for deal in deals:
            time, told = deal.get("time"), when[deal.id].partition("/")[2]
            within = f", in a document of {told}" if when[deal.id] != time else ""
            yield f"{deal.kind}, {time or 'undated'}{within}: {stood[deal.id]}"
    yield from (listing.text for listing in listings)
    yield "Documents say so; whether it breaks a rule depends on the date, the goods and the programme."


def by(time: str, published: str) -> str:
    """When a deal took place (EDTF), by the day of the document that tells of it: "2024-10/2025-07-25"."""
    first, last = bounds(time) if time else (None, None)
    told = bounds(published)[1]
    if last is not None or told is None or (first is not None and first > told) or set(time) & set("~?%"):
        return time
    return f"{time.partition('/')[0] if first else '..'}/{published}"


def _parties(claim: Claim, roles: Iterable[str], canonical: Mapping[str, str]) -> list[str]:
    found = [canonical.get(a.entity, a.entity) for a in claim.arguments if a.role in roles and a.entity and a.certain]
    return list(dict.fromkeys(found))
