"""Russian sentences become mentions and claims; of Ukrainian ones only names, dates and amounts are found."""

from paperchain.extract.fills import Fill
from paperchain.extract.russian.doubt import Standing
from paperchain.extract.russian.fields import from_fields
from paperchain.extract.russian.filling import Reader
from paperchain.extract.russian.matching import Match, match
from paperchain.extract.russian.reference import SCHEMAS
from paperchain.extract.russian.standing import stand, titled
from paperchain.extract.russian.values import money_of, place_of, quantities, time_of
from paperchain.extract.speakers import with_access
from paperchain.language import russian
from paperchain.language.english_cues import WEIGHT
from paperchain.language.russian import Sentence, Word
from paperchain.model import Claim, Document, Mention, Span

__all__ = ["read"]

ORIGIN = "extract.russian 1"
FEW = 6
"""Guessed names that a note lists."""
STATEMENTS = frozenset("заявление пресс-релиз комментарий сообщение опровержение позиция".split())
"""What a title calls the words of the firm that it names."""


def read(document: Document, start: int, end: int, publisher: str = "") -> tuple[list[Mention], list[Claim], list[str]]:
    """Mentions and claims of the Russian passage `start:end` of a document, and notes on what was not read.

    Spans count in the whole document. Without natasha nothing is read and a note says what to install.
    """
    if not russian.installed():
        return [], [], [russian.MISSING]
    sentences = russian.sentences(document.text, start, end, document.published)
    reader = Reader(document, sentences, _issuer(document, sentences, publisher))
    mentions: dict[str, Mention] = {}
    claims: list[Claim] = []
    for number, sentence in enumerate(sentences):
        reader.enter(number)
        for word in sentence.words:
            if (fill := reader.named(word)) is not None:
                one = reader.mention(fill)
                mentions[one.id] = one
        read_here, linked = _sentence(reader, sentence)
        claims += read_here
        mentions |= {m.id: m for m in linked}
    beside, written = from_fields(reader, start, end)
    mentions |= {m.id: m for m in beside}
    return list(mentions.values()), claims + written, _notes(sentences)


def _notes(sentences: list[Sentence]) -> list[str]:
    guessed = {(w.name.text, w.name.normal) for s in sentences for w in s.words if w.name and w.name.guess}
    if not guessed:
        return []
    first = ", ".join(f"{text!r} as {normal!r}" for text, normal in sorted(guessed)[:FEW])
    more = f", and {len(guessed) - FEW} more" if len(guessed) > FEW else ""
    return [f"nominatives that are guesses: {first}{more}"]


def _issuer(document: Document, sentences: list[Sentence], publisher: str) -> Fill | None:
    """The firm that "мы" stands for: the publisher, the one firm of the title or of a letter's head, who signs it."""
    held = [[w for w in s.words if w.name and w.name.kind in ("company", "organization")] for s in sentences]
    for words in held:
        for word in words:
            if publisher and word.name and word.name.normal.casefold() == publisher.casefold():
                return _firm(word)
    first = [
        n for n, s in enumerate(sentences[:4]) if s.heading and len({w.name.normal for w in held[n] if w.name}) == 1
    ]
    for number in first:
        sentence = sentences[number]
        alone = len([w for w in sentence.words if w.pos != "PUNCT"]) == 1
        if alone or any(w.lemma in STATEMENTS for w in sentence.words):
            return _firm(held[number][0])
    signed = next((n for n, s in enumerate(sentences) if "С уважением" in document.text[s.start : s.end]), None)
    closing = [w for words in held[signed:] for w in words] if signed is not None else []
    return _firm(closing[-1]) if closing and len({w.name.normal for w in closing if w.name}) == 1 else None


def _firm(word: Word) -> Fill:
    assert word.name is not None
    at = (word.start, word.end)
    return Fill(word.name.normal, SCHEMAS[word.name.kind], *at, at)


def _sentence(reader: Reader, sentence: Sentence) -> tuple[list[Claim], list[Mention]]:
    matches = list(match(reader, sentence))
    triggers = {m.trigger.i for m in matches}
    claims, mentions = [], []
    for item in matches:
        standing = stand(reader, sentence, item.trigger)
        if not standing.unclear and not (item.pattern.negated and standing.polarity == "positive"):
            claims.append(_claim(reader, sentence, item, standing, triggers))
            mentions += [reader.mention(f) for held in item.roles.values() for f in held if f.entity]
    for word in sentence.words:
        if (fill := reader.named(word)) is not None:
            reader.remember(fill)
    return _fullest(claims), mentions


def _claim(reader: Reader, sentence: Sentence, item: Match, standing: Standing, triggers: set[int]) -> Claim:
    trigger, pattern = item.trigger, item.pattern
    fills = [(role, fill) for role, held in item.roles.items() for fill in held]
    arguments = [reader.argument(role, fill) for role, fill in fills]
    said_of = titled(sentence, trigger)  # "владелец X продал её в 2020 году": the date is of the sale
    time, said_at = ([], "") if said_of else time_of(reader, sentence, trigger, triggers, standing.said_by)
    goods = [f for r, f in fills if r in ("goods", "product", "component")]
    place = [] if "place" in item.roles else place_of(reader, sentence, trigger, {f.start for _, f in fills})
    arguments += [*time, *place, *quantities(reader, sentence, goods)]
    arguments += money_of(reader, sentence, pattern.frame.name, trigger, triggers)
    if reader.contract and trigger.feats.get("Tense") != "Past":
        standing.weaken("planned")  # what a contract says in the present is what the parties shall do
    if pattern.modality in WEIGHT:
        standing.weaken(pattern.modality)
    elif pattern.modality:
        standing.modality = pattern.modality  # type: ignore[assignment]
    if pattern.polarity == "negative":
        standing.polarity = "negative"
    return Claim.of(
        pattern.frame.name,
        tuple(arguments),
        Span.of(reader.document, sentence.start, sentence.end),
        polarity=standing.polarity,
        modality=standing.modality,
        speakers=with_access(standing.speakers, arguments),
        cue=Span.of(reader.document, trigger.start, trigger.end),
        hedge=", ".join(standing.hedges),
        origin=ORIGIN,
        said_at=said_at,
        heading=sentence.heading,
    )


def _fullest(claims: list[Claim]) -> list[Claim]:
    """Of readings of one sentence that say the same, one with less beside one with more, the one with more."""

    def told(claim: Claim) -> tuple[object, set[tuple[str, str]]]:
        return (claim.kind, claim.polarity, claim.modality), {(a.role, a.entity or a.value) for a in claim.arguments}

    held = [told(claim) for claim in claims]
    return [
        claim
        for at, (claim, (kind, parts)) in enumerate(zip(claims, held, strict=True))
        if not any(kind == k and parts < p for k, p in held) and (kind, parts) not in held[:at]
    ]
