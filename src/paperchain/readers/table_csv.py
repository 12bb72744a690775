"""CSV: the delimiter by what divides the rows evenly, the text as cells and rows with their places."""

import csv
import io
from collections import Counter

from paperchain.errors import NotRead
from paperchain.readers.decode import decode
from paperchain.readers.grid import CELLS_LIMIT, write_table
from paperchain.readers.reading import Read, Writer

NAME = "CSV"
TEXT = True
EXTENSIONS = (".csv", ".tsv", ".tab")
MEDIA_TYPES = ("text/csv", "text/tab-separated-values")

DELIMITERS = ",;\t|"
_SAMPLE = 60


def read_bytes(data: bytes, name: str) -> Read:
    """Decode, find the delimiter, write the table."""
    decoded = decode(data)
    if decoded is None:
        raise NotRead("holds no text in an encoding that is known; save it as CSV UTF-8")
    mark = delimiter(decoded.text)
    csv.field_size_limit(1 << 24)
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=mark)
    out = Writer()
    try:
        cells, whole = write_table(((number, values) for number, values in enumerate(rows, 1)), "sheet=1", out)
    except csv.Error as error:
        raise NotRead(f"is not a sound CSV table: {error}") from None
    notes = [decoded.note] if decoded.note else []
    if not whole:
        notes.append(f"only the first {cells:,} cells were read (limit {CELLS_LIMIT:,}); split the table to read on")
    return Read(out.text, tuple(out.places), note="; ".join(notes), partial=not whole)


def delimiter(text: str) -> str:
    """The delimiter that gives most of the first rows the same number of columns, more than one; else a comma.

    One that leaves words behind a closing quotation mark (`"x",;` cut at semicolons) counts only if every one does.
    """
    head = io.StringIO(text[:200_000], newline="")
    lines = [line for _, line in zip(range(_SAMPLE), head, strict=False)]
    return _divides(lines, strict=True) or _divides(lines, strict=False) or ","


def _divides(lines: list[str], strict: bool) -> str:
    best, best_score = "", (0.0, 0)
    for mark in DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=mark, strict=strict) if row]
        except csv.Error:
            continue
        width, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
        score = (times / len(widths), width) if width > 1 else (0.0, 0)
        if score > best_score:
            best, best_score = mark, score
    return best
