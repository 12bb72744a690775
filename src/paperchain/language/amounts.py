"""Money and quantities in a text, with their comparison: "more than 5 million yuan ($700,000)" is >5000000 CNY.

A number counts only where it is one: not inside a designator ("MX-40"), a date, a reference ("No. 12") or a time of
day. Shares ("30 percent") and durations ("two weeks") have kinds of their own, so that nobody takes them for a
quantity of goods. Sums without a number ("dozens of") have no value; `vague` lists them.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from paperchain.language import currencies
from paperchain.language.numerals import NUMBER_WORDS, SCALES, SPACE, Number, numbers, scaled

Kind = Literal["money", "quantity", "share", "duration"]


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount. `start:end` covers comparison, number and currency; a unit stands at `unit_start:unit_end`."""

    start: int
    end: int
    text: str
    kind: Kind
    op: str  # "" | > | >= | < | <= | ~
    value: Decimal
    currency: str = ""  # ISO 4217; empty if the symbol stands for several currencies
    unit: str = ""
    unit_start: int = -1
    unit_end: int = -1
    second: "Amount | None" = None  # the same sum in another currency, as the text converts it
    note: str = ""

    @property
    def normal(self) -> str:
        """Comparison, plain number and currency: ">5000000 CNY", ">12", "1234.5 EUR"."""
        whole = self.value == self.value.to_integral_value()
        number = str(int(self.value)) if whole else format(self.value.normalize(), "f")
        return f"{self.op}{number} {self.currency}".rstrip()


@dataclass(frozen=True, slots=True)
class Vague:
    """A sum that names no number, and why it has no value."""

    start: int
    end: int
    text: str
    note: str


_CURRENCY_BEFORE = re.compile(
    rf"(?:(?<![^\W\d_])(?:{currencies.CODE}){SPACE}?|(?<!\w)(?:{currencies.CODE})?(?:{currencies.SYMBOL}){SPACE}?)$"
)
_CURRENCY_AFTER = re.compile(
    rf"(?:{SPACE}|-)?(?P<currency>(?:{currencies.CODE})(?![\w-])|(?i:{currencies.WORD})(?![A-Za-zА-я])"
    rf"|{currencies.SYMBOL})"
)
_COMPARISONS = (
    (r"not more than|no more than|up to|as many as|as much as|at most|a maximum of|maximum|max\.?|≤|<=", "<="),
    (r"not less than|no less than|no fewer than|not fewer than|at least|a minimum of|minimum|min\.?|≥|>=", ">="),
    (
        r"(?:much |far |well |slightly |just |a little )?(?:more than|over|above)|upwards? of|in excess of|exceeding|>",
        ">",
    ),
    (r"(?:much |far |well |slightly |just |a little )?(?:less than|fewer than|under|below)|<", "<"),
    (
        r"nearly|almost|about|around|approximately|approx\.?|roughly|some|circa|ca\.|close to|(?:an )?estimated|~|≈",
        "~",
    ),
)
_COMPARISON = re.compile(
    r"(?<![\w])(?:"
    + "|".join(f"(?P<c{i}>{pattern})" for i, (pattern, _) in enumerate(_COMPARISONS))
    + rf"){SPACE}*(?:(?:a total of|the)\s+)?$",
    re.IGNORECASE,
)
_AFTER_COMPARISON = re.compile(rf"(?P<more>\+(?!\d)|-plus\b|{SPACE}or more\b)|(?P<less>{SPACE}or (?:fewer|less)\b)")
_PERCENT = re.compile(rf"{SPACE}?(?:%|％|percent\b|per cent\b|percentage points?\b|pct\b)", re.IGNORECASE)
_RANGE = re.compile(rf"{SPACE}?(?:-|–|—){SPACE}?|{SPACE}(?:to|and|or){SPACE}", re.IGNORECASE)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?\s+(?:the\s+)?$")
_MONTH_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTHS})\b")
_REFERENCE = re.compile(
    r"(?:№|#|§|\b(?:no\.?|nos\.?|nr\.?|numbers?|articles?|art\.|sections?|sec\.|pages?|p\.|pp\.|flights?|models?|types?"
    r"|annex(?:es)?|resolutions?|chapters?|paragraphs?|para\.|lines?|items?|invoices?|orders?|contracts?|codes?|box"
    r"|building|buildings?|rooms?|figures?|fig\.|tables?|versions?|v\.|grade|class|phase|series|block|mark|mk\.?"
    r"|aged?|ages|since|tel\.?|phone|fax|id|ref\.?|case|docket|lot|batch|serial|bis|part|day|week|year|gate|pier))"
    r"\s*[:.]?\s*$",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?P<word>[A-ZА-Я][\w'’-]*)[ \u00a0]$")
_OPENERS = frozenset(
    "A An And At By But For From He In It Its Of On Or Our She That The Their Then There These They This Those To We"
    " With Only Just Another Other All Both Out After Before Between During Since Until When While Where Which Also"
    " Some About Over Around Under Below Above Least Most Than Nearly Almost Roughly Approximately Total Up".split()
)
_STOP = frozenset(
    "of and or to in on at by for from with as than that which who whose is are was were be been has have had"
    " will would could may might can did do does but the a an this these those its his her their our per each more"
    " less fewer if it he she they we you i not no after before since until during while when where between under"
    " over into via against through because so said says other others others' such there then both only also am pm"
    " a.m p.m ago later earlier former respectively alone times' o'clock percent".split()
)
_TIME_UNITS = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades fortnight"
    " quarter quarters century centuries night nights weekend weekends".split()
)
_MEASURES = frozenset(
    "kg kgs kilogram kilograms kilogramme kilogrammes g grams gram t tonne tonnes ton tons lb lbs pound pounds km"
    " kilometre kilometres kilometer kilometers m metre metres meter meters cm mm mile miles litre litres liter liters"
    " l barrel barrels bpd unit units piece pieces pcs set sets item items times people persons employees containers"
    " boxes crates pallets vehicles copies shares kw mw kwh mwh hp ghz mhz w v".split()
)
_PART_OF = re.compile(
    r"\b(?:half|quarters?|thirds?|fractions?|tens|dozens|hundreds|thousands|millions)\s+of"
    r"\s+$",
    re.IGNORECASE,
)
_LOWER = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_AND_MORE = re.compile(rf"\s*\w*\s+and\s+(?:{currencies.SYMBOL}|{currencies.CODE})?\s?\d")
_WORD_RANGE = re.compile(rf"\b(?:{NUMBER_WORDS})\s+(?:to|or)\s+$", re.IGNORECASE)  # "two to three": neither is the sum
_TARIFF_CODE = re.compile(r"\d{4}\.\d\d")
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*")
_VAGUE = re.compile(
    r"\b(?:(?:(?:several|many|some)\s+)?(?:tens|dozens|scores|hundreds|thousands|millions|billions)"
    r"(?:\s+(?:of|or)\s+(?:dozens|hundreds|thousands|millions|billions))*\s+of|several|numerous|a handful of"
    r"|a (?:small |large )?number of|a few|a couple of)\b",
    re.IGNORECASE,
)


def find(text: str) -> list[Amount]:
    """Every amount of a text in order, none overlapping. A converted sum hangs on its first as `second`."""
    found: list[Amount] = []
    for number in numbers(text):
        if found and number.start < found[-1].end:
            continue
        amount = _amount(text, number)
        if amount is None:
            continue
        if found and _converts(text, found[-1], amount):
            end = _closing(text, found[-1], amount)
            first = found[-1]
            found[-1] = replace(first, end=end, text=text[first.start : end], second=amount)
        elif not found or amount.start >= found[-1].end:
            found.append(amount)
    return found


def vague(text: str) -> list[Vague]:
    """Sums without a number ("dozens of", "several"): they have no value, and this says so."""
    note = "no number is given"
    return [Vague(m.start(), m.end(), m.group(), note) for m in _VAGUE.finditer(text)]


def _amount(text: str, number: Number) -> Amount | None:
    """The amount around one number, or None if the number is something else."""
    before = text[max(0, number.start - 60) : number.start]
    prefix = _CURRENCY_BEFORE.search(before)
    start = number.start - (len(before) - prefix.start()) if prefix else number.start
    value, end, note = number.value, number.end, ""
    upper = _upper_end(text, end)
    if upper is not None:
        if _MONTH_AFTER.match(text, upper[1]):
            return None
        note, end = f"a range, up to {upper[0]}", upper[1]
    value, end = scaled(text, value, end)
    currency_after = _CURRENCY_AFTER.match(text, end)
    if prefix or not currency_after:
        small_value, small_end = scaled(text, value, end, money=True)
        currency_after = currency_after or (None if prefix else _CURRENCY_AFTER.match(text, small_end))
        if (prefix or currency_after) and small_end > end:
            value, end = small_value, small_end
            currency_after = _CURRENCY_AFTER.match(text, end)
    left = text[max(0, start - 60) : start]
    op, start = _comparison(left, start)
    if _PART_OF.search(left):
        return None  # "three quarters of a million": the million is not the sum
    if not op and _LOWER.search(left) and _AND_MORE.match(text, end):
        op = ">="
    written = prefix.group() if prefix else currency_after["currency"] if currency_after else ""
    money = bool(written) and not _is_weight(text, written, currency_after)
    if _inside_something(text, number, prefix is not None, money):
        return None
    if money:
        if written.casefold() == "won" and not (number.digits and value >= 100):
            return None
        suffix = (
            currency_after
            if currency_after and (not prefix or _same_currency(written, currency_after["currency"]))
            else None
        )
        end = suffix.end() if suffix else end
        if suffix and value == number.value:  # "75 USD million"
            value, end = scaled(text, value, end)
        code = currencies.code(re.sub(rf"^(?:{currencies.CODE})(?=\W)", "", written.strip())) or _ambiguous(
            text, written
        )
        note = note or ("" if code else f"{written.strip()} stands for more than one currency")
        return Amount(start, end, text[start:end], "money", _range_op(op, upper), value, code, note=note)
    quantity = _quantity(text, number, start, end, value, op, note)
    return replace(quantity, op=_range_op(quantity.op, upper)) if quantity else None


def _quantity(text: str, number: Number, start: int, end: int, value: Decimal, op: str, note: str) -> Amount | None:
    after = _AFTER_COMPARISON.match(text, end)
    if after:
        op, end = (">=" if after["more"] else "<="), after.end()
    share = _PERCENT.match(text, end)
    if share:
        return Amount(start, share.end(), text[start : share.end()], "share", op, value, note=note)
    unit_start, unit_end = _unit(text, end)
    unit = text[unit_start:unit_end] if unit_end > unit_start else ""
    bare_word = not number.digits and value == 1
    if not op and (not unit or bare_word or _follows_name(text, start, number)):
        return None
    if not op and unit.casefold() not in _MEASURES and _TARIFF_CODE.fullmatch(text, number.start, number.end):
        return None
    if _is_year(number, text) and not (unit.casefold() in _MEASURES or (op and unit)):
        return None
    kind: Kind = "duration" if unit.casefold() in _TIME_UNITS else "quantity"
    placed = (unit_start, unit_end) if unit else (-1, -1)
    return Amount(start, end, text[start:end], kind, op, value, "", unit, *placed, note=note)


def _upper_end(text: str, end: int) -> tuple[str, int] | None:
    """The upper number of a range that starts before `end`: "10-12", "10 to 12"; None if there is no range."""
    link = _RANGE.match(text, end)
    if not link:
        return None
    joined = link.group().strip().casefold()
    upper = re.compile(rf"(?:{currencies.SYMBOL})?(\d[\d,.]*\d|\d)(?![\w-]|[./]\d)").match(text, link.end())
    if not upper or (
        joined in ("and", "or") and not re.search(r"between\s+\S*\d[\d,.]*$", text[max(0, end - 40) : end])
    ):
        return None
    return upper[1], upper.end()


def _range_op(op: str, upper: tuple[str, int] | None) -> str:
    """A range says no more than its lower bound can carry: at least."""
    return ">=" if upper else op


def _comparison(left: str, start: int) -> tuple[str, int]:
    match = _COMPARISON.search(left)
    if not match:
        return "", start
    index = next(i for i in range(len(_COMPARISONS)) if match[f"c{i}"] is not None)
    return _COMPARISONS[index][1], start - (len(left) - match.start())


def _inside_something(text: str, number: Number, has_prefix: bool, money: bool) -> bool:
    """True for digits of a designator, a date, a time, a reference, a telephone number or an age."""
    before, after = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 24]
    if not has_prefix and re.search(r"[\w.]$|\w[-–/:,'’_&]$|\+$", before):
        return not re.search(r"between\s+$|[(\s][<>~≈≤≥]$", before)
    if re.match(
        r"[-–]?\d|[./:]\d|[-–/](?!(?:million|billion|thousand|plus|trillion|hundred|dozen|yuan|dollar|euro)\b)\w", after
    ) and not _upper_end(text, number.end):
        return True
    if number.digits and re.match(r"[^\W\d_]", after) and not money:
        glued = _WORD.match(after)
        if (
            not glued
            or re.fullmatch(r"[A-Z]", glued.group())
            or glued.group().casefold() not in _MEASURES | set(SCALES)
        ):
            return True
    if re.match(rf"{SPACE}?(?:[ap]\.?m\b|o['’]clock|hrs\b)", after, re.IGNORECASE):
        return True
    if money and has_prefix:
        return False
    if not number.digits and _WORD_RANGE.search(before):
        return True
    dated = _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)
    return bool(number.digits and (dated or (not money and _REFERENCE.search(before))))


def _follows_name(text: str, start: int, number: Number) -> bool:
    """True for bare digits right after a capitalised word, which may be a designator: "Falcon 90 drones"."""
    if not number.digits or number.grouped:
        return False
    match = _CAPITALISED.search(text[max(0, start - 40) : start])
    return match is not None and match["word"] not in _OPENERS


def _is_year(number: Number, text: str) -> bool:
    return number.digits and bool(re.fullmatch(r"(?:19|20)\d\d", text[number.start : number.end]))


def _is_weight(text: str, written: str, match: re.Match[str] | None) -> bool:
    """True for pounds of something: "300 pounds of powder"."""
    return (
        bool(match)
        and written.casefold() in ("pound", "pounds")
        and text.startswith(" of ", match.end() if match else 0)
    )


def _same_currency(prefix: str, suffix: str) -> bool:
    """True if the code after a number only repeats the symbol before it: "$5m USD"."""
    left, right = currencies.code(prefix), currencies.code(suffix)
    return bool(right) and (
        left == right or not left or (left == "USD" and right in ("HKD", "SGD", "AUD", "CAD", "NZD"))
    )


def _ambiguous(text: str, written: str) -> str:
    """¥ is the yuan or the yen: what else the text names decides, else nothing does."""
    if written.strip() not in ("¥", "￥"):
        return ""
    yuan = bool(re.search(r"\b(?:yuan|renminbi|RMB|CNY)\b|人民币", text))
    yen = bool(re.search(r"\b(?:yen|JPY)\b|日元|円", text))
    return "" if yuan == yen else "CNY" if yuan else "JPY"


def _unit(text: str, end: int) -> tuple[int, int]:
    """Span of the unit after a number: up to the first plural among the next four words, else the first word."""
    position, first, words = end, None, 0
    skip = re.compile(r"[ \u00a0]of(?: (?:the|these|those|its|their|his|her|such))?(?=[ \u00a0])").match(text, end)
    if skip:
        position = skip.end()
    more = re.compile(r"[ \u00a0](?:more|other)(?=[ \u00a0])").match(text, position)
    if more:  # "two more lathes"
        position = more.end()
        words = 1
    while words < 4:
        gap = re.compile(r"[ \u00a0]" if words or skip else r"[ \u00a0]?").match(text, position)
        word = _WORD.match(text, gap.end()) if gap else None
        if not word or word.group().casefold() in _STOP:
            break
        first = first or word
        plain = word.group().casefold()
        if (
            plain in _MEASURES
            or plain in _TIME_UNITS
            or (plain.endswith("s") and not plain.endswith(("ss", "us", "is", "'s", "’s")))
        ):
            return first.start(), word.end()
        position, words = word.end(), words + 1
    return (first.start(), first.end()) if first and not more else (end, end)


def _converts(text: str, first: Amount, second: Amount) -> bool:
    """True if `second` is `first` in another currency: "(about $700,000)", ", or $700,000,"."""
    if first.kind != "money" or second.kind != "money" or first.second or first.currency == second.currency:
        return False
    between = text[first.end : second.start]
    return bool(
        re.fullmatch(
            r"\s*(?:[(\[]\s*(?:or|equal to|equivalent to|worth|then|i\.e\.|=|\s)*|,\s*or\s+|\s*[=/]\s*)", between
        )
    )


def _closing(text: str, first: Amount, second: Amount) -> int:
    """End of a converted sum: behind the closing bracket if one was opened."""
    opened = "(" in text[first.end : second.start] or "[" in text[first.end : second.start]
    closing = re.compile(r"[^()\[\]\d\n]{0,40}[)\]]").match(text, second.end) if opened else None
    return closing.end() if closing else second.end
