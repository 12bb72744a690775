"""Deduplication and linking of tables (Splink's historical_50k, febrl4, DBLP-ACM, Abt-Buy, Amazon-Google): F1 of pairs
and of groups, without labels and with a fifth of them, and CPU seconds from the rows to the result.

Without labels nothing is chosen on the truth of the set: 0.5 is the bar for pairs and `GAMMA` the one for groups, on
every set. With labels, a fifth of the groups (or of the left rows) is shown with its truth and only the rest is
scored. historical_50k is a Parquet file: reading it needs duckdb (`pip install duckdb`).
"""

import argparse
import csv
import hashlib
import time
from pathlib import Path
from typing import Any

import numpy as np
from kept import data_option, json_option, keep, needed

from paperchain.resolve.communities import communities
from paperchain.resolve.mixture import supervised, unsupervised
from paperchain.resolve.tables import Field, Rows, candidates, measure, one_to_one

FLOOR = 0.05
SHARE = 0.2
Set = tuple[Rows, np.ndarray]
CCER = {  # folder: left, right, separator, fields
    "DBLP-ACM": ("D4", "dblp", "acm", "%", "title:text authors:name venue:text year:date"),
    "Abt-Buy": ("D2", "abt", "buy", "|", "name:text description:text price:number"),
    "Amazon-Google": ("D3", "amazon", "gp", "#", "title:text description:text manufacturer:name price:number"),
}
PEERS = {  # pairs, groups
    "historical_50k": (0.743, 0.828),
    "febrl4": (0.999, None),
    "DBLP-ACM": (0.984, None),
    "Abt-Buy": (0.872, None),
    "Amazon-Google": (0.501, None),
}
AIMS = {
    ("historical_50k", "no labels"): (0.80, 0.90),
    ("historical_50k", "20 % of the labels"): (0.90, 0.93),
    ("febrl4", "no labels"): (0.999, None),
    ("DBLP-ACM", "no labels"): (0.985, None),
    ("Abt-Buy", "no labels"): (0.94, None),
    ("Amazon-Google", "no labels"): (0.58, None),
}


def fields(asked: str) -> tuple[Field, ...]:
    """Fields from "name:kind name:kind"."""
    return tuple(Field(*word.split(":")) for word in asked.split())  # type: ignore[arg-type]


def historical(data: Path) -> Set:
    """Persons with errors; the second value is the number of each row's group."""
    import duckdb

    columns = fields("full_name:name dob:date birth_place:word postcode_fake:code gender:word occupation:word")
    where = needed(data / "splink_datasets" / "historical_50k.parquet")
    names = ", ".join(f.name for f in columns)
    found = duckdb.sql(f"SELECT cluster, {names} FROM '{where}' ORDER BY unique_id").fetchall()
    groups = np.unique([row[0] for row in found], return_inverse=True)[1]
    return Rows(columns, tuple(tuple(value or "" for value in row[1:]) for row in found)), groups


def febrl(data: Path) -> Set:
    """Two tables of 5,000 persons; a row's group is the number in its id."""
    columns = fields(
        "given_name:name surname:name street_number:code address_1:name address_2:name suburb:name postcode:code"
        " state:word date_of_birth:date soc_sec_id:code"
    )
    values, groups, split = [], [], 0
    for part in "ab":
        split = len(values)
        with (data / "splink_datasets" / f"febrl4{part}.csv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, skipinitialspace=True):
                values.append(tuple(row[f.name].strip() for f in columns))
                groups.append(int(row["rec_id"].split("-")[1]))
    return Rows(columns, tuple(values), split), np.array(groups)


def ccer(data: Path, name: str) -> Set:
    """Two tables without duplicates of their own; linked rows share a group."""
    folder, left, right, separator, asked = CCER[name]
    columns, values, number, split = fields(asked), [], [], 0
    for part in (left, right):
        split = len(values)
        number.append({})
        where = data / "pyjedai_ccer" / folder
        with (where / f"{part}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter=separator):
                number[-1][row["id"]] = len(values)
                values.append(tuple((row[f.name] or "").strip() for f in columns))
    groups = np.arange(len(values))
    with (data / "pyjedai_ccer" / folder / "gt.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter=separator):
            groups[number[1][row["D2"]]] = number[0][row["D1"]]
    return Rows(columns, tuple(values), split), groups


def shown(groups: np.ndarray) -> np.ndarray:
    """Rows whose truth is shown: those of a fifth of the groups, by a hash of the group's number."""
    chosen = [hashlib.sha256(str(g).encode()).digest()[0] < 256 * SHARE for g in range(int(groups.max()) + 1)]
    return np.array(chosen)[groups]


def f1(right: float, said: float, true: float) -> tuple[float, float, float]:
    """(precision, recall, F1)."""
    precision, recall = right / max(1, said), right / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def pairs_of(groups: np.ndarray, split: int, rows: np.ndarray) -> int:
    """How many pairs the truth has among some rows."""
    if split:
        left = np.bincount(groups[:split][rows[:split]], minlength=int(groups.max()) + 1)
        return int((left * np.bincount(groups[split:][rows[split:]], minlength=len(left))).sum())
    count = np.bincount(groups[rows])
    return int((count * (count - 1) // 2).sum())


def score(data: Set, pairs: np.ndarray, measures: np.ndarray, chance: np.ndarray, rows: np.ndarray) -> dict[str, Any]:
    """F1 of pairs and of groups among `rows` (a mask)."""
    table, groups = data
    true = pairs_of(groups, table.split, rows)
    if table.split:
        kept = one_to_one(pairs, chance, measures)
        kept = kept[rows[pairs[kept]].any(axis=1)]
        same = groups[pairs[kept][:, 0]] == groups[pairs[kept][:, 1]]
        return {"pairs": f1(int(same.sum()), len(kept), true)}
    among = rows[pairs].all(axis=1)
    said = among & (chance >= 0.5)
    same = groups[pairs[:, 0]] == groups[pairs[:, 1]]
    worth = among & (chance >= FLOOR)
    scored = {(int(a), int(b)): float(c) for (a, b), c in zip(pairs[worth], chance[worth], strict=True)}
    right = told = 0
    for members in communities(scored):
        count = np.bincount(groups[members])
        right += int((count * (count - 1) // 2).sum())
        told += len(members) * (len(members) - 1) // 2
    return {"pairs": f1(int((said & same).sum()), int(said.sum()), true), "groups": f1(right, told, true)}


def main() -> None:
    """Run the sets that were asked for, all without a name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", help=", ".join(PEERS))
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    lines = []
    for name in asked.sets or PEERS:
        if name == "historical_50k":
            data = historical(asked.data)
        else:
            data = febrl(asked.data) if name == "febrl4" else ccer(asked.data, name)
        table, groups = data
        start = time.process_time()
        pairs = candidates(table)
        measures = measure(table, pairs)
        ready = time.process_time() - start
        everything = np.ones(len(groups), dtype=bool)
        same = groups[pairs[:, 0]] == groups[pairs[:, 1]]
        met = same.sum() / pairs_of(groups, table.split, everything)
        lines.append({"what": f"{name}: true pairs that meet", "value": round(float(met), 3), "n": len(pairs)})
        seen = shown(groups)
        for how in ("no labels", "20 % of the labels"):
            start = time.process_time()
            rows, chance = everything, unsupervised(measures, len(table.fields), table.split > 0)
            if how != "no labels":
                rows = ~seen
                known = np.flatnonzero(seen[pairs[:, :1]].all(axis=1) if table.split else seen[pairs].all(axis=1))
                chance = supervised(measures, chance, known, same[known], 1.0 if table.split else 1 / SHARE)
            found = score(data, pairs, measures, chance, rows)
            spent = ready + time.process_time() - start
            for at, (what, (precision, recall, value)) in enumerate(found.items()):
                aim, peer = AIMS.get((name, how), (None, None))[at], PEERS[name][at]
                line = {
                    "what": f"{name}, {how}: F1 of {what}",
                    "value": round(value, 3),
                    "aim": aim,
                    "peer_value": peer,
                }
                print(
                    f"{line['what']:<58} {value:.3f}  P {precision:.3f} R {recall:.3f}  aim {aim}  peer {peer}",
                    flush=True,
                )
                lines.append({**line, "n": int(rows.sum())})
            print(f"{name}, {how}: CPU seconds {spent:.1f}", flush=True)
            lines.append({"what": f"{name}, {how}: CPU seconds", "value": round(spent, 1), "n": len(groups)})
    keep(asked.json, "deduplication", "splink_datasets (MIT), pyJedAI ccer (Apache-2.0)", lines)


if __name__ == "__main__":
    main()
