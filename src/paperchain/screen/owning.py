"""Parties that no list names and that listed ones own, run or share a number with, by what documents say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from paperchain.language.edtf import bounds
from paperchain.model import Claim, Entity, Finding, content_id
from paperchain.screen.dealing import Listing
from paperchain.screen.shares import EU, OFAC, UK, Owned, Regime, Stake, owned, share_of

OTHER = Regime("a bar of 50 per cent", 0.5, reached=True, together=True)
"""For lists whose authority has no test of its own here."""
REGIMES = (("ofac", OFAC), ("us-", OFAC), ("eu-", EU), ("uk-", UK))
SURE, DOUBTED = ("asserted", "reported"), ("alleged",)
LINKS = {
    "control": ("controller", "controlled", "controls", "is controlled by"),
    "employment": ("employee", "employer", "works for or heads", "has in its service"),
    "acting_for": ("representative", "principal", "acts for", "is represented by"),
    "family": ("person", "relative", "is a relative of", "is a relative of"),
}
"""Kind of claim -> the two roles, what the first is to the second, and the reverse."""


def regime_of(list_id: str) -> Regime:
    """The test of ownership that goes with a list."""
    return next((regime for start, regime in REGIMES if list_id.startswith(start)), OTHER)


def stakes(claims: Iterable[Claim], canonical: Mapping[str, str]) -> list[Stake]:
    """What claims of ownership say, denied and merely possible ones left out, and those that ended before today.

    A claim that is only alleged gives a stake that is not sure.
    """
    found = []
    for claim in claims:
        if claim.kind != "ownership" or claim.polarity == "negative" or claim.modality not in SURE + DOUBTED:
            continue
        if _ended(claim.get("time")):
            continue
        words = " ".join(a.value for a in claim.arguments if a.role == "share") or (
            claim.cue.exact if claim.cue else ""
        )
        low, high = share_of(words)
        for owner in _ids(claim, "owner", canonical):
            for party in _ids(claim, "owned", canonical):
                one = len(_ids(claim, "owner", canonical)) == 1
                # a share that several owners have together is none of theirs alone
                share = (low, high) if one else (0.0, high)
                found.append(Stake(owner, party, *share, (claim.id,), claim.modality in SURE))
    return found


def ownings(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    canonical: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
) -> Iterator[Finding]:
    """One finding "owned-by-listed" for each party that listed ones own in part, by the tests of their lists."""
    name = {e.id: e.name for e in entities}
    held = [s for s in stakes(claims, canonical) if s.owner in name and s.owned in name]
    by_regime: dict[Regime, set[str]] = defaultdict(set)
    for party, listings in listed.items():
        for listing in listings:
            by_regime[regime_of(listing.finding.list.partition(" ")[0])].add(party)
    tests = {regime: owned(held, parties, regime) for regime, parties in by_regime.items()}
    for entity in entities:
        found = [(regime, of[entity.id]) for regime, of in tests.items() if entity.id in of]
        if found and entity.id not in listed:
            yield _owned(entity, found, name, listed)


_RANK = {"owned": 0, "may be owned": 1, "not owned": 2}


def _owned(
    entity: Entity,
    found: Sequence[tuple[Regime, Owned]],
    name: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
) -> Finding:
    found = sorted(found, key=lambda pair: (_RANK[pair[1].verdict], pair[0].name))
    worst = found[0][1]
    title = {
        "owned": f"{entity.name} belongs to listed parties: {_percent(worst)} of it",
        "may be owned": f"{entity.name} may belong to listed parties: the documents leave it open",
        "not owned": f"Listed parties own a part of {entity.name}: {_percent(worst)}",
    }[worst.verdict]
    lines = [f"{regime.name}: {_WORDS[one.verdict]}, {_percent(one)} counted" for regime, one in found]
    every = {(s.owner, s.owned): s for _, one in found for s in one.stakes}
    for stake in every.values():
        mark = ", a listed party," if stake.owner in listed else ""
        doubt = "" if stake.sure else " (only alleged)"
        lines.append(f"{name[stake.owner]}{mark} owns {_share(stake.low, stake.high)} of {name[stake.owned]}{doubt}")
    claims = tuple(dict.fromkeys(claim for stake in every.values() for claim in stake.claims))
    owners = [s.owner for s in every.values() if s.owner in listed]
    first = listed[owners[0]][0].finding
    return Finding(
        id=content_id("fnd", "owned-by-listed", entity.id),
        rule="owned-by-listed",
        entity=entity.id,
        title=title,
        detail="\n".join(lines),
        claims=claims,
        match=first.match,
        passage=first.passage,
        list=first.list,
    )


_WORDS = {"owned": "met", "may be owned": "cannot be told", "not owned": "not met"}


def _percent(one: Owned) -> str:
    return _share(one.low, one.high)


def _share(low: float, high: float) -> str:
    if (low, high) == (0.0, 1.0):
        return "a share that nobody gives"
    first, last = f"{100 * low:.4g}", f"{100 * high:.4g}"
    return f"{first}%" if first == last else f"between {first} and {last}%"


def linkings(
    entities: Sequence[Entity],
    claims: Iterable[Claim],
    canonical: Mapping[str, str],
    listed: Mapping[str, Sequence[Listing]],
    identifiers: Mapping[str, Sequence[tuple[str, str]]],
) -> Iterator[Finding]:
    """One finding "linked-to-listed" for each party and listed one: who runs it, serves it, shares a number with it."""
    entity = {e.id: e for e in entities}
    found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.kind not in LINKS or claim.polarity == "negative" or claim.modality not in SURE + DOUBTED:
            continue
        first, second, does, suffers = LINKS[claim.kind]
        for one in _ids(claim, first, canonical):
            for other in _ids(claim, second, canonical):
                if one != other and one in entity and other in entity:
                    if other in listed and one not in listed:
                        found[one, other][does].append(claim.id)
                    if one in listed and other not in listed:
                        found[other, one][suffers].append(claim.id)
    for one, other, value, proving in _shared(identifiers, listed):
        found[one, other][f"has the number {value} of"] += proving
    order = {e.id: n for n, e in enumerate(entities)}
    for (who, whom), said in sorted(found.items(), key=lambda item: (order[item[0][0]], order[item[0][1]])):
        if who in entity and whom in entity:
            phrases = ", and ".join(f"{phrase} {entity[whom].name}" for phrase in said)
            first_listing = listed[whom][0]
            yield Finding(
                id=content_id("fnd", "linked-to-listed", who, whom),
                rule="linked-to-listed",
                entity=who,
                title=f"{entity[who].name} {phrases}, a listed party",
                detail="\n".join(listing.text for listing in listed[whom]),
                claims=tuple(dict.fromkeys(claim for told in said.values() for claim in told)),
                match=first_listing.finding.match,
                passage=first_listing.finding.passage,
                list=first_listing.finding.list,
            )


def _shared(
    identifiers: Mapping[str, Sequence[tuple[str, str]]], listed: Mapping[str, Sequence[Listing]]
) -> Iterator[tuple[str, str, str, list[str]]]:
    """Pairs of a party and a listed one to which documents give one number, with the claims of both."""
    holders: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for party, values in identifiers.items():
        for value, claim in values:
            holders[value].append((party, claim))
    for value, held in holders.items():
        for one, claim in held:
            for other, other_claim in held:
                if one not in listed and other in listed:
                    yield one, other, value, [claim, other_claim]


def _ended(time: str) -> bool:
    """True for "until 2021": an open beginning and an end."""
    first, last = bounds(time)
    return first is None and last is not None


def _ids(claim: Claim, role: str, canonical: Mapping[str, str]) -> list[str]:
    found = [canonical.get(a.entity, a.entity) for a in claim.arguments if a.role == role and a.entity and a.certain]
    return list(dict.fromkeys(found))
