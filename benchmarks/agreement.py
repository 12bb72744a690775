"""How far two readings of one document by hand agree: the ceiling for the figures on claims.

    python benchmarks/agreement.py [FOLDER] [SECOND]

FOLDER (benchmarks/gold) holds the first readings, SECOND (benchmarks/gold/second) readings of the same documents by
another reader who did not see them. Each is scored against the other as if it were the program, and the two are pooled.
"""

import argparse
from pathlib import Path
from typing import Any

from kept import json_option, keep

from paperchain.case.evaluating import gold_reading
from paperchain.extract.evaluate import evaluate
from paperchain.extract.scoring.pooling import pool

HERE = Path(__file__).parent / "gold"


def as_predictions(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """A reading by hand in the shape in which the program gives its claims."""
    names = {entity["id"]: entity["canonical"] for entity in gold["entities"]}
    return [
        {
            "document": gold["doc"]["sha256"],
            "kind": claim["event_type"],
            "evidence": claim["evidence"],
            "arguments": [
                {
                    "role": party["role"],
                    "name": names.get(party.get("entity") or "") or (party.get("span") or {}).get("text", ""),
                    "start": (party.get("span") or {}).get("start"),
                    "end": (party.get("span") or {}).get("end"),
                }
                for party in claim["participants"]
            ],
            "polarity": claim["polarity"],
            "modality": claim["modality"][0],
            "speakers": [names[s] for s in claim["attribution"]["sources"] if s in names],
            "time": (claim.get("time") or {}).get("value"),
            "quantity": claim.get("quantity"),
            "money": claim.get("money"),
        }
        for claim in gold["claims"]
    ]


def main() -> None:
    """Score each second reading against the first, and the first against the second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", nargs="?", type=Path, default=HERE)
    parser.add_argument("second", nargs="?", type=Path, default=HERE / "second")
    json_option(parser)
    asked = parser.parse_args()
    scores = []
    for path in sorted(asked.second.glob("*.gold.json")):
        ours, theirs = gold_reading(asked.first / path.name), gold_reading(path)
        scores += [evaluate(ours, as_predictions(theirs)), evaluate(theirs, as_predictions(ours))]
    if not scores:
        raise SystemExit(f"{asked.second}: no second reading there")
    wanted = ("claims: core recall", "matched claims: speaker", "matched claims: modality", "matched claims: time")
    rows = [{"what": row.name, "value": row.value, "n": row.n} for row in pool(scores) if row.name in wanted]
    rows[0]["what"] = "core claims of one reader that the other has too"
    for row in rows:
        print(f"{row['what']:50} {row['value']:.3f}  (n = {row['n']})")
    keep(asked.json, "agreement", f"two readers, {len(scores) // 2} documents", rows)


if __name__ == "__main__":
    main()
