"""Words that point back: who is meant, at which place, and how surely."""

import hashlib

import pytest

from paperchain.extract import extract
from paperchain.model import Document


def told(text: str, kind: str, role: str) -> set[tuple[str, str, bool]]:
    """(value, words, certain) of a role in the claims of a kind."""
    held = Document(hashlib.sha256(text.encode()).hexdigest(), "note.txt", "text/plain", text)
    found = [a for c in extract(held).claims if c.kind == kind for a in c.arguments if a.role == role and a.span]
    return {(a.value, a.span.exact, a.certain) for a in found if a.span}


CASES = [
    (
        "Hebrin Optics LLC (hereinafter the “Supplier”) closed. The Supplier sold pumps to Orbex Ltd.",
        {("Hebrin Optics LLC", "Supplier", True)},
    ),
    (
        "The Bureau of Trade Works (BTW) closed. BTW sold pumps to Orbex Ltd.",
        {("Bureau of Trade Works", "BTW", True)},
    ),
    (
        "Viktor Sandrel owns Hebrin Optics. Sandrel sold pumps to Orbex Ltd.",
        {("Viktor Sandrel", "Sandrel", True)},
    ),
    (
        "Viktor Sandrel and Marek Dolan ran Hebrin Optics. Both men sold engines to Zarnet LLC.",
        {("Viktor Sandrel", "men", True), ("Marek Dolan", "men", True)},
    ),
    (
        "Hebrin Optics and Velmora Ltd opened in Riga. The two firms sold engines to Zarnet LLC.",
        {("Hebrin Optics", "firms", True), ("Velmora Ltd", "firms", True)},
    ),
    (
        "Hebrin Optics, Velmora Ltd and Orbex Ltd were named. The two firms sold engines to Zarnet LLC.",
        {("firms", "firms", True)},
    ),
    (
        "Talks with Marek Dolan on his years abroad\nQ: What did you sell?\nA: I sold engines to Zarnet LLC.\nQ: More?",
        {("Marek Dolan", "I", False)},
    ),
    (
        "An interview\nRostad: What then?\nMarek Dolan: I sold engines to Zarnet LLC.\nRostad: More?",
        {("Marek Dolan", "I", True)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_who_is_meant(text: str, expected: set[tuple[str, str, bool]]) -> None:
    assert told(text, "supply", "supplier") == expected


def test_groups_without_a_name_belong_to_their_document() -> None:
    text = "Foreign specialists travelled to Zarnet LLC. They trained staff of Orbex Ltd."
    assert told(text, "training", "trainer") == {("Foreign specialists", "They", True)}
    ids = set()
    for more in ("", " Orbex closed."):
        held = Document(hashlib.sha256((text + more).encode()).hexdigest(), "n", "text/plain", text + more)
        ids |= {m.entity for m in extract(held).mentions if m.name == "Foreign specialists"}
    assert len(ids) == 2


def test_a_pronoun_that_only_its_own_speaker_could_explain_stays_unexplained() -> None:
    text = (
        "Duran was named as a partner by the deputy minister, Sami Haldar. "
        "“We had called him before he left and he was glad,” his cousin Mira el Sohel added."
    )
    assert told(text, "employment", "person") == set()
