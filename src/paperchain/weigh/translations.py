"""Translations: texts in two languages that tell of the same deeds of the same parties in the same order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from paperchain.model import Claim, Document, Span
from paperchain.weigh.origins import carries

LEAST = 3
"""Claims that two texts tell in the same order at the least."""

BAR = 0.6
"""Share of the claims of the text that tells less."""

Key = tuple[str, str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Translation:
    """Two documents in two languages that tell the same in the same order, with the passages of what they share."""

    left: str
    right: str
    score: float
    shared: tuple[tuple[Span, Span], ...]


def translations(
    documents: Sequence[Document], claims: Sequence[Claim], canonical: Mapping[str, str]
) -> tuple[Translation, ...]:
    """Pairs of documents of different languages, in order of their ids; claims with two known parties count."""
    language = {d.id: d.language for d in documents if d.language}
    if len(set(language.values())) < 2:
        return ()
    told: dict[str, dict[Key, Span]] = defaultdict(dict)
    for claim in sorted(claims, key=lambda c: (c.span.document, c.span.start, c.span.end, c.id)):
        key = _key(claim, canonical)
        if claim.span.document in language and key:
            told[claim.span.document].setdefault(key, claim.span)
    holders: dict[Key, set[str]] = defaultdict(set)
    for document, sequence in told.items():
        for key in sequence:
            holders[key].add(document)
    pairs = {pair for held in holders.values() for pair in combinations(sorted(held), 2)}
    found = []
    for left, right in sorted(pairs):
        if language[left] != language[right] and (one := _compared(left, right, told[left], told[right])):
            found.append(one)
    return tuple(found)


def _compared(left: str, right: str, one: Mapping[Key, Span], other: Mapping[Key, Span]) -> Translation | None:
    same = int(LCSseq.similarity(list(one), list(other)))
    score = same / min(len(one), len(other))
    if same < LEAST or score < BAR:
        return None
    shared = tuple((span, other[key]) for key, span in one.items() if key in other)
    return Translation(left, right, round(score, 4), shared)


def _key(claim: Claim, canonical: Mapping[str, str]) -> Key | None:
    """What a claim tells, without its wording; None if it does not name two parties or things."""
    if not carries(claim):
        return None
    parties = {(a.role, canonical.get(a.entity, a.entity)) for a in claim.arguments if a.entity and a.role != "place"}
    return (claim.kind, claim.polarity, tuple(sorted(parties))) if len(parties) >= 2 else None
