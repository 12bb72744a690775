"""Dates in English text as EDTF, with the precision that the text gives them and no more.

"12 March 2024" is 2024-03-12, "March 2024" is 2024-03, "late 2024" is 2024-10/2024-12, "since mid-2023" is
2023-06/.. and "before May 2022" is ../2022-04. A relative date ("last year") counts from the publication date; where
that is unknown, or where day and month cannot be told apart, `edtf` is empty and `note` says why.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paperchain.language.bare_years import bare_years
from paperchain.language.calendar_dates import Found, day, named
from paperchain.language.counting import COUNT, UNIT, stepped_by
from paperchain.language.edtf import bounds, is_date, overlap, shifted
from paperchain.language.relative_dates import relative
from paperchain.language.taken import Taken
from paperchain.language.tense import looks_ahead
from paperchain.language.told_dates import told

__all__ = ["When", "bounds", "find", "is_date", "overlap"]


@dataclass(frozen=True, slots=True)
class When:
    """A date expression. `start:end` covers "since", "before" and the like, but no plain "in"."""

    start: int
    end: int
    text: str
    edtf: str  # empty if unresolved
    note: str = ""  # why it is unresolved, or what was assumed


_ASSUMED = "the year was taken from the publication date"
_TOLD = "the year was taken from the date told before"
_NO_YEAR = "the year is not given"
_BESIDE = 300  # the same for a date that gives no year
_NEAR = 900  # code points from the date told last
_FILLER = (
    r"(?:\s+(?:at\s+least|as\s+early\s+as|or|in|on|about|around|approximately|roughly|sometime|the\s+year|the))*\s+"
)
_OPERATORS = re.compile(
    r"\b(?:(?P<since>since|starting|beginning|commencing|dating\s+(?:back\s+)?(?:from|to))"
    r"|(?P<until>until|till|up\s+to|up\s+until|through|by|no\s+later\s+than|not\s+later\s+than)"
    r"|(?P<before>before|prior\s+to|earlier\s+than)|(?P<after>after|later\s+than|following)"
    r"|(?P<about>(?:in|on)\s+or\s+(?:about|around)|as\s+early\s+as|around|about|circa|ca\.|approximately|roughly))"
    rf"{_FILLER}$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    r"\s+(?:onwards?|and\s+onwards?|and\s+later|and\s+after)\b"
    r"|,?\s+(?:(?:and\s+)?continuing\s+)?(?:to|until|through|up\s+to)\s+(?:the\s+present(?:\s+day)?|present|date|now)\b",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\b(?:from|in){_FILLER}$", re.IGNORECASE)
_BETWEEN = re.compile(rf"\b(?P<open>between|from){_FILLER}$", re.IGNORECASE)
_OFFSET = re.compile(
    rf"(?<!than )(?<!least )(?<![\w-]){COUNT}\s+{UNIT}\s+(?P<side>before|after|from)\s+(?:the\s+)?$", re.IGNORECASE
)
_LIST = re.compile(r"\s*,?\s*(?:(?:and|or)\s+)?(?:(?:in|on)\s+)?", re.IGNORECASE)
_UP_TO = r",?\s+(?:(?:and\s+)?continuing\s+)?(?:to|until|till|through|up\s+to|up\s+until)"
_LINKS = {
    "between": re.compile(rf"\s+(?:and|to){_FILLER}", re.IGNORECASE),
    "from": re.compile(rf"{_UP_TO}{_FILLER}(?:end\s+of\s+)?|\s*[–—-]\s*", re.IGNORECASE),
    "": re.compile(rf"{_UP_TO}{_FILLER}|\s*[–—]\s*", re.IGNORECASE),
}


def find(text: str, published: str = "") -> list[When]:
    """Every date expression of a text in order, none overlapping. `published` is EDTF: a day, a month or a year."""
    published = _plain(published)
    return list(_joined(text, _atoms(text, published), published))


def atoms(text: str, published: str = "") -> list[Found]:
    """Single dates without operators: "from March to May 2024" are two. For `timex`, which scores them so."""
    return _atoms(text, _plain(published))


def _plain(published: str) -> str:
    published = published[:10] if re.match(r"\d{4}-\d\d-\d\d", published) and is_date(published[:10]) else published
    return published if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", published) and is_date(published) else ""


def _atoms(text: str, published: str) -> list[Found]:
    taken = Taken()
    found = [f for f in (*named(text), *told(text), *relative(text, published)) if taken.add(f.start, f.end)]
    found.extend(bare_years(text, taken))
    return _settled(text, sorted(found), published)


def _settled(text: str, found: list[Found], published: str) -> list[Found]:
    """Years that are not given, and dates that count from the one told before them."""
    last, last_at = "", -_NEAR
    settled: list[Found] = []
    for index, atom in enumerate(found):
        if atom.month and not atom.edtf:
            following = found[index + 1] if index + 1 < len(found) else None
            beside = "\n" not in text[last_at : atom.start] and 0 <= atom.start - last_at < _BESIDE
            atom = _yearly(text, atom, following, last if beside else "", published)
        elif atom.later:
            near = _near(text, last_at, atom.start)
            if text.endswith("time", atom.start, atom.end):  # "at the time" reaches no further than its paragraph
                near = near and "\n" not in text[last_at : atom.start]
            edtf, value = atom.later(last) if last and near else ("", "")
            if edtf:
                atom = atom._replace(edtf=edtf, value=value, note="")
            elif published:
                edtf, value = atom.later(published) if atom.later else ("", "")
                atom = atom._replace(value=value or edtf.rstrip("~"))
        if re.fullmatch(r"\d{4}(?:-\d\d){0,2}~?", atom.edtf):
            last, last_at = atom.edtf.rstrip("~"), atom.end
        settled.append(atom)
    return settled


def _near(text: str, told_at: int, start: int) -> bool:
    """True if a date told before is near enough to count from: in the same paragraph, or the one before."""
    return 0 <= start - told_at < _NEAR and text.count("\n\n", told_at, start) < 2


def _yearly(text: str, atom: Found, following: Found | None, last: str, published: str) -> Found:
    """A date without a year: of the date listed or linked after it, of the date told before, of the publication."""
    if following and following.edtf and (not following.month or following.note != _NO_YEAR):
        between = text[atom.end : following.start]
        if _LIST.fullmatch(between):
            return _listed(atom, following)
        if any(link.fullmatch(between) for link in _LINKS.values()):
            edtf = _with_year(atom, following.edtf)
            if edtf:
                return atom._replace(edtf=edtf, note="")
    latest = bounds(published)[1]
    if len(last) >= 7 and (not latest or int(last[:4]) < latest.year) and text[atom.start : atom.end] != "May":
        years = (int(last[:4]), int(last[:4]) + 1)
        edtf = next((e for y in years if (e := _month_or_day(y, atom)) and e[:7] >= last[:7]), "")
        if edtf and (not latest or (bounds(edtf)[0] or latest) <= latest):
            return atom._replace(edtf=edtf, note=_TOLD)
    if not latest or len(published) < 7:
        return atom
    this, other = _month_or_day(latest.year, atom), _month_or_day(latest.year - 1, atom)
    first = bounds(this)[0]
    if first and first > latest and not looks_ahead(text, atom.start, atom.end):
        this = other
    elif first and first <= latest and this[: len(published)] < published[: len(this)]:
        ahead = looks_ahead(text, atom.start, atom.end) and (latest - first).days > 180
        this = _month_or_day(latest.year + 1, atom) if ahead else this
    edtf = this or other
    return atom._replace(edtf=edtf, note=_ASSUMED) if edtf else atom


def _joined(text: str, atoms: list[Found], published: str) -> Iterator[When]:
    """Atoms with their operators; two of them joined ("from … to …") are one interval."""
    position = 0
    for index, atom in enumerate(atoms):
        if atom.start < position:
            continue
        before = text[max(position, atom.start - 60) : atom.start]
        opener = _BETWEEN.search(before)
        following = atoms[index + 1] if index + 1 < len(atoms) else None
        pair = (
            _interval(text, atom, following, opener["open"].casefold() if opener else "", published)
            if following
            else None
        )
        if pair and following:
            start = atom.start - (len(before) - opener.start()) if opener else atom.start
            position = following.end
            yield When(start, position, text[start:position], *pair)
        else:
            found = _operated(text, atom, before, published)
            position = found.end
            yield found


def _interval(text: str, left: Found, right: Found, opener: str, published: str) -> tuple[str, str] | None:
    """EDTF and note of two linked dates, or None if they are not linked or do not follow each other."""
    if not _LINKS[opener].fullmatch(text[left.end : right.start]):
        return None
    if not opener and not (left.month or left.edtf):
        return None
    high, note = right.edtf, right.note
    low = _with_year(left, high) if left.month else left.edtf
    first, last = _edge(low, 0), _edge(high, 1)
    joined = f"{first}/{last}"
    if not first or not last or ".." in joined or not is_date(joined):
        return ("", note or left.note or "the two dates do not follow each other") if opener else None
    return joined, note


def _with_year(atom: Found, high: str) -> str:
    """A date without a year takes the later date's year, or the one before if it would come after it."""
    last = bounds(high)[1]
    if not last:
        return atom.edtf
    for year in (last.year, last.year - 1):
        edtf = _month_or_day(year, atom)
        first = bounds(edtf)[0]
        if first and first <= last:
            return edtf
    return ""


def _listed(atom: Found, following: Found) -> Found:
    """The first of two dates in a list ("August and November 2024") shares the year of the second."""
    edtf = _with_year(atom, following.edtf) if re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", following.edtf) else ""
    return atom._replace(edtf=edtf, note="") if edtf else atom


def _month_or_day(year: int, atom: Found) -> str:
    if atom.last:
        first, last = day(year, atom.month, atom.day), day(year, atom.month, atom.last)
        return f"{first}/{last}" if first and last and first < last else ""
    return day(year, atom.month, atom.day) if atom.day else f"{year:04d}-{atom.month:02d}"


def _edge(edtf: str, side: int) -> str:
    """First or last date of an interval, at the precision in which it is written."""
    parts = edtf.split("/")
    return parts[0] if side == 0 else parts[-1]


def _operated(text: str, atom: Found, before: str, published: str) -> When:
    edtf, note = atom.edtf, atom.note
    start, end = atom.start, atom.end
    offset = _OFFSET.search(before)
    if offset and edtf and (moved := stepped_by(offset, edtf, -1 if offset["side"].casefold() == "before" else 1)):
        start = atom.start - (len(before) - offset.start())
        return When(start, end, text[start:end], moved, note)
    operator = _OPERATORS.search(before)
    onwards = _ONWARDS.match(text, end)
    name = operator.lastgroup if operator else None
    if onwards and name is None:
        opener = _FROM.search(before)
        start, end, name = (atom.start - (len(before) - opener.start()) if opener else start), onwards.end(), "since"
    elif operator:
        start = atom.start - (len(before) - operator.start())
    named = len(edtf) == 4 and re.search(r"\bthe\s+$", before) and re.match(r"\s+[a-z]", text[atom.end :])
    if name in ("before", "after") and named:  # "after the 2014 war": in that year at the earliest
        edtf = f"../{edtf}" if name == "before" else f"{edtf}/.."
    elif name and edtf:
        edtf = _apply(name, edtf, text[atom.start : atom.end])
        note = note or ("" if edtf else "the date cannot be counted from")
    return When(start, end, text[start:end], edtf, note)


def _apply(operator: str, edtf: str, written: str) -> str:
    """An operator on a date. "since mid-2023" begins in June, the middle of the year, not of its widest reading."""
    if ".." in edtf or ("X" in edtf and operator != "about"):
        first, last = bounds(edtf)
        if not first or not last:
            return ""
        edtf = f"{first.year}/{last.year}"
    first_part, last_part = _edge(edtf, 0).rstrip("~"), _edge(edtf, 1).rstrip("~")
    if operator == "since":
        if re.match(r"mid", written, re.IGNORECASE) and first_part.endswith("-05"):
            first_part = f"{first_part[:5]}06"
        return f"{first_part}/.."
    if operator == "until":
        return f"../{last_part}"
    if operator == "before":
        return f"../{_neighbour(first_part, -1)}"
    if operator == "after":
        return f"{_neighbour(last_part, 1)}/.."
    return edtf if "/" in edtf or edtf.endswith("~") else f"{edtf}~"


def _neighbour(edtf: str, step: int) -> str:
    """The date just before or after, at the same precision; seasons, which have no arithmetic, stay as they are."""
    if len(edtf) == 7 and int(edtf[5:]) > 12:
        return edtf
    return shifted(edtf, step)
