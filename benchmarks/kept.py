"""What the benchmarks share: where their data lies, how figures are shown, and kept in a file for `quality.py`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def json_option(parser: argparse.ArgumentParser) -> None:
    """Add `--json FILE`."""
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures for quality.py")


def data_option(parser: argparse.ArgumentParser) -> None:
    """Add `--data FOLDER`, which PAPERCHAIN_DATA names where it is not given."""
    folder = Path(os.environ.get("PAPERCHAIN_DATA", "data"))
    parser.add_argument("--data", type=Path, metavar="FOLDER", default=folder, help="folder of the public corpora")


def needed(path: Path) -> Path:
    """The path, if it is there; else the benchmark ends with one line that says what to set."""
    if not path.exists():
        raise SystemExit(f"no {path}: name the folder of the public corpora with --data or PAPERCHAIN_DATA")
    return path


def show(rows: Sequence[dict[str, Any]]) -> None:
    """Print the rows of figures one below the other: what, the value, the aim and the peer where there are any."""
    width = max((len(str(row["what"])) for row in rows), default=0)
    for row in rows:
        beside = [
            f"{head} {row[key]}" for key, head in (("aim", "aim"), ("peer_value", "peer")) if row.get(key) is not None
        ]
        print(f"{row['what']:<{width}}  {row['value']:>8}  n {row['n']:<6} {'  '.join(beside)}".rstrip())


def keep(where: Path | None, name: str, data: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write {"name", "data", "command", "rows"}; nothing if no file is named."""
    if where is None:
        return
    words = [Path(sys.argv[0]).name, *sys.argv[1:]]
    if "--json" in words:
        at = words.index("--json")
        del words[at : at + 2]
    kept = {"name": name, "data": data, "command": " ".join(words), "rows": list(rows)}
    where.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
