"""Who is listed, who may be, and what documents merely say."""

import pytest

from paperchain.lists import Entry, ListIdentifier, ListName, SanctionList
from paperchain.model import Argument, Claim, Document, Entity, Span
from paperchain.screen import Index, screen, status

TEXT = Document("d", "d", "text/plain", "Orvane Shipping is under sanctions.")
SPAN = Span.of(TEXT, 0, 15)


def entry(number: str, schema: str, *names: str) -> Entry:
    return Entry(number, schema, names[0], tuple(map(ListName, names)), passage=f"{number},{names[0]}")


INDEX = Index([SanctionList("t", "Test List", "ofac", "2025", "ab" * 32, (
    entry("1", "LegalEntity", "ORVANE SHIPPING CO LTD", "VELDRIN"),
    entry("2", "Person", "Jana Maria BELKAN"),
    entry("3", "Person", "Petar BELKAN"),
))])  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "name", "expected"),
    [
        ("Company", "Orvane Shipping", "listed"),
        ("Person", "Jana Maria Belkan", "listed"),
        ("Person", "Petar Belkan", "possible"),
        ("Company", "Veldrin", "possible"),
        ("Person", "Belkan", "none"),
        ("Company", "Shipping Co Ltd", "none"),
        ("Company", "Brenta Shipping", "none"),
        ("Product", "Orvane Shipping", "none"),
    ],
)
def test_status(schema: str, name: str, expected: str) -> None:
    findings = screen([Entity("e", schema, name, (name,))], (), INDEX, {})
    assert status(findings, "e", True) == expected
    assert all(f.match and f.match.reasons and f.passage for f in findings)


def test_what_documents_say_is_kept_apart() -> None:
    parties = [Entity(one, "Company", name, (name,)) for one, name in (("e", "Orvane Shipping"), ("f", "Brenta"))]
    target = (Argument("target", "Brenta", "f"),)
    deal = (Argument("supplier", "Brenta", "f"), Argument("recipient", "Orvane Shipping", "e"))
    claims = [Claim.of("sanction", target, SPAN), Claim.of("supply", deal, SPAN)]
    denied = [Claim.of(c.kind, c.arguments, SPAN, polarity="negative") for c in claims]
    found = screen(parties, claims + denied, INDEX, {})
    rules = [("e", "listed"), ("f", "reported-sanction"), ("f", "deals-with-listed")]
    assert [(f.entity, f.rule) for f in found] == rules
    assert [f.claims for f in found[1:]] == [(claims[0].id,), (claims[1].id,)]
    assert status(found, "f", True) == "none" and status((), "f", False) == "not_screened"


@pytest.mark.parametrize(
    ("since", "time", "says"),
    [
        ("2023-06-23", "2024-05-03", "1 while it was listed"),
        ("2023-06-23", "2024", "1 while it was listed"),
        ("2023-06-23", "2022-11/2022-12", "1 while it was not listed"),
        ("2023-06-23", "2023", "1 that cannot be told"),
        ("2023-06-23", "2024~", "1 that cannot be told"),
        ("2023-06-23", "2022-10/..", "1 that cannot be told"),
        ("2023-06-23", "", "1 that cannot be told"),
        ("2023", "2023-05", "1 that cannot be told"),
        ("2023", "2022-12-31", "1 while it was not listed"),
    ],
)
def test_a_deal_stands_before_or_after_the_day_of_listing(since: str, time: str, says: str) -> None:
    dated = Entry("7", "Company", "Orvane Shipping", (ListName("Orvane Shipping"),), listed_at=since)
    index = Index([SanctionList("t", "Test List", "eu-journal", "", "ab" * 32, (dated,))])
    parties = [Entity(one, "Company", name, (name,)) for one, name in (("e", "Orvane Shipping"), ("f", "Brenta"))]
    deal = [Argument("supplier", "Brenta", "f"), Argument("recipient", "Orvane Shipping", "e")]
    when = [Argument("time", time)] if time else []
    found = screen(parties, [Claim.of("supply", (*deal, *when), SPAN)], index, {})
    detail = next(f.detail for f in found if f.rule == "deals-with-listed")
    lines = detail.splitlines()
    assert lines[0] == f"1 deal told of: {says}."
    assert f"Test List, entry 7: listed since {since} (t sha256:abababababab)" in lines


def test_an_acronym_meets_what_it_stands_for() -> None:
    others = [entry(str(n), "Company", f"Zarnet {n} Vemz{n} Rubinov{n}") for n in range(40)]
    sought = entry("9000", "Company", "JSC VEDRINSK ELECTROMECHANICAL PLANT ‘RUBIN’")
    index = Index([SanctionList("t", "Test List", "eu-journal", "", "ab" * 32, (sought, *others))])
    (found,) = screen([Entity("e", "Company", "VEMZ Rubin", ("VEMZ Rubin",))], (), index, {})
    assert found.rule == "possible-match" and found.match
    assert ("acronym", "vemz") in [(r.feature, r.left) for r in found.match.reasons]


@pytest.mark.parametrize(("number", "rule"), [("INN 7707083893", "listed"), ("INN 7736050003", "possible-match")])
def test_another_number_keeps_equal_names_from_being_a_listing(number: str, rule: str) -> None:
    numbered = Entry(
        "8",
        "Company",
        "Orvane Shipping",
        (ListName("Orvane Shipping"),),
        identifiers=(ListIdentifier("innCode", "7707083893"),),
    )
    index = Index([SanctionList("t", "Test List", "eu-journal", "", "ab" * 32, (numbered,))])
    carries = Claim.of("identity", (Argument("party", "Orvane Shipping", "e"), Argument("identifier", number)), SPAN)
    (found,) = screen([Entity("e", "Company", "Orvane Shipping", ("Orvane Shipping",))], [carries], index, {})
    assert found.rule == rule and found.match
    assert ("same identifier" in [r.feature for r in found.match.reasons]) == (rule == "listed")
    assert ("another INN" in [r.feature for r in found.match.reasons]) == (rule == "possible-match")
