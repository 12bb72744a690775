"""A name prepared for comparing: romanised, translated, folded, weighed, with the keys that a search finds it by."""

import re
from dataclasses import dataclass
from functools import lru_cache

from paperchain.language.company_words import DESCRIPTORS, translated
from paperchain.language.name_words import GENERIC, LINKS, PLACES
from paperchain.language.names import legal_form, tokens
from paperchain.language.numerals import SMALL
from paperchain.language.romanising import folded, romanised, skeleton

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady sheikh shaikh shaykh haji hajji hadji mullah maulavi general gen
    colonel col major captain capt lieutenant president minister ayatollah imam jr sr esq von""".split()
)
PARTICLES = frozenset("al el ul bin ben ibn bint abu umm de da dos del della van der den la le di du st san".split())
_NUMBERS = {word: str(number) for word, number in SMALL.items()}
_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]\s*$")
_DOTS = re.compile(r"\.(?=\w)")
LIQUID = str.maketrans("r", "l")
"""Chinese writes both sounds alike."""
_ONE_WAY = dict(
    pair.split("=")
    for pair in """trade=trading southern=south northern=north eastern=east western=west invest=investment
    finance=financial electrical=electric electronics=electronic defence=defense centre=center auto=automotive
    avto=automotive metallurg=metallurgical scientific=science industries=industry industrial=industry
    aerospace=space biznes=business finans=financial""".split()
)
"""Descriptors in one form."""


@dataclass(frozen=True, slots=True)
class NameForms:
    """A name prepared for comparing. `words` are romanised, translated, without legal form, honorifics and links;
    `keys` are what a search finds it by:
    each word folded, the consonants of the telling ones, and all words in one."""

    text: str
    schema: str
    person: bool
    words: tuple[str, ...]
    folds: tuple[str, ...]
    bones: tuple[str, ...]
    weights: tuple[float, ...]
    legal: str
    numbers: frozenset[str]
    foreign: bool
    chinese: bool
    keys: tuple[str, ...]


@lru_cache(maxsize=131072)
def name_forms(name: str, schema: str = "") -> NameForms:
    """Prepare a name. `schema` is FollowTheMoney's ("Person", "Company" ...); empty if it is not known."""
    person = schema == "Person"
    bare, legal = ("", "") if person else legal_form(_once(name))
    source = _DOTS.sub(". ", name) if person else translated(bare or name)
    if person and 2 <= len(name.strip()) <= 4 and all("\u4e00" <= c <= "\u9fff" for c in name.strip()):
        source = f"{name.strip()[0]} {name.strip()[1:]}"  # the family name stands first
    words = [w for w in romanised(source) if w not in LINKS]
    if person:
        words = [w for w in words if w not in HONORIFICS] or words
        words = _joined(words)
    words = [_NUMBERS.get(w, w) for w in words] or list(tokens(name))
    folds = tuple(folded(w if person else _singular(w)) for w in words)
    bones = tuple(skeleton(w) for w in words)
    weights = tuple(_weight(w, person) for w in words)
    numbers = frozenset(d.lstrip("0") or "0" for w in words for d in _digits(w))
    found = [f for f in folds if len(f) > 1]
    spine = [b.translate(LIQUID) + "~" for b, w in zip(bones, weights, strict=True) if w >= 0.5 and len(b) > 1]
    keys = tuple(dict.fromkeys([*(found or folds), *spine, "".join(folds)]))
    foreign = any(c > "\u024f" and c.isalpha() for c in name)
    chinese = any("\u4e00" <= c <= "\u9fff" for c in name)
    return NameForms(name, schema, person, tuple(words), folds, bones, weights, legal, numbers, foreign, chinese, keys)


def _once(name: str) -> str:
    """A name without its repetition in brackets: "Joint Stock Company X (JSC X)"."""
    found = _BRACKETS.search(name)
    if found and found.start() > 3 and (legal_form(found[1])[1] or legal_form(name[: found.start()])[1]):
        return name[: found.start()].strip()
    return name


def _singular(word: str) -> str:
    """`technologies` -> `technology`, `systems` -> `system`: descriptors differ in number only."""
    word = _ONE_WAY.get(word, word)
    if len(word) < 5 or word.endswith("ss"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _joined(words: list[str]) -> list[str]:
    """`al torveni` -> `altorveni`, `abdel karun` -> `abdulkarun`: an article belongs to the word behind it."""
    found: list[str] = []
    held = ""
    for number, word in enumerate(words, 1):
        if number < len(words) and word in ("al", "el", "ul", "abd", "abdul", "abdel"):
            held += "abdul" if word.startswith("abd") else "al"
            continue
        found.append(held + word)
        held = ""
    return found


def _digits(word: str) -> list[str]:
    return ["".join(c for c in word if c.isdigit())] if any(c.isdigit() for c in word) else []


def _weight(word: str, person: bool) -> float:
    if person:
        return 0.4 if word in PARTICLES or len(word) == 1 else 1.0
    return 0.25 if word in GENERIC or word in DESCRIPTORS else 0.5 if word in PLACES or len(word) == 1 else 1.0
