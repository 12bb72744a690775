"""Cells of a table as values: dates, numbers and money, read by rule or not at all."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₹": "INR", "₺": "TRY"}
_WORDS = {
    "us dollars": "USD", "us dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yuan": "CNY",
    "rmb": "CNY", "renminbi": "CNY", "rubles": "RUB", "roubles": "RUB", "ruble": "RUB", "rouble": "RUB",
    "dirhams": "AED", "dirham": "AED",
}  # fmt: skip


def plain(header: str) -> str:
    """A column header for comparison: lower case, without its unit ("Value, USD", "Weight (kg)") and punctuation."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]|,.*$", " ", header)
    return " ".join(re.sub(r"[^\w\s]|_", " ", bare).casefold().split())


def month_first(texts: list[str]) -> bool | None:
    """Whether dates like 10/25/2024 in a column put the month first; None if no date tells, or they disagree."""
    found = [match for match in map(_SLASHED.fullmatch, texts) if match]
    day, month = any(int(m[1]) > 12 for m in found), any(int(m[2]) > 12 for m in found)
    return None if day == month else month


def ambiguous(text: str) -> bool:
    """True for a date with slashes that has two readings."""
    found = _SLASHED.fullmatch(text)
    return bool(found) and found[1] != found[2] and int(found[1]) <= 12 and int(found[2]) <= 12  # type: ignore[index]


def as_date(text: str, months_first: bool | None = None) -> str:
    """EDTF of a cell: ISO, 27.08.2024, 27 Aug 2024, 2024-08, or 27/08/2024 where the column tells the order."""
    text = text.strip()
    if found := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}.*)?", text):
        return _day(found[1], found[2], found[3])
    if found := re.fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})", text):
        return _day(found[1], found[2], found[3])
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        return text
    if found := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: \d{1,2}:\d{2}.*)?", text):
        return _day(found[3], found[2], found[1])
    if found := _SLASHED.fullmatch(text):
        first, second, year = found.groups()
        if first == second or months_first is True or (months_first is None and int(second) > 12):
            return _day(year, first, second)
        return _day(year, second, first) if months_first is False or int(first) > 12 else ""
    if found := re.fullmatch(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})", text):
        return _named(found[3], found[2], found[1])
    if found := re.fullmatch(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", text):
        return _named(found[3], found[1], found[2])
    return ""


def _named(year: str, month: str, day: str) -> str:
    short = month[:3].lower()
    return _day(year, str(_MONTHS.index(short) + 1), day) if short in _MONTHS else ""


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def as_number(text: str) -> str:
    """A number without its grouping ("1,200" and "1 200" are 1200, "1.200,50" is 1200.5), else empty.

    A unit may follow the number. One comma before exactly three digits groups; a single point is a decimal point.
    """
    found = re.fullmatch(r"(-?\d[\d., ' ]*)(?:[A-Za-z.]{1,12})?", text.strip())
    if not found:
        return ""
    digits = re.sub(r"[ ' ]", "", found[1]).rstrip(".,")
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        digits = digits.replace("," if point > comma else ".", "").replace(",", ".")
    elif comma >= 0:
        grouped = re.fullmatch(r"-?\d{1,3}(,\d{3})+", digits)
        digits = digits.replace(",", "") if grouped else digits.replace(",", ".")
    elif digits.count(".") > 1:
        digits = digits.replace(".", "") if re.fullmatch(r"-?\d{1,3}(\.\d{3})+", digits) else ""
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return ""
    shown = format(number.normalize(), "f")
    return shown if number.is_finite() else ""


def as_money(text: str, currency: str, header: str) -> str:
    """ "271000 USD": the currency from its own column, from the cell or from the header; without one, empty."""
    amount = re.sub(r"^[A-Z]{3}\s+|[$€£₽₴₹₺]|\s+[A-Z]{3}$", "", text.strip()).strip()
    number = as_number(amount)
    code = as_currency(currency) or as_currency(text) or as_currency(header)
    return f"{number} {code}" if number and code else ""


def as_currency(text: str) -> str:
    """ISO 4217 code that a text names by code, sign or word."""
    if found := re.search(
        r"(?<![A-Z])(USD|EUR|GBP|CNY|RUB|AED|TRY|KZT|JPY|CHF|HKD|INR|UAH|KRW|SGD|IRR)(?![A-Z])", text
    ):
        return found[1]
    if sign := next((code for sign, code in _SIGNS.items() if sign in text), ""):
        return sign
    words = " ".join(re.findall(r"[a-z]+", text.lower()))
    return next((code for word, code in _WORDS.items() if re.search(rf"\b{word}\b", words)), "")
