"""Sentences of several clauses: who of them does what, what a denial covers, what is told once."""

import pytest
from telling import told

READ = [
    (
        "The yard, Orbex Ltd, was placed under sanctions by the European Union in April 2022.",
        "sanction target=Orbex Ltd authority=European Union time=2022-04 positive asserted",
    ),
    (
        "Pumps were bought by a Turkish wholesaler and sold to Torvik Marine.",
        "supply goods=Pumps recipient=Torvik Marine positive asserted",
    ),
    (
        "Pumps were bought by Kelvan Trading and resold to Torvik Marine.",
        "supply goods=Pumps recipient=Torvik Marine positive asserted",
    ),
    (
        "Stadler, whose only registered partner is a company in Belize, paid 11 million euros to Torvik Marine "
        "in 14 instalments for engines that export papers say were destined for a fleet in Georgia.",
        "payment payer=Stadler goods=engines payee=Torvik Marine quantity=14 money=11000000 EUR positive asserted",
    ),
    (
        "The company told the agency it had never ordered, received or paid for any engines and that the signature on "
        "the certificate was forged.",
        "concealment theme=signature positive reported",
    ),
    (
        "Orbex Ltd sued Torvik Marine and fired its director, Anna Reyes.",
        "employment employee=Anna Reyes employer=Orbex Ltd title=director positive asserted",
    ),
    (
        "In a letter of 2 May 2024, Orbex’s then head of sales, Marika Tamm, urged the board to close the account.",
        "employment employee=Marika Tamm employer=Orbex positive asserted",
    ),
    (
        "Anna Reyes spent eleven years as purchasing manager of Torvik Marine.",
        "employment employee=Anna Reyes title=purchasing manager employer=Torvik Marine positive asserted",
    ),
    ("Marika Tamm was dismissed in May 2020.", "employment_end employee=Marika Tamm time=2020-05 positive asserted"),
]

LEFT = [
    (
        "“We do not know this yard and we have never shipped anything to it,” said Anna Reyes of Orbex.",
        "goods=yard",
    ),
    ("All 24 units passed incoming inspection on 3 May 2024.", "supply"),
    ("Orbex Ltd sued Torvik Marine and fired its director, Anna Reyes.", "employer=Torvik"),
    ("The firm stopped all deliveries to Kelvan Trading and asked its solicitors, Harrow Gale, for advice.", "Kelvan"),
    ("Torvik Marine denied that it bought the pumps, and the papers were forged.", "concealment theme=papers negative"),
]


@pytest.mark.parametrize(("text", "claim"), READ, ids=[claim for _, claim in READ])
def test_read(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(("text", "part"), LEFT, ids=[text[:50] for text, _ in LEFT])
def test_left_alone(text: str, part: str) -> None:
    assert not [claim for claim in told(text) if part in claim and "acting_for" not in claim and "=its" not in claim]
