"""TIMEX3 values: every kind of expression, the way to EDTF and back, and the date a document gives of itself."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language import timex, when
from paperchain.language.dateline import document_date
from paperchain.language.tense import looks_ahead

PUBLISHED = "2025-03-19"  # a Wednesday

VALUES = [
    ("in the third quarter of last year", ["2024-Q3"]),
    ("last week", ["2025-W11"]),
    ("over the weekend", ["2025-W11-WE"]),
    ("mid-2023", ["2023"]),
    ("the 1990s", ["199"]),
    ("the 20th century", ["19"]),
    ("last summer", ["2024-SU"]),
    ("from 2009 to 2011", ["2009", "2011"]),
    ("for two years", ["P2Y"]),
    ("a five-year plan", ["P5Y"]),
    ("two and a half years", ["P2.5Y"]),
    ("the past two weeks", ["P2W"]),
    ("half an hour", ["PT30M"]),
    ("several months", ["PXM"]),
    ("every year", ["P1Y"]),
    ("every Monday", ["XXXX-WXX-1"]),
    ("weekly", ["P1W"]),
    ("now", ["PRESENT_REF"]),
    ("recently", ["PAST_REF"]),
    ("soon", ["FUTURE_REF"]),
    ("at 10:30 a.m. on Monday", ["2025-03-17T10:30"]),
    ("16:15 UTC", ["2025-03-19T16:15Z"]),
    ("on Friday morning", ["2025-03-14TMO"]),
    ("this evening", ["2025-03-19TEV"]),
    ("the first week of March 2025", ["2025-W10"]),
    ("fiscal year 2023", ["FY2023"]),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_one_expression(text: str, values: list[str]) -> None:
    found = timex.find(text, PUBLISHED)
    assert [t.value for t in found] == values
    assert all(text[t.start : t.end] == t.text for t in found)


@pytest.mark.parametrize("text", ["for two years", "every year", "now", "recently", "a five-year plan", "weekly"])
def test_what_is_no_calendar_date_never_dates_a_claim(text: str) -> None:
    assert [w.edtf for w in when.find(text, PUBLISHED) if w.edtf] == []


PAIRS = [
    ("2024", "2024"),
    ("2024-02", "2024-02"),
    ("2024-02-29", "2024-02-29"),
    ("2024-07/2024-09", "2024-Q3"),
    ("2024-01/2024-06", "2024-H1"),
    ("2025-03-10/2025-03-16", "2025-W11"),
    ("2025-03-15/2025-03-16", "2025-W11-WE"),
    ("2024-22", "2024-SU"),
    ("199X", "199"),
    ("19XX", "19"),
]


@pytest.mark.parametrize(("edtf", "value"), PAIRS)
def test_edtf_and_timex_values(edtf: str, value: str) -> None:
    assert timex.of_edtf(edtf) == value
    assert timex.to_edtf(value) == edtf


@pytest.mark.parametrize("value", ["P2Y", "PXM", "PRESENT_REF", "XXXX-03", "FY2023", "2024-W60", "2024-13", ""])
def test_what_edtf_cannot_say_is_empty(value: str) -> None:
    assert timex.to_edtf(value) == ""


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 20))


@given(DAYS, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%A, %B %d, %Y", "%d-%b-%Y"]))
def test_a_day_survives_writing_and_reading(day: date, shape: str) -> None:
    written = day.strftime(shape)
    (found,) = when.find(f"It was shipped on {written} to Marsk.")
    assert (found.edtf, found.text) == (day.isoformat(), written)
    assert timex.of_edtf(found.edtf) == day.isoformat() == timex.to_edtf(found.edtf)


@given(DAYS, st.integers(0, 60))
def test_intervals_survive_writing_and_reading(day: date, length: int) -> None:
    last = day + timedelta(days=length + 1)
    text = f"between {day:%d %B %Y} and {last:%d %B %Y}"
    assert [w.edtf for w in when.find(text)] == [f"{day.isoformat()}/{last.isoformat()}"]


@given(DAYS)
def test_weeks_survive_the_way_through_timex(day: date) -> None:
    monday = day - timedelta(days=day.weekday())
    week = f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    assert timex.to_edtf(timex.of_edtf(week)) == week


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("It will open on [Monday].", True),
        ("It opened on [Monday].", False),
        ("The trial is scheduled for [June].", True),
        ("The deal should be completed in [October].", True),
        ("It said the plant closed on [Friday].", False),
        ("They have until [Friday] to answer.", True),
    ],
)
def test_looking_ahead(text: str, ahead: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert looks_ahead(text.replace("[", "").replace("]", ""), start, end) is ahead


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Orbex will be sentenced on June 12.", "2025-06-12"),
        ("Orbex was fined on June 12.", "2024-06-12"),
        ("Orbex will pay on Friday.", "2025-03-21"),
        ("Orbex paid on Friday.", "2025-03-14"),
        ("Orbex will pay by the end of June.", "../2025-06"),
        ("In June 2021 Orbex bought pumps. In September it sold them.", "2021-09"),
        ("It shipped pumps on 3 May 2022. The following month it stopped.", "2022-06"),
        ("It shipped pumps in May 2022. Later that year it stopped.", "2022-05/2022-12"),
        ("It shipped pumps on 3 May 2022. Two weeks later it stopped.", "2022-05-17~"),
        ("It shipped pumps on 3 May 2022. The same day it stopped.", "2022-05-03"),
        ("It shipped pumps in 2022. The same day it stopped.", ""),
        ("It shipped pumps in 2022. At the time it had no licence.", "2022"),
        ("It shipped pumps in 2022.\nAt the time it had no licence.", ""),
    ],
)
def test_dates_in_their_text(text: str, edtf: str) -> None:
    assert when.find(text, PUBLISHED)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from at least in or about January 2018 through November 2020", "2018-01/2020-11"),
        ("Beginning in or around April 2019", "2019-04/.."),
        ("since at least 2018", "2018/.."),
        ("from 2018 to the present", "2018/.."),
        ("from as early as 2018 until 2020", "2018/2020"),
        ("From on or about March 1, 2020, to on or about June 2, 2021", "2020-03-01/2021-06-02"),
        ("after the 2014 war", "2014/.."),
        ("before the 2014 war", "../2014"),
    ],
)
def test_the_language_of_indictments(text: str, edtf: str) -> None:
    assert [w.edtf for w in when.find(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("WASHINGTON, March 4, 2024 -- Orbex Ltd was fined.", "2024-03-04"),
        ("RIGA, 4 June 2024 (Newswire) - Orbex closed.", "2024-06-04"),
        ("Ministry of Trade\nFor Immediate Release\nThursday, March 7, 2024\n\nOrbex fined\n", "2024-03-07"),
        ("For Immediate Release: March 7, 2024\nOrbex fined", "2024-03-07"),
        ("Orbex fined\nPublished: 12 May 2023\nText", "2023-05-12"),
        ("Orbex Ltd\n12 Harbour Road\nRiga, 4 June 2024\n\nDear Sirs", "2024-06-04"),
        ("From: a@orbex.example\nDate: Tue, 5 Mar 2024 10:00:00 +0000\nSubject: Pumps", "2024-03-05"),
        ("Orbex fined\nBy Ann Lee | 4 June 2024\nText", "2024-06-04"),
        ("Ministry Disrupts Procurement Networks Arming the Orvane Works\nMay 18, 2024\nText", "2024-05-18"),
        ("Updated 5 May 2024\nPublished 4 May 2024\nText", "2024-05-04"),
        ("WASHINGTON – Orbex was fined on March 4, 2024.", ""),
        ("On 4 June 2024 Orbex closed its yard.", ""),
        ("Contract No 7 dated 4 June 2024 between Orbex and Talvo", ""),
        ("Orbex shipped the engines and the pumps to a yard in Riga on\n4 June 2024.\nThen it closed.", ""),
        ("WASHINGTON, March 4 -- Orbex Ltd was fined.", ""),
    ],
)
def test_the_date_a_document_gives_of_itself(text: str, edtf: str) -> None:
    assert document_date(text) == edtf


PIECES = st.sampled_from(
    [t for t, _ in VALUES] + ["12", "May", "from", "to", "every", "–", ".", "\n", "Orvane", "'90s"]
)


@given(st.one_of(st.text(max_size=50), st.lists(PIECES, max_size=8).map(" ".join)), st.sampled_from(["", "2025-03-19"]))
def test_spans_re_read_in_order(text: str, published: str) -> None:
    position = 0
    for found in timex.find(text, published):
        assert position <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.value and found.kind in ("DATE", "TIME", "DURATION", "SET")
        position = found.end
