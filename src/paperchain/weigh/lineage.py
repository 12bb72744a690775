"""Lineage: which documents hang on one source, so that ten copies of a report count once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from paperchain.model import Claim, Document, Source, Span, content_id
from paperchain.weigh.copies import near_copies

SILENT = frozenset({"no_comment", "unaware", "lineage", "statement"})
"""Kinds that say nothing about what happened."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A document names the source it rests on ("with inputs from …")."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Arrow:
    """`copy` was made from `original` (a document id; empty if the credited source is not in the case).

    `kind` is near-copy, credit or attachment; `evidence` shows it, first in the copy, then in the original.
    """

    copy: str
    original: str
    kind: str
    evidence: tuple[Span, ...] = ()
    score: float = 1.0


@dataclass(frozen=True)
class Lineage:
    """Independent source groups: `groups` gives each document's group, `edges` what joined them."""

    groups: dict[str, str]
    edges: tuple[Arrow, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    reliability: dict[str, str] = field(default_factory=dict)  # document -> Admiralty letter of its source

    def groups_of(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The distinct groups that carry these claims.

        Silence, headings and comment carry nothing. A denial carries no affirmation: beside positive claims it is
        not counted, and the groups of several denials are counted only where there is nothing else.
        """
        carrying = [claim for claim in claims if carries(claim)]
        positive = [claim for claim in carrying if claim.polarity == "positive"]
        found = {self.groups.get(c.span.document, c.span.document) for c in positive or carrying}
        return tuple(sorted(found))

    def name(self, group: str) -> str:
        """A group in words: the agency, the outlet or the document at its root."""
        return self.names.get(group, group)


def carries(claim: Claim) -> bool:
    """True if a claim says that something happened or did not; silence and headings do not."""
    return claim.kind not in SILENT and claim.modality != "no_comment" and not claim.heading


def lineage(
    documents: Sequence[Document],
    sources: Sequence[Source] = (),
    credits: Sequence[Credit] = (),
    claims: Sequence[Claim] = (),
) -> Lineage:
    """Groups of documents that share wording, a publisher, a credited source, or the mail that they came with.

    Claims of kind `lineage` count as credits too.
    """
    by_id = {d.id: d for d in documents}
    named = {s.id: s for s in sources}
    spoken = [c for c in claims if c.kind == "lineage" and c.polarity == "positive"]
    given = [*credits, *(Credit(c.get("source"), c.span) for c in spoken)]
    given = sorted(
        {(c.span.document, _key(c.name)): c for c in given if c.span.document in by_id and _key(c.name)}.values(),
        key=lambda c: (c.span.document, c.span.start, c.name),
    )
    joined = _Sets(by_id)
    published = _published(documents, named)
    for key, members in published.items():
        joined.join(f"source:{key}", *members)
    for source in sources:
        if source.copies in named:
            joined.join(f"source:{_key(source.name)}", f"source:{_key(named[source.copies].name)}")
    for credit in given:
        joined.join(f"source:{_key(credit.name)}", credit.span.document)
    credited = {(c.span.document, _key(c.name)): c.span for c in given}
    arrows = [
        _near(by_id[c.left], by_id[c.right], c.score, (c.left_span, c.right_span), credited, named)
        for c in near_copies(documents)
    ]
    for document in documents:
        if document.derived_from in by_id:
            arrows.append(Arrow(document.id, document.derived_from, "attachment"))
    for arrow in arrows:
        joined.join(arrow.copy, arrow.original)
    shown = {(a.copy, a.original) for a in arrows}
    for credit in given:
        others = [d for d in published.get(_key(credit.name), ()) if d != credit.span.document]
        if credit.span.document in published.get(_key(credit.name), ()):
            continue
        original = _earliest(by_id[d] for d in others) if others else ""
        if (credit.span.document, original) not in shown:
            arrows.append(Arrow(credit.span.document, original, "credit", (credit.span,)))
    return _named(documents, named, joined, tuple(arrows), {_key(c.name): c.name for c in reversed(given)})


def _near(
    left: Document,
    right: Document,
    score: float,
    spans: tuple[Span, Span],
    credited: dict[tuple[str, str], Span],
    named: dict[str, Source],
) -> Arrow:
    """Direction by credit, then by date: an undated text is taken for the copy of a dated one."""
    sides = [(left, spans[0]), (right, spans[1])]
    sides.sort(key=lambda side: (side[0].published or "9999", side[0].id))
    for original, copy in (sides, sides[::-1]):
        source = named.get(original[0].source)
        if source and (line := credited.get((copy[0].id, _key(source.name)))):
            return Arrow(copy[0].id, original[0].id, "near-copy", (line, copy[1], original[1]), score)
    original, copy = sides
    return Arrow(copy[0].id, original[0].id, "near-copy", (copy[1], original[1]), score)


def _published(documents: Sequence[Document], named: dict[str, Source]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        if document.source:
            source = named.get(document.source)
            found[_key(source.name) if source else document.source].append(document.id)
    return found


def _named(
    documents: Sequence[Document],
    named: dict[str, Source],
    joined: "_Sets",
    arrows: tuple[Arrow, ...],
    credits: dict[str, str],
) -> Lineage:
    members: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        members[joined.root(document.id)].append(document)
    roots = {joined.root(f"source:{key}"): name for key, name in sorted(credits.items(), reverse=True)}
    groups, names = {}, {}
    for root, held in members.items():
        group = content_id("grp", *sorted(d.id for d in held))
        groups.update({d.id: group for d in held})
        first = min(held, key=lambda d: (d.published or "9999", d.id))
        source = named.get(first.source)
        names[group] = roots.get(root) or (source.name if source else first.name)
    graded = {d.id: named[d.source].reliability for d in documents if d.source in named}
    return Lineage(dict(sorted(groups.items())), arrows, names, graded)


def _earliest(documents: Iterable[Document]) -> str:
    return min(documents, key=lambda d: (d.published or "9999", d.id)).id


def _key(name: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in name.casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


class _Sets:
    """Disjoint sets of names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._above = {name: name for name in names}

    def root(self, name: str) -> str:
        above = self._above.setdefault(name, name)
        while above != self._above[above]:
            above = self._above[above] = self._above[self._above[above]]
        self._above[name] = above
        return above

    def join(self, first: str, *others: str) -> None:
        for other in others:
            low, high = sorted((self.root(first), self.root(other)))
            self._above[high] = low
