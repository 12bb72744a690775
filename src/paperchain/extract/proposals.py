"""Claims that another engine proposes, aligned to the text: what cannot be found there word for word is refused.

An engine is a module with `NAME` and `propose(document, sentences, address)`, in this room or behind the entry point
`paperchain.extract`; it answers in words. Offsets, values, polarity and modality are never taken from it: passages are
looked up in the text, dates and amounts are read by the rules, and the standing is read again from the grammar, the
more cautious value winning. What passes is recorded as proposed, and counts for nothing until a person accepts it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from paperchain.extract.gate import reason_against
from paperchain.extract.reading import Reader
from paperchain.extract.sense import senseless
from paperchain.extract.standing import Standing, stand
from paperchain.language import amounts, when
from paperchain.language.analyse import Sentence, analyse
from paperchain.language.english_cues import WEIGHT
from paperchain.model import PROPOSED, VALUES, Argument, Claim, Document, Mention, Modality, Source, Span, Speaker
from paperchain.model.frames import Frame, frames


@dataclass(frozen=True, slots=True)
class Proposal:
    """One claim in an engine's own words. `sentence` counts from 0; every text must stand in the document."""

    sentence: int
    quote: str  # evidence: a part of that sentence, verbatim
    kind: str  # a frame
    cue: str  # the word or words in the quote that tell the happening
    arguments: tuple[tuple[str, str, str], ...]  # (role, words in the quote, name elsewhere in the text or "")
    polarity: str = "positive"
    modality: str = "asserted"
    speakers: tuple[str, ...] = ()  # innermost first, in words of the text


@dataclass(frozen=True, slots=True)
class Refused:
    """A proposal that did not pass, and why."""

    proposal: Proposal
    reason: str


@dataclass(slots=True)
class Accepted:
    """What became of the proposals for one document."""

    claims: list[Claim] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


class _Refusal(Exception):
    """Why a proposal cannot pass."""


def sentences(document: Document) -> tuple[str, ...]:
    """The sentences by whose numbers an engine answers."""
    return tuple(document.text[s.start : s.end] for s in analyse(document.text, document.language).sentences)


def accept(document: Document, source: Source | None, proposals: Iterable[Proposal], engine: str) -> Accepted:
    """Align proposals to a document. `engine` names who proposed: "llm some-model"."""
    aligner = _Aligner(document, source, engine)
    made = Accepted()
    for proposal in proposals:
        try:
            claim, mentions = aligner.claim(proposal)
        except _Refusal as refusal:
            made.refused.append(Refused(proposal, str(refusal)))
            continue
        if all(claim.id != other.id for other in made.claims):
            made.claims.append(claim)
            made.mentions += mentions
    return made


def _once(text: str, part: str, start: int, end: int, what: str) -> tuple[int, int]:
    """The one place of a part between two offsets."""
    at = text.find(part, start, end) if part.strip() else -1
    if at < 0:
        raise _Refusal(f"{what} {part[:80]!r} does not stand there")
    if text.find(part, at + 1, end) >= 0:
        raise _Refusal(f"{what} {part[:80]!r} stands there more than once")
    return at, at + len(part)


class _Aligner:
    """One document, analysed once, against which proposals are held."""

    def __init__(self, document: Document, source: Source | None, engine: str) -> None:
        self.document, self.engine = document, engine
        self.reader = Reader(document, analyse(document.text, document.language), source.name if source else "")
        self.schemas = {name.text: name.schema for name in self.reader.names}

    def claim(self, proposal: Proposal) -> tuple[Claim, list[Mention]]:
        """A proposal as a claim with offsets, or a refusal."""
        frame = frames().get(proposal.kind)
        if frame is None:
            raise _Refusal(f"{proposal.kind!r} is no kind of claim")
        if not 0 <= proposal.sentence < len(self.reader.analysis.sentences):
            raise _Refusal(f"there is no sentence {proposal.sentence}")
        sentence = self.reader.sentence(proposal.sentence)
        quoted = _once(self.document.text, proposal.quote, sentence.start, sentence.end, "quote")
        cue = _once(self.document.text, proposal.cue, *quoted, "cue")
        arguments, mentions = self._arguments(frame, proposal, quoted)
        standing = self._standing(proposal, sentence, cue, [a.span for a in arguments if a.span])
        claim = Claim.of(
            frame.name,
            arguments,
            Span.of(self.document, sentence.start, sentence.end),
            polarity=standing.polarity,
            modality=standing.modality,
            speakers=standing.speakers,
            cue=Span.of(self.document, *cue),
            hedge=", ".join(dict.fromkeys(standing.hedges)),
            origin=f"{PROPOSED}{self.engine}",
            heading=sentence.heading,
        )
        known = {mention.entity: mention.name for mention in mentions}
        spoken = frozenset(name.casefold().replace("’", "'") for name in (*self.schemas, *known.values()))
        if reason := reason_against(self.document, claim, known, spoken) or senseless(claim):
            raise _Refusal(reason)
        return claim, mentions

    def _arguments(
        self, frame: Frame, proposal: Proposal, quoted: tuple[int, int]
    ) -> tuple[tuple[Argument, ...], list[Mention]]:
        arguments: list[Argument] = []
        mentions: list[Mention] = []
        for role, words, name in proposal.arguments:
            span = Span.of(self.document, *_once(self.document.text, words, *quoted, role))
            if role in VALUES:
                arguments.append(Argument(role, self._value(role, words), "", span))
                continue
            slot = frame.role(role)
            if slot is None and role != "place":
                raise _Refusal(f"{frame.name} has no role {role!r}")
            named = name or words
            if name and name not in self.schemas:
                raise _Refusal(f"{role} {name[:80]!r} is no name of this text")
            schema = self.schemas.get(named) or (slot.types[0] if slot and slot.types else "Address")
            if slot and slot.types and schema not in (*slot.types, "LegalEntity") and named in self.schemas:
                raise _Refusal(f"{role} {named[:80]!r} is a {schema}, not a {slot.types[0]}")
            at = span if named == words else self._first(name)
            mentions.append(Mention.of(schema, named, at, named=named in self.schemas))
            arguments.append(Argument(role, mentions[-1].name, mentions[-1].entity, span, certain=named == words))
        return tuple(arguments), mentions

    def _first(self, name: str) -> Span:
        found = next(n for n in self.reader.names if n.text == name)
        return Span.of(self.document, found.start, found.end)

    def _value(self, role: str, words: str) -> str:
        """A date or an amount as the rules read it; the engine's own value is never used."""
        if role == "time":
            dates = [found.edtf for found in when.find(words, self.document.published) if found.edtf]
            if len(dates) == 1:
                return dates[0]
            raise _Refusal(f"no single date can be read from {words[:80]!r}")
        found = [amount.normal for amount in amounts.find(words) if amount.kind == role]
        if len(found) == 1:
            return found[0]
        raise _Refusal(f"no single {role} can be read from {words[:80]!r}")

    def _standing(
        self, proposal: Proposal, sentence: Sentence, cue: tuple[int, int], spans: Sequence[Span]
    ) -> Standing:
        """Polarity, modality and speakers: of every verb between the participants, the most cautious reading."""
        low, high = min([cue[0], *(s.start for s in spans)]), max([cue[1], *(s.end for s in spans)])
        placed = [(token, sentence.place(token)) for token in sentence.tokens]
        told = [t for t, (start, end) in placed if start < cue[1] and cue[0] < end and t.pos_ not in ("DET", "PUNCT")]
        inside = [t for t, (start, end) in placed if low <= start and end <= high and t.pos_ == "VERB"]
        read = [stand(self.reader, proposal.sentence, token) for token in _unique([*told, *inside])]
        if any(standing.unclear for standing in read):
            raise _Refusal("the grammar gives no fair reading of it")
        found = next((standing for standing in read if standing.speakers), read[0] if read else Standing())
        for standing in read:
            found.weaken(standing.modality)
            found.hedges += [hedge for hedge in standing.hedges if hedge not in found.hedges]
            if standing.polarity == "negative":
                found.polarity = "negative"
        if proposal.modality not in get_args(Modality) or proposal.polarity not in ("positive", "negative"):
            raise _Refusal(f"{proposal.polarity!r} and {proposal.modality!r} are no polarity and modality")
        found.weaken(proposal.modality)
        if proposal.polarity == "negative":
            found.polarity = "negative"
        if not found.speakers and proposal.speakers:
            found.speakers = tuple(self._speaker(name, proposal.sentence) for name in proposal.speakers)
        if found.speakers and WEIGHT.index(found.modality) == 0:
            found.modality = "reported"
        return found

    def _speaker(self, name: str, number: int) -> Speaker:
        """A speaker in the words of this sentence, or of one of the three before it."""
        for step in range(4):
            if number - step < 0:
                break
            sentence = self.reader.sentence(number - step)
            at = self.document.text.find(name, sentence.start, sentence.end) if name.strip() else -1
            if at >= 0:
                return Speaker(name, span=Span.of(self.document, at, at + len(name)), implicit=step > 0)
        raise _Refusal(f"speaker {name[:80]!r} does not stand there")


def _unique(tokens: Sequence[Any]) -> list[Any]:
    return list({token.i: token for token in tokens}.values())


def described(frame: Frame) -> str:
    """A frame in one line, for whoever proposes: its name, what it means, its roles."""
    roles = ", ".join(role.name for role in frame.roles)
    return f"{frame.name}: {re.sub(r'[.]$', '', frame.meaning)} (roles: {roles})"
