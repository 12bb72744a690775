"""Time expressions that are no dates: durations, sets ("every year"), "now", and times of day."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from paperchain.language.calendar_dates import Found
from paperchain.language.edtf import shifted
from paperchain.language.numerals import NUMBER_WORDS, numbers
from paperchain.language.taken import Taken

UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y", "centurie": "Y",
}  # fmt: skip
"""Unit -> its letter in ISO 8601, T before a unit of the clock."""
_TIMES = {"decade": 10, "century": 100, "centurie": 100, "fortnight": 2}
UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie))"
_ADJECTIVES = r"(?:(?:consecutive|straight|full|more|trading|working|business|additional|whole|long|calendar)[ -])?"
_NUMBER = rf"(?P<n>\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|(?:{NUMBER_WORDS}|hundred)(?:[ -](?:{NUMBER_WORDS}|hundred))*)"
_COUNTED = re.compile(
    rf"(?<![\w$€£.,-]){_NUMBER}(?P<half>[ -]and[ -]a[ -]half)?[ -]{_ADJECTIVES}{UNIT}(?P<many>s?)"
    r"(?![\w]|-old|[- ]olds?\b)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:(?:for|in|within|over|after|than|about|almost|nearly|around|least|just|only|all|times|lasting|of|\d+|%)\s+)"
    r"(?P<span>an?\s+(?:whole\s+|full\s+)?(?P<unit>minute|hour|day|night|week|month|year|decade|century))\b"
    r"(?!\s+(?:ago|earlier|later|before|of\b|when|that|where|to\b))",
    re.IGNORECASE,
)
_HALF = re.compile(rf"\bhalf[ -](?:an?[ -])?{UNIT}\b", re.IGNORECASE)
_ONE_AND_HALF = re.compile(rf"\ban?\s+{UNIT}\s+and\s+a\s+half\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:(?:several|many|a\s+few|few|some|the\s+coming|coming|a\s+couple\s+of|for|over|in|after|within|of|took|take|last)\s+"
    r"(?:the\s+)?)(?P<unit>minute|hour|day|week|month|year|decade|centurie)s\b(?!\s+(?:ago|after|before))"
    r"|\b(?P<later>minute|hour|day|week|month|year|decade)s(?=\s+of\b|-long\b|-old\b)",
    re.IGNORECASE,
)
_SETS = (
    (re.compile(r"\bdaily\b", re.IGNORECASE), "P1D"),
    (re.compile(r"\bweekly\b", re.IGNORECASE), "P1W"),
    (re.compile(r"\bmonthly\b", re.IGNORECASE), "P1M"),
    (re.compile(r"\bquarterly\b", re.IGNORECASE), "P3M"),
    (re.compile(r"\b(?:annual(?:ly)?|yearly)\b", re.IGNORECASE), "P1Y"),
)
_EVERY = re.compile(
    rf"\b(?:every|each|per)\s+(?:(?P<other>other)\s+)?(?:(?P<n>\d+|{NUMBER_WORDS})\s+)?{UNIT}s?\b", re.IGNORECASE
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_EVERY_DAY = re.compile(rf"\b(?:every|each)\s+(?P<day>{'|'.join(_WEEKDAYS)})s?\b", re.IGNORECASE)
_NOW = (
    (
        re.compile(
            r"\b(?:now|currently|nowadays|presently|at\s+present|at\s+the\s+moment|the\s+present|for\s+the\s+time\s+being"
            r"|current)\b",
            re.IGNORECASE,
        ),
        "PRESENT_REF",
    ),
    (
        re.compile(
            r"\b(?:(?:most\s+|more\s+|very\s+)?(?:recently|lately|(?:in\s+)?recent(?:\s+(?:days|weeks|months|years))?)"
            r"|in\s+the\s+past(?!\s+(?:\w+\s+){0,2}(?:day|week|month|year|decade|quarter)))\b",
            re.IGNORECASE,
        ),
        "PAST_REF",
    ),
    (
        re.compile(r"\b(?:(?:very\s+)?soon|(?:in\s+)?(?:the\s+)?(?:near\s+|foreseeable\s+)?future)\b", re.IGNORECASE),
        "FUTURE_REF",
    ),
)


def duration(count: Decimal | None, unit: str) -> str:
    """ISO 8601 duration: "P2Y", "PT30M", "P2.5Y"; with no count "PXY".

    >>> duration(Decimal("2.5"), "years"), duration(None, "minutes"), duration(Decimal(3), "decades")
    ('P2.5Y', 'PTXM', 'P30Y')
    """
    unit = unit.casefold()
    unit = unit[:-1] if unit not in UNITS and unit[:-1] in UNITS else unit
    letter = UNITS[unit]
    if count is None:
        return "PXDE" if unit == "decade" else f"PT{'X'}{letter[1]}" if letter[0] == "T" else f"PX{letter}"
    whole = count * _TIMES.get(unit, 1)
    number = str(int(whole)) if whole == whole.to_integral_value() else format(whole.normalize(), "f")
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def number_of(written: str) -> Decimal | None:
    """Value of a number in digits or words; None if it is neither."""
    first = next(iter(numbers(written)), None)
    return first.value if first and (first.start, first.end) == (0, len(written)) else None


def find(text: str) -> list[Found]:
    """Durations, sets and "now", "recently", "soon", none overlapping; `value` is TIMEX3, `edtf` is empty."""
    taken = Taken()
    return sorted(f for f in _all(text) if taken.add(f.start, f.end))


def _all(text: str) -> Iterator[Found]:
    for m in _EVERY_DAY.finditer(text):
        yield _found(m.span(), f"XXXX-WXX-{_WEEKDAYS.index(m['day'].casefold()) + 1}", "SET")
    for m in _EVERY.finditer(text):
        count = number_of(m["n"]) if m["n"] else Decimal(2 if m["other"] else 1)
        if count is not None:
            yield _found(m.span(), duration(count, m["unit"]), "SET")
    for m in _COUNTED.finditer(text):
        count = number_of(m["n"])
        if count is not None and not (m["n"].isdigit() and len(m["n"]) == 4):
            yield _found(m.span(), duration(count + (Decimal("0.5") if m["half"] else 0), m["unit"]))
    for m in _ONE_AND_HALF.finditer(text):
        yield _found(m.span(), duration(Decimal("1.5"), m["unit"]))
    for m in _HALF.finditer(text):
        half = {"hour": "PT30M", "year": "P6M"}.get(m["unit"].casefold())
        yield _found(m.span(), half or duration(Decimal("0.5"), m["unit"]))
    for m in _SINGLE.finditer(text):
        yield _found(m.span("span"), duration(Decimal(1), m["unit"]))
    for m in _VAGUE.finditer(text):
        yield _found(m.span(), duration(None, m["unit"] or m["later"]))
    for pattern, value in _SETS:
        for m in pattern.finditer(text):
            yield _found(m.span(), value, "SET")
    for pattern, value in _NOW:
        for m in pattern.finditer(text):
            yield _found(m.span(), value, "DATE")


def _found(span: tuple[int, int], value: str, kind: str = "DURATION") -> Found:
    return Found(*span, "", "not a date", value=value, kind=kind)


_CLOCK = (
    r"(?:(?P<h>[01]?\d|2[0-3])(?:(?P<colon>[:.])(?P<m>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap])\.?m\b\.?"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?::[0-5]\d)?(?!\d)|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)(?=\s*(?:UTC|GMT|hrs|hours))"
    r"|(?P<word>noon|midnight))"
)
_ZONE = r"(?:\s*\(?(?P<zone>UTC|GMT|E[SD]?T|P[SD]?T|C[SE]?[SD]?T|local\s+time|Eastern)\)?)?"
_CLOCK_TIME = re.compile(rf"(?<![\w:.$]){_CLOCK}{_ZONE}", re.IGNORECASE)
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_PART_AFTER = re.compile(r"\s+(?P<part>morning|afternoon|evening|night)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(r"\b(?:the\s+)?(?P<part>morning|afternoon|evening|night)\s+of\s+", re.IGNORECASE)
_THIS = re.compile(
    r"\b(?:(?:earlier\s+|late\s+|early\s+)?this\s+(?P<part>morning|afternoon|evening)|(?P<tonight>tonight|overnight)"
    r"|(?P<last>last\s+night))\b",
    re.IGNORECASE,
)
_JOIN_AFTER = re.compile(r",?\s*(?:on\s+)?(?:(?:early|late)\s+)?$")
_JOIN_BEFORE = re.compile(
    r",?\s*(?:morning|afternoon|evening|night)?,?\s*(?:at|around|about|by|before|after)?\s*(?:about\s+)?$"
)


def clocks(text: str, dates: Sequence[Found], published: str) -> Iterator[Found]:
    """Times of day: a clock time or a part of the day, with the date beside it, else the last one, else today."""
    today = published if len(published) == 10 else ""
    days = [d for d in dates if len(d.edtf.rstrip("~")) == 10 and "/" not in d.edtf]
    for m in _CLOCK_TIME.finditer(text):
        near = [d for d in days if d.start >= m.end() and _JOIN_AFTER.fullmatch(text[m.end() : d.start])]
        behind = [d for d in days if d.end <= m.start()]
        joined = [d for d in behind[-1:] if _JOIN_BEFORE.fullmatch(text[d.end : m.start()])]
        sentence = [d for d in behind[-1:] if not re.search(r"[.!?]\s|\n", text[d.end : m.start()])]
        beside = (near or joined or sentence)[:1]
        stamp = beside[0].edtf.rstrip("~") if beside else today
        if not stamp:
            continue
        start = joined[0].start if joined and not near else m.start()
        end = near[0].end if near else m.end()
        if "," in text[m.end() : end]:
            end = m.end()  # "16:15 UTC, 1 June" are two expressions
        yield Found(start, end, stamp, value=f"{stamp}T{_clock(m)}", kind="TIME")
    for d in days:
        if part := _PART_AFTER.match(text, d.end):
            value = f"{d.edtf.rstrip('~')}T{_PARTS[part['part'].casefold()]}"
            yield Found(d.start, part.end(), d.edtf, value=value, kind="TIME")
    for m in _PART_BEFORE.finditer(text):
        following = next((d for d in days if d.start == m.end()), None)
        if following:
            value = f"{following.edtf.rstrip('~')}T{_PARTS[m['part'].casefold()]}"
            yield Found(m.start(), following.end, following.edtf, value=value, kind="TIME")
    for m in _THIS.finditer(text):
        if today:
            part_of = _PARTS[m["part"].casefold()] if m["part"] else "NI"
            day = shifted(today, -1) if m["last"] else today
            yield Found(*m.span(), day, value=f"{day}T{part_of}", kind="TIME")


def _clock(m: re.Match[str]) -> str:
    if m["word"]:
        return "12:00" if m["word"].casefold() == "noon" else "24:00"
    hour = int(m["h"] or m["h2"] or m["h3"])
    if m["half"]:
        hour = hour % 12 + (12 if m["half"].casefold() == "p" else 0)
    zone = "Z" if (m["zone"] or "").upper() in ("UTC", "GMT") else ""
    return f"{hour:02d}:{m['m'] or m['m2'] or m['m3'] or '00'}{zone}"
