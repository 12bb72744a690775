"""The lists of a case in the shapes of yente: /match, /search and /catalog, so that its clients need no change."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field, field_validator

from paperchain.errors import UsageError
from paperchain.screen.searching import ALERT, Candidate, NameSearch
from paperchain.web import looking_up
from paperchain.web.looking_up import Json, look_up
from paperchain.web.reading import InCase

router = APIRouter(tags=["lists"])

LIMIT, MOST, BATCH = 5, 500, 500
CUTOFF = 0.5
"""Least probability of a result, where the question does not say another."""
ALGORITHM = "paperchain"
IGNORED = ("algorithm", "fuzzy", "api_key")
"""Parameters of yente that change nothing here: there is one way to compare names, and it is always tolerant."""


class Example(BaseModel):
    """A party to look for: a FollowTheMoney schema and properties, each one value or several."""

    model_config = ConfigDict(extra="ignore")
    id: str | None = Field(None, description="The asker's own id; it comes back")
    schema_: str = Field("Thing", alias="schema", description="Person, Company, Organization, LegalEntity, Vessel …")
    properties: dict[str, list[str]] = Field(description=f"Compared are: {', '.join(looking_up.USED)}")

    @field_validator("properties", mode="before")
    @classmethod
    def _several(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        return {
            key: [str(v) for v in (values if isinstance(values, list) else [values]) if v is not None]
            for key, values in given.items()
        }


class Questions(BaseModel):
    """Questions by a key of the asker's choice; the answers come back under the same keys."""

    model_config = ConfigDict(extra="ignore")
    queries: dict[str, Example] = Field(description=f"At most {BATCH}")
    limit: int | None = Field(None, ge=1, le=MOST)
    threshold: float | None = Field(None, ge=0, le=1)


@router.post("/match/{dataset}", summary="Parties against the lists, as yente answers; `default` names all lists")
def match(
    request: Request,
    case: InCase,
    dataset: str,
    asked: Questions,
    limit: Annotated[int, Query(ge=1, le=MOST, description="Results of a question at most")] = LIMIT,
    threshold: Annotated[float, Query(ge=0, le=1, description="Score from which `match` is true")] = ALERT,
    cutoff: Annotated[float, Query(ge=0, le=1, description="Score from which a result is given")] = CUTOFF,
    include_dataset: Annotated[list[str], Query(description="Only these lists")] = [],  # noqa: B006 (FastAPI copies)
    exclude_dataset: Annotated[list[str], Query(description="Not these lists")] = [],  # noqa: B006
    exclude_schema: Annotated[list[str], Query(description="No entries of these kinds")] = [],  # noqa: B006
) -> Json:
    _only(request, "limit", "threshold", "cutoff", "include_dataset", "exclude_dataset", "exclude_schema")
    if not 1 <= len(asked.queries) <= BATCH:
        raise UsageError(f"{len(asked.queries)} queries; send 1 to {BATCH} at once")
    search = case.name_search()
    lists = looking_up.chosen(search, dataset, exclude_dataset)
    lists = lists & frozenset(include_dataset) if include_dataset else lists
    bar, most = asked.threshold if asked.threshold is not None else threshold, asked.limit or limit
    responses: Json = {}
    for key, question in asked.queries.items():
        schema = looking_up.checked(question.schema_, search.lists)
        found = [
            one
            for one in look_up(search, question.properties, schema, lists)
            if one.found.probability >= min(cutoff, bar) and one.entry.schema not in exclude_schema
        ]
        results = [_scored(one, bar) for one in found[:most]]
        responses[key] = {
            "status": 200,
            "results": results,
            "total": _total(len(found)),
            "query": {"id": question.id, "schema": question.schema_, "properties": question.properties},
        }
        if not looking_up.names_of(question.properties) and not results:
            line = "the question has no name and no number that a list could have; give properties.name"
            responses[key] |= {"status": 400, "error": line}
    return {"responses": responses, "matcher": {}, "algorithm": ALGORITHM, "limit": most, "threshold": bar}


@router.get("/search/{dataset}", summary="A name in the lists, as yente answers")
def search(
    request: Request,
    case: InCase,
    dataset: str,
    q: Annotated[str, Query(description="A name, in any script")],
    schema: Annotated[str, Query(description="Kind of party; without it, any")] = "",
    limit: Annotated[int, Query(ge=1, le=MOST)] = 10,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> Json:
    _only(request, "q", "schema", "limit", "offset")
    names: NameSearch = case.name_search()
    lists = looking_up.chosen(names, dataset)
    found = look_up(names, {"name": [q]}, looking_up.checked(schema, names.lists), lists)
    results = [_scored(one, ALERT) for one in found[offset : offset + limit]]
    return {"results": results, "total": _total(len(found)), "limit": limit, "offset": offset, "facets": {}}


@router.get("/listed/{entry_id}.json", summary="One entry of a list, by the id that /match gives")
def listed(case: InCase, entry_id: str) -> Json:
    return looking_up.entity_json(*looking_up.entry_of(case.whole_lists(), entry_id))


@router.get("/catalog", summary="The lists that can be asked, as data sets")
def catalog(case: InCase) -> Json:
    rows = [row for row in case.lists() if row["current"]]
    made = [
        {
            "name": row["id"],
            "title": row["name"],
            "version": row["sha256"][:12],
            "updated_at": row["published"] or None,
            "entity_count": row["entries"],
            "load": True,
            "children": [],
        }
        for row in rows
    ]
    whole = {
        "name": looking_up.ALL[0],
        "title": "All lists of the case",
        "version": "",
        "updated_at": None,
        "entity_count": sum(row["entries"] for row in rows),
        "load": False,
        "children": [row["id"] for row in rows],
    }
    return {"datasets": [whole, *made], "current": [row["id"] for row in rows], "outdated": []}


def _only(request: Request, *known: str) -> None:
    """Refuse a filter that would change the answer elsewhere and would be passed over here."""
    unknown = [key for key in request.query_params if key not in known and key not in IGNORED]
    if unknown:
        raise UsageError(f"no parameter {unknown[0]!r} here; there are {', '.join(known)}")


def _total(value: int) -> Json:
    return {"value": value, "relation": "eq"}


def _scored(one: Candidate, bar: float) -> Json:
    features: dict[str, float] = {}
    explained: Json = {}
    for reason in one.found.reasons:
        name = _key(reason.feature, features)
        features[name] = reason.score
        explained[name] = {
            "score": reason.score,
            "detail": reason.feature,
            "query": reason.left or None,
            "candidate": reason.right or None,
        }
    return {
        **looking_up.entity_json(one.source, one.entry),
        "score": one.found.probability,
        "match": one.found.probability >= bar,
        "matched_name": one.name,
        "features": features,
        "explanations": explained,
    }


def _key(feature: str, taken: dict[str, float]) -> str:
    """A feature as a key: "same word" is "same_word", and the second of its kind "same_word_2"."""
    name = "_".join("".join(c if c.isalnum() else " " for c in feature).split())
    return next(made for n in range(1, len(taken) + 2) if (made := f"{name}_{n}" if n > 1 else name) not in taken)
