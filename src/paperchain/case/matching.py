"""Names looked up in the lists of a case, in the shapes of FollowTheMoney: what a query tells, what an entry is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from paperchain.errors import NotFound, UsageError
from paperchain.language.names import Evidence
from paperchain.language.parties import known, party
from paperchain.lists import Entry
from paperchain.screen.searching import ALERT, Candidate, NameSearch

Json = dict[str, Any]
EVERY = "default"
"""The dataset that stands for all lists of a case."""
MOST = 500
"""Most queries answered at once."""
PEOPLE, BODIES = ("Person",), ("Company", "Organization", "PublicBody", "Vessel", "Airplane")
BORN, COUNTRY = ("birthDate",), ("country", "nationality", "citizenship", "jurisdiction", "mainCountry")
NUMBERS = {
    "innCode": "INN",
    "ogrnCode": "OGRN",
    "uscCode": "USCC",
    "leiCode": "LEI",
    "imoNumber": "IMO",
    "registrationNumber": "",
    "taxNumber": "",
    "idNumber": "",
    "passportNumber": "passport",
    "vatCode": "",
    "swiftBic": "",
}
"""Properties of FollowTheMoney that hold a number -> what we call it."""
OF_KIND = {"inn": "innCode", "ogrn": "ogrnCode", "uscc": "uscCode", "lei": "leiCode", "imo": "imoNumber"}


def matches(search: NameSearch, queries: Mapping[str, Json], dataset: str, limit: int, threshold: float) -> Json:
    """Answers to queries `{"schema": …, "properties": {"name": […], "birthDate": […], …}}`, by their keys.

    Raises NotFound for a dataset that is no list of the case, UsageError for a query without a name.
    """
    ids = [head.id for head in search.lists]
    if dataset not in (EVERY, *ids):
        known_ids = ", ".join((EVERY, *ids)) if ids else "none: no list is loaded"
        raise NotFound(f"no dataset {dataset!r}; there are {known_ids}")
    if len(queries) > MOST:
        raise UsageError(f"{len(queries)} queries at once; {MOST} at most")
    return {key: _answer(search, key, query, dataset, limit, threshold) for key, query in queries.items()}


def _answer(search: NameSearch, key: str, query: Json, dataset: str, limit: int, threshold: float) -> Json:
    schema = str(query.get("schema") or "")
    given = query.get("properties")
    told: dict[str, list[str]] = {}
    for name, values in (given if isinstance(given, Mapping) else {}).items():
        told[name] = [str(value) for value in (values if isinstance(values, list) else [values]) if value]
    names = [*told.get("name", ()), *told.get("alias", ()), *told.get("previousName", ())]
    parts = [*told.get("firstName", ()), *told.get("middleName", ()), *told.get("lastName", ())]
    names = list(dict.fromkeys(names or ([" ".join(parts)] if parts else [])))
    if not names:
        raise UsageError(f"query {key!r} has no name; give properties.name as a list of names")
    numbers = [(kind, value) for name, kind in NUMBERS.items() for value in told.get(name, ())]
    beside = known(numbers, _all(told, BORN), _all(told, COUNTRY))
    best: dict[tuple[str, str], Candidate] = {}
    for name in names:
        for one in search.search_party(party(name, schema, beside)):
            place = one.source.id, one.entry.id
            fits = dataset in (EVERY, one.source.id) and _kin(schema, one.entry.schema)
            if fits and (place not in best or one.found[:2] > best[place].found[:2]):
                best[place] = one
    found = sorted(best.values(), key=lambda c: (-c.found.probability, -c.found.evidence, c.source.id, c.entry.id))
    return {
        "status": 200,
        "results": [result(one, threshold) for one in found[:limit]],
        "total": {"value": len(found), "relation": "eq"},
        "query": {"schema": schema or "LegalEntity", "properties": told},
    }


def _all(told: Mapping[str, Sequence[str]], names: Iterable[str]) -> list[str]:
    return [value for name in names for value in told.get(name, ())]


def _kin(asked: str, listed: str) -> bool:
    """True if an entry may be of the kind that was asked for; a person is never a company."""
    return not ((asked in PEOPLE and listed in BODIES) or (asked in BODIES and listed in PEOPLE))


def result(one: Candidate, threshold: float = ALERT) -> Json:
    """A listed party as yente gives it: its properties, the score (a probability), and why."""
    entry, found = one.entry, one.found
    why: dict[str, list[Evidence]] = {}
    for reason in found.reasons:
        why.setdefault(reason.feature, []).append(reason)
    return {
        "id": f"{one.source.id}:{entry.id}",
        "caption": entry.name,
        "schema": entry.schema,
        "properties": properties(entry),
        "datasets": [one.source.id],
        "referents": [],
        "target": True,
        "score": found.probability,
        "match": found.probability >= threshold,
        "matched_name": one.name,
        "features": {feature: max(r.score for r in told) for feature, told in why.items()},
        "explanations": {
            feature: {
                "score": max(r.score for r in told),
                "detail": "; ".join(" / ".join(filter(None, (r.left, r.right))) for r in told),
            }
            for feature, told in why.items()
        },
        "list": {"id": one.source.id, "published": one.source.published, "sha256": one.source.sha256},
    }


def properties(entry: Entry) -> dict[str, list[str]]:
    """What a list says of an entry, as properties of FollowTheMoney; empty ones are left out."""
    number = "idNumber" if entry.schema == "Person" else "registrationNumber"
    made: dict[str, list[str]] = {
        "name": [n.name for n in entry.names if n.kind == "name" and n.quality == "strong"] or [entry.name],
        "alias": [n.name for n in entry.names if n.kind != "name" and n.quality == "strong"],
        "weakAlias": [n.name for n in entry.names if n.quality != "strong"],
        "nationality" if entry.schema == "Person" else "country": list(entry.countries),
        "birthDate": list(entry.birth_dates),
        "birthPlace": list(entry.birth_places),
        "position": list(entry.positions),
        "address": list(entry.addresses),
        "program": list(entry.programs),
        "authority": list(entry.authorities),
        "createdAt": [entry.listed_at],
        "notes": [*entry.reasons, entry.remarks],
        "topics": ["sanction"],
    }
    for identifier in entry.identifiers:
        kind = next((name for word, name in OF_KIND.items() if word in identifier.kind.casefold()), number)
        made.setdefault(kind, []).append(identifier.value)
    return {name: values for name, held in made.items() if (values := [v for v in dict.fromkeys(held) if v])}
