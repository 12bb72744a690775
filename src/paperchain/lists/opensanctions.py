"""OpenSanctions' simplified table, `targets.simple.csv`: one target a row, several values in a cell apart by ";"."""

import csv
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from paperchain.errors import ListRefused
from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.rows import AGAIN, decode, header, records

NAME = "opensanctions"

NEEDED = ("id", "schema", "name", "aliases")
DATES = ("last_change", "last_seen")


def recognise(path: Path) -> bool:
    """True for a CSV file whose header has the table's first columns, whatever its name."""
    return set(NEEDED) <= header(path)


def read(path: Path) -> SanctionList:
    """The list. Its id is the one data set that all rows name, else the file's name; its date the latest change."""
    data = path.read_bytes()
    entries: list[Entry] = []
    seen: set[str] = set()
    datasets: set[str] = set()
    latest = ""
    for row, cell in records(decode(data, path), path, NEEDED):
        if not cell["id"] or not cell["schema"] or not cell["name"]:
            raise ListRefused(f"{path.name}: line {row.line} has no id, schema or name. {AGAIN}")
        if cell["id"] in seen:
            raise ListRefused(f"{path.name}: line {row.line} repeats the id {cell['id']}. {AGAIN}")
        seen.add(cell["id"])
        datasets.add(cell.get("dataset", ""))
        latest = max(latest, *(_day(cell.get(column, "")) for column in DATES))
        names = dict.fromkeys([cell["name"], *_values(cell["aliases"])])
        entries.append(
            Entry(
                id=cell["id"],
                schema=cell["schema"],
                name=cell["name"],
                names=tuple(ListName(name, "strong", "aka" if n else "name") for n, name in enumerate(names)),
                countries=_values(cell.get("countries", "")),
                programs=_values(cell.get("sanctions", "")) or _values(cell.get("program_ids", "")),
                birth_dates=_values(cell.get("birth_date", "")),
                identifiers=tuple(ListIdentifier("", value) for value in _values(cell.get("identifiers", ""))),
                addresses=_values(cell.get("addresses", "")),
                passage=row.text,
                line=row.line,
            )
        )
    title = datasets.pop() if len(datasets) == 1 else ""
    title = title or re.sub(r"\.(targets|simple)\b", "", path.stem)
    list_id = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-") or "list"
    return SanctionList(list_id, title, NAME, latest, hashlib.sha256(data).hexdigest(), tuple(entries), (path.name,))


def _day(text: str) -> str:
    return text[:10] if re.match(r"\d{4}-\d\d-\d\d", text) else ""


def _values(cell: str) -> tuple[str, ...]:
    """The values of a cell; one that holds a semicolon is quoted inside it."""
    values: Iterable[str] = next(csv.reader([cell], delimiter=";"), []) if ";" in cell else [cell]
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
