"""Two names that may be one party, as a reviewer needs them: part by part, with what each side says and shares."""

from collections.abc import Iterable
from typing import Any

from paperchain.case import views
from paperchain.case.reading import Reading
from paperchain.language.comparing import compare_names
from paperchain.language.preparing import name_forms
from paperchain.model import Entity, Match, Span, to_plain

Json = dict[str, Any]
PASSAGES = 3
"""Passages shown of each side: the name as it was compared first, then other documents."""
SHARED = 8


def merge_view(reading: Reading, match: Match) -> Json:
    """Two names that may be one: their parts side by side, both parties in their passages, and what they share.

    `parts` are rows {feature, score, left, right} in Latin letters and one meaning; `left_party` and `right_party` what
    the case knows; `shared` parties with which both stand in a claim; `together` documents that name both.
    """
    left, right = (_party(reading, match, one) for one in (match.left, match.right))
    schemas = {side["schema"] for side in (left, right)}
    kind = "Person" if schemas == {"Person"} else ""
    mine, theirs = (name_forms(views.name_of(reading, one), kind) for one in (match.left, match.right))
    parts = compare_names(mine, theirs).reasons
    own = {(reason.feature, *sorted((reason.left, reason.right))) for reason in parts}
    met, others = (_neighbours(reading, side["id"]) for side in (left, right))
    both = [one for one in met if one in others and one not in (left["id"], right["id"])]
    here, there = (_documents(reading.entities[side["id"]]) for side in (left, right))
    return {
        **views.match_view(reading, match),
        "left_context": left["passages"][0],
        "right_context": right["passages"][0],
        "left_party": left,
        "right_party": right,
        "parts": [reason._asdict() for reason in parts],
        "beside": [to_plain(r) for r in match.reasons if (r.feature, *sorted((r.left, r.right))) not in own],
        "shared": [{"id": one, "name": views.name_of(reading, one)} for one in both[:SHARED]],
        "together": [reading.documents[one].name for one in here if one in there],
    }


def _party(reading: Reading, match: Match, spelling: str) -> Json:
    """One side: the party that the spelling stands under now, and passages, those of the spelling first."""
    entity = reading.entities[reading.canonical.get(spelling, spelling)]
    spans = [m.span for m in reading.mentions if m.entity == spelling][:1]
    spans += [mention.span for mention in entity.mentions]
    return {**views.entity_row(reading, entity), "passages": [views.passage(reading, s) for s in _various(spans)]}


def _various(spans: Iterable[Span]) -> list[Span]:
    """A few passages, from as many documents as there are."""
    found: dict[str, Span] = {}
    for span in spans:
        found.setdefault(span.document, span)
    return list(found.values())[:PASSAGES]


def _neighbours(reading: Reading, entity: str) -> list[str]:
    """Parties that stand in a claim with one, in order."""
    claims = [reading.recorded[c] for c in reading.entities[entity].claims if c in reading.recorded]
    return list(
        dict.fromkeys(reading.canonical.get(a.entity, a.entity) for c in claims for a in c.arguments if a.entity)
    )


def _documents(entity: Entity) -> list[str]:
    return list(dict.fromkeys(mention.span.document for mention in entity.mentions))
