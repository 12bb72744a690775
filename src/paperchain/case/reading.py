"""Everything that is computed from one version of the records; deleting and rebuilding it gives the same bytes."""

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cached_property
from threading import RLock
from typing import Any, TypeVar, overload

from paperchain.graph import Graph
from paperchain.lists import SanctionList
from paperchain.model import (
    PROPOSED,
    Claim,
    Document,
    Entity,
    Event,
    Finding,
    Judgement,
    Match,
    Mention,
    Source,
    current,
)
from paperchain.resolve import BY, SAID, Resolution, canonical, entities, possible, queue, resolve
from paperchain.screen import NOTE, Dismissals, Index, screen
from paperchain.store import Store
from paperchain.weigh import (
    DESCRIBED,
    GRADE,
    WITHDRAWN,
    Arrow,
    Copies,
    Lineage,
    Marks,
    events,
    fallen,
    given_grades,
    judged_copies,
    lineage,
    scope,
)

RULE_ORDER = {
    "listed": 0,
    "owned-by-listed": 1,
    "possible-match": 2,
    "deals-with-listed": 3,
    "deals-of-listed": 4,
    "linked-to-listed": 5,
    "reported-sanction": 6,
}

T = TypeVar("T")


class once(cached_property[T]):  # read like `cached_property`
    """Computed on first use by one thread; others wait for it, so that no request computes it a second time."""

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> "once[T]": ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...
    def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
        if instance is None:
            return self
        with instance.lock:
            return super().__get__(instance, owner)


class Reading:
    """One version of a case, read once and computed on first use.

    `copies` remembers which texts were compared; `supposed` are judgements that nobody made, to see what they would do.
    """

    def __init__(
        self, store: Store, index: Index, copies: Copies | None = None, supposed: tuple[Judgement, ...] = ()
    ) -> None:
        self.lock = RLock()
        self.store = store
        self.index = index
        self.copies = copies or Copies()
        self.judgements: tuple[Judgement, ...] = (*store.judgements(), *supposed)
        self.in_force = current(self.judgements)

    @once
    def documents(self) -> dict[str, Document]:
        """Documents by id, with their text, in the order in which they were added."""
        return {document.id: document for document in self.store.documents(text=True)}

    @once
    def sources(self) -> dict[str, Source]:
        """Sources by id, with the letters that people gave them."""
        letters = {i: given.right.removeprefix(GRADE) for i, given in self.grades.items()}
        return {s.id: replace(s, reliability=letters.get(s.id, s.reliability)) for s in self.store.sources()}

    @once
    def grades(self) -> dict[str, Judgement]:
        """Judgements that gave a source a letter or a claim a digit."""
        return given_grades(self.in_force.values())

    @once
    def mentions(self) -> tuple[Mention, ...]:
        return self.store.mentions()

    @once
    def recorded(self) -> dict[str, Claim]:
        """Every claim ever recorded, by id."""
        return {claim.id: claim for claim in self.store.claims()}

    @once
    def edits(self) -> dict[str, str]:
        """Ids of claims that a person rewrote, and of the claims that took their place."""
        return {
            left: right
            for (left, right), judgement in self.in_force.items()
            if left.startswith("clm-") and right.startswith("clm-") and judgement.verdict == "positive"
        }

    @once
    def kept(self) -> tuple[Claim, ...]:
        """Claims as read by the machine or written by a person, less those replaced or rejected.

        Order: document by document as added, then by place in the text.
        """
        rank = {document: number for number, document in enumerate(self.documents)}
        gone = ("replaced", "rejected", "proposed")
        standing = [c for c in self.recorded.values() if self._decided(c) not in gone]
        return tuple(sorted(standing, key=lambda c: (rank.get(c.span.document, -1), c.span.start, c.span.end, c.id)))

    @once
    def marks(self) -> Marks:
        """What people marked as corrected, retracted or forged."""
        return Marks.of(self.in_force.values())

    @once
    def withdrawn(self) -> dict[str, str]:
        """Claims that count for nothing, by id, with why: their papers, or those that they copy, were withdrawn."""
        if not self.marks.held:
            return {}
        return fallen(self.kept, self.documents, self.canonical, self.lineage, self.marks)

    @once
    def to_read_again(self) -> dict[str, str]:
        """Claims of papers that were corrected: they stand, and carry no grade until a person has read them again."""
        if not self.marks.held:
            return {}
        return fallen(self.kept, self.documents, self.canonical, self.lineage, self.marks, ("corrected",))

    @once
    def claims(self) -> tuple[Claim, ...]:
        """Claims that stand, in the order of `kept`."""
        return tuple(claim for claim in self.kept if claim.id not in self.withdrawn)

    @once
    def proposed(self) -> tuple[Claim, ...]:
        """Claims that an outside engine proposed and no person decided: nothing is computed from them."""
        found = [c for c in self.recorded.values() if self._decided(c) == "proposed"]
        return tuple(sorted(found, key=lambda c: (c.span.document, c.span.start, c.span.end, c.id)))

    def standing(self, claim: Claim) -> str:
        """machine | proposed | accepted | rejected | edited | replaced | withdrawn: what people decided about a claim,
        or about the papers that it rests on."""
        return "withdrawn" if claim.id in self.withdrawn else self._decided(claim)

    def _decided(self, claim: Claim) -> str:
        edited = claim.origin.startswith("person ")
        if claim.id in self.edits or (edited and claim.id not in self.edits.values()):
            return "replaced"
        judgement = self.in_force.get((claim.id, ""))
        if judgement and judgement.verdict == "negative":
            return "rejected"
        if edited:
            return "edited"
        if judgement and judgement.verdict == "positive":
            return "accepted"
        return "proposed" if claim.origin.startswith(PROPOSED) else "machine"

    @once
    def canonical(self) -> dict[str, str]:
        """Canonical id of every entity that a document names."""
        return canonical(self.mentions, self.folding)

    @once
    def folding(self) -> tuple[Judgement, ...]:
        """Judgements that fold names: all but what only a withdrawn paper says ("also known as")."""
        if not self.marks.held:
            return self.judgements
        gone = {i for i, document in self.documents.items() if self.marks.of_document(document) in WITHDRAWN}
        held = {m.entity for m in self.mentions if m.span.document in gone} if gone else set()
        return tuple(
            j
            for j in self.judgements
            if not (j.by == BY and j.reason.startswith(SAID) and j.left in held and j.right in held)
        )

    @once
    def entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in entities(self.mentions, self.claims, self.folding)}

    @once
    def resolution(self) -> Resolution:
        return resolve(self.mentions, self.claims, self.judgements)

    @once
    def merges(self) -> tuple[Match, ...]:
        """Pairs that a person should decide: two parties are asked about once, by their likeliest spellings.

        A decision on two spellings holds for the parties under which they stand now.
        """
        apart = [j for j in self.in_force.values() if j.verdict != "positive" and j.right in self.canonical]
        asked = {self._parties(j.left, j.right) for j in apart}
        best: dict[frozenset[str], Match] = {}
        for match in queue(self.resolution.matches, self.judgements):
            if (pair := self._parties(match.left, match.right)) not in asked:
                best.setdefault(pair, match)
        return tuple(best.values())

    def _parties(self, left: str, right: str) -> frozenset[str]:
        return frozenset(self.canonical.get(one, one) for one in (left, right))

    @once
    def possible(self) -> tuple[Judgement, ...]:
        """Links that say "possibly the same"."""
        return possible(self.judgements)

    @once
    def lineage(self) -> Lineage:
        """Source groups, with what people said of copies. Marks change nothing here: they say what counts."""
        documents, sources = tuple(self.documents.values()), tuple(self.sources.values())
        judged = judged_copies(self.in_force.values())
        return lineage(documents, sources, (), self.kept, self.canonical, judged, self.copies)

    @once
    def made_from(self) -> dict[str, Arrow]:
        """What each document was most likely made from."""
        return self.lineage.parents()

    @once
    def events(self) -> tuple[Event, ...]:
        """Every event that claims which stand tell of."""
        groups = [mention for mention in self.mentions if not mention.named]
        unnamed = {m.entity: DESCRIBED + m.name.casefold().removeprefix("the ") for m in groups}
        known = {entity.id: entity.names for entity in self.entities.values()}
        known |= {described: (described.removeprefix(DESCRIBED),) for described in unnamed.values()}
        canonical = {**self.canonical, **unnamed}
        return events(self.claims, canonical, self.lineage, scope(self.claims, known, canonical))

    @once
    def event_of(self) -> dict[str, Event]:
        """The event of every claim that belongs to one; a denial of several events stands by the last."""
        return {claim: event for event in self.events for claim in (*event.claims, *event.against)}

    @once
    def answered_by(self) -> dict[str, list[str]]:
        """For each claim, the claims that contest it or decline to discuss it, in order."""
        found: dict[str, list[str]] = defaultdict(list)
        for claim in self.claims:
            event = self.event_of.get(claim.id)
            met = event.claims if event and claim.id in event.against else ()
            for answered in dict.fromkeys((*claim.answers, *met)):
                if answered in self.standing_claims:
                    found[answered].append(claim.id)
        return found

    @once
    def graph(self) -> Graph:
        known = self.entities.values()
        return Graph(
            self.claims,
            self.canonical,
            {entity.id: entity.name for entity in known},
            {**self.lineage.groups, **self.lineage.roots},
            schemas={entity.id: entity.schema for entity in known},
            described=frozenset(entity.id for entity in known if not entity.named),
        )

    @once
    def findings(self) -> tuple[Finding, ...]:
        """Findings that stand; what a person dismissed is in `dismissed`."""
        return tuple(finding for finding in self._screened if finding.status == "open")

    @once
    def dismissed(self) -> tuple[Finding, ...]:
        """Hits that a person dismissed and that have not changed since."""
        return tuple(finding for finding in self._screened if finding.status == "dismissed")

    @once
    def published(self) -> dict[str, str]:
        """Dates of the documents that have one, by their ids."""
        return {document.id: document.published for document in self.documents.values() if document.published}

    @once
    def dismissals(self) -> Dismissals:
        """What people dismissed, with both sides as they were then."""
        return Dismissals.of(self.in_force.values(), self.store.notes(NOTE))

    @once
    def _screened(self) -> tuple[Finding, ...]:
        return self._screen(self.index)

    def findings_against(self, index: Index) -> tuple[Finding, ...]:
        """Findings of the case against an index: the one of now, or of lists as they were."""
        return tuple(finding for finding in self._screen(index) if finding.status == "open")

    def _screen(self, index: Index) -> tuple[Finding, ...]:
        known = tuple(self.entities.values())
        found = screen(known, self.claims, index, self.canonical, self.dismissals, self.published)
        return tuple(sorted(found, key=lambda finding: RULE_ORDER.get(finding.rule, len(RULE_ORDER))))

    @once
    def findings_of(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            found[finding.entity].append(finding)
        return found

    @once
    def standing_claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @once
    def spelling(self) -> dict[str, str]:
        """The name behind every id that a document gave to one."""
        return {mention.entity: mention.name for mention in self.mentions}

    @once
    def waiting(self) -> tuple[Claim, ...]:
        """Claims that the rules read, then those that an engine proposed, that no person decided."""
        return (*(claim for claim in self.claims if self.standing(claim) == "machine"), *self.proposed)

    @once
    def claims_in(self) -> Counter[str]:
        """How many claims stand in each document."""
        return Counter(claim.span.document for claim in self.claims)

    @once
    def entities_in(self) -> dict[str, set[str]]:
        """Canonical ids of the entities that each document names."""
        found: dict[str, set[str]] = defaultdict(set)
        for mention in self.mentions:
            found[mention.span.document].add(self.canonical.get(mention.entity, mention.entity))
        return found

    def lists(self) -> tuple[SanctionList, ...]:
        return self.index.lists
