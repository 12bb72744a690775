"""The trained part that judges what kind of thing a name stands for: a linear chain read from JSON weights."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from paperchain.errors import UsageError
from paperchain.extract.entities import names
from paperchain.extract.entity_features import features
from paperchain.language.analyse import Analysis

SCHEMAS = {"Person": "Person", "Organisation": "Organization", "Place": "Address", "Goods": "Product"}
"""A type of the chain -> the schema it stands for; "Other" stands for none."""


class Chain:
    """Weights of a conditional random field: scores of labels for the features of words, and of neighbouring labels.

    `style` names the corpus whose habits of marking are followed: "names" alone, or "groups" without a name too.
    """

    def __init__(self, held: dict[str, Any], style: str = "names") -> None:
        self.labels: list[str] = held["labels"]
        self.style = style
        rows: dict[str, list[float]] = {}
        for feature, weights in held["features"].items():
            own, _, of = feature.partition("|")
            if of in ("", style):
                row = rows.setdefault(own, [0.0] * len(self.labels))
                for label, weight in weights.items():
                    row[int(label)] += weight
        self._index = {feature: i for i, feature in enumerate(rows)}
        self._weights = np.array([*rows.values(), [0.0] * len(self.labels)], dtype=np.float32)
        self._moves = np.array(held["transitions"], dtype=np.float32)

    def _emissions(self, rows: list[list[str]]) -> Any:
        none = len(self._index)
        found = np.empty((len(rows), len(self.labels)), dtype=np.float32)
        for i, row in enumerate(rows):
            found[i] = self._weights[[self._index.get(f, none) for f in row]].sum(0)
        return found

    def marginals(self, rows: list[list[str]]) -> Any:
        """For each word the probability of each label."""
        scores = self._emissions(rows).astype(np.float64)
        forward, backward = scores.copy(), np.zeros_like(scores)
        for i in range(1, len(rows)):
            forward[i] += _fold(forward[i - 1][:, None] + self._moves, 0)
        for i in range(len(rows) - 2, -1, -1):
            backward[i] = _fold(self._moves + (scores[i + 1] + backward[i + 1])[None, :], 1)
        total = forward + backward
        total -= total.max(1, keepdims=True)
        chance = np.exp(total)
        return chance / chance.sum(1, keepdims=True)

    def best(self, rows: list[list[str]]) -> list[str]:
        """The likeliest labels of the words of a sentence, as a whole."""
        if not rows:
            return []
        scores = self._emissions(rows)
        back = []
        at = scores[0]
        for row in scores[1:]:
            steps = at[:, None] + self._moves
            back.append(steps.argmax(0))
            at = steps.max(0) + row
        label = int(at.argmax())
        found = [label]
        for step in reversed(back):
            label = int(step[label])
            found.append(label)
        return [self.labels[i] for i in reversed(found)]


def _fold(scores: Any, axis: int) -> Any:
    top = scores.max(axis)
    return top + np.log(np.exp(scores - np.expand_dims(top, axis)).sum(axis))


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """(first, last, type) of the runs that B- and I- labels make."""
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        kind = label[2:]
        if not kind:
            continue
        if found and found[-1][1] == i and label.startswith("I-") and found[-1][2] == kind:
            found[-1] = (found[-1][0], i + 1, kind)
        else:
            found.append((i, i + 1, kind))
    return found


class Types:
    """The trained part for one document after the other: what kind of thing the words of a sentence stand for."""

    def __init__(self, held: dict[str, Any]) -> None:
        self._held = held
        self._chains: dict[str, Chain] = {}
        self._last: tuple[Analysis | None, list[list[list[str]]], dict[int, Any]] = (None, [], {})

    def chain(self, style: str) -> Chain:
        """The weights in the habits of one corpus: "names", "groups" or "broad"."""
        if style not in self._chains:
            self._chains[style] = Chain(self._held, style)
        return self._chains[style]

    def _rows(self, analysis: Analysis) -> list[list[list[str]]]:
        if self._last[0] is not analysis:
            self._last = (analysis, features(analysis, names(analysis)), {})
        return self._last[1]

    def __call__(self, analysis: Analysis, sentence: int, first: int, last: int) -> tuple[str, float]:
        """A schema and its probability for the words `first:last` of a sentence (positions in it); "" if none fits."""
        rows = self._rows(analysis)[sentence]
        kept = self._last[2]
        chain = self.chain("names")
        if sentence not in kept:
            kept[sentence] = chain.marginals(rows) if rows else None
        if not rows or not 0 <= first < last <= len(rows):
            return "", 0.0
        chance = kept[sentence][first:last].mean(0)
        sums: dict[str, float] = {}
        for label, value in zip(chain.labels, chance, strict=True):
            sums[label[2:]] = sums.get(label[2:], 0.0) + float(value)
        best = max(sorted(sums), key=lambda kind: sums[kind])
        return SCHEMAS.get(best, ""), sums[best]

    def marked(self, analysis: Analysis, style: str = "names") -> list[tuple[int, int, str]]:
        """(start, end, type) of all that is named; with style "groups" also of what has no name."""
        chain, found = self.chain(style), []
        for sentence, rows in zip(analysis.sentences, self._rows(analysis), strict=True):
            for first, last, kind in spans(chain.best(rows)):
                start, end = sentence.place(sentence.tokens[first])[0], sentence.place(sentence.tokens[last - 1])[1]
                found.append((start, end, kind))
        return found


def load(path: Path) -> Types:
    """The part whose weights a file holds; a file of another shape is a UsageError."""
    try:
        held = json.loads(path.read_text("utf-8"))
        return Types({key: held[key] for key in ("labels", "transitions", "features")})
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} holds no weights of entity types: make them with train_entities.py.") from error
