"""Attribution against PolNeAR: token F of source, cue and content.

    python benchmarks/attribution.py [--split dev|test|train] [--data DIR] [--parts DIR] [--json FILE]

`--data DIR` is the corpus folder with `dev/text`, `dev/attributions` ...; without it `polnear/data` below
PAPERCHAIN_DATA is read. `--parts DIR` adds the trained part whose weights `benchmarks/train_attribution.py` wrote.

Token F: every word of a text (as the analysis splits it; punctuation counts as words) holds a role if it lies in a
span of that role of any attribution. Precision, recall and F are taken over all words of the split, per role (micro).
PolNeAR gives each word one role, in the outermost attribution; what is found inside another content is left out
before scoring. Where several people annotated an article the first by name counts. Passages marked `Discard` are
left out on both sides.

The peer is what the parse gives without rules: the subject, the verb and the clause of each verb of speech (`say`,
`tell`, `claim` ...), and `according to` with its noun.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kept import json_option, keep

from paperchain.extract.attribution import Attribution, attributions, flat
from paperchain.extract.parts import load
from paperchain.language.analyse import Analysis, analyse
from paperchain.language.english_cues import SAY

ROLES = ("source", "cue", "content")
AIMS = {"source": 0.78, "cue": 0.64, "content": 0.85}
Place = tuple[int, int]


class Article(NamedTuple):
    """A text with its gold attributions and the passages that are not to be judged."""

    name: str
    text: str
    gold: tuple[Attribution, ...]
    discarded: tuple[Place, ...]


def articles(folder: Path) -> Iterator[Article]:
    """The articles of one split, in the order of their names."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotations:
            gold, discarded = _read(annotations[0].read_text("utf-8"))
            yield Article(path.stem, path.read_text("utf-8"), gold, discarded)


def _read(ann: str) -> tuple[tuple[Attribution, ...], tuple[Place, ...]]:
    spans: dict[str, tuple[str, tuple[Place, ...]]] = {}
    links = []
    for line in ann.split("\n"):
        parts = line.split("\t")
        if parts[0].startswith("T") and len(parts) > 1:
            kind, _, where = parts[1].partition(" ")
            places = tuple((int(a), int(b)) for a, b in (piece.split() for piece in where.split(";")))
            spans[parts[0]] = (kind, places)
        elif parts[0].startswith("E") and len(parts) > 1:
            links.append([pair.partition(":")[2] for pair in parts[1].split()])
    found = []
    for link in links:
        held: dict[str, tuple[Place, ...]] = dict.fromkeys(ROLES, ())
        for key in link:
            kind, places = spans.get(key, ("", ()))
            if kind.casefold() in held:
                held[kind.casefold()] += places
        found.append(Attribution(held["source"], held["cue"], held["content"]))
    return tuple(found), tuple(p for kind, places in spans.values() if kind == "Discard" for p in places)


def roles(analysis: Analysis, found: Iterable[Attribution]) -> list[dict[Place, str]]:
    """For each role, the words in it."""
    words = [s.place(t) for s in analysis.sentences for t in s.tokens if not t.is_space]
    held: list[dict[Place, str]] = []
    every = list(found)
    for role in ROLES:
        places = sorted(p for a in every for p in getattr(a, role))
        covered = [w for w in words if any(s < w[1] and w[0] < e for s, e in _near(places, w))]
        held.append(dict.fromkeys(covered, role))
    return held


def _near(places: list[Place], word: Place) -> list[Place]:
    return [p for p in places if p[0] < word[1] and word[0] < p[1]]


def score(
    pairs: Iterable[tuple[Analysis, Iterable[Attribution], Article]],
) -> list[tuple[str, float, float, float, int]]:
    """(role, precision, recall, F, gold words) over all texts."""
    count: Counter[tuple[str, str]] = Counter()
    for analysis, found, article in pairs:
        predicted, gold = roles(analysis, found), roles(analysis, article.gold)
        for role, ours, theirs in zip(ROLES, predicted, gold, strict=True):
            left_out = {w for w in {*ours, *theirs} if _near(list(article.discarded), w)}
            mine, right = set(ours) - left_out, set(theirs) - left_out
            count[role, "found"] += len(mine)
            count[role, "gold"] += len(right)
            count[role, "both"] += len(mine & right)
    rows = []
    for role in ROLES:
        precision = count[role, "both"] / max(1, count[role, "found"])
        recall = count[role, "both"] / max(1, count[role, "gold"])
        f = 2 * precision * recall / max(1e-9, precision + recall)
        rows.append((role, precision, recall, f, count[role, "gold"]))
    return rows


def parse_alone(analysis: Analysis) -> tuple[Attribution, ...]:
    """The peer: subject, verb and clause of verbs of speech."""
    found = []
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            below = {child.dep_: child for child in token.children}
            if token.lemma_ in SAY and token.pos_ == "VERB" and {"nsubj", "ccomp"} <= set(below):
                source, content = below["nsubj"], below["ccomp"]
            elif token.lower_ == "according" and "prep" in below and token.head != token:
                source, content = below["prep"], token.head
            else:
                continue
            places = [
                (sentence.place(noun.left_edge)[0], sentence.place(noun.right_edge)[1]) for noun in (source, content)
            ]
            found.append(Attribution((places[0],), (sentence.place(token),), (places[1],)))
    return tuple(found)


def main(arguments: list[str] | None = None) -> None:
    """Print the table; write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--split", default="dev", choices=("dev", "test", "train"))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--parts", type=Path)
    json_option(parser)
    given = parser.parse_args(arguments)
    data = given.data or Path(os.environ.get("PAPERCHAIN_DATA", "data")) / "polnear" / "data"
    folder = data / given.split if (data / given.split).is_dir() else data
    if not (folder / "text").is_dir():
        sys.exit(f"No texts in {folder}/text: name the corpus with --data or PAPERCHAIN_DATA.")
    parts = load(given.parts)
    read = [(analyse(a.text), a) for a in articles(folder)]
    peer = {role: f for role, _, _, f, _ in score((an, flat(parse_alone(an)), a) for an, a in read)}
    engines = {"rules": attributions}
    if parts.attribution is not None:
        engines["rules and trained"] = parts.attribution  # type: ignore[assignment]
    rows = []
    for engine, find in engines.items():
        for role, p, r, f, n in score((an, flat(find(an)), a) for an, a in read):
            line = f"{engine:18} {role:8} P {p:.3f}  R {r:.3f}  F {f:.3f}  ({n} words)  aim {AIMS[role]:.2f}"
            print(f"{line}  parse alone {peer[role]:.3f}")
            rows.append(
                {
                    "what": f"{role}, token F, {engine}",
                    "value": round(f, 4),
                    "aim": AIMS[role],
                    "peer": "subject and clause of verbs of speech in the bare parse",
                    "peer_value": round(peer[role], 4),
                    "n": n,
                }
            )
    keep(given.json, "attribution", f"PolNeAR {given.split}", rows)


if __name__ == "__main__":
    main()
