"""Time expressions as TIMEX3 (TimeML) writes them, beside EDTF: dates, times of day, durations, sets, "now".

`find` lists every expression of a text; `of_edtf` and `to_edtf` turn one writing into the other where both can say
the same. A duration, a set and "now" have no EDTF: they are told here and never stand as the time of a claim.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from paperchain.language import durations, when
from paperchain.language.calendar_dates import Found
from paperchain.language.edtf import bounds
from paperchain.language.taken import Taken

_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_SEASON_NUMBERS = {name: number for number, name in _SEASONS.items()}
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:-([1-7]))?")


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression. `kind` is DATE, TIME, DURATION or SET; `value` as in TIMEX3: 2009-Q3, 2009-W12, P2Y."""

    start: int
    end: int
    text: str
    kind: str
    value: str


def of_edtf(edtf: str) -> str:
    """TIMEX3 value of an EDTF date; empty for an interval that TIMEX3 writes as two dates.

    >>> of_edtf("2009-07/2009-09"), of_edtf("2025-03-10/2025-03-16"), of_edtf("199X")
    ('2009-Q3', '2025-W11', '199')
    """
    plain = re.sub(r"[~?%]", "", edtf)
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", plain):
        return f"{plain[:5]}{_SEASONS[plain[5:]]}" if plain[5:] in _SEASONS else plain
    if re.fullmatch(r"\d{2,3}X{1,2}", plain):
        return plain.rstrip("X")
    first, last = bounds(plain)
    if "/" not in plain or not first or not last:
        return ""
    if first.weekday() == 0 and last - first == timedelta(days=6):
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if first.weekday() == 5 and last - first == timedelta(days=1):
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}-WE"
    if len(plain) == 15 and first.year == last.year:
        if first.month % 3 == 1 and last.month == first.month + 2:
            return f"{first.year:04d}-Q{last.month // 3}"
        if first.month % 6 == 1 and last.month == first.month + 5:
            return f"{first.year:04d}-H{last.month // 6}"
    return ""


def to_edtf(value: str) -> str:
    """EDTF of a TIMEX3 value; empty for durations, sets, PRESENT_REF and what is not calendar time.

    >>> to_edtf("2009-Q3"), to_edtf("2025-W11"), to_edtf("2009-06-01T12:00"), to_edtf("P2Y")
    ('2009-07/2009-09', '2025-03-10/2025-03-16', '2009-06-01', '')
    """
    value = value.partition("T")[0] if re.match(r"\d{4}-\d\d-\d\dT", value) else value
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), bool(match[3]), int(match[4] or 0))
    if match := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        months = 3 if match[2] == "Q" else 6
        last = months * int(match[3])
        return f"{match[1]}-{last - months + 1:02d}/{match[1]}-{last:02d}" if last <= 12 else ""
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{match[1]}-{_SEASON_NUMBERS[match[2]]}"
    value = re.sub(r"(?:-XX){1,2}$", "", value)
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    return value if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value) and when.is_date(value) else ""


def _week(year: int, week: int, weekend: bool, day: int) -> str:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return ""
    if day:
        return (monday + timedelta(days=day - 1)).isoformat()
    first = monday + timedelta(days=5 if weekend else 0)
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def find(text: str, published: str = "") -> list[Timex]:
    """Every time expression of a text in order, none overlapping. `published` is EDTF, as in `when.find`."""
    taken, found = Taken(), []
    dates = when.atoms(text, published)
    for clock in durations.clocks(text, dates, published):
        if taken.add(clock.start, clock.end):
            found.append(_timex(text, clock))
    for atom in dates:
        value = (of_edtf(atom.value) or atom.value) if "/" in atom.value else atom.value
        value = value or of_edtf(atom.edtf) or atom.edtf or _unresolved(atom)
        if value and taken.add(atom.start, atom.end):
            found.append(_timex(text, atom._replace(value=value)))
    for other in durations.find(text):
        if taken.add(other.start, other.end):
            found.append(_timex(text, other))
    return sorted(found, key=lambda t: t.start)


def _timex(text: str, found: Found) -> Timex:
    value = found.value
    kind = found.kind or ("DURATION" if re.match(r"P[\dXT]", value) else "TIME" if "T" in value[:11] else "DATE")
    return Timex(found.start, found.end, text[found.start : found.end], kind, value)


def _unresolved(atom: Found) -> str:
    if atom.month:
        return f"XXXX-{atom.month:02d}-{atom.day:02d}" if atom.day else f"XXXX-{atom.month:02d}"
    return ""
