"""Numbers as digits and as words, and the multipliers behind them: "1 234,50", "two dozen", "5 hundred thousand"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number at `start:end` of a text."""

    start: int
    end: int
    value: Decimal
    digits: bool
    grouped: bool  # written with thousands separators


SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "mio": 10**6, "mrd": 10**9,
    "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
    "тыс": 10**3, "тысяч": 10**3, "млн": 10**6, "миллионов": 10**6, "млрд": 10**9, "миллиардов": 10**9,
}  # fmt: skip
"""Multipliers that may follow a number."""
_MONEY_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}  # only beside a currency: "5 m" is a length

SPACE = r"[ \t\u00a0\u202f]"
"""Pattern of a space inside a number or between it and its unit."""
NUMBER_WORDS = "|".join(sorted([*SMALL, *_TENS], key=len, reverse=True))
_WORD_SCALES = "dozen|hundred|thousand|million|billion|trillion"
_NUMBER = re.compile(
    rf"""
      (?P<digits> \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?          # 1,234.50
                | \d{{1,3}}(?:{SPACE}\d{{3}})+(?:,\d+)?(?!\d)  # 1 234,50
                | \d{{1,3}}(?:\.\d{{3}})+,\d+               # 1.234,50
                | \d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)        # 1.234.567
                | \d+,\d{{1,2}}(?!\d)                       # 12,5
                | \d+(?:\.\d+)? )
    | \b(?P<words> half{SPACE}(?:an?{SPACE})?(?:{_WORD_SCALES})
                | an?{SPACE}(?:{_WORD_SCALES})(?:{SPACE}(?:{_WORD_SCALES}))*
                | (?:{NUMBER_WORDS})(?:[- ](?:{NUMBER_WORDS}|{_WORD_SCALES}|and(?={SPACE}(?:{NUMBER_WORDS}))))* )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCALE = re.compile(
    rf"{SPACE}?-?(?P<scale>dozen|hundred|thousand|million|billion|trillion|mn|mln|bn|bln|trn|tn|lakhs?|crores?|mio|mrd"
    r"|тыс(?:яч)?|миллионов|млн|миллиардов|млрд)\b\.?(?!\w)|(?P<cjk>[万萬亿億])",
    re.IGNORECASE,
)
_MONEY_SCALE = re.compile(rf"{SPACE}?(?P<scale>[kmbt])\b(?!-)", re.IGNORECASE)


def numbers(text: str) -> Iterator[Number]:
    """Every number of a text, whatever it counts; a run of number words that do not add up is left out."""
    for match in _NUMBER.finditer(text):
        written = match.group()
        if match["digits"]:
            yield Number(
                match.start(), match.end(), _digits(written), True, bool(re.search(rf"[,.]\d{{3}}|{SPACE}", written))
            )
        else:
            value = _words(written)
            if value is not None:
                yield Number(match.start(), match.end(), value, False, False)


def _digits(written: str) -> Decimal:
    """Value of digits: a comma before one or two last digits is a decimal comma, before three it groups."""
    plain = re.sub(SPACE, "", written)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    return Decimal(plain.replace(",", "."))


def _words(written: str) -> Decimal | None:
    """Value of number words: "half a million", "one hundred and twenty-five". None if they do not add up."""
    total, part = Decimal(0), Decimal(0)
    for word in re.split(r"[-\s]+", written.casefold()):
        if word == "half":
            part = Decimal("0.5")
        elif word in ("a", "an"):
            part = part or Decimal(1)
        elif word in SMALL:
            if (part % 10 and part >= 1) or part % 100 == 10:
                return None  # "two three": a list, not one number
            part += SMALL[word]
        elif word in _TENS:
            if part % 100:
                return None
            part += _TENS[word]
        elif word in ("hundred", "dozen"):
            part *= SCALES[word]
        elif word in SCALES:
            total, part = total + part * SCALES[word], Decimal(0)
    return total + part


def scaled(text: str, value: Decimal, end: int, money: bool = False) -> tuple[Decimal, int]:
    """Value and end after every multiplier that follows; `money` allows k, m, b and t."""
    pattern, scales = (_MONEY_SCALE, _MONEY_SCALES) if money else (_SCALE, SCALES)
    while match := pattern.match(text, end):
        value *= scales[(match["scale"] or match.group()).casefold().rstrip(".")]
        end = match.end()
    return value, end
