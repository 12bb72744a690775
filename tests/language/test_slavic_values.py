"""Dates, amounts and passages of Russian and Ukrainian: what is written, at its place, no more exact than the text."""

import pytest

from paperchain.language import slavic_amounts, slavic_dates
from paperchain.language.passages import passages, without

DATES = [
    ("в мае 2023 года", "мае 2023 года", "2023-05"),
    ("поставки 2023 года", "2023 года", "2023"),
    ("в конце 2024", "конце 2024", "2024-10/2024-12"),
    ("12 мая 2023 г.", "12 мая 2023 г.", "2023-05-12"),
    ("договор от 12 мая 2023 г. № 5", "12 мая 2023 г.", "2023-05-12"),
    ("в начале мая 2023 г.", "начале мая 2023 г.", "2023-05-01/2023-05-10"),
    ("с марта по май 2024 года", "марта по май 2024 года", "2024-03/2024-05"),
    ("с 12 по 14 мая 2023 года", "12 по 14 мая 2023 года", "2023-05-12/2023-05-14"),
    ("с 2019 года", "с 2019 года", "2019/.."),
    ("до мая 2022 г.", "до мая 2022 г.", "../2022-05"),
    ("после 12.05.2023", "после 12.05.2023", "2023-05-13/.."),
    ("летом 2023 года", "летом 2023 года", "2023-22"),
    ("в первом квартале 2024 года", "первом квартале 2024 года", "2024-01/2024-03"),
    ("во II полугодии 2023 года", "II полугодии 2023 года", "2023-07/2023-12"),
    ("в 2022–2023 годах", "2022–2023 годах", "2022/2023"),
    ("наприкінці 2023 року", "наприкінці 2023 року", "2023-10/2023-12"),
    ("12 травня 2023 р.", "12 травня 2023 р.", "2023-05-12"),
    ("у 2021 році", "2021 році", "2021"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), DATES)
def test_a_date_keeps_its_precision_and_its_place(text: str, words: str, edtf: str) -> None:
    (found,) = slavic_dates.find(text)
    assert (found.text, found.edtf) == (words, edtf)
    assert text[found.start : found.end] == found.text


def test_what_counts_from_the_date_of_the_paper() -> None:
    assert slavic_dates.find("вчера", "2024-06-03")[0].edtf == "2024-06-02"
    assert slavic_dates.find("в прошлом году", "2024-06-03")[0].edtf == "2023"
    assert slavic_dates.find("12 мая", "2024-06-03")[0].edtf == "2024-05-12"
    assert slavic_dates.find("12 мая")[0].edtf == "" and slavic_dates.find("вчера")[0].edtf == ""


@pytest.mark.parametrize("text", ["на 2023 насоса", "№ 2023", "31.02.2023", "в 2023 случаях"])
def test_what_is_no_date(text: str) -> None:
    assert not [w for w in slavic_dates.find(text) if w.edtf]


AMOUNTS = [
    ("1,2 млн юаней", "1,2 млн юаней", "1200000 CNY", "money"),
    ("более 12 насосов", "более 12", ">12", "quantity"),
    ("не менее 5 комплектов", "не менее 5", ">=5", "quantity"),
    ("48 500,00 руб.", "48 500,00 руб.", "48500 RUB", "money"),
    ("около 30 млн долларов США", "около 30 млн долларов США", "~30000000 USD", "money"),
    ("двадцать пять двигателей", "двадцать пять", "25", "quantity"),
    ("полтора миллиона евро", "полтора миллиона евро", "1500000 EUR", "money"),
    ("500 тис. грн", "500 тис. грн", "500000 UAH", "money"),
    ("300 тысяч доларів", "300 тысяч доларів", "300000 USD", "money"),
    ("10 белорусских рублей", "10 белорусских рублей", "10 BYN", "money"),
    ("две недели", "две", "2", "duration"),
    ("30 %", "30", "30", "share"),
]


@pytest.mark.parametrize(("text", "words", "normal", "kind"), AMOUNTS)
def test_an_amount_with_its_comparison(text: str, words: str, normal: str, kind: str) -> None:
    (found,) = slavic_amounts.find(text)
    assert (found.text, found.normal, found.kind) == (words, normal, kind)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "ИНН 7701234567",
        "№ 15 насосов",
        "1,200 юаней",
        "R-12 двигателей",
        "12 мая 2023 года",
        "дом 5, тел. 8 800 555 35 35",
    ],
)
def test_numbers_that_are_no_amount(text: str) -> None:
    assert slavic_amounts.find(text) == []


def test_each_line_of_a_mixed_paper_has_its_language() -> None:
    first, last = "This is the copy of a letter.", "It was signed by the seller."
    russian = "ООО «Зарнет» купило насосы.\n\n12"
    text = f"{first}\n{russian}\nТОВ «Зарнет» та інші\n奥瑞公司供应发动机。\n{last}"
    found = passages(text)
    assert [p.language for p in found] == ["en", "ru", "uk", "zh", "en"]
    assert text[found[1].start : found[1].end] == russian
    blank = without(text, [p for p in found if p.language != "en"])
    assert len(blank) == len(text) and " ".join(blank.split()) == f"{first} {last}"


def test_latin_letters_alone_are_one_passage() -> None:
    assert [(p.start, p.end, p.language) for p in passages("One.\n\nTwo.", "")] == [(0, 10, "en")]
    assert passages("Ein Satz.", "de")[0].language == "de"
