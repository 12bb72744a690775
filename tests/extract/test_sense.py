"""What the grammar gives and a case does not want is dropped with its reason."""

import pytest

from paperchain.extract import extract
from paperchain.model import Document


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
