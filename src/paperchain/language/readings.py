"""A name that is really two: with its short form in brackets, in two languages, behind its parent's name, or a branch.

"АО «НПО «Орване» (АО «Орване»)" · "JSC Orvane / Orvane Ltd" · "Delkor Corporation, Orvane Plant" · "Orvane Plant –
branch of JSC Delkor". The first reading is the name proper; a party may be found by any of them.
"""

import re
from functools import lru_cache

from paperchain.language.names import legal_form

_BRACKETS = re.compile(r"\s*[(（]([^()（）]+)[)）]*\s*$")
_ACRONYM = re.compile(r"(?:[A-ZА-Я]{2,7}|[А-Я][а-я]{1,4}[А-Я]{2,6})\b")
_FORM = (
    r"(?:OOO|LLC|[POC]?JSC|PLC|АО|AO|ОАО|ПАО|ЗАО|ООО|ФГУП|ТОВ|Акционерное общество|Публичное акционерное общество"
    r"|Открытое акционерное общество|Закрытое акционерное общество|Общество с ограниченной ответственностью"
    r"|Joint[- ]Stock Company|Limited Liability Company)"
)
_SECOND = re.compile(
    rf"(?<=[’”»\"'‘“])[\s,/]+(?={_FORM}\s+\S)|\s+/\s+|\s+(?:alias|a\.?k\.?a\.?)\s+|/(?=\s*{_FORM}\s)", re.I
)
_PARENT = re.compile(
    r"^(.*\b(?:corporation|company|concern|holding|group|корпорация|концерн|холдинг)),\s+(?=\S+\s\S)", re.I
)
_BRANCH = re.compile(r"^(.*\S)\s*[-–—]\s*(?:branch of|филиал|filial|subsidiary of)\b", re.I)
_MARKS = re.compile(r"[^\w\s.&]|\b(?:alias|aka)\b", re.I)
MOST = 4
"""Readings that are kept of one name."""


@lru_cache(maxsize=65536)
def readings(name: str) -> tuple[str, ...]:
    """The readings of a body's name, the name proper first; one for most names."""
    proper, more = name.strip(), []
    if not _MARKS.search(proper):
        return (proper,)
    found = _BRACKETS.search(proper)
    if found and found.start() > 3:
        inside, before = found[1].strip(), proper[: found.start()].strip()
        short = bool(legal_form(inside)[1] or (_ACRONYM.match(inside) and before.count(" ") >= 2))
        if short or legal_form(before)[1]:
            proper = before
            if short:
                more.append(inside)
    parts = [part.strip() for part in _SECOND.split(proper) if part and len(part.strip()) > 3]
    if len(parts) > 1:
        proper, more = parts[0], [*parts[1:], *more]
    if found := _PARENT.match(proper):
        more.append(proper[found.end() :])
    elif found := _BRANCH.match(proper):
        more.append(found[1])
    return tuple(dict.fromkeys([proper, *more]))[:MOST]
