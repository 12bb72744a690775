"""What is missing in a case: events on one group, without a date, allegations without an answer, pages not read."""

from collections.abc import Iterator
from typing import Any

from paperchain.case.reading import Reading
from paperchain.case.weights import gloss_of
from paperchain.model import status_of
from paperchain.model.gloss import gloss
from paperchain.resolve import BY
from paperchain.weigh import carries
from paperchain.weigh.notices import notices

Json = dict[str, Any]

SURE = 0.96
"""Score from which an automatic merge is not listed as weak."""


LASTING = frozenset({"nationality", "location", "family", "similarity", "dependency", "component"})
"""Kinds that tell what is, not what happened: nobody asks when, or who else says so."""


def gaps(reading: Reading) -> list[Json]:
    """Every gap: kind, what it is in one line, and the claims, documents and entities to look at.

    Kinds, in this order: not_read, notice, corrected, single_root, undated, unnamed_speaker, unanswered, weak_merge,
    unknown_source.
    """
    return [
        *_not_read(reading),
        *_notices(reading),
        *_corrected(reading),
        *_events(reading),
        *_speakers(reading),
        *_unanswered(reading),
        *_merges(reading),
        *_sources(reading),
    ]


def _gap(kind: str, title: str, detail: str = "", **more: list[str]) -> Json:
    held: Json = {"kind": kind, "title": title, "detail": detail, "claims": [], "documents": [], "entities": []}
    return {**held, **more}


def _not_read(reading: Reading) -> Iterator[Json]:
    for document in reading.documents.values():
        if document.status != "read":
            yield _gap("not_read", document.name, document.note, documents=[document.id])


def _notices(reading: Reading) -> Iterator[Json]:
    """Papers that say of another one that it was corrected or withdrawn, and nobody marked it."""
    for notice in notices(tuple(reading.documents.values())):
        target = reading.documents.get(notice.about)
        if target and reading.marks.of_document(target):
            continue
        paper = reading.documents[notice.span.document].name
        about = target.name if target else "a paper that is not in the case"
        title = f"{paper} says that {about} was {notice.mark}"
        documents = [notice.span.document, *([target.id] if target else [])]
        yield _gap("notice", title, notice.span.exact.strip(), documents=documents)


def _corrected(reading: Reading) -> Iterator[Json]:
    for claim in reading.claims:
        if claim.id in reading.to_read_again:
            why = reading.to_read_again[claim.id]
            yield _gap("corrected", gloss(claim), f"to be read again: {why}", claims=[claim.id])


def _events(reading: Reading) -> Iterator[Json]:
    affirmed = [event for event in reading.events if event.claims and event.kind not in LASTING]
    for event in affirmed:
        if event.groups == 1:
            group = reading.lineage.root(reading.standing_claims[event.claims[0]])
            detail = f"rests on {reading.lineage.name(group)} alone"
            yield _gap("single_root", gloss_of(reading, event), detail, claims=list(event.claims))
    for event in affirmed:
        if not any(reading.standing_claims[i].get("time") for i in event.claims):
            yield _gap("undated", gloss_of(reading, event), "no paper says when", claims=list(event.claims))


def _speakers(reading: Reading) -> Iterator[Json]:
    for claim in reading.claims:
        first = claim.speakers[0] if claim.speakers else None
        if carries(claim) and first and "unnamed" in (first.kind, first.access):
            yield _gap("unnamed_speaker", gloss(claim), f"said by {first.name}", claims=[claim.id])


def _unanswered(reading: Reading) -> Iterator[Json]:
    for claim in reading.claims:
        event = reading.event_of.get(claim.id)
        answered = reading.answered_by.get(claim.id) or (event and event.against)
        if status_of(claim) == "alleged" and carries(claim) and not answered:
            detail = "nobody in these papers answers it, and nobody is said to have been asked"
            yield _gap("unanswered", gloss(claim), detail, claims=[claim.id])


def _merges(reading: Reading) -> Iterator[Json]:
    scores = {(match.left, match.right): match for match in reading.resolution.matches}
    for judgement in reading.in_force.values():
        match = scores.get((judgement.left, judgement.right))
        if judgement.by == BY and judgement.verdict == "positive" and match and match.score < SURE:
            spelled = dict.fromkeys(reading.spelling[side] for side in (judgement.left, judgement.right))
            title = " = ".join(spelled)
            entity = reading.canonical.get(judgement.left, judgement.left)
            yield _gap("weak_merge", title, f"joined by the program: {judgement.reason}", entities=[entity])


def _sources(reading: Reading) -> Iterator[Json]:
    for document in reading.documents.values():
        missing = [word for word, known in (("publisher", document.source), ("date", document.published)) if not known]
        if missing:
            detail = f"no {' and no '.join(missing)} is known; add the file again with --source and --published"
            yield _gap("unknown_source", document.name, detail, documents=[document.id])
