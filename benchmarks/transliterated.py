"""Single words of people's names in another script looked up among 20,000 Latin ones (netranslit, from Wikidata).

The words are those whose hash is lowest, so that the choice is the same everywhere; 1,000 of them are asked for, with
all 20,000 as the list. Right: the Latin word that the pair names stands first. The data is noisy: many pairs are of
two forms of one name ("Anna" for Ганна), and one word may be the pair of several Latin ones, any of which counts.
"""

import argparse
import csv
import hashlib
import time
from collections import defaultdict
from pathlib import Path

from kept import data_option, json_option, keep, needed, show

from paperchain.lists import Entry, ListName, SanctionList
from paperchain.screen.searching import NameSearch

SCRIPTS = (("Russian", "wd_russian_80", 0.90), ("Chinese", "wd_chinese_80", 0.70), ("Arabic", "wd_arabic_80", 0.60))
LISTED, ASKED = 20_000, 1_000


def main() -> None:
    """Look the words of each script up."""
    parser = argparse.ArgumentParser(description=__doc__)
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    rows: list[dict[str, object]] = []
    for label, file, aim in SCRIPTS:
        rows += _measure(label, needed(asked.data / "netranslit" / file), aim)
    show(rows)
    keep(asked.json, "transliterated", "netranslit wd_*_80 (MIT-style, Wikidata CC0)", rows)


def _rank(word: str) -> bytes:
    return hashlib.sha256(word.encode()).digest()


def _measure(label: str, path: Path, aim: float) -> list[dict[str, object]]:
    latin: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for word, written, *_ in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            latin[word].append(written.replace(" ", ""))
    listed = sorted(latin, key=_rank)[:LISTED]
    meant: dict[str, set[str]] = defaultdict(set)
    for word in listed:
        for written in latin[word]:
            meant[written].add(word)
    entries = tuple(Entry(str(n), "Person", word, (ListName(word),)) for n, word in enumerate(listed))
    search = NameSearch([SanctionList("words", "Words", "words", "", "", entries)])
    first = near = 0
    questions = sorted(meant, key=_rank)[:ASKED]
    start = time.perf_counter()
    for written in questions:
        names = [found.name for found in search.search(written, "Person")]
        first += bool(names) and names[0] in meant[written]
        near += bool(set(names[:10]) & meant[written])
    spent = time.perf_counter() - start
    n = len(questions)
    return [
        {"what": f"{label} words: right at the first place", "value": round(first / n, 3), "aim": aim, "n": n},
        {"what": f"{label} words: among the first ten", "value": round(near / n, 3), "aim": None, "n": n},
        {"what": f"{label} words: ms a query", "value": round(1000 * spent / n, 2), "aim": None, "n": n},
    ]


if __name__ == "__main__":
    main()
