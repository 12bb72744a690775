"""Near copies: which documents share so much wording that one was made from the other.

Candidates share runs of three words; each pair is then laid side by side sentence by sentence, so that a copy is found
though words were dropped or replaced, its lead rewritten and its order changed. What is quoted is left out: anyone may
quote. Two reports of one event share names and phrases, rarely the order of the words of whole sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from paperchain.model import Document, Span
from paperchain.weigh.slips import Slips
from paperchain.weigh.wording import Hashes, Numbers, Sentence, Wording, wording

BAR = 0.3
"""Share of the shorter text's words that stand, in their order, in sentences of the other: from here on, a copy."""

POSSIBLE = 0.15
"""From here on a copy is possible; a credit makes it one."""

ALIKE = 0.5
"""Share of the words of the shorter of two sentences that stand in the other in the same order."""

LEAST = 14
"""Words that two texts share in such sentences at the least: forms and letters share a letterhead."""

COMMON = 10
"""Words beside names and numbers that they share in them at the least: two notices of one measure name the same."""

SEVERAL = 3
"""Sentences that a possible copy shares: one or two may be an outlet's standing note, or a statement taken over."""

SHARED = 4
"""Runs of three words that two texts share at the least before they are laid side by side."""

WIDEST = 64
"""Texts that one run of words may point at: a reprint in two hundred papers is found through some of them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents that share wording: how much of the shorter one, and the sentences that they share.

    `shared` holds places (start, end) in the left and in the right text, in the order of the left.
    """

    left: str
    right: str
    score: float
    shared: tuple[tuple[int, int, int, int], ...]

    def spans(self, documents: dict[str, Document]) -> tuple[tuple[Span, Span], ...]:
        """The shared sentences as passages, (left, right)."""
        left, right = documents[self.left], documents[self.right]
        return tuple((Span.of(left, a, b), Span.of(right, c, d)) for a, b, c, d in self.shared)


class Copies:
    """Near copies among documents that come one after another: what was compared is not compared again.

    `slips` remembers the spellings of their names likewise.
    """

    def __init__(self) -> None:
        self.slips = Slips()
        self._numbers: dict[str, int] = {}
        self._order: dict[str, int] = {}
        self._known: list[Wording] = []
        self._runs: Hashes = np.zeros(0, np.uint64)
        self._holders: Numbers = np.zeros(0, np.int64)
        self._found: dict[tuple[str, str], Copy] = {}

    def add(self, documents: Iterable[Document]) -> tuple[Copy, ...]:
        """Compare documents that are new with all; every pair found so far, possible ones too, in order of ids."""
        new = [document for document in documents if document.id not in self._order]
        ids = list(self._order)
        first = len(ids)
        runs, holders = [], []
        for document in new:
            if document.id in self._order:
                continue
            self._order[document.id] = number = len(ids)
            ids.append(document.id)
            held = wording(document.text, self._numbers)
            self._known.append(held)
            single = np.unique(held.runs)
            runs.append(single)
            holders.append(np.full(len(single), number, np.int64))
        if runs:
            self._insert(np.concatenate(runs), np.concatenate(holders))
        for number in range(first, len(ids)):
            for other in self._candidates(number):
                if other < number:
                    self._compare(ids, other, number)
        return tuple(self._found[pair] for pair in sorted(self._found))

    def _insert(self, runs: Hashes, holders: Numbers) -> None:
        order = np.argsort(runs, kind="stable")
        runs, holders = runs[order], holders[order]
        places = np.searchsorted(self._runs, runs, side="right")
        self._runs = np.insert(self._runs, places, runs)
        self._holders = np.insert(self._holders, places, holders)

    def _candidates(self, number: int) -> list[int]:
        """Earlier texts that share enough runs of words with one, through at most WIDEST holders of each run."""
        runs = np.unique(self._known[number].runs)
        low = np.searchsorted(self._runs, runs, side="left")
        high = np.minimum(np.searchsorted(self._runs, runs, side="right"), low + WIDEST)
        counts = high - low
        several = counts > 1
        low, counts = low[several], counts[several]
        if not len(counts):
            return []
        steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        holders = self._holders[np.repeat(low, counts) + steps]
        shared = np.bincount(holders[holders < number], minlength=1)
        return [int(other) for other in np.flatnonzero(shared >= SHARED)]

    def _compare(self, ids: Sequence[str], left: int, right: int) -> None:
        if ids[right] < ids[left]:
            left, right = right, left
        found = _side_by_side(self._known[left], self._known[right])
        if found:
            score, shared = found
            self._found[ids[left], ids[right]] = Copy(ids[left], ids[right], score, shared)


def near_copies(documents: Sequence[Document]) -> tuple[Copy, ...]:
    """Pairs of documents that share wording, possible ones too (score below BAR), in order of their ids."""
    return Copies().add(documents)


Shared = tuple[tuple[int, int, int, int], ...]


def _side_by_side(left: Wording, right: Wording) -> tuple[float, Shared] | None:
    """Share of the shorter text's words that stand in sentences of the other, and those sentences; None if too few."""
    swapped = left.length > right.length
    short, long = (right, left) if swapped else (left, right)
    matched, apart, pairs, alike = 0, 0, [], []
    for here, there in _sentence_pairs(short, long):
        one, other = short.sentences[here], long.sentences[there]
        same = _in_order(one, other)
        if same:
            matched += same
            alike.append((one, other))
            apart += _other_numbers(one, other)
            pairs.append((one.start, one.end, other.start, other.end))
    score = matched / short.length if short.length else 0.0
    least = POSSIBLE if len(pairs) >= SEVERAL else BAR
    if matched < LEAST or score < least or _one_form(apart, len(pairs)):
        return None
    if sum(_in_common(one, other) for one, other in alike) < COMMON:
        return None
    shared = [(c, d, a, b) for a, b, c, d in pairs] if swapped else pairs
    return round(score, 4), tuple(sorted(shared))


def _sentence_pairs(short: Wording, long: Wording) -> list[tuple[int, int]]:
    """For each sentence of the shorter text the one of the longer with which it shares most runs of words."""
    order = np.argsort(long.runs, kind="stable")
    held = long.runs[order]
    low, high = np.searchsorted(held, short.runs, "left"), np.searchsorted(held, short.runs, "right")
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for here, first, last in zip(short.at.tolist(), low.tolist(), high.tolist(), strict=True):
        for place in range(first, min(last, first + 8)):
            votes[here][int(long.at[order[place]])] += 1
    return [(here, max(sorted(found), key=found.__getitem__)) for here, found in sorted(votes.items())]


def _in_order(one: Sentence, other: Sentence) -> int:
    """Words that two sentences share in one order, if they are most of the shorter one; else 0."""
    same = int(LCSseq.similarity(one.words, other.words))
    return same if same >= ALIKE * min(len(one.words), len(other.words)) else 0


def _in_common(one: Sentence, other: Sentence) -> int:
    """Words that two sentences share in one order, beside names and numbers."""
    own = one.names | other.names | one.digits | other.digits
    return int(LCSseq.similarity([w for w in one.words if w not in own], [w for w in other.words if w not in own]))


def _other_numbers(one: Sentence, other: Sentence) -> bool:
    """True if most of the numbers of the sentence that holds fewer are not in the other."""
    fewer = min(len(one.digits), len(other.digits))
    return fewer > 0 and 2 * len(one.digits & other.digits) <= fewer


def _one_form(apart: int, pairs: int) -> bool:
    """True for papers made from one form: their sentences are alike, but say other numbers."""
    return apart >= 2 and apart * 2 >= pairs
