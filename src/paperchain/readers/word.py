"""DOCX: paragraphs, headings and tables in their order, the letterhead before them and the page foot after them."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table

from paperchain.readers.grid import write_table
from paperchain.readers.header import date_line
from paperchain.readers.package import check, holds
from paperchain.readers.reading import Read, Writer

NAME = "Word document"
EXTENSIONS = (".docx", ".docm")
MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)

_PART = "word/document.xml"
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT, _FALLBACK = qn("w:t"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def recognises(data: bytes, extension: str) -> bool:
    """A zip archive with the text of a Word document in it."""
    return holds(data, _PART)


def read_bytes(data: bytes, name: str) -> Read:
    """Write paragraphs and tables; deleted text of tracked changes is left out, inserted text is read."""
    check(data, NAME, _PART)
    document = docx.Document(BytesIO(data))
    out = Writer()
    for number, text in enumerate(_margins(document, "header"), 1):
        out.add(text, "paragraph", f"header={number}")
    body = out.length
    paragraphs = tables = 0
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            tables += 1
            write_table(_rows(block), f"table={tables}", out)
            continue
        paragraphs += 1
        text = words(block._p)
        if text:
            out.add(text, _kind(block), f"paragraph={paragraphs}")
    for number, text in enumerate(_margins(document, "footer"), 1):
        out.add(text, "paragraph", f"footer={number}")
    about = document.core_properties
    title = (about.title or "").strip()
    if not title:
        title = next((out.text[p.start : p.end] for p in out.places if p.kind == "title"), "")
    author = "" if about.author == "python-docx" else (about.author or "").strip()
    return Read(out.text, tuple(out.places), title=title, author=author, published=date_line(out.text[body:], 10))


def words(paragraph: Any) -> str:
    """Text of a paragraph, insertions and text boxes included, one space for many."""
    parts = []
    for node in paragraph.iter():
        if node.tag == _TEXT and not any(up.tag == _FALLBACK for up in node.iterancestors()):
            parts.append(node.text or "")
        elif node.tag in _BREAKS and node.getparent().tag == qn("w:r"):
            parts.append(_BREAKS[node.tag])
    return re.sub(r"[ \t\n]+", " ", "".join(parts)).strip()


def _kind(paragraph: Any) -> str:
    style = (paragraph.style.name if paragraph.style is not None else "").lower()
    return "title" if style == "title" else "heading" if style.startswith("heading") else "paragraph"


def _rows(table: Table) -> Iterator[tuple[int, list[str]]]:
    """Rows of a table; a merged cell is written once."""
    for number, row in enumerate(table.rows, 1):
        seen: set[int] = set()
        values = []
        for cell in row.cells:
            values.append("" if id(cell._tc) in seen else " ".join(words(p._p) for p in cell.paragraphs))
            seen.add(id(cell._tc))
        yield number, values


def _margins(document: WordDocument, side: str) -> list[str]:
    """Letterheads or page feet of all sections, each text once."""
    found: dict[str, None] = {}
    for section in document.sections:
        part = section.header if side == "header" else section.footer
        if not part.is_linked_to_previous:
            found.update({text: None for p in part.paragraphs if (text := words(p._p))})
    return list(found)
