"""Dates that count from the publication: "last year", "on Monday", "two weeks ago"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from paperchain.language.calendar_dates import MONTH, MONTHS, PARTS, Found, months
from paperchain.language.counting import (
    COUNT,
    MANY,
    SEASONS,
    UNIT,
    Resolve,
    Resolved,
    cut_to,
    day_of,
    pair,
    quarter_of,
    rule,
    so_far,
    stepped,
    stepped_by,
    week_of,
)
from paperchain.language.durations import duration, number_of
from paperchain.language.edtf import bounds
from paperchain.language.taken import Taken
from paperchain.language.tense import looks_ahead

UNKNOWN = "relative to an unknown publication date"
COARSE = "relative to a publication date that is not known to the day"

_WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_ORDER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_STEP = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}


def _today(m: re.Match[str], published: str) -> str:
    word = m.group().casefold()
    back = -1 if "yesterday" in word or word.startswith("last night") else 1 if "tomorrow" in word else 0
    return stepped(cut_to(published, "day"), 2 * back if "the day" in word else back)


def _weekday(m: re.Match[str], published: str) -> str:
    """The nearest such day: before the publication, or after it where the sentence looks ahead."""
    day = day_of(published)
    if not day:
        return ""
    back = (day.weekday() - _WEEKDAYS[m["w"].casefold()]) % 7
    which = (m["which"] or "").casefold()
    ahead = which in ("next", "this coming", "coming", "this upcoming") or (
        which in ("", "this") and back != 0 and looks_ahead(m.string, *m.span())
    )
    if ahead:
        return (day + timedelta(days=7 - back)).isoformat()
    return (day - timedelta(days=back or (7 if which in ("last", "past", "this past") else 0))).isoformat()


def _weekend(m: re.Match[str], published: str) -> str:
    day = day_of(published)
    if not day:
        return ""
    which = (m["which"] or "the").casefold()
    step = 0 if which in ("this", "the") and (day.weekday() > 4 or looks_ahead(m.string, *m.span())) else -1
    step = {"next": 1, "last": -1, "past": -1, "this": 0}.get(which, step)
    monday = day - timedelta(days=day.weekday() - 7 * step)
    return f"{(monday + timedelta(days=5)).isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _period(m: re.Match[str], published: str) -> Resolved:
    """ "last year", "this month", "next week", "late last year", "earlier this year", "the end of last year"."""
    unit, step, part = m["unit"].casefold(), _STEP[m["which"].casefold()], (m["part"] or "").casefold()
    if unit == "week":
        day = day_of(published)
        return week_of(day + timedelta(days=7 * step)) if day else ""
    if unit == "quarter":
        return quarter_of(published[:7], step) if len(published) >= 7 else ""
    if unit in ("decade", "century"):
        digits = 3 if unit == "decade" else 2
        return (str(int(published[:digits]) + step) + "X" * (4 - digits)) if published else ""
    base = stepped(cut_to(published, unit), step)
    if not base or not part:
        return base
    if part.startswith(("earlier", "later")):
        return so_far(base, published, later=part.startswith("later")), base
    if unit == "year":
        if part.startswith(("the end", "end")):
            return f"{base}-12", base
        if part.startswith(("the start", "start", "the beginning", "beginning")):
            return f"{base}-01", base
        return months(int(base), *PARTS[part.split()[-1].rstrip("-")]), base
    return base


def _season(m: re.Match[str], published: str) -> str:
    """ "this summer" is the publication year's; "last summer" the latest that was over by then."""
    year, season, which = cut_to(published, "year"), SEASONS[m["s"].casefold()], m["which"].casefold()
    if which == "the" and year:
        begun, now = bounds(f"{year}-{season}")[0], bounds(published)[1]
        year = year if begun and now and begun <= now else str(int(year) - 1)
        return f"{year}-{season}" if len(published) >= 7 else ""
    if not year or which in ("this", "next"):
        return f"{int(year) + (which == 'next')}-{season}" if year else ""
    started, over = bounds(published)[0], bounds(f"{year}-{season}")[1]
    if len(published) < 7 or not started or not over:
        return ""
    return f"{year if over < started else int(year) - 1}-{season}"


def _month(m: re.Match[str], published: str) -> str:
    """ "last June": the latest June that was over; "this June" is the publication year's."""
    if len(published) < 7:
        return ""
    month, year, which = MONTHS[m["m"].casefold().rstrip(".")], int(published[:4]), m["which"].casefold()
    now = int(published[5:7])
    if which in ("last", "past"):
        year -= month >= now
    elif which in ("next", "coming"):
        year += month <= now
    return f"{year}-{month:02d}"


def _month_of(m: re.Match[str], published: str) -> str:
    year = stepped(cut_to(published, "year"), _STEP[m["which"].casefold()])
    return f"{year}-{MONTHS[m['m'].casefold()]:02d}" if year else ""


def _quarter(m: re.Match[str], published: str) -> Resolved:
    """ "the third quarter of last year"; with no year named, the latest such quarter that had begun."""
    number = _ORDER[m["q"].casefold()]
    if len(published) < 7:
        return ""
    year = int(published[:4]) + (_STEP.get((m["which"] or "").casefold(), 0))
    if not m["which"]:
        ahead = looks_ahead(m.string, *m.span())
        year -= 0 if ahead else 3 * number - 2 > int(published[5:7])
    return months(year, 3 * number - 2, 3 * number)


def _half(m: re.Match[str], published: str) -> Resolved:
    if not published:
        return ""
    year = int(published[:4]) + (_STEP.get((m["which"] or "").casefold(), 0))
    return months(year, *((1, 6) if m["h"].casefold() in ("first", "1st") else (7, 12)))


def _ago(m: re.Match[str], published: str) -> Resolved:
    """Days are exact; weeks name an approximate day; months and years keep their own precision."""
    found = stepped_by(m, published, 1 if m.group().casefold().startswith("in ") or "from" in m.group() else -1)
    return (f"{found}~", found) if found and m["unit"].casefold() == "week" else found


def _past(m: re.Match[str], published: str) -> Resolved:
    """ "over the past two years": from that long ago up to the publication; TIMEX3 calls it a duration."""
    length = duration(number_of(m["n"].casefold()) if m["n"] else None, m["unit"]) if m["n"] else ""
    if m["which"].casefold() in ("next", "coming", "upcoming"):
        unit = m["unit"].casefold()
        begin = stepped(cut_to(published, "day" if unit == "week" else unit), 1) if unit != "decade" else ""
        end = stepped_by(m, published, 1)
        return (f"{begin}/{end}" if begin and end and begin <= end else ""), length
    begin = stepped_by(m, published, -1)
    return (f"{begin}/{published[: len(begin)]}" if begin else ""), length


def _in(m: re.Match[str], published: str) -> Resolved:
    """ "in two weeks", said of what is to come; else ("within two weeks", "the highest in two years") a duration."""
    length = duration(number_of("one") if m["n"].casefold() in ("a", "an") else number_of(m["n"].casefold()), m["unit"])
    ahead = looks_ahead(m.string, *m.span())
    found = stepped_by(m, published, 1) if ahead else ""
    return (f"{found}~" if found and m["unit"].casefold() == "week" else found), length


def _day_of_week(m: re.Match[str], published: str) -> str:
    """ "Friday of last week", "next week on Tuesday"."""
    day = day_of(published)
    if not day:
        return ""
    monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * _STEP[m["which"].casefold()])
    return (monday + timedelta(days=_WEEKDAYS[m["w"].casefold()])).isoformat()


def _day_of_month(m: re.Match[str], published: str) -> str:
    """ "the 5th of last month"."""
    month = stepped(cut_to(published, "month"), _STEP[m["which"].casefold()])
    found = f"{month}-{int(m['d']):02d}" if month else ""
    return found if bounds(found)[0] else ""


def _nth_weekday(m: re.Match[str], published: str) -> str:
    """ "the first Friday of next month"."""
    first = bounds(stepped(cut_to(published, "month"), _STEP[m["which"].casefold()]))[0]
    if not first:
        return ""
    found = first + timedelta(
        days=(_WEEKDAYS[m["w"].casefold()] - first.weekday()) % 7 + 7 * (_ORDER[m["q"].casefold()] - 1)
    )
    return found.isoformat() if found.month == first.month else ""


def _span(m: re.Match[str], published: str) -> Resolved:
    """ "the past year", "the past decade": the last twelve months, ten years."""
    unit = m["unit"].casefold()
    years = {"year": 1, "decade": 10}.get(unit)
    if not years or not published:
        return "", duration(number_of("one"), unit)
    return f"{stepped(published[:7], -12 * years)}/{published[:7]}" if len(published) > 4 else "", f"P{years}Y"


_HOURS = r"(?:morning|afternoon|evening)"
_WEEKDAY = r"(?P<w>(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))"
_PART = (
    r"(?:(?P<part>(?:very\s+)?(?:early|mid|late)|earlier|later|(?:the\s+)?(?:very\s+)?(?:end|start"
    r"|beginning)\s+of)[\s-]+(?:in\s+)?)?"
)
_OF_YEAR = r"(?:\s+(?:of\s+)?(?P<which>this|last|next|the\s+previous)\s+year)?"
_RULES: tuple[tuple[re.Pattern[str], Resolve], ...] = (
    rule(rf"{COUNT}\s+{UNIT}\s+ago", _ago),
    rule(rf"{MANY}\s+{UNIT}\s+from\s+(?:now|today)", _ago),
    rule(rf"in\s+(?!a\s+(?:day|year)\s+(?:when|that|of)){COUNT}\s+{UNIT}(?!\s+(?:since|of)\b)", _in),
    rule(rf"{_WEEKDAY}(?:\s+of|,)?\s+(?P<which>last|this|next)\s+week", _day_of_week),
    rule(rf"(?P<which>last|this|next)\s+week(?:['’]s)?(?:\s+on)?\s+{_WEEKDAY}", _day_of_week),
    rule(rf"(?:the\s+)?(?P<which>last|past|previous|next|coming|upcoming)\s+{MANY}\s+(?:\w+\s+)?(?P<unit>day|week|month"
        rf"|year|decade)s", _past),
    rule(rf"(?:the\s+)?{MANY}\s+(?P<which>past|previous|next|coming|upcoming)\s+(?P<unit>day|week|month|year"
        rf"|decade)s", _past),
    rule(r"(?:the\s+)?(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)\s+of\s+(?P<which>this|last|next)\s+month", _day_of_month),
    rule(rf"(?:the\s+)?(?P<q>first|second|third|fourth)\s+{_WEEKDAY}\s+(?:of|in)\s+(?P<which>this|last|next)"
        rf"\s+month", _nth_weekday),
    rule(r"the\s+(?P<which>past|preceding)\s+(?P<unit>day|week|month|year|decade|century|quarter)", _span),
    rule(rf"(?:the\s+)?(?P<q>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[\s-]quarter{_OF_YEAR}", _quarter),
    rule(r"(?:the\s+)?(?P<h>first|second)\s+half\s+of\s+(?P<which>this|last|next|the)\s+year", _half),
    rule(rf"(?P<m>{MONTH})\.?\s+(?:of\s+)?(?P<which>this|last|next)\s+year", _month_of, re.NOFLAG),
    rule(rf"{_PART}(?P<which>last|this|next|past|coming)\s+(?P<unit>week|month|quarter|year|decade|century)", _period),
    rule(r"(?P<part>(?:early|late|earlier|later)\s+in\s+|(?:the\s+)?(?:end|start|beginning)\s+of"
        r"\s+)(?P<which>the)\s+(?P<unit>week|year|month)(?!\s+(?:of|in|ended|ending|to)\b)", _period),
    rule(r"(?:the\s+)?(?P<part>)(?P<which>current)\s+(?P<unit>week|month|quarter|year)", _period),
    rule(r"(?P<which>last|this|next|this\s+past)\s+(?P<s>spring|summer|autumn|fall|winter)", _season),
    rule(rf"(?P<which>last|this|next|past|coming)\s+(?P<m>{MONTH})(?!\s+\d)", _month, re.NOFLAG),
    rule(r"(?:in|during|since|by|over)\s+(?P<which>the)\s+(?P<s>spring|summer|autumn|fall|winter)(?!\s+of)", _season),
    rule(r"the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)", _today),
    rule(rf"(?:earlier\s+|later\s+|late\s+|early\s+)?(?:today|yesterday|tomorrow)|last\s+night"
        rf"|tonight|this\s+{_HOURS}", _today),
    rule(r"(?:(?P<which>this|last|next|past|the|over\s+the)\s+)weekend", _weekend),
    rule(rf"(?<![Ee]very )(?<![Ee]ach )(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his\s+(?:past|coming|upcoming)"
        rf"|[Cc]oming|[Tt]his|[Pp]ast)"
        rf"\s+)?{_WEEKDAY}", _weekday, re.NOFLAG),
)  # fmt: skip


def relative(text: str, published: str) -> Iterator[Found]:
    """Every relative date, none overlapping; unresolved ones have an empty EDTF and say why."""
    taken = Taken()
    for pattern, resolve in _RULES:
        for match in pattern.finditer(text):
            if taken.add(*match.span()):
                edtf, value = pair(resolve(match, published))
                note = "" if edtf else COARSE if published else UNKNOWN
                yield Found(*match.span(), edtf if published else "", note, value=value)
