"""Which happening a time, a sum and a number belong to."""

import hashlib

import pytest

from paperchain.extract import extract
from paperchain.model import Claim, Document

PUBLISHED = "2024-03-07"  # a Thursday


def claims(text: str, published: str = PUBLISHED) -> list[Claim]:
    """Claims of a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return list(extract(Document(digest, "note.txt", "text/plain", text, published=published)).claims)


def cued(text: str, cue: str, published: str = PUBLISHED) -> Claim:
    """The first claim that is read from a word."""
    return next(c for c in claims(text, published) if c.cue and c.cue.exact == cue)


def values(claim: Claim, role: str) -> list[str]:
    """Values of a role, each re-read at its span."""
    assert all(a.span is None or a.span.exact for a in claim.arguments)
    return [a.value for a in claim.arguments if a.role == role]


TIMES = [
    ("Orbex Ltd shipped engines to Zerin GmbH in June 2022.", "shipped", "2022-06"),
    ("Orbex Ltd shipped engines to Zerin GmbH last year.", "shipped", "2023"),
    ("In August 2021, Orbex Ltd bought engines from Talvo Inc and shipped them to Zerin GmbH.", "bought", "2021-08"),
    ("In August 2021, Orbex Ltd bought engines from Talvo Inc and shipped them to Zerin GmbH.", "shipped", "2021-08"),
    ("Anna Berg was general director of Orbex Ltd from 2015 to 2020.", "director", "2015/2020"),
    ("Talvo Inc has owned 40% of Orbex Ltd since 2019.", "owned", "2019/2024-03-07"),
    ("By the end of 2020, Orbex Ltd had shipped 45 drones to Zerin GmbH.", "shipped", "../2020-12"),
    ("Beginning in or around April 2019, Talvo Inc supplied Zerin GmbH with pumps.", "supplied", "2019-04/2024-03-07"),
    ("Orbex Ltd visited Zerin GmbH in 2020. During that period, Orbex sold pumps to Zerin.", "sold", "2020"),
    ("Orbex Ltd sold drones to Zerin GmbH after the 2014 war.", "sold", "2014/2024-03-07"),
]


@pytest.mark.parametrize(("text", "cue", "time"), TIMES)
def test_a_time_belongs_to_its_happening(text: str, cue: str, time: str) -> None:
    assert values(cued(text, cue), "time") == [time]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Orbex Ltd bought engines from Talvo Inc in 2021 and shipped them to Zerin GmbH.", "shipped"),
        ("Orbex Ltd sold pumps to Zerin GmbH under the 2021 agreement.", "sold"),
        ("Orbex Ltd sold pumps to Zerin GmbH two weeks later.", "sold"),
        ("Anna Berg has been director of Orbex Ltd since its founding in 2014.", "director"),
        ("Orbex Ltd has supplied Zerin GmbH with pumps for two years.", "supplied"),
    ],
)
def test_what_has_no_time_of_its_own_stays_without(text: str, cue: str) -> None:
    assert values(cued(text, cue), "time") == []


def test_since_reaches_to_the_date_of_the_document_and_is_open_without_one() -> None:
    text = "Talvo Inc has owned 40% of Orbex Ltd since 2019."
    assert values(cued(text, "owned"), "time") == ["2019/2024-03-07"]
    assert values(cued(text, "owned", ""), "time") == ["2019/.."]


def test_without_a_date_of_the_document_a_relative_time_stays_empty() -> None:
    assert values(cued("Orbex Ltd shipped engines to Zerin GmbH last year.", "shipped", ""), "time") == []


def test_the_head_of_a_release_is_the_anchor_where_no_date_is_given() -> None:
    head = "Ministry of Trade\nFor Immediate Release\nThursday, March 7, 2024\n\n"
    text = f"{head}Orbex Ltd sold pumps to Zerin GmbH last year."
    assert values(cued(text, "sold", ""), "time") == ["2023"]


def test_an_act_that_the_document_performs_has_its_date() -> None:
    text = "Zerin GmbH is being sanctioned by Ruritania for supplying Orbex Ltd."
    assert values(cued(text, "sanctioned"), "time") == [PUBLISHED]
    assert values(cued(text, "sanctioned", ""), "time") == []


def test_the_time_of_the_saying_is_not_the_time_of_the_deed() -> None:
    claim = cued("On Tuesday, prosecutors said Orbex Ltd exported pumps to Zerin GmbH in May 2021.", "exported")
    assert (values(claim, "time"), claim.said_at) == (["2021-05"], "2024-03-05")
    claim = cued("Orbex Ltd exported pumps to Zerin GmbH, prosecutors said on Tuesday.", "exported")
    assert (values(claim, "time"), claim.said_at) == ([], "2024-03-05")


def test_the_price_of_one_is_not_the_sum_of_the_deal() -> None:
    claim = cued("Orbex Ltd sold 3,000 pumps to Zerin GmbH at a price of $250 each.", "sold")
    assert (values(claim, "quantity"), values(claim, "money")) == (["3000"], [])


def test_what_had_happened_came_before_it_was_told() -> None:
    claim = cued("In May 2022, prosecutors said that Orbex Ltd had exported pumps to Zerin GmbH.", "exported")
    assert (values(claim, "time"), claim.said_at) == (["../2022-05"], "2022-05")


def test_before_and_later_are_open_on_the_dated_side() -> None:
    text = (
        "Flight tests of the drones took place in late 2022 in Marsk. "
        "Orbex Ltd trained Talvo staff before supervising the flight tests."
    )
    assert values(cued(text, "trained"), "time") == ["../2022-12"]
    text = "Orbex Ltd sold pumps to Zerin GmbH in May 2022. Zerin later sold pumps to Talvo Inc."
    assert [values(c, "time") for c in claims(text) if c.kind == "supply"] == [["2022-05"], ["2022-05/.."]]


QUANTITIES = [
    ("Orbex Ltd shipped more than 30 consignments of pumps to Zerin GmbH.", "shipped", [">30"]),
    ("Orbex Ltd shipped 12 engines and 40 pumps to Zerin GmbH.", "shipped", ["12", "40"]),
    ("Orbex Ltd supplied Zerin GmbH with some 1,500 pumps.", "supplied", ["~1500"]),
    ("Orbex Ltd sold at least 1,500 pumps, worth $2.3 million, to Zerin GmbH.", "sold", [">=1500"]),
    ("Orbex Ltd bought a dozen engines from Talvo Inc.", "bought", ["12"]),
    ("The experts visited Orbex Ltd more than six times.", "visited", [">6"]),
    ("The experts repeatedly visited Orbex Ltd.", "visited", [">=2"]),
    ("Orbex Ltd shipped pumps to Zerin GmbH.", "shipped", []),
    ("Orbex Ltd sold pumps to three firms in Ruritania.", "sold", []),
]


@pytest.mark.parametrize(("text", "cue", "quantities"), QUANTITIES)
def test_a_number_counts_its_own_noun(text: str, cue: str, quantities: list[str]) -> None:
    assert values(cued(text, cue), "quantity") == quantities


MONEY = [
    ("Orbex Ltd sold 200 pumps, worth $2.3 million, to Zerin GmbH.", "sold", "2300000 USD", ""),
    ("Orbex Ltd bought pumps valued at $300,000 from Talvo Inc.", "bought", "300000 USD", ""),
    ("Orbex Ltd sold pumps to Zerin GmbH for EUR 410,000.", "sold", "410000 EUR", ""),
    ("Zerin GmbH paid Orbex Ltd about $1.2m (8.7m yuan) for pumps.", "paid", "~1200000 USD", "8700000 CNY"),
    ("Orbex Ltd bought pumps for $5 million from Talvo Inc and sold them to Ravo LLC for $7 million.", "bought",
     "5000000 USD", ""),
    ("Orbex Ltd bought pumps for $5 million from Talvo Inc and sold them to Ravo LLC for $7 million.", "sold",
     "7000000 USD", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "money", "converted"), MONEY)
def test_a_sum_belongs_to_its_deal(text: str, cue: str, money: str, converted: str) -> None:
    claim = cued(text, cue)
    assert values(claim, "money") == [money]
    assert values(claim, "money_converted") == ([converted] if converted else [])
