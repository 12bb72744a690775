"""A local index over the names of all loaded lists: rare words find candidates, nothing scans a list."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from paperchain.language.names import telling
from paperchain.language.parties import Known, known
from paperchain.lists import Entry, SanctionList
from paperchain.screen.indexing import START, compiled, identifier_key, words

COMMON = 600
"""A word in more list names than this finds no candidate alone."""
CANDIDATES = 24
SHARE = 0.4
"""Weight of the shared words, as a share of the query's, from which a name is compared."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of one entry of one list. The entry itself is read from the list when it is asked for."""

    source: SanctionList
    schema: str
    name: str
    quality: str
    number: int
    place: int
    read: Callable[[int], Entry]

    @property
    def entry(self) -> Entry:
        """The entry, with everything that the list says of the party."""
        return self.read(self.number)


@lru_cache(maxsize=65536)
def known_of(entry: Entry) -> Known:
    """What a list knows of a party beside its names."""
    return known(((one.kind, one.value) for one in entry.identifiers), entry.birth_dates, entry.countries)


class Index:
    """Filled once from the loaded lists; reading it changes nothing."""

    def __init__(self, lists: Iterable[SanctionList] = ()) -> None:
        self.lists: tuple[SanctionList, ...] = ()
        self._rows: list[tuple[int, list[Any]]] = []
        self._read: list[Callable[[int], Entry]] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_start: dict[str, list[int]] = {}
        self._by_identifier: dict[str, list[int]] = {}
        for source in lists:
            self.add(source, compiled(source), source.entries.__getitem__)

    def add(self, source: SanctionList, plain: Mapping[str, Any], read: Callable[[int], Entry]) -> None:
        """Add a compiled list; `read` gives an entry of it by number."""
        before = len(self._rows)
        self._rows += [(len(self.lists), row) for row in plain["rows"]]
        held = (("words", self._by_word), ("starts", self._by_start), ("identifiers", self._by_identifier))
        for part, into in held:
            for word, rows in plain[part].items():
                into.setdefault(word, []).extend([before + row for row in rows] if before else rows)
        self.lists += (source,)
        self._read.append(lru_cache(maxsize=4096)(read))  # an entry is asked for several times a hit

    def _listed(self, row: int) -> Listed:
        which, (number, place, schema, name, quality) = self._rows[row]
        return Listed(self.lists[which], schema, name, quality, number, place, self._read[which])

    def __len__(self) -> int:
        return len(self._rows)

    def count(self, word: str) -> int:
        """In how many list names a word stands."""
        return len(self._by_word.get(word, ()))

    def weight(self, word: str) -> float:
        """How much a word tells: the rarer in the lists, the more."""
        return math.log((len(self._rows) + 1) / (self.count(word) + 1)) + 0.1

    def candidates(self, name: str) -> list[Listed]:
        """List names that share enough telling words with a name, the most first."""
        query = sorted(set(telling(words(name))))
        weight = {word: self.weight(word) for word in query}
        shared: Counter[int] = Counter()
        for word in query:
            rows = self._by_word.get(word, ())
            if len(rows) <= COMMON:
                for row in rows:
                    shared[row] += weight[word]  # type: ignore[assignment]
            if len(word) > START and len(starts := self._by_start.get(word[:START], ())) <= COMMON:
                for row in set(starts) - set(rows):
                    shared[row] += 0.7 * weight[word]  # type: ignore[assignment]
        enough = SHARE * sum(weight.values())
        found = sorted((-score, row) for row, score in shared.items() if score >= enough)
        return [self._listed(row) for _, row in found[:CANDIDATES]]

    def identified(self, value: str) -> list[Listed]:
        """First names of the entries that carry an identifier."""
        plain = identifier_key(value)
        return [self._listed(row) for row in self._by_identifier.get(plain, ())] if plain else []
