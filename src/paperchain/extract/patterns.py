"""What opens a frame: the tables of trigger words in the frame files, and the conditions that a word must meet."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from paperchain.extract.syntax import acted_on, acting, is_sum, parts, passive, prepositions
from paperchain.extract.tree import children
from paperchain.language.ware_words import is_ware
from paperchain.model.frames import Frame, frames

CRAFT = frozenset(
    """vessel ship boat aircraft plane jet helicopter truck car vehicle product rocket missile shell mortar bomb torpedo
    uav satellite tank robot submarine""".split()
)
"""Goods that go somewhere by themselves."""
_LISTS = frozenset("sanctions sanction entity embargo blacklist sdn designations denied unverified restricted".split())
"""Words around a list of those with whom trade is not allowed."""


@dataclass(frozen=True)
class Pattern:
    """One table of a frame's triggers: words, and for each role the slots that may hold it, best first."""

    frame: Frame
    part: str
    words: tuple[str, ...]
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    needs: int = 2
    object: tuple[str, ...] = ()
    object_modifier: tuple[str, ...] = ()
    modifier: tuple[str, ...] = ()
    modality: str = ""
    polarity: str = ""
    required: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    negated: bool = False
    clause: bool = False
    unless: tuple[str, ...] = ()
    not_under: tuple[str, ...] = ()
    """Verbs under which a noun does not open the frame: "sold its stake"."""
    subject: tuple[str, ...] = ()
    """Nouns of which one must be the subject: "consignments left"."""
    sited: tuple[str, ...] = ()
    """Roles of which one must be filled."""
    sums: bool = False
    """The object must be a sum of money."""
    goods_only: bool = False
    """The object must be no sum of money: "transferred $4 million"."""
    adjective: tuple[str, ...] = ()
    """Words of which one must stand before a noun: "parent company"."""
    complement: tuple[str, ...] = ()
    """Words of which one must complete the verb: "found him guilty"."""
    absent: tuple[str, ...] = ()
    """Prepositions that must not follow: "was listed" alone is of a sanctions list."""
    priced: bool = False
    """A verb of prices too: not with a sum as its object ("charged $3 million")."""
    passive: bool = False
    """Only where the verb is passive."""
    bare: bool = False
    """Nothing is acted upon: "flew to Minsk", not "flew the engines to Minsk"."""
    listed: bool = False
    """Its "on" must be a list of those who are sanctioned: "is on the list", not "is on the market"."""
    goods_subject: bool = False
    """One of the subjects must be goods, and no craft: "motors reached a contractor"."""
    wares: bool = False
    """What is acted upon must be goods: "stopped the lathes at the border"."""
    under: tuple[str, ...] = ()
    """Verbs of which one must govern the verb; they say how it stands: "refused to renew"."""
    task_of: tuple[str, ...] = ()
    """Verbs of which one must be what it is about: "barred from entering"."""
    not_after: tuple[str, ...] = ()
    """Words that must not stand right before it: "in charge"."""
    not_with: tuple[str, ...] = ()
    """Particles that make another verb of it: "carried out checks"."""
    presupposed: bool = False
    """With a possessor it is not denied by what is around it: "nobody answered the door at its office in X"."""
    object_sum: bool = False
    """A sum of money must stand behind a passive verb: "was paid $2 million"."""


KEYS = frozenset(f.name for f in fields(Pattern)) - {"frame", "part", "roles"}


@cache
def patterns(language: str = "en") -> dict[tuple[str, str], tuple[Pattern, ...]]:
    """(part of speech, first word) -> patterns, from the frame files in name order."""
    found: dict[tuple[str, str], list[Pattern]] = {}
    for frame in frames().values():
        for part, tables in sorted(frame.trigger.get(language, {}).items()):
            for table in tables:
                roles = tuple((k, tuple(v)) for k, v in table.items() if frame.role(k))
                more: dict[str, Any] = {
                    k: tuple(v) if isinstance(v, list) else v for k, v in table.items() if k in KEYS
                }
                made = Pattern(frame, part, roles=roles, **more)
                for word in made.words:
                    found.setdefault((part, word.split()[0]), []).append(made)
    return {key: tuple(value) for key, value in found.items()}


def opens(pattern: Pattern, token: Any) -> bool:
    """True if a word meets all that a table of triggers asks of the word and of what stands around it."""
    lemma = token.lemma_.lower()
    for word in pattern.words:
        first, _, rest = word.partition(" ")
        if first != lemma:
            continue
        particles = [c.lower_ for c in token.children if c.dep_ in ("prt", "advmod", "prep")]
        if not rest or rest in particles:
            break
    else:
        return False
    near = (
        children(token, "dobj", "nsubjpass") if pattern.part == "verb" else children(token, "compound", "amod", "nmod")
    )
    if pattern.not_with and any(c.lower_ in pattern.not_with for c in children(token, "prt")):
        return False
    if pattern.unless and any(o.lemma_.lower() in pattern.unless for o in near):
        return False
    if pattern.goods_only and _of_sums(pattern, token):
        return False
    if pattern.not_after and token.i and token.nbor(-1).lower_ in pattern.not_after:
        return False
    if pattern.object_sum and not any(is_sum(o) for o in children(token, "dobj", "npadvmod", "oprd")):
        return False
    if pattern.not_under and token.dep_ == "pobj" and token.head.head.lemma_ in pattern.not_under:
        return False  # "disposed of its stake"
    if pattern.not_under and token.dep_ in ("dobj", "nsubjpass"):
        above = token.head.head if token.head.dep_ == "xcomp" else token.head  # "refused to renew its licence"
        if token.head.lemma_ in pattern.not_under or above.lemma_ in pattern.not_under:
            return False
    if pattern.object:
        objects = [*children(token, "dobj", "attr", "nsubjpass", "acomp")]
        if token.dep_ == "relcl" and all(o.tag_ in ("WDT", "WP", "IN") for o in children(token, "dobj")):
            objects += acted_on(token) if not passive(token) else []  # "an account that X held"
        objects = [o for o in objects if o.lemma_.lower() in pattern.object]
        if not objects:
            return False
        if pattern.object_modifier:
            around = {c.lower_ for o in objects for c in o.children}
            if not around & set(pattern.object_modifier):
                return False
    if pattern.subject:
        stood = acted_on(token) if passive(token) else acting(token)
        if not any(t.lemma_.lower() in pattern.subject for s in stood for t in parts(s)):
            return False
    if pattern.goods_subject and (
        passive(token)  # "reached by phone"
        or not any(is_ware(t) and t.lemma_.lower() not in CRAFT for s in acting(token) for t in parts(s))
    ):
        return False
    if pattern.wares and not any(is_ware(t) for o in acted_on(token) for t in parts(o)):
        return False
    if pattern.under and not (token.dep_ == "xcomp" and token.head.lemma_ in pattern.under):
        return False
    if pattern.task_of and not any(t.lemma_ in pattern.task_of for t in _tasks(token)):
        return False
    if pattern.sums and not _of_sums(pattern, token):
        return False
    if pattern.clause and not children(token, "ccomp"):
        return False
    if pattern.adjective and not any(c.lower_ in pattern.adjective for c in children(token, "amod", "compound")):
        return False
    if pattern.complement and not any(c.lower_ in pattern.complement for c in _completing(token)):
        return False
    if pattern.passive and not passive(token):
        return False
    if pattern.bare and (passive(token) or children(token, "dobj")):
        return False
    if pattern.listed and not any(name == "on" and _of_sanctions(noun) for name, noun in prepositions(token)):
        return False
    if pattern.absent and any(
        c.lower_ in pattern.absent and not any(p.ent_type_ == "DATE" for p in c.children)
        for c in children(token, "prep")
    ):
        return False
    if pattern.priced and (
        any(is_sum(o) for o in children(token, "dobj")) or any(c.lower_ == "than" for c in token.children)
    ):
        return False
    if pattern.beside and not any(p.lemma_.lower() in pattern.beside for _, n in prepositions(token) for p in parts(n)):
        return False
    if pattern.modifier:
        around = {c.lower_ for c in token.children} | {c.lemma_.lower() for c in token.children}
        if not around & set(pattern.modifier):
            return False
    return True


_TOTALS = frozenset("total amount value worth sum".split())
"""Verbs of the sum of what was paid: "transfers totalling $2 million"."""


def _of_sums(pattern: Pattern, token: Any) -> bool:
    """True for a verb that is done to a sum, and for a noun that is of one: "the transfer of $400,000"."""
    if pattern.part != "noun":
        return any(is_sum(o) for o in acted_on(token))
    of = [n for name, n in prepositions(token) if name == "of"]
    totals = [*children(token, "acl", "relcl", "amod"), *([token.head] if token.dep_ == "nsubj" else [])]
    totals = [v for v in totals if v.lemma_.lower() in _TOTALS]
    return any(is_sum(o) for o in [*of, *(o for v in totals for o in children(v, "dobj", "npadvmod", "pobj", "attr"))])


def _of_sanctions(noun: Any) -> bool:
    """True for a blacklist, and for a list that is called one of sanctions, entities or bodies of trade control."""
    return noun.lemma_.lower() == "blacklist" or any(t.lower_ in _LISTS for t in noun.subtree)


def _tasks(verb: Any) -> list[Any]:
    """Verbs that a verb is about: "barred from entering", "prohibited to enter"."""
    inner = [c for p in children(verb, "prep") if p.lower_ == "from" for c in children(p, "pcomp")]
    return [*children(verb, "xcomp"), *inner]


def _completing(verb: Any) -> list[Any]:
    """Words that complete a verb: "pleaded guilty", "found him guilty", "found guilty"."""
    found = children(verb, "oprd", "acomp", "ccomp", "xcomp", "advmod", "amod")
    return [*found, *(c for o in children(verb, "dobj") for c in children(o, "amod", "acl", "relcl"))]
