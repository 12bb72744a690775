"""What falls with a paper, a source or a claim: two readings of the case, one with the mark and one without."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from paperchain.case import views
from paperchain.case.grading import graded
from paperchain.case.reading import Reading
from paperchain.case.weights import contested, gloss_of
from paperchain.export import Snapshot
from paperchain.export.report import sentences
from paperchain.model import Event, Mark

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """What is marked: a document, a source or a claim."""

    id: str
    name: str
    type: str  # document | source | claim


def ripple(before: Reading, after: Reading, target: Target, mark: Mark, marked: bool) -> Json:
    """Everything that rests on a target, as a list a reader can check: what goes, what stays with less behind it.

    `before` is the case without the mark, `after` with it. The same is listed whether the mark is only supposed or is
    in force, so that a preview says what will happen.
    """
    gone = [claim for claim in before.claims if claim.id not in after.standing_claims]
    again = [
        claim for claim in after.claims if claim.id in after.to_read_again and claim.id not in before.to_read_again
    ]
    fallen = tuple(views.claim_view(before, claim) for claim in gone)
    documents, sources = tuple(before.documents.values()), tuple(before.sources.values())
    printed = sentences(Snapshot("", documents=documents, sources=sources, claims=fallen))
    touched = {claim.id for claim in (*gone, *again)}
    found: Json = {
        "target": {"id": target.id, "name": target.name, "type": target.type},
        "mark": mark,
        "marked": marked,
        "claims": [{**view, "why": after.withdrawn.get(view["id"], "")} for view in fallen],
        "read_again": [{**views.claim_view(after, claim), "why": after.to_read_again[claim.id]} for claim in again],
        "events": list(_events(before, after, touched)),
        "merges": list(_merges(before, after)),
        "grades": list(_grades(before, after)),
        "links": list(_links(before, after)),
        "findings": list(_findings(before, after)),
        "report": [{"claim": claim.id, "sentence": printed[claim.id]} for claim in gone],
    }
    parts = ("claims", "read_again", "events", "merges", "grades", "links", "findings", "report")
    return {**found, "counts": {part: len(found[part]) for part in parts}}


def _events(before: Reading, after: Reading, touched: set[str]) -> Iterable[Json]:
    """Events that lose all their claims, or some, or their contradiction."""
    for event in before.events:
        if not touched & {*event.claims, *event.against}:
            continue
        kept = _same(after, event)
        yield {
            "gloss": gloss_of(before, event),
            "claims": list(event.claims),
            "before": {"groups": event.groups, "contested": contested(event)},
            "after": {"groups": kept.groups, "contested": contested(kept)} if kept else None,
        }


def _grades(before: Reading, after: Reading) -> Iterable[Json]:
    """Events whose digit, the one given or the one that the evidence allows, is another."""
    for event in before.events:
        kept = _same(after, event)
        if not event.claims or kept is None or (kept.claims == event.claims and not after.to_read_again):
            continue
        was, now = graded(before, event), graded(after, kept)
        if (was["grade"], was["proposed"]) != (now["grade"], now["proposed"]):
            shown = ("grade", "proposed", "reasons")
            yield {
                "gloss": gloss_of(before, event),
                "claim": event.claims[0],
                "before": {key: was[key] for key in shown},
                "after": {key: now[key] for key in shown},
            }


def _same(reading: Reading, event: Event) -> Event | None:
    """What is left of an event: that of the first of its claims which stands and affirms."""
    own = event.claims or event.against
    found = (reading.event_of.get(i) for i in own if i in reading.standing_claims)
    return next((e for e in found if e is not None and bool(e.claims) == bool(event.claims)), None)


def _merges(before: Reading, after: Reading) -> Iterable[Json]:
    """Names that were one party because a withdrawn paper said so."""
    kept = {judgement.id for judgement in after.folding}
    for judgement in before.folding:
        if judgement.id not in kept and judgement.left in before.canonical and judgement.right in before.canonical:
            yield views.judgement_view(before, judgement)


def _links(before: Reading, after: Reading) -> Iterable[Json]:
    """Lines of the network that go, or are left with fewer groups."""
    now = {(e.source, e.target, e.kind): e for e in after.graph.edges()}
    for edge in before.graph.edges():
        left = now.get((edge.source, edge.target, edge.kind))
        if left is None or left.groups != edge.groups:
            yield {
                "left": edge.source,
                "left_name": views.name_of(before, edge.source),
                "right": edge.target,
                "right_name": views.name_of(before, edge.target),
                "kind": edge.kind,
                "label": edge.label,
                "before": edge.groups,
                "after": left.groups if left else 0,
            }


def _findings(before: Reading, after: Reading) -> Iterable[Json]:
    """Findings that go, or rest on fewer claims."""
    now = {finding.id: finding for finding in after.findings}
    for finding in before.findings:
        left = now.get(finding.id)
        if left is None or left.claims != finding.claims or left.detail != finding.detail:
            yield {
                "id": finding.id,
                "rule": finding.rule,
                "title": finding.title,
                "entity": finding.entity,
                "before": len(finding.claims),
                "after": len(left.claims) if left else None,
            }
