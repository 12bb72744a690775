"""The fold: all mentions under one canonical id, computed and never stored."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from paperchain.language import names
from paperchain.language.name_words import GENERIC, LINKS
from paperchain.model import Claim, Entity, Judgement, Mention
from paperchain.resolve.clusters import canonical, retyped
from paperchain.resolve.names_met import vote

FULL = 4
"""Telling words from which a name counts as full; more of them make no better name."""


def entities(
    mentions: Sequence[Mention], claims: Sequence[Claim], judgements: Sequence[Judgement]
) -> tuple[Entity, ...]:
    """Every entity of the case, in order of first appearance."""
    ids = canonical(mentions, judgements)
    given = retyped(judgements)
    held: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        held[ids[mention.entity]].append(mention)
    told: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for argument in claim.arguments:
            if argument.entity in ids:
                told[ids[argument.entity]][claim.id] = None
    return tuple(_fold(one, sightings, tuple(told[one]), given) for one, sightings in held.items())


def _fold(one: str, sightings: list[Mention], claims: tuple[str, ...], given: Mapping[str, str]) -> Entity:
    named = [m for m in sightings if m.named]
    schema = [given[m.entity] for m in sightings if m.entity in given]
    counts = Counter(m.name for m in named or sightings)
    foreign = 2 * sum(n for name, n in counts.items() if _foreign(name)) > sum(counts.values())

    def fullest(name: str) -> tuple[object, ...]:  # in the script that most of the papers write it in
        return _foreign(name) != foreign, -_fullness(name), name.isupper(), -_length(name), -counts[name], name

    return Entity(
        id=one,
        schema=vote(schema or [m.schema for m in named or sightings]),
        name=min(counts, key=fullest),
        names=tuple(sorted(counts, key=lambda name: (-counts[name], name))),
        members=tuple(dict.fromkeys(m.entity for m in sightings)),
        mentions=tuple(sightings),
        claims=claims,
        named=bool(named),
    )


def _foreign(name: str) -> bool:
    """True for a name in another script than the Latin."""
    return any(c.isalpha() and c > "\u024f" for c in name)


def _fullness(name: str) -> int:
    return min(FULL, sum(word not in GENERIC and word not in LINKS for word in names.key(name).split()))


def _length(name: str) -> int:
    """Words without the legal form: "Norvik Marine" says more than "Norvik", "Norvik Marine AS" no more."""
    return min(FULL, len(names.legal_form(name)[0].split()))
