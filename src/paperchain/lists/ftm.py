"""FollowTheMoney entities of OpenSanctions: `targets.nested.json`, an entity a line with those around it inside it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from paperchain.lists.entries import Entry, ListIdentifier, ListLink, ListName, SanctionList
from paperchain.lists.objects import items, opening, refused
from paperchain.lists.rows import day, unique

NAME = "ftm"

NAMES = (
    ("name", "strong", "name"), ("alias", "strong", "aka"), ("previousName", "strong", "fka"),
    ("weakAlias", "weak", "aka"), ("abbreviation", "weak", "aka"),
)  # fmt: skip
NUMBERS = (
    "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode", "kppCode", "okpoCode", "leiCode", "uscCode",
    "swiftBic", "imoNumber", "mmsi", "passportNumber",
)  # fmt: skip
COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag")
LINKS = {  # a schema of a link -> the property of the other party, for either direction
    "Ownership": ("owner", "asset"), "Directorship": ("director", "organization"), "Family": ("person", "relative"),
    "Associate": ("person", "associate"), "Employment": ("employee", "employer"),
    "Membership": ("member", "organization"), "UnknownLink": ("subject", "object"),
    "Representation": ("agent", "client"), "Succession": ("predecessor", "successor"),
}  # fmt: skip


def recognise(path: Path) -> bool:
    """True for lines of entities, whatever the file's name."""
    first = opening(path).lstrip()[:6000]
    return first.startswith("{") and all(re.search(rf'"{key}"\s*:', first) for key in ("id", "schema", "properties"))


def read(path: Path) -> SanctionList:
    """The entities that are targets of the list (all, where none is marked)."""
    found, digest = items(path)
    for item in found:
        if not {"id", "schema", "properties"} <= item.value.keys():
            raise refused(path, f"line {item.line} is no entity")
    targets = [item for item in found if item.value.get("target", True)]
    entries = tuple(entry_of(item.value, item.text, item.line) for item in targets)
    sets = {name for item in targets for name in item.value.get("datasets", ())}
    title = sets.pop() if len(sets) == 1 else re.sub(r"\.(targets|nested|entities|ftm)\b", "", path.stem)
    list_id = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-") or "list"
    published = max((day(str(item.value.get("last_change") or "")) for item in targets), default="")
    return SanctionList(list_id, title, NAME, published, digest, entries, (path.name,))


def entry_of(value: dict[str, Any], passage: str, line: int) -> Entry:
    """The entry of an entity with what is around it inside its properties."""
    get = value["properties"].get
    names = [
        ListName(name, quality, kind if place or kind != "name" else "name")
        for prop, quality, kind in NAMES
        for place, name in enumerate(_texts(get(prop)))
    ]
    caption = str(value.get("caption") or "")
    names.sort(key=lambda name: (name.kind != "name", name.name != caption))
    kept = tuple({name.name: name for name in reversed(names)}.values())[::-1]
    sanctions = [one["properties"] for one in get("sanctions") or () if isinstance(one, dict)]
    starts = sorted(day(v) for s in sanctions for p in ("listingDate", "startDate") for v in _texts(s.get(p)))
    ends = [day(v) for s in sanctions for v in _texts(s.get("endDate"))]
    known = [start for start in starts if start]
    return Entry(
        id=str(value["id"]),
        schema=str(value["schema"]),
        name=kept[0].name if kept else caption,
        names=kept,
        countries=unique(v for p in COUNTRIES for v in _texts(get(p))),
        programs=unique(v for s in sanctions for v in _texts(s.get("program"))) or _texts(get("programId")),
        birth_dates=unique(day(v) for v in _texts(get("birthDate"))),
        identifiers=tuple(ListIdentifier(p, v) for p in NUMBERS for v in _texts(get(p))),
        addresses=unique(
            [*_texts(get("address")), *(v for a in _inside(get("addressEntity")) for v in _texts(a.get("full")))]
        ),
        listed_at=known[0] if known else "",
        remarks=" ".join(_texts(get("notes"))),
        passage=passage,
        line=line,
        authorities=unique(v for s in sanctions for v in _texts(s.get("authority"))),
        until=max(ends) if sanctions and len(ends) >= len(sanctions) and all(ends) else "",
        reasons=unique(v for s in sanctions for v in _texts(s.get("reason"))),
        birth_places=_texts(get("birthPlace")),
        positions=_texts(get("position")),
        links=tuple(dict.fromkeys(_links(value["properties"]))),
    )


def _links(properties: dict[str, Any]) -> Iterator[ListLink]:
    for prop, values in properties.items():
        for one in values if isinstance(values, list) else ():
            if not isinstance(one, dict) or one.get("schema") not in LINKS:
                continue
            said = next(iter(_texts(one["properties"].get("role") or one["properties"].get("relationship"))), "")
            for side in LINKS[one["schema"]]:
                for other in one["properties"].get(side) or ():
                    if isinstance(other, dict):
                        name = other.get("caption") or next(iter(_texts(other.get("properties", {}).get("name"))), "")
                        yield ListLink(str(name), said or f"{side} ({prop})", str(other.get("id") or ""))


def _texts(values: Any) -> tuple[str, ...]:
    return unique(value for value in values or () if isinstance(value, str))


def _inside(values: Any) -> list[dict[str, Any]]:
    return [one["properties"] for one in values or () if isinstance(one, dict)]
