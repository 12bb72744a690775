"""Dates in EDTF (ISO 8601-2), as far as claims use it: what days they cover, and whether two of them meet."""

import calendar
import re
from datetime import date, timedelta

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{2,3})X{1,2}")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""Months of the northern seasons. Winter is the December of its year: in January it would be another winter's."""


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day. None stands for an open side, and on both sides for what cannot be read."""
    parsed = _parse(edtf)
    return parsed if parsed else (None, None)


def is_date(edtf: str) -> bool:
    """True if `bounds` can read it."""
    return _parse(edtf) is not None


def overlap(left: str, right: str) -> bool | None:
    """True if some day is in both, False if none is, None if either cannot be read."""
    a, b = _parse(left), _parse(right)
    if a is None or b is None:
        return None
    return (a[0] or date.min) <= (b[1] or date.max) and (b[0] or date.min) <= (a[1] or date.max)


def shifted(edtf: str, steps: int) -> str:
    """The year, month or day that many steps of its own precision away; empty for anything else."""
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", edtf):
        return ""
    year, month, day = (int(part) for part in (edtf + "-01-01")[:10].split("-"))
    if len(edtf) == 4:
        return f"{year + steps:04d}"
    if len(edtf) == 7:
        months = 12 * year + month - 1 + steps
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return (date(year, month, day) + timedelta(days=steps)).isoformat()


def _parse(edtf: str) -> tuple[date | None, date | None] | None:
    first, slash, last = edtf.strip().partition("/")
    if not slash:
        return _days(first)
    low = (None, None) if first in ("", "..") else _days(first)
    high = (None, None) if last in ("", "..") else _days(last)
    if low is None or high is None or (first in ("", "..") and last in ("", "..")):
        return None
    start, end = low[0], high[1]
    return None if start and end and end < start else (start, end)


def _days(edtf: str) -> tuple[date, date] | None:
    match = _DATE.fullmatch(re.sub(r"[~?%]", "", edtf))
    if not match:
        return None
    try:
        if match[4]:
            digits = re.sub(r"[~?%]", "", edtf)
            return (
                (date(int(digits.replace("X", "0")), 1, 1), date(int(digits.replace("X", "9")), 12, 31))
                if len(digits) == 4
                else None
            )
        year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
        first, last = _SEASONS.get(month, (month or 1, month or 12))
        if day:
            return date(year, month, day), date(year, month, day)
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    except (ValueError, IndexError):  # calendar raises IndexError's subclass for a month out of range
        return None
