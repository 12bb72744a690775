"""Acronyms and what they stand for, in either script: ВЭМЗ and "Vedrinsk Electromechanical Plant", НИИ and "research
institute". A word of the long name counts with its own first letter, with that of its Russian, and, where it is a
compound, with the first letters of both its parts."""

from functools import lru_cache

_RUSSIAN = {
    "plant": "z", "scientific": "n", "research": "i", "design": "k", "association": "o", "united": "o", "state": "g",
    "central": "c", "center": "c", "directorate": "u", "company": "k", "corporation": "k", "enterprise": "p",
    "experimental": "o", "special": "s", "production": "p", "factory": "f", "science": "n", "military": "v",
    "engineering": "m", "unmanned": "b", "shipbuilding": "s", "northern": "s", "north": "s", "federal": "f",
    "trading": "t", "house": "d", "complex": "k", "union": "s", "radar": "r", "helicopter": "v", "aircraft": "a",
}  # fmt: skip
"""First letter of the Russian for an English word, in Latin letters."""
_COMPOUNDS = tuple(
    "electro elektro machine mashino pribor priboro radio sudo ship avia hydro gidro micro mikro auto avto metallo"
    " teplo thermo neft nefte energo opto optiko stanko".split()
)
LONGEST = 8
"""Letters of the longest acronym that is looked at."""


@lru_cache(maxsize=16384)
def initials(word: str) -> tuple[str, ...]:
    """What a word may give to an acronym: "electromechanical" -> ("em", "e")."""
    found = [word[0]]
    if word in _RUSSIAN:
        found.append(_RUSSIAN[word])
    for part in _COMPOUNDS:
        if word.startswith(part) and len(word) > len(part) + 2:
            found.append(word[0] + word[len(part)])
    return tuple(sorted(set(found), key=lambda f: (-len(f), f)))


def spelled(acronym: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    """The run (from, to) of at least two words that an acronym of three letters or more stands for; None if none."""
    if not 3 <= len(acronym) <= LONGEST or not acronym.isalpha():
        return None
    for start in range(len(words) - 1):
        end = _end(acronym, words, start)
        if end is not None and end - start >= 2:
            return start, end
    return None


def _end(rest: str, words: tuple[str, ...], at: int) -> int | None:
    if not rest:
        return at
    if at >= len(words):
        return None
    for letters in initials(words[at]):
        if rest.startswith(letters) and (end := _end(rest[len(letters) :], words, at + 1)) is not None:
            return end
    return None
