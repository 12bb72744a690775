"""Ownership by listed parties: shares in words, sums, chains, circles, what is unknown."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperchain.screen.shares import EU, OFAC, UK, Stake, owned, share_of


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("51%", (0.51, 0.51)),
        ("49.9 per cent", (0.499, 0.499)),
        ("33,3 percent", (0.333, 0.333)),
        ("at least 30 per cent", (0.3, 1.0)),
        ("up to 20%", (0.0, 0.2)),
        ("half", (0.5, 0.5)),
        ("a third of the shares", (1 / 3, 1 / 3)),
        ("the whole company", (1.0, 1.0)),
        ("shares", (0.0, 1.0)),
        ("", (0.0, 1.0)),
    ],
)
def test_shares_in_words(words: str, share: tuple[float, float]) -> None:
    assert share_of(words) == pytest.approx(share)


def test_a_majority_is_more_than_half_and_a_minority_less() -> None:
    assert share_of("a majority stake")[0] > 0.5
    assert share_of("a minority stake")[1] < 0.5
    assert share_of("more than 50%")[0] > 0.5
    assert share_of("less than 50%")[1] < 0.5


def of(owner: str, party: str, low: float, high: float | None = None, sure: bool = True) -> Stake:
    return Stake(owner, party, low, low if high is None else high, (f"{owner}-{party}",), sure)


def test_two_listed_owners_are_taken_together_by_ofac_and_the_eu_but_not_by_the_uk() -> None:
    stakes = [of("A", "X", 0.3), of("B", "X", 0.25)]
    assert owned(stakes, {"A", "B"}, OFAC)["X"].verdict == "owned"
    assert owned(stakes, {"A", "B"}, EU)["X"].verdict == "owned"
    assert owned(stakes, {"A", "B"}, UK)["X"].verdict == "not owned"


def test_just_half_is_enough_for_ofac_alone() -> None:
    stakes = [of("A", "X", 0.5)]
    assert [owned(stakes, {"A"}, r)["X"].verdict for r in (OFAC, EU, UK)] == ["owned", "not owned", "not owned"]


def test_a_chain_counts_in_whole_above_the_bar_and_not_at_all_below() -> None:
    """FAQ 401: A owns half of B, B half of C: C is blocked. A owns 25 % of B: what B owns counts for nothing."""
    assert owned([of("A", "B", 0.5), of("B", "C", 0.5)], {"A"}, OFAC)["C"].verdict == "owned"
    below = owned([of("A", "B", 0.25), of("B", "C", 1.0)], {"A"}, OFAC)
    assert below["B"].verdict == "not owned"
    assert "C" not in below


def test_stakes_of_a_party_and_of_what_it_owns_add_up() -> None:
    """A owns half of B and a tenth of C, B two fifths of C: half of C is blocked."""
    stakes = [of("A", "B", 0.5), of("A", "C", 0.1), of("B", "C", 0.4)]
    found = owned(stakes, {"A"}, OFAC)["C"]
    assert (found.verdict, round(found.low, 6)) == ("owned", 0.5)
    assert {(s.owner, s.owned) for s in found.stakes} == {("A", "C"), ("B", "C"), ("A", "B")}


def test_an_unknown_share_leaves_it_open() -> None:
    found = owned([of("A", "X", 0.0, 1.0)], {"A"}, OFAC)["X"]
    assert (found.verdict, found.low, found.high) == ("may be owned", 0.0, 1.0)


def test_what_others_surely_own_bounds_an_unknown_share() -> None:
    found = owned([of("A", "X", 0.0, 1.0), of("C", "X", 0.6)], {"A"}, OFAC)["X"]
    assert (found.verdict, round(found.high, 6)) == ("not owned", 0.4)


def test_an_alleged_stake_never_makes_a_party_owned() -> None:
    assert owned([of("A", "X", 0.9, sure=False)], {"A"}, OFAC)["X"].verdict == "may be owned"


def test_circles_end() -> None:
    stakes = [of("A", "B", 0.6), of("B", "C", 0.6), of("C", "B", 0.4), of("C", "C", 0.4)]
    assert {p: o.verdict for p, o in owned(stakes, {"A"}, OFAC).items()} == {"B": "owned", "C": "owned"}


def test_nobody_is_owned_where_nobody_is_listed() -> None:
    assert owned([of("A", "B", 1.0)], set(), OFAC) == {}


PARTIES = "ABCDE"
STAKES = st.lists(
    st.builds(
        lambda pair, low, more: Stake(*pair, low / 20, min(20, low + more) / 20, ("".join(pair),)),
        st.sampled_from([(a, b) for a, b in itertools.permutations(PARTIES, 2)]),
        st.integers(0, 8),
        st.integers(0, 8),
    ),
    max_size=8,
    unique_by=lambda s: (s.owner, s.owned),
)


@settings(max_examples=300, deadline=None)
@given(STAKES, st.permutations(range(8)))
def test_the_order_of_the_stakes_does_not_matter(stakes: list[Stake], order: list[int]) -> None:
    shuffled = [stakes[i] for i in order if i < len(stakes)]
    assert owned(shuffled, {"A"}, OFAC) == owned(stakes, {"A"}, OFAC)


@settings(max_examples=300, deadline=None)
@given(STAKES, st.integers(0, 7))
def test_a_greater_share_of_a_listed_party_never_clears_anybody(stakes: list[Stake], which: int) -> None:
    """More in the hands of the listed party, and in nobody's stead, leaves all verdicts or makes them stronger."""
    rank = {"not owned": 0, "may be owned": 1, "owned": 2}
    mine = [s for s in stakes if s.owner == "A"]
    if not mine:
        return
    one = mine[which % len(mine)]
    held = sum(s.low for s in stakes if s.owned == one.owned and s is not one)
    more = Stake(one.owner, one.owned, max(one.low, min(1.0 - held, 1.0)), 1.0, one.claims)
    before = owned(stakes, {"A"}, OFAC)
    after = owned([more if s is one else s for s in stakes], {"A"}, OFAC)
    for party in before:
        if one.owned == party:
            assert rank[after[party].verdict] >= rank[before[party].verdict]


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("no more than 30%", (0.0, 0.3)),
        ("not exceeding 20 per cent", (0.0, 0.2)),
        ("between 30 and 40 per cent", (0.3, 0.4)),
        ("25-50%", (0.25, 0.5)),
        ("a 50-50 joint venture", (0.5, 0.5)),
        ("a further 20 percent", (0.2, 1.0)),
        ("two-thirds", (2 / 3, 2 / 3)),
        ("at least half", (0.5, 1.0)),
        ("100 shares", (0.0, 1.0)),
        ("51 процент акций", (0.51, 0.51)),
        ("全资子公司", (1.0, 1.0)),
    ],
)
def test_what_stands_around_a_share_bends_it(words: str, share: tuple[float, float]) -> None:
    assert share_of(words) == pytest.approx(share)


def test_more_or_less_than_half_is_not_half() -> None:
    assert share_of("less than half")[1] < 0.5 < share_of("more than half")[0]
    assert share_of("50 per cent plus one share")[0] > 0.5


def test_what_is_alleged_beside_an_asserted_stake_makes_nothing_surer() -> None:
    found = owned([of("A", "X", 0.0, 1.0), of("A", "X", 0.6, sure=False)], {"A"}, OFAC)["X"]
    assert (found.verdict, found.low, found.high) == ("may be owned", 0.0, 1.0)
    found = owned([of("A", "X", 0.2), of("A", "X", 0.6, sure=False)], {"A"}, OFAC)["X"]
    assert (found.verdict, found.low, found.high) == ("may be owned", 0.2, 0.6)


def test_control_counts_for_the_eu_and_the_uk_and_along_a_chain_but_not_for_ofac() -> None:
    stakes = [Stake("A", "B", 0.0, 0.0, ("c",), True, True), of("B", "C", 0.6)]
    assert {r.name: [owned(stakes, {"A"}, r)[p].verdict for p in "BC"] for r in (EU, UK)} == {
        EU.name: ["owned", "owned"],
        UK.name: ["owned", "owned"],
    }
    assert owned(stakes, {"A"}, EU)["B"].controlled and not owned(stakes, {"A"}, EU)["C"].controlled
    assert owned(stakes, {"A"}, OFAC) == {}
    hinted = [Stake("A", "B", 0.0, 0.0, ("c",), False, True)]
    assert owned(hinted, {"A"}, EU)["B"].verdict == "may be owned"


@settings(max_examples=300, deadline=None)
@given(STAKES, st.integers(0, 7), st.integers(1, 20))
def test_the_sum_is_monotone_in_every_exact_share_of_a_listed_party(stakes: list[Stake], which: int, step: int) -> None:
    """Exact shares, nobody owning more than is left: raising one of a listed party's raises sums and verdicts."""
    exact = [Stake(s.owner, s.owned, s.low / 8, s.low / 8, s.claims) for s in stakes]
    mine = [s for s in exact if s.owner == "A"]
    if not mine:
        return
    one = mine[which % len(mine)]
    left = 1.0 - sum(s.low for s in exact if s.owned == one.owned and s is not one)
    share = min(left, one.low + step / 20)
    raised = [Stake("A", one.owned, share, share, one.claims) if s is one else s for s in exact]
    rank = {"not owned": 0, "may be owned": 1, "owned": 2}
    for regime in (OFAC, EU, UK):
        before, after = owned(exact, {"A"}, regime), owned(raised, {"A"}, regime)
        for party, told in before.items():
            assert after[party].low >= told.low - 1e-9
            assert rank[after[party].verdict] >= rank[told.verdict]
