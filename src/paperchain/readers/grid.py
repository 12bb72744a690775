"""Tables as text: cells joined by tabs, rows by line ends, and a place for every row and cell.

A cell's fragment is "sheet=Rows&cell=B4", its label the header of its column. The header row is the first of the
leading rows that holds words only and as many of them as the widest of those rows; its own cells have no label.
"""

import re
from collections.abc import Iterable

from paperchain.readers.reading import Writer

CELLS_LIMIT = 100_000
"""Cells that are read from one file; a larger table is read in part."""

_LOOK = 12

Row = tuple[int, list[str]]


def write_table(rows: Iterable[Row], where: str, out: Writer, room: int = CELLS_LIMIT) -> tuple[int, bool]:
    """Write numbered rows; `where` is the fragment's beginning ("sheet=1"). Returns cells written, and if all were."""
    pending: list[Row] = []
    labels: list[str] = []
    cells, decided = 0, False
    for number, values in rows:
        clean = [" ".join(value.split()) for value in values]
        while clean and not clean[-1]:
            clean.pop()
        if not clean:
            continue
        if cells + len(clean) > room:
            _flush(pending, labels, where, out)
            return cells, False
        cells += len(clean)
        pending.append((number, clean))
        if not decided and len(pending) == _LOOK:
            _head(pending, labels, where, out)
            decided, pending = True, []
        elif decided:
            _flush(pending, labels, where, out)
            pending = []
    if not decided:
        _head(pending, labels, where, out)
    return cells, True


def _head(pending: list[Row], labels: list[str], where: str, out: Writer) -> None:
    """Find the header row among the first rows, write what stands before it and it without labels, then the rest."""
    at = header_row([values for _, values in pending])
    if at is None:
        _flush(pending, labels, where, out)
        return
    _flush(pending[: at + 1], labels, where, out)
    labels.extend(pending[at][1])
    _flush(pending[at + 1 :], labels, where, out)


def header_row(rows: list[list[str]]) -> int | None:
    """Index of the header row, or None: it holds different words, about one in every column, and rows follow it."""
    widest = max((sum(1 for v in values if v) for values in rows), default=0)
    for index, values in enumerate(rows[:-1]):
        filled = [value for value in values if value]
        if len(filled) >= max(2, 0.8 * widest) and len(set(filled)) == len(filled) and all(map(_is_word, filled)):
            return index
    return None


def _is_word(value: str) -> bool:
    return len(value) <= 60 and any(c.isalpha() for c in value) and not re.search(r"\d{3,}", value)


def _flush(rows: list[Row], labels: list[str], where: str, out: Writer) -> None:
    for number, values in rows:
        begin = out.length
        for column, value in enumerate(values):
            if column:
                out.write("\t")
            start, end = out.write(value)
            label = labels[column] if column < len(labels) else ""
            out.place(start, end, "cell", f"{where}&cell={letters(column)}{number}", label)
        out.place(begin, out.length, "row", f"{where}&row={number}")
        out.write("\n")


def letters(column: int) -> str:
    """Spreadsheet letters of a column counted from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def quoted(name: str) -> str:
    """A sheet name that can stand in a fragment."""
    return re.sub(r"[%&=#]", lambda found: f"%{ord(found[0]):02X}", name)
