"""Names compared across scripts: what joins, what stays apart, and that order does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language.comparing import compare_names
from paperchain.language.preparing import name_forms
from paperchain.language.romanising import folded, skeleton


def probability(left: str, right: str, schema: str) -> float:
    return compare_names(name_forms(left, schema), name_forms(right, schema)).probability


@pytest.mark.parametrize(
    ("left", "right", "schema"),
    [
        ("Orvane Trading LLC", "ORVANE TRADING", "Company"),
        ("ООО «Ведринский приборостроительный завод»", "Vedrinsky Instrument Plant LLC", "Company"),
        ("Aleksei Khavrinsky", "Алексей Хавринский", "Person"),
        ("Khavrinskiy Aleksey", "Alexei Havrinskij", "Person"),
        ("Usama bin Tarif", "Osama Bin Tarif", "Person"),
        ("Bill Torven", "William Torven", "Person"),
        ("Brigade Forty", "Brigade Forty", "Organization"),
        ("НИИ Гранита", "Scientific Research Institute of Granita", "Company"),
        ("ВЭМЗ Рубин", "АО «Ведринский электромеханический завод «Рубин»", "Company"),
        ("Viktor Torven", "Viktor Vasilievich TORVEN", "Person"),
        ("Wei Lihua", "魏丽华", "Person"),
    ],
)
def test_same(left: str, right: str, schema: str) -> None:
    assert probability(left, right, schema) >= 0.65


@pytest.mark.parametrize(
    ("left", "right", "schema"),
    [
        ("Orvane Trading LLC", "Nadym Trading LLC", "Company"),
        ("Marek Torven", "Anna Torven", "Person"),
        ("Plant No 4", "Plant No 7", "Company"),
        ("Marek Torven", "Marek Dolan", "Person"),
        ("General Trading Co", "International Trading Co", "Company"),
    ],
)
def test_different(left: str, right: str, schema: str) -> None:
    assert probability(left, right, schema) < 0.5


@pytest.mark.parametrize("schema", ["Person", "Company", ""])
def test_a_single_word_proves_nothing(schema: str) -> None:
    assert 0.5 < probability("Orvane", "ORVANE", schema) < 0.9 < probability("Orvane Kestrel", "Kestrel ORVANE", schema)


def test_reasons_say_what_met_and_what_did_not() -> None:
    found = compare_names(name_forms("Orvane Shipping Ltd", "Company"), name_forms("Orvane Optics GmbH", "Company"))
    assert ("same word", "orvane", "orvane") in [(r.feature, r.left, r.right) for r in found.reasons]
    assert ("differs", "shipping", "optics") in [(r.feature, r.left, r.right) for r in found.reasons]
    assert ("legal form", "Ltd", "GmbH") in [(r.feature, r.left, r.right) for r in found.reasons]


def test_systems_of_romanisation_meet() -> None:
    assert folded("tsiolkovskiy") == folded("ciolkovskij")
    assert skeleton("muhammad") == skeleton("mohamed")


NAMES = st.text(alphabet="abcdeKMОрвд 武汉-.&47", min_size=1, max_size=24).filter(lambda t: any(c.isalnum() for c in t))


@given(NAMES, NAMES, st.sampled_from(["", "Person", "Company"]))
def test_symmetric(left: str, right: str, schema: str) -> None:
    a, b = name_forms(left, schema), name_forms(right, schema)
    assert compare_names(a, b)[:2] == compare_names(b, a)[:2]
