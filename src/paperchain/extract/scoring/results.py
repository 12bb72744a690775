"""What an evaluation gives: scores, and every miss, false claim and hard failure with its sentence."""

from dataclasses import dataclass

from paperchain.extract.scoring.gold import Plain


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, each rounded to four digits; 0 where there is nothing to divide by."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: int, predicted: int, found: int, wanted: int) -> "Score":
        """From right ones among the predicted, and found ones among the wanted."""
        precision, recall = share(right, predicted), share(found, wanted)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return cls(round(precision, 4), round(recall, 4), round(f1, 4))


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Share of right values among the `n` matched gold claims that have the value."""

    accuracy: float
    n: int


@dataclass(frozen=True, slots=True)
class MentionScore:
    """Names of one type: scored with equal spans, and with any overlap."""

    gold: int
    exact: Score
    overlap: Score
    predicted: int = 0
    right: int = 0  # predicted names that overlap one of the gold
    met: int = 0  # gold names that a predicted one overlaps


@dataclass(frozen=True, slots=True)
class FrameScore:
    """One kind of claim: gold claims and how many were found, predictions and how many were right."""

    kind: str
    gold: int = 0
    core: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold claim that no prediction matches, beside its sentence."""

    id: str
    kind: str
    core: bool
    sentence: str
    start: int  # where the sentence begins in the text
    claim: Plain


@dataclass(frozen=True, slots=True)
class FalseClaim:
    """A prediction that matches no gold claim, beside its sentence."""

    kind: str
    sentence: str
    start: int  # where the sentence begins in the text
    claim: Plain


@dataclass(frozen=True, slots=True)
class HardFailure:
    """A prediction that asserts what must not be asserted. One of them outweighs any F1."""

    id: str
    statement: str
    claim: Plain


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of one document."""

    claims: Score  # recall over core claims
    recall_full: float  # over all gold claims
    counts: dict[str, int]
    accuracies: dict[str, Accuracy]
    mentions: dict[str, MentionScore]  # by type, "ALL" last in meaning; empty if no mentions were predicted
    frames: tuple[FrameScore, ...]
    misses: tuple[Miss, ...]
    false_claims: tuple[FalseClaim, ...]
    hard_failures: tuple[HardFailure, ...]
    by_hand: tuple[str, ...]  # statements without a check: a person has to look


def share(part: float, whole: float) -> float:
    """A part of a whole; 0 where there is no whole."""
    return part / whole if whole else 0.0
