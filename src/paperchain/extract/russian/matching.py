"""Frames over a Russian parse: a trigger word opens a frame, its `trigger.ru` tables say where the roles stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from paperchain.extract.fills import Fill
from paperchain.extract.matching import want
from paperchain.extract.patterns import Pattern, patterns
from paperchain.extract.russian.filling import Reader
from paperchain.extract.russian.grammar import is_verb, noun_slots, passive, verb_slots
from paperchain.language.russian import Sentence, Word
from paperchain.language.russian_words import ABSTRACT, COMPANY, GOODS, ORGANISATION, PEOPLE, WARES

BESIDE = frozenset("payment contract contract_end invoice".split())
"""Kinds that stand without goods: what is no sure product is left out of them."""


@dataclass
class Match:
    """A frame that a trigger word opened, with its roles filled."""

    pattern: Pattern
    trigger: Word
    roles: dict[str, list[Fill]]


def match(reader: Reader, sentence: Sentence) -> Iterator[Match]:
    """Every frame that a sentence opens, in the order of its words."""
    table = patterns("ru")
    for word in sentence.words:
        part = "verb" if is_verb(word) else "noun" if word.pos in ("NOUN", "PROPN", "ADJ") else ""
        if not part or word.name or word.when or word.money:
            continue
        options = table.get((part, word.lemma), ()) or table.get((part, word.lemma.removesuffix("ся")), ())
        best: dict[str, Match] = {}
        slots: dict[str, list[Word]] | None = None
        for pattern in options:
            slots = slots or _slots(reader, sentence, word, part)
            if not _opens(sentence, pattern, word, slots):
                continue
            roles = _fill(reader, sentence, word, pattern, slots)
            if roles is None:
                continue
            before = best.get(pattern.frame.name)
            if before is None or len(roles) > len(before.roles):
                best[pattern.frame.name] = Match(pattern, word, roles)
        yield from best.values()


def _slots(reader: Reader, sentence: Sentence, word: Word, part: str) -> dict[str, list[Word]]:
    """The slots of a word. Goods do nothing: "Дрон KX-4 производит НПО «Купава»", "на заводе собирают дроны"."""
    if part == "noun":
        return noun_slots(sentence, word)
    slots = verb_slots(sentence, word)
    subjects, objects = slots.get("subject", []), slots.get("object", [])
    if passive(sentence, word) or not subjects or not all(reader.fill(sentence, w, "goods") for w in subjects):
        return slots
    if all(w.name is not None and reader.fill(sentence, w, "party") for w in objects):
        return slots | {"subject": objects, "object": subjects}
    return slots


def _opens(sentence: Sentence, pattern: Pattern, word: Word, slots: dict[str, list[Word]]) -> bool:
    """True if a word meets what a table of triggers asks of what stands around it."""
    objects = slots.get("object", []) if pattern.part == "verb" else slots.get("gen", [])
    if pattern.unless and any(o.lemma in pattern.unless for o in objects):
        return False
    if pattern.object and not any(o.lemma in pattern.object for o in [*objects, *slots.get("ins", [])]):
        return False
    if pattern.subject and not any(s.lemma in pattern.subject for s in slots.get("subject", [])):
        return False
    if pattern.modifier:
        around = {c.lemma for c in sentence.children(word)}
        if not around & set(pattern.modifier):
            return False
    if pattern.wares and not any(_ware(sentence, o) for o in objects):
        return False
    if pattern.goods_only and any(o.money for o in objects):
        return False
    if pattern.passive and not passive(sentence, word):
        return False
    if pattern.bare and objects:
        return False
    if pattern.beside and not any(w.lemma in pattern.beside for w in sentence.words if abs(w.i - word.i) <= 6):
        return False
    return not (pattern.sums and not any(o.money for o in objects))


def _ware(sentence: Sentence, word: Word) -> bool:
    """True for goods by their name or noun, and for what is counted and is neither people nor an abstract noun."""
    if word.name is not None:
        return word.name.kind == "goods"
    if word.lemma in GOODS or word.lemma.endswith(WARES):
        return True
    counted = any(c.relation.startswith("nummod") for c in sentence.children(word))
    coded = any(c.name and c.name.kind == "goods" for c in sentence.children(word))
    return (counted or coded) and word.pos == "NOUN" and word.lemma not in ABSTRACT | PEOPLE | COMPANY | ORGANISATION


def _fill(
    reader: Reader, sentence: Sentence, word: Word, pattern: Pattern, slots: dict[str, list[Word]]
) -> dict[str, list[Fill]] | None:
    roles: dict[str, list[Fill]] = {}
    taken: set[int] = set()
    for role, places in pattern.roles:
        kind = want(pattern.frame, role)
        for place in places:
            slot, _, only = place.partition(":")
            near = [w for w in slots.get(slot, []) if w.i not in taken]
            fills = _fills(reader, sentence, near, kind, only)
            if not fills:
                near = [w for w in slots.get("~" + slot, []) if w.i not in taken]
                fills = _fills(reader, sentence, near, kind, only)
            if slot == "self":
                own = reader.fill(sentence, word, kind) if word.case in ("Nom", "") else None
                near, fills = [], [own] if own else []
            if kind == "goods" and pattern.frame.name in BESIDE:
                fills = [f for f in fills if f.named or f.lemma in GOODS or f.lemma.endswith(WARES)]
            others = [f for held in roles.values() for f in held]
            fills = [f for f in fills if all(f.start != g.start and f.text != g.text for g in others)]
            if fills:
                roles[role] = fills
                taken |= {w.i for w in near if any(f.start <= w.start < f.end for f in fills)}
                break
    if any(role not in roles for role in pattern.required):
        return None
    if pattern.sited and not any(role in roles for role in pattern.sited):
        return None
    if _nothing(pattern, roles, slots):
        return None
    if max(len(roles), len(roles.get("party", ()))) < pattern.needs:
        return None
    return roles


def _fills(reader: Reader, sentence: Sentence, words: list[Word], kind: str, only: str) -> list[Fill]:
    found = []
    for word in words:
        fill = reader.fill(sentence, word, kind)
        if fill is None or (only == "named" and not fill.named) or (only == "firm" and fill.schema == "Person"):
            continue
        if only == "name" and (word.name is None or fill.schema == "Person"):
            continue  # "поставило ООО «X» датчики", where the goods are lost; no "компания"
        if only == "person" and fill.schema != "Person":
            continue
        found.append(fill)
    return found


def _nothing(pattern: Pattern, roles: dict[str, list[Fill]], slots: dict[str, list[Word]]) -> bool:
    """True if what is done is done to something that is no goods: "поставила задачу", "произвёл впечатление"."""
    asks = any(want(pattern.frame, role) == "goods" for role, _ in pattern.roles)
    if not asks or pattern.frame.name in BESIDE or any(role in roles for role in ("goods", "product", "component")):
        return False
    objects = slots.get("object", []) if pattern.part == "verb" else slots.get("gen", [])
    return any(o.lemma in ABSTRACT and not o.name and not o.money for o in objects)
