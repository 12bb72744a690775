"""Documents become mentions and claims. Every claim passes the gate; what fails is kept and says why."""

from dataclasses import dataclass, replace

from paperchain.extract.answering import answered
from paperchain.extract.credits import Credit, credits
from paperchain.extract.fields import from_fields
from paperchain.extract.gate import Rejected, reason_against
from paperchain.extract.parts import RULES, Parts
from paperchain.extract.reading import Reader
from paperchain.extract.sense import senseless
from paperchain.extract.sentences import ORIGIN, Sentences
from paperchain.extract.summaries import summarised
from paperchain.language.analyse import analyse
from paperchain.language.passages import foreign
from paperchain.model import Argument, Claim, Document, Mention, Source, Span

__all__ = ["Credit", "Extraction", "Rejected", "extract"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from a document: mentions, claims, credits, and what did not pass the gate."""

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    credits: tuple[Credit, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()


def extract(document: Document, source: Source | None = None, parts: Parts = RULES) -> Extraction:
    """Mentions and claims of a document: sentences in the order of the text, then the rows of its tables.

    `parts` are trained parts that help the rules (`extract.parts.load`); none are needed.
    """
    kinds = {place.kind for place in document.places}
    if "cell" not in kinds:
        return _prose(document, source, parts)
    if "paragraph" not in kinds:
        return _table(document)
    return _around(document, _prose(document, source, parts), _table(document))


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


def _prose(document: Document, source: Source | None, parts: Parts) -> Extraction:
    if document.language in ("", "en") and not foreign(document.text):
        return _english(document, source, parts)
    from paperchain.extract.mixed import again, read_others  # an English text never pays for the other languages

    mentions, claims, notes, english = read_others(document, source.name if source else "")
    if english is not None and english.text == document.text:
        return _english(document, source, parts)
    found = _gated(document, claims, mentions, credits(document) if english is None else ())
    if english is None:
        return replace(found, notes=tuple(notes))
    return _joined(again(document, _english(english, source, parts)), found, tuple(notes))


def _joined(one: Extraction, other: Extraction, notes: tuple[str, ...]) -> Extraction:
    """What was read in two languages of one document, in the order of the text."""
    return replace(
        one,
        mentions=tuple(
            sorted({*one.mentions, *other.mentions}, key=lambda m: (m.span.start, m.span.end, m.schema, m.id))
        ),
        claims=tuple(sorted((*one.claims, *other.claims), key=lambda c: (c.span.start, c.span.end))),
        rejected=(*one.rejected, *other.rejected),
        notes=(*one.notes, *notes),
    )


def _english(document: Document, source: Source | None, parts: Parts) -> Extraction:
    publisher = source.name if source else ""
    reader = Reader(document, analyse(document.text), publisher)
    drafts = Sentences(reader, parts).claims()
    mentions, field_claims = from_fields(reader)
    lineage = []
    people = {n.text for n in reader.names if n.schema == "Person" and " " in n.text}
    credited = tuple(c for c in credits(document) if c.name not in people and c.name != publisher)
    for credit in credited:
        mentions.append(Mention.of("Organization", credit.name, credit.span))
        argument = Argument("source", mentions[-1].name, mentions[-1].entity, credit.span)
        lineage.append(Claim.of("lineage", (argument,), _line(document, credit.span), origin=ORIGIN))
    named = [
        Mention.of(n.schema, n.text, Span.of(document, n.start, n.end), document.language or "en") for n in reader.names
    ]
    linked = [m for _, held in drafts for m in held]
    claims = [*(c for c, _ in drafts), *field_claims, *lineage]
    return _gated(document, claims, [*named, *mentions, *linked], credited)


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
    document: Document, claims: list[Claim], mentions: list[Mention], credited: tuple[Credit, ...]
) -> Extraction:
    every = {m.id: m for m in mentions}
    known = {m.entity: m.name for m in every.values()}
    spoken = frozenset(m.name.casefold().replace("’", "'") for m in every.values())
    passed: dict[str, Claim] = {}
    rejected = []
    for claim in claims:
        if reason := reason_against(document, claim, known, spoken) or senseless(claim):
            rejected.append(Rejected(claim, reason))
        else:
            passed.setdefault(claim.id, claim)
    order = sorted(passed.values(), key=lambda c: (c.span.start, c.span.end, c.cue.start if c.cue else 0, c.kind, c.id))
    used = {a.entity for c in order for a in c.arguments} | {s.entity for c in order for s in c.speakers}
    kept = [m for m in every.values() if m.named or m.entity in used]
    kept.sort(key=lambda m: (m.span.start, m.span.end, m.schema))
    return Extraction(tuple(kept), answered(summarised(order)), credited, tuple(rejected))
