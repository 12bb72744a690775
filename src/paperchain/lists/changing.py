"""Two versions of one list: what came, what went, and which fields of what stayed are not as they were."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from paperchain.language.edtf import bounds
from paperchain.lists.entries import Entry, SanctionList

FIELDS = tuple(field.name for field in fields(Entry) if field.name not in ("id", "line", "passage"))

Dated = TypeVar("Dated", bound=SanctionList)


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that both versions have, and its fields that differ. "row": only words that no field holds differ."""

    before: Entry
    after: Entry
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened between two versions. Entries are the same if their ids are.

    `uncompared` are fields that one version gives for no entry at all: the file, or the program that read it then, had
    no such field, and that is no change of the entries.
    """

    came: tuple[Entry, ...]
    went: tuple[Entry, ...]
    changed: tuple[Change, ...]
    uncompared: tuple[str, ...]


def changes(before: Iterable[Entry], after: Iterable[Entry]) -> Changes:
    """What came, went and changed, each in the order of its version."""
    old, new = {e.id: e for e in before}, {e.id: e for e in after}
    both = [(old[key], entry) for key, entry in new.items() if key in old]
    uncompared = tuple(
        name
        for name in FIELDS
        if both and any(getattr(e, name) for e in (*old.values(), *new.values()))
        if not any(getattr(one, name) for one, _ in both) or not any(getattr(other, name) for _, other in both)
    )
    compared = [name for name in FIELDS if name not in uncompared]
    changed = []
    for one, other in both:
        differ = tuple(name for name in compared if _said(one, name) != _said(other, name))
        if not differ and not uncompared and one.passage.split() != other.passage.split():
            differ = ("row",)
        if differ:
            changed.append(Change(one, other, differ))
    return Changes(
        tuple(e for e in new.values() if e.id not in old),
        tuple(e for e in old.values() if e.id not in new),
        tuple(changed),
        uncompared,
    )


def current(versions: Iterable[Dated]) -> tuple[Dated, ...]:
    """The version of each list that holds now: the one loaded last, unless it is dated before one loaded earlier."""
    found: dict[str, Dated] = {}
    for version in versions:
        held = found.get(version.id)
        if held is None or not _older(version, held):
            found.pop(version.id, None)
            found[version.id] = version
    return tuple(found.values())


def _older(one: SanctionList, other: SanctionList) -> bool:
    mine, theirs = bounds(one.published)[1], bounds(other.published)[0]
    return bool(mine and theirs and mine < theirs)


def _said(entry: Entry, name: str) -> Any:
    """The value of a field without where it stands; the order of several values tells nothing."""
    value = getattr(entry, name)
    if name == "names":
        return sorted((n.name, n.quality, n.kind) for n in value)
    return sorted(value, key=repr) if isinstance(value, tuple) else value
