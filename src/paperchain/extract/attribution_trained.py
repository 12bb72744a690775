"""The trained part of attribution: two passes of a conditional random field over the words, the rules as features.

Its weights are made by `benchmarks/train_attribution.py` from a corpus that you have; none come with the program.
"""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from paperchain.errors import UsageError
from paperchain.extract.attribution import Attribution, attributions
from paperchain.extract.attribution_features import LABELS, again, features, words
from paperchain.extract.quotations import Place
from paperchain.language.analyse import Analysis

_NEEDS = "The trained part of attribution needs python-crfsuite: pip install 'paperchain[trained]'."


SHARE = 0.35
"""How much the second pass counts beside the first."""

SILENCE = 0.7
"""A word takes a role though none is a little more probable: what is missed costs more than what is too much."""


FAR = 6
"""Lines between a cue and what it introduces, at most: a long quotation goes on over paragraphs."""


class Trained:
    """Reads attributions with trained weights. `first` and `second` are the models of the two passes, as bytes."""

    def __init__(self, first: Sequence[bytes], second: Sequence[bytes]) -> None:
        try:
            import pycrfsuite
        except ImportError as error:
            raise UsageError(_NEEDS) from error
        self._items = pycrfsuite.ItemSequence
        self._models = [*first, *second]  # the taggers read from these bytes as long as they live
        self._first = [self._opened(pycrfsuite.Tagger(), model) for model in first]
        self._second = [self._opened(pycrfsuite.Tagger(), model) for model in second]

    @staticmethod
    def _opened(tagger: Any, model: bytes) -> Any:
        tagger.open_inmemory(model)
        return tagger

    def tags(self, analysis: Analysis, rules: Sequence[Attribution]) -> list[str]:
        """The role of each word of a text: O, S (source), C (cue), N (content)."""
        rows = features(analysis, rules)
        total: list[dict[str, float]] = [dict.fromkeys(LABELS, 0.0) for _ in rows]
        for tagger in self._first if rows else ():
            tags, sure = self.judge(tagger, rows)
            shares = [(1 - SHARE if self._second else 1.0, sure)]
            more = again(analysis, tags, sure) if self._second else []
            for other in self._second:
                shares.append((SHARE / len(self._second), self.judge(other, _beside(rows, more))[1]))
            for share, held in shares:
                for word, probabilities in zip(total, held, strict=True):
                    for label, probability in probabilities.items():
                        word[label] += share * probability
        for word in total:
            word["O"] *= SILENCE
        return [max(LABELS, key=word.__getitem__) for word in total]

    def first(self, rows: list[list[str]]) -> tuple[list[str], list[dict[str, float]]]:
        """Tags and probabilities of the first model alone."""
        return self.judge(self._first[0], rows)

    def judge(self, tagger: Any, rows: list[list[str]]) -> tuple[list[str], list[dict[str, float]]]:
        """The most probable tags of a text by one model, and how probable each role is for each word."""
        tags: list[str] = tagger.tag(self._items(rows))
        labels = tagger.labels()
        return tags, [{label: tagger.marginal(label, i) for label in labels} for i in range(len(rows))]

    def __call__(self, analysis: Analysis) -> tuple[Attribution, ...]:
        """Every attribution of a text: cues with the source and the content that the tags show beside them."""
        rules = attributions(analysis)
        return joined(analysis, self.tags(analysis, rules))


def _beside(rows: list[list[str]], more: list[list[str]]) -> list[list[str]]:
    return [one + other for one, other in zip(rows, more, strict=True)]


def joined(analysis: Analysis, tags: Sequence[str]) -> tuple[Attribution, ...]:
    """Tags as attributions: each cue takes the nearest source of its sentence and the contents next to it."""
    every = words(analysis)
    spans: dict[str, list[Place]] = {"S": [], "C": [], "N": []}
    for i, ((_, place), tag) in enumerate(zip(every, tags, strict=True)):
        if tag == "O":
            continue
        held = spans[tag]
        if held and i and tags[i - 1] == tag:
            held[-1] = (held[-1][0], place[1])
        else:
            held.append(place)
    cues = spans["C"]
    if not cues:
        return ()
    sources: dict[int, list[Place]] = {}
    contents: dict[int, list[Place]] = {}
    line = {s.place(t): s.line for s in analysis.sentences for t in s.tokens}
    lines = _Lines(line)
    for belongs, places, reach in ((sources, spans["S"], 0), (contents, spans["N"], FAR)):
        for place in places:
            near = [(_gap(place, cue), k) for k, cue in enumerate(cues) if lines.apart(place, cue) <= reach]
            if near:
                belongs.setdefault(min(near)[1], []).append(place)
    return tuple(
        Attribution(tuple(sources.get(k, ())), (cue,), tuple(contents.get(k, ())), "trained")
        for k, cue in enumerate(cues)
    )


class _Lines:
    """How many lines two places are apart."""

    def __init__(self, line: dict[Place, int]) -> None:
        self._starts = {place[0]: number for place, number in line.items()}

    def apart(self, one: Place, other: Place) -> int:
        return abs(self._starts.get(one[0], 0) - self._starts.get(other[0], 0))


def _gap(one: Place, other: Place) -> int:
    return max(0, max(one[0], other[0]) - min(one[1], other[1]))


def load(path: Path) -> Trained:
    """The trained part from its file of weights."""
    try:
        with zipfile.ZipFile(path) as held:
            names = sorted(held.namelist())
            first = [held.read(n) for n in names if n.startswith("first")]
            second = [held.read(n) for n in names if n.startswith("second")]
    except (zipfile.BadZipFile, OSError) as error:
        raise UsageError(f"{path} holds no weights: make it anew with benchmarks/train_attribution.py.") from error
    return Trained(first, second)
