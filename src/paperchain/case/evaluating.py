"""Scoring the extraction of one text against a gold reading, through the same door as `Case.add`."""

import tempfile
from pathlib import Path
from typing import Any

from paperchain.case.case import open_case
from paperchain.case.settings import Settings
from paperchain.extract.evaluate import evaluate
from paperchain.model import to_plain


def evaluate_text(gold: dict[str, Any], text: Path, published: str = "") -> dict[str, Any]:
    """Read `text` into a case of its own and score its claims; the scores of `extract.evaluate` as plain values."""
    with tempfile.TemporaryDirectory(prefix="paperchain-") as folder:
        case = open_case(Path(folder) / "evaluate.case", Settings(), create=True)
        case.add([text], published=published)
        claims = case.claims()
        mentions = [
            {"document": text.name, "type": m.schema, "start": m.span.start, "end": m.span.end}
            for m in case.reading().mentions
            if m.named
        ]
    result: dict[str, Any] = to_plain(evaluate(gold, claims, mentions))
    return result
