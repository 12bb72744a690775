"""Lineage: which documents hang on one source, so that ten copies of a report count once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from paperchain.model import Claim, Document, Source, Span, content_id
from paperchain.weigh.copies import BAR, Copies, Copy
from paperchain.weigh.hyperlinks import links, publisher, sites
from paperchain.weigh.origins import carries, origin_of, outlet_of, plain
from paperchain.weigh.slips import Pair
from paperchain.weigh.translations import Translation, translations


@dataclass(frozen=True, slots=True)
class Credit:
    """A document names the source it rests on ("with inputs from …")."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Arrow:
    """`copy` was made from `original` (a document id; empty if the credited source is not in the case).

    `kind` is near-copy, translation, credit, link, slip, attachment or judged; `evidence` shows it, first in the copy,
    then in the original, and `shared` holds the sentences of both, (copy, original). An arrow that is not `sure` is
    only possible and joins nothing; one that is not `directed` may as well point the other way.
    """

    copy: str
    original: str
    kind: str
    evidence: tuple[Span, ...] = ()
    score: float = 1.0
    sure: bool = True
    directed: bool = True
    shared: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True)
class Lineage:
    """Independent source groups: `groups` gives each document's group, `edges` what joined them.

    `roots` gives the group of a claim where it is not that of its document ("Reuters reported"), `origins` the named
    speaker whose word it is.
    """

    groups: dict[str, str]
    edges: tuple[Arrow, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    reliability: dict[str, str] = field(default_factory=dict)  # document -> Admiralty letter of its source
    roots: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)

    def root(self, claim: Claim) -> str:
        """The group that a claim comes from: the outlet that it is credited to, or else its document's."""
        return self.roots.get(claim.id) or self.groups.get(claim.span.document, claim.span.document)

    def groups_of(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The independent groups that carry these claims.

        Groups that give the word of one named speaker are one. Silence, headings and comment carry nothing. A denial
        carries no affirmation: beside positive claims it is not counted, and the groups of several denials are
        counted only where there is nothing else.
        """
        carrying = [claim for claim in claims if carries(claim)]
        counted = [claim for claim in carrying if claim.polarity == "positive"] or carrying
        joined = _Sets(self.root(claim) for claim in counted)
        for claim in counted:
            if origin := self.origins.get(claim.id):
                joined.join(f"word:{origin}", self.root(claim))
        first: dict[str, str] = {}
        for group in sorted({self.root(claim) for claim in counted}):
            first.setdefault(joined.root(group), group)
        return tuple(sorted(first.values()))

    def name(self, group: str) -> str:
        """A group in words: the agency, the outlet or the document at its root."""
        return self.names.get(group, group)

    def parents(self) -> dict[str, Arrow]:
        """What each document was most likely made from: the surest arrow from it, then the one that shares most."""
        rank = {"judged": 0, "attachment": 1, "near-copy": 2, "translation": 3, "credit": 4, "slip": 5, "link": 6}
        found: dict[str, Arrow] = {}
        for arrow in sorted(self.edges, key=lambda a: (not a.sure, rank[a.kind], -a.score, a.original)):
            found.setdefault(arrow.copy, arrow)
        return found


def lineage(
    documents: Sequence[Document],
    sources: Sequence[Source] = (),
    credits: Sequence[Credit] = (),
    claims: Sequence[Claim] = (),
    canonical: Mapping[str, str] | None = None,
    judged: Mapping[tuple[str, str], bool] | None = None,
    copies: Copies | None = None,
) -> Lineage:
    """Groups of documents that share wording, a publisher, a credited source, or the mail that they came with.

    Claims of kind `lineage` count as credits too. `canonical` folds the parties of claims, for translations and for
    speakers; `judged` says of pairs (copy, original) of documents or sources what people decided; `copies` remembers
    what was compared before.
    """
    by_id = {d.id: d for d in documents}
    named = {s.id: s for s in sources}
    judged = judged or {}
    canonical = canonical or {}
    given = _credits(credits, claims, by_id)
    joined = _Sets(by_id)
    published = _published(documents, named)
    for key, members in published.items():
        joined.join(f"source:{key}", *members)
    for source in sources:
        if source.copies in named:
            joined.join(f"source:{plain(source.name)}", f"source:{plain(named[source.copies].name)}")
    for (copy, original), verdict in judged.items():
        if verdict and copy in named and original in named:
            joined.join(f"source:{plain(named[copy].name)}", f"source:{plain(named[original].name)}")
    for credit in given:
        joined.join(f"source:{plain(credit.name)}", credit.span.document)
    credited = {(c.span.document, plain(c.name)): c.span for c in given}
    remembered = copies or Copies()
    compared = remembered.add(documents)
    made = [_arrow(by_id, copy, credited, named) for copy in compared if copy.left in by_id and copy.right in by_id]
    near = {frozenset((a.copy, a.original)) for a in made}
    told = translations(documents, claims, canonical)
    made += [_arrow(by_id, t, credited, named) for t in told if frozenset((t.left, t.right)) not in near]
    made += [Arrow(d.id, d.derived_from, "attachment") for d in documents if d.derived_from in by_id]
    arrows = [a for a in made if not ({(a.copy, a.original), (a.original, a.copy)} & judged.keys())]
    arrows += [
        Arrow(copy, original, "judged")
        for (copy, original), verdict in sorted(judged.items())
        if verdict and copy in by_id and original in by_id
    ]
    for arrow in arrows:
        if arrow.sure:
            joined.join(arrow.copy, arrow.original)
    shown = {(a.copy, a.original) for a in arrows if a.sure}
    for credit in given:
        others = [d for d in published.get(plain(credit.name), ()) if d != credit.span.document]
        if credit.span.document in published.get(plain(credit.name), ()):
            continue
        original = _earliest(by_id[d] for d in others) if others else ""
        if not any((credit.span.document, other) in shown for other in (original, *others)):
            arrows.append(Arrow(credit.span.document, original, "credit", (credit.span,)))
    arrows += _hints(documents, sources, published, arrows, judged, remembered.slips.add(documents))
    spoken = {plain(credit.name): credit.name for credit in reversed(given)}
    outlets = {claim.id: outlet for claim in claims if (outlet := outlet_of(claim, published))}
    spoken = {**{plain(name): name for name in sorted(outlets.values(), reverse=True)}, **spoken}
    found = _named(documents, named, joined, tuple(arrows), spoken)
    return _rooted(found, claims, outlets, joined, canonical)


def _hints(
    documents: Sequence[Document],
    sources: Sequence[Source],
    published: Mapping[str, Sequence[str]],
    arrows: Iterable[Arrow],
    judged: Mapping[tuple[str, str], bool],
    slips: Iterable[Pair],
) -> list[Arrow]:
    """What makes a copy possible and no more: a link to a publisher's site, a name that two papers alone misspell."""
    by_id = {d.id: d for d in documents}
    shown = {frozenset((a.copy, a.original)) for a in arrows} | {frozenset(pair) for pair in judged}
    known, names = sites(sources), {s.id: plain(s.name) for s in sources}
    found = []
    for document in documents:
        for host, passage in links(document):
            source = publisher(host, known)
            others = [d for d in published.get(names.get(source, ""), ()) if d != document.id]
            if not others or source == document.source:
                continue
            target = _earliest(by_id[d] for d in others)
            if frozenset((document.id, target)) not in shown:
                shown.add(frozenset((document.id, target)))
                found.append(Arrow(document.id, target, "link", (passage,), 0.0, sure=False))
    for left, right, one, two in slips:
        if {left, right} <= by_id.keys() and frozenset((left, right)) not in shown:
            original, copy, _, directed = _direction(by_id[left], by_id[right], {}, {})
            here, there = (Span.of(by_id[s.document], s.start, s.end) for s in (one, two))
            pair = (here, there) if copy.id == left else (there, here)
            found.append(Arrow(copy.id, original.id, "slip", pair, 0.0, sure=False, directed=directed))
    return found


def _credits(credits: Sequence[Credit], claims: Sequence[Claim], by_id: Mapping[str, Document]) -> list[Credit]:
    spoken = [c for c in claims if c.kind == "lineage" and c.polarity == "positive"]
    given = [*credits, *(Credit(c.get("source"), c.span) for c in spoken)]
    known = {(c.span.document, plain(c.name)): c for c in given if c.span.document in by_id and plain(c.name)}
    return sorted(known.values(), key=lambda c: (c.span.document, c.span.start, c.name))


def _rooted(
    found: Lineage,
    claims: Sequence[Claim],
    outlets: Mapping[str, str],
    joined: "_Sets",
    canonical: Mapping[str, str],
) -> Lineage:
    """With the group of every claim that its document takes from an outlet, and whose word a claim is."""
    by_root = {joined.root(document): group for document, group in found.groups.items()}
    names, roots = dict(found.names), {}
    for claim, outlet in outlets.items():
        root = joined.root(f"source:{plain(outlet)}")
        group = by_root.setdefault(root, content_id("grp", root))
        names.setdefault(group, outlet)
        roots[claim] = group
    origins = {claim.id: origin for claim in claims if (origin := origin_of(claim, canonical))}
    return replace(found, names=names, roots=roots, origins=origins)


def _arrow(
    by_id: Mapping[str, Document],
    found: Copy | Translation,
    credited: dict[tuple[str, str], Span],
    named: dict[str, Source],
) -> Arrow:
    """A possible copy, and a text that tells the same in another language, is sure if one side credits the other."""
    left, right = by_id[found.left], by_id[found.right]
    original, copy, line, directed = _direction(left, right, credited, named)
    near = isinstance(found, Copy)
    shared = found.spans({left.id: left, right.id: right}) if isinstance(found, Copy) else found.shared
    pairs = tuple((b, a) if copy is right else (a, b) for a, b in shared)
    best = max(shared, key=lambda pair: (pair[0].end - pair[0].start, -pair[0].start)) if near else shared[0]
    shown = pairs[shared.index(best)]
    sure = line is not None or (near and found.score >= BAR)
    evidence = (line, *shown) if line else shown
    return Arrow(
        copy.id, original.id, "near-copy" if near else "translation", evidence, found.score, sure, directed, pairs
    )


def _direction(
    left: Document,
    right: Document,
    credited: dict[tuple[str, str], Span],
    named: dict[str, Source],
) -> tuple[Document, Document, Span | None, bool]:
    """(original, copy, credit line, known): by credit, then by date; an undated text is taken for the copy."""
    sides = sorted((left, right), key=lambda d: (d.published or "9999", d.id))
    for original, copy in (sides, sides[::-1]):
        source = named.get(original.source)
        if source and (line := credited.get((copy.id, plain(source.name)))):
            return original, copy, line, True
    known = bool(sides[0].published) and sides[0].published != sides[1].published
    return sides[0], sides[1], None, known


def _published(documents: Sequence[Document], named: dict[str, Source]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        if document.source:
            source = named.get(document.source)
            found[plain(source.name) if source else document.source].append(document.id)
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
