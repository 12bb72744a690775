"""Claims of the sentences of one document, in order, with the sources that carry over from one to the next."""

from dataclasses import replace
from functools import reduce

from paperchain.extract.matching import Match, match
from paperchain.extract.parts import RULES, Parts
from paperchain.extract.reading import Reader
from paperchain.extract.speakers import as_speakers, speaker_of
from paperchain.extract.standing import Standing, stand
from paperchain.extract.values import Values
from paperchain.language.english_cues import ALLEGE, BELIEVE, SAY
from paperchain.model import Claim, Mention, Span, Speaker

ORIGIN = "extract.rules 1"
_FILES = frozenset(
    """documents records files papers indictment complaint affidavit report reports investigation filings emails e-mails
    correspondence judgment ruling statement""".split()
)
_CHARGES = frozenset("indictment complaint affidavit".split())
_ATTRIBUTION = ("statement", "no_comment", "unaware")


def _fullest(found: list[tuple[Claim, list[Mention]]]) -> list[tuple[Claim, list[Mention]]]:
    """Of readings of one sentence that say the same, one with less beside one with more, the one with more."""

    def told(claim: Claim) -> tuple[object, set[tuple[str, str]]]:
        return (claim.kind, claim.polarity, claim.modality), {(a.role, a.entity or a.value) for a in claim.arguments}

    held = [told(claim) for claim, _ in found]
    return [
        pair
        for pair, (kind, parts) in zip(found, held, strict=True)
        if not any(kind == k and parts < p for k, p in held)
    ]


def _carries(speaker: Speaker) -> bool:
    """True for a source on which the sentences after it rest too: files and unnamed officials, not a single paper."""
    words = set(speaker.name.casefold().split())
    return speaker.kind in ("official", "unnamed") or (speaker.kind == "document" and bool(words & _FILES))


class Sentences:
    """Claims of the sentences of one document, with the sources that carry over from one to the next."""

    def __init__(self, reader: Reader, parts: Parts = RULES) -> None:
        self.parts = parts
        self.reader, self.values = reader, Values(reader)
        self.carried: tuple[Speaker, ...] = ()
        self.last: tuple[Speaker, ...] = ()
        self.section, self.line = -1, -1

    def claims(self) -> list[tuple[Claim, list[Mention]]]:
        found = []
        for number in range(len(self.reader.analysis.sentences)):
            found += self._sentence(number)
        return found

    def _sentence(self, number: int) -> list[tuple[Claim, list[Mention]]]:
        reader, sentence = self.reader, self.reader.sentence(number)
        if reader.section[number] != self.section:
            self.section, self.carried, self.last = reader.section[number], (), ()
        matches = list(match(reader, number))
        triggers = {m.trigger.i for m in matches}
        read = [(m, stand(reader, number, m.trigger)) for m in matches]
        explicit = self._explicit(number, [s for _, s in read])
        found = []
        for item, standing in read:
            if standing.unclear or (item.pattern.negated and standing.polarity != "negative"):
                continue
            self._attribute(number, item, standing, explicit)
            self._accused(standing)
            found.append(self._claim(number, item, standing, triggers))
        for item, _ in read:
            for fills in item.roles.values():
                for fill in fills:
                    reader.remember(number, fill)
        if explicit:
            self.last = explicit
            self.carried = explicit if _carries(explicit[0]) else ()
        elif sentence.line != self.line and reader.sentence(number).heading:
            self.carried = ()
        self.line = sentence.line
        return _fullest(found)

    def _explicit(self, number: int, standings: list[Standing]) -> tuple[Speaker, ...]:
        """The source that the sentence itself names."""
        for standing in standings:
            if standing.speakers:
                return standing.speakers
        for token in self.reader.sentence(number).tokens:
            if token.dep_ == "ROOT" and token.lemma_ in SAY | BELIEVE | ALLEGE and token.pos_ == "VERB":
                return tuple(speaker_of(self.reader, number, token))
            if token.lower_ == "according":
                nouns = [p for to in token.children if to.lower_ == "to" for p in to.children if p.dep_ == "pobj"]
                return tuple(s for noun in nouns for s in as_speakers(self.reader, number, noun))
        return ()

    def _attribute(self, number: int, item: Match, standing: Standing, explicit: tuple[Speaker, ...]) -> None:
        """Sources from earlier sentences: an open quotation, or one that carries over."""
        if standing.speakers or standing.narrated or item.pattern.frame.name in _ATTRIBUTION:
            return
        sentence = self.reader.sentence(number)
        if sentence.heading:
            return
        astray = [t for t in sentence.tokens if t.lower_ == "according" and t.head.pos_ in ("NOUN", "PROPN")]
        if astray and explicit:
            standing.speakers = explicit
        before = self.reader.document.text[sentence.offset : sentence.start]
        opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        if standing.speakers:
            pass
        elif opened and self.last:
            standing.speakers = self.last
        elif self.carried and not explicit and "reportedly" not in [h.casefold() for h in standing.hedges]:
            if (
                standing.modality == "no_comment"
                or standing.polarity == "negative"
                or item.pattern.frame.name in ("sanction", "employment", "ownership")
            ):
                return
            standing.speakers = tuple(replace(s, implicit=True) for s in self.carried)
        if standing.speakers and standing.modality == "asserted":
            standing.modality = "reported"

    @staticmethod
    def _accused(standing: Standing) -> None:
        """What rests on an indictment is alleged."""
        papers = (s.name.casefold().split() for s in standing.speakers if s.kind == "document")
        if standing.modality == "reported" and any(_CHARGES & set(words) for words in papers):
            standing.modality = "alleged"

    def _claim(self, number: int, item: Match, standing: Standing, triggers: set[int]) -> tuple[Claim, list[Mention]]:
        reader, sentence, trigger = self.reader, self.reader.sentence(number), item.trigger
        pattern = item.pattern
        fills = [(role, fill) for role, held in item.roles.items() for fill in held]
        arguments = [reader.argument(role, fill) for role, fill in fills]
        time, said_at = self.values.time(number, trigger, triggers, standing.said_by)
        goods = [f for r, f in fills if f.schema == "Product" or r in ("goods", "product", "theme", "component")]
        counted = self.values.quantities(number, trigger, goods, triggers)
        money = self.values.money(number, trigger, triggers)
        taken = {fill.start for _, fill in fills}
        place = None if "place" in item.roles else self.values.place(number, trigger, taken)
        arguments += [value for value in (time, place, *counted, *money) if value]
        if pattern.modality:
            standing.modality = pattern.modality  # type: ignore[assignment]
        if pattern.polarity == "negative":
            standing.polarity = "negative"
        cue = Span.of(reader.document, *sentence.place(trigger))
        claim = Claim.of(
            pattern.frame.name,
            tuple(arguments),
            Span.of(reader.document, sentence.start, sentence.end),
            polarity=standing.polarity,
            modality=standing.modality,
            speakers=standing.speakers,
            cue=cue,
            hedge=reduce(lambda a, b: f"{a}, {b}" if a else b, dict.fromkeys(standing.hedges), ""),
            origin=ORIGIN,
            said_at=said_at,
            heading=sentence.heading,
        )
        return claim, [reader.mention(fill) for _, fill in fills if fill.entity]
