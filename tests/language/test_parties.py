"""Numbers, birth dates and countries beside names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperchain.language.countries import country_code
from paperchain.language.parties import Party, compare_parties, known, party

INN, OTHER_INN, OGRN = "7707083893", "7736050003", "1027700132195"


def reasons(left: Party, right: Party) -> list[str]:
    return [reason.feature for reason in compare_parties(left, right).reasons]


def test_a_number_in_both_names_decides() -> None:
    left = party(f"ООО «Орване», ИНН {INN}", "Company")
    assert left.name.words == ("orvane",)
    same, other = party(f"Zeta Trade (INN: {INN})", "Company"), party(f"Orvane LLC, INN {OTHER_INN}", "Company")
    assert compare_parties(left, same).probability == 0.99 and "same INN" in reasons(left, same)
    assert compare_parties(left, other).probability <= 0.02 and "another INN" in reasons(left, other)


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        ((("inn", INN),), (("innCode", INN),), 0.99, 1),
        ((("inn", INN),), (("taxNumber", INN),), 0.99, 1),  # the list does not say what kind of number it is
        ((("inn", INN),), (("taxNumber", OTHER_INN),), 0.5, 0.98),  # perhaps of another country: no verdict
        ((("inn", "7707083890"),), (("inn", OTHER_INN),), 0.5, 0.98),  # fails its check: no number at all
        ((("inn", INN), ("ogrn", OGRN)), (("inn", OTHER_INN), ("ogrn", OGRN)), 0.5, 0.98),  # contradicts itself
        ((("inn", INN),), (("ogrn", OGRN),), 0.5, 0.98),
    ],
)
def test_numbers(left: tuple[tuple[str, str]], right: tuple[tuple[str, str]], low: float, high: float) -> None:
    a, b = party("Orvane Pumps", "Company", known(left)), party("Orvane Pump Co", "Company", known(right))
    assert low <= compare_parties(a, b).probability <= high


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("1970-05-04", "1970-05-04", "born the same day"),
        ("1970-05-04", "1970", "birth dates fit"),
        ("1970~", "1971-03", "born a year apart"),
        ("1970-05-04", "1970-04-05", "day and month of birth the other way round"),
        ("1970-05-04", "1961", "birth dates differ"),
    ],
)
def test_birth_dates(left: str, right: str, reason: str) -> None:
    a, b = (party("Marek Torven", "Person", known((), (day,))) for day in (left, right))
    assert reason in reasons(a, b)
    alone = compare_parties(party("Marek Torven", "Person"), party("Marek Torven", "Person")).probability
    moved = compare_parties(a, b).probability - alone
    assert (moved > 0) == ("fit" in reason or "same" in reason) and (moved < 0) == (
        "apart" in reason or "dif" in reason
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [("Russian Federation", "ru"), ("RU", "ru"), ("Korea, North", "kp"), ("Congo, Democratic Republic of the", "cd"),
     ("the Netherlands", "nl"), ("Dutch", "nl"), ("Ruritania", "")],
)  # fmt: skip
def test_countries(text: str, code: str) -> None:
    assert country_code(text) == code


NUMBERS = st.lists(st.sampled_from([("inn", INN), ("inn", OTHER_INN), ("ogrn", OGRN), ("", "AB1234567")]), max_size=2)
KNOWN = st.builds(
    known,
    NUMBERS.map(tuple),
    st.lists(st.sampled_from(["1970", "1970-05-04", "1969/1971", "?"]), max_size=2),
    st.lists(st.sampled_from(["ru", "China", "Ruritania"]), max_size=2),
)
NAMES = ["Orvane Ltd", f"Orvane, INN {INN}", "Орване", f"INN {INN}", "АО «Орване» (АО «Дельта Орване»)", "A / B Orvane"]
PARTIES = st.builds(party, st.sampled_from(NAMES), st.sampled_from(["", "Person", "Company"]), KNOWN)


@given(PARTIES, PARTIES)
def test_symmetric(left: Party, right: Party) -> None:
    one, other = compare_parties(left, right), compare_parties(right, left)
    assert one[:2] == other[:2] and 0 <= one.probability <= 1
    assert {r.feature for r in one.reasons} == {r.feature for r in other.reasons}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("АО «НПО «Дельта Орване» (АО «Орване»)", "Orvane JSC"),
        ("JSC Delkor Marsk / Orvane Marsk Ltd", "Orvane Marsk"),
        ("Delkor Rocket Corporation, Orvane Pump Plant", "Орване насосный завод"),
        ("Orvane Pump Plant – branch of JSC Delkor Marsk", "Orvane Pump Plant"),
        ("PJSC DELTA ORVANE alias ORVANE MARSK", "Orvane Marsk"),
        ("АО «Орване» АКЦИОНЕРНОЕ ОБЩЕСТВО «МАРСК ДЕЛЬТА»", "Marsk Delta"),
    ],
)
def test_a_name_that_is_two_is_found_by_either(left: str, right: str) -> None:
    assert compare_parties(party(left, "Company"), party(right, "Company")).probability > 0.85
