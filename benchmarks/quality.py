"""Write docs/quality.md: run every benchmark, keep its figures beside this file, and set them into the page.

    PAPERCHAIN_DATA=… python benchmarks/quality.py            run all (about half an hour on two cores)
    PAPERCHAIN_DATA=… python benchmarks/quality.py dates      run those named, keep the other figures
    python benchmarks/quality.py --page                       only write the page from the figures kept

What is measured, in which order and in which words is said in quality.toml; the figures are in results/NAME.json as
the benchmarks write them with --json: {"name", "data", "command", "rows": [{"what", "value", "aim", "n", "peer",
"peer_value"}]}.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RESULTS = HERE / "results"
PAGE = HERE.parent / "docs" / "quality.md"


def sections() -> list[dict[str, Any]]:
    """The sections of the page, in order: name, title, text, run (a list of command lines)."""
    return list(tomllib.loads((HERE / "quality.toml").read_text("utf-8"))["section"])


def run(section: dict[str, Any]) -> None:
    """Run the benchmarks of a section, one file of figures each."""
    RESULTS.mkdir(exist_ok=True)
    for number, line in enumerate(section.get("run", ())):
        target = RESULTS / f"{section['name']}-{number}.json"
        words = [os.path.expandvars(word) for word in shlex.split(line)]
        print(f"== {line}", flush=True)
        subprocess.run([sys.executable, HERE / words[0], *words[1:], "--json", str(target)], check=True)


def page() -> str:
    """The page as Markdown."""
    parts = [
        "# How well it reads, and how fast\n",
        "This page is written by `python benchmarks/quality.py` from what the benchmarks measured; change them, or "
        "`benchmarks/quality.toml`, not the page. Two shared cores, no accelerator. The corpora lie outside the "
        "repository and are read through `PAPERCHAIN_DATA`. What all this means for a reader of documents is told in "
        "[what it reads well, badly and not at all](reading.md).\n",
    ]
    for section in sections():
        parts.append(f"## {section['title']}\n")
        if section.get("text"):
            parts.append(section["text"].strip() + "\n")
        for number, line in enumerate(section.get("run", ())):
            kept = RESULTS / f"{section['name']}-{number}.json"
            if kept.exists():
                parts += [table(json.loads(kept.read_text("utf-8"))), f"    python benchmarks/{line}\n"]
        if section.get("short"):
            parts.append(section["short"].strip() + "\n")
    return "\n".join(parts)


def table(result: dict[str, Any]) -> str:
    """The rows of one benchmark; columns that no row fills are left out."""
    rows = result["rows"]
    columns = [("what", result.get("data") or "what"), ("value", "measured"), ("aim", "aim"), ("n", "of")]
    columns += [("peer_value", "peer"), ("peer", "which peer")]
    shown = [(key, head) for key, head in columns if any(row.get(key) not in (None, "") for row in rows)]
    lines = [f"| {' | '.join(head for _, head in shown)} |", "|" + "---|" * len(shown)]
    lines += [f"| {' | '.join(_cell(row.get(key), key) for key, _ in shown)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: Any, key: str) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        value = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3f}".rstrip("0").rstrip(".")
    elif isinstance(value, int):
        value = f"{value:,}"
    return f"**{value}**" if key == "value" else str(value)


def main() -> None:
    """Run what is asked for and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="sections to run; none: all")
    parser.add_argument("--page", action="store_true", help="run nothing")
    asked = parser.parse_args()
    known = sections()
    if unknown := set(asked.names) - {section["name"] for section in known}:
        raise SystemExit(f"no section {', '.join(sorted(unknown))}; there are: {', '.join(s['name'] for s in known)}")
    for section in known:
        if not asked.page and (not asked.names or section["name"] in asked.names):
            run(section)
    PAGE.write_text(page(), "utf-8")
    print(f"wrote {PAGE}")


if __name__ == "__main__":
    main()
