"""Counting from a date, at its own precision: a week on, two months back, the rest of the year."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from paperchain.language.durations import number_of
from paperchain.language.edtf import bounds, shifted
from paperchain.language.numerals import NUMBER_WORDS

_LENGTHS = {"year": 4, "month": 7, "day": 10}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WORDS = rf"(?:{NUMBER_WORDS}|hundred)(?:[ -](?:{NUMBER_WORDS}|hundred))*"
COUNT = rf"(?P<n>a\s+couple\s+of|an?|\d{{1,3}}|{_WORDS})"
MANY = rf"(?P<n>a\s+couple\s+of|\d{{1,3}}|{_WORDS})"
UNIT = r"(?P<unit>day|week|month|year|decade)s?"

Resolved = str | tuple[str, str]
"""EDTF, or EDTF and TIMEX3 value where one does not tell the other; empty if the anchor is too coarse."""
Resolve = Callable[[re.Match[str], str], Resolved]


def cut_to(anchor: str, precision: str) -> str:
    """A date cut to a precision; empty if it is coarser than that."""
    length = _LENGTHS[precision]
    return anchor[:length] if len(anchor) >= length else ""


def day_of(anchor: str) -> date | None:
    return bounds(anchor)[0] if len(anchor) == 10 else None


def week_of(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def stepped(edtf: str, steps: int) -> str:
    try:
        return shifted(edtf, steps)
    except (ValueError, OverflowError):
        return ""


def quarter_of(month: str, step: int) -> str:
    first = shifted(f"{month[:5]}{(int(month[5:]) - 1) // 3 * 3 + 1:02d}", 3 * step)
    return f"{first}/{shifted(first, 2)}"


def so_far(base: str, moment: str, later: bool) -> str:
    """The part of a running period before (or after) a moment, as finely as the moment is known."""
    first, last = bounds(base)
    if len(moment) <= len(base) or not first or not last or moment[: len(base)] != base:
        return base
    cut = len(moment)
    edge = (last if later else first).isoformat()[:cut]
    low, high = (moment, edge) if later else (edge, moment)
    return low if low == high else f"{low}/{high}"


def count_of(m: re.Match[str]) -> int:
    written = m["n"].casefold()
    if written in ("a", "an"):
        return 1
    if "couple" in written:
        return 2
    value = number_of(written)
    return int(value) if value is not None else 0


def stepped_by(m: re.Match[str], anchor: str, sign: int) -> str:
    unit, count = m["unit"].casefold(), count_of(m) * sign
    if not count:
        return ""
    if unit == "decade":
        unit, count = "year", 10 * count
    if unit in ("day", "week"):
        return stepped(cut_to(anchor, "day"), count * (7 if unit == "week" else 1))
    return stepped(cut_to(anchor, unit), count)


def rule(pattern: str, resolve: Resolve, flags: int = re.IGNORECASE) -> tuple[re.Pattern[str], Resolve]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", flags), resolve


def pair(resolved: Resolved) -> tuple[str, str]:
    return resolved if isinstance(resolved, tuple) else (resolved, "")
