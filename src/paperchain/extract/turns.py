"""Turns of a conversation: interviews with Q and A or without labels, transcripts with a name before each turn."""

import re
from collections import Counter

from paperchain.extract.interviews import answerer, questions
from paperchain.extract.naming import Name
from paperchain.extract.voices import Turn, Voices
from paperchain.language.english_cues import RANKS
from paperchain.model import Mention, Span, Speaker

_LABEL = re.compile(
    r"^[ \t]*(?:[—–-] )?(?P<label>[A-Z][\w.’'-]*(?: (?:of|the|and|[A-Z(][\w.’'()-]*)){0,6}):(?=\s)"
    r"|^[ \t]*(?P<letter>[QA])[.)](?=\s)",
    re.M,
)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|We|us|our|you|You|your)\b")
_PAPER_SAYS = re.compile(
    r"\b(?:did not (?:respond|answer|reply|comment)|could not be (?:reached|contacted)|declined|said|confirmed|denied"
    r"|told this|interviewed|conducted)\b"
)
_ANSWERS = frozenset("a answer answers".split())
_ASKS = frozenset("q question questions interviewer".split())
_PEERS = frozenset("lord lady baroness viscount earl baron sir dame mr mrs ms miss dr".split())


def turns(reader: Voices) -> list[Turn]:
    """The turns of a conversation, in order; none if the text is no conversation."""
    text = reader.document.text
    if asked := questions(text):
        name = answerer(text, reader.names, asked[0][0])
        ends = [*(start for start, _ in asked[1:]), _outro(text, asked[-1][1])]
        if name:
            answers = _as_speaker(reader, name)
            return [Turn(end, last, answers, name) for (_, end), last in zip(asked, ends, strict=True)]
    found = list(_LABEL.finditer(text))
    if not found:
        return []
    labels = [(hit["label"] or hit["letter"]).strip() for hit in found]
    count = Counter(label.casefold() for label in labels)
    talk = len(set(count) & (_ANSWERS | _ASKS)) > 1 or (len(found) > 2 and len(count) > 1 and max(count.values()) > 1)
    made = []
    for hit, label, following in zip(found, labels, [*found[1:], None], strict=True):
        words = label.casefold().replace(".", "").split()
        who, name = _speaker(reader, hit, words, talk, found[0].start())
        if who is None and not (talk and words[0] in _ASKS):
            continue
        end = following.start() if following else _close(reader, hit.end())
        made.append(Turn(hit.end(), end, who, name, words[0] not in _ANSWERS))
    return made


def _outro(text: str, start: int) -> int:
    """Where the last answer ends: before paragraphs at the foot in which the paper speaks itself."""
    answer = [hit for hit in re.finditer(r"[^\n]+", text[start:]) if hit[0].strip()]
    end = len(text)
    for hit in reversed(answer[1:]):
        own = re.sub(r"“[^”]*”", "", hit[0])
        if _FIRST_PERSON.search(own) or not _PAPER_SAYS.search(own):
            break
        end = start + hit.start()
    return end


def _close(reader: Voices, start: int) -> int:
    """The end of the last turn: the next heading, or the text."""
    later = [s.start for s in reader.analysis.sentences if s.heading and s.start > start]
    return min(later, default=len(reader.document.text))


def _speaker(
    reader: Voices, hit: re.Match[str], words: list[str], talk: bool, head: int
) -> tuple[Speaker | None, Name | None]:
    if words[0] in _ANSWERS:
        first = answerer(reader.document.text, reader.names, head) if talk else None
        return (_as_speaker(reader, first), first) if first else (None, None)
    if words[0] in _ASKS:
        return None, None
    titled = bool(set(words) & (RANKS | _PEERS))
    plain = [w for w in words if w not in RANKS | _PEERS]
    last = plain[-1] if plain else words[-1]
    for name in reader.names:
        if name.schema != "Person":
            continue
        parts = name.text.casefold().split()
        full = len(parts) > 1 and parts[-1] == last
        initials = len(parts) > 1 and last.isalpha() and len(last) < 4 and last == "".join(p[0] for p in parts)
        if (full or initials) and (talk or titled or len(plain) > 1):
            return _as_speaker(reader, name), name
    if not (talk or titled):
        return None, None
    start, end = hit.span("label" if hit["label"] else "letter")
    return Speaker(reader.document.text[start:end], "person", "", Span.of(reader.document, start, end)), None


def _as_speaker(reader: Voices, name: Name) -> Speaker:
    span = Span.of(reader.document, name.start, name.end)
    return Speaker(name.text, "person", Mention.of("Person", name.text, span).entity, span)
