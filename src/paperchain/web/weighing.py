"""Routes on what rests on what: source groups, events, gaps, what falls, marks and grades."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from paperchain.model import Mark
from paperchain.web.deciding import WHY, Decided
from paperchain.web.reading import InCase, Json

router = APIRouter(tags=["sources"])

TARGET = Field(min_length=1, description="Id or name of a source or a document, or id of a claim")


class NewMark(BaseModel):
    """What is said of a source, a document or a claim."""

    model_config = ConfigDict(extra="forbid")
    target: str = TARGET
    mark: Mark = Field(description="corrected: to be read again; retracted, forged: counts for nothing")
    reason: str = Field(min_length=1, max_length=2000, description="Who says so, and when")


class NewCopy(BaseModel):
    """One paper or source was made from another, or was not."""

    model_config = ConfigDict(extra="forbid")
    copy_: str = Field(alias="copy", min_length=1, description="Id or name of the copy")
    original: str = Field(min_length=1, description="Id or name of the original")
    verdict: Literal["positive", "negative"] = Field("positive", description="negative: no copy, both count")
    reason: str = WHY


class NewGrade(BaseModel):
    """A letter for a source, or a digit for the event of a claim."""

    model_config = ConfigDict(extra="forbid")
    target: str = TARGET
    value: str = Field(pattern="^[A-F1-6]$", description="A to F, or 1 to 6 (Admiralty)")
    reason: str = WHY


@router.get("/lineage.json", summary="Independent source groups, and which paper was made from which")
def lineage(case: InCase) -> Json:
    return case.lineage()


@router.get("/events.json", summary="Claims of one happening: both sides, what carries them, what cannot both be right")
def events(
    case: InCase, contested: Annotated[bool, Query(description="Only events that somebody contests")] = False
) -> list[Json]:
    return case.events(contested=contested)


@router.get("/gaps.json", summary="What is missing: single-source events, dates, answers, pages not read")
def gaps(case: InCase) -> list[Json]:
    return case.gaps()


@router.get("/ripple.json", summary="What falls if a source, document or claim is marked so; nothing is changed")
def ripple(
    case: InCase,
    target: Annotated[str, Query(description="Id or name of a source or document, or id of a claim")],
    mark: Annotated[Mark, Query(description="corrected, retracted or forged")] = "retracted",
) -> Json:
    return case.ripple(target, mark)


@router.get("/withstand.json", summary="The smallest sets of sources without which nothing connects two entities")
def withstand(
    case: InCase,
    left: Annotated[str, Query(description="Name or id of the first entity")],
    right: Annotated[str, Query(description="Name or id of the second entity")],
) -> Json:
    return case.withstand(left, right)


@router.post("/marks", summary="Mark a source, document or claim; undone like every decision")
def mark(case: InCase, made: NewMark) -> Decided:
    return Decided(**case.mark(made.target, made.mark, made.reason))


@router.post("/copies", summary="Say that a paper was made from another, or that it was not")
def copied(case: InCase, made: NewCopy) -> Decided:
    return Decided(**case.copied(made.copy_, made.original, made.verdict, reason=made.reason))


@router.post("/grades", summary="Grade a source (A to F) or the event of a claim (1 to 6)")
def grade(case: InCase, made: NewGrade) -> Decided:
    return Decided(**case.grade(made.target, made.value, reason=made.reason))
