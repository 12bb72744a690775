"""One case as an ASGI application: guard, headers, routes, errors that are one line."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from paperchain import __version__
from paperchain.case import Case
from paperchain.errors import PaperchainError
from paperchain.web import deciding, matching, reading, reconciling, uploading, weighing, workbench
from paperchain.web.feed import Feed, Jobs
from paperchain.web.guard import BODY_LIMIT, LOCAL, TOO_LARGE, Guard, Headers

TAGS = [
    {"name": "case", "description": "What the case holds and what it amounts to."},
    {"name": "documents", "description": "Files as they were read, and adding more of them."},
    {"name": "claims", "description": "Who says what about whom, each with its passage."},
    {"name": "network", "description": "Entities and what ties them."},
    {"name": "judgements", "description": "Decisions of people. They are added, never changed."},
    {"name": "sources", "description": "What rests on what: copies, independence, contradiction, marks and grades."},
    {"name": "lists", "description": "The lists in the shapes of yente and OpenRefine; see http.md."},
    {"name": "out", "description": "The report and the exports."},
]


def app(case: Case, token: str, hosts: tuple[str, ...] = LOCAL) -> FastAPI:
    """The workbench and its API for one case.

    Whoever shows `token` (at `/open?token=…` once, or as `Authorization: Bearer`) is let in; `hosts` are the names
    under which the server answers, which stops other sites from rebinding their own name to this machine.
    """
    made = FastAPI(
        title="Paperchain",
        version=__version__,
        summary="Attributed claims, each tied to its passage. All offsets count Unicode code points.",
        openapi_tags=TAGS,
        docs_url=None,  # these pages load their scripts from another host
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    made.state.case = case
    made.state.feed = Feed()
    made.state.jobs = Jobs(case, made.state.feed)
    made.add_middleware(Guard, token=token, hosts=hosts)
    made.add_middleware(Headers)  # added last: outermost, so that every answer carries them
    made.add_exception_handler(PaperchainError, _explained)
    made.add_exception_handler(HTTPException, _refused)
    made.add_exception_handler(RequestValidationError, _misread)
    for router in (
        reading.router,
        deciding.router,
        weighing.router,
        uploading.router,
        matching.router,
        reconciling.router,
    ):
        made.include_router(router, max_body_size=BODY_LIMIT)  # for what comes without its length
    made.include_router(workbench.router)  # last: it answers every path that is left
    return made


def _explained(request: Request, error: Exception) -> JSONResponse:
    return _line(getattr(error, "status", 500), str(error))


def _refused(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    known = {
        404: f"{request.url.path}: not found",
        405: f"{request.method} is not possible here; see /openapi.json",
        413: TOO_LARGE,
    }
    line = known.get(error.status_code, error.detail) if error.detail in DEFAULTS else error.detail
    return _line(error.status_code, line, error.headers)


def _misread(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    first: dict[str, Any] = found[0] if found else {}
    where = ".".join(str(part) for part in first.get("loc", ()))
    return _line(422, f"{where}: {first.get('msg', 'not understood')}; see /openapi.json")


DEFAULTS = ("Not Found", "Method Not Allowed", "Content Too Large")
"""What Starlette says when nobody else does."""


def _line(status: int, line: str, headers: Any = None) -> JSONResponse:
    return JSONResponse({"error": " ".join(str(line).split())}, status_code=status, headers=headers)
