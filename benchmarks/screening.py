"""How long screening takes against a real list: load, index, and every entity of a case, in one process.

    PAPERCHAIN_DATA=… python benchmarks/screening.py

The list is OFAC's of January 2022 (historical: never for live screening). The case is the bundled example.
"""

import argparse
import gc
import os
import tempfile
import time
from pathlib import Path

from kept import json_option, keep

from paperchain import Settings, open_case
from paperchain.demo import folder as example


def main() -> None:
    """Load the list into the example case, open it anew and screen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    json_option(parser)
    asked = parser.parse_args()
    folder = Path(os.environ.get("PAPERCHAIN_DATA", "")) / "ofac_sdn_2022"
    if not folder.is_dir():
        raise SystemExit("set PAPERCHAIN_DATA to the folder of public corpora; ofac_sdn_2022/ is read from it")
    gc.set_threshold(100_000, 20, 50)  # as the command line does
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "screening.case"
        kept = Settings(cache=str(Path(place) / "cache"))
        case = open_case(path, kept, create=True)
        case.add([example() / "documents"])
        started = time.perf_counter()
        row = case.load(folder / "sdn.csv")
        loaded = time.perf_counter() - started

        started = time.perf_counter()
        case = open_case(path, kept)
        entities = len(case.entities())
        opened = time.perf_counter() - started
        started = time.perf_counter()
        findings = case.screen()
        screened = time.perf_counter() - started
    print(f"{row['name']}: {row['entries']:,} entries loaded in {loaded:.2f} s")
    print(f"case opened and list indexed in {opened:.2f} s")
    print(f"{entities} entities screened in {screened:.3f} s, {len(findings)} findings")
    rows = [
        {"what": "list loaded and compiled, s", "value": loaded, "n": row["entries"]},
        {"what": "case opened and its names resolved, s", "value": opened, "n": entities},
        {"what": "every entity screened, s", "value": screened, "n": entities},
    ]
    keep(asked.json, "screening", "the example case against OFAC's list of January 2022", rows)


if __name__ == "__main__":
    main()
