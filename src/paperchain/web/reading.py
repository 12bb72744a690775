"""Routes that read: one line each, a method of the case with the same name."""

import base64
import hashlib
import io
import re
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse

from paperchain.case import Case
from paperchain.export import extension
from paperchain.model import to_plain

Json = dict[str, Any]
router = APIRouter()


def the_case(request: Request) -> Case:
    """The case that this server shows."""
    case: Case = request.app.state.case
    return case


InCase = Annotated[Case, Depends(the_case)]


@router.get("/summary.json", tags=["case"], summary="Counts, lists, and what was left out")
def summary(case: InCase) -> Json:
    return case.summary()


@router.get("/findings.json", tags=["case"], summary="Rules that fired, each with its evidence")
def findings(
    case: InCase, dismissed: Annotated[bool, Query(description="The hits that a person dismissed")] = False
) -> list[Json]:
    return case.screen(dismissed)


@router.get(
    "/standing.json", tags=["case"], summary="Every entry that a party meets, and whether it was listed on a day"
)
def standing(
    case: InCase, day: Annotated[str, Query(description="A day, a month or a year: 2024-05-03, 2024-05, 2024")]
) -> list[Json]:
    return case.listed_on(day)


@router.get("/owned.json", tags=["case"], summary="Who belonged to listed parties on a day, with the stakes")
def owned(
    case: InCase, day: Annotated[str, Query(description="A day, a month or a year: 2024-05-03, 2024-05, 2024")]
) -> list[Json]:
    return case.owned_on(day)


@router.get(
    "/lists.json", tags=["case"], summary="Every version of every list; `current` is what the case is screened against"
)
def lists(case: InCase) -> list[Json]:
    return case.lists()


@router.get("/lists/{list_id}/changes.json", tags=["case"], summary="What a version changed: entries, and findings")
def changes(
    case: InCase,
    list_id: str,
    version: Annotated[str, Query(description="Beginning of its hash; without it, the version that holds now")] = "",
) -> Json:
    return case.changes(list_id, version)


@router.get("/search.json", tags=["case"], summary="Passages that hold the words")
def search(case: InCase, q: Annotated[str, Query(description="Words to look for")] = "") -> list[Json]:
    return case.search(q)


@router.get("/verify.json", tags=["case"], summary="Every span re-read, every original re-hashed, the log walked")
def verify(case: InCase) -> Json:
    made: Json = to_plain(case.verify())
    return made


@router.get("/documents.json", tags=["documents"], summary="All documents, with what became of each")
def documents(case: InCase) -> list[Json]:
    return case.documents()


@router.get("/documents/{document_id}.json", tags=["documents"], summary="One document: text, places, claims, mentions")
def document(case: InCase, document_id: str) -> Json:
    return case.document(document_id)


@router.get("/documents/{document_id}/file", tags=["documents"], summary="The original file, as an attachment")
def original(case: InCase, document_id: str) -> Response:
    name, content = case.original(document_id)
    return Response(content, media_type="application/octet-stream", headers=_attachment(name))


@router.get("/claims.json", tags=["claims"], summary="Claims, of one entity, kind, status or document")
def claims(
    case: InCase,
    entity: Annotated[str, Query(description="Canonical id of an entity")] = "",
    kind: Annotated[str, Query(description="Name of a frame, such as supply")] = "",
    status: Annotated[
        str, Query(description="asserted, reported, alleged, possible, planned, denied, no_comment")
    ] = "",
    document: Annotated[str, Query(description="Id of a document")] = "",
) -> list[Json]:
    return case.claims(entity=entity, kind=kind, status=status, document=document)


@router.get("/claims/{claim_id}.json", tags=["claims"], summary="One claim, what agrees with it and what is against it")
def claim(case: InCase, claim_id: str) -> Json:
    return case.claim(claim_id)


@router.get("/timeline.json", tags=["claims"], summary="Every happening once, with what is known of when")
def timeline(case: InCase) -> list[Json]:
    return case.timeline()


@router.get("/entities.json", tags=["network"], summary="All entities")
def entities(case: InCase) -> list[Json]:
    return case.entities()


@router.get("/entities/{entity_id}.json", tags=["network"], summary="One entity: sightings, claims, matches, findings")
def entity(case: InCase, entity_id: str) -> Json:
    return case.entity(entity_id)


@router.get("/network.json", tags=["network"], summary="Nodes and edges")
def network(case: InCase) -> Json:
    return case.network()


@router.get("/paths.json", tags=["network"], summary="The best evidence paths between two entities")
def paths(
    case: InCase,
    left: Annotated[str, Query(description="Name or id of the first entity")],
    right: Annotated[str, Query(description="Name or id of the second entity")],
    k: Annotated[int, Query(ge=1, le=20, description="How many paths at most")] = 3,
) -> list[Json]:
    return case.paths(left, right, k)


@router.get("/review.json", tags=["judgements"], summary="What waits for a decision")
def review(case: InCase) -> Json:
    return case.review()


@router.get("/judgements.json", tags=["judgements"], summary="All decisions, newest first")
def judgements(case: InCase) -> list[Json]:
    return case.judgements()


@router.get("/report.html", tags=["out"], summary="The printable report with numbered footnotes")
def report(case: InCase) -> HTMLResponse:
    page = case.report()
    return HTMLResponse(page, headers={"Content-Security-Policy": report_policy(page)})


def report_policy(page: str) -> str:
    """A policy under which the report may use the style it carries, named by its hash, and nothing else."""
    styles = re.findall(r"<style[^>]*>(.*?)</style>", page, re.DOTALL | re.IGNORECASE)
    hashes = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles]
    allowed = " ".join(f"'sha256-{digest}'" for digest in hashes) or "'none'"
    return (
        f"default-src 'none'; style-src {allowed}; img-src 'self' data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )


@router.get("/export/{format}", tags=["out"], summary="The case in one of the export formats, as an attachment")
def export(case: InCase, format: str) -> Response:
    stream = io.BytesIO()
    case.export(format, stream)
    headers = _attachment(f"{case.name}{extension(format)}")
    return Response(stream.getvalue(), media_type="application/octet-stream", headers=headers)


def _attachment(name: str) -> dict[str, str]:
    """Saved, never shown: what strangers wrote does not run in this origin."""
    return {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
