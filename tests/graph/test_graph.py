"""Edges, denials, neighbours, the timeline, and paths against an exhaustive search."""

from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from paperchain.graph import STRENGTH, Graph
from paperchain.model import Argument, Claim, Document, Span

DOCUMENTS = [Document(f"{n:064}", f"{n}.txt", "text/plain", "Somebody supplied somebody. " * 40) for n in range(3)]


def told(at: int, kind: str, roles: dict[str, str], document: int = 0, **more: object) -> Claim:
    arguments = tuple(Argument(r, n, "" if r == "time" else n) for r, n in roles.items())
    return Claim.of(kind, arguments, Span.of(DOCUMENTS[document], at, at + 5), **more)


def supply(at: int, left: str, right: str, **more: object) -> Claim:
    return told(at, "supply", {"supplier": left, "recipient": right}, **more)


def ends(graph: Graph) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in graph.edges()}


def test_sides_of_a_claim_become_edges() -> None:
    claim = told(0, "supply", {"supplier": "A", "recipient": "B", "intermediary": "C", "goods": "G"})
    assert ends(Graph([claim], {})) == {("A", "B"), ("A", "C"), ("C", "B"), ("A", "G"), ("G", "B")}


def test_without_a_supplier_the_intermediary_and_the_goods_still_lead_to_the_recipient() -> None:
    claim = told(0, "supply", {"recipient": "B", "intermediary": "C", "goods": "G"})
    assert ends(Graph([claim], {})) == {("C", "B"), ("G", "B")}


def test_denials_silence_headings_and_words_make_no_edge() -> None:
    claims = [
        supply(0, "A", "B", polarity="negative"),
        supply(1, "A", "C", modality="no_comment"),
        supply(2, "A", "D", heading=True),
        told(3, "statement", {"speaker": "A", "topic": "B"}),
        told(4, "unaware", {"speaker": "A", "topic": "B"}, polarity="negative"),
    ]
    graph = Graph(claims, {})
    assert graph.edges() == () and graph.paths("A", "B") == () and graph.neighbours("A") == {}
    assert [(e.source, e.target, e.status) for e in graph.denied()] == [("A", "B", "denied")]


def test_claims_of_one_kind_and_pair_are_one_edge() -> None:
    claims = [supply(0, "A", "B"), supply(1, "A", "B", modality="alleged", document=1), supply(2, "a", "B")]
    (edge,) = Graph(claims, {"a": "A"}, groups={DOCUMENTS[0].id: "g", DOCUMENTS[1].id: "h"}).edges()
    assert (edge.count, edge.groups, edge.status, edge.best, edge.label) == (3, 2, "alleged", "asserted", "supplied")


def test_a_path_names_the_groups_that_it_rests_on_and_its_weakest_status() -> None:
    claims = [supply(0, "A", "B"), supply(1, "B", "C", modality="alleged", document=1)]
    (path,) = Graph(claims, {}, groups={d.id: "one" for d in DOCUMENTS}).paths("A", "C")
    assert (path.status, path.strength, path.rests_on, str(path.grade)) == ("alleged", 0.5, ("one",), "F6")
    assert [(s.left, s.right) for s in path.steps] == [("A", "B"), ("B", "C")]


def test_the_weakest_link_counts_before_the_length() -> None:
    claims = [supply(0, "A", "Z", modality="alleged"), supply(1, "A", "B"), supply(2, "B", "Z")]
    assert [path.status for path in Graph(claims, {}).paths("A", "Z")] == ["asserted", "alleged"]


def test_a_party_is_a_better_link_than_goods_and_a_described_group_comes_last() -> None:
    claims = [
        told(0, "travel", {"traveller": "A", "destination": "Land"}),
        told(1, "travel", {"traveller": "Z", "destination": "Land"}),
        told(2, "manufacture", {"maker": "A", "product": "G"}, modality="reported"),
        told(3, "test", {"tester": "Z", "product": "G"}, modality="reported"),
        supply(4, "A", "B", modality="reported"),
        supply(5, "B", "Z", modality="reported"),
        supply(6, "A", "foreign experts"),
        supply(7, "foreign experts", "Z"),
    ]
    through = [path.steps[0].right for path in Graph(claims, {}).paths("A", "Z", k=4)]
    assert through == ["B", "G", "foreign experts", "Land"]


def test_goods_between_two_linked_parties_are_no_second_path() -> None:
    claim = told(0, "supply", {"supplier": "A", "recipient": "B", "goods": "G"})
    assert len(Graph([claim, supply(1, "B", "C")], {}).paths("A", "C")) == 1
    assert len(Graph([claim], {}).paths("A", "B")) == 1


def test_unknown_and_unconnected_entities_have_no_path() -> None:
    graph = Graph([supply(0, "A", "B"), supply(1, "C", "D")], {})
    assert graph.paths("A", "C") == graph.paths("A", "nobody") == graph.paths("A", "A") == ()
    assert Graph([], {}).paths("A", "B") == ()


def test_rejected_claims_are_left_out() -> None:
    claim = supply(0, "A", "B")
    assert Graph([claim], {}, rejected=[claim.id]).edges() == ()


def test_the_timeline_is_in_order_of_beginning() -> None:
    dated = [
        told(n, "visit", {"visitor": "A", "time": t}) for n, t in enumerate(["2024-10/2024-12", "2023", "2024-02"])
    ]
    assert [time for time, _ in Graph(dated, {}).timeline()] == ["2023", "2024-02", "2024-10/2024-12"]


LINKS = st.dictionaries(
    st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("ABCDEF")).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from(sorted(STRENGTH)),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(LINKS, st.dictionaries(st.sampled_from("ABCDEF"), st.sampled_from("ABCDEF"), max_size=4))
def test_paths_are_those_of_an_exhaustive_search(found: dict[tuple[str, str], str], denied: dict[str, str]) -> None:
    """The best by weakest link then length; the status is the weakest link's; denials change nothing."""
    claims = [supply(n, a, b, modality=m) for n, ((a, b), m) in enumerate(sorted(found.items()))]
    denials = [supply(n + 50, a, b, polarity="negative") for n, (a, b) in enumerate(sorted(denied.items())) if a != b]
    paths = Graph(claims, {}).paths("A", "F", k=3)
    assert paths == Graph([*claims, *denials], {}).paths("A", "F", k=3)
    assert paths == Graph(claims[::-1], {}).paths("A", "F", k=3)
    strength = {frozenset(pair): STRENGTH[m] for pair, m in found.items()}
    best = []
    for size in range(5):
        for inner in permutations("BCDE", size):
            hops = [frozenset(pair) for pair in pairwise(("A", *inner, "F"))]
            if all(hop in strength for hop in hops):
                cost = sum(2 - strength[hop] for hop in hops)
                best.append((-min(strength[hop] for hop in hops), round(cost, 6)))
    assert [(-p.strength, round(sum(s.cost for s in p.steps), 6)) for p in paths] == sorted(best)[:3]
    for path in paths:
        weakest = min(strength[frozenset((s.left, s.right))] for s in path.steps)
        assert path.strength == weakest == STRENGTH[path.status]
