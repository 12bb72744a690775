"""Registration numbers: made-up ones whose check digits hold are found, one digit off and they are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language import identifiers

VALID = [
    ("INN", "1234567894"),
    ("INN", "123456789047"),
    ("OGRN", "1234567890127"),
    ("USCC", "91350100M000100Y43"),
    ("IMO", "1234567"),
    ("LEI", "5493001KJTIIGC8Y1R12"),
    ("IBAN", "GB82 WEST 1234 5698 7654 32"),
]


@pytest.mark.parametrize(("kind", "value"), VALID)
def test_check_digits(kind: str, value: str) -> None:
    assert identifiers.check(kind, value)
    wrong = value[:-1] + str((int(value[-1]) + 1) % 10)
    assert not identifiers.check(kind, wrong)


@pytest.mark.parametrize(("kind", "value"), VALID)
def test_found_beside_its_label(kind: str, value: str) -> None:
    text = f"Orvane ({kind}: {value}) of Marsk"
    assert [(f.kind, f.text) for f in identifiers.find(text)] == [(kind, value)]


def test_bare_digits_are_no_identifier() -> None:
    assert identifiers.find("call 1234567 or 1234567894") == []
    assert not identifiers.check("passport", "1234567")


@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from([*(v for _, v in VALID), "INN", "IMO ", ":", "9"]), max_size=6).map("".join),
    )
)
def test_spans_re_read(text: str) -> None:
    for found in identifiers.find(text):
        assert text[found.start : found.end] == found.text
        assert identifiers.check(found.kind, found.value)
