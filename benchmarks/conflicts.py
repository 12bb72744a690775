"""Planted conflicts: pairs of short papers read from text to event; what is contested, and what is wrongly so.

    python benchmarks/conflicts.py [--json FILE] [--misses]

Each pair of benchmarks/planted/conflicts.toml is a case of its own with two papers of different outlets. A conflict is
found if some event is contested in the slot named; every contest of a control, and every contest in another slot, is
false.
"""

import argparse
import tempfile
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from kept import json_option, keep, show

from paperchain.case import Settings, open_case

SETTINGS = Settings(user="benchmark", clock="2026-01-01T00:00:00Z")
PAIRS = Path(__file__).parent / "planted" / "conflicts.toml"


def contests(one: str, two: str, folder: Path) -> set[str]:
    """The slots that two papers contest, read from their texts."""
    case = open_case(folder / "pair.case", SETTINGS, create=True)
    for number, text in enumerate((one, two)):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        case.add([path], source=f"Outlet {number}", published=f"2025-0{number + 1}-10")
    return {contest["slot"] for event in case.events(contested=True) for contest in event["contests"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what is missed and what is false")
    json_option(parser)
    asked = parser.parse_args()
    found, wanted, false = Counter[str](), Counter[str](), Counter[str]()
    for pair in tomllib.loads(PAIRS.read_text("utf-8"))["pair"]:
        with tempfile.TemporaryDirectory() as folder:
            slots = contests(pair["one"], pair["two"], Path(folder))
        kind, slot = pair["kind"], pair.get("slot")
        if slot:
            wanted[kind] += 1
            found[kind] += slot in slots
        false[kind] += len(slots - {slot})
        if asked.misses and ((slot and slot not in slots) or slots - {slot}):
            print(f"{kind}: wanted {slot}, found {sorted(slots)}\n    {pair['one']}\n    {pair['two']}")
    total, hits, wrong = sum(wanted.values()), sum(found.values()), sum(false.values())
    rows: list[dict[str, Any]] = [
        {"what": "planted conflicts found", "value": round(hits / total, 3), "n": total, "aim": 0.9},
        {"what": "precision of contests", "value": round(hits / (hits + wrong), 3), "n": hits + wrong, "aim": 0.85},
    ]
    rows += [{"what": f"found: {kind}", "value": round(found[kind] / n, 3), "n": n} for kind, n in wanted.items()]
    show(rows)
    keep(asked.json, "conflicts", "planted pairs", rows)


if __name__ == "__main__":
    main()
