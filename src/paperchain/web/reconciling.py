"""The lists of a case as a reconciliation service (OpenRefine, W3C draft 0.2): `/reconcile/KEY`.

OpenRefine can send no header of its own, so the key stands in the address. It opens these routes only, which read lists
and nothing of the case.
"""

import base64
import hashlib
import html
import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from paperchain.errors import UsageError
from paperchain.screen.searching import ALERT, Candidate, NameSearch
from paperchain.web import looking_up
from paperchain.web.guard import RECONCILE, lookup_key, the_token
from paperchain.web.looking_up import Json
from paperchain.web.reading import InCase

router = APIRouter(tags=["lists"])

SURE = 0.97
"""Probability from which a lone candidate is called a match: OpenRefine then joins the row without asking."""
LEAST = 0.3
"""Probability from which an entry is worth a line under the cell."""
BATCH = 50
MOST, SUGGESTED = 50, 10
KINDS = {
    "Person": "Person",
    "LegalEntity": "Company, organisation or body",
    "Vessel": "Ship",
    "Airplane": "Aircraft",
    "Thing": "Anything listed",
}
PROPERTIES = {
    "country": "Country",
    "birthDate": "Date of birth",
    "innCode": "INN",
    "ogrnCode": "OGRN",
    "uscCode": "USCC",
    "leiCode": "LEI",
    "imoNumber": "IMO number",
    "registrationNumber": "Registration number",
    "alias": "Other names",
    "program": "Programme",
    "address": "Address",
    "position": "Position",
    "listed_at": "Listed since",
    "list": "List",
    "published": "Version of the list",
}
"""What can be fetched of an entry; those that /match compares can be sent with a question, too."""
STYLE = (
    "body{font:13px/19px Inter,system-ui,sans-serif;color:#1C2127;background:#fff;margin:12px}"
    "h1{font-size:15px;line-height:20px;margin:0 0 4px}p{margin:0 0 6px}dl{display:grid;"
    "grid-template-columns:auto 1fr;gap:2px 10px;margin:0 0 8px}dt{color:#606872}dd{margin:0}"
    "pre{font:11px/16px monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:#F8F6F2;padding:6px;margin:0}"
    "@media(prefers-color-scheme:dark){body{color:#E9EBED;background:#191D21}dt{color:#8E969F}pre{background:#1E2328}}"
)
PAGE_POLICY = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:*"
)


class Told(BaseModel):
    """One value beside the name: {"pid": "country", "v": "Russia"}."""

    model_config = ConfigDict(extra="ignore")
    pid: str
    v: Any = None

    def values(self) -> list[str]:
        """The value or values as text; an entity counts by its name or id."""
        several = self.v if isinstance(self.v, list) else [self.v]
        plain = [one.get("name") or one.get("id") if isinstance(one, dict) else one for one in several]
        return [str(one) for one in plain if one not in (None, "")]


class Asked(BaseModel):
    """One question of a batch."""

    model_config = ConfigDict(extra="ignore")
    query: str = ""
    type: str = ""
    limit: int = Field(SUGGESTED, ge=1)
    properties: list[Told] = []

    @field_validator("type", mode="before")
    @classmethod
    def _first(cls, given: Any) -> Any:
        one = given[0] if isinstance(given, list) and given else given
        return one.get("id", "") if isinstance(one, dict) else one or ""


class Wanted(BaseModel):
    """What an extension asks for: {"ids": [...], "properties": [{"id": "program"}]}."""

    model_config = ConfigDict(extra="ignore")
    ids: list[str]
    properties: list[dict[str, Any]]


BATCHES = TypeAdapter(dict[str, Asked])


@router.get("/reconcile.json", summary="The address to give to OpenRefine; it holds a key of its own")
def address(request: Request) -> Json:
    return {"address": _root(request, lookup_key(the_token(request.app)))}


@router.get("/reconcile/{key}/", include_in_schema=False)
@router.get("/reconcile/{key}", summary="OpenRefine: what the service is, or a batch of `queries`")
def ask(
    request: Request,
    case: InCase,
    key: str,
    queries: Annotated[str, Query(description="JSON: question by key")] = "",
    query: Annotated[str, Query(description="One question: a name, or JSON")] = "",
    extend: Annotated[str, Query(description="JSON: ids and properties")] = "",
) -> Json:
    asked = bool(queries or query or extend)  # what the service is can be told without opening the lists
    made = _answer(case.name_search(), queries, query, extend) if asked else None
    return made or manifest(_root(request, key), case.name)


@router.post("/reconcile/{key}/", include_in_schema=False)
@router.post("/reconcile/{key}", summary="OpenRefine: a batch of `queries`, or data to `extend` rows with")
def ask_by_form(
    case: InCase,
    key: str,
    queries: Annotated[str, Form(description="JSON: question by key")] = "",
    query: Annotated[str, Form(description="One question: a name, or JSON")] = "",
    extend: Annotated[str, Form(description="JSON: ids and properties")] = "",
) -> Json:
    if not (queries or query or extend):
        raise UsageError('no question; send the form field queries={"q0": {"query": "a name"}}')
    return _answer(case.name_search(), queries, query, extend)


@router.get("/reconcile/{key}/suggest/entity", summary="OpenRefine: entries for the beginning of a name")
def suggest_entity(case: InCase, key: str, prefix: str, cursor: Annotated[int, Query(ge=0)] = 0) -> Json:
    search = case.name_search()
    found: dict[str, Json] = {}
    wanted = prefix.casefold().strip()
    for source in search.lists:
        for entry in source.entries:
            if wanted and any(f" {one.name.casefold()}".find(f" {wanted}") >= 0 for one in entry.names):
                place = looking_up.entry_id(source, entry)
                found[place] = {"id": place, "name": entry.name, "description": _described(source.name, entry.programs)}
        if len(found) >= cursor + SUGGESTED:
            break
    if not found:
        for one in looking_up.look_up(search, {"name": [prefix]}, "", frozenset(s.id for s in search.lists)):
            place = looking_up.entry_id(one.source, one.entry)
            found[place] = {
                "id": place,
                "name": one.entry.name,
                "description": _described(one.source.name, one.entry.programs),
            }
    return {"result": list(found.values())[cursor : cursor + SUGGESTED]}


@router.get("/reconcile/{key}/suggest/type", summary="OpenRefine: kinds of parties")
def suggest_type(key: str, prefix: str = "") -> Json:
    return {"result": _beginning(KINDS, prefix)}


@router.get("/reconcile/{key}/suggest/property", summary="OpenRefine: what can be compared or fetched")
def suggest_property(key: str, prefix: str = "") -> Json:
    return {"result": _beginning(PROPERTIES, prefix)}


@router.get("/reconcile/{key}/properties", summary="OpenRefine: columns that rows can be extended with")
def propose(key: str, type: str = "Thing", limit: Annotated[int, Query(ge=0)] = 0) -> Json:
    return {"type": type, "properties": _beginning(PROPERTIES, "")[: limit or None]}


@router.get("/reconcile/{key}/preview", summary="OpenRefine: an entry as a small page")
def preview(case: InCase, key: str, id: str) -> HTMLResponse:
    made = looking_up.entity_json(*looking_up.entry_of(case.whole_lists(), id))
    entry, held = made["entry"], made["properties"]
    rows = [("List", f"{entry['list']} {entry['published']}".strip()), ("Listed since", entry["listed_at"])]
    rows += [(PROPERTIES[k], "; ".join(held.get(k, ())[:8])) for k in ("alias", "program", "country", "birthDate")]
    facts = "".join(f"<dt>{html.escape(a)}</dt><dd>{html.escape(b)}</dd>" for a, b in rows if b)
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(made["caption"])}</title>'
        f"<style>{STYLE}</style><h1><bdi>{html.escape(made['caption'])}</bdi></h1>"
        f"<p>{html.escape(made['schema'])} · {html.escape(made['id'])}</p><dl>{facts}</dl>"
        f"<pre>{html.escape(entry['passage'])}</pre></html>"
    )
    return HTMLResponse(page, headers={"Content-Security-Policy": PAGE_POLICY})


def manifest(root: str, name: str) -> Json:
    """What the service says of itself."""
    suggested = {kind: {"service_url": root, "service_path": f"/suggest/{kind}"} for kind in ("entity", "type")}
    return {
        "versions": ["0.1", "0.2"],
        "name": f"Paperchain: lists of {name}",
        "identifierSpace": "urn:paperchain:list-entry:",
        "schemaSpace": "https://followthemoney.tech/explorer/schemata/",
        "defaultTypes": [{"id": "Thing", "name": KINDS["Thing"]}],
        "view": {"url": f"{root}/preview?id={{{{id}}}}"},
        "preview": {"url": f"{root}/preview?id={{{{id}}}}", "width": 420, "height": 300},
        "suggest": {**suggested, "property": {"service_url": root, "service_path": "/suggest/property"}},
        "extend": {"propose_properties": {"service_url": root, "service_path": "/properties"}},
        "batchSize": BATCH,
    }


def _root(request: Request, key: str) -> str:
    return f"{request.url.scheme}://{request.headers.get('host', '')}{RECONCILE}{key}"


def _answer(search: NameSearch, queries: str, query: str, extend: str) -> Json:
    if queries:
        asked = _read(queries, "queries")
        if len(asked) > 10 * BATCH:
            raise UsageError(f"{len(asked)} queries at once; send {BATCH}, as the manifest's batchSize says")
        return {key: {"result": _results(search, one)} for key, one in _questions(asked).items()}
    if query:
        one = _read(query, "query") if query.lstrip().startswith("{") else {"query": query}
        return {"result": _results(search, _questions({"query": one})["query"])}
    return _extended(search, _read(extend, "extend"))


def _read(text: str, field: str) -> Json:
    try:
        made = json.loads(text)
    except ValueError as error:
        raise UsageError(f"{field} is not JSON ({error}); see docs/http.md") from error
    if not isinstance(made, dict):
        raise UsageError(f'{field} must be a JSON object such as {{"q0": {{"query": "a name"}}}}')
    return made


def _questions(asked: Json) -> Mapping[str, Asked]:
    try:
        return BATCHES.validate_python(asked)
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(f"queries.{'.'.join(map(str, first['loc']))}: {first['msg']}; see docs/http.md") from error


def _results(search: NameSearch, asked: Asked) -> list[Json]:
    properties: dict[str, list[str]] = {"name": [asked.query]}
    for told in asked.properties:
        properties.setdefault(told.pid, []).extend(told.values())
    schema = looking_up.checked(asked.type, search.lists)
    lists = frozenset(source.id for source in search.lists)
    near = looking_up.look_up(search, properties, schema, lists)
    found = [one for one in near if one.found.probability >= LEAST][: min(asked.limit, MOST)]
    sure = [one for one in found if one.found.probability >= SURE]
    alone = len({one.source.id for one in sure}) == len(sure)
    return [_result(one, alone and one is found[0] and one in sure) for one in found]


def _result(one: Candidate, match: bool) -> Json:
    told = ((f"{r.feature}: {r.left} / {r.right}", r.score) for r in one.found.reasons)
    return {
        "id": looking_up.entry_id(one.source, one.entry),
        "name": one.entry.name,
        "description": _described(one.source.name, one.entry.programs, "" if one.name == one.entry.name else one.name),
        "score": round(100 * one.found.probability, 2),
        "match": match,
        "type": [{"id": one.entry.schema, "name": KINDS.get(one.entry.schema, one.entry.schema)}],
        "features": [
            {"id": "alert", "value": one.found.probability >= ALERT},
            *({"id": name.rstrip(" /:"), "value": score} for name, score in told),
        ],
    }


def _described(name: str, programs: Sequence[str], matched: str = "") -> str:
    return " · ".join(filter(None, (f"listed as {matched}" if matched else "", name, ", ".join(programs[:4]))))


def _beginning(known: Mapping[str, str], prefix: str) -> list[Json]:
    wanted = prefix.casefold().strip()
    return [{"id": i, "name": n} for i, n in known.items() if wanted in n.casefold() or wanted in i.casefold()]


def _extended(search: NameSearch, given: Json) -> Json:
    try:
        wanted = Wanted.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(f"extend.{'.'.join(map(str, first['loc']))}: {first['msg']}; see docs/http.md") from error
    asked = [str(one.get("id", "")) for one in wanted.properties]
    if unknown := [one for one in asked if one not in PROPERTIES]:
        raise UsageError(f"no property {unknown[0]!r}; there are {', '.join(PROPERTIES)}")
    found = looking_up.entries_of(search.lists, wanted.ids)
    rows: Json = {}
    for given_id in wanted.ids:
        made = looking_up.entity_json(*found[given_id]) if given_id in found else {"properties": {}, "entry": {}}
        held = {**made["properties"], **{k: [v] for k, v in made["entry"].items() if v}}
        rows[given_id] = {one: [{"str": str(value)} for value in held.get(one, ())] for one in asked}
    return {"meta": [{"id": one, "name": PROPERTIES[one]} for one in asked], "rows": rows}
