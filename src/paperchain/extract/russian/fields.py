"""What Russian papers write beside a name or behind a label: numbers, addresses, other names, invoices."""

import re
from collections.abc import Iterator
from itertools import pairwise

from paperchain.extract.fills import Fill
from paperchain.extract.russian.filling import Reader
from paperchain.extract.russian.reference import PARTY
from paperchain.language import identifiers, slavic_amounts, slavic_dates
from paperchain.language.russian import Word
from paperchain.model import Argument, Claim, Mention, Span

ORIGIN = "extract.russian fields 1"
NEAR = 160
"""Code points between a name and the number or address that is written behind it."""
_ADDRESS = re.compile(
    r"(?P<label>адрес\w*(?:\s+(?:места\s+нахождения|регистрации|организации))?)\s*[:—–-]?\s+"
    r"(?P<value>(?:\d{6}|г\.|город|ул\.|[А-ЯЁ])(?:[^;\n()«»]|«[^»\n]*»){4,120})",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d{6}|(?:^|\s)(?:г|ул|пр|просп|пер|наб|обл|ш)\.|улиц|город |област|проспект|шоссе|переул|набереж|пр-т"
)
_ADDRESS_END = re.compile(
    r"(?<!\bг)(?<!\bд)(?<!\bул)(?<!\bоф)(?<!\bстр)(?<!\bпр)(?<!\bобл)(?<!корп)\.(?=\s|$)|,\s+(?=[а-я]+\s+[а-я]+)"
)
_ALSO = re.compile(
    r"^\s*[,(]?\s*(?:(?:также|ранее|прежде|бывш\w+|прежнее\s+название|до\s+\d{4}(?:\s+года)?)\s*)"
    r"(?:известн\w+\s+как|именовавш\w+|называвш\w+|носивш\w+\s+название|именуем\w+)?\s*[:—–-]?\s*(?:компания\s+)?$",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"^\s*[,(]\s*известн\w+\s+(?:также\s+)?(?:как|под\s+названием)\s*$", re.IGNORECASE)
_LABELS = {
    "biller": "поставщик|продавец|исполнитель|подрядчик|экспортёр|экспортер",
    "billed": "покупатель|заказчик|плательщик|импортёр|импортер|клиент",
    "shipper": "грузоотправитель|отправитель",
    "consignee": "грузополучатель|получатель груза",
    "goods": "товар|наименование товара|наименование|предмет поставки|описание груза|груз",
    "money": "итого к оплате|всего к оплате|итого|всего|сумма|сумма к оплате|на сумму|общая стоимость|общая сумма",
    "time": "дата|дата счёта|дата счета|дата отгрузки|от",
    "quantity": "количество|кол-во",
}
_ROLES = {phrase: role for role, words in _LABELS.items() for phrase in words.split("|")}
_LINE = re.compile(r"^[ \t]*(?P<label>[А-Яа-яЁё][А-Яа-яЁё -]{1,30}?)\s*:[ \t]*(?P<value>\S[^\n]{0,160})$", re.MULTILINE)
_PAPER = re.compile(
    r"(?im)^\W*(?P<paper>сч[её]т(?:-фактура)?|инвойс|(?:товарн\w+\s+|транспортн\w+\s+)*накладная)(?!\w)"
)


def from_fields(reader: Reader, start: int, end: int) -> tuple[list[Mention], list[Claim]]:
    """Mentions and claims of what stands beside names and behind labels in the passage `start:end`."""
    names = [w for s in reader.sentences for w in s.words if w.name and (f := reader.named(w)) and f.schema in PARTY]
    mentions: list[Mention] = []
    claims: list[Claim] = []
    for claim, linked in (
        *_numbers(reader, names, start, end),
        *_addresses(reader, names, start, end),
        *_other_names(reader, names),
        *_contract(reader),
        *_invoice(reader, names, start, end),
    ):
        claims.append(claim)
        mentions += linked
    return mentions, claims


def _before(reader: Reader, names: list[Word], at: int) -> Word | None:
    """The name that a number or address at `at` is written behind: no other name and no blank line between."""
    held = [w for w in names if w.end <= at <= w.end + NEAR]
    if not held or "\n\n" in reader.document.text[held[-1].end : at]:
        return None
    return held[-1]


def _claim(reader: Reader, kind: str, arguments: list[Argument]) -> Claim:
    spans = [a.span for a in arguments if a.span]
    span = Span.of(reader.document, min(s.start for s in spans), max(s.end for s in spans))
    return Claim.of(kind, tuple(arguments), span, origin=ORIGIN)


def _party(reader: Reader, word: Word, role: str) -> tuple[Argument, Mention]:
    fill = reader.named(word)
    assert fill is not None
    return reader.argument(role, fill), reader.mention(fill)


def _numbers(reader: Reader, names: list[Word], start: int, end: int) -> Iterator[tuple[Claim, list[Mention]]]:
    for number in identifiers.find(reader.document.text[start:end]):
        word = _before(reader, names, start + number.start)
        if word is None or number.kind == "IBAN":
            continue
        party, mention = _party(reader, word, "party")
        span = Span.of(reader.document, start + number.start, start + number.end)
        yield _claim(reader, "identity", [party, Argument("identifier", number.text, "", span)]), [mention]


def _addresses(reader: Reader, names: list[Word], start: int, end: int) -> Iterator[tuple[Claim, list[Mention]]]:
    text = reader.document.text[start:end]
    for hit in _ADDRESS.finditer(text):
        value = hit["value"]
        cut = _ADDRESS_END.search(value)
        value = (value[: cut.start()] if cut else value).rstrip(" ,.")
        word = _before(reader, names, start + hit.start())
        if word is None or len(value) < 8 or not _STREET.search(value):
            continue
        at = start + hit.start("value")
        span = Span.of(reader.document, at, at + len(value))
        place = Mention.of("Address", value, span, "ru")
        party, mention = _party(reader, word, "located")
        yield _claim(reader, "location", [party, Argument("place", place.name, place.entity, span)]), [mention, place]


def _other_names(reader: Reader, names: list[Word]) -> Iterator[tuple[Claim, list[Mention]]]:
    """`ООО «X», ранее ООО «Y»`, `ООО «X» (X LLC)`: another name of the same party."""
    text = reader.document.text
    for one, two in pairwise(names):
        between = text[one.end : two.start]
        first, second = reader.named(one), reader.named(two)
        if first is None or second is None or first.text == second.text or len(between) > 60 or "\n" in between:
            continue
        firms = {first.schema, second.schema} <= PARTY - {"Person", "PublicBody"}
        in_brackets = between.strip() == "(" and text[two.end : two.end + 1] in (")", ",")
        latin = in_brackets and firms and _latin(first) != _latin(second)
        if not latin and not (firms and (_ALSO.match(between) or _KNOWN.match(between))):
            continue
        party, whole = _party(reader, one, "party")
        alias, other = _party(reader, two, "alias")
        yield _claim(reader, "identity", [party, alias]), [whole, other]


def _latin(fill: Fill) -> bool:
    return bool(re.search(r"[A-Za-z]{3}", fill.text)) and not re.search(r"[А-Яа-яЁё]{3}", fill.text)


def _contract(reader: Reader) -> Iterator[tuple[Claim, list[Mention]]]:
    """`ООО «X», именуемое в дальнейшем «Поставщик», … и АО «Y», именуемое …`: the contract that the paper is."""
    parties = reader.parties()
    if len({f.text for f in parties}) != 2 or any(f.schema == "Person" for f in parties):
        return
    arguments = [reader.argument(role, fill) for role, fill in zip(("party", "partner"), parties, strict=False)]
    yield _claim(reader, "contract", arguments), [reader.mention(f) for f in parties]


def _invoice(reader: Reader, names: list[Word], start: int, end: int) -> Iterator[tuple[Claim, list[Mention]]]:
    """The labelled lines of an invoice or a waybill as one claim."""
    text = reader.document.text[start:end]
    paper = _PAPER.search(text)
    if paper is None:
        return
    held: dict[str, re.Match[str]] = {}
    for hit in _LINE.finditer(text):
        role = _ROLES.get(" ".join(hit["label"].casefold().split()), "")
        if role:
            held.setdefault(role, hit)
    waybill = "накладная" in paper["paper"].casefold()
    roles = ("shipper", "consignee") if waybill else ("biller", "billed")
    arguments, mentions = [], []
    for role in roles:
        hit_ = held.get(role)
        near = [w for w in names if hit_ and start + hit_.start("value") <= w.start < start + hit_.end()]
        if not near:
            return
        argument, mention = _party(reader, near[0], role)
        arguments.append(argument)
        mentions.append(mention)
    if goods := held.get("goods"):
        words = re.split(r"[;(]|,\s+\d|\s+[—–-]\s+\d", goods["value"])[0].strip(" .,")
        at = start + goods.start("value")
        mentions.append(Mention.of("Product", words, Span.of(reader.document, at, at + len(words)), "ru", False))
        arguments.append(Argument("goods", mentions[-1].name, mentions[-1].entity, mentions[-1].span))
    arguments += _values(reader, held, text, start, paper, waybill)
    kind = "shipment" if waybill else "invoice"
    yield _claim(reader, kind, arguments), mentions


def _values(
    reader: Reader, held: "dict[str, re.Match[str]]", text: str, start: int, paper: "re.Match[str]", waybill: bool
) -> Iterator[Argument]:
    """Date, quantity and sum: behind their labels, the date also in the paper's own line."""
    line_end = text.find("\n", paper.end())
    top = (paper.start("paper"), line_end if line_end >= 0 else len(text))
    dated = held.get("time")
    places = [top, *([dated.span("value")] if dated else [])]
    for when in slavic_dates.find(text, reader.document.published):
        if when.edtf and "/" not in when.edtf and any(a <= when.start < b for a, b in places):
            yield Argument("time", when.edtf, "", Span.of(reader.document, start + when.start, start + when.end))
            break
    amounts = slavic_amounts.find(text)
    for role in ("quantity", "money"):
        hit = held.get(role) or (held.get("goods") if role == "quantity" else None)
        low, high = hit.span("value") if hit else (0, 0)
        for amount in amounts:
            if amount.kind == role and low <= amount.start < high and not (role == "money" and waybill):
                yield Argument(
                    role, amount.normal, "", Span.of(reader.document, start + amount.start, start + amount.end)
                )
                break
