"""Lines before sentences, true offsets, headings, repairs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperchain.language.analyse import analyse, blocks


@given(st.text(alphabet="Ab c.\n\t é中😀", max_size=80))
@settings(max_examples=40, deadline=None)
def test_every_token_stands_where_it_says(text: str) -> None:
    for sentence in analyse(text).sentences:
        for token in sentence.tokens:
            start, end = sentence.place(token)
            assert text[start:end].split() == token.text.split()


def test_a_heading_never_joins_its_neighbour() -> None:
    text = "Orders From Abroad\nOrbex sold engines. It shipped them to Riga.\nwith inputs from Norfield News"
    found = [(text[s.start : s.end], s.heading) for s in analyse(text).sentences]
    assert found == [
        ("Orders From Abroad", True),
        ("Orbex sold engines.", False),
        ("It shipped them to Riga.", False),
        ("with inputs from Norfield News", False),
    ]


def test_a_wrapped_line_is_read_as_one() -> None:
    text = (
        "The Murmak Navy received radar parts from a supplier in the\nnorth through a broker.\nNothing else is known."
    )
    assert [text[a:b].count("\n") for a, b in blocks(text)] == [1, 0]


def test_other_languages_have_no_sentences_yet() -> None:
    assert analyse("Привет.", "ru").sentences == ()


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Papers reviewed by Norfield show Orbex received three engines last year.", "received", "show"),
        ("Foreign engineers assembled the frames in Riga and trained Orbex staff.", "staff", "trained"),
        ("The ministry said it was late and insisted Riga does not supply engines.", "supply", "insisted"),
    ],
)
def test_the_parse_is_repaired(text: str, word: str, head: str) -> None:
    tokens = {t.text: t for s in analyse(text).sentences for t in s.tokens}
    assert tokens[word].head.text == head
