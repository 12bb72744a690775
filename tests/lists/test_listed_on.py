"""Was it listed on that day? And entries that a case kept before fields were added."""

import pytest

from paperchain.lists import Entry, ListName, SanctionList, on
from paperchain.model import from_plain, to_plain

LATER = ("authorities", "until", "reasons", "birth_places", "positions", "links")


def entry(listed_at: str = "", until: str = "") -> Entry:
    return Entry("1", "Company", "Orvane", (ListName("Orvane"),), listed_at=listed_at, until=until)


@pytest.mark.parametrize(
    ("listed_at", "until", "day", "published", "answer"),
    [
        ("2024-05-03", "", "2024-05-02", "", "not listed"),
        ("2024-05-03", "", "2024-05-03", "", "listed"),
        ("2024-05-03", "", "2024-05", "", "unknown"),  # some days of May are before it
        ("2024-05", "", "2024-06-01", "", "listed"),
        ("2024-05", "", "2024-05-20", "", "unknown"),
        ("2024~", "", "2026-01-01", "", "unknown"),
        ("2024-05-03", "2025-02-01", "2025-01-31", "", "listed"),
        ("2024-05-03", "2025-02-01", "2025-02-01", "", "unknown"),
        ("2024-05-03", "2025-02-01", "2025-02-02", "", "not listed"),
        ("", "2025-02-01", "2026", "", "not listed"),
        ("", "2025-02-01", "2024", "", "unknown"),
        ("2024-05-03", "", "2026-01-01", "2025-06-01", "unknown"),  # the list is older than the day
        ("2024-05-03", "", "2025-06-01", "2025-06-01", "listed"),
        ("", "", "2025-06-01", "2025-06-01", "listed"),  # the list of that day names it
        ("", "", "2025-05-31", "2025-06-01", "unknown"),
        ("", "", "", "2025-06-01", "unknown"),
        ("2024-05-03", "soon", "2025-01-01", "", "unknown"),
    ],
)
def test_on(listed_at: str, until: str, day: str, published: str, answer: str) -> None:
    assert on(entry(listed_at, until), day, published) == answer


def test_an_entry_kept_by_an_older_version_is_read() -> None:
    plain = to_plain(entry("2024-05-03"))
    for key in LATER:
        del plain[key]
    del plain["names"][0]["script"]
    assert from_plain(Entry, plain) == entry("2024-05-03")
    old = {"id": "x", "name": "X", "format": "ofac", "published": "", "sha256": "0", "entries": [plain]}
    assert from_plain(SanctionList, old).entries == (entry("2024-05-03"),)
