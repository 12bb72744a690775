"""Routes that decide: accept, reject, merge, split, edit, dismiss, undo. Each adds one judgement."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from paperchain.model import Modality, Polarity, Verdict
from paperchain.web.reading import InCase

router = APIRouter(tags=["judgements"])

WHY = Field("", max_length=2000, description="Why, in the reviewer's words")


class NewJudgement(BaseModel):
    """A decision: on two entities (`left`, `right`) or on one claim (`left` alone)."""

    model_config = ConfigDict(extra="forbid")
    left: str = Field(min_length=1, description="Id of an entity or a claim")
    right: str = Field("", description="Id of the other entity; empty for a claim")
    verdict: Verdict = Field(
        description="positive: same, or accepted; possible: a link; negative: different, or rejected"
    )
    reason: str = WHY


class Retyping(BaseModel):
    """Of which kind an entity is."""

    model_config = ConfigDict(extra="forbid")
    schema_: str = Field(alias="schema", min_length=1, description="Person, Company, PublicBody, Vessel, Product …")
    reason: str = WHY


class Dismissal(BaseModel):
    """Why a hit on a list is a false alert."""

    model_config = ConfigDict(extra="forbid")
    reason: str = Field(min_length=1, max_length=2000, description="Why, in the reviewer's words")


class NewArgument(BaseModel):
    """One slot of an edited claim; `start` and `end` are code points of the document's text."""

    model_config = ConfigDict(extra="ignore")
    role: str
    value: str
    entity: str = ""
    start: int | None = None
    end: int | None = None


class Edit(BaseModel):
    """What a person makes of a claim. The original stays on record."""

    model_config = ConfigDict(extra="forbid")
    kind: str = Field("", description="Name of a frame; left out: as it was")
    arguments: list[NewArgument] = Field([], description="Left out: as they were")
    polarity: Polarity = Field("positive", description="Left out: as it was")
    modality: Modality = Field("asserted", description="Left out: as it was")


class Decided(BaseModel):
    """The record that was added."""

    model_config = ConfigDict(extra="allow")
    id: str = Field(description="Id of the judgement, to undo it by")


@router.post("/judgements", summary="Accept or reject a claim; merge two entities or keep them apart")
def judge(case: InCase, made: NewJudgement) -> Decided:
    return Decided(**case.judge(made.left, made.right, made.verdict, reason=made.reason))


@router.post("/judgements/{judgement_id}/undo", summary="Take a decision back; an undo can be undone too")
def undo(case: InCase, judgement_id: str) -> Decided:
    return Decided(**case.undo(judgement_id))


@router.post("/entities/{entity_id}/retype", summary="Say of which kind an entity is; undone like every decision")
def retype(case: InCase, entity_id: str, made: Retyping) -> Decided:
    return Decided(**case.retype(entity_id, made.schema_, reason=made.reason))


@router.post("/claims/{claim_id}/edit", summary="Put a corrected claim in the place of one; the first stays on record")
def edit(case: InCase, claim_id: str, made: Edit) -> Decided:
    return Decided(**case.edit(claim_id, made.model_dump(exclude_unset=True)))


@router.post("/findings/{finding_id}/dismiss", summary="A false alert: away until the party or the entry changes")
def dismiss(case: InCase, finding_id: str, made: Dismissal) -> Decided:
    return Decided(**case.dismiss(finding_id, made.reason))
