"""What a case shows: its readings as plain JSON values, one shape for the command line, the web and the exports.

All offsets count Unicode code points.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from paperchain import __version__
from paperchain.case.grading import claim_grade, path_grade
from paperchain.case.reading import Reading
from paperchain.export import Snapshot
from paperchain.lists import Standing
from paperchain.model import (
    VALUES,
    Argument,
    Claim,
    Document,
    Entity,
    Finding,
    Judgement,
    Match,
    Path,
    Span,
    status_of,
    to_plain,
)
from paperchain.model.gloss import gloss
from paperchain.screen import Listing, screened
from paperchain.screen import status as screening_status
from paperchain.screen.dismissing import PREFIX as DISMISSED

Json = dict[str, Any]


def argument_view(reading: Reading, argument: Argument) -> Json:
    """One slot: the name as it is known in the case, the value, and where it stands."""
    entity_id = reading.canonical.get(argument.entity, argument.entity)
    entity = reading.entities.get(entity_id)
    return {
        "role": argument.role,
        "name": argument.value,
        "value": argument.value,
        "entity": entity_id,
        "known_as": entity.name if entity else argument.value,
        "start": argument.span.start if argument.span else None,
        "end": argument.span.end if argument.span else None,
        "schema": entity.schema if entity else "",
        "certain": argument.certain,
    }


def claim_view(reading: Reading, claim: Claim) -> Json:
    """A claim in full, in the shape of `paperchain export --format claims`."""
    document = reading.documents[claim.span.document]
    arguments = [argument_view(reading, a) for a in claim.arguments]
    return {
        "id": claim.id,
        "document": document.name,
        "document_id": document.id,
        "kind": claim.kind,
        "evidence": {"start": claim.span.start, "end": claim.span.end, "exact": claim.span.exact},
        "arguments": [a for a in arguments if a["role"] not in VALUES],
        "polarity": claim.polarity,
        "modality": claim.modality,
        "status": status_of(claim),
        "speakers": [speaker.name for speaker in claim.speakers],
        "chain": [
            {
                "name": speaker.name,
                "kind": speaker.kind,
                "entity": reading.canonical.get(speaker.entity, speaker.entity),
                "implicit": speaker.implicit,
                "access": speaker.access,
                "joint": speaker.joint,
            }
            for speaker in claim.speakers
        ],
        "time": claim.get("time") or None,
        "place": claim.get("place") or None,
        "quantity": claim.get("quantity") or None,
        "money": claim.get("money") or None,
        "money_converted": claim.get("money_converted") or None,
        "said_at": claim.said_at or None,
        "answers": [i for i in claim.answers if i in reading.standing_claims],
        "answered_by": [i for i in reading.answered_by.get(claim.id, ()) if i != claim.id],
        "summarises": [i for i in claim.summarises if i in reading.standing_claims],
        "origin": claim.origin,
        "standing": reading.standing(claim),
        "hedge": claim.hedge,
        "heading": claim.heading,
        "gloss": glossed(reading, claim),
        "groups": groups_behind(reading, claim),
        "grade": str(claim_grade(reading, claim)),
        "fragment": claim.span.fragment,
    }


def glossed(reading: Reading, claim: Claim) -> str:
    """A claim in words, with the names by which its parties are known in the case."""
    known = {a.entity: reading.entities.get(reading.canonical.get(a.entity, a.entity)) for a in claim.arguments}
    return gloss(claim, {i: entity.name for i, entity in known.items() if i and entity})


def claim_views(reading: Reading, ids: Iterable[str]) -> list[Json]:
    """Views of the claims of these ids that stand, in the order given."""
    return [claim_view(reading, reading.standing_claims[i]) for i in ids if i in reading.standing_claims]


def groups_behind(reading: Reading, claim: Claim) -> int:
    """How many independent source groups carry the event that a claim tells of; its own group at least."""
    event = reading.event_of.get(claim.id)
    if event is None or claim.polarity == "negative":
        return len(reading.lineage.groups_of((claim,)))
    return event.groups


def document_row(reading: Reading, document: Document) -> Json:
    """A line of the list of sources."""
    source = reading.sources.get(document.source)
    made_from = reading.made_from.get(document.id)
    original = made_from.original if made_from and made_from.sure else ""
    group = reading.lineage.groups.get(document.id, "")
    return {
        "id": document.id,
        "name": document.name,
        "title": document.title or document.name,
        "media_type": document.media_type,
        "published": document.published or None,
        "language": document.language or None,
        "source": source.name if source else None,
        "status": document.status,
        "note": document.note,
        "claims": reading.claims_in[document.id],
        "entities": len(reading.entities_in.get(document.id, ())),
        "group": reading.lineage.name(group) if group else None,
        "copies": reading.documents[original].name if original in reading.documents else None,
        "bytes": document.custody.bytes if document.custody else None,
        "mark": reading.marks.of_document(document),
        "reliability": source.reliability if source else "F",
    }


def document_view(reading: Reading, document: Document) -> Json:
    """A document with its text, places, claims, names and where it came from."""
    custody = document.custody
    return {
        **document_row(reading, document),
        "text": document.text,
        "places": [to_plain(place) for place in document.places],
        "claims": [claim_view(reading, c) for c in reading.claims if c.span.document == document.id],
        "withdrawn": [
            {**claim_view(reading, c), "why": reading.withdrawn[c.id]}
            for c in reading.kept
            if c.id in reading.withdrawn and c.span.document == document.id
        ],
        "mentions": [
            {
                "start": m.span.start,
                "end": m.span.end,
                "entity": reading.canonical.get(m.entity, m.entity),
                "name": m.name,
                "schema": m.schema,
                "named": m.named,
            }
            for m in reading.mentions
            if m.span.document == document.id
        ],
        "provenance": [
            {"label": label, "value": value}
            for label, value in (
                ("SHA-256", document.id),
                ("Author", document.author),
                ("Read with", custody.reader if custody else ""),
                ("Added by", custody.added_by if custody else ""),
                ("Added at", custody.added_at if custody else ""),
                ("From", custody.original if custody else ""),
                ("Attached to", document.derived_from and reading.documents[document.derived_from].name),
            )
            if value
        ],
    }


def entity_row(reading: Reading, entity: Entity) -> Json:
    """A line of the list of entities. Listed by a list and called sanctioned by a document are kept apart."""
    findings = reading.findings_of.get(entity.id, [])
    return {
        "id": entity.id,
        "name": entity.name,
        "schema": entity.schema,
        "names": list(entity.names),
        "mentions": len(entity.mentions),
        "documents": len({m.span.document for m in entity.mentions}),
        "claims": len(entity.claims),
        "named": entity.named,
        "screening": screening_status(findings, entity.id, bool(reading.lists()) and screened(entity)),
        "reported_sanction": any(f.rule == "reported-sanction" for f in findings),
    }


def passage(reading: Reading, span: Span) -> Json:
    """A quotation with its context and the name of its document."""
    return {
        "document": reading.documents[span.document].name,
        "document_id": span.document,
        "start": span.start,
        "end": span.end,
        "prefix": span.prefix,
        "exact": span.exact,
        "suffix": span.suffix,
    }


def match_view(reading: Reading, match: Match) -> Json:
    """Why two names may be one, with the decision in force if there is one."""
    judgement = reading.in_force.get((match.left, match.right)) or reading.in_force.get((match.right, match.left))
    return {
        **to_plain(match),
        "left_name": name_of(reading, match.left),
        "right_name": name_of(reading, match.right),
        "verdict": judgement.verdict if judgement else None,
        "by": judgement.by if judgement else None,
        "judgement": judgement.id if judgement else None,
    }


def entity_view(reading: Reading, entity: Entity) -> Json:
    """The dossier: names, sightings in context, claims on both sides, what made it one, what the lists say."""
    members = set(entity.members)
    return {
        **entity_row(reading, entity),
        "sightings": [passage(reading, m.span) for m in entity.mentions],
        "claims": claim_views(reading, entity.claims),
        "matches": [match_view(reading, m) for m in reading.resolution.matches if {m.left, m.right} & members],
        "possible": [judgement_view(reading, j) for j in reading.possible if {j.left, j.right} & members],
        "findings": [finding_view(reading, f) for f in reading.findings_of.get(entity.id, [])],
    }


def finding_view(reading: Reading, finding: Finding) -> Json:
    """A rule that fired: what it says, the list entry's own words, and the claims that prove it."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "entity": finding.entity,
        "entity_name": name_of(reading, finding.entity),
        "title": finding.title,
        "detail": finding.detail,
        "score": finding.match.score if finding.match else None,
        "reasons": [to_plain(r) for r in finding.match.reasons] if finding.match else [],
        "entry": finding.match.right if finding.match else "",
        "passage": finding.passage,
        "list": finding.list,
        "claims": claim_views(reading, finding.claims),
        "status": finding.status,
        "deals": to_plain(finding.deals),
        "path": path_view(reading, finding.path)["steps"] if finding.path else [],
        "judgement": _dismissal(reading, finding),
    }


def _dismissal(reading: Reading, finding: Finding) -> str:
    """The decision that dismissed a hit, to undo it by; empty if the hit is open."""
    if finding.status != "dismissed" or not finding.match:
        return ""
    members = {finding.entity, *reading.entities[finding.entity].members}
    entry = f"{DISMISSED}{finding.match.right}#"
    made = [j.id for j in reading.in_force.values() if j.left in members and j.right.startswith(entry)]
    return made[-1] if made else ""


def standing_view(entity: Entity, listing: Listing, standing: Standing, day: str) -> Json:
    """Where a party stood with an entry of a list on a day, with the version of the list that says so."""
    entry, finding = listing.entry, listing.finding
    return {
        "entity": entity.id,
        "entity_name": entity.name,
        "rule": finding.rule,
        "score": finding.match.score if finding.match else None,
        "day": day,
        "standing": standing,
        "list": listing.name,
        "version": finding.list,
        "published": listing.published,
        "sha256": listing.sha256,
        "entry": entry.id,
        "listed_as": entry.name,
        "since": entry.listed_at,
        "until": entry.until,
        "programs": list(entry.programs),
        "passage": finding.passage,
    }


def path_view(reading: Reading, path: Path) -> Json:
    """A chain of steps, each with the claims it rests on, and the independent groups behind the whole."""
    return {
        "steps": [
            {
                "left": step.left,
                "left_name": name_of(reading, step.left),
                "right": step.right,
                "right_name": name_of(reading, step.right),
                "kind": step.kind,
                "claims": claim_views(reading, step.claims),
            }
            for step in path.steps
        ],
        "strength": path.strength,
        "status": path.status,
        "groups": len(path.rests_on),
        "group_names": [reading.lineage.name(g) for g in path.rests_on],
        "grade": str(path_grade(reading, path)),
    }


def name_of(reading: Reading, entity_id: str) -> str:
    """Name of an entity or of one spelling of it."""
    entity = reading.entities.get(entity_id)
    return entity.name if entity else reading.spelling.get(entity_id, entity_id)


def network_view(reading: Reading) -> Json:
    """Every entity that a claim links to another, and the links bundled by pair and kind."""
    drawn = (*reading.graph.edges(), *reading.graph.denied())
    edges = [e for e in drawn if e.source in reading.entities and e.target in reading.entities]
    degree = Counter(end for e in edges for end in {e.source, e.target})
    return {
        "nodes": [{**entity_row(reading, reading.entities[i]), "degree": degree[i]} for i in sorted(degree)],
        "edges": [to_plain(e) for e in edges],
        "total_nodes": len(reading.entities),
        "total_edges": len(edges),
    }


def claim_page(reading: Reading, claim: Claim) -> Json:
    """A claim with its passage in context, what agrees with it and what stands against it."""
    event = reading.event_of.get(claim.id)
    agrees = [c for c in (event.claims if event else ()) if c != claim.id]
    against = [c for c in (event.against if event else ()) if c != claim.id]
    if event and claim.id in event.against:
        agrees, against = against, agrees
    groups = reading.lineage.groups_of([reading.recorded[c] for c in (claim.id, *agrees) if c in reading.recorded])
    return {
        "claim": claim_view(reading, claim),
        "agrees": claim_views(reading, agrees),
        "against": claim_views(reading, against),
        "answers": claim_views(reading, claim.answers),
        "answered_by": claim_views(reading, (i for i in reading.answered_by.get(claim.id, ()) if i not in against)),
        "group_names": [reading.lineage.name(g) for g in groups],
        "passage": passage(reading, claim.span),
    }


def judgement_view(reading: Reading, judgement: Judgement) -> Json:
    """A decision with names for its two sides."""
    claim = reading.recorded.get(judgement.left)
    left = gloss(claim) if claim else name_of(reading, judgement.left)
    in_force = reading.in_force.get((judgement.left, judgement.right))
    return {
        **to_plain(judgement),
        "left_name": left,
        "right_name": name_of(reading, judgement.right) if judgement.right.startswith("ent-") else "",
        "in_force": bool(in_force and in_force.id == judgement.id),
        "undoes": judgement.undoes,
    }


def snapshot(
    reading: Reading, name: str, lists: list[Json], told: Iterable[Json] = (), marked: Iterable[Json] = ()
) -> Snapshot:
    """One consistent reading of the case for the exports."""
    return Snapshot(
        title=name,
        made_with=f"paperchain {__version__}",
        documents=tuple(reading.documents.values()),
        sources=tuple(reading.sources.values()),
        claims=tuple(claim_view(reading, claim) for claim in reading.claims),
        entities=tuple(entity_row(reading, e) for e in sorted(reading.entities.values(), key=lambda e: e.id)),
        raw_claims=reading.claims,
        canonical=reading.canonical,
        findings=tuple(finding_view(reading, finding) for finding in reading.findings),
        groups={d: reading.lineage.name(g) for d, g in sorted(reading.lineage.groups.items())},
        left_out=tuple((d.name, d.note) for d in reading.documents.values() if d.status != "read"),
        lists=tuple(lists),
        dismissed=tuple(finding_view(reading, finding) for finding in reading.dismissed),
        events=tuple(told),
        marked=tuple(marked),
    )
