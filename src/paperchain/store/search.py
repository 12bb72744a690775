"""Search: what a query asks for, and where exactly its words stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from paperchain.store.engines import Dialect
from paperchain.store.folding import folded
from paperchain.store.schema import texts

CLOSE = 160
"""Words this many code points apart are shown as one passage; further apart, the first of them is."""

AROUND = 80

EVERY = 1_000_000
"""More texts than a case holds."""

_PART = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: code points `start:end` of the document's text, and a line of text around it."""

    document: str
    start: int
    end: int
    snippet: str


def phrases(query: str) -> list[str]:
    """What a text must hold: each word of the query, and each run of words between quotation marks."""
    found = []
    for quoted, word in _PART.findall(query.translate({0x201C: '"', 0x201D: '"', 0x201E: '"'})):
        words = _WORD.findall(folded(quoted or word)[0])
        if words:
            found.append(" ".join(words))
    return list(dict.fromkeys(found))


def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"[\W_]+".join(re.escape(word) for word in phrase.split(" "))
    return re.compile(words if _UNSPACED.search(phrase) else rf"(?<![^\W_]){words}(?![^\W_])")


def locate(text: str, wanted: list[str]) -> tuple[int, int] | None:
    """The closest passage that holds all phrases or, if they stand far apart, the first phrase; None if one lacks."""
    plain, origin = folded(text)
    places = []
    for number, phrase in enumerate(wanted):
        found = [(m.start(), m.end(), number) for m in _pattern(phrase).finditer(plain)]
        if not found:
            return None
        places.append(found)
    start, end = _closest(places)
    if end - start > CLOSE:
        start, end, _ = places[0][0]
    if origin is None:
        return start, end
    return origin[start], origin[end - 1] + 1


def _closest(places: list[list[tuple[int, int, int]]]) -> tuple[int, int]:
    """The shortest stretch with one place of each phrase, the first of equally short ones."""
    best: tuple[int, int] | None = None
    last: dict[int, tuple[int, int]] = {}
    for start, end, number in sorted(place for found in places for place in found):
        last[number] = (start, end)
        if len(last) == len(places):
            left, right = min(s for s, _ in last.values()), max(e for _, e in last.values())
            if best is None or right - left < best[1] - best[0]:
                best = (left, right)
    assert best is not None
    return best


def snippet(text: str, start: int, end: int) -> str:
    """One line of text around a passage, cut at blanks."""
    left, right = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text[left:start], text[end:right]
    if left and " " in before:
        before = "…" + before.split(" ", 1)[1]
    if right < len(text) and " " in after:
        after = after.rsplit(" ", 1)[0] + "…"
    return " ".join((before + text[start:end] + after).split())


def search(connection: Connection, dialect: Dialect, query: str, limit: int) -> list[Hit]:
    """Documents that hold all that the query asks for, the most relevant first, each with its best passage.

    Scripts written without blanks (Chinese, Japanese, Thai) are found inside words, all others as whole words.
    """
    wanted = phrases(query)
    if not wanted or limit < 1:
        return []
    hits = []
    for document, text in _candidates(connection, dialect, wanted, limit):
        place = locate(text, wanted)
        if place:
            hits.append(Hit(document, *place, snippet(text, *place)))
        if len(hits) == limit:
            break
    return hits


def _candidates(connection: Connection, dialect: Dialect, wanted: list[str], limit: int) -> Iterator[tuple[str, str]]:
    spaced = [phrase for phrase in wanted if not _UNSPACED.search(phrase)]
    asked = select(texts.c.document, texts.c.text)
    if spaced:
        for number in dialect.matching(connection, spaced, limit if spaced == wanted else EVERY):
            yield from ((row.document, row.text) for row in connection.execute(asked.where(texts.c.seq == number)))
        return
    for word in {word for phrase in wanted for word in phrase.split(" ")}:
        asked = asked.where(texts.c.text.icontains(word, autoescape=True))
    yield from ((row.document, row.text) for row in connection.execute(asked.order_by(texts.c.seq)))
