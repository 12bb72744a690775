"""MEANTIME (Minard et al. 2016): 120 Wikinews texts with events and participants, identified across documents."""

import xml.etree.ElementTree as ET
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from kept import needed

FOLDER = "meantime/data/meantime_newsreader_english_oct15/intra_cross-doc_annotation"


@dataclass(frozen=True, slots=True)
class Happening:
    """One mention of an event: its predicate, instance, participants (role, instance), days, and where it stands."""

    id: str
    predicate: str
    instance: str
    parties: tuple[tuple[str, str], ...]
    times: tuple[str, ...]
    polarity: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class News:
    """A text, a sentence a line, with its date and the events that it tells of."""

    name: str
    corpus: str
    text: str
    published: str
    sentences: tuple[str, ...]
    happenings: tuple[Happening, ...] = field(default=())


def news(data: Path) -> list[News]:
    """All texts of the corpus, in order of their names."""
    folder = needed(data / FOLDER)
    return [_read(path) for path in sorted(folder.glob("*/*.xml"))]


def _read(path: Path) -> News:
    root = ET.parse(path).getroot()
    lines: dict[int, list[str]] = defaultdict(list)
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        line = lines[int(token.get("sentence", "0"))]
        places[token.get("t_id", "")] = (int(token.get("sentence", "0")), len(line))
        line.append(token.text or "")
    numbers = sorted(lines)
    sentences = tuple(" ".join(lines[n]) for n in numbers)
    text = "\n".join(sentences)
    begins = dict(zip(numbers, _starts(sentences), strict=True))
    spans = {t: (begins[n] + len(" ".join([*lines[n][:at], ""])), len(lines[n][at])) for t, (n, at) in places.items()}
    stamps = {t.get("m_id", ""): t for t in root.iter("TIMEX3")}
    created = next((t.get("value", "") for t in stamps.values() if t.get("functionInDocument") == "CREATION_TIME"), "")
    return News(
        path.stem, path.parent.name, text, created, sentences, _happenings(root, path.stem, text, spans, stamps)
    )


def _starts(sentences: tuple[str, ...]) -> list[int]:
    found, at = [], 0
    for sentence in sentences:
        found.append(at)
        at += len(sentence) + 1
    return found


def _happenings(
    root: ET.Element, name: str, text: str, spans: dict[str, tuple[int, int]], stamps: dict[str, ET.Element]
) -> tuple[Happening, ...]:
    instances = {e.get("m_id", ""): e.get("instance_id") or f"{name}-{e.get('m_id')}" for e in root.iter("EVENT")}
    instances |= {e.get("m_id", ""): e.get("instance_id") or f"{name}-{e.get('m_id')}" for e in root.iter("ENTITY")}
    refers: dict[str, str] = {}
    for link in root.iter("REFERS_TO"):
        target = next((t.get("m_id", "") for t in link.iter("target")), "")
        for source in link.iter("source"):
            if target in instances:
                refers[source.get("m_id", "")] = instances[target]
    parties: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for link in root.iter("HAS_PARTICIPANT"):
        source, target = (next((e.get("m_id", "") for e in link.iter(end)), "") for end in ("source", "target"))
        parties[source].append((link.get("sem_role", ""), refers.get(target, f"{name}-{target}")))
    times: dict[str, list[str]] = defaultdict(list)
    for link in root.iter("TLINK"):
        ends = [next((e.get("m_id", "") for e in link.iter(end)), "") for end in ("source", "target")]
        for event, stamp in (ends, ends[::-1]):
            if stamp in stamps and link.get("reltype") in ("IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "MEASURE"):
                times[event].append(stamps[stamp].get("value", ""))
    found = []
    for mention in root.iter("EVENT_MENTION"):
        one = mention.get("m_id", "")
        anchors = [spans[t.get("t_id", "")] for t in mention.iter("token_anchor") if t.get("t_id", "") in spans]
        if one in refers and anchors:
            start, last = anchors[0][0], anchors[-1]
            where = (start, last[0] + last[1])
            words = mention.get("pred") or text[where[0] : where[1]].casefold()
            told = (tuple(parties[one]), tuple(times[one]))
            polarity = "negative" if mention.get("polarity") == "NEG" else "positive"
            found.append(Happening(f"{name}-{one}", words, refers[one], *told, polarity, *where))
    return tuple(found)
