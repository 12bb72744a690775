"""`Case`: every method gathers records, calls a room and stores or shows what came back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import IO, Any

from paperchain import __version__
from paperchain.case import decisions, pairing, versions, views
from paperchain.case.adding import Added, Progress, add_files
from paperchain.case.proposing import Proposed, propose_claims
from paperchain.case.reading import Reading
from paperchain.case.settings import Settings
from paperchain.case.timeline import timeline_view
from paperchain.case.weighing import Weighing
from paperchain.case.weights import event_view, marked
from paperchain.errors import NotFound
from paperchain.export import Snapshot, export, unlinked
from paperchain.lists import SanctionList, current, load
from paperchain.model import Judgement, status_of, to_plain
from paperchain.resolve import BY, resolve
from paperchain.screen import NOTE, Index, indexing, on_day, owned_on
from paperchain.screen.searching import NameSearch
from paperchain.store import Store, Verification, open_store
from paperchain.weigh import Copies

Json = dict[str, Any]
RESOLVED = "resolved"
"""Under this name the case keeps by which method, and how many of its documents, were resolved."""


def open_case(where: str | Path, settings: Settings | None = None, *, create: bool = False) -> "Case":
    """Open a case file, or a case in a database by its address. `create` makes a new one and never overwrites."""
    return Case(open_store(where, create=create), Path(str(where)).stem, settings or Settings.from_environment())


class Case(Weighing):
    """A case. What it shows are plain JSON values in the shapes of docs/api.md; it is safe to read from threads."""

    def __init__(self, store: Store, name: str, settings: Settings) -> None:
        self.store = store
        self.name = name
        self.settings = settings
        self._lock = RLock()  # readers at the same time wait for one computation instead of doing it twice
        self._reading: tuple[int, Reading] | None = None
        self._index: tuple[tuple[str, ...], Index] | None = None
        self._whole: tuple[SanctionList, ...] = ()
        self._names: NameSearch | None = None
        self._copies = Copies()

    # what is computed

    def version(self) -> int:
        """A number that changes with every record added."""
        return self.store.version()

    def reading(self) -> Reading:
        """Everything computed from the records as they are now; computed again only when a record was added."""
        with self._lock:
            version = self.version()
            if self._reading is None or self._reading[0] != version:
                self._reading = (version, Reading(self.store, self._screening_index(), self._copies))
            return self._reading[1]

    def _supposing(self, judgement: Judgement) -> Reading:
        """The case as it would be with one more judgement, which is not kept."""
        now = self.reading()
        return Reading(self.store, now.index, self._copies, (judgement,))

    def _screening_index(self) -> Index:
        """The index over the lists as they are now. What `load` kept is read; entries when a name leads to them."""
        heads = current(self.store.list_heads(SanctionList))
        loaded = tuple(head.sha256 for head in heads)
        if self._index is None or self._index[0] != loaded:
            self._index = (loaded, versions.index_of(self.store, heads, self.settings.cache))
        return self._index[1]

    def whole_lists(self) -> tuple[SanctionList, ...]:
        """The lists that hold now, with all their entries; read when first asked for."""
        with self._lock:
            heads = current(self.store.list_heads(SanctionList))
            loaded = tuple(head.sha256 for head in heads)
            if tuple(one.sha256 for one in self._whole) != loaded:
                self._whole = tuple(self.store.whole_list(SanctionList, head) for head in heads)
            return self._whole

    def name_search(self) -> NameSearch:
        """The lists that hold now, ready to look any name up in them; prepared when first asked for."""
        with self._lock:
            lists = self.whole_lists()
            if self._names is None or self._names.lists is not lists:
                self._names = NameSearch(lists, self.settings.cache)
            return self._names

    # adding

    def add(
        self,
        paths: Sequence[str | Path],
        source: str = "",
        published: str = "",
        language: str = "",
        progress: Progress | None = None,
    ) -> Added:
        """Read files and folders into the case and resolve their names. The same file twice adds nothing."""
        files = [Path(path) for path in paths]
        added = add_files(self.store, self.settings, files, source, published, language, progress)
        self.resolve()
        return added

    def resolve(self, *, whole: bool = False) -> int:
        """Join names that are one party beyond doubt; the number of automatic judgements that this added.

        Only documents that came since the last time are compared with the case, unless `whole` is asked for.
        """
        store = self.store
        documents = [document.id for document in store.documents()]
        method, _, count = store.meta(RESOLVED).rpartition(" ")
        fresh = None if whole or method != BY else set(documents[int(count) :])
        if fresh is not None and not fresh:
            return 0
        found = resolve(store.mentions(), store.claims(), store.judgements(), self.settings.now(), fresh)
        with store.transaction():
            store.set_meta(RESOLVED, f"{BY} {len(documents)}")
            new = store.add(*found.judgements)
            if new:
                store.record("paperchain", "resolve", "", f"{new} automatic judgements", self.settings.now())
        return new

    def propose(self, documents: Sequence[str] = (), engine: str = "llm", progress: Progress | None = None) -> Proposed:
        """Ask an outside engine for claims in some documents (all, if none is named); they wait for a person."""
        reading = self.reading()
        wanted = [decisions.find_document(reading, name) for name in documents] or list(reading.documents.values())
        return propose_claims(self.store, self.settings, wanted, reading.sources, engine, progress)

    def load(self, path: str | Path) -> Json:
        """Load a sanctions list into the case; its row in `lists`. The same file twice adds nothing."""
        found: SanctionList = load(Path(path))
        with self.store.transaction():
            if self.store.add_list(found, self.settings.now()):
                detail = f"{found.name}, {len(found.entries)} entries, sha256 {found.sha256}"
                self.store.record(self.settings.user, "load", found.id, detail, self.settings.now())
            if not self.store.meta(indexing.key(found)):
                self.store.set_meta(indexing.key(found), indexing.fingerprint(found.entries))
        if self.settings.cache:
            indexing.indexed(found, self.settings.cache)
        return next(row for row in self.lists() if row["sha256"] == found.sha256)

    # reading

    def lists(self) -> list[Json]:
        """Every version of every list: id, name, format, published, sha256, entries, loaded_at, current."""
        now = {(head.id, head.sha256) for head in current(self.store.list_heads(SanctionList))}
        return [{**row, "current": (row["id"], row["sha256"]) in now} for row in self.store.list_rows()]

    def changes(self, list_id: str, version: str = "") -> Json:
        """What a version of a list (the one that holds now) changed against the one before it, and what that means.

        Entries that came, went and changed with their fields; findings of the case that it brought ("new") or ended,
        each with the passages where the party stands. `version` is the beginning of a hash.
        """
        return versions.changes_view(self.reading(), self.store, list_id, version, self.settings.cache)

    def summary(self) -> Json:
        """Counts, what was left out and why, lists, and how much waits for review."""
        reading = self.reading()
        return {
            "name": self.name,
            "documents": len(reading.documents),
            "entities": len(reading.entities),
            "claims": len(reading.claims),
            "by_status": dict(sorted(Counter(status_of(c) for c in reading.claims).items())),
            "by_standing": dict(sorted(Counter(reading.standing(c) for c in reading.claims).items())),
            "groups": len(set(reading.lineage.groups.values())),
            "contested": sum(bool(event.contests) for event in reading.events),
            "withdrawn": len(reading.withdrawn),
            "marked": marked(reading),
            "findings": len(reading.findings),
            "dismissed": len(reading.dismissed),
            "lists": self._lists_now(),
            "left_out": [
                {"document": d.name, "reason": d.note} for d in reading.documents.values() if d.status != "read"
            ],
            "rejected": dict(sorted(Counter(n["reason"] for n in self.store.notes("rejected")).items())),
            "review": len(reading.waiting) + len(reading.merges),
            "version": __version__,
        }

    def documents(self) -> list[Json]:
        """The list of sources."""
        reading = self.reading()
        return [views.document_row(reading, document) for document in reading.documents.values()]

    def document(self, document_id: str) -> Json:
        """One document by id, beginning of an id, or file name."""
        reading = self.reading()
        return views.document_view(reading, decisions.find_document(reading, document_id))

    def original(self, document_id: str) -> tuple[str, bytes]:
        """File name and bytes of an original that was copied into the case."""
        document = decisions.find_document(self.reading(), document_id)
        content = self.store.file(document.id)
        if content is None:
            raise NotFound(f"{document.name}: the original is not in the case; it was too large, or came inside a mail")
        return document.name, content

    def claims(self, entity: str = "", kind: str = "", status: str = "", document: str = "") -> list[Json]:
        """Claims that stand, in text order, filtered by canonical entity id, frame, status and document id."""
        reading = self.reading()
        return [
            views.claim_view(reading, claim)
            for claim in reading.claims
            if (not kind or claim.kind == kind)
            and (not status or status_of(claim) == status)
            and (not document or claim.span.document == document)
            and (not entity or entity in {reading.canonical.get(a.entity, a.entity) for a in claim.arguments})
        ]

    def timeline(self) -> list[Json]:
        """Every happening once, with what is known of when it began and ended; those without a date come last."""
        return timeline_view(self.reading())

    def claim(self, claim_id: str) -> Json:
        """A claim with its passage, its event with both sides and what carries it, and the claims that answer it."""
        reading = self.reading()
        claim = reading.recorded.get(claim_id)
        if claim is None:
            raise NotFound(f"no claim {claim_id!r}; `paperchain ls {self.name}.case claims` lists them")
        event = reading.event_of.get(claim.id)
        return {**views.claim_page(reading, claim), "event": event_view(reading, event) if event else None}

    def entities(self) -> list[Json]:
        """Entities, those with most claims first."""
        reading = self.reading()
        rows = [views.entity_row(reading, entity) for entity in reading.entities.values()]
        return sorted(rows, key=lambda row: (-row["claims"], -row["mentions"], row["name"], row["id"]))

    def entity(self, name_or_id: str) -> Json:
        """The dossier of an entity, by canonical id, by the id of one of its spellings, or by name."""
        reading = self.reading()
        return views.entity_view(reading, reading.entities[decisions.find_entity(reading, name_or_id)])

    def network(self) -> Json:
        """Nodes and bundled edges of the network."""
        return views.network_view(self.reading())

    def paths(self, left: str, right: str, k: int = 3) -> list[Json]:
        """The best evidence paths between two entities, strongest weakest link first."""
        reading = self.reading()
        start, end = (decisions.find_entity(reading, name) for name in (left, right))
        return [views.path_view(reading, path) for path in reading.graph.paths(start, end, k)]

    def screen(self, dismissed: bool = False) -> list[Json]:
        """Findings: list hits with their reasons, what documents report, dealings with listed parties, what those own.

        With `dismissed` the hits that a person dismissed, and nothing else.
        """
        reading = self.reading()
        found = reading.dismissed if dismissed else reading.findings
        return [views.finding_view(reading, finding) for finding in found]

    def listed_on(self, day: str) -> list[Json]:
        """Every entry that a party of the case meets or may meet, and whether it was listed on a day (EDTF)."""
        reading = self.reading()
        decisions.checked_day(day)
        known, dismissals = reading.entities.values(), reading.dismissals
        found = on_day(known, reading.claims, reading.index, reading.canonical, dismissals, day)
        return [views.standing_view(entity, listing, standing, day) for entity, listing, standing in found]

    def owned_on(self, day: str) -> list[Json]:
        """Findings "owned-by-listed" as they were on a day (EDTF)."""
        reading = self.reading()
        decisions.checked_day(day)
        known = tuple(reading.entities.values())
        found = owned_on(
            known, reading.claims, reading.index, reading.canonical, reading.dismissals, day, reading.published
        )
        return [views.finding_view(reading, finding) for finding in found]

    def search(self, query: str, limit: int = 50) -> list[Json]:
        """Passages that hold all words of the query ("…" for a phrase)."""
        names = {document.id: document.name for document in self.store.documents()}
        return [
            {"document": names[h.document], "document_id": h.document, **_without_document(to_plain(h))}
            for h in self.store.search(query, limit)
        ]

    # deciding

    def review(self) -> Json:
        """What waits for a person: claims read by the machine, and names that may be one."""
        reading = self.reading()
        return {
            "claims": [views.claim_view(reading, claim) for claim in reading.waiting],
            "merges": [pairing.merge_view(reading, match) for match in reading.merges],
        }

    def judge(self, left: str, right: str, verdict: str, by: str = "", reason: str = "") -> Json:
        """Decide that two entities are (not) the same, or, with an empty right side, accept or reject a claim."""
        judgement = decisions.judgement(self.reading(), self.settings, left, right, verdict, by, reason)
        return self._decide(judgement, "judge")

    def retype(self, entity: str, schema: str, by: str = "", reason: str = "") -> Json:
        """Say of which kind an entity is ("Person", "Company", "Vessel" …); undone like every decision."""
        return self._decide(decisions.retyping(self.reading(), self.settings, entity, schema, by, reason), "retype")

    def dismiss(self, finding_id: str, reason: str, by: str = "") -> Json:
        """Say of a list hit that it is a false alert: it stays away until the party or the entry changes."""
        judgement, sides = decisions.dismissing(self.reading(), self.settings, finding_id, by, reason)
        with self.store.transaction():
            self.store.add_note(NOTE, judgement.id, sides)
            return self._decide(judgement, "dismiss")

    def undo(self, judgement_id: str = "", by: str = "") -> Json:
        """Take a judgement back (the last one made by a person if none is named). An undo can be undone."""
        taken = decisions.undoing(self.reading(), self.settings, judgement_id, by)
        names = taken.right.startswith("ent-")
        made = self._decide(taken, "undo")
        canonical = self.reading().canonical
        return {**made, "still_one": names and canonical[taken.left] == canonical[taken.right]}

    def edit(self, claim_id: str, data: Json, by: str = "") -> Json:
        """Put a corrected claim in the place of one: kind, arguments, polarity and modality; the passage stays."""
        claim, judgement = decisions.editing(self.reading(), self.settings, claim_id, data, by)
        with self.store.transaction():
            self.store.add(claim)
            return {**self._decide(judgement, "edit"), "claim": claim.id}

    def _decide(self, judgement: Judgement, action: str) -> Json:
        with self.store.transaction():
            if self.store.add(judgement):
                self.store.record(judgement.by, action, judgement.id, judgement.reason, judgement.at)
        return {"id": judgement.id, "verdict": judgement.verdict, "replaces": judgement.replaces}

    def judgements(self) -> list[Json]:
        """Every decision, newest first, with names and whether it is in force."""
        reading = self.reading()
        return [views.judgement_view(reading, j) for j in reversed(reading.judgements)]

    # leaving

    def export(self, format: str, stream: IO[bytes]) -> dict[str, int]:
        """Write the case to a binary stream in one of the formats of `export.formats()`.

        How many claims the format could not carry, by status: a denial is no link in FollowTheMoney.
        """
        snapshot = self.snapshot()
        export(snapshot, format, stream)
        return unlinked(snapshot, format)

    def report(self) -> str:
        """The report with numbered footnotes, as one page of HTML."""
        stream = BytesIO()
        self.export("report", stream)
        return stream.getvalue().decode()

    def snapshot(self) -> Snapshot:
        """What an export sees: one consistent reading of the case."""
        reading = self.reading()
        return views.snapshot(reading, self.name, self._lists_now(), self.events(), marked(reading))

    def _lists_now(self) -> list[Json]:
        return [row for row in self.lists() if row["current"]]

    def verify(self) -> Verification:
        """Re-read every span, re-hash every original, walk the custody log and hash again what the index is made of."""
        found = self.store.verify()
        stale = [f"the screening index of {head.name} is not what its entries give" for head in self._altered()]
        return replace(found, problems=(*found.problems, *stale))

    def _altered(self) -> list[SanctionList]:
        """Lists whose index is not that of their entries: it is derived, so the digests of records do not cover it."""
        kept = {head: self.store.meta(indexing.key(head)) for head in self.store.list_heads(SanctionList)}
        return [
            head
            for head, print_ in kept.items()
            if print_ and print_ != indexing.fingerprint(self.store.whole_list(SanctionList, head).entries)
        ]


def _without_document(row: Json) -> Json:
    return {key: value for key, value in row.items() if key != "document"}
