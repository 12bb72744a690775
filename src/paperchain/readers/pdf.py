"""PDF with a text layer: pages, and the box of every line in points from the top left of the page.

Lines that a paragraph was broken into are joined by a space, so that sentences stay whole; every line keeps its box.
A wide gap inside a line divides columns and becomes a tab.
"""

import re
import threading
from ctypes import c_int
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from paperchain.errors import NotRead
from paperchain.readers.header import date_line
from paperchain.readers.reading import Read, Writer

NAME = "PDF"
EXTENSIONS = (".pdf",)
MEDIA_TYPES = ("application/pdf",)

PAGES_LIMIT = 3_000
"""Pages that are read; a longer file is read in part."""

CHARACTERS_LIMIT = 20_000_000

_LOCK = threading.Lock()  # PDFium is one machine for the whole process
_GAP = 1.2  # a gap wider than this many line heights divides columns: a tab
_SCALE = 10  # PageToDevice counts in whole pixels: a tenth of a point


@dataclass(slots=True)
class _Line:
    text: str
    left: float
    top: float
    right: float
    bottom: float


def recognises(data: bytes, extension: str) -> bool:
    """The mark "%PDF-" in the first kilobyte, as readers of PDF have always done it."""
    return b"%PDF-" in data[:1024]


def read_bytes(data: bytes, name: str) -> Read:
    """Text, page by page."""
    if not recognises(data, ""):
        raise NotRead("is named .pdf but does not begin like one; it may be damaged or another kind of file")
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise NotRead("is encrypted; open it with its password and save it without one") from None
            raise NotRead("is a damaged PDF; ask for another copy, or repair it with qpdf") from None
        try:
            return _read(document)
        finally:
            document.close()


def _read(document: Any) -> Read:
    out = Writer()
    pages, blank, torn = len(document), 0, 0
    for number in range(1, min(pages, PAGES_LIMIT) + 1):
        if out.length > CHARACTERS_LIMIT:
            pages = number - 1
            break
        try:
            lines = _lines(document, number)
        except pypdfium2.PdfiumError:
            torn += 1
            continue
        blank += not lines
        _write(lines, number, out)
    if not out.length:
        if torn:
            raise NotRead("is a damaged PDF: no page could be opened; ask for another copy")
        raise NotRead("has no text layer; text recognition (OCR) is not part of this version")
    notes = []
    if blank:
        notes.append(f"{blank} of {len(document)} pages without a text layer; OCR is not part of this version")
    if torn:
        notes.append(f"{torn} of {len(document)} pages are damaged")
    if min(pages, PAGES_LIMIT) < len(document):
        notes.append(f"only the first {min(pages, PAGES_LIMIT)} of {len(document)} pages were read")
    meta = document.get_metadata_dict(skip_empty=True)
    return Read(
        out.text,
        tuple(out.places),
        title=_clean(meta.get("Title", "")),
        author=_clean(meta.get("Author", "")),
        published=date_line(out.text, 20),
        note="; ".join(notes),
        partial=bool(notes),
    )


def _lines(document: Any, number: int) -> list[_Line]:
    """The lines of a page as PDFium orders them, with their boxes."""
    page = document[number - 1]
    try:
        width, height = page.get_size()
        text = page.get_textpage()
        try:
            return _gather(text, page, int(width * _SCALE), int(height * _SCALE))
        finally:
            text.close()
    finally:
        page.close()


def _gather(text: Any, page: Any, width: int, height: int) -> list[_Line]:
    lines: list[_Line] = []
    letters: list[str] = []
    corners: list[tuple[float, float]] = []
    end = 0.0

    def finish() -> None:
        words = re.sub(r" *\t *", "\t", re.sub(r"[  ]+", " ", "".join(letters))).strip()
        words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        if words and corners:
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            lines.append(_Line(words, min(xs), min(ys), max(xs), max(ys)))
        letters.clear()
        corners.clear()

    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            finish()
        elif code in (2, 0xFFFE, 0xAD):  # PDFium's sign for a hyphen at the end of a line
            letters.append("-")
        elif code >= 32 and code != 0xFFFF:
            letters.append(chr(code))
            if not chr(code).isspace():
                left, bottom, right, top = text.get_charbox(index, loose=True)
                if corners and letters[-2:-1] == [" "] and left - end > _GAP * max(top - bottom, 1.0):
                    letters.insert(-1, "\t")
                end = right
                corners.append(_device(page, width, height, left, top))
                corners.append(_device(page, width, height, right, bottom))
    finish()
    return lines


def _device(page: Any, width: int, height: int, x: float, y: float) -> tuple[float, float]:
    """A point of the page as it is shown: origin top left, rotation and crop box applied."""
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value / _SCALE, down.value / _SCALE


def _write(lines: list[_Line], number: int, out: Writer) -> None:
    if not lines:
        return
    if out.length:
        out.write("\n")
    begin = end = out.length
    margin = max(line.right for line in lines)
    for index, line in enumerate(lines):
        start, end = out.write(line.text)
        box = f"{line.left:.1f},{line.top:.1f},{line.right - line.left:.1f},{line.bottom - line.top:.1f}"
        out.place(start, end, "box", f"page={number}&xywh={box}")
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following and _goes_on(line, following, margin):
            out.write("" if line.text.endswith("-") else " ")
        else:
            out.write("\n")
    out.place(begin, end, "page", f"page={number}")


def _goes_on(line: _Line, following: _Line, margin: float) -> bool:
    """True where a paragraph was broken for want of room: a full line, then one close below at the same left edge."""
    tall = max(line.bottom - line.top, 1.0)
    full = margin - line.right < 0.12 * margin and line.right - line.left > 0.45 * margin
    below = 0 < following.top - line.top < 1.9 * tall
    same_size = abs((following.bottom - following.top) - tall) < 0.25 * tall
    if "\t" in line.text + following.text or re.match(r"[\w .]{1,25}: ", following.text):
        return False  # rows of a table, labelled lines of a form
    return full and below and same_size and abs(following.left - line.left) < 2.5 * tall


def _clean(text: str) -> str:
    text = " ".join(text.replace("\0", "").split())
    return "" if text.lower() in ("untitled", "anonymous", "unspecified", "(anonymous)", "(unspecified)") else text
