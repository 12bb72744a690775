"""False alerts that a person dismissed: they stay dismissed until the party or the list entry changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from paperchain.lists import Entry
from paperchain.model import Entity, Judgement, content_id
from paperchain.resolve.clusters import LISTED

PREFIX = LISTED

NOTE = "dismissal"
"""Kind of the notes that keep both sides as they were; the document of each is the id of its judgement."""


def key(list_id: str, entry_id: str) -> str:
    """The entry of a list, over all versions of the list."""
    return f"{PREFIX}{list_id}:{entry_id}"


def side(entity: Entity, identifiers: Iterable[str], entry: Entry) -> str:
    """A digest of what was compared: the names and numbers of the party, and what the list says of the entry.

    The row's number and its wording are left out: a list that is only laid out anew brings no alert back.
    """
    return content_id("", both_sides(entity, identifiers, entry)).lstrip("-")[:16]


def both_sides(entity: Entity, identifiers: Iterable[str], entry: Entry) -> dict[str, list[str]]:
    """What was compared, in words, so that a hit that comes back can say what changed."""
    return {
        "kind of the party": [entity.schema],
        "names of the party": sorted({entity.name, *entity.names}),
        "numbers of the party": sorted(set(identifiers)),
        "kind of the entry": [entry.schema],
        "names of the entry": sorted({entry.name, *(f"{n.name} ({n.kind}, {n.quality})" for n in entry.names)}),
        "numbers of the entry": sorted(f"{i.kind} {i.value} {i.country}".strip() for i in entry.identifiers),
        "countries": sorted(entry.countries),
        "programmes": sorted(entry.programs),
        "born": sorted(entry.birth_dates),
        "listed since": [entry.listed_at] if entry.listed_at else [],
        "listed until": [entry.until] if entry.until else [],
        "addresses": sorted(entry.addresses),
        "reasons for listing": sorted(entry.reasons),
    }


def changed(before: Mapping[str, list[str]], now: Mapping[str, list[str]]) -> list[str]:
    """What differs between the two sides then and now: "names of the party: now also Orvane Ltd"."""
    lines = []
    for field_ in dict.fromkeys((*before, *now)):
        old, new = before.get(field_, []), now.get(field_, [])
        came = [_short(value) for value in new if value not in old]
        went = [_short(value) for value in old if value not in new]
        if came or went:
            parts = (came and f"now {', '.join(came)}", went and f"no longer {', '.join(went)}")
            lines.append(f"{field_}: {', '.join(part for part in parts if part)}")
    return lines


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:79] + "…"


@dataclass(frozen=True, slots=True)
class Dismissals:
    """Decisions of people that a party is not an entry, by (one spelling of the party, key of the entry)."""

    made: Mapping[tuple[str, str], tuple[tuple[str, Judgement], ...]] = field(default_factory=dict)
    sides: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, judgements: Iterable[Judgement], notes: Iterable[Mapping[str, Any]] = ()) -> "Dismissals":
        """From the judgements in force, in the order in which they were made, and the notes that keep both sides."""
        made: dict[tuple[str, str], tuple[tuple[str, Judgement], ...]] = {}
        for judgement in judgements:
            if judgement.right.startswith(PREFIX) and judgement.verdict == "negative":
                entry, _, digest = judgement.right.rpartition("#")
                pair = judgement.left, entry
                made[pair] = (*made.get(pair, ()), (digest, judgement))
        return cls(made, {note["document"]: note["sides"] for note in notes})

    def find(self, entity: Entity, entry: str, digest: str) -> tuple[Judgement | None, bool]:
        """The last dismissal of an entry for a party, and whether it still holds; (None, False) if there is none."""
        found = [pair for one in sorted(entity.members) for pair in self.made.get((one, entry), ())]
        if not found:
            return None, False
        same = [judgement for told, judgement in found if told == digest]
        return (same[-1], True) if same else (found[-1][1], False)
