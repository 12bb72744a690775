"""What cannot both be right, what says more, and what a denial is aimed at."""

import pytest
from papers import paper, told

from paperchain.model import Argument, Claim, Span
from paperchain.weigh import Scope, conflicts, events, lineage
from paperchain.weigh.told import both_hold, finer, narrower

PAPERS = [paper(n, f"Text number {n} is here.") for n in range(4)]
LINEAGE = lineage(PAPERS)
SALE = {"supplier": "Brennick", "recipient": "Yard", "goods": "pumps"}


def slots(*claims: tuple[str, dict[str, str]], **more: object) -> list[tuple[str, str]]:
    """Slot and degree of what two papers contest."""
    held = [told(PAPERS[n], kind, roles) for n, (kind, roles) in enumerate(claims)]
    found = events(held, {}, LINEAGE, **more)  # type: ignore[arg-type]
    return sorted({(c.slot, c.degree) for event in conflicts(found) for c in event.contests})


PAID = {"payer": "A", "payee": "B"}
OWNED = {"owner": "A", "owned": "Yard"}
MADE = {"maker": "A", "product": "Kestrel-4"}
SEEN = {"visitor": "A", "host": "Yard", "time": "2024-03"}
ADA = {"accused": "Ada Brink", "time": "2024-03"}


@pytest.mark.parametrize(
    ("kind", "one", "other", "contested"),
    [
        ("supply", SALE | {"quantity": "40"}, {"quantity": "25"}, ["quantity"]),
        ("supply", SALE | {"quantity": "~50"}, {"quantity": "48"}, []),
        ("supply", SALE | {"quantity": ">40"}, {"quantity": "44"}, []),
        ("supply", SALE | {"quantity": ">40"}, {"quantity": "30"}, ["quantity"]),
        ("payment", PAID | {"money": "500000 EUR"}, {"money": "800000 EUR"}, ["money"]),
        ("payment", PAID | {"money": "500000 EUR"}, {"money": "540000 USD"}, []),
        ("supply", SALE | {"quantity": "40", "time": "2023"}, {"quantity": "25", "time": "2024"}, []),
        ("supply", SALE | {"quantity": "16", "time": "2024-05-03"}, {"quantity": "40", "time": "2024"}, []),
        ("supply", SALE | {"quantity": "40", "time": "2024-03"}, {"time": "2024-06"}, ["time"]),
        ("supply", SALE | {"time": "2024-03"}, {"time": "2024-06"}, []),
        ("arrest", ADA, {"time": "2024-06"}, ["time"]),
        ("supply", SALE | {"quantity": "40"}, {"recipient": "Navy"}, ["party"]),
        ("supply", SALE, {"recipient": "Navy"}, []),
        ("ownership", OWNED, {"owner": "B"}, ["party"]),
        ("ownership", OWNED | {"share": "40%"}, {"owner": "B", "share": "60%"}, []),
        ("ownership", OWNED | {"share": "70%"}, {"owner": "B", "share": "60%"}, ["party"]),
        ("ownership", OWNED | {"time": "../2022"}, {"owner": "B", "time": "2023/.."}, []),
        ("manufacture", MADE, {"maker": "B"}, ["party"]),
        ("visit", SEEN, {"visitor": "B"}, []),
    ],
)
def test_two_papers_contest_or_do_not(
    kind: str, one: dict[str, str], other: dict[str, str], contested: list[str]
) -> None:
    """What the second paper tells otherwise is given; the rest it tells like the first."""
    assert [slot for slot, _ in slots((kind, one), (kind, one | other))] == contested


def test_one_paper_does_not_contest_itself() -> None:
    claims = [told(PAPERS[0], "supply", {**SALE, "quantity": count}) for count in ("40", "25")]
    assert not conflicts(events(claims, {}, LINEAGE))


def test_a_state_that_denies_is_aimed_at_its_firms_in_part() -> None:
    claim = told(PAPERS[0], "supply", {**SALE, "recipient": "Yard"})
    denial = told(PAPERS[1], "supply", {"supplier": "Norland", "recipient": "Yard"}, polarity="negative")
    about = Scope({"e-Brennick": "xx", "e-Norland": "xx"}, {"e-Norland": "xx"})
    (event,) = events([claim, denial], {}, LINEAGE, about)
    assert [(c.slot, c.degree, c.left, c.right) for c in event.contests] == [("polarity", "part", claim.id, denial.id)]
    assert len(events([claim, denial], {}, LINEAGE)) == 2, "without knowing whose firm it is they do not meet"


def test_a_denial_of_arms_is_aimed_at_other_goods_in_part() -> None:
    claim = told(PAPERS[0], "supply", SALE)
    denial = told(PAPERS[1], "supply", {**SALE, "goods": "lethal weapons"}, polarity="negative")
    (event,) = events([claim, denial], {}, LINEAGE)
    assert [(c.degree, c.why) for c in event.contests] == [("part", "it speaks of other goods")]


def test_two_consignments_and_forty_pumps_are_no_contradiction() -> None:
    texts = ["Brennick sold two consignments of pumps to Yard.", "Brennick sold 40 pumps to Yard."]
    held = []
    for number, (text, count) in enumerate(zip(texts, ("two", "40"), strict=True)):
        where, start = paper(number, text), text.index(count)
        quantity = Argument("quantity", {"two": "2"}.get(count, count), "", Span.of(where, start, start + len(count)))
        parties = tuple(Argument(role, name, f"e-{name}") for role, name in SALE.items())
        held.append(Claim.of("supply", (*parties, quantity), Span.of(where, 0, len(text))))
    (event,) = events(held, {}, LINEAGE)
    assert not event.contests and not event.refines


def test_a_narrower_date_refines_and_does_not_contest() -> None:
    late = told(PAPERS[0], "supply", {**SALE, "time": "2024-10/2024-12"})
    november = told(PAPERS[1], "supply", {**SALE, "time": "2024-11"})
    (event,) = events([late, november], {}, LINEAGE)
    assert [(r.slot, r.claim, r.of) for r in event.refines] == [("time", november.id, late.id)] and not event.contests


def test_groups_of_events_do_not_depend_on_the_order_of_claims() -> None:
    held = [
        told(PAPERS[n % 4], "supply", {**SALE, "goods": goods, "quantity": str(n % 3 + 20), "time": f"202{n % 4}"})
        for n, goods in enumerate(["pumps", "valves", "L550", "L660", "seals"] * 4)
    ]
    forth, back = events(held, {}, LINEAGE), events(held[::-1], {}, LINEAGE)
    assert {frozenset(e.claims) for e in forth} == {frozenset(e.claims) for e in back}


def test_amounts_and_times() -> None:
    assert both_hold("5000000 CNY", "4950000 CNY") and both_hold("12", "12") and both_hold("3 EUR", "3 USD") is None
    assert both_hold("12", "13") is False and both_hold("<10", ">20") is False
    assert narrower("44", ">40") and not narrower(">40", "44") and not narrower("30", ">40")
    assert finer("2024-11", "2024") and not finer("2024", "2024-11") and not finer("2024", "2024")
