"""Names looked up in lists, in any scripts: rare words find candidates, `compare_names` orders them with reasons."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from paperchain.language.comparing import Compared, compare_names, score_names
from paperchain.language.parties import Party, compare_known, party
from paperchain.language.preparing import NameForms
from paperchain.lists import Entry, SanctionList
from paperchain.screen.bounding import possible
from paperchain.screen.indexing import indexed, known_of
from paperchain.screen.nearing import CANDIDATES, Names

ALERT = 0.72
"""Probability from which a candidate is an alert: about seven false ones in a thousand names (docs/screening.md)."""

LEAST = 0.5
"""Probability from which a file of names is told of a candidate: below it, a name is hardly the one asked for."""
FEW = 5
"""Names that are sooner compared in full than looked through."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A listed party that a name may be: its best name, how probable, and the order of equals."""

    source: SanctionList
    entry: Entry
    name: str
    quality: str
    found: Compared


class NameSearch:
    """Filled once from lists; a search changes nothing. With `cache`, a folder, the indexes are kept there.

    Raises nothing: a name without letters finds nothing.
    """

    def __init__(self, lists: Iterable[SanctionList], cache: str = "") -> None:
        self.lists = tuple(lists)
        self._read: Sequence[Callable[[int], Entry]] = [source.entries.__getitem__ for source in self.lists]
        self.names = Names(indexed(source, cache) for source in self.lists)

    @classmethod
    def of(cls, lists: Sequence[SanctionList], names: Names, read: Sequence[Callable[[int], Entry]]) -> "NameSearch":
        """A search over indexes that are open; `read` gives an entry of each list by its number."""
        made = cls.__new__(cls)
        made.lists, made.names, made._read = tuple(lists), names, read
        return made

    def __len__(self) -> int:
        return len(self.names)

    def near(self, form: NameForms, limit: int = CANDIDATES) -> list[int]:
        """Rows that share the most bits with a name, at most so many."""
        return self.names.near(form, limit)

    def search(self, name: str, schema: str = "", limit: int = CANDIDATES) -> list[Candidate]:
        """Listed parties that the name may be, the most probable first, no two equal in order by chance."""
        return self.search_party(party(name, schema), limit)

    def search_party(
        self, asked: Party, limit: int = CANDIDATES, shown: int = 0, least: float = 0.0
    ) -> list[Candidate]:
        """The same for a party of which more is known: a listed party with its number is found under any name.

        `limit` names are compared in full for each reading of the name; the best `shown` parties are given (0: all).
        With `least`, parties of a lower probability are left out, and names that cannot reach it are not compared.
        """
        best: dict[tuple[int, int], tuple[Compared, int, NameForms]] = {}
        more = any(asked.known)
        numbered = self.names.numbered(value for _, value in sorted(asked.known.numbers)) if more else []
        rarities: dict[int, dict[str, float]] = {}
        for form in (asked.name, *asked.others):
            rarity = rarities[id(form)] = self.names.bits(form.folds)
            for row in self.worth(form, [*numbered, *self.near(form, limit)], 0.0 if more else least):
                which, number, _ = self.names.place(row)
                listed, _, quality = self.names.row(row)
                found = Compared(*score_names(form, listed, rarity), ())
                found = self._weighed(found, asked, row, quality, more)
                before = best.get((which, number))
                if found.probability >= least and (before is None or found[:2] > before[0][:2]):
                    best[which, number] = (found, row, form)
        ordered = sorted(best.values(), key=lambda b: (-b[0].probability, -b[0].evidence, b[1]))
        return [
            self._candidate(asked, form, row, rarities[id(form)], more) for _, row, form in ordered[: shown or limit]
        ]

    def worth(self, form: NameForms, rows: list[int], least: float) -> list[int]:
        """Rows whose names can be as probable as that."""
        rows = list(dict.fromkeys(rows))
        if not least or len(rows) < FEW:
            return rows
        return [row for row, worth in zip(rows, possible(form, self.names.fields(rows), least), strict=True) if worth]

    def _weighed(self, found: Compared, asked: Party, row: int, quality: str, more: bool) -> Compared:
        if quality == "weak":
            found = found._replace(probability=round(0.9 * found.probability, 4))
        if not more:
            return found
        which, number, _ = self.names.place(row)
        return compare_known(found, asked.known, known_of(self._read[which](number)))

    def _candidate(self, asked: Party, form: NameForms, row: int, rarity: dict[str, float], more: bool) -> Candidate:
        which, number, place = self.names.place(row)
        entry = self._read[which](number)
        listed, _, quality = self.names.row(row)
        found = self._weighed(compare_names(form, listed, rarity), asked, row, quality, more)
        return Candidate(self.lists[which], entry, entry.names[place].name, quality, found)
