"""Tables by mapping: which column fills which role of which frame is data (`mappings/*.toml`), never a guess.

A row gives one claim: its evidence is the row, its arguments are cells. What the table says is reported by the
document. A table whose columns no mapping knows gives no claim and one note.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from paperchain.extract import cells
from paperchain.model import Argument, Claim, Document, Mention, Place, Span, Speaker
from paperchain.model.documents import CONTEXT

ORIGIN = "extract.tables 1"


@dataclass(frozen=True, slots=True)
class Column:
    """How a role is filled: by cells of these columns, as an entity of a schema or as a value."""

    role: str
    headers: tuple[str, ...]
    schema: str = ""
    value: str = ""  # date | number | money
    currency: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """One kind of table. `requires` are the roles without which a table is not of this kind."""

    name: str
    kind: str
    requires: tuple[str, ...]
    known: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one sheet or table: each its place, and its cells by their column header."""

    where: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Place, dict[str, Place]], ...]


@cache
def mappings() -> tuple[Mapping, ...]:
    """Every mapping, in name order."""
    found = []
    for path in sorted((files("paperchain.extract") / "mappings").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            columns = tuple(_column(role, told) for role, told in data["roles"].items())
            name = path.name.removesuffix(".toml")
            found.append(Mapping(name, data["kind"], tuple(data["requires"]), tuple(data["known"]), columns))
    return tuple(found)


def _column(role: str, told: dict[str, Any]) -> Column:
    headers, currency = tuple(told["columns"]), tuple(told.get("currency", ()))
    return Column(role, headers, told.get("schema", ""), told.get("value", ""), currency)


def extract_tables(document: Document) -> tuple[tuple[Mention, ...], tuple[Claim, ...], tuple[str, ...]]:
    """Mentions and claims of every table in a document, and notes on what could not be read."""
    mentions: dict[str, Mention] = {}
    claims: dict[str, Claim] = {}
    notes: list[str] = []
    for table in tables(document):
        chosen = _choose(table)
        if chosen is None:
            notes.append(_unread(table, table.headers))
            continue
        mapping, filled = chosen
        used = {header for column in filled.values() for header in column}
        if unknown := [h for h in table.headers if h not in used and cells.plain(h) not in mapping.known]:
            notes.append(_unread(table, unknown))
        month_first, ambiguous = _order(document, table, mapping, filled)
        if ambiguous:
            notes.append(f"{table.where}: dates such as 04/05/2024 can be read two ways; they were left out")
        for row, by_header in table.rows:
            made, claim = _row(document, mapping, filled, row, by_header, month_first)
            if claim is not None:
                mentions.update((mention.id, mention) for mention in made)
                claims[claim.id] = claim
    return tuple(mentions.values()), tuple(claims.values()), tuple(notes)


def tables(document: Document) -> tuple[Table, ...]:
    """The tables of a document, from its places. Rows without a column header above them are in no table."""
    rows = [place for place in document.places if place.kind == "row"]
    by_start = sorted((place for place in document.places if place.kind == "cell"), key=lambda p: (p.start, p.end))
    found: dict[str, list[tuple[Place, dict[str, Place]]]] = {}
    headers: dict[str, dict[str, None]] = {}
    at = 0
    for row in sorted(rows, key=lambda p: p.start):
        while at < len(by_start) and by_start[at].start < row.start:
            at += 1
        held: dict[str, Place] = {}
        while at < len(by_start) and by_start[at].end <= row.end:
            cell = by_start[at]
            at += 1
            if cell.label:
                held.setdefault(cell.label, cell)
        if held:
            where = row.fragment.rsplit("&", 1)[0]
            found.setdefault(where, []).append((row, held))
            headers.setdefault(where, {}).update(dict.fromkeys(held))
    return tuple(Table(where, tuple(headers[where]), tuple(held)) for where, held in found.items())


def _choose(table: Table) -> tuple[Mapping, dict[str, tuple[str, ...]]] | None:
    """The mapping that fills most roles of those whose required roles are all there; role -> header (and currency)."""
    best: tuple[Mapping, dict[str, tuple[str, ...]]] | None = None
    for mapping in mappings():
        filled: dict[str, tuple[str, ...]] = {}
        for column in mapping.columns:
            header = _first(column.headers, table.headers)
            if header:
                currency = _first(column.currency, table.headers)
                filled[column.role] = (header, currency) if currency else (header,)
        if all(role in filled for role in mapping.requires) and (best is None or len(filled) > len(best[1])):
            best = mapping, filled
    return best


def _first(wanted: Iterable[str], headers: tuple[str, ...]) -> str:
    by_plain = {cells.plain(header): header for header in reversed(headers)}
    return next((by_plain[name] for name in wanted if name in by_plain), "")


def _order(
    document: Document, table: Table, mapping: Mapping, filled: dict[str, tuple[str, ...]]
) -> tuple[bool | None, bool]:
    """Whether dates with slashes put the month first (None: no date tells), and whether that leaves any unread."""
    headers = [filled[c.role][0] for c in mapping.columns if c.value == "date" and c.role in filled]
    places = [held[header] for _, held in table.rows for header in headers if header in held]
    texts = [document.text[place.start : place.end] for place in places]
    first = cells.month_first(texts)
    return first, first is None and any(cells.ambiguous(text) for text in texts)


def _row(
    document: Document,
    mapping: Mapping,
    filled: dict[str, tuple[str, ...]],
    row: Place,
    by_header: dict[str, Place],
    month_first: bool | None,
) -> tuple[list[Mention], Claim | None]:
    """The claim of one row, or None where a required cell is empty."""
    mentions: list[Mention] = []
    arguments: list[Argument] = []
    for column in mapping.columns:
        header = filled.get(column.role, ("",))[0]
        place = by_header.get(header)
        if place is None:
            continue
        span = _span(document, place)
        if column.schema:
            if not any(letter.isalpha() for letter in span.exact):
                continue
            mention = Mention.of(column.schema, span.exact, span, document.language or "en")
            mentions.append(mention)
            arguments.append(Argument(column.role, mention.name, mention.entity, span))
        elif value := _value(document, column, filled[column.role], by_header, span.exact, month_first):
            arguments.append(Argument(column.role, value, "", span))
    have = {argument.role for argument in arguments}
    if not have.issuperset(mapping.requires):
        return [], None
    speaker = Speaker(document.title or document.name, "document")
    span = _span(document, row)
    return mentions, Claim.of(
        mapping.kind, tuple(arguments), span, modality="reported", speakers=(speaker,), origin=ORIGIN
    )


def _value(
    document: Document,
    column: Column,
    headers: tuple[str, ...],
    by_header: dict[str, Place],
    text: str,
    month_first: bool | None,
) -> str:
    if column.value == "date":
        return cells.as_date(text, month_first)
    if column.value == "number":
        return cells.as_number(text)
    place = by_header.get(headers[1]) if len(headers) > 1 else None
    told = document.text[place.start : place.end] if place else ""
    return cells.as_money(text, told, headers[0])


def _span(document: Document, place: Place) -> Span:
    """As `Span.of`, without searching all places for the one that is known."""
    text, start, end = document.text, place.start, place.end
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Span(document.id, start, end, text[start:end], before, after, place.fragment)


def _unread(table: Table, headers: Iterable[str]) -> str:
    return f"{table.where}: read only in part: no mapping for columns {', '.join(headers)}"
