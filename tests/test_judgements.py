"""The judgement in force: the last word counts, and an undo can itself be undone."""

import pytest

from paperchain.model import Judgement, current

A = Judgement.of("clm-1", "", "positive", "ana", "2025-01-01T00:00:00Z")
UNDO = Judgement.of("clm-1", "", "unsure", "ana", "2025-01-02T00:00:00Z", "undone", replaces=A.id)
REDO = Judgement.of("clm-1", "", "unsure", "ana", "2025-01-03T00:00:00Z", "undone", replaces=UNDO.id)
REJECT = Judgement.of("clm-1", "", "negative", "ana", "2025-01-04T00:00:00Z", "", replaces=UNDO.id)
OTHER = Judgement.of("clm-2", "", "negative", "ana", "2025-01-04T00:00:00Z")


@pytest.mark.parametrize(
    ("made", "verdict"),
    [
        ([], None),
        ([A], "positive"),
        ([A, OTHER], "positive"),
        ([A, UNDO], None),
        ([A, UNDO, REDO], "positive"),
        ([A, UNDO, REJECT], "negative"),
    ],
)
def test_the_last_word_counts(made: list[Judgement], verdict: str | None) -> None:
    found = current(made).get(("clm-1", ""))
    assert (found.verdict if found else None) == verdict


def test_the_two_sides_of_an_identity_have_an_order() -> None:
    one, other = (Judgement.of(*pair, "positive", "ana", "") for pair in (("ent-b", "ent-a"), ("ent-a", "ent-b")))
    assert one == other


def test_the_time_is_not_part_of_the_id() -> None:
    assert Judgement.of("clm-1", "", "positive", "ana", "2031-01-01T00:00:00Z").id == A.id
