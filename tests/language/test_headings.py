"""Headings in Title Case are parsed as sentences; names keep their capitals and every offset holds."""

from paperchain.language.analyse import analyse
from paperchain.language.headings import as_sentences

KNOWN = frozenset("sold pumps winches firm charged".split()).__contains__


def test_a_title_is_lowered_and_names_are_kept() -> None:
    lines = [
        "Torvik Marine Sold Two Winches to Arctic Relay",
        "In May the firm Torvik Marine sold two to Arctic Relay.",
    ]
    assert as_sentences(lines, KNOWN)[0] == ("Torvik Marine sold two winches to Arctic Relay", True)
    assert as_sentences(lines, KNOWN)[1] == (lines[1], False)


def test_a_sentence_and_a_line_of_capitals_stay() -> None:
    for line in ("Torvik Marine Sold Two Winches to Arctic Relay.", "TORVIK MARINE SOLD TWO WINCHES"):
        assert as_sentences([line], KNOWN) == [(line, False)]


def test_offsets_are_those_of_the_text() -> None:
    text = "Torvik Marine Sold Two Winches to Arctic Relay\nIn May the firm Torvik Marine sold two to Arctic Relay.\n"
    heading = analyse(text).sentences[0]
    assert heading.heading
    places = [heading.place(token) for token in heading.tokens]
    assert [text[start:end] for start, end in places] == text.split("\n")[0].split()
