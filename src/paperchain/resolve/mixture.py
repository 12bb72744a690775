"""How probable it is that two rows are one, from what they agree in: without labels by a mixture of two kinds of pairs
(the same, different), with some labels by boosted trees.

The mixture is Fellegi and Sunter's: every measure falls into a level, and expectation maximisation finds how often each
level is met among pairs that are the same and among pairs that are not.
"""

from typing import Any

import numpy as np

from paperchain.errors import UsageError

Array = np.ndarray[Any, Any]
CUTS = (0.2, 0.35, 0.5, 0.65, 0.75, 0.85, 0.93, 0.999)
RARE = (5.0, 8.0, 11.0)
"""Bits of rarity by which equal values are told apart: a rare value shared says more."""
ROUNDS = 40
LEAST = 1e-5
"""Probability below which a pair is not looked at again."""


def levels(measures: Array, fields: int, linking: bool = False) -> Array:
    """The level of each measure (as `tables.measure` gives them), 0 where it is not known; shape (pairs, fields + 1).
    With `linking`, where a row has one partner at most, a column more: is this the best that both rows have?"""
    found = []
    for n in range(fields):
        alike, rarity = measures[:, 2 * n], measures[:, 2 * n + 1]
        level = 1 + np.searchsorted(CUTS, np.nan_to_num(alike), side="right")
        equal = level == len(CUTS) + 1
        level = np.where(equal, level + np.searchsorted(RARE, np.nan_to_num(rarity), side="right"), level)
        found.append(np.where(np.isnan(alike), 0, level))
    whole = measures[:, 2 * fields]
    found.append(1 + np.searchsorted(np.linspace(0.1, 0.95, 18), whole, side="right"))
    if linking:
        best = measures[:, 2 * fields + 2 :].min(axis=1)
        found.append(1 + np.searchsorted((0.4, 0.6, 0.75, 0.85, 0.95, 0.999), best, side="right"))
    return np.stack(found, axis=1).astype(np.int16)


def unsupervised(measures: Array, fields: int, linking: bool = False) -> Array:
    """Probability, for each pair, that it is of one thing; no labels needed."""
    found = levels(measures, fields, linking)
    width = int(found.max()) + 1
    codes = found.astype(np.int64) @ (width ** np.arange(found.shape[1], dtype=np.int64))
    _, first, where, count = np.unique(codes, return_index=True, return_inverse=True, return_counts=True)
    patterns = found[first]
    known = patterns > 0
    score = np.where(known, patterns, 0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    order = np.argsort(score, kind="stable")
    top = np.zeros(len(patterns))
    top[order] = np.cumsum(count[order]) > 0.85 * count.sum()
    weight = 0.05 + 0.9 * top
    for _ in range(ROUNDS):
        share = float((weight * count).sum() / count.sum())
        logit = np.full(len(patterns), np.log(share / (1 - share)))
        for n in range(patterns.shape[1]):
            same = np.bincount(patterns[:, n], weight * count, width) + 0.5
            other = np.bincount(patterns[:, n], (1 - weight) * count, width) + 0.5
            same[0] = other[0] = 0
            step = np.log(same / same.sum() + 1e-12) - np.log(other / other.sum() + 1e-12)
            step[0] = 0.0
            logit += step[patterns[:, n]]
        weight = 1 / (1 + np.exp(-np.clip(logit, -30, 30)))
    return np.asarray(weight[where])


def supervised(measures: Array, first: Array, labelled: Array, same: Array, rare: float = 1.0) -> Array:
    """Probability for each pair, learned from the pairs numbered in `labelled`, of which `same` tells the truth.

    `first` is what the mixture says without labels: one measure more; pairs that it holds for all but impossible stay
    at 0. `rare`: how many times rarer different pairs are among those labelled than among all.
    """
    try:
        from sklearn.ensemble import HistGradientBoostingClassifier
    except ImportError:
        raise UsageError(
            'scikit-learn is not installed; to learn from labels: pip install "paperchain[learn]"'
        ) from None
    model = HistGradientBoostingClassifier(
        max_iter=100, learning_rate=0.1, max_leaf_nodes=16, min_samples_leaf=10, l2_regularization=1.0, random_state=0
    )
    seen = np.column_stack((measures, first))
    model.fit(seen[labelled], same, sample_weight=np.where(same, 1.0, rare))
    found = np.zeros(len(first))
    worth = np.flatnonzero(first > LEAST)
    found[worth] = model.predict_proba(seen[worth])[:, 1]
    return found
