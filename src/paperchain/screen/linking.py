"""Parties that no list names and that somebody ties to a listed one: by what they run, an address, a number, a list.

A lead and no verdict: each finding holds the way to the listed party, step by step, with the claims of every step.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from paperchain.language.parties import known
from paperchain.model import Claim, Entity, Finding, Path, Step, content_id, status_of
from paperchain.screen.dealing import Listing
from paperchain.screen.indexing import identifier_key, words
from paperchain.screen.telling import SAID, parties

LINKS = {
    "control": ("controller", "controlled", "controls", "is controlled by"),
    "employment": ("employee", "employer", "works for or heads", "has in its service"),
    "acting_for": ("representative", "principal", "acts for", "is represented by"),
    "family": ("person", "relative", "is a relative of", "is a relative of"),
}
"""Kind of claim -> the two roles, what the first is to the second, and the reverse."""
THROUGH = {**LINKS, "ownership": ("owner", "owned", "owns a part of", "is owned in part by")}
_HEADS = re.compile(
    r"director|chie[f]|head|chair|president|founder|owner|manag|ceo|partner|директор|руковод|председат|董事|总经理|法定代表",
    re.IGNORECASE,
)
"""Titles that tie a firm to whoever bears them; clerks tie no two firms."""


class Tie(NamedTuple):
    """What one party is to another, with the claims that say so; `doubted` if all of them only allege it."""

    who: str
    phrase: str
    whom: str
    claims: tuple[str, ...]
    doubted: bool = False


def linkings(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    canonical: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
    identifiers: Mapping[str, Sequence[tuple[str, str]]],
) -> Iterator[Finding]:
    """One finding "linked-to-listed" for each party and listed one, by one step or through one person."""
    entity = {e.id: e for e in entities}
    ways: dict[tuple[str, str], list[tuple[Tie, ...]]] = defaultdict(list)
    direct = [tie for tie in _ties(claims, canonical, LINKS) if tie.who in entity and tie.whom in entity]
    near = (*direct, *_numbers(identifiers, listed), *_addresses(claims, canonical, listed), *_named(entities, listed))
    for tie in near:
        if tie.whom in listed and tie.who not in listed and tie.who in entity:
            ways[tie.who, tie.whom].append((tie,))
    for first, second in _through(claims, canonical, entity, listed):
        if (first.who, second.whom) not in ways or len(ways[first.who, second.whom][0]) > 1:
            ways[first.who, second.whom].append((first, second))
    order = {e.id: n for n, e in enumerate(entities)}
    for (who, whom), found in sorted(ways.items(), key=lambda item: (order[item[0][0]], order[item[0][1]])):
        yield _linked(entity, who, whom, found, listed[whom])


def _linked(
    entity: Mapping[str, Entity], who: str, whom: str, found: Sequence[tuple[Tie, ...]], listings: Sequence[Listing]
) -> Finding:
    name = {party: one.name for party, one in entity.items()}
    ties = list(dict.fromkeys(tie for way in found for tie in way))
    if len(found[0]) == 1:
        phrases = ", and ".join(dict.fromkeys(f"{way[0].phrase} {name[whom]}" for way in found))
        title = f"{name[who]} {phrases}, a listed party"
    else:
        persons = ", ".join(dict.fromkeys(name[way[0].whom] for way in found))
        title = f"{name[who]} is linked to {name[whom]}, a listed party, through {persons}"
    lines = []
    for tie in ties:
        proof = ", ".join(tie.claims) or "the list says so"
        alleged = "; only alleged" if tie.doubted else ""
        lines.append(f"{name[tie.who]} {tie.phrase} {name[tie.whom]} ({proof}{alleged})")
    steps = tuple(Step(tie.who, tie.whom, tie.phrase, tie.claims) for tie in found[0])
    status = "alleged" if any(tie.doubted for tie in found[0]) else "reported"
    first = listings[0].finding
    return Finding(
        id=content_id("fnd", "linked-to-listed", who, whom),
        rule="linked-to-listed",
        entity=who,
        title=title,
        detail="\n".join((*lines, *(listing.text for listing in listings))),
        claims=tuple(dict.fromkeys(claim for tie in ties for claim in tie.claims)),
        match=first.match,
        passage=first.passage,
        list=first.list,
        path=Path(steps, 0.0, status, ()),
    )


def _ties(
    claims: Iterable[Claim], canonical: Mapping[str, str], links: Mapping[str, tuple[str, str, str, str]]
) -> Iterator[Tie]:
    """Both directions of every tie that claims affirm, denied and merely possible ones left out."""
    told: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind not in links or claim.polarity == "negative" or claim.modality not in SAID:
            continue
        first, second, does, suffers = links[claim.kind]
        for one in parties(claim, (first,), canonical):
            for other in parties(claim, (second,), canonical):
                if one != other:
                    told[one, does, other].append(claim)
                    told[other, suffers, one].append(claim)
    for (one, phrase, other), proving in told.items():
        doubted = all(status_of(claim) == "alleged" for claim in proving)
        yield Tie(one, phrase, other, tuple(claim.id for claim in proving), doubted)


def _through(
    claims: Sequence[Claim],
    canonical: Mapping[str, str],
    entity: Mapping[str, Entity],
    listed: Mapping[str, Sequence[Listing]],
) -> Iterator[tuple[Tie, Tie]]:
    """Two firms with one person behind them, the second firm listed: owner, controller, director, agent of both."""
    close = [c for c in claims if c.kind != "employment" or _HEADS.search(f"{c.get('title')} {_cue(c)}")]
    links = {kind: roles for kind, roles in THROUGH.items() if kind != "family"}
    of: dict[str, list[Tie]] = defaultdict(list)
    into: dict[str, list[Tie]] = defaultdict(list)
    for tie in _ties(close, canonical, links):
        if tie.who in entity and tie.whom in entity:
            if entity[tie.whom].schema == "Person" and tie.whom not in listed and tie.who not in listed:
                into[tie.whom].append(tie)
            if entity[tie.who].schema == "Person" and tie.who not in listed and tie.whom in listed:
                of[tie.who].append(tie)
    for person, seconds in of.items():
        for second in seconds:
            for first in into.get(person, ()):
                yield first, second


def _numbers(
    identifiers: Mapping[str, Sequence[tuple[str, str]]], listed: Mapping[str, Sequence[Listing]]
) -> Iterator[Tie]:
    """A party and a listed one to which documents give one number, however it is written."""
    holders: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for party, values in identifiers.items():
        for value, claim in values:
            plain = {identifier_key(n) for n in (value, *(number for _, number in known([("", value)]).numbers))} - {""}
            for number in sorted(plain):
                holders[number].append((party, claim))
    for number, held in holders.items():
        for one, claim in held:
            for other, other_claim in held:
                if one not in listed and other in listed:
                    yield Tie(one, f"has the number {number} of", other, (claim, other_claim))


def _addresses(
    claims: Iterable[Claim], canonical: Mapping[str, str], listed: Mapping[str, Sequence[Listing]]
) -> Iterator[Tie]:
    """A party at the address of a listed one, by documents or by the list. Towns and streets without a number: none."""
    at: dict[frozenset[str], list[tuple[str, str, str]]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "location" and claim.polarity == "positive" and claim.modality in SAID:
            place = claim.get("place")
            if house := _house(place):
                at[house] += [(party, place, claim.id) for party in parties(claim, ("located",), canonical)]
    on_lists = [(party, _house(a)) for party, held in listed.items() for one in held for a in one.entry.addresses]
    for house, held in at.items():
        for one, place, proof in held:
            phrase = f"has the address {place} of"
            yield from (Tie(one, phrase, other, (proof, theirs)) for other, _, theirs in held if other != one)
            for party, listed_at in on_lists:
                if house <= listed_at and party != one:
                    yield Tie(one, phrase, party, (proof,))


def _house(address: str) -> frozenset[str]:
    """The words of an address that names a house; empty for one that does not."""
    said = frozenset(re.findall(r"\w+", address.casefold()))
    return said if len(said) >= 3 and any(word[0].isdigit() for word in said) else frozenset()


def _named(entities: Iterable[Entity], listed: Mapping[str, Sequence[Listing]]) -> Iterator[Tie]:
    """Parties with the name of somebody whom the entry of a listed one names beside it; names of one word: none."""
    by_name: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entity in entities:
        if entity.named:
            for name in dict.fromkeys((entity.name, *entity.names)):
                by_name[tuple(sorted(words(name)))].append(entity.id)
    for party, listings in listed.items():
        for listing in listings:
            for link in listing.entry.links:
                key = tuple(sorted(words(link.name)))
                for one in dict.fromkeys(by_name.get(key, ())) if len(key) > 1 else ():
                    if one != party:
                        said = f"has the name of a party that {listing.list} gives as “{link.relation}” of"
                        yield Tie(one, said, party, ())


def _cue(claim: Claim) -> str:
    return claim.cue.exact if claim.cue else ""
