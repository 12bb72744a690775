"""Grades in a case: the letter on the source, the digit that the evidence allows, and the digit that a person set."""

from collections.abc import Iterable
from typing import Any

from paperchain.case.reading import Reading
from paperchain.model import Claim, Event, Grade, Path
from paperchain.weigh import Backing, backing, grade, proposed, weakest

Json = dict[str, Any]


def claims_of(reading: Reading, ids: Iterable[str]) -> list[Claim]:
    """Claims that stand, by id."""
    return [reading.standing_claims[i] for i in ids if i in reading.standing_claims]


def behind(reading: Reading, ids: Iterable[str]) -> Backing:
    """What carries claims of one event; those of a corrected paper wait to be read again and carry nothing."""
    counted = [claim for claim in claims_of(reading, ids) if claim.id not in reading.to_read_again]
    return backing(counted, reading.lineage, reading.documents, reading.sources)


def graded(reading: Reading, event: Event) -> Json:
    """Letter, digit, who set it and why, and the digit that the evidence allows with its reasons.

    A digit that a person set holds as long as it may be given: a 1 falls when its second group does.
    """
    return grade_view(reading, event, behind(reading, event.claims))


def grade_view(reading: Reading, event: Event, carrying: Backing) -> Json:
    """`graded`, where what carries the event is known."""
    against = behind(reading, event.against)
    digit, reasons = proposed(event, carrying, against)
    again = [i for i in event.claims if i in reading.to_read_again]
    if again:
        reasons = (*reasons, f"{len(again)} of its claims stand in a corrected paper and wait to be read again")
    given = next((reading.grades[i] for i in reversed(event.claims) if i in reading.grades), None)
    number = int(given.right.rpartition(":")[2]) if given else 6
    lost = (number == 1 and len(carrying.groups) < 2) or (number == 5 and not event.contests)
    letter = grade(claims_of(reading, event.claims), reading.lineage).source
    return {
        "grade": f"{letter}{6 if lost else number}",
        "source": letter,
        "information": 6 if lost else number,
        "given": number if given else None,
        "by": given.by if given else None,
        "reason": given.reason if given else None,
        "judgement": given.id if given else None,
        "lost": lost,
        "proposed": digit,
        "reasons": list(reasons),
    }


def claim_grade(reading: Reading, claim: Claim) -> Grade:
    """The grade of a claim: its own source's letter, and its event's digit."""
    event = reading.event_of.get(claim.id)
    digit = graded(reading, event)["information"] if event and event.claims and _any_given(reading, event) else 6
    return Grade(reading.lineage.reliability.get(claim.span.document, "F"), digit)


def path_grade(reading: Reading, path: Path) -> Grade:
    """The weakest link's. Of each step the best claim counts; one that cannot be judged leaves the path unjudged."""
    steps = []
    for step in path.steps:
        held = [claim_grade(reading, claim) for claim in claims_of(reading, step.claims)]
        steps.append(min(held, key=lambda g: (g.source, g.information), default=Grade()))
    return weakest(steps)


def _any_given(reading: Reading, event: Event) -> bool:
    return any(i in reading.grades for i in event.claims)
