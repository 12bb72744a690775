"""A small invented case, made of real nouns, for every export to write."""

import pytest

from paperchain.export import Json, Snapshot
from paperchain.model import Argument, Claim, Document, Source, Span, Speaker, status_of
from paperchain.model.gloss import gloss
from paperchain.weigh import Lineage, events

WIRE = """Harbin Optik billed Vostok Trade more than 5 million yuan for LX-9 sensors in 2024, invoices show.
Vostok Trade then allegedly supplied Arktika Yard with 40 LX-9 sensors, an official said.
Arktika Yard is owned by Polar Group, a holding that is under EU sanctions. Vostok Trade did not comment.
"""
REPLY = "Vostok Trade has never supplied Arktika Yard.\n<b>We</b> deal in fish."
SPEAKERS = {"documents": "document", "an official": "official", "Vostok Trade": "company"}


class Maker:
    """Builds documents and claims whose every span re-reads."""

    def __init__(self) -> None:
        self.wire = Source.named("Northern Wire", "agency")
        self.firm = Source.named("Vostok Trade", "company")
        self.news = Document(
            "1" * 64,
            "news.txt",
            "text/plain",
            WIRE,
            "Sensors",
            published="2025-03-14",
            language="en",
            source=self.wire.id,
        )
        self.reply = Document(
            "2" * 64, "reply.txt", "text/plain", REPLY, published="2025-03-17", language="en", source=self.firm.id
        )

    def claim(self, document: Document, exact: str, kind: str, roles: dict[str, str], **more: object) -> Claim:
        start = document.text.index(exact)
        speakers = tuple(Speaker(name, SPEAKERS[name]) for name in more.pop("said_by", ()))  # type: ignore[attr-defined]
        arguments = []
        for role, name in roles.items():
            entity = "" if role in ("time", "money", "quantity", "share") else f"ent-{name.replace(' ', '')}"
            at = document.text.find(name, start)
            span = Span.of(document, at, at + len(name)) if at >= 0 else None
            arguments.append(Argument(role, name, entity, span))
        where = Span.of(document, start, start + len(exact))
        return Claim.of(kind, tuple(arguments), where, speakers=speakers, **more)


def view(claim: Claim, document: Document) -> Json:
    """The claim view of the contract."""
    return {
        "id": claim.id,
        "document": document.name,
        "document_id": document.id,
        "kind": claim.kind,
        "evidence": {"start": claim.span.start, "end": claim.span.end, "exact": claim.span.exact},
        "arguments": [
            {"role": a.role, "name": a.value, "value": a.value, "entity": a.entity, "known_as": a.value}
            for a in claim.arguments
            if a.entity
        ],
        "polarity": claim.polarity,
        "modality": claim.modality,
        "status": status_of(claim),
        "speakers": [s.name for s in claim.speakers],
        "chain": [{"name": s.name, "implicit": s.implicit, "joint": s.joint} for s in claim.speakers],
        "answers": list(claim.answers),
        "time": claim.get("time") or None,
        "place": None,
        "quantity": claim.get("quantity") or None,
        "money": claim.get("money") or None,
        "origin": "extract.rules 1",
        "standing": "machine",
        "hedge": claim.hedge,
        "heading": claim.heading,
        "gloss": gloss(claim),
        "groups": 1,
        "grade": "F6",
        "fragment": "",
    }


@pytest.fixture
def snapshot() -> Snapshot:
    make = Maker()
    vostok, yard, goods = "Vostok Trade", "Arktika Yard", "LX-9 sensors"
    lines = WIRE.splitlines()
    owned = "Arktika Yard is owned by Polar Group, a holding that is under EU sanctions."
    told = [
        (make.news, lines[0], "invoice", {"biller": "Harbin Optik", "billed": vostok, "goods": goods}
            | {"money": ">5000000 CNY", "time": "2024"}, {"modality": "reported", "said_by": ["documents"]}),
        (make.news, lines[1], "supply", {"supplier": vostok, "recipient": yard, "goods": goods, "quantity": "40"},
            {"modality": "alleged", "hedge": "allegedly", "said_by": ["an official"]}),
        (make.news, owned, "ownership", {"owner": "Polar Group", "owned": yard}, {}),
        (make.news, owned, "sanction", {"target": "Polar Group", "authority": "EU"}, {}),
        (make.news, "Vostok Trade did not comment.", "no_comment", {"speaker": vostok}, {"modality": "no_comment"}),
        (make.reply, REPLY.splitlines()[0], "supply", {"supplier": vostok, "recipient": yard},
            {"polarity": "negative", "said_by": [vostok]}),
    ]  # fmt: skip
    pairs = [
        (make.claim(document, exact, kind, roles, **more), document) for document, exact, kind, roles, more in told
    ]
    schemata = {"LX-9 sensors": "Product", "EU": "PublicBody"}
    names = sorted({a.value for claim, _ in pairs for a in claim.arguments if a.entity})
    raw = tuple(claim for claim, _ in pairs)
    groups = {make.news.id: "Northern Wire", make.reply.id: "Vostok Trade"}
    found = events(raw, {}, Lineage(groups))
    told_of = tuple(
        {"claims": e.claims, "against": e.against, "groups": e.groups, "contests": [], "primary": []}
        | {"group_names": ["Northern Wire"], "cautions": [], "grade": "F6"}
        for e in found
    )
    return Snapshot(
        title="Sensors for a yard",
        events=told_of,
        made_with="paperchain test",
        documents=(make.news, make.reply),
        sources=(make.wire, make.firm),
        claims=tuple(view(*pair) for pair in pairs),
        entities=tuple(
            {"id": f"ent-{n.replace(' ', '')}", "name": n, "names": [n], "schema": schemata.get(n, "Company")}
            for n in names
        ),
        raw_claims=raw,
        findings=(
            {
                "id": "fnd-1",
                "rule": "listed",
                "entity": "ent-PolarGroup",
                "title": "Polar Group is on a list",
                "detail": "Added in 2022.",
                "passage": "POLAR GROUP; PJSC Polar Group",
                "reasons": [{"feature": "name", "score": 1.0, "left": "Polar Group", "right": "POLAR GROUP"}],
                "claims": [view(*pairs[3])],
            },
        ),
        groups=groups,
        left_out=(("scan.pdf", "no text layer <yet>"),),
        lists=({"name": "Made-up list", "published": "2025-01-02", "sha256": "ab" * 32, "entries": 12},),
    )
