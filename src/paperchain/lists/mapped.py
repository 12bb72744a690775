"""Any table of names: a CSV file with a small TOML file of the same name beside it that says what its columns are.

title = "Our own watch list"     # optional, as are id, published, schema, authority and delimiter
schema = "Company"

[columns]
name = "Name"                    # the only one that must be there
alias = "Other names"            # several values are apart by ;
listed_at = "Since"
"""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

from paperchain.errors import ListRefused
from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.rows import day, decode, records, unique

NAME = "mapped"

FIELDS = (
    "id", "schema", "name", "alias", "weak_alias", "previous_name", "country", "program", "birth_date", "birth_place",
    "address", "listed_at", "until", "reason", "position", "remarks",
)  # fmt: skip
SETTINGS = ("title", "id", "published", "schema", "authority", "delimiter", "columns", "identifiers")


def recognise(path: Path) -> bool:
    """True for a CSV file with its mapping beside it, and for a folder that holds these two and no other table."""
    return _table(path) is not None


def _table(path: Path) -> Path | None:
    inside = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    table = inside[0] if len(inside) == 1 else None
    known = table and table.is_file() and table.suffix.casefold() == ".csv" and table.with_suffix(".toml").is_file()
    return table if known else None


def read(path: Path) -> SanctionList:
    """The list. Its hash is over the table and the mapping: another reading of the same table is another version."""
    path = _table(path) or path
    mapping = path.with_suffix(".toml")
    told = _mapping(mapping)
    columns: dict[str, str] = told["columns"]
    data = path.read_bytes()
    digest = hashlib.sha256(data + mapping.read_bytes()).hexdigest()
    entries: list[Entry] = []
    taken: set[str] = set()
    needed = [*columns.values(), *told.get("identifiers", {}).values()]
    for row, cells in records(decode(data, path), path, needed, told.get("delimiter", ",")):
        cell = {field: cells[column] for field, column in columns.items()}
        if not cell["name"]:
            raise ListRefused(
                f"{path.name}: line {row.line} has no name in column {columns['name']}; fill it or drop it"
            )
        entry_id = cell.get("id") or cell["name"]
        entry_id = f"{entry_id}-{row.line}" if entry_id in taken else entry_id
        taken.add(entry_id)
        names = [ListName(cell["name"])]
        for field, quality, kind in (
            ("alias", "strong", "aka"),
            ("previous_name", "strong", "fka"),
            ("weak_alias", "weak", "aka"),
        ):
            names += [ListName(name, quality, kind) for name in _values(cell.get(field, ""))]
        entries.append(
            Entry(
                id=entry_id,
                schema=cell.get("schema") or told.get("schema", "LegalEntity"),
                name=cell["name"],
                names=tuple({name.name: name for name in reversed(names)}.values())[::-1],
                countries=_values(cell.get("country", "")),
                programs=_values(cell.get("program", "")),
                birth_dates=unique(map(day, _values(cell.get("birth_date", "")))),
                identifiers=tuple(
                    ListIdentifier(kind, value)
                    for kind, column in told.get("identifiers", {}).items()
                    for value in _values(cells[column])
                ),
                addresses=_values(cell.get("address", "")),
                listed_at=day(cell.get("listed_at", "")),
                remarks=cell.get("remarks", ""),
                passage=row.text,
                line=row.line,
                authorities=unique([told.get("authority", "")]),
                until=day(cell.get("until", "")),
                reasons=unique([cell.get("reason", "")]),
                birth_places=_values(cell.get("birth_place", "")),
                positions=_values(cell.get("position", "")),
            )
        )
    title = told.get("title", path.stem)
    list_id = told.get("id") or re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-") or "list"
    published = str(told.get("published", ""))
    return SanctionList(list_id, title, NAME, published, digest, tuple(entries), (path.name, mapping.name))


def _mapping(path: Path) -> dict[str, Any]:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ListRefused(f'{path.name} is no TOML: {error}. Write [columns] and lines like name = "Name"') from error
    columns = told.get("columns")
    if not isinstance(columns, dict) or "name" not in columns:
        raise ListRefused(f'{path.name} does not say which column holds the names; write [columns] and name = "Name"')
    for given, known in ((told, SETTINGS), (columns, FIELDS)):
        if unknown := [word for word in given if word not in known]:
            raise ListRefused(f"{path.name} says {unknown[0]}, which is not known; known are {', '.join(known)}")
    return told


def _values(cell: str) -> tuple[str, ...]:
    return unique(cell.split(";"))
