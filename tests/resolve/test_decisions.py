"""Same, possibly, different, another kind: in any order, and undone to the same bytes; identifiers before names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.model import Argument, Claim, Document, Judgement, Mention, Span
from paperchain.resolve import SCHEMA, canonical, entities, possible, queue, resolve

INN, OTHER_INN = "7707083893", "7728168971"


def mention(document: str, name: str, behind: str = "", schema: str = "Company") -> Mention:
    text = Document(document, document, "text/plain", name + behind)
    return Mention.of(schema, name, Span.of(text, 0, len(name)))


def one_party(mentions: list[Mention]) -> bool:
    return len(set(canonical(mentions, resolve(mentions, (), ()).judgements).values())) == 1


def test_an_identifier_joins_names_that_share_no_word() -> None:
    assert one_party([mention("a", "Orvane Shipping", f" (INN {INN})"), mention("b", "Norvik", f", ИНН {INN} and")])
    assert not one_party([mention("a", "Orvane Shipping", f" (INN {INN})"), mention("b", "Norvik")])


def test_an_identifier_that_differs_never_joins_and_is_asked() -> None:
    mentions = [
        mention("a", "Orvane Shipping", f" (INN {INN})"),
        mention("b", "Orvane Shipping", f" (INN {OTHER_INN})"),
    ]
    found = resolve(mentions, (), ())
    assert not found.judgements
    assert [m.reasons[0].feature for m in queue(found.matches, ())] == ["another INN"]


def test_a_name_of_two_parties_joins_neither() -> None:
    numbered = [
        mention("a", "Orvane Shipping", f" (INN {INN})"),
        mention("b", "Orvane Shipping", f" (INN {OTHER_INN})"),
    ]
    assert not resolve([numbered[0], mention("c", "Orvane Shipping"), numbered[1]], (), ()).judgements


def test_a_claim_gives_an_identifier() -> None:
    mentions = [mention("a", "Orvane Shipping"), mention("b", "Norvik")]
    claims = [
        Claim.of("identity", (Argument("party", m.name, m.entity), Argument("identifier", f"INN {INN}")), m.span)
        for m in mentions
    ]
    made = resolve(mentions, claims, ()).judgements
    assert len(set(canonical(mentions, made).values())) == 1
    assert made[0].reason == f"same INN: {INN} = {INN}"


def test_a_number_that_fails_its_check_says_nothing() -> None:
    assert one_party(
        [mention("a", "Orvane Shipping", f" (INN {INN})"), mention("b", "Orvane Shipping", " (INN 7707083894)")]
    )


@pytest.mark.parametrize(
    ("left", "right"), [("Orvane Shipping", "Орване Шиппинг"), ("Brenta Thermal Plant", "Завод Брента Термал")]
)
def test_names_in_two_scripts_meet(left: str, right: str) -> None:
    mentions = [mention("a", left), mention("b", right)]
    assert resolve(mentions, (), ()).matches


SIX = [mention(d, name) for d, name in zip("abcdef", ["Orvane Shipping"] * 4 + ["Norvik", "Kelmis"], strict=True)]
STEPS = st.lists(
    st.tuples(
        st.integers(0, 5), st.integers(0, 5), st.sampled_from(["positive", "negative", "possible", "Person", "Vessel"])
    ),
    max_size=8,
)


def decided(steps: list[tuple[int, int, str]]) -> list[Judgement]:
    """One judgement a step, at a time of its own; as in a case, one on the same pair replaces the last."""
    made: list[Judgement] = []
    for number, (left, right, verdict) in enumerate(steps):
        at, kind = f"2031-01-01T00:00:{number:02}Z", verdict in ("Person", "Vessel")
        if left == right and not kind:
            continue
        sides = SIX[left].entity, SCHEMA + verdict if kind else SIX[right].entity
        new = Judgement.of(*sides, "positive" if kind else verdict, "ana", at)  # type: ignore[arg-type]
        last = next((j.id for j in reversed(made) if (j.left, j.right) == (new.left, new.right)), "")
        made.append(Judgement.of(new.left, new.right, new.verdict, "ana", at, f"step {number}", replaces=last))
    return made


@given(STEPS, st.randoms())
def test_merging_splitting_and_retyping_undone_in_any_order_restore_the_bytes(steps, random) -> None:  # type: ignore[no-untyped-def]
    base = list(resolve(SIX, (), ()).judgements)
    before = entities(SIX, (), base)
    made = decided(steps)
    undone = [Judgement.of(j.left, j.right, "unsure", "ana", "2031-02-01", "undone", replaces=j.id) for j in made]
    random.shuffle(undone)
    assert repr(entities(SIX, (), [*base, *made, *undone])) == repr(before)
    redone = [Judgement.of(j.left, j.right, "unsure", "ana", "2031-03-01", "undone", replaces=j.id) for j in undone]
    assert entities(SIX, (), [*base, *made, *undone, *redone]) == entities(SIX, (), [*base, *made])


@given(STEPS, st.randoms())
def test_the_order_of_judgements_does_not_matter(steps, random) -> None:  # type: ignore[no-untyped-def]
    made = decided(list({(min(a, b), max(a, b), ""): (a, b, v) for a, b, v in steps}.values()))
    log = [*resolve(SIX, (), ()).judgements, *made]
    found = entities(SIX, (), log)
    random.shuffle(log)
    pairs = {j.left + j.right for j in log}
    assert len(pairs) < len(log) or entities(SIX, (), log) == found


@given(STEPS)
def test_not_the_same_holds_whatever_else_is_said(steps: list[tuple[int, int, str]]) -> None:
    log = [*resolve(SIX, (), ()).judgements, *decided(steps)]
    ids = canonical(SIX, log)
    last = {(j.left, j.right): j.verdict for j in log}
    for (left, right), verdict in last.items():
        assert verdict != "negative" or ids[left] != ids[right]
    assert {(j.left, j.right) for j in possible(log)} == {pair for pair, v in last.items() if v == "possible"}


NAMES = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from(
            "Orvane|Orvane Shipping|Orvane Shipping Ltd|Shipping Orvane|Орване Шиппинг|Norvik|Norvik Orvane|VKQ".split(
                "|"
            )
        ),
        st.sampled_from(["", f" (INN {INN})", f" (INN {OTHER_INN})"]),
    ),
    max_size=9,
)


@given(NAMES, st.randoms())
def test_the_order_of_mentions_does_not_change_who_is_one(rows, random) -> None:  # type: ignore[no-untyped-def]
    mentions = [mention(*row) for row in rows]
    groups = _groups(mentions, resolve(mentions, (), ()).judgements)
    random.shuffle(mentions)
    assert _groups(mentions, resolve(mentions, (), ()).judgements) == groups


@given(NAMES)
def test_different_identifiers_are_never_one_by_name(rows: list[tuple[str, str, str]]) -> None:
    rows = list({(document, name): (document, name, behind) for document, name, behind in rows}.values())
    mentions = [mention(*row) for row in rows]
    ids = canonical(mentions, resolve(mentions, (), ()).judgements)
    for one, (*_, mine) in zip(mentions, rows, strict=True):
        for other, (*_, theirs) in zip(mentions, rows, strict=True):
            assert not (mine and theirs and mine != theirs) or ids[one.entity] != ids[other.entity]


def _groups(mentions: list[Mention], judgements: tuple[Judgement, ...]) -> set[frozenset[str]]:
    held: dict[str, set[str]] = {}
    for entity, one in canonical(mentions, judgements).items():
        held.setdefault(one, set()).add(entity)
    return {frozenset(members) for members in held.values()}


@given(NAMES)
def test_new_documents_are_resolved_without_redoing_the_case(rows: list[tuple[str, str, str]]) -> None:
    old = [mention(*row) for row in rows if row[0] != "d"]
    new = [mention(*row) for row in rows if row[0] == "d"]
    before = resolve(old, (), ()).judgements
    fresh, whole = (resolve([*old, *new], (), before, "", some) for some in ({"d"}, None))
    mine = {m.entity for m in new}
    seen = [{(m.left, m.right, m.score) for m in r.matches if mine & {m.left, m.right}} for r in (fresh, whole)]
    assert seen[0] == seen[1]
    assert len(fresh.matches) <= len(whole.matches)
