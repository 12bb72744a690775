"""Versions of a list in a case: the index over some of them, and what one changed for the case."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from paperchain.case import views
from paperchain.case.reading import Reading
from paperchain.errors import NotFound
from paperchain.lists import Entry, SanctionList, changes, current
from paperchain.model import Finding
from paperchain.screen import Index, indexing
from paperchain.screen.stored import Stored
from paperchain.store import Store

Json = dict[str, Any]
SIGHTINGS = 20
"""Passages shown with an alert; the dossier of the party has all."""


def index_of(store: Store, heads: Iterable[SanctionList], cache: str) -> Index:
    """The index over some lists of a case. `cache`: the folder where indexes are kept, or empty."""
    index = Index()
    for head in heads:
        index.add(head, _stored(store, head, cache), partial(store.list_entry, Entry, head))
    return index


def _stored(store: Store, head: SanctionList, cache: str) -> Stored:
    """The index of a list from the cache, made anew from the case's own entries where that is missing."""

    def entries() -> tuple[Entry, ...]:
        return store.whole_list(SanctionList, head).entries

    print_ = store.meta(indexing.key(head)) or indexing.fingerprint(entries())
    return indexing.cached(cache, print_, entries)


def changes_view(reading: Reading, store: Store, list_id: str, version: str, cache: str) -> Json:
    """See `Case.changes`."""
    before, after, others = _pair(store.list_heads(SanctionList), list_id, version)
    old = store.whole_list(SanctionList, before).entries if before else ()
    new = store.whole_list(SanctionList, after).entries
    found = changes(old, new)
    then = reading.findings_against(index_of(store, [*others, before] if before else others, cache))
    now = reading.findings_against(index_of(store, [*others, after], cache))
    known, kept = {_key(f) for f in then}, {_key(f) for f in now}
    return {
        "list": after.id,
        "name": after.name,
        "before": _version(before) if before else None,
        "after": _version(after),
        "came": [_entry(e) for e in found.came],
        "went": [_entry(e) for e in found.went],
        "changed": [
            {
                **_entry(change.after),
                "fields": list(change.fields),
                "before": change.before.passage,
            }
            for change in found.changed
        ],
        "uncompared": list(found.uncompared),
        "new": [_alert(reading, f) for f in now if _key(f) not in known],
        "ended": [_alert(reading, f) for f in then if _key(f) not in kept],
    }


def _pair(
    heads: tuple[SanctionList, ...], list_id: str, version: str
) -> tuple[SanctionList | None, SanctionList, list[SanctionList]]:
    """The version before, the version asked for, and the other lists as they are now."""
    ids = list(dict.fromkeys(head.id for head in heads))
    mine = [head for head in heads if head.id == list_id]
    if not mine:
        known = f"loaded are {', '.join(ids)}" if ids else "none is loaded: paperchain load CASE LIST"
        raise NotFound(f"no list {list_id!r}; {known}")
    asked = [head for head in mine if head.sha256.startswith(version)] if version else list(current(mine))
    if len(asked) != 1:
        hashes = ", ".join(head.sha256[:12] for head in mine)
        raise NotFound(f"{version!r} is not the beginning of one version of {list_id}; there are {hashes}")
    after = asked[0]
    ordered = sorted(mine, key=lambda head: head.published) if all(head.published for head in mine) else mine
    place = ordered.index(after)
    others = [head for head in current(heads) if head.id != list_id]
    return (ordered[place - 1] if place else None), after, others


def _key(finding: Finding) -> tuple[str, str, str]:
    """What makes a finding the same against two versions: its id names the version."""
    return finding.rule, finding.entity, finding.match.right if finding.match else ""


def _version(head: SanctionList) -> Json:
    return {"published": head.published, "sha256": head.sha256, "files": list(head.files)}


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "name": entry.name,
        "schema": entry.schema,
        "listed_at": entry.listed_at,
        "passage": entry.passage,
        "line": entry.line,
    }


def _alert(reading: Reading, finding: Finding) -> Json:
    entity = reading.entities[finding.entity]
    sightings = [views.passage(reading, mention.span) for mention in entity.mentions[:SIGHTINGS]]
    return {**views.finding_view(reading, finding), "sightings": sightings, "seen": len(entity.mentions)}
