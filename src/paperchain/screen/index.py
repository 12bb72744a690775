"""A local index over the names of all loaded lists: rare words find candidates, nothing scans a list."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from paperchain.language import names
from paperchain.language.name_words import GENERIC, LINKS, PLACES
from paperchain.lists import Entry, ListName, SanctionList

COMMON = 600
"""A word in more list names than this finds no candidate alone."""
CANDIDATES = 24
SHARE = 0.4
"""Weight of the shared words, as a share of the query's, from which a name is compared."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of one entry of one list."""

    source: SanctionList
    entry: Entry
    name: ListName


def words(name: str) -> tuple[str, ...]:
    """The words under which a name is indexed: its key, in Latin letters."""
    return tuple(names.romanise(names.key(name)).split())


def telling(found: Iterable[str]) -> tuple[str, ...]:
    """The words that are no descriptors, places, links or single letters."""
    return tuple(w for w in found if w not in GENERIC and w not in PLACES and w not in LINKS and len(w) > 1)


class Index:
    """Built once from the loaded lists; reading it changes nothing."""

    def __init__(self, lists: Iterable[SanctionList]) -> None:
        self.lists: tuple[SanctionList, ...] = tuple(lists)
        self._rows: list[Listed] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_start: dict[str, list[int]] = defaultdict(list)
        self._by_identifier: dict[str, list[int]] = defaultdict(list)
        for source in self.lists:
            for entry in source.entries:
                for identifier in entry.identifiers:
                    if plain := identifier_key(identifier.value):
                        self._by_identifier[plain].append(len(self._rows))
                for name in entry.names:
                    for word in set(telling(words(name.name))):
                        self._by_word[word].append(len(self._rows))
                        if len(word) >= 6:
                            self._by_start[word[:5]].append(len(self._rows))
                    self._rows.append(Listed(source, entry, name))

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
            if len(word) >= 6 and len(starts := self._by_start.get(word[:5], ())) <= COMMON:
                for row in set(starts) - set(rows):
                    shared[row] += 0.7 * weight[word]  # type: ignore[assignment]
        enough = SHARE * sum(weight.values())
        found = sorted((-score, row) for row, score in shared.items() if score >= enough)
        return [self._rows[row] for _, row in found[:CANDIDATES]]

    def identified(self, value: str) -> list[Listed]:
        """First names of the entries that carry an identifier."""
        plain = identifier_key(value)
        return [self._rows[row] for row in self._by_identifier.get(plain, ())] if plain else []


def identifier_key(value: str) -> str:
    """An identifier without its punctuation; empty if it is too short to tell parties apart."""
    plain = "".join(c for c in value.casefold() if c.isalnum())
    return plain if len(plain) >= 7 and sum(c.isdigit() for c in plain) >= 5 else ""
