"""Dates that count from the publication or from another date: "last year", "on Monday", "two weeks ago"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from paperchain.language.calendar_dates import PARTS, Found, months
from paperchain.language.edtf import bounds, shifted
from paperchain.language.taken import Taken

UNKNOWN = "relative to an unknown publication date"
COARSE = "relative to a publication date that is not known to the day"
OTHER = "relative to another date in the text"
_VAGUE = "no date is given"

_WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_COUNTS = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_COUNTS |= {"a": 1, "an": 1, "a couple of": 2, "couple of": 2}
_LENGTHS = {"year": 4, "month": 7, "day": 10}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_COUNT = r"(?P<n>a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_WEEKDAY = r"(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"

Resolve = Callable[[re.Match[str], str], str]
"""EDTF of a match, given a publication date that is precise enough; empty if it is not."""


def _at(published: str, precision: str) -> str:
    """The publication date cut to a precision; empty if it is coarser than that."""
    length = _LENGTHS[precision]
    return published[:length] if len(published) >= length else ""


def _day(published: str) -> date | None:
    return bounds(published)[0] if len(published) == 10 else None


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _today(m: re.Match[str], published: str) -> str:
    return shifted(_at(published, "day"), -1 if m.group().casefold().startswith(("yesterday", "last night")) else 0)


def _tomorrow(m: re.Match[str], published: str) -> str:
    return shifted(_at(published, "day"), 1)


def _weekday(m: re.Match[str], published: str) -> str:
    """The nearest such day not after the publication; `last` excludes the day itself, `next` looks ahead."""
    day = _day(published)
    if not day:
        return ""
    back = (day.weekday() - _WEEKDAYS[m["w"].casefold()]) % 7
    which = (m["which"] or "").casefold()
    if which == "next":
        return (day + timedelta(days=7 - back)).isoformat()
    return (day - timedelta(days=back or (7 if which == "last" else 0))).isoformat()


_STEP = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}


def _period(m: re.Match[str], published: str) -> str:
    """ "last year", "this month", "next week", "late last year", "earlier this year", "the end of last year"."""
    unit, step, part = m["unit"].casefold(), _STEP[m["which"].casefold()], (m["part"] or "").casefold()
    if unit == "week":
        day = _day(published)
        return _week(day + timedelta(days=7 * step)) if day else ""
    if unit == "quarter":
        month = _at(published, "month")
        if not month:
            return ""
        first = shifted(f"{month[:5]}{(int(month[5:]) - 1) // 3 * 3 + 1:02d}", 3 * step)
        return f"{first}/{shifted(first, 2)}"
    base = shifted(_at(published, unit), step)
    if not base or not part:
        return base
    if part.startswith(("earlier", "later")):
        return _so_far(base, published, later=part.startswith("later"))
    if unit == "year":
        if part.startswith(("the end", "end")):
            return f"{base}-12"
        if part.startswith(("the start", "start", "the beginning", "beginning")):
            return f"{base}-01"
        return months(int(base), *PARTS[part.rstrip("- ")])
    return base


def _so_far(base: str, published: str, later: bool) -> str:
    """The part of a running period before (or after) the publication, as finely as the publication is known."""
    first, last = bounds(base)
    if len(published) <= len(base) or not first or not last:
        return base
    cut = len(published)
    edge = (last if later else first).isoformat()[:cut]
    low, high = (published, edge) if later else (edge, published)
    return low if low == high else f"{low}/{high}"


def _season(m: re.Match[str], published: str) -> str:
    """ "this summer" is the publication year's; "last summer" the latest that was over by then."""
    year, season = _at(published, "year"), _SEASONS[m["s"].casefold()]
    if not year or m["which"].casefold() == "this":
        return f"{year}-{season}" if year else ""
    started, over = bounds(published)[0], bounds(f"{year}-{season}")[1]
    if len(published) < 7 or not started or not over:
        return ""
    return f"{year if over < started else int(year) - 1}-{season}"


def _count(m: re.Match[str]) -> int:
    written = m["n"].casefold()
    return int(written) if written.isdigit() else _COUNTS[written]


def _ago(m: re.Match[str], published: str) -> str:
    """Days are exact; weeks name an approximate day; months and years keep their own precision."""
    unit, count = m["unit"].casefold(), _count(m)
    try:
        if unit in ("day", "week"):
            found = shifted(_at(published, "day"), -count * (7 if unit == "week" else 1))
            return f"{found}~" if found and unit == "week" else found
        return shifted(_at(published, unit), -count)
    except (ValueError, OverflowError):
        return ""


def _past(m: re.Match[str], published: str) -> str:
    """ "over the past two years": from that long ago up to the publication."""
    begin = _ago(m, published).rstrip("~")
    return f"{begin}/{published[: len(begin)]}" if begin else ""


def _rule(pattern: str, resolve: Resolve | None, flags: int = re.IGNORECASE) -> tuple[re.Pattern[str], Resolve | None]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", flags), resolve


_UNIT = r"(?P<unit>day|week|month|year)s?"
_HOURS = r"(?:morning|afternoon|evening)"
_MANY = r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_PART = r"(?:(?P<part>early|mid|late|earlier|later|(?:the\s+)?(?:end|start|beginning)\s+of)[\s-]+(?:in\s+)?)?"
_RULES: tuple[tuple[re.Pattern[str], Resolve | None], ...] = (
    _rule(rf"{_COUNT}\s+{_UNIT}\s+ago", _ago),
    _rule(rf"(?:the\s+)?(?:last|past|previous)\s+{_MANY}\s+(?P<unit>day|week|month|year)s", _past),
    _rule(rf"{_COUNT}\s+{_UNIT}\s+(?:later|earlier|before\s+that|after\s+that)", None),
    _rule(r"(?:the\s+)?(?:same|following|preceding|previous|subsequent)\s+(?:day|week|month|year|quarter)", None),
    _rule(r"that\s+(?:same\s+)?(?:day|week|month|year|summer|spring|autumn|winter)", None),
    _rule(r"(?:during|over|in)\s+(?:this|that|the\s+same)\s+(?:period|time)", None),
    _rule(rf"{_PART}(?P<which>last|this|next)\s+(?P<unit>week|month|quarter|year)", _period),
    _rule(r"(?:the\s+)?(?P<part>)(?P<which>current)\s+(?P<unit>week|month|quarter|year)", _period),
    _rule(r"(?P<which>last|this)\s+(?P<s>spring|summer|autumn|fall|winter)", _season),
    _rule(rf"today|yesterday(?:\s+{_HOURS})?|last\s+night|tonight|this\s+{_HOURS}", _today),
    _rule(r"tomorrow", _tomorrow),
    _rule(rf"(?:(?P<which>last|next|this)\s+)?{_WEEKDAY}", _weekday, re.NOFLAG),
    _rule(r"in\s+recent\s+(?:days|weeks|months|years)", None),
)  # fmt: skip


def relative(text: str, published: str) -> Iterator[Found]:
    """Every relative date, none overlapping; unresolved ones have an empty EDTF and say why."""
    taken = Taken()
    for pattern, resolve in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not taken.add(start, end):
                continue
            if resolve is None:
                yield Found(start, end, "", _VAGUE if "recent" in match.group() else OTHER)
            elif not published:
                yield Found(start, end, "", UNKNOWN)
            else:
                edtf = resolve(match, published)
                yield Found(start, end, edtf, "" if edtf else COARSE)
