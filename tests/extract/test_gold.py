"""The gold readings hold together, and the rules read the development texts without one hard failure."""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperchain.case.evaluating import evaluate_all, gold_reading, text_beside
from paperchain.extract.evaluate import evaluate

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold"
sys.path.insert(0, str(GOLD.parent))
from agreement import as_predictions  # noqa: E402  (a module of benchmarks/)

FILES = sorted(path for path in GOLD.rglob("*.gold.json") if path.parent.name != "second")


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every {"start", "end", "text"} in a reading."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_reading_rereads_and_agrees_with_itself(path: Path) -> None:
    gold = gold_reading(path)
    text = text_beside(path, gold)
    assert hashlib.sha256(text.read_bytes()).hexdigest() == gold["doc"]["sha256"]
    words = text.read_text("utf-8")
    for span in spans(gold):
        assert words[span["start"] : span["end"]] == span["text"], span
    scores = evaluate(gold, json.loads(json.dumps(as_predictions(gold))))
    assert (scores.claims.precision, scores.claims.recall, scores.hard_failures) == (1.0, 1.0, ())


def test_nothing_that_must_not_be_asserted_is_read_from_the_development_texts() -> None:
    scored = evaluate_all(GOLD)
    failures = {name: [f.statement for f in e.hard_failures] for name, e in scored.documents.items() if e.hard_failures}
    assert not failures
    rows = {row.name: row.value for row in scored.pooled}
    assert rows["claims: precision"] >= 0.85 and rows["claims: core recall"] >= 0.5
