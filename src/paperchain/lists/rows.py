"""Rows of a comma-separated list file, each with its own text and line, and refused when the file was cut off."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from paperchain.errors import ListRefused

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
