"""Dates that count from the date told last in the text: "the following month", "later that year", "two weeks later"."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from paperchain.language.calendar_dates import PARTS, Found, months
from paperchain.language.counting import (
    COUNT,
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
from paperchain.language.taken import Taken

OTHER = "relative to another date in the text"


def _counted_later(m: re.Match[str], anchor: str) -> Resolved:
    found = stepped_by(m, anchor, -1 if m["side"].casefold().split()[0] in ("earlier", "before") else 1)
    return (f"{found}~", found) if found and m["unit"].casefold() == "week" else found


def _same(m: re.Match[str], anchor: str) -> Resolved:
    """ "that year", "the following month", "the day before", "later that year"."""
    word = (m["which"] or "").casefold().split()[-1]
    step = {"following": 1, "next": 1, "subsequent": 1, "after": 1, "preceding": -1, "previous": -1, "before": -1}
    unit, part = m["unit"].casefold(), (m["part"] or "").casefold()
    if unit in SEASONS:
        return f"{anchor[:4]}-{SEASONS[unit]}" if anchor else ""
    if unit == "weekend":
        day = day_of(anchor)
        saturday = day + timedelta(days=5 - day.weekday()) if day else None
        return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}" if saturday else ""
    if unit == "week":
        day = day_of(anchor)
        return week_of(day + timedelta(days=7 * step.get(word, 0))) if day else ""
    if unit == "quarter":
        return quarter_of(anchor[:7], step.get(word, 0)) if len(anchor) >= 7 else ""
    base = stepped(cut_to(anchor, unit), step.get(word, 0))
    if part and base and word in ("that", "same"):
        if part.startswith(("later", "earlier")):
            return so_far(base, anchor, later=part.startswith("later")), base
        if unit == "year" and part.split()[-1] in PARTS:
            return months(int(base), *PARTS[part.split()[-1]]), base
        if unit == "year" and part.endswith("of"):
            return (f"{base}-12" if "end" in part else f"{base}-01"), base
    return base


def _told_day(m: re.Match[str], anchor: str) -> str:
    """ "late in the day", "at the time": the day, or whatever else was told."""
    return cut_to(anchor, "day") if m["unit"] == "day" else anchor


def _year_before(m: re.Match[str], anchor: str) -> str:
    """ "the same month last year": the month told before, a year back."""
    return f"{int(anchor[:4]) - 1:04d}{anchor[4:7]}" if len(anchor) >= 7 else ""


_SIDE = r"(?P<side>later|earlier|before\s+that|after\s+that|afterwards?)"
_OF_THE = r"(?:(?P<part>later|earlier|early|late|mid|(?:the\s+|by\s+the\s+)?(?:end|beginning|start)\s+of)\s+)?"
_TOLD: tuple[tuple[re.Pattern[str], Resolve], ...] = (
    rule(r"the\s+same\s+(?:month|period|time)(?:\s+of)?(?:\s+the)?\s+(?:last\s+year|a\s+year\s+(?:ago|earlier"
        r"|before))", _year_before),
    rule(rf"{COUNT}\s+{UNIT}\s+{_SIDE}", _counted_later),
    rule(r"(?:(?:start|end|rest|close)\s+of|end(?:ed|ing)?|finish(?:ed|ing)?|clos(?:ed|ing)|(?:late|later|early"
        r"|earlier)\s+in|for|on)\s+the\s+(?P<unit>day)(?!\s+(?:of|when|that|after|before)\b)", _told_day),
    rule(r"(?:at|by|around|since|until)\s+(?:that|the)\s+(?P<unit>time)(?!\s+(?:of|when|that|being)\b)", _told_day),
    rule(rf"{_OF_THE}(?P<which>that\s+same|that|the\s+same|same)\s+(?P<unit>day|weekend|week|month|quarter|year|summer"
        rf"|spring|autumn|fall|winter)", _same),
    rule(r"(?P<part>)(?:the\s+)(?P<which>following|next|preceding|previous|subsequent)\s+(?P<unit>day|week"
        r"|month|quarter|year)", _same),
    rule(r"(?P<part>)the\s+(?P<unit>day|week|month|year)\s+(?P<which>before|after|previous)(?!\s+(?:the\b"
        r"|yesterday|tomorrow|[A-Z]|his|her|its|their|he|it|they))", _same),
)  # fmt: skip


def told(text: str) -> Iterator[Found]:
    """Every date that counts from another in the text, none overlapping; `later` resolves it from that other."""
    taken = Taken()
    for pattern, resolve in _TOLD:
        for match in pattern.finditer(text):
            if taken.add(*match.span()):
                yield Found(*match.span(), "", OTHER, later=_bound(match, resolve))


def _bound(match: re.Match[str], resolve: Resolve) -> Callable[[str], tuple[str, str]]:
    return lambda anchor: pair(resolve(match, anchor))
