"""Near copies: which documents share so much wording that one was made from the other."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from paperchain.model import Document, Span

WORDS = 5
"""Length of a shingle. Two reports of one event share names and phrases, hardly ever five words in a row."""

BAR = 0.25
"""Share of the shorter text's shingles that stand in the other. In the example folder independent texts on one event
share at most 0.03 and a reworked copy 0.41; a quarter is well clear of chance and leaves room for heavier rewriting."""

LEAST = 12
"""Shingles that two texts must share at the least: short forms and letters share a letterhead."""

READ = 400_000
"""Code points of a text that are compared."""

COMMON = 40
"""A shingle in more texts than this is boilerplate and points at nobody."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]{0,2000}”|«[^»]{0,2000}»|„[^“”]{0,2000}[“”]|\"[^\"\n]{0,2000}\"")

Shingles = dict[tuple[str, ...], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents that share wording: how much of the shorter one, and the longest shared passage in each."""

    left: str
    right: str
    score: float
    left_span: Span
    right_span: Span


def shingles(text: str) -> Shingles:
    """Runs of five words with the place of the first of each; quotations are left out, for anyone may quote."""
    quoted = [found.span() for found in _QUOTED.finditer(text, 0, READ)]
    starts = [start for start, _ in quoted]
    words: list[tuple[str, int, int, int]] = []
    for found in _WORD.finditer(text, 0, READ):
        before = bisect_right(starts, found.start())
        if before and found.start() < quoted[before - 1][1]:
            continue
        words.append((found.group().casefold(), found.start(), found.end(), before))
    result: Shingles = {}
    for at in range(len(words) - WORDS + 1):
        run = words[at : at + WORDS]
        if run[0][3] == run[-1][3]:
            result.setdefault(tuple(word for word, *_ in run), (run[0][1], run[-1][2]))
    return result


def near_copies(documents: Sequence[Document], bar: float = BAR) -> tuple[Copy, ...]:
    """Pairs above the bar, by exact containment; candidates are the pairs that share a rare shingle."""
    found = {d.id: shingles(d.text) for d in documents}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for document, runs in found.items():
        for run in runs:
            holders[run].append(document)
    shared: Counter[tuple[str, str]] = Counter()
    for held_by in holders.values():
        if 1 < len(held_by) <= COMMON:
            shared.update(combinations(sorted(held_by), 2))
    by_id = {d.id: d for d in documents}
    copies = []
    for (left, right), count in sorted(shared.items()):
        score = count / min(len(found[left]), len(found[right]))
        if count >= LEAST and score >= bar:
            common = found[left].keys() & found[right].keys()
            spans = [_longest(by_id[side], found[side], common) for side in (left, right)]
            copies.append(Copy(left, right, round(score, 4), *spans))
    return tuple(copies)


def _longest(document: Document, runs: Shingles, common: set[tuple[str, ...]]) -> Span:
    best = current = (0, 0)
    for start, end in sorted(place for run, place in runs.items() if run in common):
        current = (current[0], end) if current[1] and start < current[1] else (start, end)
        if current[1] - current[0] > best[1] - best[0]:
            best = current
    return Span.of(document, *best)
