"""Rows of several lists that share the most telling keys with a name: a pass over the postings of its keys."""

import math
import threading
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from paperchain.language.preparing import NameForms
from paperchain.screen.indexing import LOOSE, NUMBER
from paperchain.screen.stored import Fields, Stored, hashed

CANDIDATES = 75
NEAR, SURELY = 0.3, 12
"""Share of the best candidate's bits from which another is compared in full; so many always are."""
COMMON = 0.02
"""A key in a larger share of the names finds nothing alone (never less than 200 names)."""
SPINE = 0.6
"""What consonants weigh against whole words."""


class Names:
    """The indexes of some lists as one. Rows are numbered from 0 through all lists; reading changes nothing."""

    def __init__(self, parts: Iterable[Stored]) -> None:
        self.parts = tuple(parts)
        self._base = [0]
        for part in self.parts:
            self._base.append(self._base[-1] + len(part))
        self._common = max(200, int(COMMON * self._base[-1]))
        self._own = threading.local()
        self.row = lru_cache(maxsize=16384)(self._row)
        self.hash = lru_cache(maxsize=65536)(hashed)

    def __len__(self) -> int:
        return self._base[-1]

    def _row(self, row: int) -> tuple[NameForms, str, str]:
        which = self._which(row)
        return self.parts[which].row(row - self._base[which])

    def fields(self, rows: Iterable[int]) -> list[Fields]:
        """The prepared names of rows as they are kept."""
        if len(self.parts) == 1:
            return [self.parts[0].fields(row) for row in rows]
        return [self.parts[which].fields(row - self._base[which]) for row in rows for which in (self._which(row),)]

    def _which(self, row: int) -> int:
        return bisect_right(self._base, row) - 1

    def place(self, row: int) -> tuple[int, int, int]:
        """Number of the list, of the entry in it, of the name in the entry."""
        which = self._which(row)
        part, own = self.parts[which], row - self._base[which]
        return which, int(part.numbers[own]), int(part.places[own])

    def _found(self, keys: Iterable[str]) -> list[list[NDArray[np.uint32] | None]]:
        """For each key, its postings in each list (None where there are none), by the list's own row numbers."""
        hashes = np.array([self.hash(key) for key in keys], np.uint64)
        found: list[list[NDArray[np.uint32] | None]] = [[] for _ in hashes]
        for part in self.parts:
            for held, begin, end in zip(found, *part.spans(hashes), strict=True):
                held.append(part.postings[begin:end] if end > begin else None)
        return found

    def counts(self, keys: Iterable[str]) -> list[int]:
        """In how many rows each key stands."""
        return [sum(len(some) for some in held if some is not None) for held in self._found(keys)]

    def told(self, count: int) -> float:
        """How much a key tells that stands in so many rows, in bits: the rarer, the more."""
        return math.log2((len(self) + 1) / (count + 1))

    def bits(self, keys: Iterable[str]) -> dict[str, float]:
        """How much each key tells."""
        keys = tuple(keys)
        return {key: self.told(count) for key, count in zip(keys, self.counts(keys), strict=True)}

    def numbered(self, values: Iterable[str], loose: bool = False) -> list[int]:
        """Rows of entries that carry one of some numbers; `loose` without their punctuation and unchecked."""
        found = self._found([(LOOSE if loose else NUMBER) + value for value in values])
        return [
            row + self._base[n]
            for held in found
            for n, some in enumerate(held)
            if some is not None
            for row in some.tolist()
        ]

    def near(self, form: NameForms, limit: int = CANDIDATES) -> list[int]:
        """Rows that share the most bits with a name, at most so many."""
        weights: list[float] = []
        kept: list[list[NDArray[np.uint32] | None]] = []
        keys = [key for key in form.keys if key]  # a name without letters has an empty one
        for key, held in zip(keys, self._found(keys), strict=True):
            count = sum(len(some) for some in held if some is not None)
            if 0 < count <= self._common:
                weights.append(self.told(count) * (SPINE if key.endswith("~") else 1.0))
                kept.append(held)
        if not kept:
            return []
        rows, told = [], []
        for n, part in enumerate(self.parts):
            some = [(held[n], weight) for held, weight in zip(kept, weights, strict=True) if held[n] is not None]
            if some:
                near, shared = self._best(part, some, limit)  # type: ignore[arg-type]
                rows.append(near.astype(np.int64) + self._base[n])
                told.append(shared)
        all_rows, all_told = np.concatenate(rows), np.concatenate(told)
        order = np.lexsort((all_rows, -all_told))[:limit]
        least = NEAR * all_told[order[0]]
        chosen = order[(np.arange(len(order)) < SURELY) | (all_told[order] >= least)]
        return [int(row) for row in all_rows[chosen]]

    def _best(
        self, part: Stored, some: list[tuple[NDArray[np.uint32], float]], limit: int
    ) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
        """The rows of a list with the most bits for each of their words (and ties), ascending."""
        shared = self._sums(len(part))
        for rows, weight in some:
            shared[rows] += weight
        met = np.concatenate([rows for rows, _ in some])
        told = shared[met] / (part.sizes[met] + 1.0)
        most = limit * len(some)  # a row is met at most once for each key
        if len(met) > most:
            best = told >= np.partition(told, len(met) - most)[len(met) - most]
            shared[met] = 0
            met, told = met[best], told[best]
        else:
            shared[met] = 0
        met, first = np.unique(met, return_index=True)
        return met, told[first]

    def _sums(self, size: int) -> NDArray[np.float64]:
        """Zeros that this thread alone writes to, and clears behind itself."""
        held: NDArray[np.float64] | None = getattr(self._own, "sums", None)
        if held is None or len(held) < size:
            held = self._own.sums = np.zeros(size)
        return held
