"""Adding documents from the browser, and the stream that tells how far it got."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterable
from pathlib import Path
from time import monotonic
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, ConfigDict, Field

from paperchain.case import Case
from paperchain.errors import NotRead, UsageError
from paperchain.web.feed import Feed, Jobs
from paperchain.web.reading import InCase

router = APIRouter()

FILE_LIMIT = 64 * 1024 * 1024
"""Bytes of one uploaded file: as much as a case keeps of an original, for the upload itself is not kept."""

LOOK = 0.2
"""Seconds between two looks at what is new."""

REST = 1.0
"""Seconds at least between two notices of change: each makes the workbench ask for its page again."""


class Started(BaseModel):
    """The job that adds the files; `/events` tells how far it is."""

    job: str


@router.post("/documents", tags=["documents"], status_code=202, summary="Add files (64 MB each at most)")
def add(
    request: Request,
    files: Annotated[list[UploadFile], File(description="The files")],
    source: Annotated[str, Form(description="Who published them, where the files do not say")] = "",
    published: Annotated[str, Form(description="When, as EDTF (2024-05-31), where the files do not say")] = "",
    language: Annotated[str, Form(description="ISO 639-1, where it should not be guessed")] = "",
) -> Started:
    jobs: Jobs = request.app.state.jobs
    return Started(job=jobs.add(_kept(files), source.strip(), published.strip(), language.strip()))


class Asked(BaseModel):
    """Which documents an engine shall read."""

    model_config = ConfigDict(extra="forbid")
    documents: list[str] = Field([], description="Ids or file names; none: all")
    engine: str = Field("llm", description="Its address is set where the server was started, never here")


@router.post("/proposals", tags=["claims"], status_code=202, summary="Ask an outside engine to propose claims")
def propose(request: Request, asked: Asked) -> Started:
    jobs: Jobs = request.app.state.jobs
    return Started(job=jobs.propose(asked.documents, asked.engine))


@router.post("/lists", tags=["case"], summary="Load a sanctions list (one file, or the files of one list together)")
def load(case: InCase, files: Annotated[list[UploadFile], File(description="The files")]) -> dict[str, Any]:
    folder = _kept(files)
    try:
        inside = list(folder.iterdir())
        return case.load(inside[0] if len(inside) == 1 else folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _kept(files: list[UploadFile]) -> Path:
    """The uploads in a folder of their own, which whoever uses it removes."""
    folder = Path(tempfile.mkdtemp(prefix="paperchain-"))
    try:
        for file in files:
            _keep(file, folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _keep(file: UploadFile, folder: Path) -> None:
    """Write an upload into the folder under its own bare name."""
    name = bare_name(file.filename or "")
    if file.size is not None and file.size > FILE_LIMIT:
        raise NotRead(f"{name}: more than {FILE_LIMIT // 2**20} MB; add it with `paperchain add CASE {name}`")
    target = folder / name
    if target.exists():
        raise UsageError(f"{name}: two files of that name in one upload; rename one or add them one after the other")
    with target.open("xb") as stream:
        shutil.copyfileobj(file.file, stream)


def bare_name(given: str) -> str:
    """The last part of a file name that a browser sent, without anything that means something to a file system."""
    last = given.replace("\\", "/").rpartition("/")[2]
    kept = "".join(c for c in last if c.isprintable()).strip().lstrip(".~")
    if not kept:
        raise UsageError(f"{given!r} is no name for a file; rename it and add it again")
    stem, dot, ending = kept.rpartition(".")
    if not dot:
        stem, ending = kept, ""
    while len(f"{stem}{dot}{ending}".encode()) > 200 and stem:
        stem = stem[:-1]
    return f"{stem}{dot}{ending}"


@router.get(
    "/events",
    tags=["case"],
    response_class=EventSourceResponse,
    summary="Server-sent events: progress, finished, failed (of a job); changed (of the case)",
)
async def events(request: Request) -> AsyncIterable[dict[str, Any]]:
    feed: Feed = request.app.state.feed
    case: Case = request.app.state.case
    version = await run_in_threadpool(case.version)
    yield {"type": "hello", "version": version}
    seen, waiting = feed.joined()
    told = 0.0
    while not feed.closed:
        for event in waiting:
            yield event
        now = await run_in_threadpool(case.version) if monotonic() - told >= REST else version
        if now != version:
            version, told = now, monotonic()
            yield {"type": "changed", "version": version}
        await asyncio.sleep(LOOK)
        seen, waiting = feed.since(seen)
