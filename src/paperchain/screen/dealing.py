"""Who is said to have dealt with a listed party, and the claims that say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from paperchain.language.edtf import bounds
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
VAGUE = set("~?%")
"""EDTF marks of a date that is about right or doubtful: too little to say before or after."""


def dealings(
    entities: Sequence[Entity],
    claims: Iterable[Claim],
    canonical: Mapping[str, str],
    findings: Iterable[Finding],
    since: Mapping[str, str],
) -> Iterator[Finding]:
    """One finding "deals-with-listed" for each entity and listed party; a denied or merely possible deal is none.

    `since` gives the day from which a list names a party (EDTF): the finding says which deals came after it.
    """
    entity = {e.id: e for e in entities}
    order = {e.id: n for n, e in enumerate(entities)}
    listed = {f.entity: f for f in reversed(list(findings)) if f.rule == "listed"}
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
        yield Finding(
            id=content_id("fnd", "deals-with-listed", who, whom),
            rule="deals-with-listed",
            entity=who,
            title=f"{entity[who].name} is said to have {phrases}, a listed party",
            detail=_dated([claim.get("time") or "" for claim in proving.values()], since.get(whom, "")),
            claims=tuple(proving),
            match=listed[whom].match,
            passage=listed[whom].passage,
            list=listed[whom].list,
        )


def _dated(times: Sequence[str], day: str) -> str:
    """Which deals came after the day of listing, as far as the documents date them."""
    general = "Documents say so; whether it breaks a rule depends on the date, the goods and the programme."
    if not day:
        return f"{general} The list does not say since when it names the party."
    first_listed, last_listed = bounds(day)
    spans = [(None, None) if set(time) & VAGUE else bounds(time) for time in times]
    after = sum(1 for first, _ in spans if first and last_listed and first >= last_listed)
    before = sum(1 for _, last in spans if last and first_listed and last < first_listed)
    counts = (
        (after, "after that day"),
        (before, "before it"),
        (len(times) - after - before, "not dated closely enough"),
    )
    shown = ", ".join(f"{number} {what}" for number, what in counts if number)
    return f"Listed since {day}; deals told of: {shown}. {general}"


def _parties(claim: Claim, roles: Iterable[str], canonical: Mapping[str, str]) -> list[str]:
    found = [canonical.get(a.entity, a.entity) for a in claim.arguments if a.role in roles and a.entity and a.certain]
    return list(dict.fromkeys(found))
