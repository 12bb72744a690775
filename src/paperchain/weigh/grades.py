"""Admiralty grades: the source's letter is a person's, the digit is never set by counting."""

from collections.abc import Iterable

from paperchain.errors import UsageError
from paperchain.model import Claim, Grade
from paperchain.weigh.lineage import Lineage


def grade(claims: Iterable[Claim], lineage: Lineage, information: int = 6) -> Grade:
    """Grade of the claims of one happening.

    The letter is that of their sources where all have the same one, else F, "cannot be judged". The digit is what a
    person set, 6 until then; two groups that agree allow a 1, they never make it.
    """
    held = tuple(claims)
    letters = {lineage.reliability.get(c.span.document, "F") for c in held}
    check_grade(Grade("F", information), len(lineage.groups_of(held)))
    return Grade(letters.pop() if len(letters) == 1 else "F", information)


def check_grade(proposed: Grade, groups: int, contradicted: bool = True) -> Grade:
    """The grade, if it may be given to information that so many independent groups carry, and that a claim of the case
    contradicts, or not."""
    if proposed.source not in tuple("ABCDEF") or proposed.information not in range(1, 7):
        raise UsageError(f"{proposed} is no Admiralty grade: give a letter A to F and a digit 1 to 6.")
    if proposed.information == 1 and groups < 2:
        raise UsageError(
            f"Credibility 1 means confirmed by independent sources, but {groups} source "
            f"group{'s carry' if groups != 1 else ' carries'} this: give 2 to 6, or add an independent source."
        )
    if proposed.information == 5 and not contradicted:
        raise UsageError("Credibility 5 means contradicted by other information, but no claim here contradicts this.")
    return proposed


def weakest(grades: Iterable[Grade]) -> Grade:
    """The grade of a chain: the worst letter and the worst digit of its links; what one link leaves open stays open."""
    held = tuple(grades)
    letter = max((g.source for g in held), default="F")
    return Grade(letter, max((g.information for g in held), default=6))
