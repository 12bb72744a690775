"""Wording of texts as numbers: words, sentences and runs of three words, with quotations left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

READ = 400_000
"""Code points of a text that are compared."""

SHORTEST = 4
"""Words of a sentence that is compared by itself; shorter ones are headings, labels and greetings."""

# A character of Chinese or Japanese with the one after it is a word here; such scripts have no spaces.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff](?=([\u3040-\u30ff\u3400-\u9fff])?)|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_QUOTED = re.compile(
    r"“[^”]{0,2000}”|«[^»]{0,2000}»|„[^“”]{0,2000}[“”]|「[^」]{0,2000}」|\"[^\"\n]{0,2000}\"|(?<!\w)‘[^’\n]{12,800}’(?!\w)"
)
_ENDS = re.compile(r"[.!?][\"”»’)\]]*\s+(?=[\"“«‘(\[]?[^\W_])|[。！？]|\n\s*")

_ROW = re.compile(r"[^\n]*\t[^\n]*")

Numbers = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a sentence as numbers, those that hold a digit, those with a capital inside it, and where it stands.

    In a row of a table, names and numbers are no more special than other words: the row is the same, or it is another.
    """

    words: tuple[int, ...]
    digits: frozenset[int]
    names: frozenset[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's sentences without what is quoted; `runs` are hashes of three words in a row, `at` their sentences."""

    sentences: tuple[Sentence, ...]
    runs: Hashes
    at: Numbers

    @property
    def length(self) -> int:
        """Words in all sentences."""
        return sum(len(sentence.words) for sentence in self.sentences)


def wording(text: str, numbers: dict[str, int]) -> Wording:
    """The wording of a text. `numbers` gives every word its number and learns new ones.

    A row of a table has one run, all of it: tables of one form share words in every row, and copied ones whole rows.
    """
    sentences: list[Sentence] = []
    whole: set[int] = set()
    rows = [found.span() for found in _ROW.finditer(text, 0, READ)]
    begins = [start for start, _ in rows]
    for start, end in _sentences(text):
        words, places = [], []
        for word, place in _words(text, start, end):
            words.append(numbers.setdefault(word, len(numbers) + 1))
            places.append((place, place + len(word), any(map(str.isdigit, word))))
        if len(words) < SHORTEST:
            continue
        before = bisect_right(begins, start)
        if before and start < rows[before - 1][1]:
            whole.add(len(sentences))
            sentences.append(Sentence(tuple(words), frozenset(), frozenset(), places[0][0], places[-1][1]))
        else:
            digits = frozenset(n for n, (_, _, digit) in zip(words, places, strict=True) if digit)
            capital = (text[place].isupper() for place, _, _ in places[1:])
            names = frozenset(n for n, written in zip(words[1:], capital, strict=True) if written)
            sentences.append(Sentence(tuple(words), digits, names, places[0][0], places[-1][1]))
    runs, at = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for number, sentence in enumerate(sentences):
        hashed = _whole(sentence.words) if number in whole else _runs(sentence.words)
        runs.append(hashed)
        at.append(np.full(len(hashed), number, np.int64))
    return Wording(tuple(sentences), np.concatenate(runs), np.concatenate(at))


def _runs(words: tuple[int, ...]) -> Hashes:
    """Hashes of each three words in a row (64 bits, Fibonacci multipliers)."""
    held = np.array(words, np.uint64)
    one, two = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
    return ((held[:-2] * one + held[1:-1]) ^ (held[:-2] >> np.uint64(7))) * two + held[2:] * one


def _whole(words: tuple[int, ...]) -> Hashes:
    """One hash of all the words."""
    return np.array([hash(words) & 0xFFFFFFFFFFFFFFFF], np.uint64)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Parts of the text between its sentence ends and around its quotations."""
    cuts = {0, min(len(text), READ)}
    quoted = [found.span() for found in _QUOTED.finditer(text, 0, READ)]
    starts = [start for start, _ in quoted]
    for found in _ENDS.finditer(text, 0, READ):
        cuts.add(found.end())
    masked = {edge for span in quoted for edge in span}
    for start, end in pairwise(sorted(cuts | masked)):
        before = bisect_right(starts, start)
        if not before or start >= quoted[before - 1][1]:
            yield start, end


def _words(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for found in _WORD.finditer(text, start, end):
        yield (found.group() + (found[1] or "")).casefold(), found.start()
