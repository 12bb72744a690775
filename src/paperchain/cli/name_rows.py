"""The rows of a CSV file of names, for the commands that compare names without a case."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from paperchain.errors import UsageError


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row: the line it ends on, its names in the order that was asked for, and its other cells by column."""

    line: int
    names: tuple[str, ...]
    cells: dict[str, str]


def name_rows(path: Path, columns: Sequence[tuple[str, ...]]) -> list[NameRow]:
    """The rows of a file; `columns` are the names a row has, each with the headings that it may stand under.

    Raises UsageError, with the line, for a column or a name that is missing, and for a file that is no UTF-8 text.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}, line {line}: the file is not UTF-8 text; save it as CSV UTF-8") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    heads = [(head or "").strip() for head in reader.fieldnames or ()]
    reader.fieldnames = heads
    taken = [next((head for head in some if head in heads), "") for some in columns]
    if "" in taken:
        wanted = columns[taken.index("")][0]
        heading = ", ".join([*(some[0] for some in columns), "schema"])
        raise UsageError(f"{path} has no column {wanted}; its first line must name the columns: {heading}")
    rows = []
    try:
        for row in reader:
            cells = {head: value.strip() for head, value in row.items() if head and isinstance(value, str)}
            names = tuple(cells[head] for head in taken)
            for head, name in zip(taken, names, strict=True):
                if not any(c.isalnum() for c in name):
                    found = f"{name!r} in column {head} has no letters" if name else f"column {head} is empty"
                    raise UsageError(f"{path}, line {reader.line_num}: {found}; fill in a name or take the line out")
            rows.append(NameRow(reader.line_num, names, cells))
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: {error}; save it as CSV UTF-8") from error
    return rows
