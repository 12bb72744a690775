"""Registration numbers that check themselves: found only where the checksum holds.

A bare run of digits passes some checksums by chance (one in ten or eleven), so a number without its label ("INN",
"IMO" …) counts only for the kinds whose check is strong: LEI, IBAN and USCC.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from paperchain.language.taken import Taken


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number and its kind. `start:end` covers the number without its label; `value` drops spaces and case."""

    start: int
    end: int
    text: str
    kind: str  # INN | OGRN | USCC | IMO | LEI | IBAN
    value: str


def check(kind: str, value: str) -> bool:
    """True if a value has the form of its kind and its check digits hold; False for an unknown kind."""
    checker = _CHECKS.get(kind.upper())
    return bool(checker and checker(_plain(value)))


def find(text: str) -> list[Identifier]:
    """Every identifier of a text in order, none overlapping. A value that fails its check is not one."""
    found: list[Identifier] = []
    taken = Taken()
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("value")
            if check(kind, match["value"]) and taken.add(start, end):
                found.append(Identifier(start, end, match["value"], kind, _plain(match["value"])))
    return sorted(found, key=lambda f: f.start)


def _plain(value: str) -> str:
    return re.sub(r"[\s\u00a0-]", "", value).upper()


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)


def _inn(value: str) -> bool:
    """Russian taxpayer number: 10 digits for a firm, 12 for a person."""
    if not re.fullmatch(r"[0-9]{10}|[0-9]{12}", value) or set(value) == {"0"}:
        return False
    if len(value) == 10:
        return _weighted(value, _INN_10) % 11 % 10 == int(value[9])
    return _weighted(value, _INN_11) % 11 % 10 == int(value[10]) and _weighted(value, _INN_12) % 11 % 10 == int(
        value[11]
    )


def _ogrn(value: str) -> bool:
    """Russian state registration number: 13 digits for a firm, 15 for an entrepreneur."""
    if not re.fullmatch(r"[1-9][0-9]{12}|[1-9][0-9]{14}", value):
        return False
    return int(value[:-1]) % (len(value) - 2) % 10 == int(value[-1])


ONE_EACH = ("INN", "OGRN", "USCC", "IMO", "LEI")
"""A party has one number of these kinds. It may have many bank accounts: an IBAN that differs says nothing."""
_USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def _uscc(value: str) -> bool:
    """Chinese unified social credit code: 18 characters, GB 32100-2015."""
    if len(value) != 18 or any(letter not in _USCC_LETTERS for letter in value) or not value[2:8].isdigit():
        return False
    total = sum(_USCC_LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(value[:17]))
    return _USCC_LETTERS[-total % 31] == value[17]


def _imo(value: str) -> bool:
    """Ship number: seven digits, the last from the first six."""
    digits = value.removeprefix("IMO")
    if not re.fullmatch(r"[1-9][0-9]{6}", digits):
        return False
    return _weighted(digits, (7, 6, 5, 4, 3, 2)) % 10 == int(digits[6])


def _modulo_97(value: str) -> int:
    return int("".join(str(int(letter, 36)) for letter in value)) % 97


def _lei(value: str) -> bool:
    """Legal entity identifier, ISO 17442."""
    return bool(re.fullmatch(r"[A-Z0-9]{18}[0-9]{2}", value)) and _modulo_97(value) == 1


def _iban(value: str) -> bool:
    """Bank account number, ISO 13616; lengths by country are not checked."""
    shaped = re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", value)
    return bool(shaped) and _modulo_97(value[4:] + value[:4]) == 1


_CHECKS: dict[str, Callable[[str], bool]] = {
    "INN": _inn,
    "OGRN": _ogrn,
    "USCC": _uscc,
    "IMO": _imo,
    "LEI": _lei,
    "IBAN": _iban,
}

_SEPARATOR = r"(?:\s*(?:number|no\.?|code|№|:|#|\(|\))){0,3}\s*"
_PATTERNS = (
    (
        "USCC",
        re.compile(r"(?<![0-9A-Za-z])(?P<value>[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Za-z])"),
    ),
    ("LEI", re.compile(r"(?<![0-9A-Za-z])(?P<value>[0-9]{4}[0-9A-Z]{14}[0-9]{2})(?![0-9A-Za-z])")),
    ("LEI", re.compile(rf"\bLEI{_SEPARATOR}(?P<value>[0-9A-Z]{{18}}[0-9]{{2}})(?![0-9A-Za-z])")),
    (
        "IBAN",
        re.compile(
            r"(?<![0-9A-Za-z])(?P<value>[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?)(?![0-9A-Za-z])"
        ),
    ),
    (
        "OGRN",
        re.compile(rf"(?:\bOGRN(?:IP)?|\bОГРН(?:ИП)?){_SEPARATOR}(?P<value>[0-9]{{13}}(?:[0-9]{{2}})?)(?![0-9])", re.I),
    ),
    ("INN", re.compile(rf"(?:\bINN|\bИНН|\bTIN){_SEPARATOR}(?P<value>[0-9]{{10}}(?:[0-9]{{2}})?)(?![0-9])", re.I)),
    ("IMO", re.compile(rf"\bIMO{_SEPARATOR}(?P<value>[0-9]{{7}})(?![0-9])", re.I)),
)
