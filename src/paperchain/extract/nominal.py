"""Nouns and adjectives that say something of a party: what they are said of, and the slots of their roles."""

from dataclasses import replace
from typing import Any

from paperchain.extract.entities import Name
from paperchain.extract.means import means
from paperchain.extract.syntax import (
    ARRANGE,
    GO_BETWEEN,
    LIGHT_DO,
    LIGHT_GET,
    acted_on,
    acting,
    expand,
    is_sum,
    own_subject,
    passive,
    percent,
    prepositions,
)
from paperchain.extract.tree import children
from paperchain.language.english_cues import BLAME, DENY
from paperchain.language.english_words import COMPANY, LEGAL_FORMS, OFFICES, PAPERS, PEOPLE

APPOINT = frozenset("appoint name elect promote nominate designate make".split())
FORMS = frozenset(
    "joint stock public limited liability company open closed state unitary enterprise federal private".split()
)
CAPACITY = frozenset("capacity position role function post job work".split())
BOARDS = frozenset(
    """board director management council presidium committee staff leadership branch team executive secretariat wing
    trustee governor headquarters bureau chapter""".split()
)
"""Parts of a body that stand for it."""
SEEK = frozenset("seek request demand announce".split())
"""Verbs beside what is not done yet, or told: who "seeks an extradition", "announced a settlement"."""
BE = frozenset("be become remain".split())
MANY = frozenset("dozen dozens hundred hundreds series number handful string couple set round scores".split())
"""Words of number: "a series of payments" are payments."""
_DEALS = frozenset("export sale delivery supply shipment transfer import purchase acquisition".split())
"""What a body approves that others do."""
PLACE = frozenset("place put bring keep".split())
"""Verbs whose object comes under something."""


def predicated_of(noun: Any, depth: int = 0) -> list[Any]:
    """What a noun is said of: "X, a maker", "maker X", "X is a maker", "its maker is X", "X was named maker"."""
    named = [
        c
        for c in children(noun, "appos")
        if c.pos_ == "PROPN" and not _set_off(c) and c.lemma_.lower() not in OFFICES | {"president"}
    ]
    if named:
        return named[:1]
    through = [c for c in children(noun, "appos") if c.pos_ == "NOUN" and c.lemma_.lower() in COMPANY | PEOPLE]
    if noun.dep_ != "appos" and len(through) == 1 and depth < 2:  # "its biggest customer, the shipyard group X"
        inner = [c for c in children(through[0], "appos") if c.pos_ == "PROPN" and not _set_off(c)]
        if inner:
            return inner[:1]
    head = noun.head
    if noun.dep_ == "appos" and head.i < noun.i and noun.lemma_.lower() in COMPANY and head.lemma_.lower() in OFFICES:
        bodies = [n for name, n in prepositions(head) if name in ("of", "at") and n.pos_ == "PROPN" and n.i < noun.i]
        return bodies[-1:]  # "director of X, a Latvian firm": X is the firm
    if noun.dep_ == "attr" and noun.lemma_.lower() in COMPANY:
        posts = [c for c in children(head, "attr") if c.i < noun.i and c.lemma_.lower() in PEOPLE]
        if bodies := [n for c in posts for name, n in prepositions(c) if name in ("of", "at") and n.i < noun.i]:
            return bodies[-1:]
    if noun.dep_ == "appos" and head.i < noun.i:
        return [] if noun in expand(head) else [head]
    if noun.dep_ == "attr" and head.lemma_ in BE:
        return acting(head) or own_subject(head)
    if noun.dep_ == "pobj" and head.lower_ in ("among", "amongst") and head.head.lemma_ in BE:
        inverted = [] if noun.i > head.head.i else children(head.head, "attr")  # "Among its customers is X"
        return inverted or acting(head.head) or own_subject(head.head)  # "is among its suppliers"
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ == "one" and depth < 3:
        return predicated_of(head.head, depth + 1)  # "is one of its suppliers"
    if noun.dep_ == "nsubj" and head.lemma_ == "include":
        return children(head, "dobj")  # "its shareholders include X"
    if noun.dep_ == "nsubj" and head.lemma_ == "be":
        told = children(head, "attr")
        named = [c for c in told if c.pos_ == "PROPN"]
        return (named or [n for c in told for n in children(c, "appos") if n.pos_ == "PROPN"])[:1]
    if noun.dep_ in ("oprd", "dobj", "attr") and head.lemma_ in APPOINT and head.tag_ == "VBN" and passive(head):
        return acted_on(head)
    if noun.dep_ == "pobj" and head.lower_ == "to" and head.head.lemma_ in APPOINT and passive(head.head):
        return acted_on(head.head)  # "was promoted to director of X"
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in CAPACITY and head.head.dep_ == "dobj":
        return acting(head.head.head)  # "held the post of director"
    if noun.dep_ == "pobj" and head.lower_ == "as" and (held := _holder(head)):
        return held
    if noun.dep_ == "pobj" and head.lower_ == "as" and head.head.pos_ == "VERB":
        verb = head.head
        if verb.lemma_ in ("work", "serve", "act"):
            return acting(verb)
        return (
            acted_on(verb)
            if verb.lemma_
            in ("describe", "appoint", "name", "identify", "hire", "elect", "list", "register", "employ", "install")
            else []
        )
    if noun.dep_ in ("compound", "nmod") and head.pos_ == "PROPN" and head.i > noun.i:
        return [head]
    if noun.dep_ == "conj" and depth < 3:
        if head.dep_ == "pobj" and head.head.head.lemma_.lower() in PEOPLE and noun.lemma_.lower() in PEOPLE:
            return predicated_of(head.head.head, depth + 1)  # "head of X and the chairman of Y"
        return predicated_of(head, depth + 1)
    return []


def _set_off(name: Any) -> bool:
    """True for a name in brackets or quotation marks: it repeats or ends what stands before it."""
    first = name.left_edge
    marks = "([“‘"
    return first.text in tuple(marks) or (first.i > 0 and first.nbor(-1).text in tuple(marks))


def _filling(noun: Any) -> list[Any]:
    """Who fills a part that is spoken of: "the buyer was X", "the consignee was listed as X"."""
    head = noun.head
    if noun.dep_ == "nsubj" and head.lemma_ == "be":
        return children(head, "attr")
    if noun.dep_ == "nsubjpass" and head.lemma_ in (
        "list",
        "name",
        "identify",
        "give",
        "record",
        "declare",
        "register",
    ):
        return [n for name, n in prepositions(head) if name == "as"] + children(head, "oprd")
    if noun.dep_ == "attr" and head.lemma_ == "be":
        return own_subject(head)
    if noun.dep_ == "pobj" and head.lower_ == "as" and (named := _named_as(head)):
        return named
    if noun.dep_ == "pobj" and head.lower_ == "among" and head.head.lemma_ == "be":
        return own_subject(head.head)  # "Among the buyers were X and Y"
    return []


def _named_as(as_: Any) -> list[Any]:
    """Whom papers name: "the invoices name X as the buyer and Y as the consignee"; a person who names is no paper."""
    verb = as_.head
    while verb.dep_ in ("conj", "pobj", "prep", "dobj") and verb.head != verb:
        verb = verb.head
    papers = [s for s in own_subject(verb) if s.lemma_.lower() in PAPERS | {"bill", "waybill"}]
    if verb.lemma_ not in ("name", "list", "identify", "give", "show", "record", "cite") or not papers or not as_.i:
        return []
    before = as_.doc[as_.i - 1]
    return [before] if before.pos_ == "PROPN" and before.i > verb.i else []


def _holder(as_: Any) -> list[Any]:
    """Whose office an "as" in front tells: "As director of X, she", "in his capacity as director of X, he"."""
    outer = as_.head
    if (
        outer.pos_ == "NOUN"
        and outer.lemma_ in CAPACITY
        and outer.dep_ == "pobj"
        and outer.head.lower_ in ("in", "from")
    ):
        outer = outer.head.head
    elif outer.pos_ == "NOUN" and outer.lemma_ in CAPACITY and outer.dep_ == "dobj":
        return acting(outer.head)  # "holds a leading position as director of X"
    elif as_.i > as_.sent.start + 2:
        return []
    return own_subject(outer) if outer.pos_ in ("VERB", "AUX") and outer.i > as_.i else []


def fragment(noun: Any) -> bool:
    """True for an office that stands as a sentence of its own, without a verb: "Director of X since 2019."."""
    root = noun
    while root.dep_ in ("conj", "appos") and root.head.pos_ in ("NOUN", "PROPN"):
        root = root.head
    verbs = [t for t in root.children if t.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass")]
    return root.dep_ == "ROOT" and root.pos_ in ("NOUN", "PROPN") and not verbs


def _body_of(noun: Any) -> Any:
    """The body that a board or a branch is of: "a member of the board of directors of X" """
    for _ in range(3):
        inner = [n for name, n in prepositions(noun) if name in ("of", "at", "for")]
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in BOARDS and inner:
            noun = inner[0]
    return noun


def whole_names(names: list[Name], text: str) -> list[Name]:
    """Names without offices in capitals, a legal form joined to the name behind it: "JSC “Orlan”"."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if before and before.sentence == name.sentence and _is_form(before.text):
            between = text[before.end : name.start]
            if not between.strip(" ()“”‘’\"'"):
                end = name.end + (text[name.end : name.end + 1] in tuple('”’"') and between.strip() != "")
                schema = name.schema if name.schema in ("Company", "Organization", "PublicBody") else "Company"
                found[-1] = replace(before, last=name.last, end=end, text=text[before.start : end], schema=schema)
                continue
        found.append(name)
    return [n for n in found if not _is_office(n.text) and not _is_form(n.text)]


def _is_office(text: str) -> bool:
    """True for an office in capitals that is no name: "General Director", "Deputy Head"."""
    words = text.casefold().replace("-", " ").split()
    return words[-1] in OFFICES | PEOPLE and all(w in OFFICES | PEOPLE for w in words)


def _is_form(text: str) -> bool:
    """True for a legal form that is no name: "Joint Stock Company" before the name in quotation marks."""
    words = set(text.casefold().replace("-", " ").split())
    return words <= LEGAL_FORMS or (bool(words & {"company", "enterprise", "society"}) and words <= FORMS)


def shared(noun: Any) -> list[tuple[str, Any]]:
    """Prepositions that a noun shares with one listed beside it: "director and co-owner of X"."""
    found: list[tuple[str, Any]] = []
    if children(noun, "prep"):
        return found
    head = noun.head
    if noun.dep_ in ("conj", "appos") and head.pos_ == "NOUN":
        found += [(n, t) for n, t in prepositions(head) if t.i > noun.i]
    for other in children(noun, "conj"):
        if other.pos_ == "NOUN" and not found:
            found += [*prepositions(other), *shared(other)] if other.i > noun.i else []
    return found


def owners(noun: Any) -> list[Any]:
    """Possessors of a noun, of one it is listed with too; "whose" is the noun of its clause."""
    found = children(noun, "poss")
    if not found and noun.dep_ in ("conj", "appos") and noun.head.pos_ == "NOUN" and not children(noun, "det"):
        found = children(noun.head, "poss")
    whose = [t for t in found if t.lower_ == "whose"]
    if whose:
        clause = noun
        while clause.dep_ not in ("relcl", "ROOT") and clause.head != clause:
            clause = clause.head
        if clause.dep_ != "relcl":
            return []
        head = clause.head
        site = head.dep_ == "pobj" and head.ent_type_ in ("GPE", "LOC") and head.head.head.pos_ in ("NOUN", "PROPN")
        return [head.head.head if site else head]
    return found


def noun_slots(noun: Any) -> dict[str, list[Any]]:
    """Grammatical slots of a noun of happening: prepositions, possessor, modifier, doer, receiver, bearer, is."""
    slots: dict[str, list[Any]] = {}
    for name, inner in prepositions(noun):
        inner = _body_of(inner)
        slots.setdefault(name, []).append(inner)
        for other, deep in prepositions(inner):
            slots.setdefault("~" + other, []).append(deep)
    if noun.lemma_.lower() in PEOPLE and "of" in slots:  # "director of X and Y Group"
        slots["of"] += [c for c in children(noun, "conj") if c.pos_ == "PROPN" and c.lemma_.lower() not in PEOPLE]
    if noun.dep_ in ("attr", "nsubj") and noun.head.dep_ == "relcl":  # "a firm of which X is the director"
        for name, inner in [*prepositions(noun.head), *prepositions(noun)]:
            if inner.lower_ in ("which", "whom"):
                slots[name] = [noun.head.head]
    for name, inner in shared(noun):
        slots.setdefault(name, []).append(_body_of(inner))
    for key, nouns in means(noun).items():
        slots.setdefault(key, []).extend(nouns)
    slots["poss"] = owners(noun)
    slots["self"] = [noun]
    slots["modifier"] = [t for child in children(noun, "compound", "nmod", "amod") for t in expand(child)]
    slots["is"] = predicated_of(noun)
    slots["named_as"] = _filling(noun)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":  # "its office is a flat in Riga"
        there = [noun.head, *children(noun.head, "attr")]
        slots["is_in"] = [n for word in there for name, n in prepositions(word) if name in ("in", "at", "on")]
    slots["percent"] = [t for t in children(noun, "compound", "nmod", "nummod", "amod") if percent(t)]
    governor = noun
    while governor.dep_ == "conj":
        governor = governor.head
    if governor.dep_ == "pobj" and governor.head.lower_ == "of" and governor.head.head.lemma_.lower() in MANY:
        governor = governor.head.head  # "made dozens of payments"
    for worth in [c for c in children(noun, "amod", "acl", "appos") if c.lower_ in ("worth", "totaling", "totalling")]:
        for name, inner in prepositions(worth):
            if name != "of":
                slots.setdefault(name, []).append(inner)
    verb = governor.head
    if governor.dep_ == "dobj" or governor.dep_ == "nsubjpass":
        allows = verb.lemma_ in ("approve", "grant", "authorise", "authorize") and noun.lemma_ in _DEALS
        key = "" if allows else "doer" if verb.lemma_ in LIGHT_DO else "receiver" if verb.lemma_ in LIGHT_GET else ""
        if key:
            slots[key] = acting(verb)
            slots["iobj"] = children(verb, "dative")
            for name, inner in prepositions(verb):
                slots.setdefault(name, []).append(inner)
        elif verb.lemma_ in DENY and verb.pos_ == "VERB":
            slots["denier"] = acting(verb)
        elif verb.lemma_ in SEEK and verb.pos_ == "VERB":
            slots["seeker"] = acting(verb)
        elif verb.lemma_ in ARRANGE and verb.pos_ == "VERB":
            slots["arranger"] = acting(verb)
        if not key and verb.pos_ == "VERB":
            for name, inner in prepositions(verb):
                by = name == "by" and governor.dep_ == "dobj"  # "describes the sale of pumps to X by Y"
                if (by or name in ("to", "from", "through", "via")) and inner.i > noun.i:
                    slots.setdefault("~" + name, []).append(inner)
    elif governor.dep_ == "pobj" and verb.dep_ == "prep":
        outer = verb.head
        between = [n.lemma_ for name, n in prepositions(outer) if name == "as"] if outer.pos_ == "VERB" else []
        if verb.lower_ == "as" and outer.pos_ == "VERB":
            for name, inner in prepositions(outer):
                slots.setdefault(name, []).append(inner)
        if verb.lower_ in ("under", "to") and noun.i - verb.i < 8:
            bound = outer.head if outer.pos_ == "ADJ" and outer.dep_ == "acomp" else outer  # "is subject to"
            if bound.lemma_ in PLACE:  # "placed X under sanctions"
                slots["bearer"] = acted_on(bound)
            else:
                slots["bearer"] = own_subject(bound) if bound.pos_ in ("VERB", "AUX") else [outer]
        if verb.lower_ == "of" and outer.lemma_ in ("subject", "target", "focus", "object", "centre", "center"):
            slots["bearer"] = own_subject(outer.head)  # "is the subject of an investigation"
        if verb.lower_ in ("in", "into") and outer.pos_ in ("VERB", "AUX"):
            key = "arranger" if GO_BETWEEN & set(between) else "doer"
            slots[key] = own_subject(outer) or acting(outer)  # "was involved in", "took part in"
        if verb.lower_ == "in" and outer.pos_ == "NOUN" and outer.dep_ == "dobj":
            slots["doer"] = acting(outer.head)  # "played a role in", "took part in"
    sums = [inner for name, inner in prepositions(noun) if name == "of" and is_sum(inner)]
    for made in [c for word in (noun, *sums) for c in children(word, "relcl")]:  # "two payments that it made to X"
        whom = [c for c in children(made, "dobj") if c.tag_ in ("WDT", "IN", "WP")] or not children(made, "dobj")
        if made.lemma_ in LIGHT_DO and "doer" not in slots and whom and not passive(made):
            doers = [c for c in children(made, "nsubj") if c.tag_ not in ("WDT", "WP")]
            if doers and doers[0].pos_ == "PRON":  # "fined X for payments that it made": X
                blamer = noun.head.head
                doers = acted_on(blamer) if noun.dep_ == "pobj" and blamer.lemma_ in BLAME else []
            slots["doer"] = doers
            for name, inner in prepositions(made):
                slots.setdefault(name, []).append(inner)
    return slots


def adjective_slots(word: Any) -> dict[str, list[Any]]:
    """Grammatical slots of an adjective: what it is said of, and its prepositions."""
    slots: dict[str, list[Any]] = {}
    for name, inner in prepositions(word):
        slots.setdefault(name, []).append(inner)
    slots["modifier"] = [c for c in children(word, "npadvmod", "compound", "nmod", "amod") if c.i < word.i]
    head = word.head
    if word.dep_ == "amod":
        slots["is"] = [head]
    elif word.dep_ in ("acomp", "oprd", "attr"):
        slots["is"] = own_subject(head) or acting(head)
    elif word.dep_ in ("relcl", "acl", "appos"):
        slots["is"] = [head]
    elif word.dep_ == "conj" and head.dep_ in ("acomp", "amod"):
        slots["is"] = own_subject(head.head) if head.dep_ == "acomp" else [head.head]
    return slots
