"""Through whom and for whom: the words by which a deed names a go-between, a helper or the one it is done for."""

from collections.abc import Iterator
from typing import Any

USE = frozenset("use employ utilize utilise exploit".split())
HELP = frozenset("help assistance aid support involvement participation".split())
BEHALF = frozenset("behalf benefit use account sake".split())
BEHEST = frozenset("request direction behest instruction order".split())
PURPOSE = frozenset(
    """scheme conspiracy plan plot effort attempt agreement intent intention order licence license contract deal
    campaign operation network bid purpose way means arrangement project permission ability""".split()
)
"""Nouns that an infinitive says the purpose of: "a scheme to export"."""


def _children(token: Any, *deps: str) -> list[Any]:
    return [child for child in token.children if child.dep_ in deps]


def _used(verb: Any) -> Iterator[Any]:
    """What is used for it: "using X", "by using X", "used X to procure"."""
    for child in _children(verb, "advcl", "xcomp", "acl"):
        if child.lemma_ in USE and child.tag_ == "VBG":
            yield from _children(child, "dobj")
    for by in _children(verb, "prep"):
        if by.lower_ in ("by", "through", "via"):
            for inner in _children(by, "pcomp"):
                if inner.lemma_ in USE:
                    yield from _children(inner, "dobj")
    head = verb.head
    if verb.dep_ in ("xcomp", "advcl", "acl", "relcl") and verb.tag_ == "VB":
        if head.pos_ == "VERB" and head.lemma_ in USE:
            yield from _children(head, "dobj", "nsubjpass")
        elif head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_ in USE:
            yield head


def _of(noun: Any) -> list[Any]:
    found = _children(noun, "poss")
    for of in _children(noun, "prep"):
        if of.lower_ in ("of", "from", "by") or (of.lower_ == "for" and noun.lemma_ == "trust"):
            found += _children(of, "pobj")
    return found


def means(word: Any) -> dict[str, list[Any]]:
    """Slots of a verb or a noun of happening: `using`, `helped` (with the help of), `behalf`, `behest`."""
    slots: dict[str, list[Any]] = {}
    for used in _used(word) if word.pos_ in ("VERB", "AUX") else ():
        slots.setdefault("using", []).append(used)
    nodes = [word, *_children(word, "dobj", "nsubjpass", "prep", "dative")]
    if word.dep_ == "pcomp" and word.head.dep_ == "prep" and word.head.head.pos_ == "VERB":
        nodes.append(word.head.head)  # "acted on behalf of X in purchasing"
    for node in nodes:
        for prep in [node, *_children(node, "prep")] if node.dep_ == "prep" else _children(node, "prep"):
            for noun in _children(prep, "pobj"):
                key = _key(prep.lower_, noun.lemma_.lower())
                if key and (inner := _of(noun)):
                    slots.setdefault(key, []).extend(t for t in inner if t not in slots.get(key, []))
    return slots


def _key(preposition: str, noun: str) -> str:
    if preposition in ("with", "through", "via", "to") and noun in HELP:
        return "helped"
    if (preposition in ("on", "for") and noun in BEHALF) or (preposition == "in" and noun in ("trust", "support")):
        return "behalf"
    if preposition == "by" and noun == "way":
        return "way"
    if preposition in ("at", "on", "under") and noun in BEHEST:
        return "behest"
    return ""
