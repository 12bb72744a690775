"""A sentence that only says "This is untrue" denies what the sentence before reports: the same claims, negative."""

import re
from collections.abc import Iterable

from paperchain.extract.reading import Reader
from paperchain.model import Claim, Mention, Span

_UNTRUE = re.compile(
    r"(?:This|That|It|(?:The|This|These|Those) (?:claims?|allegations?|assertions?|statements?|reports?))"
    r" (?:is|are|was|were) (?:(?:simply|completely|entirely|plainly|quite|also|factually|just) )?"
    r"(?:untrue|false|wrong|incorrect|inaccurate|unfounded|baseless|nonsense|a lie|not (?:true|correct|the case))\W*$"
)
_TOLD = frozenset("statement communication no_comment unaware knowledge".split())

Read = tuple[Claim, list[Mention]]


def denied(reader: Reader, number: int, before: Iterable[Read], origin: str) -> list[Read]:
    """The claims that a sentence takes back: those that the sentence before reports from somebody else."""
    sentence = reader.sentence(number)
    text = reader.document.text
    said = text[sentence.start : sentence.end]
    if number < 1 or not _UNTRUE.match(said) or text[: sentence.start].count("“") > text[: sentence.start].count("”"):
        return []
    turn = reader.voice(sentence.start)
    speakers = (turn.speaker,) if turn and turn.speaker else ()
    span = Span.of(reader.document, reader.sentence(number - 1).start, sentence.end)
    cue = Span.of(reader.document, sentence.start, sentence.start + len(said.rstrip(" .!")))
    return [
        (
            Claim.of(
                claim.kind,
                claim.arguments,
                span,
                polarity="negative",
                modality="reported" if speakers else "asserted",
                speakers=speakers,
                cue=cue,
                origin=origin,
            ),
            mentions,
        )
        for claim, mentions in before
        if claim.polarity == "positive" and claim.modality in ("reported", "alleged") and claim.kind not in _TOLD
    ]
