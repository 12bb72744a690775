"""UDS It-Happened v2 joined with the sentences of UD-EWT: words of events, and how surely readers think they happened.

Each annotator said whether it happened and how sure they are (0 to 4). As in the literature (Rudinger, White and
Van Durme 2018) an answer is worth +-3 x confidence / 4, and the answers to one predicate are averaged.
"""

import hashlib
import json
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from paperchain.extract.factuality import features
from paperchain.extract.reading import Reader
from paperchain.extract.standing import stand
from paperchain.language.analyse import analyse
from paperchain.model import Document

SURE = {"asserted": 3.0, "reported": 2.0, "alleged": 0.5, "possible": -0.5, "planned": -1.5, "no_comment": 0.0}
"""What the rules' modality is worth on the scale of -3 to 3; a denied event is worth -3, an unclear one 0."""


class Event(NamedTuple):
    """One word of an event: its sentence, what readers held (two scales), what the rules hold, its features."""

    sentence: str
    value: float
    adjusted: float
    rules: float
    features: tuple[str, ...]

    @property
    def held(self) -> bool:
        """True if it is one of the 30 % that training never sees, by a hash of its sentence."""
        return int(hashlib.sha256(self.sentence.encode()).hexdigest(), 16) % 10 < 3


def _annotations(folder: Path, kind: str) -> dict[str, Any]:
    path = folder / "uds_factuality" / "decomp" / "data" / "2.0" / kind / "sentence" / "annotations" / "factuality.zip"
    if not path.is_file():
        sys.exit(f"No {path}: name a folder with uds_factuality with --data or PAPERCHAIN_DATA.")
    with zipfile.ZipFile(path) as packed:
        held: dict[str, Any] = json.loads(packed.read("factuality.json"))["data"]
    return held


def _sentences(path: Path) -> Iterator[tuple[str, str, dict[str, tuple[int, int]]]]:
    """Id, text and the place of each word of the sentences of a treebank."""
    if not path.is_file():
        sys.exit(f"No {path}: name a folder with ud_ewt with --data or PAPERCHAIN_DATA.")
    for block in path.read_text("utf-8").split("\n\n"):
        told = dict(line[2:].split(" = ", 1) for line in block.split("\n") if line.startswith("# ") and " = " in line)
        if "text" not in told:
            continue
        text, at, places, whole, last = told["text"], 0, {}, (0, 0), 0
        for row in (line.split("\t") for line in block.split("\n") if line and line[0] != "#"):
            number, word = row[0], row[1]
            if "." in number:
                continue
            if number.isdigit() and int(number) <= last:
                places[number] = whole if row[1] not in text[slice(*whole)] else _inside(text, whole, word)
                continue
            start = text.find(word, at)
            if start < 0:
                continue
            whole, at = (start, start + len(word)), start + len(word)
            if number.isdigit():
                places[number] = whole
            else:
                last = int(number.split("-")[1])
        yield told["sent_id"], text, places


def _inside(text: str, whole: tuple[int, int], word: str) -> tuple[int, int]:
    start = text.find(word, *whole)
    return start, start + len(word)


def _worth(raw: dict[str, Any]) -> float:
    """The mean of +-3 x confidence / 4 over the annotators."""
    told = [(1 if raw["value"][a] else -1) * 0.75 * raw["confidence"][a] for a in raw["value"]]
    return sum(told) / len(told)


def events(data: Path | None) -> list[Event]:
    """Every event of the sentences at hand that our own parse has a word for, in the order of the treebank."""
    folder = data or Path(os.environ.get("PAPERCHAIN_DATA", "data"))
    raw, adjusted = _annotations(folder, "raw"), _annotations(folder, "normalized")
    ids = json.loads((folder / "uds_factuality" / "decomp" / "data" / "ud_ids.json").read_text("utf-8"))
    graphs = {told["sentence_id"]: graph for graph, told in ids.items()}
    found = []
    for path in sorted((folder / "ud_ewt").glob("*.conllu")):
        for sentence, text, places in _sentences(path):
            nodes = raw.get(graphs.get(sentence, ""), {})
            if nodes:
                found += list(_read(graphs[sentence], sentence, text, places, nodes, adjusted))
    if not found:
        sys.exit(f"No sentence of {folder / 'ud_ewt'} is annotated in uds_factuality.")
    return found


def _read(
    graph: str,
    sentence: str,
    text: str,
    places: dict[str, tuple[int, int]],
    nodes: dict[str, Any],
    adjusted: dict[str, Any],
) -> Iterator[Event]:
    analysis = analyse(text)
    reader = Reader(Document(sentence, "text", "text/plain", text, language="en"), analysis)
    for node, told in nodes.items():
        place = places.get(node.rsplit("-", 1)[1])
        if place is None:
            continue
        for number, parsed in enumerate(analysis.sentences):
            word = next(
                (t for t in parsed.tokens if parsed.place(t)[0] < place[1] and place[0] < parsed.place(t)[1]), None
            )
            if word is None:
                continue
            value = adjusted[graph][node]["factuality"]["factual"]["value"]
            row = tuple(features(word))
            yield Event(sentence, _worth(told["factuality"]["factual"]), value, _by_rules(reader, number, word), row)
            break


def _by_rules(reader: Reader, number: int, word: Any) -> float:
    standing = stand(reader, number, word)
    if standing.unclear:
        return 0.0
    return -3.0 if standing.polarity == "negative" else SURE[standing.modality]
