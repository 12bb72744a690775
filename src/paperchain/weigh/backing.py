"""What stands behind a claim or an event: independent groups, kinds of primary source, and what is not known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paperchain.model import Claim, Document, Event, Source
from paperchain.weigh.lineage import Lineage
from paperchain.weigh.origins import carries, primary


@dataclass(frozen=True, slots=True)
class Backing:
    """Independent groups by name, kinds of primary source with how many groups have one, and words of caution.

    `primary` is ((kind, groups), …): document, record, official, witness, party, person, unnamed, outlet, unknown.
    """

    groups: tuple[str, ...]
    primary: tuple[tuple[str, int], ...]
    cautions: tuple[str, ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of primary source."""
        return frozenset(kind for kind, _ in self.primary)


def backing(
    claims: Sequence[Claim],
    lineage: Lineage,
    documents: Mapping[str, Document],
    sources: Mapping[str, Source] | None = None,
) -> Backing:
    """What carries these claims of one event; silence, headings and, beside affirmations, denials carry nothing."""
    carrying = [claim for claim in claims if carries(claim)]
    counted = [claim for claim in carrying if claim.polarity == "positive"] or carrying
    groups = lineage.groups_of(counted)
    behind: dict[str, set[str]] = {}
    for claim in counted:
        document = documents.get(claim.span.document)
        source = (sources or {}).get(document.source) if document else None
        behind.setdefault(primary(claim, source), set()).add(lineage.root(claim))
    kinds = tuple(sorted((kind, len(held)) for kind, held in behind.items()))
    return Backing(groups, kinds, tuple(_cautions(counted, groups, behind, lineage, documents)))


def _cautions(
    claims: Sequence[Claim],
    groups: Sequence[str],
    behind: Mapping[str, set[str]],
    lineage: Lineage,
    documents: Mapping[str, Document],
) -> list[str]:
    told = []
    held: dict[str, set[str]] = {}
    for claim in claims:
        if origin := lineage.origins.get(claim.id):
            held.setdefault(origin, set()).add(lineage.root(claim))
    for origin in sorted(held):
        if len(held[origin]) > 1:
            name = next(c.speakers[0].name for c in claims if lineage.origins.get(c.id) == origin)
            told.append(f"{len(held[origin])} groups give the word of {name}; they are counted once")
    if "unnamed" in behind and behind.keys() & {"document", "record"} and len(groups) > 1:
        told.append("unnamed people may have handed over the papers that also carry this; both are counted")
    unsigned = {
        c.span.document for c in claims if c.span.document in documents and not documents[c.span.document].source
    }
    alone = [d for d in unsigned if lineage.name(lineage.groups.get(d, d)) == documents[d].name]
    if alone and len(groups) > 1:
        count = f"{len(alone)} papers name" if len(alone) > 1 else "one paper names"
        told.append(f"{count} no publisher; that they are independent is not known")
    return told


def proposed(event: Event, behind: Backing, against: Backing) -> tuple[int, tuple[str, ...]]:
    """The digit of credibility that the evidence allows, and why; 6 where it allows none. A person sets it.

    1 confirmed by other independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be
    judged (NATO Admiralty scale). Never by majority: a contest lowers the digit, it does not decide who is right.
    """
    count, full = len(behind.groups), any(c.degree == "full" for c in event.contests)
    papers = bool(behind.kinds & {"document", "record"})
    groups = f"{count} independent group{'s' if count != 1 else ''}"
    if not count:
        return 6, ("nothing that counts carries it",)
    if full:
        if len(against.groups) >= 2 and count == 1:
            return 5, (groups, f"{len(against.groups)} independent groups contradict it")
        return (4, (groups, "contradicted")) if count == 1 else (3, (groups, "contradicted"))
    if count >= 2 and papers:
        return 1, (groups, "papers or records among the primary sources", "not contradicted")
    if count >= 2:
        return 2, (groups, "no paper or record behind them", "not contradicted")
    if papers:
        return 3, (groups, "rests on papers or records", "not contradicted")
    return 6, (groups, "no second source and no paper behind it")
