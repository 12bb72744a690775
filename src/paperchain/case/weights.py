"""What rests on what, as plain JSON values: source groups and arrows, events with both sides, spread and grade."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from paperchain.case import views
from paperchain.case.grading import behind, claims_of, grade_view
from paperchain.case.reading import Reading
from paperchain.language.when import bounds
from paperchain.model import Claim, Contest, Event
from paperchain.weigh import Arrow, Backing
from paperchain.weigh.told import interval

Json = dict[str, Any]


def lineage_view(reading: Reading) -> Json:
    """Source groups with their documents, and the arrows from copies to originals, each with its evidence."""
    members: dict[str, list[str]] = defaultdict(list)
    for document, group in reading.lineage.groups.items():
        members[group].append(document)
    named = {group: reading.lineage.name(group) for group in (*members, *reading.lineage.roots.values())}
    told: dict[str, int] = defaultdict(int)
    for claim in reading.claims:
        told[reading.lineage.root(claim)] += 1
    groups = [
        {"id": group, "name": named[group], "documents": members.get(group, []), "claims": told[group]}
        for group in sorted(named, key=lambda g: (-len(members.get(g, [])), named[g], g))
    ]
    return {"groups": groups, "arrows": [arrow_view(reading, arrow) for arrow in reading.lineage.edges]}


def arrow_view(reading: Reading, arrow: Arrow) -> Json:
    """One arrow with the passages that show it, and the shared sentences side by side."""
    original = reading.documents.get(arrow.original)
    source = reading.sources.get(original.source) if original else None
    return {
        "copy": arrow.copy,
        "copy_name": reading.documents[arrow.copy].name,
        "original": arrow.original,
        "original_name": original.name if original else reading.lineage.name(reading.lineage.groups[arrow.copy]),
        "original_source": source.name if source else None,
        "kind": arrow.kind,
        "score": arrow.score,
        "sure": arrow.sure,
        "directed": arrow.directed,
        "evidence": [views.passage(reading, span) for span in arrow.evidence],
        "shared": [
            {"copy": views.passage(reading, here), "original": views.passage(reading, there)}
            for here, there in arrow.shared
        ],
    }


def marked(reading: Reading) -> list[Json]:
    """Documents, sources and claims that people marked, as what, by whom and why."""
    named = {**{d.id: d.name for d in reading.documents.values()}, **{s.id: s.name for s in reading.sources.values()}}
    return [
        {"target": target, "name": named.get(target, target), "mark": reading.marks.on(target)}
        | {"by": made.by, "reason": made.reason, "judgement": made.id}
        for target, made in reading.marks.held.items()
    ]


def event_view(reading: Reading, event: Event) -> Json:
    """An event: both sides, what carries it, what cannot both be right, what says more, its spread and its grade."""
    carrying = behind(reading, event.claims)
    shown = carrying if event.claims else behind(reading, event.against)
    return {
        "id": event.id,
        "kind": event.kind,
        "gloss": gloss_of(reading, event),
        "claims": list(event.claims),
        "against": list(event.against),
        "groups": event.groups,
        **backing_view(reading, shown),
        "contested": contested(event),
        "contests": [contest_view(reading, contest) for contest in event.contests],
        "refines": [{"slot": r.slot, "claim": r.claim, "of": r.of} for r in event.refines],
        "spread": spread(reading, event),
        **grade_view(reading, event, carrying),
    }


def backing_view(reading: Reading, carrying: Backing) -> Json:
    """Names of the independent groups, kinds of primary source with how many groups have them, and cautions."""
    return {
        "group_names": [reading.lineage.name(group) for group in carrying.groups],
        "primary": [{"kind": kind, "groups": count} for kind, count in carrying.primary],
        "cautions": list(carrying.cautions),
    }


def contested(event: Event) -> str | None:
    """full | part, or None."""
    degrees = {contest.degree for contest in event.contests}
    return "full" if "full" in degrees else "part" if degrees else None


def contest_view(reading: Reading, contest: Contest) -> Json:
    """What cannot both be right, with both claims in words."""
    return {
        "slot": contest.slot,
        "degree": contest.degree,
        "left": contest.left,
        "left_gloss": views.glossed(reading, reading.recorded[contest.left]),
        "right": contest.right,
        "right_gloss": views.glossed(reading, reading.recorded[contest.right]),
        "why": contest.why,
    }


def spread(reading: Reading, event: Event) -> Json:
    """Earliest and latest time, lowest and highest amount that the claims of an event tell, and which claim does."""
    held = claims_of(reading, event.claims)
    found = {"time": _ends(held, "time"), "quantity": _ends(held, "quantity"), "money": _ends(held, "money")}
    return {slot: ends for slot, ends in found.items() if ends}


def gloss_of(reading: Reading, event: Event) -> str:
    """An event in words: its fullest claim's."""
    return views.glossed(reading, reading.recorded[(event.claims or event.against)[0]])


def _ends(held: Sequence[Claim], slot: str) -> Json | None:
    """The two ends of what is told in a slot. Sums in another currency than the first are left apart."""
    told = [(_order(claim.get(slot), slot), claim) for claim in held if claim.get(slot)]
    known = [(order, claim) for order, claim in told if order is not None]
    if not known:
        return None
    unit = known[0][0][2]
    known = [(order, claim) for order, claim in known if order[2] == unit]
    low = min(known, key=lambda one: (one[0][0], one[1].id))[1]
    high = max(known, key=lambda one: (one[0][1], one[1].id))[1]
    return {
        "low": low.get(slot),
        "low_claim": low.id,
        "high": high.get(slot),
        "high_claim": high.id,
        "values": len({claim.get(slot) for _, claim in known}),
    }


def _order(value: str, slot: str) -> tuple[float, float, str] | None:
    if slot != "time":
        return interval(value)
    first, last = bounds(value)
    if first is None and last is None:
        return None
    low, high = (first or last), (last or first)
    return (float(low.toordinal()), float(high.toordinal()), "") if low and high else None
