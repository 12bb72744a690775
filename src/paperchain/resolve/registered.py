"""Registration numbers of records: what a claim says, or what stands in brackets behind the name. Only valid ones."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from paperchain.language import identifiers
from paperchain.model import Claim, Mention

Numbers = Mapping[str, frozenset[tuple[str, str]]]
"""Entity id -> (kind, value) of each number whose check digits hold."""
_LABELS = r"INN|ИНН|OGRN(?:IP)?|ОГРН(?:ИП)?|TIN|IMO|LEI|USCC|№|no\.?|number|code"
_BEHIND = re.compile(rf"(?:{_LABELS}|[\s,;:#()\[])*", re.I)


def numbers(mentions: Iterable[Mention], claims: Iterable[Claim]) -> Numbers:
    """The valid numbers of every entity id that has any."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for mention in mentions:
        for number in identifiers.find(mention.span.suffix)[:1]:
            whole = number.end < len(mention.span.suffix)
            if whole and _BEHIND.fullmatch(mention.span.suffix[: number.start]):
                found[mention.entity].add((number.kind, number.value))
    for claim in claims:
        if claim.kind != "identity" or claim.polarity != "positive":
            continue
        values = [number for a in claim.arguments if a.role == "identifier" for number in _read(a.value)]
        for argument in claim.arguments:
            if values and argument.role == "party" and argument.entity and argument.certain:
                found[argument.entity] |= set(values)
    return {entity: frozenset(held) for entity, held in found.items()}


def _read(value: str) -> list[tuple[str, str]]:
    """(kind, value) of a number that a claim gives, with its label or bare; its length tells the kind."""
    if labelled := identifiers.find(value):
        return [(number.kind, number.value) for number in labelled]
    bare = re.sub(r"[^0-9A-Za-z]", "", value).upper()
    return [(kind, bare) for kind in (*identifiers.ONE_EACH, "IBAN") if identifiers.check(kind, bare)][:1]


def shared(left: str, right: str, known: Numbers) -> tuple[str, str] | None:
    """A number that both have."""
    both = known.get(left, frozenset()) & known.get(right, frozenset())
    return min(both) if both else None


def differing(left: str, right: str, known: Numbers) -> tuple[str, str, str] | None:
    """(kind, number, other number) where both have one of a kind of which a party has one, and they differ."""
    mine, theirs = known.get(left, frozenset()), known.get(right, frozenset())
    for kind in identifiers.ONE_EACH:
        one, other = sorted(v for k, v in mine if k == kind), sorted(v for k, v in theirs if k == kind)
        lengths = {len(v) for v in one} & {len(v) for v in other}  # a firm's INN and a person's are no contradiction
        if one and other and lengths and not set(one) & set(other):
            return kind, one[0], other[0]
    return None
