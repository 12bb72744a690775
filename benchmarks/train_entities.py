"""Train the part that judges what kind of thing a name stands for, and write its weights.

    python benchmarks/train_entities.py OUT.json [--without CORPUS] [--all] [--rounds 60]

Needs python-crfsuite. Without `--all` only texts are used whose licence permits weights made of them: wikigold
(CC BY 4.0), the folders of re3d in the public domain or under CC BY, and Re-DocRED (annotations MIT, text of Wikipedia
CC BY-SA, for which the weights carry a notice). `--without CORPUS` leaves a corpus out, for figures across corpora.
Deterministic. Takes some minutes.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from entity_corpora import SHIPPED, Marked, corpora

from paperchain.extract.entities import names
from paperchain.extract.entity_features import features
from paperchain.language.analyse import analyse

STYLES = {"re3d": "groups", "wikigold": "names", "re_docred": "broad"}
"""Whose habits of marking a corpus follows."""
NOTICE = (
    "Weights of a conditional random field, made from wikigold (CC BY 4.0, Balasuriya et al. 2009), re3d (Dstl; "
    "CENTCOM: public domain, Australian Department of Foreign Affairs and Trade: CC BY 3.0 AU) and Re-DocRED (MIT; "
    "its text is Wikipedia's, CC BY-SA 3.0)."
)

Row = tuple[list[list[list[str]]], list[list[tuple[int, int]]]]


def prepared(marked: Marked) -> Row:
    """Features of the words of a text, and where the words stand."""
    analysis = analyse(marked.text)
    places = [[s.place(t) for t in s.tokens] for s in analysis.sentences]
    return features(analysis, names(analysis)), places


def outermost(gold: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of markings inside each other the longest."""
    kept: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(gold, key=lambda g: (g[0] - g[1], g)):
        if not any(a < end and start < b for a, b, _ in kept):
            kept.append((start, end, kind))
    return kept


def labels(marked: Marked, places: list[list[tuple[int, int]]]) -> list[list[str]]:
    """B-, I- and O labels of the words."""
    gold = outermost(marked.gold)
    found = []
    for row in places:
        label = ["O"] * len(row)
        for start, end, kind in gold:
            inside = [i for i, (a, b) in enumerate(row) if a < end and start < b]
            for i in inside:
                label[i] = ("B-" if i == inside[0] else "I-") + kind
        found.append(label)
    return found


def styled(row: list[str], style: str) -> list[str]:
    """The features of a word for all styles and, for those of the word itself, for its own style."""
    return row + [f"{feature}|{style}" for feature in row if feature[0] not in "-+"]


def train(rows: Iterable[tuple[Marked, Row]], rounds: int = 60) -> dict[str, object]:
    """Weights as they are written: labels, moves between labels, and per feature a weight for each label."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    trainer.set_params({"c1": 0.3, "c2": 0.02, "max_iterations": rounds, "feature.minfreq": 2})
    for marked, (sentences, places) in rows:
        style = STYLES[marked.corpus]
        for words, label in zip(sentences, labels(marked, places), strict=True):
            if words:
                trainer.append([styled(row, style) for row in words], label)
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        info = tagger.info()
    order = sorted(info.labels)
    moves = [[round(info.transitions.get((a, b), -5.0), 3) for b in order] for a in order]
    held: dict[str, dict[str, float]] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        if abs(weight) >= 0.02:
            held.setdefault(feature, {})[str(order.index(label))] = round(weight, 2)
    return {"notice": NOTICE, "labels": order, "transitions": moves, "features": held}


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", default="")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--rounds", type=int, default=60)
    given = parser.parse_args()
    found = corpora(Path(os.environ.get("PAPERCHAIN_DATA", "data")))
    texts = [m for corpus, every in found.items() if corpus != given.without for m in every]
    texts = [m for m in texts if given.all or m.corpus != "re3d" or m.folder in SHIPPED]
    made = train([(m, prepared(m)) for m in texts], given.rounds)
    given.out.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), "utf-8")
    print(f"{given.out}: {len(texts)} texts, {len(made['features'])} features")  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
