"""Who is said to have dealt with a listed party, the claims that say so, and how the party stood at the time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from paperchain.language.edtf import bounds
from paperchain.lists import Entry, Standing, on
from paperchain.model import Claim, Deal, Entity, Finding, OnList, content_id
from paperchain.screen.telling import SAID, parties

DEALS = {
    "supply": (("supplier",), ("recipient", "intermediary"), "supplied", "received supplies from"),
    "order": (("supplier",), ("buyer",), "received an order from", "ordered from"),
    "invoice": (("biller",), ("billed",), "billed", "been billed by"),
    "payment": (("payer",), ("payee",), "paid", "been paid by"),
    "shipment": (("shipper", "carrier"), ("consignee",), "shipped to", "received a shipment from"),
    "ownership": (("owner",), ("owned",), "owned", "been owned by"),
}
"""Kind of claim -> roles on one side, roles on the other, what the one has done with the other, and the reverse."""
ALONE = {
    "supply": ("supplied", "received"),
    "order": ("received an order for", "ordered"),
    "invoice": ("billed for", "been billed for"),
    "payment": ("paid", "been paid"),
    "shipment": ("shipped", "received a shipment of"),
}
"""What a party has done, from either side, where the document names nobody on the other side."""

WORDS: dict[Standing, str] = {
    "listed": "while it was listed",
    "not listed": "while it was not listed",
    "unknown": "that cannot be told",
}
SHOWN = 6
"""Most deals that are told one by one; more are only counted."""


class Listing(NamedTuple):
    """A finding "listed", with the entry and the day of the list that it rests on."""

    finding: Finding
    entry: Entry
    list: str
    name: str
    published: str
    sha256: str

    @property
    def text(self) -> str:
        """The entry in one line: the list, since when, until when, and under which programmes."""
        since = f"since {self.entry.listed_at}" if self.entry.listed_at else "since a day that the list does not give"
        until = f" until {self.entry.until}" if self.entry.until else ""
        under = f" under {', '.join(self.entry.programs)}" if self.entry.programs else ""
        return f"{self.name}, entry {self.entry.id}: listed {since}{until}{under} ({self.finding.list})"


def on_lists(listings: Iterable[Listing], time: str) -> tuple[OnList, ...]:
    """How a party stood at a time (EDTF; empty if nobody knows) by each of its entries."""
    return tuple(
        OnList(
            one.list,
            one.entry.id,
            on(one.entry, time, one.published) if time else "unknown",
            one.entry.listed_at,
            one.entry.until,
            one.published,
            one.sha256,
        )
        for one in listings
    )


def standing(lists: Iterable[OnList]) -> Standing:
    """All entries taken together: listed if one says so, else unknown if one cannot tell."""
    told = {one.standing for one in lists}
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
    alone: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.kind not in DEALS or claim.polarity == "negative" or claim.modality not in SAID:
            continue
        one_side, other_side, does, suffers = DEALS[claim.kind]
        ones, others = parties(claim, one_side, canonical), parties(claim, other_side, canonical)
        if claim.kind in ALONE and not claim.heading and bool(ones) != bool(others):
            what = ALONE[claim.kind][0 if ones else 1]
            for party in ones or others:
                if party in listed and party in entity:
                    alone[party][what].append(claim)
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
        told = _deals(tuple(proving.values()), listed[whom], published)
        yield Finding(
            id=content_id("fnd", "deals-with-listed", who, whom),
            rule="deals-with-listed",
            entity=who,
            title=f"{entity[who].name} is said to have {phrases}, a listed party",
            detail="\n".join(_told(told, listed[whom])),
            deals=told,
            claims=tuple(proving),
            match=first.match,
            passage=first.passage,
            list=first.list,
        )

    for whom, done in sorted(alone.items(), key=lambda item: order[item[0]]):
        yield _alone(entity[whom], done, listed[whom], published)


def _alone(
    party: Entity, done: Mapping[str, Sequence[Claim]], listings: Sequence[Listing], published: Mapping[str, str]
) -> Finding:
    """The deals of a listed party with somebody whom the documents do not name."""
    phrases = ", and to have ".join(
        f"{what} {', '.join(dict.fromkeys(filter(None, map(_what, claims)))) or 'something'}"
        for what, claims in done.items()
    )
    proving = {claim.id: claim for claims in done.values() for claim in claims}
    told = _deals(tuple(proving.values()), listings, published)
    first = listings[0].finding
    return Finding(
        id=content_id("fnd", "deals-of-listed", party.id),
        rule="deals-of-listed",
        entity=party.id,
        title=f"{party.name}, a listed party, is said to have {phrases}; the other side is not named",
        detail="\n".join(_told(told, listings)),
        claims=tuple(proving),
        match=first.match,
        passage=first.passage,
        list=first.list,
        deals=told,
    )


def _what(claim: Claim) -> str:
    return claim.get("goods") or claim.get("money")


def _deals(claims: Sequence[Claim], listings: Sequence[Listing], published: Mapping[str, str]) -> tuple[Deal, ...]:
    made = []
    for claim in claims:
        time = by(claim.get("time"), published.get(claim.span.document, ""))
        lists = on_lists(listings, time)
        made.append(Deal(claim.id, claim.kind, time, standing(lists), lists))
    return tuple(made)


def _told(deals: Sequence[Deal], listings: Sequence[Listing]) -> Iterator[str]:
    """How many deals there are by how the party stood; each deal, list by list; then the entries."""
    counts = Counter(deal.standing for deal in deals)
    shown = ", ".join(f"{counts[each]} {words}" for each, words in WORDS.items() if counts[each])
    yield f"{len(deals)} deal{'s' if len(deals) > 1 else ''} told of: {shown}."
    for deal in deals[:SHOWN]:
        yield f"{deal.kind}, {_when(deal.time)}: {deal.standing}"
        if len(deal.lists) > 1:
            yield from (f"– {one.standing} by {one.list} {one.entry}" for one in deal.lists)
    if len(deals) > SHOWN:
        yield f"and {len(deals) - SHOWN} more deals; --json shows all"
    yield from (listing.text for listing in listings)
    yield "Documents say so; whether it breaks a rule depends on the date, the goods and the programme."


def _when(time: str) -> str:
    """A time in words: "2024", "between 2024-10 and 2025-07-25", "by 2025-07-25", "since 2024-10", "undated"."""
    first, slash, last = time.partition("/")
    if not slash:
        return time or "undated"
    if first in ("", ".."):
        return f"by {last}"
    return f"since {first}" if last in ("", "..") else f"between {first} and {last}"


def by(time: str, published: str) -> str:
    """When a deal took place (EDTF), by the day of the document that tells of it: "2024-10/2025-07-25"."""
    first, last = bounds(time) if time else (None, None)
    told = bounds(published)[1]
    if last is not None or told is None or (first is not None and first > told) or set(time) & set("~?%"):
        return time
    return f"{time.partition('/')[0] if first else '..'}/{published}"
