"""Train the attribution part on a corpus in the format of PolNeAR.

    python benchmarks/train_attribution.py --out FOLDER [--data DIR] [--limit N]

Writes FOLDER/attribution.zip; use it with PAPERCHAIN_PARTS=FOLDER. The corpus has no licence for passing on, so the
weights stay with you. Two passes: the first is one model for each half of the texts; the second learns from the tags
that the model of the other half gave to a text, so from tags as wrong as they will be. Deterministic; about twenty
minutes on one core.
"""

import argparse
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite
from attribution import Article, articles

from paperchain.extract.attribution import attributions
from paperchain.extract.attribution_features import again, features, marks, words
from paperchain.extract.attribution_trained import Trained
from paperchain.language.analyse import Analysis, analyse

FOLDS = 2
PENALTIES = {"c1": 0.05, "c2": 0.2}
ROUNDS = {"first": 50, "second": 80}
SEEN = 3
"""A feature must be seen this often to count."""


def fit(rows: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]], rounds: int, **more: float) -> bytes:
    """A model from texts, each with the features and the tag of every word."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({**PENALTIES, **more, "max_iterations": rounds, "feature.minfreq": SEEN})
    for features_of_text, tags in rows:
        trainer.append(pycrfsuite.ItemSequence(features_of_text), tags)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


def _small(rows: list[list[str]]) -> list[list[str]]:
    """The same features, equal words kept once in memory."""
    return [[sys.intern(word) for word in row] for row in rows]


def train(texts: list[tuple[Analysis, Article]], seconds: int = 1) -> tuple[list[bytes], list[bytes]]:
    """Models of the first and of the second pass."""
    held = [
        (
            analysis,
            _small(features(analysis, attributions(analysis))),
            marks([p for _, p in words(analysis)], article.gold),
        )
        for analysis, article in texts
    ]
    held = [item for item in held if item[1]]
    print(f"{len(held)} texts", flush=True)
    seen: dict[int, list[list[str]]] = {}
    first = []
    for fold in range(FOLDS):
        model = fit(((x, y) for i, (_, x, y) in enumerate(held) if i % FOLDS != fold), ROUNDS["first"])
        first.append(model)
        part = Trained([model], [])
        for i, (analysis, x, _) in enumerate(held):
            if i % FOLDS == fold:
                tags, sure = part.first(x)
                seen[i] = _small(again(analysis, tags, sure))
        print(f"fold {fold + 1} of {FOLDS}", flush=True)
    second = []
    for number in range(seconds):
        penalty = (0.2, 1.0)[number % 2]
        rows = (([a + b for a, b in zip(x, seen[i], strict=True)], y) for i, (_, x, y) in enumerate(held))
        second.append(fit(rows, ROUNDS["second"], c2=penalty))
        print(f"second pass, model {number + 1}", flush=True)
    return first, second


def write(folder: Path, first: Sequence[bytes], second: Sequence[bytes]) -> None:
    """The models as one file of weights."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / "attribution.zip", "w", zipfile.ZIP_DEFLATED) as out:
        for name, models in (("first", first), ("second", second)):
            for number, model in enumerate(models):
                out.writestr(zipfile.ZipInfo(f"{name}{number}.crf"), model, zipfile.ZIP_DEFLATED)


def main(arguments: list[str] | None = None) -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    given = parser.parse_args(arguments)
    data = given.data or Path(os.environ.get("PAPERCHAIN_DATA", "data")) / "polnear" / "data"
    if not (data / "train" / "text").is_dir():
        sys.exit(f"No texts in {data}/train/text: name the corpus with --data or PAPERCHAIN_DATA.")
    texts = [(analyse(article.text), article) for article in articles(data / "train")][: given.limit]
    write(given.out, *train(texts))


if __name__ == "__main__":
    main()
