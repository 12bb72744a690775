"""False alerts that a person dismissed: they stay dismissed until the party or the list entry changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from paperchain.lists import Entry
from paperchain.model import Entity, Judgement, content_id

PREFIX = "listed:"
"""Before what a dismissal says of an entity: that it is not this entry of this list."""


def key(list_id: str, entry_id: str) -> str:
    """The entry of a list, over all versions of the list."""
    return f"{PREFIX}{list_id}:{entry_id}"


def side(entity: Entity, identifiers: Iterable[str], entry: Entry) -> str:
    """A digest of what was compared: the names and numbers of the party, and what the list says of the entry.

    The row's number and its wording are left out: a list that is only laid out anew brings no alert back.
    """
    names = [[n.name, n.quality, n.kind] for n in entry.names]
    numbers = [[i.kind, i.value, i.country] for i in entry.identifiers]
    party = [entity.schema, sorted({entity.name, *entity.names}), sorted(set(identifiers))]
    said = [entry.schema, entry.name, names, numbers, sorted(entry.countries), sorted(entry.programs)]
    dates = [sorted(entry.birth_dates), entry.listed_at, entry.until]
    return content_id("", party, said, dates, sorted(entry.addresses), sorted(entry.reasons)).lstrip("-")[:16]


@dataclass(frozen=True, slots=True)
class Dismissals:
    """Decisions of people that a party is not an entry, by (one spelling of the party, key of the entry)."""

    made: Mapping[tuple[str, str], tuple[tuple[str, Judgement], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "Dismissals":
        """From the judgements in force, in the order in which they were made."""
        made: dict[tuple[str, str], tuple[tuple[str, Judgement], ...]] = {}
        for judgement in judgements:
            if judgement.right.startswith(PREFIX) and judgement.verdict == "negative":
                entry, _, digest = judgement.right.rpartition("#")
                pair = judgement.left, entry
                made[pair] = (*made.get(pair, ()), (digest, judgement))
        return cls(made)

    def find(self, entity: Entity, entry: str, digest: str) -> tuple[Judgement | None, bool]:
        """The last dismissal of an entry for a party, and whether it still holds; (None, False) if there is none."""
        found = [pair for one in sorted(entity.members) for pair in self.made.get((one, entry), ())]
        if not found:
            return None, False
        same = [judgement for told, judgement in found if told == digest]
        return (same[-1], True) if same else (found[-1][1], False)
