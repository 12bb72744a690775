"""Documents become mentions and claims. Every claim passes the gate; what fails is kept and says why."""

from dataclasses import dataclass, replace
from functools import reduce

from paperchain.extract.credits import Credit, credits
from paperchain.extract.fields import from_fields
from paperchain.extract.gate import Rejected, reason_against
from paperchain.extract.matching import Match, match
from paperchain.extract.reading import Reader
from paperchain.extract.sense import senseless
from paperchain.extract.standing import Standing, as_speakers, speaker_of, stand
from paperchain.extract.values import Values
from paperchain.language.analyse import analyse
from paperchain.language.english_cues import ALLEGE, BELIEVE, SAY
from paperchain.model import Argument, Claim, Document, Mention, Source, Span, Speaker

__all__ = ["Credit", "Extraction", "Rejected", "extract"]

ORIGIN = "extract.rules 1"
_FILES = frozenset(
    """documents records files papers indictment complaint affidavit report reports investigation filings emails e-mails
    correspondence judgment ruling statement""".split()
)
_CHARGES = frozenset("indictment complaint affidavit".split())
_ATTRIBUTION = ("statement", "no_comment", "unaware")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from a document: mentions, claims, credits, and what did not pass the gate."""

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    credits: tuple[Credit, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Mentions and claims of a document: sentences in the order of the text, then the rows of its tables."""
    kinds = {place.kind for place in document.places}
    if "cell" not in kinds:
        return _prose(document, source)
    if "paragraph" not in kinds:
        return _table(document)
    return _around(document, _prose(document, source), _table(document))


def _around(document: Document, prose: Extraction, table: Extraction) -> Extraction:
    """A letter with a table in it: the sentences around the rows, and the rows by their columns."""
    rows = [(place.start, place.end) for place in document.places if place.kind == "row"]
    outside = [c for c in prose.claims if not any(c.span.start < end and start < c.span.end for start, end in rows)]
    mentions = {mention.id: mention for mention in (*prose.mentions, *table.mentions)}
    return replace(
        prose,
        mentions=tuple(sorted(mentions.values(), key=lambda m: (m.span.start, m.span.end, m.schema, m.id))),
        claims=(*outside, *table.claims),
        notes=(*prose.notes, *table.notes),
    )


def _prose(document: Document, source: Source | None) -> Extraction:
    if document.language not in ("", "en"):
        return Extraction(credits=credits(document), notes=(f"sentences in {document.language} are not read yet",))
    publisher = source.name if source else ""
    reader = Reader(document, analyse(document.text), publisher)
    drafts = _Sentences(reader).claims()
    mentions, field_claims = from_fields(reader)
    lineage = []
    people = {n.text for n in reader.names if n.schema == "Person" and " " in n.text}
    credited = tuple(c for c in credits(document) if c.name not in people and c.name != publisher)
    for credit in credited:
        mentions.append(Mention.of("Organization", credit.name, credit.span))
        argument = Argument("source", mentions[-1].name, mentions[-1].entity, credit.span)
        lineage.append(Claim.of("lineage", (argument,), _line(document, credit.span), origin=ORIGIN))
    return _gated(document, reader, drafts, field_claims + lineage, mentions, credited)


def _table(document: Document) -> Extraction:
    from paperchain.extract.tables import extract_tables  # a text never pays for the column mappings

    mentions, claims, notes = extract_tables(document)
    return Extraction(mentions, claims, notes=notes)


def _line(document: Document, span: Span) -> Span:
    start = document.text.rfind("\n", 0, span.start) + 1
    end = document.text.find("\n", span.end)
    end = len(document.text) if end < 0 else end
    if end - start > 200:
        return span
    return Span.of(document, start, end)


def _gated(
    document: Document,
    reader: Reader,
    drafts: "list[tuple[Claim, list[Mention]]]",
    more: list[Claim],
    mentions: list[Mention],
    credited: tuple[Credit, ...],
) -> Extraction:
    named = [
        Mention.of(n.schema, n.text, Span.of(document, n.start, n.end), document.language or "en") for n in reader.names
    ]
    every = {m.id: m for m in [*named, *mentions, *(m for _, linked in drafts for m in linked)]}
    known = {m.entity: m.name for m in every.values()}
    spoken = frozenset(m.name.casefold().replace("’", "'") for m in every.values())
    passed: dict[str, Claim] = {}
    rejected = []
    for claim in [*(c for c, _ in drafts), *more]:
        if reason := reason_against(document, claim, known, spoken) or senseless(claim):
            rejected.append(Rejected(claim, reason))
        else:
            passed.setdefault(claim.id, claim)
    order = sorted(passed.values(), key=lambda c: (c.span.start, c.span.end, c.cue.start if c.cue else 0, c.kind, c.id))
    used = {a.entity for c in order for a in c.arguments} | {s.entity for c in order for s in c.speakers}
    kept = [m for m in every.values() if m.named or m.entity in used]
    kept.sort(key=lambda m: (m.span.start, m.span.end, m.schema))
    return Extraction(tuple(kept), tuple(order), credited, tuple(rejected))


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


class _Sentences:
    """Claims of the sentences of one document, with the sources that carry over from one to the next."""

    def __init__(self, reader: Reader) -> None:
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
        quantity = self.values.quantity(number, trigger, goods, triggers)
        money = self.values.money(number, trigger, triggers)
        taken = {fill.start for _, fill in fills}
        place = None if "place" in item.roles else self.values.place(number, trigger, taken)
        arguments += [value for value in (time, place, quantity, money) if value]
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
