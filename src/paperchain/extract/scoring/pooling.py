"""Several evaluations as one: counts added up, with intervals from a bootstrap over documents.

Documents, not claims, are drawn, because the claims of one document stand or fall together (Efron and Tibshirani, An
Introduction to the Bootstrap, 1993, chapter 8: resample what is independent).
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from paperchain.extract.scoring.results import Evaluation, share

DRAWS = 2000
"""Samples of the bootstrap; the seed is fixed, so the same evaluations give the same interval."""

ACCURACIES = ("speaker", "modality", "direction", "time", "quantity", "money")


@dataclass(frozen=True, slots=True)
class Pooled:
    """One measure over several documents. `low` and `high` bound 95 %; both None for fewer than three documents."""

    name: str
    value: float
    n: int  # what the measure is a share of
    low: float | None = None
    high: float | None = None


Row = tuple[int, ...]
"""Counts of one document: (right, all), or (right, predicted, met, wanted)."""


def pool(evaluations: Sequence[Evaluation]) -> tuple[Pooled, ...]:
    """Precision, recalls, F1, each accuracy, names, and hard failures (as their number, not as a share)."""
    claims = [(e.counts["pred_ok"], e.counts["pred"], e.counts["core_found"], e.counts["core"]) for e in evaluations]
    rows = [
        _measured("claims: precision", [row[:2] for row in claims], _ratio),
        _measured("claims: core recall", [row[2:] for row in claims], _ratio),
        _measured("claims: full recall", [(e.counts["found"], e.counts["gold"]) for e in evaluations], _ratio),
        _measured("claims: F1", claims, _harmonic),
    ]
    for name in ACCURACIES:
        held = [e.accuracies[name] for e in evaluations if name in e.accuracies]
        if held:
            rows.append(_measured(f"matched claims: {name}", [(round(a.accuracy * a.n), a.n) for a in held], _ratio))
    names = [e.mentions["ALL"] for e in evaluations if "ALL" in e.mentions]
    if names:
        rows.append(
            _measured("names: F1, any overlap", [(m.right, m.predicted, m.met, m.gold) for m in names], _harmonic)
        )
    failures = sum(len(e.hard_failures) for e in evaluations)
    return (*rows, Pooled("hard failures", failures, len(evaluations)))


def _ratio(drawn: Sequence[Row]) -> float:
    return share(sum(row[0] for row in drawn), sum(row[1] for row in drawn))


def _harmonic(drawn: Sequence[Row]) -> float:
    """F1 of precision (right of predicted) and recall (met of wanted)."""
    right, predicted, met, wanted = (sum(column) for column in zip(*drawn, strict=True))
    precision, recall = share(right, predicted), share(met, wanted)
    return share(2 * precision * recall, precision + recall)


def _measured(name: str, rows: Sequence[Row], measure: Callable[[Sequence[Row]], float]) -> Pooled:
    """A measure over all documents, and the middle 95 % of it over documents drawn with replacement."""
    value = round(measure(rows), 4) if rows else 0.0
    wanted = sum(row[-1] for row in rows)
    if len(rows) < 3:
        return Pooled(name, value, wanted)
    draw = random.Random(20260101)
    values = sorted(measure(draw.choices(rows, k=len(rows))) for _ in range(DRAWS))
    return Pooled(name, value, wanted, round(values[int(0.025 * DRAWS)], 4), round(values[int(0.975 * DRAWS) - 1], 4))
