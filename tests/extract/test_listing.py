"""Entries of lists: a party's name as the first line, then the reasons. Invented names."""

import hashlib

import pytest

from paperchain.extract import extract
from paperchain.model import Document


def links(name: str, reason: str) -> set[tuple[str, str, str]]:
    """(frame, role, value) of all that an entry says."""
    text = f"{name}\n{reason}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    claims = extract(Document(digest, name, "text/plain", text)).claims
    return {(c.kind, a.role, a.value) for c in claims for a in c.arguments}


@pytest.mark.parametrize(
    ("name", "reason", "wanted"),
    [
        (
            "Viktor Ivanovich LASKY",
            "Viktor Lasky is Director General of Kolmar Systems, a Norland maker of pumps.",
            ("employment", "employer", "Kolmar Systems"),
        ),
        (
            "Viktor Ivanovich LASKY",
            "Viktor Lasky holds a leading position as President of the Arden Movement.",
            ("employment", "employer", "Arden Movement"),
        ),
        (
            "Viktor Ivanovich LASKY",
            "Viktor Lasky is the General Director of CJSC VELTRONIKS. CJSC VELTRONIKS makes pumps.",
            ("employment", "employer", "CJSC VELTRONIKS"),
        ),
        (
            "Viktor Ivanovich LASKY",
            "Viktor Lasky is the sole owner of LLC “ORVEKS”, a company which manufactures drones.",
            ("ownership", "owner", "Viktor Lasky"),
        ),
        (
            "JSC Velmora",
            "Moreover, JSC Velmora is part of the Torvik-Arden concern, which makes engines.",
            ("membership", "organisation", "Torvik-Arden"),
        ),
    ],
)
def test_a_reason_ties_the_listed_party_to_the_body(name: str, reason: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in links(name, reason)


def test_an_office_without_a_subject_is_of_the_person_in_the_first_line() -> None:
    found = links("REYES Anna", "Former Head of the Arden Disaster Mitigation Organisation (2010-2013).")
    assert ("employment", "employee", "REYES Anna") in found


@pytest.mark.parametrize(
    ("sentence", "role", "kind"),
    [
        ("The Talvo Swift is a sports car manufactured by Orbex Motors.", "maker", "manufacture"),
        ("The Talvo Swift, a rifle designed by Orbex Motors, was adopted in 1950.", "developer", "development"),
    ],
)
def test_goods_said_of_a_name_are_that_product(sentence: str, role: str, kind: str) -> None:
    found = {
        (c.kind, a.role, a.value)
        for c in extract(Document("a" * 64, "x", "text/plain", sentence)).claims
        for a in c.arguments
    }
    assert {(kind, "product", "Talvo Swift"), (kind, role, "Orbex Motors")} <= found
