"""Train the part that judges how surely a text presents an event as real, and write its weights.

    python benchmarks/train_factuality.py OUT.json [--data DIR] [--all]

Needs scikit-learn. Data: UDS It-Happened v2 and UD-EWT (see `factuality_corpus`). Without `--all` only the 70 % of
the events are used that `factuality.py` trains on. A ridge regression; how strongly it is held back is chosen by
cross-validation inside the events used. Deterministic; half a minute.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from factuality_corpus import Event, events
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold

LEAST = 2
"""How many events must have a feature."""
STRENGTHS = (20.0, 40.0, 60.0, 80.0, 120.0)
NOTICE = (
    "Weights of a linear model made from UDS It-Happened v2 (Decompositional Semantics Initiative, CC BY-SA 4.0) and "
    "the text of UD English EWT (CC BY-SA 4.0). Shared under CC BY-SA 4.0."
)


def rows(told: Sequence[Event], kept: frozenset[str]) -> list[dict[str, int]]:
    """The features of events that are kept, each with 1."""
    return [{f: 1 for f in event.features if f in kept} for event in told]


def often(told: Sequence[Event], least: int) -> frozenset[str]:
    """The features that at least so many events have."""
    counted = Counter(f for event in told for f in event.features)
    return frozenset(f for f, n in counted.items() if n >= least)


def linear(told: Sequence[Event], strength: float) -> dict[str, Any]:
    """Weights of a ridge regression as the program reads them."""
    vectors = DictVectorizer(sparse=False)
    found = vectors.fit_transform(rows(told, often(told, LEAST)))
    model = Ridge(strength, solver="cholesky").fit(found, np.array([e.value for e in told]))
    weights = {name: round(float(w), 4) for name, w in zip(vectors.get_feature_names_out(), model.coef_, strict=True)}
    return {"notice": NOTICE, "start": round(float(model.intercept_), 4), "weights": weights}


def boosted(told: Sequence[Event], asked: Sequence[Event]) -> Any:
    """What trees, each made to mend the ones before, say of the events asked about; for comparison only."""
    vectors = DictVectorizer(sparse=False)
    found = vectors.fit_transform(rows(told, often(told, 12)))
    model = GradientBoostingRegressor(
        n_estimators=250, learning_rate=0.06, max_depth=5, subsample=0.6, max_features=0.1, random_state=0
    )
    model.fit(found, np.array([e.value for e in told]))
    return model.predict(vectors.transform(rows(asked, frozenset(vectors.feature_names_))))


def scored(held: dict[str, Any], asked: Sequence[Event]) -> Any:
    """What weights say of events, as the program reads them."""
    from paperchain.extract.factuality import Factual

    part = Factual(held["weights"], held["start"])
    return np.array([part.score(list(e.features)) for e in asked])


def folds(told: Sequence[Event]) -> list[tuple[list[Event], list[Event]]]:
    """Five times the events to train on and those to be asked about; a sentence is never on both sides."""
    groups = [e.sentence for e in told]
    split = GroupKFold(5).split(groups, groups, groups)
    return [([told[i] for i in a], [told[i] for i in b]) for a, b in split]


def strength_for(told: Sequence[Event]) -> float:
    """How strongly to hold the weights back: the best over five folds of the events given."""

    def error(strength: float) -> float:
        off = [scored(linear(a, strength), b) - np.array([e.value for e in b]) for a, b in folds(told)]
        return float((np.concatenate(off) ** 2).mean())

    return min(STRENGTHS, key=error)


def main(arguments: list[str] | None = None) -> None:
    """Write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--all", action="store_true", help="train on the held-out events too")
    asked = parser.parse_args(arguments)
    told = [e for e in events(asked.data) if asked.all or not e.held]
    strength = strength_for(told)
    made = linear(told, strength)
    asked.out.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(told)} events, strength {strength:g}, {len(made['weights'])} weights in {asked.out}")


if __name__ == "__main__":
    main()
