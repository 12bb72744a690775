"""The lists of a case as they are screened: candidates by name or number, read entry by entry."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from paperchain.language.preparing import name_forms
from paperchain.language.romanising import folded
from paperchain.lists import Entry, SanctionList
from paperchain.screen.indexing import compiled, identifier_key, known_of
from paperchain.screen.nearing import Names
from paperchain.screen.stored import Stored

CANDIDATES = 24

__all__ = ["Index", "Listed", "known_of"]


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


class Index:
    """Filled once from the loaded lists; reading it changes nothing."""

    def __init__(self, lists: Iterable[SanctionList] = ()) -> None:
        self.lists: tuple[SanctionList, ...] = ()
        self._read: list[Callable[[int], Entry]] = []
        self.names = Names(())
        for source in lists:
            self.add(source, compiled(source.entries), source.entries.__getitem__)

    def add(self, source: SanctionList, stored: Stored, read: Callable[[int], Entry]) -> None:
        """Add the index of a list; `read` gives an entry of it by number."""
        self.lists += (source,)
        self._read.append(lru_cache(maxsize=4096)(read))  # an entry is asked for several times a hit
        self.names = Names((*self.names.parts, stored))

    def _listed(self, row: int) -> Listed:
        which, number, place = self.names.place(row)
        form, name, quality = self.names.row(row)
        return Listed(self.lists[which], form.schema, name, quality, number, place, self._read[which])

    def __len__(self) -> int:
        return len(self.names)

    def count(self, word: str) -> int:
        """In how many list names a word stands."""
        return self.names.counts([folded(word)])[0]

    def candidates(self, name: str, schema: str = "") -> list[Listed]:
        """List names that share enough telling words with a name, the most first; each once."""
        rows = self.names.near(name_forms(name, schema), 2 * CANDIDATES)
        first = {self.names.place(row): row for row in reversed(rows)}
        return [self._listed(row) for row in rows if first[self.names.place(row)] == row][:CANDIDATES]

    def identified(self, value: str) -> list[Listed]:
        """First names of the entries that carry an identifier."""
        plain = identifier_key(value)
        return [self._listed(row) for row in self.names.numbered([plain], loose=True)] if plain else []
