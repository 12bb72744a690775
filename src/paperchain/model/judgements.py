"""Decisions, by a person or by an automatic run. They are added, never changed; undo is a later judgement."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from paperchain.model.ids import content_id

Verdict = Literal["positive", "possible", "negative", "unsure"]
"""Of two entities: the same, possibly the same (kept as a link), different; "unsure" is an undo, or left open."""


Mark = Literal["corrected", "retracted", "forged"]
"""What a person may say of a document, a source or a claim; under the last two it counts for nothing."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` are the same (entities), or `left` alone is accepted or rejected (a claim: right is empty).

    A later judgement that `replaces` an earlier one takes its place; verdict "unsure" there means: undone.
    `right` may also hold the id of an edited claim that takes the place of `left` (verdict positive), or what is said
    of `left`: "mark:retracted", "copies:" and the id of an original, "grade:B".
    """

    id: str
    left: str
    right: str
    verdict: Verdict
    by: str
    at: str  # ISO 8601, UTC; not part of the id, so that automatic runs are reproducible
    reason: str = ""
    replaces: str = ""

    @property
    def undoes(self) -> bool:
        """True for an undo: it takes another judgement back and says nothing itself."""
        return self.verdict == "unsure" and bool(self.replaces)

    @classmethod
    def of(
        cls,
        left: str,
        right: str,
        verdict: Verdict,
        by: str,
        at: str,
        reason: str = "",
        replaces: str = "",
    ) -> "Judgement":
        """A judgement with its id; the two sides of an identity are put in order."""
        if left.startswith("ent-") and right.startswith("ent-") and right < left:
            left, right = right, left
        digest = content_id("jud", left, right, verdict, by, reason, replaces)
        return cls(digest, left, right, verdict, by, at, reason, replaces)


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of why: a feature, how much it says (0 to 1), and the two values that were compared."""

    feature: str
    score: float
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Two records that may be one, with a score from 0 to 1 and its reasons."""

    left: str
    right: str
    score: float
    method: str
    reasons: tuple[Reason, ...] = ()


def current(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The judgement in force for each pair, from all of them in the order in which they were made.

    A judgement is out of force once one that is itself in force replaces it, so an undo can be undone. Of several
    in force on one pair the last counts. A pair whose last word is an undo has no judgement.
    """
    made = list(judgements)
    replaced: set[str] = set()
    for judgement in reversed(made):
        if judgement.id not in replaced and judgement.replaces:
            replaced.add(judgement.replaces)
    return {(j.left, j.right): j for j in made if j.id not in replaced and not j.undoes}
