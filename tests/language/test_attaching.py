"""A parse stays a tree, whatever a repair hangs where."""

import pytest

from paperchain.language.analyse import model
from paperchain.language.attaching import attach

TEXT = "Orbex has never built a cutter of this size before, claims writer Rena Holt."


@pytest.mark.parametrize("upper", ["built", "claims", "cutter", "of"])
def test_what_is_hung_below_its_own_child_leaves_no_circle(upper: str) -> None:
    doc = model()(TEXT)
    token = next(t for t in doc if t.text == upper)
    for lower in [t for t in token.subtree if t != token]:
        attach(token, lower, "nsubj")
        assert token.head == lower
        chains = [[*word.ancestors] for word in doc]
        assert all(chain[-1].head == chain[-1] for chain in chains if chain)
        assert {w.text for w in lower.subtree} >= {token.text}


def test_a_word_that_is_no_child_only_moves() -> None:
    doc = model()(TEXT)
    before = {w.i: w.head.i for w in doc}
    word, other = doc[6], doc[1]
    attach(word, other, "dep")
    assert {w.i: w.head.i for w in doc} == before | {word.i: other.i}
