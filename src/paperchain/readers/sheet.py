"""XLSX: the values that a reader of the sheet sees, sheet by sheet; a formula is the value stored with it."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import openpyxl

from paperchain.readers.grid import CELLS_LIMIT, quoted, write_table
from paperchain.readers.package import check, holds
from paperchain.readers.reading import Read, Writer

NAME = "Excel workbook"
EXTENSIONS = (".xlsx", ".xlsm")
MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",)

_PART = "xl/workbook.xml"
_ROWS_LIMIT = 200_000


def recognises(data: bytes, extension: str) -> bool:
    """A zip archive with a workbook in it."""
    return holds(data, _PART)


def read_bytes(data: bytes, name: str) -> Read:
    """Write every sheet, hidden ones too; say how many formulas have no stored value."""
    check(data, NAME, _PART)
    out = Writer()
    room, whole, notes = CELLS_LIMIT, True, []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                where = f"sheet={quoted(sheet.title)}"
                if out.length:
                    out.write("\n")
                begin = out.length
                cells, complete = write_table(_rows(sheet), where, out, room)
                room, whole = room - cells, whole and complete
                out.place(begin, max(begin, out.length - 1), "sheet", where, sheet.title)
            title, author = book.properties.title or "", book.properties.creator or ""
        finally:
            book.close()
    if blank := _formulas_without_value(data):
        notes.append(f"{blank} formulas have no stored value; open the file in a spreadsheet program and save it")
    if not whole:
        notes.append(f"only the first {CELLS_LIMIT:,} cells were read; split the workbook to read on")
    author = "" if author == "openpyxl" else author
    places = tuple(out.places)
    return Read(out.text, places, title=title, author=author, note="; ".join(notes), partial=bool(notes))


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    if hasattr(sheet, "reset_dimensions"):
        sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > _ROWS_LIMIT:
            return
        yield number, [shown(value) for value in row]


def shown(value: Any) -> str:
    """A cell as text: dates in ISO 8601, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        plain_day = value.time() == time(0)
        return value.date().isoformat() if plain_day else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def _formulas_without_value(data: bytes) -> int:
    found = 0
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for part in archive.namelist():
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part) and archive.getinfo(part).file_size < 50_000_000:
                xml = archive.read(part)
                found += len(re.findall(rb"<f(?:\s[^>]*)?>[^<]*</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>", xml))
    return found
