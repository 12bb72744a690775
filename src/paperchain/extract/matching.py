"""Frames over the parse: a trigger word opens a frame, the frame's data say where its roles stand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from paperchain.extract.apposed import beside
from paperchain.extract.caution import in_title
from paperchain.extract.entities import is_state
from paperchain.extract.filling import listed
from paperchain.extract.fills import again
from paperchain.extract.nominal import adjective_slots, fragment, noun_slots
from paperchain.extract.patterns import Pattern, opens, patterns
from paperchain.extract.reading import Fill, Reader
from paperchain.extract.reference import THEY
from paperchain.extract.tree import children
from paperchain.extract.verbal import verb_slots
from paperchain.language.english_words import COUNTRIES
from paperchain.language.ware_words import TRADED, is_tooling, is_ware
from paperchain.model.frames import Frame, frames

BETWEEN = frozenset("intermediary carrier facilitator front".split())
"""Roles that a place never fills: "through Latvia" is a way, not a go-between."""

LOOSE = frozenset("make give get take bring resemble mirror copy replicate imitate".split())
"""Verbs that are said of much that is no product: "made sense", "gave a speech"."""
LOOSE_KINDS = frozenset("test component similarity".split())
HOLDING = {
    "employment": ("employee", "employer"),
    "ownership": ("owner", "owned"),
    "control": ("controller", "controlled"),
}
"""Kind of claim -> the roles of a person and of the firm that is called his or hers from there on."""
GIVERS = ("maker", "developer", "supplier", "shipper", "biller")
"""Roles of whom a product with a name may be the work: "its R-12 drone"."""
DEPARTMENTS = frozenset(
    """communications sales marketing operations research finance legal compliance procurement exports security
    engineering purchasing logistics production technology strategy press""".split()
)
"""What "Head of Communications" is the head of: a part of a firm, and no employer."""
ANYBODY = frozenset("person individual entity party one".split())
"""Whoever a rule speaks of: "the persons designated above"."""
HELD = frozenset("hold keep have own retain register".split())
"""Verbs of owning that a nominee does for somebody else."""
TERMS = frozenset("year month week day life term".split())
"""What somebody is jailed for, where no offence is told: "jailed for 28 months"."""
LOADS = frozenset("shipment consignment cargo delivery container load".split())
"""Goods on their way: nobody manufactures them."""
BESIDE = frozenset("payment contract financing concealment".split())
"""Kinds that stand without goods: what is no product is left out of them."""


@dataclass
class Match:
    """A frame that a trigger word opened, with its roles filled."""

    pattern: Pattern
    trigger: Any
    roles: dict[str, list[Fill]]


def _part(token: Any) -> str:
    if token.pos_ in ("VERB", "AUX"):
        return "verb"
    return {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}.get(token.pos_, "")


def match(reader: Reader, number: int) -> Iterator[Match]:
    """Every frame that a sentence opens, in the order of its words."""
    table = patterns()
    for token in reader.sentence(number).tokens:
        part = _part(token)
        if not part:
            continue
        options = [p for p in table.get((part, token.lemma_.lower()), ()) if opens(p, token)]
        if token.tag_ == "VBN" and token.dep_ == "amod" and part == "verb":
            options += [p for p in table.get(("adjective", token.lower_), ()) if token.lower_ in p.words]
        name = reader.name_at(number, token)
        if part == "noun" and token.dep_ == "compound":
            continue
        if not options or (name and not (reader.sentence(number).heading and name.schema not in ("Company", "Person"))):
            continue
        best: dict[str, Match] = {}
        for pattern in options:
            roles = _fill(reader, number, token, pattern)
            if roles is None:
                continue
            before = best.get(pattern.frame.name)
            if before is None or len(roles) > len(before.roles):
                best[pattern.frame.name] = Match(pattern, token, roles)
                reader.sources.update(f.text for role in GIVERS for f in roles.get(role, ()))
                _keep_firms(reader, pattern.frame.name, roles)
        for found in best.values():
            yield from _respectively(found)
    yield from _possessed(reader, number)
    for kind, cue, roles in beside(reader, number):
        yield Match(Pattern(frames()[kind], "name", (), ()), cue, roles)


def _respectively(found: Match) -> list[Match]:
    """`A and B act for X and Y, respectively`: A for X, B for Y."""
    sentence = found.trigger.sent
    if not any(t.lower_ == "respectively" and t.i > found.trigger.i for t in sentence):
        return [found]
    several = {role: fills for role, fills in found.roles.items() if len(fills) > 1}
    counts = {len(fills) for fills in several.values()}
    if len(several) < 2 or len(counts) > 1:
        return [found]
    pairs = range(counts.pop())
    apart = [{r: [f[n]] if r in several else f for r, f in found.roles.items()} for n in pairs]
    return [replace(found, roles=roles) for roles in apart]


def _keep_firms(reader: Reader, kind: str, roles: dict[str, list[Fill]]) -> None:
    if kind == "ownership" and (owned := roles.get("owned")):
        reader.owned = owned[0]
    people, firms = HOLDING.get(kind, ("", ""))
    for person in roles.get(people, ()):
        for firm in roles.get(firms, ()):
            reader.belongs(person, firm)


def _possessed(reader: Reader, number: int) -> Iterator[Match]:
    """`the firm's R-12 drone`: a product with a name and a possessor is taken as made by it."""
    pattern = next(p for p in patterns()[("verb", "manufacture")] if p.frame.name == "manufacture")
    for token in reader.sentence(number).tokens:
        owners = children(token, "poss")
        goods = reader.fill(number, token, "goods") if owners and token.pos_ in ("NOUN", "PROPN", "NUM") else None
        if goods is None or not goods.named or not any(c.isdigit() for c in goods.text):
            continue
        makers = [f for f in listed(reader, number, owners, "organisation") if f.text in reader.sources]
        if makers:
            yield Match(pattern, token, {"maker": makers, "product": [goods]})


def _slots(token: Any, part: str) -> dict[str, list[Any]]:
    if part == "verb":
        return verb_slots(token)
    if part == "noun":
        return noun_slots(token)
    return adjective_slots(token)


PACKED = frozenset(
    """container box crate parcel package suitcase luggage consignment shipment cargo pallet load van lorry case bag
    warehouse""".split()
)
"""What goods are found in and are no parts of."""


def want(frame: Frame, role: str) -> str:
    """What kind of thing a role asks for."""
    types = next(r.types for r in frame.roles if r.name == role)
    if not types:
        return "any"
    if role in ("authority", "country"):
        return role
    if "Address" in types and len(types) == 1:
        return "place"
    if types[0] == "Product":
        return "goods"
    if types == ("Person",):
        return "person"
    if "Vessel" in types:
        return "target"
    if "Person" not in types:
        return "organisation"
    return "party"


def _fill(reader: Reader, number: int, token: Any, pattern: Pattern) -> dict[str, list[Fill]] | None:
    slots = _slots(token, pattern.part if pattern.part != "adjective" or token.pos_ == "ADJ" else "adjective")
    if pattern.part == "adjective" and token.tag_ == "VBN":
        slots = adjective_slots(token)
    roles: dict[str, list[Fill]] = {}
    taken: set[int] = set()
    for role, places in pattern.roles:
        kind = want(pattern.frame, role)
        for place in places:
            more = place.endswith("+")
            slot, _, only = place.removesuffix("+").removeprefix("=").partition(":")
            deep = [] if place.startswith("=") else slots.get("~" + slot, [])  # "=to": of the word itself alone
            tokens = [t for t in [*slots.get(slot, []), *deep] if t.i not in taken]
            if slot == "modifier" and kind == "goods":
                tokens = [t for t in tokens if is_ware(t) or reader.name_at(number, t)]
            if slot == "poss" and pattern.frame.name == "supply":
                # what a letter says of the customers of whom it is to is hearsay
                tokens = [t for t in tokens if t.lower_ != "your"]
            if only == "demonym":
                tokens = [t for t in tokens if t.lower_ in COUNTRIES]
            if only == "ware":
                tokens = [t for t in tokens if is_ware(t)]
            if only == "one":
                tokens = [t for t in tokens if t.lower_ not in THEY]
            if only in ("term", "other"):
                tokens = [t for t in tokens if (t.lemma_ in TERMS) == (only == "term")]
            if only == "named":
                tokens = [t for t in tokens if reader.name_at(number, t) or reader.grouped(number, t)]
            fills = listed(reader, number, tokens, kind)
            behind = token.dep_ == "attr" and slot == "is" and token.head.dep_ == "relcl"
            if behind or (token.dep_ == "relcl" and pattern.part == "verb"):
                fills = _before_the_clause(reader, number, token, tokens, fills)
            if slot == "is" and token.dep_ == "appos" and token.tag_ == "NN" and len(fills) > 1:
                fills = fills[:1]  # "X, a dealer in Riga that sells Y, and Z": X alone
            if slot == "self":
                fills = [
                    _without_holder(reader, number, t, f) for t in tokens[:1] if (f := reader.fill(number, t, kind))
                ]
            entry = reader.subject if slot == "is" and kind in ("person", "party") and fragment(token) else None
            if entry and not any(f.named for f in fills) and (kind == "party" or entry.schema == "Person"):
                fills = [again(entry, *reader.sentence(number).place(token), number, certain=True)]
            if only in ("public", "private"):
                fills = [
                    f
                    for f in fills
                    if (f.named or (only == "public" and f.schema == "PublicBody"))
                    and (f.schema == "PublicBody" or is_state(f.text)) == (only == "public")
                ]
            if only in ("known", "firm", "person"):
                fills = [
                    f for f in fills if f.named and (only == "known" or (only == "person") == (f.schema == "Person"))
                ]
            if tokens and fills and in_title(tokens[0]) and not in_title(token):
                fills = []  # "the article “Engines for X”, published by Y"
            if slot == "context" and (before := reader.goods_in_context(number, token)):
                fills = [before]
            if slot == "share_of" and not tokens and slots.get("percent") and (whole := reader.owned_before(number)):
                fills = [again(whole, *reader.sentence(number).place(slots["percent"][0]), number, certain=False)]
            part = slots.get("percent") if slot == "object" else slot == "shares_in"
            if role == "owned" and not fills and part:
                shares = [
                    t
                    for t in [*tokens, *slots.get("held_shares", [])]
                    if t.lemma_ in ("share", "stock", "rest", "remainder") and children(t, "det")
                ]
                owners = {f.text for f in roles.get("owner", ())}
                fills = [f for t in shares[:1] if (f := reader.firm_of_shares(number, t, owners))]
            fills = [
                f for f in fills if all(f.start != g.start and f.text != g.text for fs in roles.values() for g in fs)
            ]
            if (
                kind == "goods"
                and len(tokens) == 1
                and fills
                and not (tokens[0].like_num or reader.fill(number, tokens[0], kind))
            ):
                fills = [f for f in fills if f.named or f.lemma in TRADED]  # "received reports, as well as guests"
            if kind == "goods" and pattern.frame.name in BESIDE:
                fills = [f for f in fills if f.named or f.lemma in TRADED]
            if role == "employer":
                fills = [f for f in fills if f.text.casefold() not in DEPARTMENTS]
            if role in BETWEEN or role == "theme":
                fills = [f for f in fills if f.schema != "Address"]
            if fills:
                roles[role] = [*roles.get(role, []), *fills]
                taken |= {t.i for t in tokens} if role not in BETWEEN else set()
                if not more:
                    break
    _states_deal(roles)
    missing = {role for role in pattern.required if role not in roles}
    if missing and not (missing == {"goods"} and len(roles) > 1 and _anything(token)):
        return None
    if pattern.sited and not any(role in roles for role in pattern.sited):
        return None
    if _misses_its_object(reader, number, slots, pattern, roles) or _unlikely(
        pattern.frame.name, token.lemma_.lower(), slots, roles
    ):
        return None
    if max(len(roles), len(roles.get("party", ()))) < max(1, pattern.needs):
        return None
    texts = [f.text.casefold() for fills in roles.values() for f in fills]
    if len(set(texts)) < min(2, pattern.needs):
        return None
    return roles


def _anything(verb: Any) -> bool:
    """`never shipped anything to X`: what was not shipped has no name, and none is needed."""
    return any(child.lower_ in ("anything", "nothing") for child in children(verb, "dobj", "nsubjpass"))


def _without_holder(reader: Reader, number: int, noun: Any, title: Fill) -> Fill:
    """`the firm’s chief executive`: the office alone."""
    holders = children(noun, "poss")
    if not holders or holders[-1].right_edge.i + 1 > noun.i:
        return title
    start = reader.sentence(number).place(noun.doc[holders[-1].right_edge.i + 1])[0]
    if not title.start < start < title.end:
        return title
    return replace(title, start=start, named_at=(start, title.end), text=reader.document.text[start : title.end])


def _before_the_clause(reader: Reader, number: int, verb: Any, tokens: list[Any], fills: list[Fill]) -> list[Fill]:
    """`X, which sold pumps, and its affiliate, Y`: the clause does not speak of what is listed behind it."""
    here = reader.sentence(number).place(verb)[0]
    heads = [reader.sentence(number).place(t)[0] for t in tokens]
    return [f for f in fills if not (heads and max(heads) < here < f.start)]


def _states_deal(roles: dict[str, list[Fill]]) -> None:
    """`Freland exported engines to Murmak`: between two states the destination is the recipient."""
    for place, party, other in (
        ("destination", "recipient", "supplier"),
        ("destination", "consignee", "shipper"),
        ("origin", "supplier", "recipient"),
    ):
        there = roles.get(place, [])
        states = there and roles.get(other) and all(is_state(f.text) for f in [*there, *roles[other]])
        if states and party not in roles:
            roles[party] = roles.pop(place)


def _misses_its_object(
    reader: Reader, number: int, slots: dict[str, list[Any]], pattern: Pattern, roles: dict[str, list[Fill]]
) -> bool:
    """`provided support to X`: what was provided is no goods, so nothing was supplied."""
    if pattern.frame.name == "assistance" and pattern.part == "verb" and "beneficiary" not in roles:
        return bool(slots.get("object"))  # "helps the environment in two respects"
    asks = {place for role, places in pattern.roles if want(pattern.frame, role) == "goods" for place in places}
    if pattern.part != "verb" or "object" not in asks or any(r in roles for r in ("goods", "product")):
        return False
    nouns = [t for t in slots.get("object", []) if t.pos_ == "NOUN"]
    return bool(nouns) and not any(reader.fill(number, t, "party") for t in nouns)


def _unlikely(kind: str, cue: str, slots: dict[str, list[Any]], roles: dict[str, list[Fill]]) -> bool:
    """Tests or makings of what is no product, parts of what is none; people of a nation as the staff of a state."""
    things = [f for role in ("goods", "product", "component", "model") for f in roles.get(role, ())]
    strange = [f for f in things if not f.named and f.lemma not in TRADED and not is_tooling(f.text)]
    if strange and (kind in LOOSE_KINDS or cue in LOOSE):
        return True
    if kind == "manufacture" and things and all(f.lemma in LOADS for f in things):
        return True  # "made nine shipments"
    if strange and kind == "order" and cue in ("contract", "deal", "agreement"):
        return True
    targets = roles.get("target", [])
    if kind == "sanction" and targets and all(not f.named and f.lemma in ANYBODY for f in targets):
        whom = [*slots.get("object", []), *slots.get("on", [])]
        return not any(children(t, "nummod") for t in whom)  # "sanctioned five entities"
    if kind == "invoice" and any(t.lemma_.lower() == "lading" for t in slots.get("of", [])):
        return True  # "bills of lading"
    if kind == "component" and any(f.lemma in PACKED for f in roles.get("product", ())):
        return True  # "found in two containers"
    if kind == "ownership" and cue in HELD and "nominee" not in roles:
        return bool(slots.get("behalf"))
    states = any(is_state(f.text) for f in roles.get("employer", ()))
    return kind == "employment" and states and any(not f.named for f in roles.get("employee", ()))
