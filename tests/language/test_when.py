"""Dates: what each expression means in EDTF, what is left unresolved and why, and what is no date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language import when

PUBLISHED = "2025-03-19"  # a Wednesday

NAMED = [
    ("12 March 2024", "2024-03-12"),
    ("12th of March 2024", "2024-03-12"),
    ("March 12, 2024", "2024-03-12"),
    ("12-Mar-2024", "2024-03-12"),
    ("2024-03-12T10:00:00Z", "2024-03-12"),
    ("12.03.2024", "2024-03-12"),
    ("13/03/2024", "2024-03-13"),
    ("03/13/2024", "2024-03-13"),
    ("2024年3月12日", "2024-03-12"),
    ("in March 2024", "2024-03"),
    ("Sept. 2023", "2023-09"),
    ("in 2023", "2023"),
    ("2023", "2023"),
    ("was founded in 1998 in Marsk", "1998"),
    ("the 2023 report", "2023"),
    ("in 2023 officials said", "2023"),
    ("early 2024", "2024-01/2024-04"),
    ("mid-2023", "2023-05/2023-08"),
    ("late 2024", "2024-10/2024-12"),
    ("late March 2024", "2024-03-21/2024-03-31"),
    ("the end of 2023", "2023-12"),
    ("in the first quarter of 2024", "2024-01/2024-03"),
    ("Q4 2024", "2024-10/2024-12"),
    ("the second half of 2024", "2024-07/2024-12"),
    ("spring 2024", "2024-21"),
    ("the 1990s", "199X"),
    ("the early 1990s", "1990/1993"),
]
INTERVALS = [
    ("since mid-2023", "2023-06/.."),
    ("since the 1990s", "1990/.."),
    ("until 2022", "../2022"),
    ("by the end of 2023", "../2023-12"),
    ("before 3 May 2022", "../2022-05-02"),
    ("before May 2022", "../2022-04"),
    ("after 3 May 2022", "2022-05-04/.."),
    ("from 2022 onwards", "2022/.."),
    ("between March and May 2024", "2024-03/2024-05"),
    ("from November to March 2024", "2023-11/2024-03"),
    ("from 2022 to 2024", "2022/2024"),
    ("2022–24", "2022/2024"),
    ("3-5 May 2022", "2022-05-03/2022-05-05"),
    ("between 3 May 2022 and 6 June 2022", "2022-05-03/2022-06-06"),
    ("12 March to 14 April 2024", "2024-03-12/2024-04-14"),
    ("as of 12 March 2024", "2024-03-12"),
    ("on or about 12 March 2024", "2024-03-12~"),
    ("during 2023", "2023"),
]
RELATIVE = [
    ("last year", "2024"),
    ("this year", "2025"),
    ("late last year", "2024-10/2024-12"),
    ("last month", "2025-02"),
    ("last quarter", "2024-10/2024-12"),
    ("last week", "2025-03-10/2025-03-16"),
    ("earlier this month", "2025-03-01/2025-03-19"),
    ("later this year", "2025-03-19/2025-12-31"),
    ("today", "2025-03-19"),
    ("yesterday", "2025-03-18"),
    ("on Monday", "2025-03-17"),
    ("on Wednesday", "2025-03-19"),
    ("last Wednesday", "2025-03-12"),
    ("next Friday", "2025-03-21"),
    ("three days ago", "2025-03-16"),
    ("two weeks ago", "2025-03-05~"),
    ("two years ago", "2023"),
    ("over the past two years", "2023/2025"),
    ("last summer", "2024-22"),
    ("in March", "2025-03"),
    ("in April, the firm", "2024-04"),
    ("since last month", "2025-02/.."),
    ("before the end of last year", "../2024-11"),
]


@pytest.mark.parametrize(("text", "edtf"), NAMED + INTERVALS + RELATIVE)
def test_one_expression(text: str, edtf: str) -> None:
    assert [w.edtf for w in when.find(text, PUBLISHED)] == [edtf]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("last year", "2025", "2024"),
        ("last year", "2025-03", "2024"),
        ("last month", "2025-01", "2024-12"),
        ("earlier this year", "2025-03", "2025-01/2025-03"),
        ("two years ago", "2025", "2023"),
    ],
)
def test_a_coarse_publication_date_is_enough_for_coarse_expressions(text: str, published: str, edtf: str) -> None:
    assert [w.edtf for w in when.find(text, published)] == [edtf]


@pytest.mark.parametrize(
    ("text", "published", "note"),
    [
        ("last year", "", "relative to an unknown publication date"),
        ("since last month", "", "relative to an unknown publication date"),
        ("yesterday", "2025-03", "relative to a publication date that is not known to the day"),
        ("last month", "2025", "relative to a publication date that is not known to the day"),
        ("last year", "soon", "relative to an unknown publication date"),
        ("12/03/2024", PUBLISHED, "day and month cannot be told apart"),
        ("fiscal year 2023", PUBLISHED, "a fiscal year: its first month is not known"),
        ("three days later", PUBLISHED, "relative to another date in the text"),
        ("on 12 March", "", "the year is not given"),
    ],
)
def test_what_cannot_be_resolved_says_why(text: str, published: str, note: str) -> None:
    assert [(w.edtf, w.note) for w in when.find(text, published)] == [("", note)]


@pytest.mark.parametrize(
    "text",
    [
        "Model 2023",
        "No. 2023",
        "MX-2023",
        "$2023",
        "2000 kg",
        "more than 2000 drones",
        "a shipment of 2000 drones",
        "delivered 2000 drones",
        "2,023 units",
        "they may come and march on",
        "31.02.2024",
        "the X310 and the KV-7",
        "1.2.3.2024",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert when.find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in August and November 2024", ["2024-08", "2024-11"]),
        ("August and November 2024", ["2024-08", "2024-11"]),
        ("on 3 May and 6 June 2022", ["2022-05-03", "2022-06-06"]),
    ],
)
def test_listed_dates_share_their_year(text: str, edtf: list[str]) -> None:
    assert [w.edtf for w in when.find(text, PUBLISHED)] == edtf


def test_several_dates_in_one_text() -> None:
    text = "Tests took place in late 2024 at Marsk. They visited it six times since mid-2023, and last year twice."
    assert [(w.text, w.edtf) for w in when.find(text)] == [
        ("late 2024", "2024-10/2024-12"),
        ("since mid-2023", "2023-06/.."),
        ("last year", ""),
    ]


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024-02-03~", (date(2024, 2, 3), date(2024, 2, 3))),
        ("2024-22", (date(2024, 6, 1), date(2024, 8, 31))),
        ("199X", (date(1990, 1, 1), date(1999, 12, 31))),
        ("2023-06/..", (date(2023, 6, 1), None)),
        ("../2022", (None, date(2022, 12, 31))),
        ("2023/2024-03", (date(2023, 1, 1), date(2024, 3, 31))),
        ("2024-13", (None, None)),
        ("2024/2023", (None, None)),
        ("", (None, None)),
    ],
)
def test_bounds(edtf: str, bounds: tuple[date | None, date | None]) -> None:
    assert when.bounds(edtf) == bounds
    assert when.is_date(edtf) == (bounds != (None, None))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2024", "2024-05", True),
        ("2023", "2024", False),
        ("2023-06/..", "2024-10/2024-12", True),
        ("../2022", "2023/..", False),
        ("../2022", "..", None),
        ("2023", "", None),
    ],
)
def test_overlap(left: str, right: str, expected: bool | None) -> None:
    assert when.overlap(left, right) is expected
    assert when.overlap(right, left) is expected


PIECES = st.sampled_from(
    [t for t, _ in NAMED + INTERVALS + RELATIVE] + ["12", "May", "from", "to", "since", "–", "/", ".", "\n", "Orvane"]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=8).map(" ".join), st.lists(PIECES, max_size=6).map("".join)
)


@given(TEXTS, st.sampled_from(["", "2025", "2025-03", "2025-03-19", "2024-02-29"]))
def test_spans_re_read_in_order_and_edtf_is_readable(text: str, published: str) -> None:
    position = 0
    for found in when.find(text, published):
        assert position <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert when.is_date(found.edtf) if found.edtf else found.note
        position = found.end
