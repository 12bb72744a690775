"""The smallest sets of sources without which nothing connects two parties; compared with trying all sets."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from paperchain.graph.cuts import MOST, cuts

ENDS = st.sampled_from("abcdef")
GROUPS = st.frozensets(st.sampled_from("PQRST"), min_size=1, max_size=2)
TIES = st.lists(st.tuples(ENDS, ENDS, GROUPS), min_size=1, max_size=9)


def connected(ties: list[tuple[str, str, frozenset[str]]], lost: set[str]) -> bool:
    reached = {"a"}
    for _ in ties:
        for one, other, groups in ties:
            if not groups <= lost and reached & {one, other}:
                reached |= {one, other}
    return "b" in reached


def by_trying(ties: list[tuple[str, str, frozenset[str]]]) -> set[frozenset[str]]:
    for size in range(MOST + 1):
        found = {frozenset(s) for s in combinations("PQRST", size) if not connected(ties, set(s))}
        if found:
            return found if size else set()
    return set()


@given(TIES)
def test_the_cuts_are_those_that_trying_all_sets_finds(ties: list[tuple[str, str, frozenset[str]]]) -> None:
    found = cuts("a", "b", ties)
    every = by_trying(ties)
    assert set(found) <= every and bool(found) == bool(every)


def test_a_tie_that_two_groups_carry_falls_with_both() -> None:
    ties = [("a", "x", frozenset("PQ")), ("x", "b", frozenset("R"))]
    assert cuts("a", "b", ties) == (frozenset("R"),)
    assert cuts("a", "b", [("a", "b", frozenset("PQ"))]) == (frozenset("PQ"),)
    assert cuts("a", "b", [("a", "x", frozenset("P"))]) == ()
