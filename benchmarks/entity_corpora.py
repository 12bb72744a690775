"""Texts with named things marked by hand: re3d, wikigold and Re-DocRED in one shape.

Types are Person, Organisation, Place, Goods and Other. re3d: Person, Organisation, Location -> Place;
MilitaryPlatform, Weapon and Vehicle -> Goods; markings that its makers trust less than even odds are left out, as are
its other types. It marks what has no name too ("rebels", "the army", "we"). wikigold and Re-DocRED: PER, ORG, LOC,
MISC -> Other (nationalities, works, events); names only.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

RE3D = {
    "Person": "Person", "Organisation": "Organisation", "Location": "Place",
    "MilitaryPlatform": "Goods", "Weapon": "Goods", "Vehicle": "Goods",
}  # fmt: skip
NAMES = {"PER": "Person", "ORG": "Organisation", "LOC": "Place", "MISC": "Other"}
SHIPPED = ("CENTCOM", "Australian Department of Foreign Affairs")
"""Folders of re3d whose licence permits weights made of them: public domain and CC BY."""


class Marked(NamedTuple):
    """A text and the things marked in it, as (start, end, type)."""

    corpus: str
    name: str
    text: str
    gold: tuple[tuple[int, int, str], ...]
    folder: str = ""


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def re3d(folder: Path) -> Iterator[Marked]:
    """The documents of every folder below `folder` that holds documents.json, or of `folder` itself."""
    for path in sorted([*folder.glob("documents.json"), *folder.glob("*/documents.json")]):
        held: dict[str, list[tuple[int, int, str]]] = {}
        for row in _lines(path.with_name("entities.json")):
            if str(row["type"]) in RE3D and float(str(row["confidence"])) >= 0.5:
                place = (int(str(row["begin"])), int(str(row["end"])), RE3D[str(row["type"])])
                held.setdefault(str(row["documentId"]), []).append(place)
        for row in sorted(_lines(path), key=lambda r: str(r["_id"])):
            gold = tuple(sorted(set(held.get(str(row["_id"]), []))))
            yield Marked("re3d", str(row["_id"]), str(row["text"]), gold, path.parent.name)


_CLOSE, _OPEN = frozenset(") ] , . ; : ! ? % 's n't ’s '".split()), frozenset("( [ $ #".split())


def _joined(name: str, corpus: str, sentences: list[list[tuple[str, str]]]) -> Marked:
    """Words with IO tags as a text, a sentence a line, spaces as print has them."""
    text, gold = "", []
    for words in sentences:
        before, run, quotes = "", "", 0
        for word, tag in words:
            shown = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)
            quotes += shown == '"'
            close = shown in _CLOSE or (shown == '"' and quotes % 2 == 0)
            if before and not close and before not in _OPEN and not (before == '"' and quotes % 2 == 1):
                text += " "
            kind = NAMES.get(tag[2:] or "O", "")
            if kind and kind == run and not tag.startswith("B-"):
                gold[-1] = (gold[-1][0], len(text) + len(shown), kind)
            elif kind:
                gold.append((len(text), len(text) + len(shown), kind))
            run, before = kind, shown
            text += shown
        text += "\n"
    return Marked(corpus, name, text, tuple(gold))


def wikigold(path: Path) -> Iterator[Marked]:
    """The documents of a CoNLL file: a word and its tag a line, `-DOCSTART-` between documents."""
    for number, block in enumerate(path.read_text("utf-8").split("-DOCSTART-")[:]):
        sentences: list[list[tuple[str, str]]] = [[]]
        for line in block.splitlines():
            word, _, tag = line.rstrip().rpartition(" ")
            if not word:
                sentences.append([])
            elif not tag.endswith("DOCSTART-") and word.strip() != "O":
                sentences[-1].append((word.split(" ")[0], tag))
        sentences = [s for s in sentences if s]
        if sentences:
            yield _joined(f"{path.stem} {number:03}", "wikigold", sentences)


def re_docred(path: Path) -> Iterator[Marked]:
    """The documents of a file of Re-DocRED."""
    for number, row in enumerate(json.loads(path.read_text("utf-8"))):
        tags = [["O"] * len(s) for s in row["sents"]]
        for thing in row["vertexSet"]:
            for mention in thing:
                first, last = mention["pos"]
                if mention["type"] in NAMES:
                    tags[mention["sent_id"]][first:last] = [f"I-{mention['type']}"] * (last - first)
                    tags[mention["sent_id"]][first] = f"B-{mention['type']}"
        sentences = [list(zip(words, tag, strict=True)) for words, tag in zip(row["sents"], tags, strict=True)]
        yield _joined(f"{number:03} {row['title']}", "re_docred", sentences)


def corpora(data: Path) -> dict[str, list[Marked]]:
    """Every corpus found below a data folder."""
    found: dict[str, list[Marked]] = {}
    if (data / "re3d").is_dir():
        found["re3d"] = list(re3d(data / "re3d"))
    gold = data / "ner_small_open/data/wikigold/CONLL-format/data/wikigold.conll.txt"
    if gold.is_file():
        found["wikigold"] = list(wikigold(gold))
    docred = data / "re_docred/data/dev_revised.json"
    if docred.is_file():
        found["re_docred"] = list(re_docred(docred))
    return found
