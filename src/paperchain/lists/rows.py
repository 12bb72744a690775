"""Rows of a comma-separated list file, each with its own text and line, and refused when the file was cut off."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from paperchain.errors import ListRefused
from paperchain.language.edtf import is_date

AGAIN = "Download the file again and load that."


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its cells, the text it was read from and its first line, from 1."""

    cells: tuple[str, ...]
    text: str
    line: int


def decode(data: bytes, path: Path) -> str:
    """The text of a list file: UTF-8, else the Windows code page that older OFAC files use."""
    if b"\x00" in data:
        raise ListRefused(f"{path.name} is not a text file. {AGAIN}")
    data = data.removesuffix(b"\x1a")  # OFAC ends its files with the old end-of-file mark
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def rows(text: str, path: Path, columns: int = 0, delimiter: str = ",") -> Iterator[Row]:
    """Rows in file order. A row with another number of cells than `columns` (or than the first) refuses the file."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in text.splitlines(keepends=True) if "\x0b" not in text and "\x0c" not in text else text.split("\n"):
            taken.append(line)
            yield line

    line = 1
    try:
        for cells in csv.reader(lines(), delimiter=delimiter, strict=True):
            raw, count = "".join(taken).rstrip("\r\n"), len(taken)
            taken.clear()
            if cells and raw.strip("\x1a \r\n"):
                columns = columns or len(cells)
                if len(cells) != columns:
                    found = f"line {line} has {len(cells)} cells where {columns} belong"
                    raise ListRefused(f"{path.name} is damaged or cut off: {found}. {AGAIN}")
                yield Row(tuple(cell.strip() for cell in cells), raw, line)
            line += count
    except csv.Error as error:
        raise ListRefused(f"{path.name} is damaged or cut off near line {line}: {error}. {AGAIN}") from error


def header(path: Path, delimiter: str = ",", line: int = 1) -> frozenset[str]:
    """Columns that a line of a file names; none if it is no text table."""
    if not path.is_file() or path.suffix.casefold() not in (".csv", ".txt", ".tsv"):
        return frozenset()
    with path.open("rb") as stream:
        for _ in range(line):
            first = stream.readline(20000)
    return frozenset(
        cell.strip() for cell in next(csv.reader([first.decode("utf-8-sig", "replace")], delimiter=delimiter), [])
    )


def records(
    text: str, path: Path, needed: Iterable[str] = (), delimiter: str = ","
) -> Iterator[tuple[Row, dict[str, str]]]:
    """Rows below a header, each with its cells by column. ListRefused if a needed column is missing."""
    columns: tuple[str, ...] = ()
    for row in rows(text, path, delimiter=delimiter):
        if not columns:
            columns = row.cells
            if missing := [column for column in needed if column not in columns]:
                raise ListRefused(f"{path.name} has no column {missing[0]}. {AGAIN}")
        else:
            yield row, dict(zip(columns, row.cells, strict=True))


def day(written: str) -> str:
    """A date as lists write it, in EDTF: `2024-05-03…`, `3.5.2024`, `03/05/2024`, `00/00/1962`; empty for others."""
    written = written.strip()
    if found := re.fullmatch(r"(\d{4}(?:-\d\d){0,2})(?:[T ].*)?", written):
        return found[1] if is_date(found[1]) else ""
    if found := re.fullmatch(r"(\d\d?|dd)[./](\d\d?|mm)[./](\d{4})", written, re.I):
        return of_parts(found[3], found[2], found[1])
    return ""


def of_parts(year: str, month: str = "", day: str = "") -> str:
    """EDTF of a year, a month and a day, as far as they are known."""
    made = year.strip() if year.strip().isdigit() else ""
    for part in (month.strip(), day.strip()):
        if not made or not part.isdigit() or not int(part):
            break
        made += f"-{int(part):02}"
    return made if is_date(made) else ""


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Values in order, each once, without empty ones."""
    return tuple(dict.fromkeys(value.strip() for value in values if value and value.strip()))
