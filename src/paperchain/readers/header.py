"""What a text says about itself in its first lines, by rule.

A plain text or Markdown file may begin with a title (a first line of at most 200 characters that ends without a full
stop, or a Markdown heading). In the next eight lines these are read, and only where they fill the whole line:

    By Name Surname                  author (also "Author: …")
    Source: Name                     source (also "Outlet: …", "Publisher: …")
    Published: 2025-03-14            date (also "Date: …"); "14 March 2025" and "March 14, 2025" are understood
    2025-03-14                       the same, a date alone on its line
    Источник, Автор, Дата            the same in Russian; "14 марта 2025 года" is understood
    来源：, 作者：, 日期：            the same in Chinese; "2025年3月14日" is understood, alone on its line too

The lines stay in the text, as places. The first blank line after one of them, or the first line that is none of
these, ends the header. Dates in other shapes are not guessed.
"""

import re
from dataclasses import dataclass
from datetime import date

from paperchain.language import chinese_dates, slavic_dates
from paperchain.model import Place

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_FIELDS = {
    "author": "author", "by": "author", "source": "outlet", "outlet": "outlet", "publisher": "outlet",
    "published": "published", "date": "published", "title": "title", "language": "language", "lang": "language",
    "автор": "author", "источник": "outlet", "издание": "outlet", "опубликовано": "published", "дата": "published",
    "来源": "outlet", "來源": "outlet", "作者": "author", "日期": "published", "发布日期": "published", "標題": "title",
}  # fmt: skip
_FIELD = re.compile(rf"(?i)({'|'.join(_FIELDS)})(?::[ \t]+|：[ \t]*)(\S.*)")
_BYLINE = re.compile(r"By (\w[\w.'’-]*(?: (?:and |, )?\w[\w.'’-]*){1,8})")
_KINDS = {"author": "byline", "published": "date", "title": "title", "outlet": "header", "language": "header"}
_TITLE_LIMIT = 200
_HEADER_LINES = 8


@dataclass(frozen=True, slots=True)
class Header:
    """Fields found, their places, and where the header ends in the text."""

    fields: dict[str, str]
    places: tuple[Place, ...]
    end: int


def as_date(text: str) -> str:
    """EDTF of a date that is written in full (ISO, "14 March 2025", "March 14, 2025"), else an empty string."""
    text = text.strip().strip(".")
    if found := re.fullmatch(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.+Z-]*.*)?", text):
        return _valid(found[1])
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", text):
        return text
    day_first = re.fullmatch(r"(?:[A-Za-z]+, )?(\d{1,2}) ([A-Za-z]+)\.?,? (\d{4})", text)
    month_first = re.fullmatch(r"(?:[A-Za-z]+, )?([A-Za-z]+)\.? (\d{1,2}),? (\d{4})", text)
    if re.fullmatch(r"\d{4}年\d{1,2}月\d{1,2}日", text):
        return next((w.edtf for w in chinese_dates.find(text)), "")
    if russian := re.fullmatch(r"\d{1,2} [а-яё]{3,8} \d{4}(?: (?:года|г\.?))?", text):
        return next((w.edtf for w in slavic_dates.find(russian[0]) if len(w.edtf) == 10), "")
    if day_first:
        return _named(day_first[3], day_first[2], day_first[1])
    if month_first:
        return _named(month_first[3], month_first[1], month_first[2])
    return ""


def _named(year: str, month: str, day: str) -> str:
    number = next((i for i, m in enumerate(_MONTHS, 1) if m == month.lower() or m[:3] == month.lower()), 0)
    return _valid(f"{year}-{number:02}-{int(day):02}")


def _valid(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def header(text: str, titled: bool = True) -> Header:
    """Read the header of a text; `titled` says that the first line may be a title."""
    fields: dict[str, str] = {}
    places: list[Place] = []
    at, number, end = 0, 0, 0
    for line in text[:4000].split("\n")[: _HEADER_LINES + 2]:
        number += 1
        stripped = line.strip()
        start = at + (len(line) - len(line.lstrip()))
        at += len(line) + 1
        if not stripped:
            if len(fields) > ("title" in fields) or number > 3:
                break
            continue
        key, value = _field(stripped)
        if key and key not in fields:
            fields[key] = value
            places.append(Place(start, start + len(stripped), _KINDS[key], f"line={number}", key))
        elif titled and not fields and is_title(stripped):
            fields["title"] = stripped
            places.append(Place(start, start + len(stripped), "title", f"line={number}", "title"))
        else:
            break
        end = at
    return Header(fields, tuple(places), min(end, len(text)))


def date_line(text: str, lines: int) -> str:
    """Date of a letter or invoice: a line that is a date, "Date: …" or "Place, date", among the first lines."""
    for line in text[:8000].split("\n")[:lines]:
        for part in (line.strip(), line.partition(", ")[2].strip()):
            key, value = _field(part) if part else ("", "")
            if key == "published":
                return value
    return ""


def _field(line: str) -> tuple[str, str]:
    if found := _FIELD.fullmatch(line):
        key, value = _FIELDS[found[1].lower()], found[2].strip()
        if key == "published":
            return (key, as_date(value)) if as_date(value) else ("", "")
        return key, value
    if found := _BYLINE.fullmatch(line):
        return "author", found[1]
    return ("published", as_date(line)) if len(line) >= 8 and as_date(line) else ("", "")


def is_title(line: str) -> bool:
    """A title or heading: short, begins like one, and does not end like a sentence."""
    return len(line) <= _TITLE_LIMIT and line[0].isalnum() and not re.search(r"[.!;:,…。！；：，][\"”’»)]*$", line)
