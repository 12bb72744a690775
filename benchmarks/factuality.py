"""Factuality against UDS It-Happened v2: Pearson's r of the rules, of the trained part and of heavier models.

    python benchmarks/factuality.py [--data DIR] [--json FILE]

Needs scikit-learn. `--data` names a folder with `uds_factuality` and `ud_ewt`; without it PAPERCHAIN_DATA is read.
Sentences are parsed by our own parser, never read from the treebank. 70 % of the sentences (by a hash) train and tune
the models, the others are scored; then five folds over all of them. Rules: a fixed number for each standing.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from factuality_corpus import Event, events
from kept import json_option, keep
from train_factuality import boosted, folds, linear, scored, strength_for

TITLES = {
    "rules": "rules alone",
    "trained": "trained part (linear)",
    "boosted": "boosted trees",
    "both": "linear and trees, averaged",
}


def judged(told: Sequence[Event], asked: Sequence[Event]) -> dict[str, Any]:
    """What each way says of the events asked about, trained on those told."""
    trained = scored(linear(told, strength_for(told)), asked)
    trees = boosted(told, asked)
    rules = np.array([e.rules for e in asked])
    return {"rules": rules, "trained": trained, "boosted": trees, "both": (trained + trees) / 2}


def main(arguments: list[str] | None = None) -> None:
    """Print the table; write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path)
    json_option(parser)
    asked = parser.parse_args(arguments)
    every = events(asked.data)
    held = [e for e in every if e.held]
    once = judged([e for e in every if not e.held], held)
    parts = [(b, judged(a, b)) for a, b in folds(every)]
    order = [e for b, _ in parts for e in b]
    crossed = {way: np.concatenate([made[way] for _, made in parts]) for way in TITLES}
    table = []
    for where, gold, made in (("held-out 30 %", held, once), ("five folds", order, crossed)):
        for way, title in TITLES.items():
            r = float(np.corrcoef(made[way], [e.value for e in gold])[0, 1])
            other = float(np.corrcoef(made[way], [e.adjusted for e in gold])[0, 1])
            print(f"{title + ', ' + where:44} r {r:.3f}  (annotators' habits taken out: {other:.3f})  n {len(gold)}")
            aim = 0.72 if way == "trained" else None
            row = {"what": f"{title}, {where}, r", "value": round(r, 4), "aim": aim, "n": len(gold)}
            table.append({**row, "peer": "", "peer_value": None})
    keep(asked.json, "factuality", "UDS It-Happened v2, sentences of UD-EWT dev", table)


if __name__ == "__main__":
    main()
