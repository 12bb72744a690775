"""What happened when: each happening once, in lanes by what happened, with what is known of its beginning and end."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from paperchain.case import views
from paperchain.case.reading import Reading
from paperchain.case.weights import contested
from paperchain.language.when import bounds
from paperchain.model import Claim, status_of
from paperchain.model.gloss import period

Json = dict[str, Any]

LANES = {
    "deliveries": "supply shipment order offer facilitation",
    "money": "payment invoice contract contract_end financing settlement fine",
    "making": "manufacture development assembly adaptation test component similarity lineage exhibition",
    "visits": "visit travel meeting training assistance cooperation",
    "ties": """ownership ownership_end employment employment_end membership control identity family acting_for
    relationship relationship_end location nationality dependency insolvency""",
    "law": """sanction sanction_lifting arrest charge conviction sentence plea investigation seizure forfeiture
    extradition complaint court_appeal licence violation""",
    "statements": "communication statement no_comment unaware knowledge disclosure admission concealment",
}
"""Kinds of claims by lane, in the order in which lanes are shown; a kind that is in none is in "other"."""

_LANE = {kind: lane for lane, kinds in LANES.items() for kind in kinds.split()}
_PRECISION = {4: "year", 7: "month", 10: "day"}


def timeline_view(reading: Reading) -> list[Json]:
    """Every happening, dated ones in order of their beginning, then those without a date; headings are left out.

    `first` and `last` are ISO days, null where that side is open or nothing is known; `precision` is day, month, year
    or interval; a side that is `soft` is not given exactly ("late 2024", "since", "about").
    """
    rows = [_row(reading, claims) for claims in _happenings(reading)]
    order = {lane: number for number, lane in enumerate((*LANES, "other"))}
    return sorted(rows, key=lambda r: (not r["time"], r["first"] or r["last"] or "", order[r["lane"]], r["claims"][0]))


def _happenings(reading: Reading) -> Iterator[list[Claim]]:
    """The claims of each event, affirming ones first; what belongs to no event stands by itself."""
    taken = set()
    for event in reading.events:
        own = [reading.standing_claims[i] for i in (*event.claims, *event.against) if i in reading.standing_claims]
        taken |= {claim.id for claim in own}
        if shown := [claim for claim in own if not claim.heading]:
            yield shown
    for claim in reading.claims:
        if claim.id not in taken and not claim.heading:
            yield [claim]


def _row(reading: Reading, claims: list[Claim]) -> Json:
    lead = min(claims, key=lambda claim: (status_of(claim) == "denied", _vagueness(claim), claims.index(claim)))
    event = reading.event_of.get(lead.id)
    first, last = bounds(time) if (time := lead.get("time")) else (None, None)
    gloss = views.glossed(reading, lead)
    parties = {reading.canonical.get(a.entity, a.entity) for claim in claims for a in claim.arguments if a.entity}
    told = next((a.span.exact for a in lead.arguments if a.role == "time" and a.span), "")
    return {
        "claims": [lead.id, *(claim.id for claim in claims if claim is not lead)],
        "kind": lead.kind,
        "lane": _LANE.get(lead.kind, "other"),
        "gloss": gloss.removesuffix(f", {period(time)}") if time else gloss,
        "status": status_of(lead),
        "contested": contested(event) if event else None,
        "groups": views.groups_behind(reading, lead),
        "entities": sorted(parties),
        "documents": sorted({claim.span.document for claim in claims}),
        "time": time or None,
        "told": told,
        "first": _day(first),
        "last": _day(last),
        "precision": _precision(time),
        "soft": [_soft(time, 0), _soft(time, -1)],
    }


def _vagueness(claim: Claim) -> float:
    """How many days a claim's time leaves open; what has none comes last."""
    time = claim.get("time")
    first, last = bounds(time) if time else (None, None)
    if first is None and last is None:
        return float("inf")
    return float((last - first).days) if first and last else 1e6


def _precision(time: str) -> str | None:
    return None if not time else "interval" if "/" in time else _PRECISION.get(len(time.rstrip("~?%")), "interval")


def _soft(time: str, side: int) -> bool:
    """True if that end of a time is open, about, or the edge of a stretch of months that the text has no day for."""
    if not time:
        return False
    end = time.split("/")[side]
    return end in ("", "..") or end[-1] in "~?%" or ("/" in time and len(end) < 10)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
