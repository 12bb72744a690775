"""What is compared: one record per document and spelling, and which records can meet at all."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from paperchain.language import names
from paperchain.language.name_words import LINKS
from paperchain.language.preparing import name_forms
from paperchain.model import Mention
from paperchain.resolve.blocking import Blocks
from paperchain.resolve.registered import Numbers

PARTY = ("Company", "PublicBody", "Organization", "LegalEntity")
SPELLED = ("party", "Person", "Vessel")
"""Families whose names are compared across scripts."""


@dataclass(frozen=True, slots=True)
class Met:
    """One spelling in one document."""

    entity: str
    document: str
    name: str
    schema: str
    key: str
    words: tuple[str, ...]

    @property
    def family(self) -> str:
        """Only records of one family are compared."""
        return family(self.schema)

    @property
    def telling(self) -> tuple[str, ...]:
        """The words that tell this party from others."""
        return names.telling(self.words)


def union(key: str) -> str:
    """A name, written out if it is the initials of a union of states: that is the same in every paper."""
    return {"eu": "european union", "un": "united nations"}.get(key, key)


def family(schema: str) -> str:
    """Firms, bodies and organisations are one family; every other schema is its own."""
    return "party" if schema in PARTY else schema


def vote(schemata: Iterable[str]) -> str:
    """The schema most often given within the family most often given; a specific one beats LegalEntity."""
    counts = Counter(schemata)
    if len(counts) > 1:
        counts.pop("LegalEntity", None)
    families = Counter(map(family, counts.elements()))
    rank = {schema: n for n, schema in enumerate(PARTY)}
    return min(counts, key=lambda s: (-families[family(s)], -counts[s], rank.get(s, -1), s))


def met(mentions: Iterable[Mention], given: Mapping[str, str] | None = None) -> list[Met]:
    """One record per named entity id, in order of appearance. Described groups are left out: they never merge.

    `given` is the schema that a person gave to an entity id.
    """
    held: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.named:
            held[mention.entity].append(mention)
    spelled = {entity: names.latin_key(sightings[0].name) for entity, sightings in held.items()}
    # a name of two words or more is typed by the whole case, not by one document
    whole_case: dict[str, list[str]] = defaultdict(list)
    for entity, sightings in held.items():
        whole_case[spelled[entity] if " " in spelled[entity] else entity] += [m.schema for m in sightings]
    found = []
    for entity, sightings in held.items():
        key = spelled[entity]
        schema = (given or {}).get(entity) or vote(whole_case[key if " " in key else entity])
        found.append(Met(entity, sightings[0].span.document, sightings[0].name, schema, key, tuple(key.split())))
    return found


def keys(record: Met, identifiers: Iterable[tuple[str, str]] = ()) -> set[str]:
    """Blocking keys: the whole key, each telling word and its first letters, initials, valid identifiers, and the
    words as another script would write them (folded, and their consonants)."""
    found = {f"={record.family} {record.key}", f"={record.family} {union(record.key)}"}
    found |= {f"={kind} {value}" for kind, value in identifiers}
    near: set[str] = set()
    for word in record.telling:
        near |= {f"w {word}", f"p {word[:5]}"} if len(word) > 5 else {f"w {word}"}
    for words in (record.words, names.tokens(record.name)):
        plain = [word for word in words if word not in LINKS]
        if len(plain) >= 3:
            near |= {f"i {''.join(w[0] for w in plain)}", f"i {''.join(w[0] for w in words)}"}
    if record.family in SPELLED:
        near |= {f"s {key}" for key in name_forms(record.name, record.schema).keys}
    return found | {f"{record.family} {key}" for key in near}


def pairs(
    records: list[Met], known: Numbers | None = None, fresh: Collection[str] | None = None
) -> tuple[list[tuple[Met, Met]], list[tuple[str, int]]]:
    """Pairs that share a key, each once, in order of appearance, and the keys that too many records share.

    Equal names meet as a chain (n - 1 pairs, enough to join them). `fresh`: only records of these documents, their
    partners, and the partners' partners meet (see `Blocks.pairs`).
    """
    held: list[set[str]] = []
    with Blocks() as blocks:
        for number, record in enumerate(records):
            found = keys(record, (known or {}).get(record.entity, ()))
            blocks.add((key, number) for key in found)
            held.append({key for key in found if not key.startswith(f"{record.family} s ")})
        new = None if fresh is None else [n for n, record in enumerate(records) if record.document in fresh]
        foreign = [name_forms(record.name, record.schema).foreign for record in records]
        met_pairs = [  # within one script, what only another script would write alike is no reason to meet
            (records[left], records[right])
            for left, right in blocks.pairs(new)
            if foreign[left] != foreign[right] or not held[left].isdisjoint(held[right])
        ]
        return met_pairs, blocks.left_out()
