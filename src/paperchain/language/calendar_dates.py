"""Dates that a text names outright: "12 March 2024", "late 2024", "Q1 2024", "the early 1990s".

Parts of a year follow one convention: early is January to April, mid is May to August, late is October to December
(the year's last quarter, as news writing uses it; a wide "late" would meet events that it does not mean).
"""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from paperchain.language.taken import Taken

MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if n} | {"sept": 9}
MONTH = (
    r"(?:(?i:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)|Mar(?:ch)?|May|Jun|MARCH|MAY)"
)
YEAR = r"(?:19|20)\d\d"
_NTHS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
        " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth"
        " thirty-first".split(),
        1,
    )
}
_NTH_WORDS = "|".join(word.replace("-", "[- ]") for word in sorted(_NTHS, key=len, reverse=True))
_DAY = rf"(?:3[01]|[12]\d|0?[1-9]|(?i:{_NTH_WORDS}))"
_NTH = r"(?:st|nd|rd|th)?"
_DASH = r"\s*(?:-|–|—|to|and|until|through)\s*"
PARTS = {"early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (10, 12)}
_EDGES = {"beginning": (1, 1), "start": (1, 1), "end": (12, 12), "close": (12, 12)}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDER = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
    "last": 4,
}


class Found(NamedTuple):
    """A date expression. `month` and `day` are set where the text gives no year.

    `value` is the TIMEX3 value where EDTF does not tell it ("mid-2023" is 2023 there); `later` resolves what counts
    from the last date told in the text: (EDTF, TIMEX3 value) of that date's EDTF.
    """

    start: int
    end: int
    edtf: str
    note: str = ""
    month: int = 0
    day: int = 0
    value: str = ""
    kind: str = ""
    last: int = 0  # last day of a run of days: 5 for "3-5 May"
    later: Callable[[str], tuple[str, str]] | None = None


def day(year: int, month: int, number: int) -> str:
    """EDTF of a day; empty if the calendar has no such day."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return ""


def months(year: int, first: int, last: int) -> str:
    """EDTF of a run of months of one year."""
    return f"{year:04d}-{first:02d}" if first == last else f"{year:04d}-{first:02d}/{year:04d}-{last:02d}"


def _number(written: str) -> int:
    """Number of a day: "3", "03", "third"."""
    return _NTHS.get(written.casefold().replace(" ", "-")) or int(written)


def _month(name: str) -> int:
    return MONTHS[name.casefold().rstrip(".")]


def _iso(m: re.Match[str]) -> Found | None:
    edtf = (
        day(int(m["y"]), int(m["m"]), _number(m["d"]))
        if m["d"]
        else f"{m['y']}-{m['m']}"
        if 1 <= int(m["m"]) <= 12
        else ""
    )
    return Found(*m.span(), edtf) if edtf else None


def _full(m: re.Match[str]) -> Found | None:
    edtf = day(int(m["y"]), _month(m["m"]), _number(m["d"]))
    return Found(*m.span(), edtf) if edtf else None


def _two_dates(m: re.Match[str]) -> bool:
    """True for "3 and 5 May": two dates, one interval only after "between"."""
    return " and " in m.group() and not m.string[: m.start()].rstrip().casefold().endswith("between")


def _days(m: re.Match[str]) -> Found | None:
    if _two_dates(m):
        return None
    month = _month(m["m"])
    first, last = day(int(m["y"]), month, _number(m["d"])), day(int(m["y"]), month, _number(m["e"]))
    return Found(*m.span(), f"{first}/{last}") if first and last and first < last else None


def _dotted(m: re.Match[str]) -> Found | None:
    edtf = day(int(m["y"]), int(m["m"]), _number(m["d"]))
    return Found(*m.span(), edtf) if edtf else None


def _numbered_month(m: re.Match[str]) -> Found:
    return Found(*m.span(), f"{m['y']}-{int(m['m']):02d}")


def _slashed(m: re.Match[str]) -> Found | None:
    left, right, year = int(m["a"]), int(m["b"]), int(m["y"])
    day_first, month_first = day(year, right, left), day(year, left, right)
    if day_first and month_first and day_first != month_first:
        return Found(*m.span(), "", "day and month cannot be told apart")
    edtf = day_first or month_first
    return Found(*m.span(), edtf) if edtf else None


def _part_of_month(m: re.Match[str]) -> Found | None:
    year, month = int(m["y"]), _month(m["m"])
    last = calendar.monthrange(year, month)[1]
    first, end = {"early": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, last)}[m["p"].casefold()]
    return Found(*m.span(), f"{day(year, month, first)}/{day(year, month, end)}", value=f"{year}-{month:02d}")


def _part_of_year(m: re.Match[str]) -> Found | None:
    return Found(*m.span(), months(int(m["y"]), *PARTS[m["p"].casefold()]), value=m["y"])


def _edge_of_year(m: re.Match[str]) -> Found | None:
    return Found(*m.span(), months(int(m["y"]), *_EDGES[m["p"].casefold()]), value=m["y"])


def _edge_of_month(m: re.Match[str]) -> Found | None:
    year, month = int(m["y"]), _month(m["m"])
    at_end = m["p"].casefold() in ("end", "close")
    return Found(
        *m.span(), day(year, month, calendar.monthrange(year, month)[1] if at_end else 1), value=f"{year}-{month:02d}"
    )


def _month_year(m: re.Match[str]) -> Found | None:
    return Found(*m.span(), f"{m['y']}-{_month(m['m']):02d}")


def _months_year(m: re.Match[str]) -> Found | None:
    if _two_dates(m):
        return None
    first, last, year = _month(m["m"]), _month(m["n"]), int(m["y"])
    start = year if first <= last else year - 1
    return Found(*m.span(), f"{start}-{first:02d}/{year}-{last:02d}")


def _quarter(m: re.Match[str]) -> Found | None:
    number = int(m["q"]) if m["q"].isdigit() else _ORDER[m["q"].casefold()]
    return Found(*m.span(), months(int(m["y"]), 3 * number - 2, 3 * number))


def _half(m: re.Match[str]) -> Found | None:
    first = m["h"] == "1" or m["h"].casefold() in ("first", "1st")
    return Found(*m.span(), months(int(m["y"]), *((1, 6) if first else (7, 12))))


def _season(m: re.Match[str]) -> Found | None:
    return Found(*m.span(), f"{m['y']}-{_SEASONS[m['s'].casefold()]}")


def _decade(m: re.Match[str]) -> Found | None:
    tens = m["y"]
    if not m["p"]:
        return Found(*m.span(), f"{tens}X")
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[m["p"].casefold()]
    return Found(*m.span(), f"{tens}{first}/{tens}{last}", value=tens)


def _short_decade(m: re.Match[str]) -> Found | None:
    before = m.string[max(0, m.start() - 12) : m.start()]
    if not (m.group().startswith("the") or re.search(r"(?:the|and|or|early|late|mid)[\s-]+$", before)):
        return None
    if re.search(r"\b(?:his|her|their)\s+(?:early|late|mid)?[\s-]*$", before):
        return None
    return Found(*m.span(), f"19{m['y']}X")


def _short_year(m: re.Match[str]) -> Found:
    start = m.end() - 3
    return Found(start, m.end(), f"{'20' if int(m['y']) < 40 else '19'}{m['y']}")


def _century(m: re.Match[str]) -> Found:
    number = int(m["c"] or 21) - 1
    return Found(*m.span(), f"{number:02d}XX")


def _years(m: re.Match[str]) -> Found | None:
    first, last = int(m["y"]), int(m["z"]) if len(m["z"]) == 4 else int(m["y"][:2] + m["z"])
    return Found(*m.span(), f"{first}/{last}") if first < last else None


def _fiscal(m: re.Match[str]) -> Found | None:
    year = re.search(r"(?:19|20)?\d\d", m.group())
    written = (year.group() if len(year.group()) == 4 else f"20{year.group()}") if year else ""
    return Found(*m.span(), "", "a fiscal year: its first month is not known", value=f"FY{written}")


def _day_month(m: re.Match[str]) -> Found | None:
    return Found(*m.span(), "", "the year is not given", _month(m["m"]), _number(m["d"]))


def _edge_alone(m: re.Match[str]) -> Found | None:
    return Found(*m.span(), "", "the year is not given", _month(m["m"]))


def _days_month(m: re.Match[str]) -> Found | None:
    if _two_dates(m):
        return None
    return Found(*m.span(), "", "the year is not given", _month(m["m"]), _number(m["d"]), last=_number(m["e"]))


def _holiday(m: re.Match[str]) -> Found:
    month, number = _HOLIDAYS[re.sub(r"[’']", "", m["h"].casefold())]
    return Found(*m.span(), "", "the year is not given", month, number)


def _week_of(m: re.Match[str]) -> Found | None:
    """ "the last week of March 2009": weeks belong to the month of their Thursday."""
    year, month = int(m["y"]), _month(m["m"]) if m["m"] else 0
    first, last = (month, month) if month else (1, 12)
    begin, end = date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    thursdays = [begin + timedelta(days=(3 - begin.weekday()) % 7 + 7 * n) for n in range(53)]
    thursdays = [day for day in thursdays if day <= end]
    monday = thursdays[{"last": -1}.get(m["q"].casefold(), _ORDER.get(m["q"].casefold(), 0) - 1)] - timedelta(days=3)
    return Found(*m.span(), f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")


def _month_alone(m: re.Match[str]) -> Found | None:
    return Found(*m.span("m"), "", "the year is not given", _month(m["m"]))


def _rule(
    pattern: str, build: Callable[[re.Match[str]], Found | None], flags: int = 0
) -> tuple[re.Pattern[str], Callable[[re.Match[str]], Found | None]]:
    return re.compile(rf"(?<![\w]){pattern}(?![\w])", flags), build


_CLOCK = r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?(?:,\s+|[ \t]+)(?:the\s+)?)?"
_HOLIDAYS = {"christmas day": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24), "new years eve": (12, 31),
             "new years day": (1, 1), "boxing day": (12, 26), "halloween": (10, 31)}  # fmt: skip
_YEARS = rf"\.?(?:\s*,\s*|\s+(?:of|in)\s+|\s+)(?P<y>{YEAR})"
_OF = r"(?:\s+(?:of|in)\s+(?:the\s+year\s+)?|\s*-?\s*)"
_RULES = (
    _rule(rf"(?P<y>\d{{4}})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?:{_CLOCK})?(?!-\d)", _iso),
    _rule(r"(?P<y>(?:19|20)\d\d)年(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])日", _dotted),
    _rule(rf"(?P<d>{_DAY}){_NTH}{_DASH}(?P<e>{_DAY}){_NTH}\s+(?:of\s+)?(?P<m>{MONTH}){_YEARS}", _days),
    _rule(rf"(?P<m>{MONTH})\.?\s+(?P<d>{_DAY}){_NTH}{_DASH}(?P<e>{_DAY}){_NTH},?\s+(?P<y>{YEAR})", _days),
    _rule(rf"{_WEEKDAY}(?P<d>{_DAY}){_NTH}\s+(?:of\s+)?(?P<m>{MONTH}){_YEARS}", _full),
    _rule(rf"{_WEEKDAY}(?P<m>{MONTH})\.?\s+(?:the\s+)?(?P<d>{_DAY}){_NTH}{_YEARS}", _full),
    _rule(rf"(?P<d>{_DAY})[- /](?P<m>{MONTH})[- /](?P<y>{YEAR})", _full),
    _rule(rf"(?P<y>{YEAR})[-/](?P<m>{MONTH})[-/](?P<d>{_DAY})", _full),
    _rule(rf"(?P<y>{YEAR})[/.](?P<m>1[0-2]|0?[1-9])[/.](?P<d>3[01]|[12]\d|0?[1-9])(?![/.]\d)", _dotted),
    _rule(r"(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>(?:19|20)\d\d)(?!-\d)", _slashed),
    _rule(rf"(?P<y>{YEAR}),?\s+(?P<m>{MONTH})(?!\s+\d)", _month_year),
    _rule(rf"(?<![/.-])(?P<m>1[0-2]|0[1-9])/(?P<y>{YEAR})(?![/-]\d)", _numbered_month),
    _rule(rf"(?P<y>{YEAR})/(?P<m>1[0-2]|0[1-9])(?![/-]\d)", _numbered_month),
    _rule(r"(?<!\d\.)(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)(?!\.\d)", _dotted),
    _rule(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)(?!/\d)", _slashed),
    _rule(r"(?:fiscal(?:\s+year)?|financial\s+year|FY)\s*-?\s*(?:19|20)?\d\d(?:[/–-]\d{2,4})?", _fiscal, re.IGNORECASE),
    _rule(rf"(?P<p>[Ee]arly|[Mm]id|[Ll]ate|[Mm]iddle){_OF}(?P<m>{MONTH})\.?,?\s+(?P<y>{YEAR})", _part_of_month),
    _rule(rf"(?P<p>[Bb]eginning|[Ss]tart|[Ee]nd|[Cc]lose)\s+of\s+(?P<m>{MONTH})\.?,?\s+(?P<y>{YEAR})", _edge_of_month),
    _rule(rf"(?P<m>{MONTH})\.?(?:{_DASH})(?P<n>{MONTH})\.?,?\s+(?P<y>{YEAR})", _months_year),
    _rule(rf"(?:the\s+)?(?P<q>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+week\s+(?:of|in)"
        rf"\s+(?:(?P<m>{MONTH})\.?,?"
        rf"\s+)?(?P<y>{YEAR})", _week_of),
    _rule(rf"(?P<m>{MONTH})\.?(?:,?\s+(?:of\s+)?|[-/])(?P<y>{YEAR})", _month_year),
    _rule(rf"(?P<m>{MONTH})\.?(?=(?:,\s+{MONTH}\.?)*,?\s+and\s+{MONTH}\.?\s+{YEAR})", _month_alone),
    _rule(rf"(?P<p>early|mid|late){_OF}(?:the\s+)?(?P<y>(?:19|20)\d)0['’]?s", _decade, re.IGNORECASE),
    _rule(r"(?:the\s+)?(?P<p>)(?P<y>(?:19|20)\d)0['’]?s", _decade, re.IGNORECASE),
    _rule(r"(?:the\s+)?(?P<p>)['’‘]?(?P<y>[2-9])0['’]?s(?!\s+(?:range|percent))", _short_decade),
    _rule(r"(?:in|since|of|from|by)\s+['’‘](?P<y>\d\d)", _short_year, re.IGNORECASE),
    _rule(r"(?P<c>1[0-9]|2[01]|[5-9])th\s+centur(?:y|ies)|21st\s+century", _century, re.IGNORECASE),
    _rule(rf"(?P<p>early|mid|late|middle){_OF}(?P<y>{YEAR})", _part_of_year, re.IGNORECASE),
    _rule(rf"(?P<p>beginning|start|end|close)\s+of\s+(?:the\s+year\s+)?(?P<y>{YEAR})", _edge_of_year, re.IGNORECASE),
    _rule(rf"(?P<q>{'|'.join(_ORDER)})\s+quarter\s+(?:of\s+|in\s+)?(?P<y>{YEAR})", _quarter, re.IGNORECASE),
    _rule(rf"Q(?P<q>[1-4])(?:\s+of)?[\s/-]*(?P<y>{YEAR})", _quarter, re.IGNORECASE),
    _rule(rf"(?P<y>{YEAR})[\s/-]*Q(?P<q>[1-4])", _quarter, re.IGNORECASE),
    _rule(rf"(?P<h>first|second|1st|2nd)\s+half\s+(?:of\s+|in\s+)?(?P<y>{YEAR})", _half, re.IGNORECASE),
    _rule(rf"H(?P<h>[12])\s+(?P<y>{YEAR})", _half),
    _rule(rf"(?P<y>{YEAR})[\s-]?[Hh](?P<h>[12])", _half),
    _rule(rf"(?P<s>spring|summer|autumn|fall|winter)(?:\s+(?:of|in)\s+|\s+)(?P<y>{YEAR})", _season, re.IGNORECASE),
    _rule(rf"(?P<y>{YEAR})(?:-|–|~)(?P<z>(?:19|20)?\d\d)(?!-?\d)", _years),
    _rule(rf"(?P<d>{_DAY}){_NTH}{_DASH}(?P<e>{_DAY}){_NTH}\s+(?:of\s+)?(?P<m>{MONTH})", _days_month),
    _rule(rf"(?P<m>{MONTH})\.?\s+(?P<d>{_DAY}){_NTH}{_DASH}(?P<e>{_DAY}){_NTH}(?!\s*(?:%|percent"
        rf"|[a-z]+s\b))", _days_month),
    _rule(rf"(?:beginning|start|end|close|middle)\s+of\s+(?P<m>{MONTH})", _edge_alone),
    _rule(r"(?P<h>Christmas(?:\s+(?:Day|Eve))?|New\s+Year['’]?s\s+(?:Day|Eve)|Boxing\s+Day|Halloween)(?!"
        r"\s+[A-Z])", _holiday),
    _rule(rf"{_WEEKDAY}(?P<d>{_DAY}){_NTH}\s+(?:of\s+)?(?P<m>{MONTH})", _day_month),
    _rule(rf"{_WEEKDAY}(?P<m>{MONTH})\.?\s+(?:the\s+)?(?P<d>{_DAY}){_NTH}(?!\s*(?:%|percent|[a-z]+s\b))", _day_month),
    _rule(
        rf"(?:(?i:in|since|by|until|till|before|after|during|of|from|to|and|between|through|early|late|mid"
            rf"|as of|beginning"
        rf"|starting|for|than|the|its|their)[\s-]+)(?P<m>{MONTH})(?![ \t]+[A-Z])(?!\s+(?:of\s+)?(?:this|last"
            rf"|next)\s+year)",
        _month_alone,
    ),
)  # fmt: skip


def named(text: str) -> Iterator[Found]:
    """Every date that names its month or part of a year, none overlapping, in order of rules."""
    taken = Taken()
    for pattern, build in _RULES:
        for match in pattern.finditer(text):
            found = build(match)
            if found and taken.add(found.start, found.end):
                yield found
