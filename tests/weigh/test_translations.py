"""A text that tells the same in the same order in another language: possible, and sure with a credit."""

from papers import paper, told

from paperchain.model import Source, Span
from paperchain.weigh import Credit, lineage

ORSA = Source.named("Orsa Wire", "agency")
ENGLISH = paper(1, "Four deeds are told here, one by one.", "2025-03-01", ORSA.id, "en")
RUSSIAN = paper(2, "Здесь рассказано о том же самом.", "2025-03-03", "", "ru")
DEEDS = [
    ("supply", {"supplier": "A", "recipient": "B"}),
    ("payment", {"payer": "B", "payee": "A"}),
    ("visit", {"visitor": "C", "host": "B"}),
    ("ownership", {"owner": "D", "owned": "B"}),
]


def arrows(credits: tuple[Credit, ...] = (), there: list[tuple[str, dict[str, str]]] = DEEDS):  # type: ignore[no-untyped-def]
    claims = [told(ENGLISH, *deed, at=n) for n, deed in enumerate(DEEDS)]
    claims += [told(RUSSIAN, *deed, at=n) for n, deed in enumerate(there)]
    found = lineage([ENGLISH, RUSSIAN], [ORSA], credits, claims)
    kinds = [(a.copy, a.original, a.kind, a.sure) for a in found.edges]
    return kinds, len(set(found.groups.values()))


def test_without_a_credit_a_translation_is_only_possible() -> None:
    assert arrows() == ([(RUSSIAN.id, ENGLISH.id, "translation", False)], 2)


def test_a_credit_makes_it_one_group() -> None:
    line = Credit("Orsa Wire", Span.of(RUSSIAN, 0, 5))
    assert arrows((line,)) == ([(RUSSIAN.id, ENGLISH.id, "translation", True)], 1)


def test_other_deeds_are_no_translation() -> None:
    assert arrows(there=[("supply", {"supplier": "A", "recipient": "X"}), *DEEDS[:2]])[0] == []
