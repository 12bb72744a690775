"""Russian sentences become claims with spans in the whole document; without the packages a note says so."""

import hashlib

import pytest

from paperchain.extract import Extraction, extract
from paperchain.language import russian
from paperchain.model import Document

needs = pytest.mark.skipif(not russian.installed(), reason="natasha is not installed")


def read(text: str, language: str = "ru") -> Extraction:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document(sha, "note.txt", "text/plain", text, language=language, published="2024-05-14"))


@needs
def test_a_sentence_in_russian_gives_a_claim_whose_spans_read_again():
    text = "Новости.\n\nООО «Ордекс Логистика» поставило АО «Торвик» двенадцать двигателей R-12 в марте 2023 года."
    (claim,) = read(text).claims
    assert [(a.role, a.value) for a in claim.arguments] == [
        ("supplier", "ООО «Ордекс Логистика»"),
        ("goods", "двигатели R-12"),
        ("recipient", "АО «Торвик»"),
        ("time", "2023-03"),
        ("quantity", "12"),
    ]
    for span in [claim.span, claim.cue, *(a.span for a in claim.arguments)]:
        assert span is not None and span.rereads(text)


@needs
def test_both_languages_of_a_mixed_document_are_read():
    text = (
        "Orbex Logistics sold twelve pumps to Torvik Marine in 2022.\n\n"
        "По данным таможни, ООО «Зарнет» поставляло компании «Колмар» датчики.\n"
    )
    found = read(text, "en").claims
    assert [c.get("supplier") for c in found] == ["Orbex Logistics", "ООО «Зарнет»"]
    assert all(c.span.rereads(text) and c.span.prefix == text[max(0, c.span.start - 64) : c.span.start] for c in found)


def test_a_line_with_a_russian_name_leaves_an_english_document_as_it_is():
    text = "Orbex Logistics sold twelve pumps to Torvik Marine.\n\nООО «Торвик»\n"
    (claim,) = read(text, "en").claims
    assert claim.get("recipient") == "Torvik Marine"


@pytest.mark.skipif(russian.installed(), reason="natasha is installed")
def test_without_the_packages_a_note_says_what_to_install():
    found = read("ООО «Ордекс Логистика» поставило двенадцать двигателей.")
    assert not found.claims and 'pip install "paperchain[ru]"' in found.notes[0]
