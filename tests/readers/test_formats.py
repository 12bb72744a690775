"""Every format, from a real file made here: the text, the places that re-read, what the file says of itself."""

import csv
import io
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from paperchain.demo import folder
from paperchain.model import Document
from paperchain.plugins import find
from paperchain.readers import read


def one(data: bytes, name: str, **told: str) -> Document:
    return read(Path(name), data=data, **told).documents[0]


def at(document: Document, fragment: str) -> str:
    """Text of the place with that fragment."""
    place = next(p for p in document.places if p.fragment == fragment)
    return document.text[place.start : place.end]


def sound(document: Document) -> None:
    for place in document.places:
        assert 0 <= place.start < place.end <= len(document.text)
        exact = document.text[place.start : place.end]
        assert exact.strip() == exact, place


def test_text_title_header_and_headings() -> None:
    text = (
        "Crane parts reach the island\nBy Ada Storvik\nSource: North Bay Times\nPublished: 4 May 2023\n\nIt rained.\n"
    )
    reading = read(Path("a.txt"), data=text.replace("\n", "\r\n").encode())
    document = reading.documents[0]
    assert document.text == text
    assert (document.title, document.author) == ("Crane parts reach the island", "Ada Storvik")
    assert document.published == "2023-05-04"
    assert reading.sources[0].name == "North Bay Times" and document.source == reading.sources[0].id
    assert at(document, "line=4") == "Published: 4 May 2023"
    sound(document)


def test_what_the_caller_knows_wins() -> None:
    reading = read(
        Path("a.txt"), data=b"Published: 2020-01-01\n\nRain.", source="Desk", published="2021", language="en"
    )
    assert reading.documents[0].published == "2021" and reading.sources[0].name == "Desk"


def test_an_ambiguous_date_is_not_read() -> None:
    assert one(b"A title\nPublished: 04/05/2023\n\nRain fell.", "a.txt").published == ""


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    text = "---\ntitle: On cranes\ndate: 2022-02-03\nsource: Quay\n---\n# On cranes\n\n**Bold** and [a link](http://x.y).\n"
    document = one(text.encode(), "a.md")
    assert document.text == "On cranes\n\nBold and a link.\n"
    assert (document.title, document.published) == ("On cranes", "2022-02-03")
    assert at(document, "line=8") == "Bold and a link."


def test_html_main_text() -> None:
    page = (folder() / "documents" / "02-coastal-post.html").read_bytes()
    reading = read(Path("renamed.txt"), data=page)
    document = reading.documents[0]
    assert document.media_type == "text/html"
    assert document.published == "2025-03-15" and document.author == "Jonas Brekke"
    assert (reading.sources[0].name, reading.sources[0].kind) == ("The Coastal Post", "outlet")
    assert "Cookies" not in document.text and "With inputs from" in document.text
    assert next(p for p in document.places if p.kind == "title").start == 0
    sound(document)


def test_pdf_pages_and_boxes() -> None:
    stream = io.BytesIO()
    page = Canvas(stream, pagesize=(400, 300), invariant=1)
    page.setTitle("A note")
    page.drawString(50, 250, "First line.")
    page.showPage()
    page.drawString(60, 200, "Second page.")
    page.save()
    document = one(stream.getvalue(), "a.pdf")
    assert document.status == "read" and document.title == "A note"
    assert document.text == "First line.\n\nSecond page.\n"
    assert at(document, "page=2") == "Second page."
    box = next(p for p in document.places if p.kind == "box" and p.fragment.startswith("page=2"))
    x, y, width, height = map(float, box.fragment.split("xywh=")[1].split(","))
    assert abs(x - 60) < 2 and 85 < y < 101 and 50 < width < 90 and 5 < height < 20
    sound(document)


def test_pdf_without_text_says_so() -> None:
    stream = io.BytesIO()
    page = Canvas(stream, invariant=1)
    page.rect(10, 10, 50, 50, fill=1)
    page.save()
    document = one(stream.getvalue(), "a.pdf")
    assert document.status == "not_read" and "no text layer" in document.note


def test_docx_paragraphs_tables_and_date() -> None:
    paper = docx.Document()
    paper.add_heading("Minutes", 1)
    paper.add_paragraph("Lisbon, 3 June 2021")
    paper.add_paragraph("The crane was sold.")
    table = paper.add_table(rows=2, cols=2)
    for cell, text in zip(table.rows[0].cells, ("Part", "Count"), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("Hook", "4"), strict=True):
        cell.text = text
    stream = io.BytesIO()
    paper.save(stream)
    document = one(stream.getvalue(), "a.docx")
    assert document.text == "Minutes\nLisbon, 3 June 2021\nThe crane was sold.\nPart\tCount\nHook\t4\n"
    assert document.published == "2021-06-03"
    assert at(document, "table=1&cell=B2") == "4"
    assert next(p for p in document.places if p.fragment == "table=1&cell=B2").label == "Count"
    sound(document)


def test_mail_headers_body_and_attachment() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "Ada Storvik <ada@quay.example>", "bo@quay.example"
    message["Date"], message["Subject"] = "Tue, 06 Jun 2023 10:00:00 +0200", "The hook ✓"
    message.set_content("Dear Bo,\n\nthe list is attached.\n")
    message.add_attachment(b"Part,Count\nHook,4\n", maintype="text", subtype="csv", filename="list.csv")
    reading = read(Path("a.eml"), data=message.as_bytes())
    mail, attached = reading.documents
    assert at(mail, "header=Subject") == "The hook ✓" and mail.title == "The hook ✓"
    assert mail.text.startswith("From: Ada Storvik <ada@quay.example>\nTo: bo@quay.example\n")
    assert mail.published == "2023-06-06" and reading.sources[0].name == "Ada Storvik"
    assert attached.derived_from == mail.id and attached.name == "list.csv"
    assert at(attached, "sheet=1&cell=B2") == "4"
    sound(mail)
    sound(attached)


def test_xlsx_sheets_rows_cells() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "A & B"
    for row in (["Report"], [], ["Part", "Count", "Weight"], ["Hook", 4, 1.5], ["Rope", None, 2.0]):
        sheet.append(row)
    book.create_sheet("Sums").append(["=1+1"])
    stream = io.BytesIO()
    book.save(stream)
    document = one(stream.getvalue(), "a.xlsx")
    assert "Part\tCount\tWeight\nHook\t4\t1.5\nRope\t\t2\n" in document.text
    assert at(document, "sheet=A %26 B&cell=C4") == "1.5"
    assert document.status == "partial" and "1 formulas have no stored value" in document.note
    sound(document)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_csv_delimiters(mark: str) -> None:
    document = one(mark.join(["Part", "Count"]).encode() + b"\nHook" + mark.encode() + b"4\n", "a.csv")
    assert document.text == "Part\tCount\nHook\t4\n"


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (b'"x",";x"\r\n"x","x",";x"\r\n', ["x", ";x", "x", "x", ";x"]),
        (b'Part;Size\nHook;4" long\nRope;"2" m\n', ["Part", "Size", "Hook", '4" long', "Rope", "2 m"]),
    ],
)
def test_a_csv_delimiter_leaves_nothing_behind_a_closing_quotation_mark(table: bytes, cells: list[str]) -> None:
    document = one(table, "a.csv")
    assert [document.text[p.start : p.end] for p in document.places if p.kind == "cell"] == cells


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), max_size=12)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=2, max_size=5), min_size=1, max_size=20))
def test_every_csv_cell_stands_at_its_place(rows: list[list[str]]) -> None:
    rows = [[value + "x" for value in row] for row in rows]
    stream = io.StringIO()
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(rows)
    document = one(stream.getvalue().encode(), "a.csv")
    cells = [p for p in document.places if p.kind == "cell"]
    read_back = [document.text[p.start : p.end] for p in cells]
    assert read_back == [" ".join(value.split()) for row in rows for value in row]
    assert len({p.fragment for p in cells}) == len(cells)


def test_the_language_and_coding_of_a_text_are_found() -> None:
    document = one("Датчики были отправлены на верфь в октябре прошлого года.".encode("cp1251"), "a.txt")
    assert (document.language, document.status) == ("ru", "read")
    assert "windows-1251" in document.note


def test_a_russian_header_says_source_and_date() -> None:
    document = one(
        "Верфь закрыта\nИсточник: Северный причал\nДата: 21 марта 2025 года\n\nВерфь закрыта.".encode(), "a.txt"
    )
    assert (document.title, document.published) == ("Верфь закрыта", "2025-03-21")


def test_ids_hash_the_bytes_and_reading_twice_is_the_same() -> None:
    for path in sorted((folder() / "documents").iterdir()):
        assert read(path) == read(path)


def test_every_reader_has_a_sample() -> None:
    names = {path.suffix for path in (folder() / "documents").iterdir()}
    for reader in find("readers", "NAME", "EXTENSIONS", "MEDIA_TYPES", "read_bytes"):
        assert names & set(reader.EXTENSIONS), reader.NAME
