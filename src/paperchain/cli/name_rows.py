"""The rows of a CSV file of names, for the commands that compare names without a case."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from paperchain.errors import UsageError
from paperchain.language.edtf import is_date
from paperchain.language.identifiers import ONE_EACH
from paperchain.language.parties import Party, known, party

NUMBERS = ("identifier", "identifiers", *(kind.casefold() for kind in ONE_EACH))
BORN = ("born", "birth_date", "date_of_birth", "dob")
COUNTRY = ("country", "countries", "nationality", "jurisdiction")
"""Columns that tell more of a party, in any case of letters; several values in a cell stand apart by ";"."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row: the line it ends on, its names in the order that was asked for, and its other cells by column."""

    line: int
    names: tuple[str, ...]
    cells: dict[str, str]


def row_party(path: Path, row: NameRow, which: int = 0, schema: str = "") -> Party:
    """The party that a row tells of: its name, numbers, birth dates and countries. `which` 1 or 2 stands for one side
    of a pair, whose columns are called "inn1", "born2" and so on.

    Raises UsageError, with the line, for a birth date that cannot be read.
    """
    cells = {head.casefold(): value for head, value in row.cells.items()}
    side = str(which) if which else ""

    def values(heads: Sequence[str]) -> list[tuple[str, str]]:
        return [(h, v.strip()) for h in heads for v in cells.get(h + side, "").split(";") if v.strip()]

    born = [day for _, day in values(BORN)]
    if wrong := [day for day in born if not is_date(day)]:
        raise UsageError(
            f"{path}, line {row.line}: no birth date {wrong[0]!r}; write it as 1970-05-04, 1970-05 or 1970"
        )
    numbers = [("" if head.startswith("identifier") else head, value) for head, value in values(NUMBERS)]
    beside = known(numbers, born, [country for _, country in values(COUNTRY)])
    return party(row.names[max(0, which - 1)], schema or row.cells.get("schema", ""), beside)


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
