"""Money and quantities: value, comparison, currency and unit; and the digits that are neither."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language import amounts

MONEY = [
    ("more than 5 million yuan", ">5000000 CNY"),
    ("USD 1.2m", "1200000 USD"),
    ("USD1.2m", "1200000 USD"),
    ("300,000 EUR", "300000 EUR"),
    ("EUR 1 234,50", "1234.5 EUR"),
    ("€1.234.567", "1234567 EUR"),
    ("up to £3bn", "<=3000000000 GBP"),
    ("HK$40m", "40000000 HKD"),
    ("US$ 3 million", "3000000 USD"),
    ("$5m USD", "5000000 USD"),
    ("about ₽12.5 bn", "~12500000000 RUB"),
    ("80,000,000 roubles", "80000000 RUB"),
    ("500,000 won", "500000 KRW"),
    ("half a million dollars", "500000 USD"),
    ("five million yuan", "5000000 CNY"),
    ("5-million-yuan", "5000000 CNY"),
    ("nearly 40,000 Emirati dirhams", "~40000 AED"),
    ("at least 2 billion tenge", ">=2000000000 KZT"),
    ("$5-7 million", ">=5000000 USD"),
    ("500万美元", "5000000 USD"),
    ("5 млн рублей", "5000000 RUB"),
    ("RMB 3 million", "3000000 CNY"),
]


@pytest.mark.parametrize(("text", "normal"), MONEY)
def test_money(text: str, normal: str) -> None:
    found = amounts.find(f"The firm paid {text} for pumps.")
    assert [(a.kind, a.normal, a.text) for a in found] == [("money", normal, text)]


def test_a_converted_sum_hangs_on_the_first() -> None:
    (found,) = amounts.find("billed the broker more than 5 million yuan ($700,000) for pumps")
    assert (found.text, found.normal) == ("more than 5 million yuan ($700,000)", ">5000000 CNY")
    assert found.second is not None
    assert (found.second.text, found.second.normal) == ("$700,000", "700000 USD")


def test_the_yen_sign_alone_names_no_currency() -> None:
    (found,) = amounts.find("a fee of ¥500")
    assert (found.normal, found.currency) == ("500", "")
    assert "more than one currency" in found.note
    assert amounts.find("a fee of ¥500, paid in yuan")[0].normal == "500 CNY"


WRITTEN = [
    ("${:,}", "USD"),
    ("US$ {:,}", "USD"),
    ("€{:,}", "EUR"),
    ("EUR {:,}", "EUR"),
    ("{:,} euros", "EUR"),
    ("{:,} yuan", "CNY"),
    ("{:,} CHF", "CHF"),
    ("£{:,}", "GBP"),
]
SCALED = [("${} million", 10**6), ("${}bn", 10**9), ("{} million euros", 10**6), ("EUR {}m", 10**6), ("{}k USD", 10**3)]


@given(
    st.integers(1, 10**12), st.sampled_from(WRITTEN), st.sampled_from([("", ""), ("more than ", ">"), ("about ", "~")])
)
def test_a_sum_survives_writing_and_reading(value: int, shape: tuple[str, str], word: tuple[str, str]) -> None:
    written = word[0] + shape[0].format(value)
    (found,) = amounts.find(f"The firm paid {written} for pumps.")
    assert (found.normal, found.text) == (f"{word[1]}{value} {shape[1]}", written)


@given(st.decimals("0.1", "999.9", places=1), st.sampled_from(SCALED))
def test_a_scaled_sum_is_multiplied_out(number: Decimal, shape: tuple[str, int]) -> None:
    (found,) = amounts.find(f"The firm paid {shape[0].format(number)} for pumps.")
    assert found.value == number * shape[1]


@given(st.integers(2, 10**7), st.sampled_from([("", ""), ("at least ", ">="), ("up to ", "<="), ("fewer than ", "<")]))
def test_a_number_of_goods_survives_writing_and_reading(value: int, word: tuple[str, str]) -> None:
    (found,) = amounts.find(f"It sold {word[0]}{value:,} boats to Orvane.")
    assert (found.normal, found.unit) == (f"{word[1]}{value}", "boats")


def test_a_part_of_a_million_is_no_million() -> None:
    assert amounts.find("It paid three-quarters of a million dollars.") == []


def test_between_two_sums_says_at_least_the_first() -> None:
    assert amounts.find("It paid between $5 million and $7 million.")[0].normal == ">=5000000 USD"


QUANTITIES = [
    ("more than a dozen one-way attack drones", ">12", "one-way attack drones"),
    ("more than six times since then", ">6", "times"),
    ("two dozen engines", "24", "engines"),
    ("a hundred pumps", "100", "pumps"),
    ("at least 40", ">=40", ""),
    ("12 units", "12", "units"),
    ("3,500 kg", "3500", "kg"),
    ("40kg", "40", "kg"),
    ("as many as 400 missiles", "<=400", "missiles"),
    ("no more than three", "<=3", ""),
    ("40 or more boats", ">=40", "boats"),
    ("40+ boats", ">=40", "boats"),
    ("between 10 and 20 boats", ">=10", "boats"),
    ("10-12 engines", ">=10", "engines"),
    ("one hundred and twenty-five firms", "125", "firms"),
    ("1,200 of the boats", "1200", "boats"),
    ("some 40 Ruritanian engineers", "~40", "Ruritanian engineers"),
    ("nearly 300 pounds of powder", "~300", "pounds"),
    ("more than 2000 boats", ">2000", "boats"),
]


@pytest.mark.parametrize(("text", "normal", "unit"), QUANTITIES)
def test_quantities(text: str, normal: str, unit: str) -> None:
    assert [(a.kind, a.normal, a.unit) for a in amounts.find(text)] == [("quantity", normal, unit)]


@pytest.mark.parametrize(
    ("text", "kind"), [("30 percent of it", "share"), ("12%", "share"), ("two weeks ago", "duration")]
)
def test_shares_and_durations_are_kinds_of_their_own(text: str, kind: str) -> None:
    assert [a.kind for a in amounts.find(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "the MX-40, the X310 and the KV-7 drones",
        "No. 2023 was signed",
        "12 March 2024",
        "March 12, 2024 at 10:30",
        "12.03.2024",
        "10 to 12 March",
        "in 2023 officials said",
        "over 2023",
        "a 12-tonne truck and one-way drones",
        "INN 1831234567",
        "Falcon 90 drones",
        "Resolution 2231 was passed",
        "Article 5 prohibits it",
        "a man aged 45 said",
        "tens of thousands of dollars",
        "dozens of boats",
        "at 10 a.m. on Monday",
        "+86 10 1234 5678",
        "bands 1–29 and 30–69",
        "8542.31 processors",
        "5G modems and 3D printers",
        "two to three boats",
        "2017–21 history",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert amounts.find(text) == []


def test_vague_sums_are_listed_without_a_value() -> None:
    text = "dozens of boats and tens of thousands of dollars"
    assert [v.text for v in amounts.vague(text)] == ["dozens of", "tens of thousands of"]
    assert all(v.note for v in amounts.vague(text))


PIECES = st.sampled_from(
    [t for t, _ in MONEY]
    + [t for t, _, _ in QUANTITIES]
    + ["12", ".", ",", "-", "(", ")", "$", "and", "million", "MX", "\n"]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=8).map(" ".join), st.lists(PIECES, max_size=6).map("".join)
)


@given(TEXTS)
def test_spans_re_read_and_do_not_overlap(text: str) -> None:
    position = 0
    for found in amounts.find(text):
        assert position <= found.start < found.end
        assert text[found.start : found.end] == found.text
        if found.unit:
            assert text[found.unit_start : found.unit_end] == found.unit
        if found.second:
            assert text[found.second.start : found.second.end] == found.second.text
        position = found.end
