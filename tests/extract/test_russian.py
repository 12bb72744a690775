"""Russian sentences become claims with spans in the whole document; without the packages a note says so."""

import hashlib

import pytest

from paperchain.extract import Extraction, extract
from paperchain.language import russian
from paperchain.model import Document, status_of

needs = pytest.mark.skipif(not russian.installed(), reason="natasha is not installed")


def read(text: str, language: str = "ru") -> Extraction:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document(sha, "note.txt", "text/plain", text, language=language, published="2024-05-14"))


@needs
def test_a_sentence_in_russian_gives_a_claim_whose_spans_read_again():
    text = "Новости.\n\nООО «Ордекс Логистика» поставило АО «Торвик» двенадцать двигателей R-12 в марте 2023 года."
    (claim,) = read(text).claims
    assert [(a.role, a.value) for a in claim.arguments] == [
        ("supplier", "ООО «Ордекс Логистика»"),
        ("goods", "двигатели R-12"),
        ("recipient", "АО «Торвик»"),
        ("time", "2023-03"),
        ("quantity", "12"),
    ]
    for span in [claim.span, claim.cue, *(a.span for a in claim.arguments)]:
        assert span is not None and span.rereads(text)


@needs
def test_both_languages_of_a_mixed_document_are_read():
    text = (
        "Orbex Logistics sold twelve pumps to Torvik Marine in 2022.\n\n"
        "По данным таможни, ООО «Зарнет» поставляло компании «Колмар» датчики.\n"
    )
    found = read(text, "en").claims
    assert [c.get("supplier") for c in found] == ["Orbex Logistics", "ООО «Зарнет»"]
    assert all(c.span.rereads(text) and c.span.prefix == text[max(0, c.span.start - 64) : c.span.start] for c in found)


def test_a_line_with_a_russian_name_leaves_an_english_document_as_it_is():
    text = "Orbex Logistics sold twelve pumps to Torvik Marine.\n\nООО «Торвик»\n"
    (claim,) = read(text, "en").claims
    assert claim.get("recipient") == "Torvik Marine"


@pytest.mark.skipif(russian.installed(), reason="natasha is installed")
def test_without_the_packages_a_note_says_what_to_install():
    found = read("ООО «Ордекс Логистика» поставило двенадцать двигателей.")
    assert not found.claims and 'pip install "paperchain[ru]"' in found.notes[0]


def told(text: str) -> set[str]:
    """Each claim as "kind role=value ... status", with its speakers."""
    lines = set()
    for claim in read(text).claims:
        roles = " ".join(f"{a.role}={a.value}" for a in claim.arguments)
        by = ", ".join(s.name for s in claim.speakers)
        lines.add(f"{claim.kind} {roles} {status_of(claim)}" + (f" by {by}" if by else ""))
    return lines


@needs
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Двигатели были изготовлены компанией «Хебрин Оптика».",
            ["manufacture maker=Хебрин Оптика product=Двигатели asserted"],
        ),
        (
            "ООО «Зарнет» заплатило «Хебрин Оптике» 1,2 млн юаней.",
            ["payment payer=ООО «Зарнет» payee=Хебрин Оптика money=1200000 CNY asserted"],
        ),
        ("ООО «Зарнет» принадлежит Марку Долану.", ["ownership owned=ООО «Зарнет» owner=Марк Долан asserted"]),
        ("Виктор Ласкин владеет 51% ООО «Торвик».", ["ownership owner=Виктор Ласкин owned=ООО «Торвик» asserted"]),
        (
            "Петра Вогель была назначена генеральным директором АО «Колмар» в 2019 году.",
            ["employment employee=Петра Вогель employer=АО «Колмар» time=2019 asserted"],
        ),
        (
            "В июне 2024 года США ввели санкции против компании «Колмар».",
            ["sanction authority=США target=Колмар time=2024-06 asserted"],
        ),
        (
            "Евросоюз внёс АО «Торвик» в санкционный список 14 мая 2024 года.",
            ["sanction authority=Евросоюз target=АО «Торвик» list=санкционный список time=2024-05-14 asserted"],
        ),
        (
            "Между АО «Торвик» и ООО «Арктик» был заключён договор на поставку насосов.",
            ["contract party=АО «Торвик» party=ООО «Арктик» goods=насосы asserted"],
        ),
        (
            "Дрон KX-4 производит НПО «Купава».",
            ["manufacture maker=НПО «Купава» product=Дрон KX-4 asserted"],
        ),
        (
            "Группа китайских специалистов посетила завод «Торвик» в сентябре 2023 года.",
            ["visit visitor=группа китайских специалистов host=завод «Торвик» time=2023-09 asserted"],
        ),
        (
            "ООО «Орбекс» отгрузило из Риги в Алматы 12 контейнеров с датчиками.",
            ["shipment shipper=ООО «Орбекс» goods=контейнеры origin=Рига destination=Алматы quantity=12 asserted"],
        ),
    ],
)
def test_what_is_told_as_done(text: str, claims: list[str]):
    assert told(text) == set(claims)


@needs
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "По данным агентства «Норфилд», компания «Веллмора» не поставляла датчики заводу «Торвик».",
            ["supply supplier=Веллмора goods=датчики recipient=завод «Торвик» denied by Норфилд"],
        ),
        (
            "АО «Торвик» отрицает, что поставляло датчики компании «Колмар».",
            ["supply supplier=АО «Торвик» goods=датчики denied by АО «Торвик»"],
        ),
        (
            "Компания «Колмар» опровергла сообщения о поставках микросхем в Норфилд.",
            ["supply supplier=Колмар goods=микросхемы destination=Норфилд denied by Колмар"],
        ),
        (
            "ООО «Зарнет» обвиняют в поставках оборудования заводу «Торвик».",
            ["supply supplier=ООО «Зарнет» goods=оборудование recipient=завод «Торвик» alleged"],
        ),
        (
            "Якобы ООО «Зарнет» передало АО «Торвик» двигатели.",
            ["supply supplier=ООО «Зарнет» goods=двигатели recipient=АО «Торвик» alleged"],
        ),
        (
            "ООО «Арктик» обязано поставить АО «Торвик» насосы.",
            ["supply supplier=ООО «Арктик» goods=насосы recipient=АО «Торвик» planned"],
        ),
        (
            "Если ООО «Арктик» поставит насосы, завод заработает.",
            ["supply supplier=ООО «Арктик» goods=насосы possible"],
        ),
        (
            "АО «Торвик» не исключает, что ООО «Арктик» поставляло насосы в Норфилд.",
            ["supply supplier=ООО «Арктик» goods=насосы destination=Норфилд possible by АО «Торвик»"],
        ),
        ("В АО «Торвик» не ответили на запрос агентства.", ["no_comment speaker=АО «Торвик» no_comment"]),
        (
            "Неправда, что АО «Торвик» поставляло насосы.",
            ["supply supplier=АО «Торвик» goods=насосы denied"],
        ),
        (
            "Слухи о том, что АО «Торвик» поставляет насосы, ходят давно.",
            ["supply supplier=АО «Торвик» goods=насосы alleged"],
        ),
        ("АО «Торвик» вряд ли поставляло насосы.", ["supply supplier=АО «Торвик» goods=насосы possible"]),
        (
            "Насосы собирают на заводе «Торвик», утверждает портал «Час».",
            ["assembly assembler=завод «Торвик» product=Насосы alleged by Час"],
        ),
        ("Нет доказательств, что АО «Торвик» поставило насосы.", []),
        ("Журналисты не смогли подтвердить, что АО «Торвик» поставило насосы.", []),
        ("АО «Торвик» прекратило поставки насосов в Норфилд.", []),
        ("АО «Торвик» не сообщило, что ООО «Арктик» поставило насосы.", []),
        ("Компания «Колмар» поставила точку в споре с АО «Торвик».", []),
        ("АО «Торвик» поставило задачу ООО «Арктик».", []),
    ],
)
def test_what_is_denied_alleged_or_open_is_never_told_as_done(text: str, claims: list[str]):
    assert told(text) == set(claims)


@needs
def test_inflected_names_join_the_nominative_and_a_guess_is_noted():
    found = read("ООО «Купава» закрылось. Деньги «Купаве» перевёл Вадим Ольмин. С Ольминым не связались.")
    names = {(m.span.exact, m.name) for m in found.mentions}
    assert {("«Купаве»", "ООО «Купава»"), ("Ольминым", "Вадим Ольмин")} <= names


@needs
def test_an_invoice_letter_is_read_by_its_lines_and_its_we():
    text = (
        "ООО «Гелиос»\nИНН 3664069397\nАдрес: 394018, г. Лугань, ул. Садовая, д. 14\n\n"
        "Счёт № 14 от 3 марта 2023 г.\n\nПоставщик: ООО «Гелиос»\nПокупатель: АО «Торвик»\n"
        "Товар: линзы LT-9, 48 шт.\nИтого: 1 250 000,00 руб.\n\nМы отгрузили 24 линзы LT-9 в феврале 2023 года.\n"
    )
    assert told(text) == {
        "identity party=ООО «Гелиос» identifier=3664069397 asserted",
        "location located=ООО «Гелиос» place=394018, г. Лугань, ул. Садовая, д. 14 asserted",
        "invoice biller=ООО «Гелиос» billed=АО «Торвик» goods=линзы LT-9 time=2023-03-03 quantity=48 "
        "money=1250000 RUB asserted",
        "shipment shipper=ООО «Гелиос» goods=линзы LT-9 time=2023-02 quantity=24 asserted",
    }


@needs
def test_names_of_a_ukrainian_text_are_found_and_its_sentences_are_not_read():
    text = "У травні 2023 року ТОВ «Дніпро-Сталь» отримало 7 верстатів за 3,5 млн євро від фірми Kolmar GmbH."
    found = read(text, "uk")
    assert {m.name for m in found.mentions} == {"ТОВ «Дніпро-Сталь»", "Kolmar GmbH"}
    assert not found.claims and "1 dates, 2 amounts" in found.notes[0]
