"""Common words of company names, read as one across languages, wordings and spellings."""

import pytest

from paperchain.language.company_words import company_words, one_script
from paperchain.language.preparing import name_forms


def read(name: str) -> list[str]:
    return [word.text for word in company_words(name)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ведринский нефтеперерабатывающий завод", "Vedrinskiy Oil Refinery"),
        ("Научно-исследовательский институт Орване", "NII Orvane"),
        ("НПО Орване", "Orvane Research and Production Association"),
        ("Орване инструменты", "Orvane Tools"),
        ("Завод имени А. Б. Торвена", "Factory named after A.B. Torvena"),
        ("Nauchno-Proizvodstvennoe Obedinenie Orvane", "Scientific and Production Association Orvane"),
        ("20-й ремонтный завод", "20th Repair Plant"),
        ("武汉星海电子科技", "Wuhan Xinghai Electronic Technology"),
        ("Орване Глобал Лоджистикс", "Orvane Global Logistics"),
    ],
)
def test_wordings_of_one_meaning(left: str, right: str) -> None:
    assert sorted(read(left)) == sorted(read(right))


@pytest.mark.parametrize("name", ["Радуга", "Внешторгбанк", "Тримикс", "Импульс"])
def test_a_word_that_only_begins_like_another_is_a_brand(name: str) -> None:
    (word,) = company_words(name)
    assert word.text[0] in "rvti" and not word.sound


def test_a_brand_that_is_a_common_word_keeps_its_sound() -> None:
    (word,) = company_words("Система")
    assert word == ("system", "sistema", "system")
    assert "sistema" in name_forms("АО Система", "Company").keys


def test_nothing_but_forms_keeps_its_words() -> None:
    assert read("Limited Liability Company") == ["limited", "liability", "company"]


def test_letters_of_two_alphabets_in_one_word() -> None:
    mixed = "A" + "кционерное общество " + "O" + "рване"  # the capitals are Latin
    assert one_script(mixed) == "Акционерное общество Орване"
    assert one_script("Orvane Орване") == "Orvane Орване"


def test_towns_meet_their_adjectives() -> None:
    for town, adjective in (("Vedrinsk", "Ведринский"), ("Tomsk", "Томская"), ("Marskov", "Марсковский")):
        assert name_forms(town, "Company").folds == name_forms(adjective, "Company").folds
