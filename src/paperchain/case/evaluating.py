"""Scoring the extraction against gold readings, through the same door as `Case.add`."""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from paperchain.case.adding import Progress
from paperchain.case.case import open_case
from paperchain.case.settings import Settings
from paperchain.errors import NotFound, UsageError
from paperchain.extract.evaluate import evaluate
from paperchain.extract.scoring.pooling import Pooled, pool
from paperchain.extract.scoring.results import Evaluation

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """Evaluations by the name of the gold file, and all of them pooled."""

    documents: dict[str, Evaluation]
    pooled: tuple[Pooled, ...]


def evaluate_text(gold: Gold, text: Path, published: str = "") -> Evaluation:
    """Read `text` into a case of its own and score its claims and names against a gold reading."""
    with tempfile.TemporaryDirectory(prefix="paperchain-") as folder:
        case = open_case(Path(folder) / "evaluate.case", Settings(), create=True)
        case.add([text], published=published)
        claims = case.claims()
        mentions = [
            {"document": text.name, "type": m.schema, "start": m.span.start, "end": m.span.end}
            for m in case.reading().mentions
            if m.named
        ]
    return evaluate(gold, claims, mentions)


def evaluate_all(
    where: Path, text: Path | None = None, published: str = "", progress: Progress | None = None
) -> Scored:
    """Score one gold reading, or each `*.gold.json` of a folder, the texts lying beside them."""
    golds = list(_golds(where))
    if text and len(golds) != 1:
        raise UsageError("--text goes with one gold reading; in a folder each text lies beside its gold reading")
    found: dict[str, Evaluation] = {}
    for number, path in enumerate(golds):
        if progress:
            progress(number, len(golds), path.name)
        gold = gold_reading(path)
        found[path.name.removesuffix(".json").removesuffix(".gold")] = evaluate_text(
            gold, text or text_beside(path, gold), published or published_in(gold)
        )
    if progress:
        progress(len(golds), len(golds), "")
    return Scored(found, pool(list(found.values())))


def _golds(where: Path) -> Iterator[Path]:
    if where.is_dir():
        found = sorted(where.glob("*.gold.json"))
        if not found:
            raise NotFound(f"{where}: no gold reading there; they are called NAME.gold.json")
        yield from found
    elif where.is_file():
        yield where
    else:
        raise NotFound(f"{where}: no such file or folder")


def gold_reading(path: Path) -> Gold:
    """A gold reading from its file."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UsageError(f"{path} is not JSON ({error}); name a gold reading") from None
    if not isinstance(read, dict) or not isinstance(read.get("claims"), list):
        raise UsageError(f"{path} is no gold reading: it has no list of claims")
    return read


def text_beside(path: Path, gold: Gold) -> Path:
    """The text that a gold reading names, in the folder of the gold reading."""
    name = PurePath(str((gold.get("doc") or {}).get("path", ""))).name
    text = path.parent / name
    if not name or not text.is_file():
        raise NotFound(f"{path.name}: its text {name or '(none named)'} does not lie beside it; name it with --text")
    return text


def published_in(gold: Gold) -> str:
    """When the document was published, as its gold reading says; empty if it does not."""
    document = (gold.get("source_lineage") or {}).get("document") or {}
    return str(document.get("publication_date") or "")
