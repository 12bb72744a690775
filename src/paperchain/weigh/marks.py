"""Marks of people on papers, sources and claims: corrected, retracted, forged; and what falls with them.

A mark is a judgement like any other: `left` is the id of a document, a source or a claim, `right` is "mark:" and the
word. So are "this is a copy of that" ("copies:" and the id of the original) and grades ("grade:" and the letter or
digit). Undoing the judgement brings back what fell.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from paperchain.model import Claim, Document, Judgement, Mark, Source
from paperchain.weigh.lineage import Lineage
from paperchain.weigh.origins import carries
from paperchain.weigh.told import told

MARK, COPIES, GRADE = "mark:", "copies:", "grade:"
WITHDRAWN = ("retracted", "forged")
"""Marks under which claims count for nothing; under "corrected" they count and are to be read again."""


def mark_of(word: str) -> Mark | None:
    """A word as a mark; None if it is none."""
    return next((mark for mark in get_args(Mark) if mark == word), None)


@dataclass(frozen=True, slots=True)
class Marks:
    """What people marked: by id of a document, source or claim, with the judgement that says so."""

    held: Mapping[str, Judgement] = field(default_factory=dict)

    @classmethod
    def of(cls, in_force: Iterable[Judgement]) -> "Marks":
        """The marks among judgements in force; the last one on a thing counts."""
        return cls({j.left: j for j in in_force if j.right.startswith(MARK) and j.verdict == "positive"})

    def on(self, target: str) -> Mark | None:
        """corrected | retracted | forged, or None."""
        found = self.held.get(target)
        return mark_of(found.right.removeprefix(MARK)) if found else None

    def of_document(self, document: Document) -> Mark | None:
        """The mark of a document, or else of its source."""
        return self.on(document.id) or (self.on(document.source) if document.source else None)


def judged_copies(in_force: Iterable[Judgement]) -> dict[tuple[str, str], bool]:
    """What people said of pairs (copy, original) of documents or of sources."""
    return {
        (j.left, j.right.removeprefix(COPIES)): j.verdict == "positive"
        for j in in_force
        if j.right.startswith(COPIES) and j.verdict in ("positive", "negative")
    }


def given_grades(in_force: Iterable[Judgement]) -> dict[str, Judgement]:
    """Judgements that give a source a letter or a claim a digit, by its id; the last one counts."""
    return {j.left: j for j in in_force if j.right.startswith(GRADE)}


def fallen(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    canonical: Mapping[str, str],
    lineage: Lineage,
    marks: Marks,
    words: Collection[str] = WITHDRAWN,
) -> dict[str, str]:
    """Claims that fall under marks of these words, by id, each with why: those of marked papers, and of their copies.

    A copy falls with its original in the sentences that both share, and where it tells the same of the same parties;
    what it says beyond that stands. What came inside a withdrawn mail falls with it. With an outlet falls what other
    papers take from it ("Reuters reported"), and the papers that credit it where its own report is not in the case.
    """
    gone = {i: mark for i, d in documents.items() if (mark := marks.of_document(d)) in words}
    groups = {*lineage.groups.values(), *lineage.roots.values()}
    outlets = {g: mark for g in groups if (mark := marks.on(Source.named(lineage.name(g)).id)) in words}
    crediting = {arrow.copy for arrow in lineage.edges if arrow.kind == "credit" and not arrow.original}
    found: dict[str, str] = {}
    for claim in claims:
        if (mark := marks.on(claim.id)) in words:
            found[claim.id] = f"this claim is marked {mark}"
        elif claim.span.document in gone:
            found[claim.id] = f"{documents[claim.span.document].name} is marked {gone[claim.span.document]}"
        elif (taken := outlets.get(lineage.root(claim))) and (
            claim.id in lineage.roots or claim.span.document in crediting
        ):
            found[claim.id] = f"taken from {lineage.name(lineage.root(claim))}, which is marked {taken}"
    _with_copies(found, gone, claims, documents, canonical, lineage)
    return found


def _with_copies(
    found: dict[str, str],
    gone: Mapping[str, str | None],
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    canonical: Mapping[str, str],
    lineage: Lineage,
) -> None:
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.span.document].append(claim)
    waiting, seen = sorted(gone), set(gone)
    while waiting:
        original = waiting.pop()
        said = {_said(claim, canonical) for claim in held[original] if claim.id in found}
        for arrow in lineage.edges:
            if arrow.original != original or not arrow.sure or arrow.copy in gone:
                continue
            places = [(here.start, here.end) for here, _ in arrow.shared]
            for claim in held[arrow.copy]:
                shared = any(start < claim.span.end and claim.span.start < end for start, end in places)
                if shared or arrow.kind == "attachment" or (carries(claim) and _said(claim, canonical) in said):
                    found.setdefault(claim.id, f"taken over from {documents[original].name}, which is marked")
            if arrow.copy not in seen:
                seen.add(arrow.copy)
                waiting.append(arrow.copy)


def _said(claim: Claim, canonical: Mapping[str, str]) -> tuple[object, ...]:
    one = told(claim, canonical)
    return one.family, one.left, one.right, claim.polarity, one.time
