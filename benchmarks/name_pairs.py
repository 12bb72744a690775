"""Labelled pairs of names (os_name_bench): F1 over all, for persons and for bodies, and what one comparison costs.

The pairs are cut in halves by a hash; `--fit` fits the weights of `paperchain.language.comparing` on one half and
prints them, and the figures are always those of the other half. Peer: nomenklatura's logic-v2, .796 on all pairs.
"""

import argparse
import csv
import hashlib
import time
from pathlib import Path

from kept import data_option, json_option, keep, needed, show

from paperchain.language import comparing
from paperchain.language.comparing import compare_names, measures
from paperchain.language.preparing import NameForms, name_forms

BAR = 0.5
Pair = tuple[str, str, str, bool]


def pairs(folder: Path) -> tuple[list[Pair], list[Pair]]:
    """(for fitting, for reporting), each (name, name, schema, same)."""
    halves: tuple[list[Pair], list[Pair]] = ([], [])
    with needed(folder / "os_name_bench" / "cases.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            text = f"{row['name1']}|{row['name2']}"
            half = hashlib.sha256(text.encode()).digest()[0] % 2
            halves[half].append((row["name1"], row["name2"], row["schema"], row["is_match"] == "true"))
    return halves


def fit(some: list[Pair]) -> None:
    """Print the weights of two logistic regressions drawn towards the present ones, whose signs they keep."""
    for kind in ("PERSONS", "BODIES"):
        found = _fitted(
            [pair for pair in some if (pair[2] == "Person") == (kind == "PERSONS")], getattr(comparing, kind)
        )
        setattr(comparing, kind, found)
        print(kind, "=", round(found.bias, 2), comparing.Measures(*(round(w, 2) for w in found.weights)))


def _fitted(some: list[Pair], before: comparing.Weighing) -> comparing.Weighing:
    import numpy as np
    from scipy.optimize import minimize

    rows = np.array([measures(name_forms(a, s), name_forms(b, s)) for a, b, s, _ in some])
    same, prior = np.array([float(m) for *_, m in some]), np.array(before.weights)

    def loss(weights: "np.ndarray") -> float:
        logit = rows @ weights[:-1] + weights[-1]
        return float(np.sum(np.logaddexp(0, logit) - same * logit) + 3 * np.sum((weights[:-1] - prior) ** 2))

    bounds = [(0, None) if weight > 0 else (None, 0) for weight in before.weights]
    found = minimize(loss, np.append(prior, before.bias), bounds=[*bounds, (None, None)]).x
    return comparing.Weighing(float(found[-1]), comparing.Measures(*map(float, found[:-1])))


def f1(some: list[Pair]) -> tuple[float, int]:
    """F1 of "same" at the bar, and how many pairs."""
    right = wrong = missed = 0
    for a, b, schema, same in some:
        said = compare_names(name_forms(a, schema), name_forms(b, schema)).probability >= BAR
        right, wrong, missed = right + (said and same), wrong + (said and not same), missed + (same and not said)
    return 2 * right / max(1, 2 * right + wrong + missed), len(some)


def _round(forms: list[tuple[NameForms, NameForms]]) -> float:
    start = time.perf_counter()
    for a, b in forms:
        compare_names(a, b)
    return time.perf_counter() - start


def main() -> None:
    """Fit if asked, then report on the half that was not used."""
    parser = argparse.ArgumentParser(description=__doc__)
    data_option(parser)
    parser.add_argument("--fit", action="store_true", help="fit the weights on the other half")
    json_option(parser)
    asked = parser.parse_args()
    tuned, fresh = pairs(asked.data)
    if asked.fit:
        fit(tuned)
    people = [p for p in fresh if p[2] == "Person"]
    rows = []
    for what, some, aim, peer in (
        ("all pairs", fresh, 0.88, 0.796),
        ("persons", people, 0.80, None),
        ("bodies", [p for p in fresh if p[2] != "Person"], None, None),
        ("the half that was fitted", tuned, None, None),
    ):
        value, n = f1(some)
        rows.append({"what": f"F1, {what}", "value": round(value, 3), "aim": aim, "peer_value": peer, "n": n})
    forms = [(name_forms(a, s), name_forms(b, s)) for a, b, s, _ in fresh]
    cost = min(_round(forms) for _ in range(20)) / len(forms) * 1e6
    figure = {
        "what": "microseconds a comparison, best of 20 rounds",
        "value": round(cost, 1),
        "aim": 60,
        "peer_value": 447,
    }
    rows.append({**figure, "n": len(forms)})
    show(rows)
    keep(asked.json, "names", "os_name_bench (MIT), the half not used for fitting", rows)


if __name__ == "__main__":
    main()
