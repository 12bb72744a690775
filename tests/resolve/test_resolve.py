"""Names that are one party, names that are not, and the fold that merge, split and undo restore."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.model import Document, Judgement, Mention, Span
from paperchain.resolve import canonical, entities, queue, resolve


def mention(document: str, schema: str, name: str, named: bool = True) -> Mention:
    text = Document(document, document, "text/plain", name)
    return Mention.of(schema, name, Span.of(text, 0, len(name)), named=named)


@pytest.mark.parametrize(
    ("left", "right", "schema", "merged"),
    [
        (("a", "Orvane Shipping Ltd"), ("b", "ORVANE SHIPPING"), "Company", True),
        (("a", "Brenta VKQ"), ("a", "VKQ"), "Company", True),
        (("a", "Jana Belkan"), ("a", "Belkan"), "Person", True),
        (("a", "Jana Belkan"), ("b", "Belkan"), "Person", False),
        (("a", "Belkan"), ("b", "Belkan"), "Person", False),
        (("a", "the Group"), ("b", "The Group"), "Company", False),
        (("a", "Orvane Ltd"), ("b", "Orvane GmbH"), "Company", False),
        (("a", "VKQ-30"), ("b", "VKQ-31"), "Product", False),
        (("a", "Orvane"), ("a", "Orvane Thermal Optik"), "Company", True),
        (("a", "Orvane"), ("b", "Orvane Thermal Optik"), "Company", False),
        (("a", "EU"), ("b", "EU"), "PublicBody", True),
        (("a", "EU"), ("b", "European Union"), "PublicBody", True),
        (("a", "EU"), ("b", "UN"), "PublicBody", False),
        (("a", "United Nations"), ("b", "United Nations Children’s Fund"), "PublicBody", False),
        (("a", "The General"), ("a", "General Thermal Optik"), "Company", False),
    ],
)
def test_pairs(left: tuple[str, str], right: tuple[str, str], schema: str, merged: bool) -> None:
    mentions = [mention(left[0], schema, left[1]), mention(right[0], schema, right[1])]
    made = resolve(mentions, (), ())
    assert (len(set(canonical(mentions, made.judgements).values())) == 1) is merged
    assert resolve(mentions, (), made.judgements).judgements == ()


def test_two_longer_names_are_asked() -> None:
    mentions = [mention("a", "Person", name) for name in ("Jana Belkan", "Petar Belkan", "Belkan")]
    made = resolve(mentions, (), ())
    assert not made.judgements and len(queue(made.matches, ())) == 2


def test_groups_never_merge() -> None:
    mentions = [mention(d, "Organization", "harbour engineers", named=False) for d in "ab"]
    assert resolve(mentions, (), ()).matches == ()


FIVE = [mention(d, "Company", "Orvane Shipping") for d in "abcde"]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(["positive", "negative"])), max_size=8))
def test_undo_restores_the_fold_and_a_negative_keeps_apart(steps: list[tuple[int, int, str]]) -> None:
    base = resolve(FIVE, (), ()).judgements
    before = entities(FIVE, (), base)
    log, made = list(base), []
    for left, right, verdict in steps:
        if left != right:
            sides = FIVE[left].entity, FIVE[right].entity
            made.append(Judgement.of(*sides, verdict, "ana", "", f"step {len(made)}"))  # type: ignore[arg-type]
    log += made
    ids = canonical(FIVE, log)
    for (left, right), verdict in {(j.left, j.right): j.verdict for j in made}.items():
        assert verdict == "positive" or ids[left] != ids[right]
    log += [Judgement.of(j.left, j.right, "unsure", "ana", "", "undone", replaces=j.id) for j in made]
    assert entities(FIVE, (), log) == before


@pytest.mark.parametrize(
    ("native", "merged"), [("Игорь Юрьевич Ларошкин", True), ("Игорь Юрьевич Ларкин", False)], ids=["same", "similar"]
)
def test_a_name_in_another_script_joins_only_if_no_word_is_merely_similar(native: str, merged: bool) -> None:
    pair = [mention("a" * 64, "Person", "Igor Yurievich Laroshkin"), mention("b" * 64, "Person", native)]
    ids = canonical(pair, resolve(pair, (), ()).judgements)
    assert (ids[pair[0].entity] == ids[pair[1].entity]) is merged
