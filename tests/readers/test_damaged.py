"""Files as they should not be: each is read, or gets one clear line; nothing raises, nothing runs away."""

import io
import time
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from paperchain.demo import folder
from paperchain.model import Document
from paperchain.readers import TEXT_LIMIT, package, read


def one(data: bytes, name: str) -> Document:
    document = read(Path(name), data=data).documents[0]
    assert "\n" not in document.note
    return document


def example(name: str) -> bytes:
    return (folder() / "documents" / name).read_bytes()


def pdf(**more: object) -> bytes:
    stream = io.BytesIO()
    page = Canvas(stream, invariant=1, **more)  # type: ignore[arg-type]
    page.drawString(50, 500, "Secret.")
    page.save()
    return stream.getvalue()


def test_an_encrypted_pdf() -> None:
    document = one(pdf(encrypt=StandardEncryption("word", canPrint=0)), "a.pdf")
    assert document.status == "not_read" and "encrypted" in document.note


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", pdf()[:60], b"\0\1\2" * 100], ids=["head", "torn", "noise"])
def test_a_damaged_pdf(data: bytes) -> None:
    document = one(data, "a.pdf")
    assert document.status == "not_read" and document.note


def test_a_zip_named_docx() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "nothing")
    document = one(stream.getvalue(), "letter.docx")
    assert document.status == "not_read" and "zip archive, not a sound Word document" in document.note


@pytest.mark.parametrize("name", ["06-customs-rows.xlsx", "09-acceptance-letter.docx"])
def test_torn_office_files(name: str) -> None:
    whole = example(name)
    for cut in (10, len(whole) // 2, len(whole) - 30):
        document = one(whole[:cut], name)
        assert document.status == "not_read" and document.note


def test_content_comes_before_the_name() -> None:
    assert one(example("09-acceptance-letter.docx"), "a.xlsx").status == "read"
    assert one(example("05-invoice.pdf"), "a.txt").media_type == "application/pdf"
    assert one(example("10-delivery-note-scan.png"), "a.docx").note.startswith("is a PNG image")


def test_an_archive_that_unpacks_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 2_000_000)
    monkeypatch.setattr(package, "UNPACKED_LIMIT", 1_000_000)
    assert "unpacks to more than" in one(stream.getvalue(), "a.docx").note


def test_an_empty_file_and_an_unknown_one(tmp_path: Path) -> None:
    assert one(b"", "a.txt").note == "is empty"
    assert one(b"\0\1\2\3" * 50, "a.xyz").status == "not_read"
    missing = read(tmp_path / "gone.txt").documents[0]
    assert missing.status == "not_read" and "cannot be opened" in missing.note


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings(encoding: str) -> None:
    text = "The crane – “north” – was sold.\nIt went to Łódź.\n"
    document = one(text.replace("\n", "\r\n").encode(encoding), "a.txt")
    assert (document.text, document.status) == (text, "read")


def test_gb18030_and_windows_1251() -> None:
    chinese = "公司向俄罗斯客户提供了传感器。工程师在十月访问了船厂。\n"
    document = one(chinese.encode("gb18030"), "a.txt")
    assert document.text == chinese and document.language == "zh" and "GB18030" in document.note
    russian = "Компания поставила датчики на верфь. Инженеры приезжали в октябре.\n"
    document = one(russian.encode("cp1251"), "a.txt")
    assert document.text == russian and document.language == "ru"


def test_a_mail_that_is_none() -> None:
    assert one(b"just words", "a.eml").status == "not_read"


@pytest.mark.parametrize("name", [p.name for p in sorted((folder() / "documents").iterdir())])
def test_bytes_turned_over_never_raise(name: str) -> None:
    whole = bytearray(example(name))
    for step in (3, 7, 31):
        torn = bytearray(whole)
        for place in range(step, len(torn), max(len(torn) // 40, 1) + step):
            torn[place] ^= 0x5A
        assert one(bytes(torn), name).status in ("read", "partial", "not_read")


@pytest.mark.slow
def test_a_text_of_200_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    line = b"The crane was sold to the harbour on a grey morning.\n"
    with path.open("wb") as stream:
        for _ in range(200):
            stream.write(line * (1_000_000 // len(line) + 1))
    begin = time.monotonic()
    document = read(path).documents[0]
    assert time.monotonic() - begin < 10
    assert document.status == "partial" and "only the first 20 MB" in document.note
    assert len(document.text) <= TEXT_LIMIT and document.text.endswith("\n")
