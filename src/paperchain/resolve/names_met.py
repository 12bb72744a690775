"""What is compared: one record per document and spelling, and which records can meet at all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from paperchain.language import names
from paperchain.language.name_words import LINKS
from paperchain.model import Mention

PARTY = ("Company", "PublicBody", "Organization", "LegalEntity")
BLOCK_LIMIT = 60
"""A word that more spellings share than this brings no pair: it is no rare word in this case."""


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


def met(mentions: Iterable[Mention]) -> list[Met]:
    """One record per named entity id, in order of appearance. Described groups are left out: they never merge."""
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
        schema = vote(whole_case[key if " " in key else entity])
        found.append(Met(entity, sightings[0].span.document, sightings[0].name, schema, key, tuple(key.split())))
    return found


def keys(record: Met) -> set[str]:
    """Blocking keys: the whole key, each telling word and its first letters, and initials."""
    found = {f"={record.key}"}
    for word in record.telling:
        found |= {f"w {word}", f"p {word[:5]}"} if len(word) > 5 else {f"w {word}"}
    if len(record.words) == 1 and 3 <= len(record.words[0]) <= 7:
        found.add(f"i {record.words[0]}")
    for words in (record.words, names.tokens(record.name)):
        plain = [word for word in words if word not in LINKS]
        if len(plain) >= 3:
            found |= {f"i {''.join(w[0] for w in plain)}", f"i {''.join(w[0] for w in words)}"}
    return found


def pairs(records: list[Met]) -> Iterator[tuple[Met, Met]]:
    """Pairs that share a key, each once, in order of appearance; never all pairs.

    Equal names meet as a chain (n - 1 pairs, enough to join them). A block of another key that outgrows BLOCK_LIMIT
    is left out.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for key in keys(record):
            blocks[record.family, key].append(number)
    found: set[tuple[int, int]] = set()
    for (_, key), block in blocks.items():
        if key.startswith("="):
            found |= set(pairwise(block))
        if len(block) <= BLOCK_LIMIT:
            found |= set(combinations(block, 2))
    for left, right in sorted(found):
        yield records[left], records[right]
