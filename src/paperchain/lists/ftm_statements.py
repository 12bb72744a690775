"""FollowTheMoney statements of OpenSanctions: `statements.csv`, a value a row; entities are put together from them."""

import hashlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from paperchain.lists.entries import Entry, SanctionList
from paperchain.lists.ftm import LINKS, entry_of
from paperchain.lists.rows import Row, day, decode, header, records

NAME = "ftm-statements"

NEEDED = ("canonical_id", "entity_id", "schema", "prop", "value", "dataset")
VAGUE = ("Thing", "LegalEntity", "Organization")


def recognise(path: Path) -> bool:
    """True for a table with the columns of statements."""
    return set(NEEDED) <= header(path)


def read(path: Path) -> SanctionList:
    """The entities that a sanction names, or that are marked as sanctioned. The passage is all rows of the entity."""
    data = path.read_bytes()
    values: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    schemata: dict[str, list[str]] = defaultdict(list)
    rows: dict[str, list[Row]] = defaultdict(list)
    datasets: set[str] = set()
    latest = ""
    for row, cell in records(decode(data, path), path, NEEDED):
        key = cell["canonical_id"] or cell["entity_id"]
        datasets.add(cell["dataset"])
        latest = max(latest, day(cell.get("last_seen", "")))
        rows[key].append(row)
        schemata[key].append(cell["schema"])
        if cell["prop"] != "id" and cell["value"] not in values[key][cell["prop"]]:
            values[key][cell["prop"]].append(cell["value"])
    schema = {
        key: min(found, key=lambda s: (s in VAGUE, VAGUE.index(s) if s in VAGUE else 0))
        for key, found in schemata.items()
    }
    around: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for key, kind in schema.items():
        if kind == "Sanction":
            for party in values[key]["entity"]:
                around[party]["sanctions"].append({"schema": kind, "properties": dict(values[key])})
        elif kind in LINKS:
            _link(kind, values, key, around)
    listed = [k for k in schema if around[k]["sanctions"] or any(t.startswith("sanction") for t in values[k]["topics"])]
    entries: tuple[Entry, ...] = tuple(
        entry_of(
            {"id": key, "schema": schema[key], "properties": {**values[key], **around[key]}},
            "\n".join(row.text for row in rows[key]),
            rows[key][0].line,
        )
        for key in listed
    )
    title = datasets.pop() if len(datasets) == 1 else path.stem
    list_id = title.casefold().replace("_", "-")
    return SanctionList(list_id, title, NAME, latest, hashlib.sha256(data).hexdigest(), entries, (path.name,))


def _link(
    kind: str, values: dict[str, dict[str, list[Any]]], key: str, around: dict[str, dict[str, list[Any]]]
) -> None:
    """Put a link beside both of its parties, each time with the other inside."""
    one, other = LINKS[kind]
    for mine, theirs in ((one, other), (other, one)):
        for party in values[key][mine]:
            others = [{"id": o, "properties": {"name": values[o]["name"]}} for o in values[key][theirs]]
            told = {prop: values[key][prop] for prop in ("role", "relationship") if values[key][prop]}
            around[party][f"{kind} {mine}"].append({"schema": kind, "properties": {**told, theirs: others}})
