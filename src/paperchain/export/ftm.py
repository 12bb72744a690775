"""FollowTheMoney entities as JSON lines: parties, documents, and a link for every tie that a claim affirms.

Denials, silence and headings are never written as links, because a link cannot say that it is denied; `unlinked`
counts them. Every link names its document as `proof` and keeps status and speakers in words.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import IO

from paperchain.export.snapshot import Json, Snapshot
from paperchain.graph import Link, links
from paperchain.model import Claim, Document, content_id, status_of
from paperchain.model.frames import frames
from paperchain.model.gloss import gloss

NAME = "ftm"
EXTENSION = ".ftm.json"
MEDIA_TYPE = "application/json+ftm"

SCHEMATA = {
    **{name: name for name in ("Person", "Company", "Organization", "PublicBody", "LegalEntity", "Address")},
    "Vessel": "Vessel",
    "Airplane": "Airplane",
    "Vehicle": "Vehicle",
    "Product": "Asset",
    "Country": "Territory",
}
"""Our schemata in FollowTheMoney's; it knows no product, the nearest is an asset."""

_LEGAL = frozenset({"Person", "Company", "Organization", "PublicBody", "LegalEntity"})
_BODY = frozenset({"Company", "Organization", "PublicBody"})
_ENDS = {
    "Ownership": ("owner", _LEGAL, "asset", frozenset({"Company", "Asset", "Vessel", "Airplane"})),
    "Employment": ("employer", _BODY, "employee", frozenset({"Person"})),
    "Payment": ("payer", _LEGAL, "beneficiary", _LEGAL),
}


def write(snapshot: Snapshot, stream: IO[bytes]) -> None:
    """Write one entity a line, in order of id within each sort."""
    for entity in entities(snapshot):
        stream.write(json.dumps(entity, ensure_ascii=False, sort_keys=True).encode() + b"\n")


def unlinked(snapshot: Snapshot) -> dict[str, int]:
    """How many claims have no link in this format, by status."""
    left = [c for c in snapshot.raw_claims if not _affirmed(c, snapshot)]
    return dict(sorted(Counter(str(status_of(claim)) for claim in left).items()))


def entities(snapshot: Snapshot) -> Iterator[Json]:
    """Documents, then parties and things, then links."""
    sources = {source.id: source.name for source in snapshot.sources}
    documents = {d.id: d for d in snapshot.documents}
    for document in sorted(snapshot.documents, key=lambda d: d.id):
        yield _document(document, sources.get(document.source, ""))
    schemata = {e["id"]: SCHEMATA.get(e["schema"], "LegalEntity") for e in snapshot.entities}
    for entity in sorted(snapshot.entities, key=lambda e: str(e["id"])):
        also = [name for name in entity["names"] if name != entity["name"]]
        full = [entity["name"]] if schemata[entity["id"]] == "Address" else []
        yield _entity(entity["id"], schemata[entity["id"]], name=[entity["name"]], alias=also, full=full)
    for claim in sorted(snapshot.raw_claims, key=lambda c: c.id):
        document = documents[claim.span.document]
        publisher = sources.get(document.source, "")
        for link in _affirmed(claim, snapshot):
            if link.source in schemata and link.target in schemata:
                yield _link(link, schemata, publisher)
        if claim.kind == "sanction" and claim.polarity == "positive" and not claim.heading:
            yield from _sanctions(claim, snapshot, schemata, publisher)


def _affirmed(claim: Claim, snapshot: Snapshot) -> tuple[Link, ...]:
    if claim.kind == "sanction" or claim.polarity == "negative":
        return ()
    return tuple(link for link in links(claim, snapshot.canonical) if link.strength > 0)


def _document(document: Document, publisher: str) -> Json:
    return _entity(
        document.id,
        "Document",
        title=[document.title or document.name],
        fileName=[document.name],
        contentHash=[document.id],
        mimeType=[document.media_type],
        language=[],
        author=[document.author],
        publishedAt=_dates(document.published).get("date", []),
        publisher=[publisher],
    )


def _link(link: Link, schemata: dict[str, str], publisher: str) -> Json:
    claim, frame = link.claim, frames()[link.kind]
    schema = frame.schema if frame.schema in _ENDS else "UnknownLink"
    if schema in _ENDS:
        left, left_range, right, right_range = _ENDS[schema]
        if schemata[link.source] not in left_range or schemata[link.target] not in right_range:
            schema = "UnknownLink"
    if schema == "UnknownLink":
        left, right = "subject", "object"
    properties = {**_told(claim, publisher), left: [link.source], right: [link.target]}
    if schema == "Payment":
        amount, _, currency = claim.get("money").partition(" ")
        if re.fullmatch(r"\d+(\.\d+)?", amount):
            properties |= {"amount": [amount], "currency": [currency]}
    else:
        properties |= {"role": [claim.get("title") or frame.verb], "status": [link.status]}
    return _entity(content_id("lnk", claim.id, link.source, link.target), schema, **properties)


def _sanctions(claim: Claim, snapshot: Snapshot, schemata: dict[str, str], publisher: str) -> Iterator[Json]:
    authorities = [a.value for a in claim.arguments if a.role == "authority"]
    for target in [a for a in claim.arguments if a.role == "target"]:
        entity = snapshot.canonical.get(target.entity, target.entity)
        if entity in schemata:
            more = {**_told(claim, publisher), "entity": [entity], "authority": authorities}
            more["status"] = [f"{status_of(claim)} in a document"]
            yield _entity(content_id("lnk", claim.id, entity), "Sanction", **more)


def _told(claim: Claim, publisher: str) -> dict[str, list[str]]:
    said = [f"Status: {status_of(claim)}."]
    if claim.hedge:
        said.append(f"In the source's words: {claim.hedge}.")
    if claim.speakers:
        said.append(f"According to {', as reported by '.join(s.name for s in claim.speakers)}.")
    return {
        "summary": [gloss(claim)],
        "description": [" ".join(said)],
        "recordId": [claim.id],
        "proof": [claim.span.document],
        "publisher": [publisher],
        **_dates(claim.get("time")),
    }


def _dates(edtf: str) -> dict[str, list[str]]:
    start, slash, end = (re.sub(r"[?~%]", "", part) for part in edtf.partition("/"))
    known = {"startDate": start, "endDate": end} if slash else {"date": start}
    return {name: [date] for name, date in known.items() if re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", date)}


def _entity(id: str, schema: str, **properties: list[str]) -> Json:
    kept = {name: [v for v in dict.fromkeys(values) if v] for name, values in sorted(properties.items())}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}
