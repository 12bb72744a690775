"""A name prepared for comparing: romanised, translated, folded, weighed, with the keys that a search finds it by."""

import re
from dataclasses import dataclass
from functools import lru_cache

from paperchain.language.company_words import Word, company_words, descriptors, is_place, one_script, place_folded
from paperchain.language.name_words import GENERIC, LINKS, PLACES
from paperchain.language.names import legal_form, tokens
from paperchain.language.numerals import SMALL
from paperchain.language.readings import readings
from paperchain.language.romanising import folded, romanised, skeleton

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady sheikh shaikh shaykh haji hajji hadji mullah maulavi general gen
    colonel col major captain capt lieutenant president minister ayatollah imam jr sr esq von""".split()
)
PARTICLES = frozenset("al el ul bin ben ibn bint abu umm de da dos del della van der den la le di du st san".split())
_NUMBERS = {word: str(number) for word, number in SMALL.items()}
_DOTS = re.compile(r"\.(?=\w)")
LIQUID = str.maketrans("r", "l")
"""Chinese writes both sounds alike."""

PLACE = 0.75
"""What a town in the name of a company weighs."""


BODIES = frozenset(
    """scientific-production scientific-technical bureau concern complex experimental all-russian branch
    association""".split()
)
"""Kinds of bodies and of their work that say as little as the descriptors of every language."""


@dataclass(frozen=True, slots=True)
class NameForms:
    """A name prepared for comparing.

    `words` are romanised and translated, wordings of one meaning read as one, without legal form, honorifics and
    links; `said` the same as a reader is shown them; `sounds` how a translated word was written, folded. `keys` are
    what a search finds the name by: each word folded, its sound, the consonants of the telling ones, all words in one.
    """

    text: str
    schema: str
    person: bool
    words: tuple[str, ...]
    said: tuple[str, ...]
    folds: tuple[str, ...]
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    weights: tuple[float, ...]
    legal: str
    numbers: frozenset[str]
    foreign: bool
    chinese: bool
    vowelless: bool
    keys: tuple[str, ...]


@lru_cache(maxsize=131072)
def name_forms(name: str, schema: str = "") -> NameForms:
    """Prepare a name. `schema` is FollowTheMoney's ("Person", "Company" ...); empty if it is not known."""
    person = schema == "Person"
    name = one_script(name)
    legal = ""
    if person:
        read = [Word(word, "", word) for word in _of_person(name)]
    else:
        bare, legal = legal_form(readings(name)[0])
        read = list(company_words(bare or name))
    read = read or [Word(word, "", word) for word in tokens(name)]
    words = [_NUMBERS.get(word.text, word.text) for word in read]
    fold = folded if person else place_folded
    folds = tuple(fold(w) for w in words)
    sounds = tuple(fold(word.sound) if word.sound else "" for word in read)
    bones = tuple(skeleton(w) for w in words)
    weights = tuple(_weight(w, person) for w in words)
    numbers = frozenset(d.lstrip("0") or "0" for w in words if not w.isalpha() for d in _digits(w))
    found = [f for f in folds if len(f) > 1]
    spine = [b.translate(LIQUID) + "~" for b, w in zip(bones, weights, strict=True) if w >= 0.5 and len(b) > 1]
    heard = [sound for sound in sounds if len(sound) > 2]
    keys = tuple(dict.fromkeys([*(found or folds), *heard, *spine, "".join(folds)]))
    plain = name.isascii()
    foreign = not plain and any(c > "\u024f" and c.isalpha() for c in name)
    chinese = foreign and any("\u4e00" <= c <= "\u9fff" for c in name)
    vowelless = foreign and any("\u0590" <= c <= "\u06ff" for c in name)
    said = tuple(word.said for word in read)
    return NameForms(
        name,
        schema,
        person,
        tuple(words),
        said,
        folds,
        sounds,
        bones,
        weights,
        legal,
        numbers,
        foreign,
        chinese,
        vowelless,
        keys,
    )


def _of_person(name: str) -> list[str]:
    source, plain = _DOTS.sub(". ", name), name.strip()
    if 2 <= len(plain) <= 4 and all("\u4e00" <= c <= "\u9fff" for c in plain):
        source = f"{plain[0]} {plain[1:]}"  # the family name stands first
    words = [w for w in romanised(source) if w not in LINKS]
    return _joined([w for w in words if w not in HONORIFICS] or words)


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
    if word in GENERIC or word in BODIES:
        return 0.25
    if word in descriptors() or word in PLACES or len(word) == 1:
        return 0.5
    return PLACE if is_place(word) else 1.0
