"""`Graph`: entity ids outside, compressed sparse rows inside."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from paperchain.graph.cuts import cuts
from paperchain.graph.links import Link, links, sort_of
from paperchain.model import Claim, Path, Step, content_id
from paperchain.model.frames import frames

if TYPE_CHECKING:
    from paperchain.graph.ways import Ways

NONE: Mapping[str, str] = {}

DETOUR = {"party": 0.0, "goods": 1.5, "place": 4.0, "described": 3.0}
"""What it costs to pass through an entity. Everyone touches Russia or "Chinese experts": they connect nobody."""

THROUGH_NOBODY = frozenset({"place", "described"})


@dataclass(frozen=True, slots=True)
class Edge:
    """All claims of one kind from one entity to another.

    `status` is the weakest of its claims' and `strength` the strongest's: a drawing is careful, a path may use the
    best evidence there is. `groups` counts the independent source groups behind it.
    """

    id: str
    source: str
    target: str
    kind: str
    label: str
    status: str
    claims: tuple[str, ...]
    count: int
    groups: int
    time: str
    strength: float
    best: str  # status of the strongest claim


class Graph:
    """The network of a case. A denial, silence or not knowing never makes an edge; `denied` lists the denials.

    `groups` gives the source group of each document, and of claims that a document takes from elsewhere, by its id;
    `schemas` the FollowTheMoney schema of entities; `described` entities that are no names ("Chinese drone
    specialists"), without which a name that ends in a small letter is taken for one; `rejected` claims that people
    rejected.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        canonical: Mapping[str, str],
        names: Mapping[str, str] = NONE,
        groups: Mapping[str, str] = NONE,
        rejected: Collection[str] = (),
        schemas: Mapping[str, str] = NONE,
        described: Collection[str] | None = None,
    ) -> None:
        gone = set(rejected)
        self._claims = [claim for claim in claims if claim.id not in gone]
        self._canonical = canonical
        self._names = names
        self._schemas = schemas
        self._described = described
        self._groups = groups
        self._by_id = {claim.id: claim for claim in self._claims}
        every = [link for claim in self._claims for link in links(claim, canonical)]
        self._edges = self._bundle([link for link in every if link.strength > 0])
        self._denied = self._bundle([link for link in every if link.status == "denied"])
        self._touching: dict[str, list[Edge]] = defaultdict(list)
        for edge in self._edges:
            self._touching[edge.source].append(edge)
            self._touching[edge.target].append(edge)
        self._sorts = self._sort_entities(schemas, described)
        self._between: dict[tuple[str, str], Edge] = {}
        for edge in sorted(self._edges, key=lambda e: (-e.strength, -e.groups, -e.count, e.id)):
            self._between.setdefault((min(edge.source, edge.target), max(edge.source, edge.target)), edge)

    @cached_property
    def _ways(self) -> "Ways":
        from paperchain.graph.ways import Ways  # on demand: sparse matrices take long to import

        return Ways(
            {pair: edge.strength for pair, edge in self._between.items()},
            {entity: DETOUR[sort] for entity, sort in self._sorts.items()},
        )

    def edges(self) -> tuple[Edge, ...]:
        """Every edge, bundled by pair, direction and kind, in order of id."""
        return self._edges

    def denied(self) -> tuple[Edge, ...]:
        """What is denied, in the same shape, for display only: nothing follows from it."""
        return self._denied

    def neighbours(self, entity: str) -> dict[str, tuple[Edge, ...]]:
        """Entities one step away, with the edges that lead there, most edges first."""
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self._touching.get(entity, ()):
            found[edge.target if edge.source == entity else edge.source].append(edge)
        return {other: tuple(found[other]) for other in sorted(found, key=lambda o: (-len(found[o]), o))}

    def paths(self, left: str, right: str, k: int = 3) -> tuple[Path, ...]:
        """The k best evidence paths, strongest weakest link first, then the shortest and least roundabout.

        Ways through places and described groups come after all others, however strong their links are.
        """
        ends = {left, right}
        hollow = {e for e, sort in self._sorts.items() if sort in THROUGH_NOBODY} - ends
        ways = self._ways.best(left, right, 3 * k, without=hollow)
        if len(ways) < k and hollow:
            ways += [way for way in self._ways.best(left, right, 3 * k) if way not in ways]
        return tuple(self._path(way) for way in [way for way in ways if not self._roundabout(way)][:k])

    def breaking(self, left: str, right: str) -> tuple[frozenset[str], ...]:
        """The smallest sets of source groups without which no chain of claims leads from one entity to the other."""
        return cuts(left, right, [(e.source, e.target, frozenset(self._groups_of(e.claims))) for e in self._edges])

    def without(self, groups: Collection[str]) -> "Graph":
        """The network as it would be without what some source groups carry."""
        lost = {claim.id for claim in self._claims if self._group(claim) in groups}
        return Graph(self._claims, self._canonical, self._names, self._groups, lost, self._schemas, self._described)

    def _roundabout(self, way: tuple[str, ...]) -> bool:
        """True if a way passes through goods between two that are themselves linked at least as strongly."""
        for before, through, after in zip(way, way[1:], way[2:], strict=False):
            direct = self._between.get((min(before, after), max(before, after)))
            if direct and self._sorts.get(through) == "goods":
                ends = (sorted((before, through)), sorted((through, after)))
                if direct.strength >= min(self._between[a, b].strength for a, b in ends):
                    return True
        return False

    def timeline(self) -> tuple[tuple[str, str], ...]:
        """(EDTF, claim id) of every dated claim, in order of the beginning; silence and headings are left out."""
        dated = [
            (c.get("time"), c.id)
            for c in self._claims
            if c.get("time") and not c.heading and c.modality != "no_comment"
        ]
        return tuple(sorted(dated, key=lambda row: (row[0].removeprefix("../"), row[0], row[1])))

    def _path(self, way: tuple[str, ...]) -> Path:
        steps, weakest = [], None
        held: list[str] = []
        for left, right in pairwise(way):
            edge = self._between[min(left, right), max(left, right)]
            steps.append(Step(left, right, edge.kind, edge.claims, round(self._ways.cost(left, right), 6)))
            held += edge.claims
            if weakest is None or edge.strength < weakest.strength:
                weakest = edge
        if weakest is None:
            return Path((), 0.0, "asserted", ())
        return Path(tuple(steps), round(weakest.strength, 4), weakest.best, self._groups_of(held))

    def _groups_of(self, claims: Collection[str]) -> tuple[str, ...]:
        return tuple(sorted({self._group(self._by_id[claim]) for claim in claims}))

    def _group(self, claim: Claim) -> str:
        return self._groups.get(claim.id) or self._groups.get(claim.span.document, claim.span.document)

    def _bundle(self, found: Sequence[Link]) -> tuple[Edge, ...]:
        bundles: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
        for link in found:
            bundles[link.source, link.target, link.kind].append(link)
        return tuple(sorted((self._edge(bundle) for bundle in bundles.values()), key=lambda e: e.id))

    def _edge(self, bundle: Sequence[Link]) -> Edge:
        held = sorted(bundle, key=lambda link: (-link.strength, link.claim.id))
        first, claims = held[0], tuple(link.claim.id for link in held)
        times = sorted({link.claim.get("time") for link in held if link.claim.get("time")})
        return Edge(
            content_id("edg", first.source, first.target, first.kind, first.status == "denied"),
            first.source,
            first.target,
            first.kind,
            frames()[first.kind].verb,
            held[-1].status,
            claims,
            len(claims),
            len(self._groups_of(claims)),
            ", ".join(times),
            first.strength,
            first.status,
        )

    def _sort_entities(self, schemas: Mapping[str, str], described: Collection[str] | None) -> dict[str, str]:
        sorts: dict[str, str] = {}
        for claim in self._claims:
            frame = frames().get(claim.kind)
            for argument in claim.arguments:
                role = frame.role(argument.role) if frame else None
                if role is None or not argument.entity:
                    continue
                entity = self._canonical.get(argument.entity, argument.entity)
                sort = sort_of(role.types, schemas.get(entity, ""))
                name = self._names.get(entity, argument.value)
                group = entity in described if described is not None else _looks_described(name)
                sorts.setdefault(entity, "described" if group and sort == "party" else sort)
        return sorts


def _looks_described(name: str) -> bool:
    words = [word for word in name.split() if word[:1].isalpha()]
    return bool(words) and words[-1][:1].islower()
