"""Every entity against every list, and what the documents themselves say about sanctions: two kinds of finding."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from paperchain.language.parties import Known, contradicting, known
from paperchain.lists import Standing, on
from paperchain.model import Claim, Entity, Finding, Match, Reason, content_id
from paperchain.screen.comparing import POSSIBLE, Likeness, compare
from paperchain.screen.dealing import Listing, dealings
from paperchain.screen.dismissing import PREFIX, Dismissals, both_sides, changed, key, side
from paperchain.screen.index import Index, Listed, known_of
from paperchain.screen.linking import linkings
from paperchain.screen.owning import ownings
from paperchain.screen.telling import SAID

BY = "paperchain.screen 1"
SCREENED = ("Person", "Company", "Organization", "LegalEntity", "PublicBody", "Vessel", "Airplane")
SHOWN = 5
"""Most list entries shown for one entity, the likeliest first."""

Screening = Literal["listed", "possible", "none", "not_screened"]


def screen(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    index: Index | None,
    canonical: Mapping[str, str],
    dismissals: Dismissals | None = None,
    published: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Findings of all rules, entity by entity: listed, possible-match, reported-sanction, deals-with-listed,
    owned-by-listed, linked-to-listed.

    A list hit and a document's word that somebody is under sanctions are never mixed. Without an index only the
    documents speak; `published` gives their dates. A dismissed hit has the status "dismissed", and nothing follows
    from it.
    """
    identifiers = _identifiers(claims, canonical)
    reported = _reported(claims, canonical)
    dismissals = dismissals or Dismissals()
    found: dict[str, list[Finding]] = {}
    listed: dict[str, list[Listing]] = {}
    for entity in entities:
        met = _listings(entity, identifiers.get(entity.id, ()), index, dismissals)
        if sure := [one for one in met if one.finding.rule == "listed" and one.finding.status == "open"]:
            listed[entity.id] = sure
        hits = [one.finding for one in met]
        if entity.id in reported:
            hits.append(_said(entity, reported[entity.id]))
        found[entity.id] = hits
    for finding in (
        *dealings(entities, claims, canonical, listed, published or {}),
        *ownings(entities, claims, canonical, listed),
        *linkings(entities, claims, canonical, listed, identifiers),
    ):
        found[finding.entity].append(finding)
    return tuple(finding for hits in found.values() for finding in hits)


def on_day(
    entities: Iterable[Entity],
    claims: Sequence[Claim],
    index: Index,
    canonical: Mapping[str, str],
    dismissals: Dismissals,
    day: str,
) -> list[tuple[Entity, Listing, Standing]]:
    """Every entry that a party meets or may meet, with where the party stood by it on a day (EDTF)."""
    identifiers = _identifiers(claims, canonical)
    return [
        (entity, one, on(one.entry, day, one.published))
        for entity in entities
        for one in _listings(entity, identifiers.get(entity.id, ()), index, dismissals)
        if one.finding.status == "open"
    ]


def owned_on(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    index: Index,
    canonical: Mapping[str, str],
    dismissals: Dismissals,
    day: str,
    published: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Findings "owned-by-listed" as of a day (EDTF): listings, stakes and their ends as they were then."""
    listed: dict[str, list[Listing]] = defaultdict(list)
    for entity, one, _ in on_day(entities, claims, index, canonical, dismissals, day):
        if one.finding.rule == "listed":
            listed[entity.id].append(one)
    return tuple(ownings(entities, claims, canonical, listed, day, published))


def _listings(
    entity: Entity, identifiers: Sequence[tuple[str, str]], index: Index | None, dismissals: Dismissals
) -> list[Listing]:
    """The hits of an entity, each as a person left it."""
    found = []
    for likeness, listed, proving in _hits(entity, identifiers, index) if index else []:
        finding = _hit(entity, likeness, listed, proving)
        finding = _decided(finding, entity, [value for value, _ in identifiers], listed, dismissals)
        source = listed.source
        found.append(Listing(finding, listed.entry, source.id, source.name, source.published, source.sha256))
    return found


def entry_of(
    finding: Finding, entity: Entity, claims: Sequence[Claim], index: Index, canonical: Mapping[str, str]
) -> tuple[str, dict[str, list[str]]]:
    """What a dismissal of a hit is kept under (the entry's key and a digest), and both sides. Empty for others."""
    identifiers = _identifiers(claims, canonical).get(entity.id, ())
    for one in _listings(entity, identifiers, index, Dismissals()):
        if one.finding.id == finding.id and one.finding.match:
            digest = side(entity, [value for value, _ in identifiers], one.entry)
            sides = both_sides(entity, [value for value, _ in identifiers], one.entry)
            return f"{PREFIX}{one.finding.match.right}#{digest}", sides
    return "", {}


def _decided(
    finding: Finding, entity: Entity, identifiers: Iterable[str], listed: Listed, dismissals: Dismissals
) -> Finding:
    """A hit as a person left it: dismissed, or back because one of the two sides has changed since."""
    entry = listed.entry
    made, holds = dismissals.find(entity, key(listed.source.id, entry.id), side(entity, identifiers, entry))
    if made is None:
        return finding
    when = f"Dismissed by {made.by} on {made.at[:10]}: {made.reason}"
    if holds:
        return replace(finding, status="dismissed", detail="\n".join(filter(None, (finding.detail, when))))
    kept = dismissals.sides.get(made.id)
    told = changed(kept, both_sides(entity, identifiers, entry)) if kept is not None else []
    back = (f"{when}; since then the party or the entry has changed:", *(f"– {line}" for line in told))
    return replace(finding, detail="\n".join(filter(None, (finding.detail, *back))))


def screened(entity: Entity) -> bool:
    """True for entities that lists can name: parties, vessels and aircraft with a name; not places, goods or groups."""
    return entity.named and entity.schema in SCREENED


def status(findings: Iterable[Finding], entity_id: str, compared: bool) -> Screening:
    """Where an entity stands with the lists. "none" is said only where lists were loaded and searched."""
    rules = {finding.rule for finding in findings if finding.entity == entity_id and finding.status == "open"}
    if "listed" in rules:
        return "listed"
    if "possible-match" in rules:
        return "possible"
    return "none" if compared else "not_screened"


def _hits(
    entity: Entity, identifiers: Sequence[tuple[str, str]], index: Index
) -> list[tuple[Likeness, Listed, tuple[str, ...]]]:
    if not screened(entity):
        return []
    best: dict[tuple[str, str, int], tuple[Likeness, Listed, tuple[str, ...]]] = {}
    mine = known(("", value) for value, _ in identifiers)
    for value, claim in identifiers:
        for plain in dict.fromkeys([value, *(number for _, number in known([("", value)]).numbers)]):
            for listed in index.identified(plain):
                reason = Reason("same identifier", 1.0, plain, plain)
                best[_place(listed)] = Likeness(1.0, (reason,), True), listed, (claim,)
    for name in entity.names or (entity.name,):
        for listed in index.candidates(name, entity.schema):
            place = _place(listed)
            likeness = compare(entity, name, listed, index)
            if likeness and mine.numbers:
                likeness = _unless_another(likeness, mine, listed)
            if likeness and (place not in best or _rank(likeness) > _rank(best[place][0])):
                best[place] = likeness, listed, ()
    ranked = sorted(best.items(), key=lambda item: (not item[1][0].strong, -item[1][0].score, item[0]))
    return [hit for _, hit in ranked[:SHOWN]]


def _unless_another(likeness: Likeness, mine: Known, listed: Listed) -> Likeness:
    """Names that are alike, of parties with different numbers, are no hit by themselves: a person decides."""
    other = contradicting(mine, known_of(listed.entry))
    if not other:
        return likeness
    return Likeness(min(likeness.score, POSSIBLE), (*(Reason(*line) for line in other), *likeness.reasons), False)


def _place(listed: Listed) -> tuple[str, str, int]:
    return listed.source.id, listed.source.sha256, listed.number


def _rank(likeness: Likeness) -> tuple[bool, float]:
    return likeness.strong, likeness.score


def _hit(entity: Entity, likeness: Likeness, listed: Listed, claims: tuple[str, ...]) -> Finding:
    source, entry = listed.source, listed.entry
    rule = "listed" if likeness.strong else "possible-match"
    verb = "is" if likeness.strong else "may be"
    facts = {
        "programmes": ", ".join(entry.programs),
        "countries": ", ".join(entry.countries),
        "born": ", ".join(entry.birth_dates),
        "listed since": entry.listed_at,
        "until": entry.until,
        "line": str(entry.line),
    }
    passage = entry.passage
    own = entry.names[listed.place].passage if entry.names else ""
    if own and own != passage:
        passage = f"{passage}\n{own}"
    return Finding(
        id=content_id("fnd", rule, entity.id, source.id, source.sha256, entry.id),
        rule=rule,
        entity=entity.id,
        title=f"{entity.name} {verb} {listed.name}, entry {entry.id} of {source.name}",
        detail=" · ".join(f"{label} {value}" for label, value in facts.items() if value),
        claims=claims,
        match=Match(entity.id, f"{source.id}:{entry.id}", likeness.score, BY, likeness.reasons),
        passage=passage,
        list=" ".join(filter(None, (source.id, source.published, f"sha256:{source.sha256[:12]}"))),
    )


def _identifiers(claims: Iterable[Claim], canonical: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Identifiers that documents give to entities, with the claim that gives each."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "identity" and claim.polarity == "positive" and (value := claim.get("identifier")):
            for argument in claim.arguments:
                if argument.role == "party" and argument.entity and argument.certain:
                    found[canonical.get(argument.entity, argument.entity)].append((value, claim.id))
    return found


def _reported(claims: Iterable[Claim], canonical: Mapping[str, str]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "sanction" and claim.polarity == "positive" and claim.modality in SAID:
            sure = [a.entity for a in claim.arguments if a.role == "target" and a.entity and a.certain]
            for target in dict.fromkeys(canonical.get(entity, entity) for entity in sure):
                found[target].append(claim)
    return found


def _said(entity: Entity, claims: Sequence[Claim]) -> Finding:
    by = ", ".join(dict.fromkeys(a.value for c in claims for a in c.arguments if a.role == "authority" and a.value))
    return Finding(
        id=content_id("fnd", "reported-sanction", entity.id),
        rule="reported-sanction",
        entity=entity.id,
        title=f"{entity.name} is said to be under sanctions" + (f" ({by})" if by else ""),
        detail="A document says so; it is no hit on a loaded list.",
        claims=tuple(claim.id for claim in claims),
    )
