"""Keys as rows and their join; groups of scored pairs."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from paperchain.resolve.blocking import Blocks
from paperchain.resolve.communities import communities

ROWS = st.lists(st.tuples(st.sampled_from("abcdefg"), st.integers(0, 12)), max_size=60)


@given(ROWS, st.integers(2, 6))
def test_the_join_finds_what_shares_a_rare_key(rows: list[tuple[str, int]], bound: int) -> None:
    held = {key: sorted({n for k, n in rows if k == key}) for key, _ in rows}
    wanted = {pair for block in held.values() if len(block) <= bound for pair in combinations(block, 2)}
    with Blocks(bound) as blocks:
        blocks.add(rows)
        assert list(blocks.pairs()) == sorted(wanted)
        assert {key for key, _ in blocks.left_out()} == {key for key, block in held.items() if len(block) > bound}


@given(ROWS, st.sets(st.integers(0, 12), max_size=3))
def test_fresh_records_meet_all_that_they_would_meet(rows: list[tuple[str, int]], fresh: set[int]) -> None:
    with Blocks() as blocks:
        blocks.add(rows)
        some, whole = set(blocks.pairs(fresh)), set(blocks.pairs())
    near = {record for pair in whole if fresh & set(pair) for record in pair}
    assert some == {pair for pair in whole if near & set(pair)}


def test_a_key_of_all_holds_together_as_a_chain() -> None:
    with Blocks(3) as blocks:
        blocks.add(("=orvane", n) for n in range(9))
        assert list(blocks.pairs()) == [(n, n + 1) for n in range(8)]


SCORED = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]), st.floats(0, 1), max_size=25
)
PAIRS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]), max_size=5)


@given(SCORED, PAIRS, st.randoms())
def test_groups_hold_nobody_apart_and_order_does_not_matter(scored, apart, random) -> None:  # type: ignore[no-untyped-def]
    found = communities(scored, apart)
    held = [name for group in found for name in group]
    assert len(held) == len(set(held))
    assert not any({left, right} <= set(group) for left, right in apart for group in found)
    shuffled = list(scored.items())
    random.shuffle(shuffled)
    assert communities(dict(shuffled), apart) == found


def test_one_pair_does_not_chain_two_groups() -> None:
    left, right = ("a", "b", "c", "d"), ("u", "v", "w", "x")
    scored = {pair: 0.9 for side in (left, right) for pair in combinations(side, 2)} | {("d", "u"): 0.95}
    assert communities(scored) == [list(left), list(right)]
