"""Names in a Russian sentence: found by legal form, by quotation marks, by letters of another script, by the tagger.

A name is given its nominative: the text inflects what stands alone ("«Хебрин Оптике»" is "Хебрин Оптика"), and leaves
alone what follows a noun that says what it is ("компании «Хебрин Оптика»"). Where the nominative is a guess, `guess`
is true.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from paperchain.language.russian_words import (
    COMPANY,
    GOODS,
    KINDS,
    LEGAL_FORMS,
    MEDIA,
    ORGANISATION,
    PUBLIC,
    SHORT_FORMS,
)

_QUOTED = r"(?:«[^«»\n]{1,80}«[^«»\n]{1,80}»»?|«[^«»\n]{1,80}»|\"[^\"\n]{1,80}\"|“[^“”\n]{1,80}”|„[^„“”\n]{1,80}[“”])"
_LONG = "|".join(
    r"\s+".join(
        w[: max(4, len(w) - 3)] + r"\w{1,4}" if len(w) > 3 else r"\w{1,3}" if w in ("с", "з") else w for w in f.split()
    )
    for f in LEGAL_FORMS.split("|")
)
_FORM = rf"(?:(?:{SHORT_FORMS})(?!\w)|(?i:{_LONG})(?!\w))"
_KIND = rf"(?:{KINDS})(?!\w)"
_CAPITAL = r"[А-ЯЁІЇЄҐA-Z][\w.’'-]*"
_WORD = rf"(?:{_CAPITAL}(?:\s+(?:и\s+)?{_CAPITAL}){{0,4}})"
_SEAT = re.compile(rf"(?<!\w){_FORM}(?:\s+{_KIND})?(?:\s+[а-яё-]+){{0,4}}?\s*{_QUOTED}")
_BARE = re.compile(rf"(?<![\w«\"]){_FORM}\s+(?:{_KIND}\s+)?{_WORD}")
_LETTERS = re.compile(rf"(?<![\w«\"]){_KIND}\s*{_QUOTED}")
_LATIN = re.compile(
    r"(?<![\w-])[A-Z][A-Za-z0-9&.’'-]*(?:\s+(?:(?:of|and|for|the|&)\s+)?[A-Z0-9][\w&.’'-]*)*"
    r"(?:,?\s+(?:Co\.?,?\s*)?(?:Ltd\.?|LLC|Inc\.?|GmbH|Limited|S\.A\.|B\.V\.|Corp\.?|Pte\.?(?:\s+Ltd\.?)?|JSC|FZE|OÜ|AG))*"
)
_LATIN_FORM = re.compile(r"(?:^|\s)(?:Co|Ltd|LLC|Inc|GmbH|Limited|S\.A|B\.V|Corp|JSC|FZE|OÜ|AG|Company|Group)\.?$")
_CODE = re.compile(r"(?<![\w№/-])(?=[\w/-]*\d)(?=[\w/-]*[A-ZА-ЯЁ])[A-ZА-ЯЁ][A-ZА-ЯЁa-zа-яё]{0,9}-?\d[\w/-]*(?![\w])")
_INITIALS = re.compile(
    r"(?<![\w.])(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?(?![\w-])"
    r"|(?<!\w)[А-ЯЁ][а-яё]{2,}\s[А-ЯЁ]\.\s?[А-ЯЁ]\.(?!\w)"
)
_INNER = re.compile(_QUOTED)
_MARKS = '«»"“”„ '


@dataclass(slots=True)
class Found:
    """A name at `start:end` of the sentence. `kind` is company, organization, public, media, person, place, goods or
    other; `inflects` if its words take the case of the sentence; `head` the noun before a quoted name that carries the
    case, as written; `normal` its nominative."""

    start: int
    end: int
    text: str
    kind: str
    inflects: bool = False
    head: str = ""
    normal: str = ""
    guess: bool = False


def kind_of(lemma: str) -> str:
    """What a noun before a quoted name makes of it; empty if it says nothing."""
    low = lemma.casefold().split("-")[0]  # "фирма-прокладка"
    for kind, words in (
        ("media", MEDIA - {"агентство"}),
        ("company", COMPANY),
        ("public", PUBLIC),
        ("organization", ORGANISATION),
        ("goods", GOODS),
    ):
        if low in words:
            return kind
    return ""


def written(text: str) -> Iterator[Found]:
    """Names that their own writing gives away: legal forms, letters of firms, codes of goods, Latin letters."""
    held: list[tuple[int, int]] = []
    for hit in _INITIALS.finditer(text):
        held.append(hit.span())
        yield Found(hit.start(), hit.end(), hit.group(), "person", inflects=True)
    for pattern, kind in ((_SEAT, "company"), (_BARE, "company"), (_LETTERS, "company"), (_CODE, "goods")):
        for hit in pattern.finditer(text):
            start, end = hit.start(), hit.start() + len(hit.group().rstrip(" .,"))
            if any(start < b and a < end for a, b in held):
                continue
            if kind == "goods" and text[max(0, start - 2) : start].rstrip().endswith(("№", "#")):
                continue
            held.append((start, end))
            person = kind == "company" and text[start:end].startswith("ИП ")
            yield Found(start, end, text[start:end], "person" if person else kind)
    for hit in _LATIN.finditer(text):
        start, end = hit.start(), hit.start() + len(hit.group().rstrip(" ,"))
        if end - start < 3 or any(start < b and a < end for a, b in held):
            continue
        end -= text[end - 1] == "."  # "Ltd." and "Ltd" are one name
        held.append((start, end))
        firm = bool(_LATIN_FORM.search(text[start:end]))
        yield Found(start, end, text[start:end], "company" if firm else "latin")


def quoted(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and inner words of each quotation that may be a name: it begins with a capital and is short."""
    for hit in _INNER.finditer(text):
        inner = hit.group().strip(_MARKS)
        words = inner.split()
        if words and (words[0][0].isupper() or words[0][0].isdigit()) and len(words) < 7 and inner[-1] not in ".!?,":
            yield hit.start(), hit.end(), inner


def inner(name: str) -> str:
    """What stands in quotation marks in a name, or the name without its legal form: "ООО «Зарнет»" is "Зарнет"."""
    hit = _INNER.search(name)
    if hit:
        return hit.group().strip(_MARKS)
    return re.sub(rf"^{_FORM}\s+", "", name).strip()


def apart(spans: Iterable[Found]) -> list[Found]:
    """Names in order, none overlapping; the first given wins."""
    kept: list[Found] = []
    for one in spans:
        if not any(one.start < k.end and k.start < one.end for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f.start)
