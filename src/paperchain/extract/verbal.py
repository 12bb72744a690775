"""The slots of a verb: its subject, its objects, each preposition by its name, and what hangs on those."""

from typing import Any

from paperchain.extract.means import means
from paperchain.extract.relatives import relative
from paperchain.extract.syntax import acted_on, acting, own_subject, parts, passive, percent, prepositions
from paperchain.extract.tree import children

_WORTH = frozenset("value price worth classify estimate total label describe make manufacture produce".split())
"""Words of worth between goods and where they go: "sensors valued at $2m from X"."""
_PAID_IN = frozenset("bribe transfer payment cash commission fee kickback instalment installment".split())
"""What sums are given in: "$2 million in bribes from X"."""
_SHARES = frozenset("share stock stake capital equity".split())


def verb_slots(verb: Any) -> dict[str, list[Any]]:
    """Grammatical slots of a verb: subject, object, iobj, and each preposition by its name."""
    objects = acted_on(verb)
    part = [t for t in objects if percent(t)]
    slots: dict[str, list[Any]] = {"subject": acting(verb), "object": objects}
    slots["iobj"] = [c for c in children(verb, "dative") if c.pos_ != "ADP"]
    if there := [c for c in children(verb, "advmod") if c.lower_ == "there" and c.i > verb.i]:
        slots["to"] = there  # "delivered nothing there"
    slots["oprd"] = children(verb, "oprd")
    slots["clause"] = children(verb, "ccomp")
    slots["task"] = [c for c in children(verb, "xcomp") if any(t.lower_ == "to" for t in children(c, "aux"))]
    if (
        verb.dep_ in ("xcomp", "ccomp")
        and verb.head.lemma_ in ("order", "require", "direct")
        and not passive(verb.head)
    ):
        slots["orderer"] = acting(verb.head)
    slots["whose_object"] = [n for o in objects for name, n in prepositions(o) if name == "of"]
    slots["judged"] = [s for c in children(verb, "ccomp") if c.pos_ == "ADJ" for s in own_subject(c)]
    for name, noun in prepositions(verb):
        if not (passive(verb) and name == "by" and noun in slots["subject"]):
            slots.setdefault(name, []).append(noun)
    if parted := [t for t in slots["subject"] if percent(t)]:  # "60% of X belongs to Y"
        slots["percent"] = parted
        slots["share_of"] = [n for t in parted for name, n in prepositions(t) if name in ("of", "in")]
    if part:  # "owns 60% of X"
        slots["percent"] = part
        cents = [c for t in part for name, c in prepositions(t) if name == "per"]
        whole = [n for t in [*part, *cents] for name, n in prepositions(t) if name in ("of", "in")]
        whole = whole or [  # "X, in which Y holds 40 percent"
            r for name, n in prepositions(verb) if name in ("in", "of") and n.tag_ == "WDT" for r in relative(n, verb)
        ]
        if not whole and verb.dep_ == "acl" and part[0].dep_ == "attr":  # "X is 40 percent owned by Y"
            whole = own_subject(part[0].head)
        inner = [n for w in whole for name, n in prepositions(w) if name in ("of", "in")]
        inner = inner or [n for w in whole for n in children(w, "poss")]
        slots["object"] = (inner or slots.get("in", []) or whole) if any(w.lemma_ in _SHARES for w in whole) else whole
    for key, nouns in means(verb).items():
        slots.setdefault(key, []).extend(nouns)
    slots["owner"] = [t for s in slots["subject"] for t in children(s, "poss")]
    slots["whose"] = [n for s in slots["subject"] for name, n in prepositions(s) if name in ("of", "from", "at")]
    slots |= _around_slots(verb, slots, objects)
    first = [pair for noun in objects if noun.i > verb.i for item in parts(noun) for pair in prepositions(item)]
    nested = [p for nouns in list(slots.values()) for noun in nouns if noun.i > verb.i for p in prepositions(noun)]
    if passive(verb) and verb.dep_ == "conj":
        first += [p for p in prepositions(verb.head) if p[1].i > verb.i]
    worth = [
        c
        for o in objects
        for n in parts(o)
        for c in children(n, "acl", "amod", "advmod")
        if c.lemma_ in _WORTH and c.i > verb.i
    ]
    worth += [c for c in children(verb, "advmod", "acomp", "prep") if c.lemma_ in _WORTH]
    worth += [s for w in worth for s in children(w, "npadvmod")]  # "worth 11 million dollars to X"
    if passive(verb):  # "was paid $2 million for the pumps"
        nested += [pair for o in children(verb, "dobj") for pair in prepositions(o)]
    nested += [p for name, noun in first if name == "in" and noun.lemma_ in _PAID_IN for p in prepositions(noun)]
    for name, noun in [*first, *nested, *(p for w in worth for p in prepositions(w) if p[0] != "at")]:
        if name not in ("of", "under", "including") and noun not in slots.get(name, []):
            slots.setdefault("~" + name, []).append(noun)
    shared = [c for c in children(verb, "conj") if c.pos_ == "VERB" and not children(c, "nsubj", "nsubjpass")]
    for other in shared[:1]:
        for name, noun in prepositions(other):
            if not children(verb, "dobj", "prep") and name in ("to", "from", "for"):
                slots.setdefault(name, []).append(noun)
    return slots


_SEATS = frozenset("director trustee governor manager".split())
"""Who sits on a board that is named by them: "the board of directors of X"."""
_POSTS = frozenset("board post position role job office management leadership".split())


def _around_slots(verb: Any, slots: dict[str, list[Any]], objects: list[Any]) -> dict[str, list[Any]]:
    """Slots of the words around objects and subjects: "the logo of X", "the permit of X", "calls to X", "X's ports"."""
    found: dict[str, list[Any]] = {}
    held = [n for o in objects for name, n in prepositions(o) if name in ("of", "by", "from")]
    held += [
        n
        for o in objects
        for c in children(o, "acl")
        if c.lemma_ == "hold"
        for by in children(c, "agent")
        for n in children(by, "pobj")
    ]  # "the permit held by X"
    found["object_of"] = [*(c for o in objects for c in children(o, "poss")), *held]
    if any(t.tag_ == "WP$" for t in found["object_of"]) and verb.dep_ in ("relcl", "acl"):
        found["object_of"] = [verb.head]  # "a company whose shares are held by X"
    found["marked_by"] = [*(c for o in objects for c in children(o, "compound", "nmod", "poss")), *held]
    found["from_of"] = [c for noun in slots.get("from", []) for c in children(noun, "amod", "compound", "poss")]
    told = [*slots["subject"], *objects]
    sent = [*told, *(n for noun in told for _, n in prepositions(noun))]  # "a request for comment sent to X"
    told += [c for noun in sent for c in children(noun, "acl") if c.tag_ == "VBN"]
    found["asked"] = [c for task in children(verb, "xcomp") for c in children(task, "ccomp", "dobj")]
    found["on_of"] = [c for n in slots.get("on", []) for c in children(n, "amod", "compound", "nmod", "poss")]
    held = [p for n in slots.get("on", []) for name, p in prepositions(n) if name == "of"]
    found["on_of"] += held + [p for n in held if n.lemma_ in _SEATS for name, p in prepositions(n) if name == "of"]
    posts = [*slots.get("as", []), *(n for n in slots.get("from", []) if n.lemma_ in _POSTS)]
    found["as_of"] = [n for post in posts for name, n in prepositions(post) if name in ("of", "at")]
    found["object_at"] = [n for o in objects for name, n in prepositions(o) if name in ("at", "from", "in")]
    held = [n for o in objects for _, n in prepositions(o) if n.lemma_ in _SHARES]
    found["held_shares"] = held + [
        o for o in objects if o.lemma_ in ("rest", "remainder") and not list(prepositions(o))
    ]
    found["shares_in"] = [n for o in (*objects, *held) for name, n in prepositions(o) if name in ("in", "of")]
    found["shares_in"] = [n for n in found["shares_in"] if n.lemma_ not in _SHARES]
    found["object_demonym"] = [c for o in objects for c in children(o, "amod")]
    found["clause_subject"] = [n for c in children(verb, "ccomp") for n in own_subject(c)]
    names = [n for key in ("in", "under") for n in slots.get(key, []) if n.lemma_ == "name"]
    found["name_of"] = [n for name in names for n in children(name, "poss")]
    found["name_of"] += [n for name in names for link, n in prepositions(name) if link == "of"]
    told += [n for noun in told for name, n in prepositions(noun) if name == "of"]  # "the sale of pumps to X"
    for key in ("to", "for", "between", "with"):
        found["whose_" + key] = [n for noun in told for name, n in prepositions(noun) if name == key]
    return found
