"""Who is said to have dealt with a listed party, and the claims that say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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


def dealings(
    entities: Sequence[Entity], claims: Iterable[Claim], canonical: Mapping[str, str], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """One finding "deals-with-listed" for each entity and listed party; a denied or merely possible deal is none."""
    entity = {e.id: e for e in entities}
    order = {e.id: n for n, e in enumerate(entities)}
    listed = {f.entity: f for f in reversed(list(findings)) if f.rule == "listed"}
    deals: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.kind not in DEALS or claim.polarity == "negative" or claim.modality not in SAID:
            continue
        one_side, other_side, does, suffers = DEALS[claim.kind]
        ones, others = _parties(claim, one_side, canonical), _parties(claim, other_side, canonical)
        for one in ones:
            for other in others:
                if one != other and one in entity and other in entity:
                    if other in listed:
                        deals[one, other][does].append(claim.id)
                    if one in listed:
                        deals[other, one][suffers].append(claim.id)
    for (who, whom), said in sorted(deals.items(), key=lambda item: (order[item[0][0]], order[item[0][1]])):
        phrases = ", and to have ".join(f"{phrase} {entity[whom].name}" for phrase in said)
        yield Finding(
            id=content_id("fnd", "deals-with-listed", who, whom),
            rule="deals-with-listed",
            entity=who,
            title=f"{entity[who].name} is said to have {phrases}, a listed party",
            detail="Documents say so; whether it breaks a rule depends on the date, the goods and the programme.",
            claims=tuple(dict.fromkeys(claim for ids in said.values() for claim in ids)),
            match=listed[whom].match,
            passage=listed[whom].passage,
            list=listed[whom].list,
        )


def _parties(claim: Claim, roles: Iterable[str], canonical: Mapping[str, str]) -> list[str]:
    found = [canonical.get(a.entity, a.entity) for a in claim.arguments if a.role in roles and a.entity and a.certain]
    return list(dict.fromkeys(found))
