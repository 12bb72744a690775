"""Names: legal forms, keys, aliases and likeness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language import names


@pytest.mark.parametrize(
    ("name", "bare", "form"),
    [
        ("Orvane Trading Co., Ltd.", "Orvane Trading", "Co Ltd"),
        ("OOO «Kestrel»", "Kestrel", "OOO"),
        ('ООО "Кестрел"', "Кестрел", "OOO"),
        ("Общество с ограниченной ответственностью «Кестрел»", "Кестрел", "OOO"),
        ("Kestrel S.A.R.L.", "Kestrel", "SARL"),
        ("Müller GmbH & Co. KG", "Müller", "GmbH & Co KG"),
        ("JSC Kestrel", "Kestrel", "JSC"),
        ("Kestrel L.L.C.", "Kestrel", "LLC"),
        ("Kestrel sp. z o.o.", "Kestrel", "sp zoo"),
        ("Kestrel (Marsk) Sdn Bhd", "Kestrel (Marsk)", "Sdn Bhd"),
        ("AO Kestrel-3", "Kestrel-3", "AO"),
        ("红隼科技股份有限公司", "红隼科技", "Co Ltd (by shares)"),
        ("红隼科技有限公司", "红隼科技", "Co Ltd"),
        ("The Kestrel Group", "The Kestrel Group", ""),
        ("Limited", "Limited", ""),
        ("Known as", "Known as", ""),
    ],
)
def test_legal_form(name: str, bare: str, form: str) -> None:
    assert names.legal_form(name) == (bare, form)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Orvane Trading Co., Ltd.", "ORVANE TRADING"),
        ("Müller GmbH", "Muller"),
        ("O'Dryden & Sons Ltd", "ODryden and Sons"),
        ("U.R.S. Works", "URS Works"),
        ("Kestrel-3", "Kestrel 3"),
    ],
)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert names.key(left) == names.key(right) != ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Orvane", "Latin"), ("Кестрел", "Cyrillic"), ("红隼", "Han"), ("كسترل", "Arabic"), ("123", ""), ("", "")],
)
def test_script(name: str, expected: str) -> None:
    assert names.script(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Щербаков Юрий", "Shcherbakov Yuriy"), ("ЧЕЛНОК", "CHELNOK"), ("Orvane", "Orvane"), ("红隼", "红隼")],
)
def test_romanise(name: str, expected: str) -> None:
    assert names.romanise(name) == expected


@pytest.mark.parametrize(
    ("short", "long", "reason"),
    [
        ("Kestrel", "IEMX Kestrel", "the name without its descriptors"),
        ("Orvane", "Orvane Trading LLC", "the name without its descriptors"),
        ("the Orvane", "Orvane Shipping", "the name without its descriptors"),
        ("ORV", "Jiangnan ORV", "the acronym in the name"),
        ("NDI", "Northern Drone Institute", "the initials of the name"),
        ("KVB", "Kestrel Volunteer Bureau (KVB)", "given in brackets"),
        ("Orvane", "Kestrel (formerly Orvane)", "given in brackets"),
    ],
)
def test_an_alias_has_a_reason(short: str, long: str, reason: str) -> None:
    assert names.alias(short, long) == reason


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Trading", "Orvane Trading"),
        ("the Group", "Orvane Group"),
        ("the Institute", "Northern Drone Institute"),
        ("Iran", "Bank of Iran"),
        ("Marsk", "Port of Marsk"),
        ("US", "US Treasury"),
        ("UN", "UN Council"),
        ("LLC", "Orvane LLC"),
        ("Orvane", "Orvane"),
        ("Orvane", "Jiangnan Orvane"),
        ("Orvane Dryden", "Orvane"),
        ("", "Orvane"),
    ],
)
def test_generic_words_and_places_are_no_alias(short: str, long: str) -> None:
    assert names.alias(short, long) == ""


def test_last_name() -> None:
    assert names.last_name("Orlov", "Mikhail Orlov")
    assert not names.last_name("Mikhail", "Mikhail Orlov")
    assert not names.last_name("Orlov", "Orlov")


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        ("Orvane Trading LLC", "orvane trading", 1.0, 1.0),
        ("Orvane Trading LLC", "Orvane Trading Ltd", 0.95, 0.99),
        ("Кестрел", "OOO Kestrel", 0.95, 1.0),
        ("Petrov Ivan", "Ivan Petrov", 1.0, 1.0),
        ("Nord Star Shipping", "Nordstar Shipping", 0.9, 0.99),
        ("Orvane Logistics", "Orvanne Logistics", 0.9, 0.99),
        ("Orvane", "Orvane Shipping", 0.5, 0.8999),
        ("Orvane Kestrel", "Orvane", 0.5, 0.8999),
        ("Orvane Fund II", "Orvane Fund III", 0.0, 0.55),
        ("Kestrel 7", "Kestrel 8", 0.0, 0.5),
        ("Orvane Trading", "Kestrel Trading", 0.0, 0.49),
        ("China Shipping", "China Trading", 0.0, 0.49),
        ("Ivan Petrov", "Igor Petrov", 0.0, 0.6),
        ("Orvane", "", 0.0, 0.0),
    ],
)
def test_similar(left: str, right: str, low: float, high: float) -> None:
    score, reasons = names.similar(left, right)
    assert low <= score <= high
    assert names.similar(right, left)[0] == score
    assert bool(reasons) == bool(score)


WORDS = st.sampled_from(
    "Orvane Kestrel Trading LLC ООО Кестрел Group of the 3 II Müller & Co., Ltd. S.A. (Marsk) 红隼有限公司 «Dryden»"
    " a".split()
)
NAMES = st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=6).map(" ".join))


@given(NAMES, NAMES)
def test_likeness_is_symmetric_bounded_and_one_for_itself(left: str, right: str) -> None:
    score, _ = names.similar(left, right)
    assert 0.0 <= score <= 1.0
    assert score == names.similar(right, left)[0]
    if names.key(left):
        assert names.similar(left, left)[0] == 1.0


@given(NAMES)
def test_a_bare_name_is_part_of_the_name(name: str) -> None:
    bare, form = names.legal_form(name)
    assert bare in name
    assert bare or not form
    names.alias(name, f"{name} {bare}")
