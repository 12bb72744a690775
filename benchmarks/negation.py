"""Negation scope against CD-SCO: token F of the scopes of gold cues, and of the cues found.

    python benchmarks/negation.py [--split dev|train|test] [--data DIR] [--json FILE]

`--data` names a folder with the files of the *SEM 2012 task (word, lemma, part of speech, tree, then three columns
for each negation); without it `cd_sco/data/raw_data` below PAPERCHAIN_DATA is read. The corpus' own parse, lemmas and
parts of speech are not used: the words are written as a text again, which is analysed as any other.

A word is in a scope if any part of it is (of "un|happy" the rest is). Counts are taken over all negations of the
split (micro). Scopes are compared cue by cue; negations without a scope count too. Cues are compared word by word.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kept import json_option, keep

from paperchain.language.analyse import Analysis, analyse
from paperchain.language.negation import Cue, cues, scope

Place = tuple[int, int]
FILES = {"dev": "*dev*.txt", "train": "*train*.txt", "test": "*GOLD*.txt"}
TIGHT = frozenset(". , ; : ! ? ) ] '' n't 's 'm 're 've 'll 'd % ’ '".split())


class Negation(NamedTuple):
    """One negation: the words of its cue (with the part that negates) and of its scope, by number."""

    cue: dict[int, str]
    scope: frozenset[int]


class Told(NamedTuple):
    """A sentence of the corpus: its text, the place of each word in it, its negations."""

    text: str
    places: tuple[Place, ...]
    negations: tuple[Negation, ...]


def sentences(path: Path) -> Iterator[Told]:
    """The sentences of one file."""
    for block in path.read_text("utf-8").replace("\r", "").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line.strip()]
        if rows:
            yield _told(rows)


def _told(rows: list[list[str]]) -> Told:
    text, places, quoted = "", [], False
    for row in rows:
        word = row[3]
        closing = word == "''" or (word == '"' and quoted)
        if text and not (word in TIGHT or closing or text[-1] in "([“"):
            text += " "
        if word in ("``", "''", '"'):
            quoted = not closing
            word = "“" if not closing else "”"
        places.append((len(text), len(text) + len(word)))
        text += word
    negations = []
    width = max(len(row) for row in rows)
    for column in range(7, width, 3):
        cue = {i: r[column] for i, r in enumerate(rows) if len(r) > column and r[column] not in ("_", "***")}
        held = frozenset(i for i, r in enumerate(rows) if len(r) > column + 1 and r[column + 1] != "_")
        if cue:
            negations.append(Negation(cue, held))
    return Told(text, tuple(places), tuple(negations))


def given_cue(told: Told, negation: Negation) -> Cue:
    """A gold cue as places in the text."""
    places = []
    for number, part in negation.cue.items():
        start, end = told.places[number]
        at = told.text[start:end].casefold().find(part.casefold())
        places.append((start + max(0, at), start + max(0, at) + len(part)))
    return Cue(tuple(places))


def _words(told: Told, places: tuple[Place, ...]) -> frozenset[int]:
    return frozenset(i for i, (s, e) in enumerate(told.places) if any(a < e and s < b for a, b in places))


def score(read: list[tuple[Told, Analysis]]) -> dict[str, tuple[float, float, float, int]]:
    """What was measured -> precision, recall, F, gold words."""
    count: Counter[str] = Counter()
    for told, analysis in read:
        every: set[int] = set()
        for negation in told.negations:
            found = _words(told, scope(analysis, given_cue(told, negation)))
            count["scope found"] += len(found)
            count["scope gold"] += len(negation.scope)
            count["scope both"] += len(found & negation.scope)
            every |= set(negation.cue)
        ours = {i for cue in cues(analysis) for i in _words(told, cue.places)}
        count["cue found"] += len(ours)
        count["cue gold"] += len(every)
        count["cue both"] += len(ours & every)
    made = {}
    for what in ("scope", "cue"):
        p = count[f"{what} both"] / max(1, count[f"{what} found"])
        r = count[f"{what} both"] / max(1, count[f"{what} gold"])
        made[what] = (p, r, 2 * p * r / max(1e-9, p + r), count[f"{what} gold"])
    return made


def main(arguments: list[str] | None = None) -> None:
    """Print the table; write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--split", default="dev", choices=tuple(FILES))
    parser.add_argument("--data", type=Path)
    json_option(parser)
    asked = parser.parse_args(arguments)
    folder = asked.data or Path(os.environ.get("PAPERCHAIN_DATA", "data")) / "cd_sco" / "data" / "raw_data"
    files = sorted(folder.glob(FILES[asked.split]))
    if not files:
        sys.exit(f"No file {FILES[asked.split]} in {folder}: name the corpus with --data or PAPERCHAIN_DATA.")
    read = [(told, analyse(told.text)) for path in files for told in sentences(path)]
    made = score(read)
    titles = {"scope": "words of scopes, gold cues, F", "cue": "words of cues, F"}
    aims = {"scope": 0.87, "cue": None}
    rows = []
    for what, (p, r, f, n) in made.items():
        print(f"{titles[what]:32} P {p:.3f}  R {r:.3f}  F {f:.3f}  ({n} words)")
        row = {"what": titles[what], "value": round(f, 4), "aim": aims[what], "n": n}
        rows.append({**row, "peer": "", "peer_value": None})
    keep(asked.json, "negation", f"CD-SCO {asked.split}", rows)


if __name__ == "__main__":
    main()
