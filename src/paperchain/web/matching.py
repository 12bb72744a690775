"""Names against the lists of the case, in the shapes that programs already speak: yente and OpenRefine."""

import hashlib
import hmac
import json
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from paperchain.case import Case
from paperchain.errors import UsageError
from paperchain.web.reading import InCase

Json = dict[str, Any]
router = APIRouter(tags=["matching"])
KINDS = {"Person": "Person", "Company": "Company", "Organization": "Organization", "LegalEntity": "Person or company",
         "Vessel": "Vessel", "Airplane": "Aircraft"}  # fmt: skip
SPACE = "https://www.opensanctions.org/reference/#schema."
"""Where FollowTheMoney says what a schema is."""
REFINE = "/reconcile/"


class EntityQuery(BaseModel):
    """A party to look up, as FollowTheMoney writes one."""

    model_config = ConfigDict(extra="ignore")
    schema_: str = Field("LegalEntity", alias="schema", description="Person, Company, Organization, Vessel …")
    properties: dict[str, list[str] | str] = Field(
        description="name (at least), alias, birthDate, nationality, country, innCode, imoNumber, leiCode …"
    )


class MatchQueries(BaseModel):
    """Queries by keys of the caller's own."""

    model_config = ConfigDict(extra="ignore")
    queries: dict[str, EntityQuery] = Field(min_length=1, max_length=500)


@router.post("/match/{dataset}", summary="Listed parties that names may be, as yente answers")
def match(
    case: InCase,
    dataset: str,
    asked: MatchQueries,
    limit: Annotated[int, Query(ge=1, le=100, description="Most results of a query")] = 5,
    threshold: Annotated[float, Query(ge=0, le=1, description="Probability from which `match` is true")] = 0.72,
) -> Json:
    plain = {key: query.model_dump(by_alias=True) for key, query in asked.queries.items()}
    return {"responses": case.match(plain, dataset, limit, threshold), "limit": limit}


@router.get("/reconcile.json", summary="The address under which OpenRefine reaches the lists, with a key of its own")
def refine(request: Request) -> Json:
    return {"url": f"{str(request.base_url).rstrip('/')}{REFINE}{refine_key(request.app.state.token)}"}


def refine_key(token: str) -> str:
    """A key that opens the reconciliation service and nothing else; made from the token, which it does not tell."""
    return hmac.new(token.encode(), b"reconcile", hashlib.sha256).hexdigest()[:32]


@router.get("/reconcile/{key}", summary="OpenRefine: what the service is, or with `queries` its answers")
def reconcile_get(
    request: Request,
    response: Response,
    case: InCase,
    key: str,
    queries: Annotated[str, Query(description="A JSON object of queries")] = "",
) -> Json:
    return _reconcile(request, response, case, queries)


@router.post("/reconcile/{key}", summary="OpenRefine: answers to a batch of queries")
def reconcile_post(
    request: Request,
    response: Response,
    case: InCase,
    key: str,
    queries: Annotated[str, Form(description="A JSON object of queries")] = "",
) -> Json:
    return _reconcile(request, response, case, queries)


def _reconcile(request: Request, response: Response, case: Case, queries: str) -> Json:
    response.headers["Access-Control-Allow-Origin"] = "*"  # OpenRefine's page asks itself; the key is in the address
    if not queries:
        return {
            "versions": ["0.2"],
            "name": f"Sanctions lists of {case.name} (Paperchain)",
            "identifierSpace": "https://www.opensanctions.org/reference/#entity",
            "schemaSpace": SPACE,
            "defaultTypes": [{"id": kind, "name": name} for kind, name in KINDS.items()],
            "batchSize": 50,
        }
    try:
        asked = json.loads(queries)
    except ValueError as error:
        raise UsageError(f"queries is no JSON ({error}); it is an object of queries by their keys") from None
    if not isinstance(asked, dict) or not all(isinstance(query, dict) for query in asked.values()):
        raise UsageError('queries must be an object of queries: {"q0": {"query": "a name"}}')
    return {key: {"result": _answer(case, query)} for key, query in asked.items()}


def _answer(case: Case, query: Json) -> list[Json]:
    """Candidates of one query; `type` is a schema, `properties` are those of FollowTheMoney."""
    name = str(query.get("query") or "").strip()
    if not any(c.isalnum() for c in name):
        return []
    told: dict[str, list[str]] = {"name": [name]}
    for one in query.get("properties") or ():
        if isinstance(one, dict) and one.get("pid") and one.get("v"):
            values = one["v"] if isinstance(one["v"], list) else [one["v"]]
            told.setdefault(str(one["pid"]), []).extend(_text(value) for value in values)
    kind = query.get("type")
    schema = kind if isinstance(kind, str) else next(iter(kind or ()), "")
    try:
        limit = max(1, min(100, int(query.get("limit") or 5)))
    except (TypeError, ValueError):
        limit = 5
    found = case.match({"q": {"schema": schema, "properties": told}}, limit=limit)["q"]["results"]
    return [
        {
            "id": one["id"],
            "name": one["caption"],
            "score": round(100 * one["score"], 2),
            "match": one["match"] and (n + 1 == len(found) or found[n + 1]["score"] < one["score"]) and n == 0,
            "type": [{"id": one["schema"], "name": KINDS.get(one["schema"], one["schema"])}],
            "description": ", ".join(one["properties"].get("program", ())),
            "features": [{"id": name, "value": score} for name, score in one["features"].items()],
        }
        for n, one in enumerate(found)
    ]


def _text(value: object) -> str:
    return str(value.get("name") or value.get("id") or "") if isinstance(value, dict) else str(value)
