"""How a benchmark keeps its figures: one JSON file that `quality.py` sets into the page."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def json_option(parser: argparse.ArgumentParser) -> None:
    """Add `--json FILE`."""
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures for quality.py")


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
