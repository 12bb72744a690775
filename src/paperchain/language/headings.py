"""Headings in Title Case are parsed as if written like sentences: "Firm Sold Pumps to Acme", "firm sold pumps to Acme".

Lengths stay the same, so every offset still holds in the text itself, which is never altered.
"""

import re
from collections.abc import Callable, Sequence

from paperchain.language.english_words import COUNTRIES, STATES

LONGEST = 24
"""Words of the longest line that is taken for a heading."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_SMALL = frozenset("a an and as at by for from in into of off on or over the to up via with after amid under".split())


def as_sentences(lines: Sequence[str], known: Callable[[str], bool]) -> list[tuple[str, bool]]:
    """Each line as it is to be parsed, and whether it was lowered.

    `known` says whether a word in lower case is a word of the language. Words that the text elsewhere writes with a
    capital inside of a sentence are names and keep theirs.
    """
    titled = [_titled(line) for line in lines]
    if not any(titled):
        return [(line, False) for line in lines]
    lower: set[str] = set()
    upper: set[str] = set()
    for line, is_title in zip(lines, titled, strict=True):
        if is_title:
            continue
        for word in _WORD.finditer(line):
            if word[0].islower():
                lower.add(word[0])
            elif word.start() and not re.search(r"[.!?:“\"‘]\s*$", line[: word.start()]):
                upper.add(word[0])

    def written(word: re.Match[str]) -> str:
        return word[0].lower() if _lowered(word[0], lower, upper, known) else word[0]

    return [
        (_WORD.sub(written, line) if is_title else line, is_title) for line, is_title in zip(lines, titled, strict=True)
    ]


def _titled(line: str) -> bool:
    """A line without a full stop of which nearly all longer words have a capital, and not all letters."""
    words = _WORD.findall(line)
    long = [word for word in words if len(word) > 3 and word.casefold() not in _SMALL]
    if len(words) > LONGEST or len(long) < 4 or _ENDS.search(line.strip()) or "\t" in line:
        return False
    return sum(word[0].isupper() for word in long) >= 0.8 * len(long) and not line.isupper()


def _lowered(word: str, lower: set[str], upper: set[str], known: Callable[[str], bool]) -> bool:
    low = word.lower()
    if (word.isupper() and len(word) > 1) or low in STATES or low in COUNTRIES:
        return False
    return low in lower or low in _SMALL or (word not in upper and known(low))
