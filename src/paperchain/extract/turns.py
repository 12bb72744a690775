"""Turns of a conversation: interviews with Q and A, transcripts and debates with a name before each turn."""

import re
from collections import Counter
from dataclasses import dataclass

from paperchain.extract.entities import Name
from paperchain.extract.interviews import questions
from paperchain.extract.reading import Reader
from paperchain.language.english_cues import RANKS
from paperchain.model import Mention, Span, Speaker

_LABEL = re.compile(r"^[ \t]*(?P<label>[A-Z][\w.’'-]*(?: (?:of|the|and|[A-Z(][\w.’'()-]*)){0,6}):(?=\s)", re.M)
_ANSWERS = frozenset("a answer answers".split())
_ASKS = frozenset("q question questions interviewer".split())
_PEERS = frozenset("lord lady baroness viscount earl baron sir dame mr mrs ms miss dr".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says at `start:end` of the text. Nobody is named for a question."""

    start: int
    end: int
    speaker: Speaker | None


def turns(reader: Reader) -> list[Turn]:
    """The turns of a conversation, in order; none if the text is no conversation."""
    text = reader.document.text
    if reader.interviewee:
        asked = questions(text)
        ends = [*(start for start, _ in asked[1:]), len(text)]
        answers = _as_speaker(reader, reader.interviewee)
        return [Turn(end, last, answers) for (_, end), last in zip(asked, ends, strict=True)]
    found = list(_LABEL.finditer(text))
    if not found:
        return []
    count = Counter(hit["label"].casefold() for hit in found)
    talk = len(set(count) & (_ANSWERS | _ASKS)) > 1 or (len(found) > 2 and len(count) > 1 and max(count.values()) > 1)
    made = []
    for hit, following in zip(found, [*found[1:], None], strict=True):
        label = hit["label"].strip()
        words = label.casefold().replace(".", "").split()
        who = _speaker(reader, hit, words, talk)
        if who is None and not (talk and words[0] in _ASKS):
            continue
        made.append(Turn(hit.end(), following.start() if following else _close(reader, hit.end()), who))
    return made


def _close(reader: Reader, start: int) -> int:
    """The end of the last turn: the next heading, or the text."""
    later = [s.start for s in reader.analysis.sentences if s.heading and s.start > start]
    return min(later, default=len(reader.document.text))


def _speaker(reader: Reader, hit: re.Match[str], words: list[str], talk: bool) -> Speaker | None:
    people = [n for n in reader.names if n.schema == "Person"]
    if words[0] in _ANSWERS:
        first = next((n for n in people if " " in n.text), None)
        return _as_speaker(reader, first) if talk and first else None
    if words[0] in _ASKS:
        return None
    titled = bool(set(words) & (RANKS | _PEERS))
    plain = [w for w in words if w not in RANKS | _PEERS]
    last = plain[-1] if plain else words[-1]
    for name in people:
        parts = name.text.casefold().split()
        full = len(parts) > 1 and parts[-1] == last
        initials = len(parts) > 1 and last.isalpha() and len(last) < 4 and last == "".join(p[0] for p in parts)
        if (full or initials) and (talk or titled or len(plain) > 1):
            return _as_speaker(reader, name)
    if not (talk or titled):
        return None
    start, end = hit.span("label")
    return Speaker(reader.document.text[start:end], "person", "", Span.of(reader.document, start, end))


def _as_speaker(reader: Reader, name: Name) -> Speaker:
    span = Span.of(reader.document, name.start, name.end)
    return Speaker(name.text, "person", Mention.of("Person", name.text, span).entity, span)
