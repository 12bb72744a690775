"""Spans stand on the occurrence that is meant, whatever scripts surround it."""

import hashlib
import unicodedata

import pytest

from paperchain.extract import Extraction, extract
from paperchain.model import Document, Span

SCRIPTS = {
    "Latin": "Orbex Ltd Zarnet LLC R-20",
    "Cyrillic": "ООО «Орбекс» поставило насосы Orbex Ltd и Zarnet LLC",
    "Han": "奥贝克斯公司 Orbex Ltd 与 Zarnet LLC 签约，泵 R-20",
    "Arabic": "شركة أوربكس Orbex Ltd \u200fو Zarnet LLC مضخات",
    "Greek": "Η Όρμπεξ Orbex Ltd και η Zarnet LLC",
    "Devanagari": "ऑर्बेक्स लिमिटेड Orbex Ltd और Zarnet LLC क्षि",
    "astral": "𝕆𝕣𝕓𝕖𝕩 🚢🇱🇻👩‍🔧 Orbex Ltd 𠮷野家 Zarnet LLC",
    "combining": unicodedata.normalize("NFD", "Örbéx Ñandú ") + "Orbex Ltd e\u0301\u0323 Zarnet LLC",
}
"""Lines that repeat the names beside words of other scripts."""
DEED = "Orbex Ltd sold pumps to Zarnet LLC in 2021."
LATER = "Zarnet LLC billed Orbex Ltd for engines in 2022."


def read(text: str) -> Extraction:
    """The extraction of a text."""
    return extract(Document(hashlib.sha256(text.encode()).hexdigest(), "note.txt", "text/plain", text))


def spans(found: Extraction) -> list[Span]:
    """Every span of an extraction."""
    held = [m.span for m in found.mentions] + [c.span for c in found.claims]
    for claim in found.claims:
        held += [a.span for a in claim.arguments if a.span] + [s.span for s in claim.speakers if s.span]
        held += [claim.cue] if claim.cue else []
    return held


def expected(text: str) -> dict[str, set[tuple[int, int]]]:
    """Where the names of each told sentence stand in it."""
    places = {}
    for sentence, words in (
        (DEED, ("Orbex Ltd", "Zarnet LLC", "pumps", "2021")),
        (LATER, ("Orbex Ltd", "Zarnet LLC", "engines")),
    ):
        at = text.index(sentence)
        places[sentence] = {(at + sentence.index(w), at + sentence.index(w) + len(w)) for w in words}
    return places


@pytest.mark.parametrize("before", SCRIPTS)
@pytest.mark.parametrize("between", SCRIPTS)
def test_the_occurrence_that_is_meant(before: str, between: str) -> None:
    text = f"{SCRIPTS[before]}\n\n{DEED}\n\n{SCRIPTS[between]}\n\n{LATER}\n\n{SCRIPTS[before]}"
    found = read(text)
    assert all(span.rereads(text) for span in spans(found))
    for sentence, kind in ((DEED, "supply"), (LATER, "invoice")):
        at = text.index(sentence)
        told = [c for c in found.claims if c.kind == kind and c.span.start == at]
        assert told, [(c.kind, c.span.exact) for c in found.claims]
        for claim in told:
            assert claim.span.end == at + len(sentence)
            used = {(a.span.start, a.span.end) for a in claim.arguments if a.span and a.role in PARTIES}
            assert used and used <= expected(text)[sentence]


PARTIES = ("supplier", "recipient", "biller", "billed", "goods")


@pytest.mark.parametrize("script", SCRIPTS)
def test_in_one_line_with_other_scripts(script: str) -> None:
    text = f"{DEED} ({SCRIPTS[script]}) {LATER}"
    found = read(text)
    assert all(span.rereads(text) for span in spans(found))
    for claim in found.claims:
        for argument in claim.arguments:
            where = argument.span
            if where and argument.role in PARTIES:
                assert where.exact == argument.value
                assert claim.span.start <= where.start < where.end <= claim.span.end


def test_every_mention_of_a_name_is_where_it_stands() -> None:
    text = "\n\n".join(f"{SCRIPTS[s]}\n\n{DEED}" for s in SCRIPTS)
    found = read(text)
    firsts, at = set(), -1
    while (at := text.find(DEED, at + 1)) >= 0:
        firsts.add(at)
    assert firsts <= {m.span.start for m in found.mentions if m.name == "Orbex Ltd"}
    claims = [c for c in found.claims if c.kind == "supply"]
    assert {c.span.start for c in claims} >= firsts
    for claim in claims:
        if claim.span.exact == DEED:
            supplier = next(a for a in claim.arguments if a.role == "supplier")
            assert supplier.span is not None and supplier.span.start == claim.span.start


def test_a_pronoun_stands_at_its_own_place_and_names_its_own_sentence_before() -> None:
    text = f"{SCRIPTS['Arabic']}\n\nOrbex Ltd opened in Riga. It sold pumps to Zarnet LLC.\n\n{SCRIPTS['astral']}"
    (claim,) = [c for c in read(text).claims if c.kind == "supply"]
    supplier = next(a for a in claim.arguments if a.role == "supplier")
    assert (supplier.value, supplier.span and supplier.span.start) == ("Orbex Ltd", text.index("It sold"))
