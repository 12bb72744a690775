"""Names looked up in lists, in any scripts: rare words find candidates, `compare_names` orders them with reasons."""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from paperchain.language.comparing import Compared, compare_names, score_names
from paperchain.language.parties import Party, compare_known, party
from paperchain.language.preparing import NameForms
from paperchain.lists import Entry, SanctionList
from paperchain.screen.index import known_of

ALERT = 0.72
"""Probability from which a candidate is an alert: about seven false ones in a thousand names (docs/screening.md)."""
CANDIDATES = 75
NEAR, SURELY = 0.3, 12
"""Share of the best candidate's bits from which another is compared in full; so many always are."""
COMMON = 0.02
"""A key in a larger share of the names finds nothing alone (never less than 200 names)."""
SPINE = 0.6
"""What consonants weigh against whole words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A listed party that a name may be: its best name, how probable, and the order of equals."""

    source: SanctionList
    entry: Entry
    name: str
    quality: str
    found: Compared


class NameSearch:
    """Filled once from lists; a search changes nothing.

    Raises nothing: a name without letters finds nothing.
    """

    def __init__(self, lists: Iterable[SanctionList]) -> None:
        self.lists = tuple(lists)
        self._rows: list[tuple[int, int, int]] = []
        self._forms: list[NameForms] = []
        held: dict[str, array[int]] = defaultdict(lambda: array("I"))
        numbered: dict[str, list[int]] = defaultdict(list)
        for which, source in enumerate(self.lists):
            for number, entry in enumerate(source.entries):
                for _, value in known_of(entry).numbers:
                    numbered[value].append(len(self._rows))
                for place, name in enumerate(entry.names):
                    listed = party(name.name, entry.schema)
                    for form in (listed.name, *listed.others):
                        for key in form.keys:
                            held[key].append(len(self._rows))
                        self._rows.append((which, number, place))
                        self._forms.append(form)
        self._by_key = dict(held)
        self._by_number = dict(numbered)
        self._common = max(200, int(COMMON * len(self._rows)))

    def __len__(self) -> int:
        return len(self._rows)

    def bits(self, key: str) -> float:
        """How much a key tells: the rarer in the lists, the more."""
        return math.log2((len(self._rows) + 1) / (len(self._by_key.get(key, ())) + 1))

    def near(self, form: NameForms, limit: int = CANDIDATES) -> list[int]:
        """Rows that share the most bits with a name, at most so many."""
        shared: dict[int, float] = defaultdict(float)
        for key in form.keys:
            rows = self._by_key.get(key, ())
            if not rows or len(rows) > self._common:
                continue
            weight = self.bits(key) * (SPINE if key.endswith("~") else 1.0)
            for row in rows:
                shared[row] += weight
        ordered = sorted(shared.items(), key=lambda item: (-item[1] / (1 + len(self._forms[item[0]].words)), item[0]))
        scored = [(row, bits / (1 + len(self._forms[row].words))) for row, bits in ordered[:limit]]
        return [row for n, (row, told) in enumerate(scored) if n < SURELY or told >= NEAR * scored[0][1]]

    def search(self, name: str, schema: str = "", limit: int = CANDIDATES) -> list[Candidate]:
        """Listed parties that the name may be, the most probable first, no two equal in order by chance."""
        return self.search_party(party(name, schema), limit)

    def search_party(self, asked: Party, limit: int = CANDIDATES, shown: int = 0) -> list[Candidate]:
        """The same for a party of which more is known: a listed party with its number is found under any name.

        `limit` names are compared in full for each reading of the name; the best `shown` parties are given (0: all).
        """
        best: dict[tuple[int, int], tuple[Compared, int, NameForms]] = {}
        more = any(asked.known)
        numbered = [row for _, value in sorted(asked.known.numbers) for row in self._by_number.get(value, ())]
        for form in (asked.name, *asked.others):
            rarity = {fold: self.bits(fold) for fold in form.folds}
            for row in dict.fromkeys([*numbered, *self.near(form, limit)]):
                which, number, place = self._rows[row]
                entry = self.lists[which].entries[number]
                found = Compared(*score_names(form, self._forms[row], rarity), ())
                found = self._weighed(found, asked, entry, place, more)
                before = best.get((which, number))
                if before is None or found[:2] > before[0][:2]:
                    best[which, number] = (found, row, form)
        ordered = sorted(best.values(), key=lambda b: (-b[0].probability, -b[0].evidence, b[1]))
        return [self._candidate(asked, form, row, more) for _, row, form in ordered[: shown or limit]]

    def _weighed(self, found: Compared, asked: Party, entry: Entry, place: int, more: bool) -> Compared:
        if entry.names[place].quality == "weak":
            found = found._replace(probability=round(0.9 * found.probability, 4))
        return compare_known(found, asked.known, known_of(entry)) if more else found

    def _candidate(self, asked: Party, form: NameForms, row: int, more: bool) -> Candidate:
        which, number, place = self._rows[row]
        entry = self.lists[which].entries[number]
        found = compare_names(form, self._forms[row], {fold: self.bits(fold) for fold in form.folds})
        found = self._weighed(found, asked, entry, place, more)
        return Candidate(self.lists[which], entry, entry.names[place].name, entry.names[place].quality, found)
