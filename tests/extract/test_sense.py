"""What the grammar gives and a case does not want is dropped with its reason."""

import pytest

from paperchain.extract import extract
from paperchain.model import Document, Place


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Belkan Group provided an overview to Orvane Shipping.", "no goods are named"),
        ("If convicted, Jana Belkan faces ten years in prison.", "a conviction that has not happened"),
    ],
)
def test_dropped_and_counted(text: str, reason: str) -> None:
    found = extract(Document("a" * 64, "a.txt", "text/plain", text, language="en"))
    assert reason in [rejected.reason for rejected in found.rejected]
    assert not any(rejected.claim in found.claims for rejected in found.rejected)


def test_goods_pass() -> None:
    text = "Belkan Group provided thermal sensors to Orvane Shipping."
    found = extract(Document("a" * 64, "a.txt", "text/plain", text, language="en"))
    assert [claim.kind for claim in found.claims] == ["supply"]


def test_a_letter_is_read_around_its_table() -> None:
    sentence = "Belkan Group supplied thermal sensors to Orvane Shipping."
    text = f"{sentence}\nItem\tQuantity\nsensor\t60\n"
    row, cell = text.index("sensor\t60"), text.index("60")
    places = (
        Place(0, len(sentence), "paragraph", "paragraph=1"),
        Place(row, cell + 2, "row", "table=1&row=2"),
        Place(cell, cell + 2, "cell", "table=1&cell=B2", "Quantity"),
    )
    found = extract(Document("a" * 64, "a.docx", "application/x", text, language="en", places=places))
    assert [claim.kind for claim in found.claims] == ["supply"]


@pytest.mark.parametrize(
    "text",
    [
        "State-run agency Belnova reported that the yard had closed.",
        "Orvane Shipping carried out a test of reflexes.",
        "Belkan Group provided support and information to Orvane Shipping.",
        "Belkan Group bought Orvane Shipping's warehouse in 2019.",
        "Belkan Group sold its stake in Orvane Shipping.",
        "Syrian workers served for Jordan.",
    ],
)
def test_makes_no_claim_of_things(text: str) -> None:
    found = extract(Document("a" * 64, "a.txt", "text/plain", text, language="en"))
    assert [c.kind for c in found.claims if c.kind in ("ownership", "test", "supply", "employment")] == []


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Norway denies providing direct military support.", "negative"),
        ("Belkan Group denied providing military support to Orvane Shipping.", "negative"),
    ],
)
def test_a_denial_of_support_stays(text: str, polarity: str) -> None:
    found = extract(Document("a" * 64, "a.txt", "text/plain", text, language="en"))
    assert [polarity] == [claim.polarity for claim in found.claims]
