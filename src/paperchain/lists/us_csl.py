"""The Consolidated Screening List of the United States, as its JSON: a dozen lists of three departments in one."""

import re
from pathlib import Path
from typing import Any

from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.objects import Item, items, opening, refused
from paperchain.lists.rows import day, unique

NAME = "us-csl"

KINDS = {"Individual": "Person", "Entity": "Organization", "Vessel": "Vessel", "Aircraft": "Airplane"}
PLACE = ("address", "city", "state", "postal_code", "country")


def recognise(path: Path) -> bool:
    """True for a JSON file that begins like the list."""
    start = opening(path)
    return bool(re.search(r'"results"\s*:', start)) and (
        '"source_list_url"' in start or '"source_information_url"' in start
    )


def read(path: Path) -> SanctionList:
    """The list. The file does not say of which day it is."""
    found, digest = items(path, "results")
    entries = tuple(_entry(path, item) for item in found)
    return SanctionList("us-csl", "US Consolidated Screening List", NAME, "", digest, entries, (path.name,))


def _entry(path: Path, item: Item) -> Entry:
    one = item.value
    name = str(one.get("name") or "").strip()
    entry_id = str(one.get("id") or one.get("entity_number") or "")
    if not name or not entry_id:
        raise refused(path, f"line {item.line} has an entry without name or id")
    source = str(one.get("source") or "")
    others = unique(other for cell in _all(one.get("alt_names")) for other in cell.split("; "))
    places = [place for place in one.get("addresses") or () if isinstance(place, dict)]
    countries = [*_all(one.get("nationalities")), *_all(one.get("citizenships")), *_all(one.get("country"))]
    return Entry(
        id=entry_id,
        schema=KINDS.get(str(one.get("type") or ""), "LegalEntity"),
        name=name,
        names=(ListName(name), *(ListName(other, "strong", "aka") for other in others if other != name)),
        countries=unique([*countries, *(str(place.get("country") or "") for place in places)]),
        programs=unique([*_all(one.get("programs")), source]),
        birth_dates=unique(day(born) for born in _all(one.get("dates_of_birth"))),
        identifiers=tuple(
            ListIdentifier(str(n.get("type") or ""), str(n["number"]), str(n.get("country") or ""))
            for n in one.get("ids") or ()
            if isinstance(n, dict) and n.get("number")
        ),
        addresses=unique(", ".join(str(place[key]) for key in PLACE if place.get(key)) for place in places),
        listed_at=day(str(one.get("start_date") or "")),
        remarks=str(one.get("remarks") or ""),
        passage=item.text,
        line=item.line,
        authorities=unique([source]),
        until=day(str(one.get("end_date") or "")),
        birth_places=_all(one.get("places_of_birth")),
        positions=_all(one.get("title")),
    )


def _all(value: Any) -> tuple[str, ...]:
    """A value, or several, as texts."""
    return unique(str(one) for one in (value if isinstance(value, list) else [value]) if one is not None)
