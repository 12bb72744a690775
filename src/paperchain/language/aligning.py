"""The words of two prepared names, each with its partner in the other name, and how alike the two are."""

from typing import NamedTuple

from rapidfuzz.distance import Indel, JaroWinkler

from paperchain.language.acronyms import spelled
from paperchain.language.nicknames import given_name
from paperchain.language.preparing import LIQUID, NameForms

ACRONYM = 0.961
"""Likeness of an acronym and the first of the words that it stands for."""
ROUGHLY = 0.72
"""Least likeness of letters at which the same consonants make partners, where both sides write vowels."""
SYLLABLES = 0.75
"""Least likeness of Chinese names in Latin letters: "yaping" and "jianping" are two, "hsu" is not looked for."""
SAME = 0.72
"""Least likeness at which two words are partners."""


class Alignment(NamedTuple):
    pairs: tuple[tuple[int, int, float], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


def align(a: NameForms, b: NameForms) -> Alignment:
    """Each word with its best partner, the best first; what is left over on either side."""
    free_a, free_b = set(range(len(a.words))), set(range(len(b.words)))
    pairs: list[tuple[int, int, float]] = []
    for one, other, free, rest, turned in ((a, b, free_a, free_b, False), (b, a, free_b, free_a, True)):
        long = [i for i, fold in enumerate(one.folds) if len(fold) >= 6 and i in free]
        for i in long:  # "mirantorven", "hongkong": two or three words of the other name in one
            for j, size in written_apart(one.folds[i], other.folds, rest):
                pairs.append((j, i, 0.97) if turned else (i, j, 0.97))
                free.discard(i)
                rest -= set(range(j, j + size))
    left, right = sorted(free_a), sorted(free_b)
    some = [(s, i, j) for i in left for j in right if (s := _alike(a, i, b, j))]
    if len(some) > 1:
        some.sort(key=lambda p: (-p[0], abs(p[1] - p[2]), p[1], p[2]))
    for s, i, j in some:
        if i in free_a and j in free_b:
            free_a.discard(i)
            free_b.discard(j)
            pairs.append((i, j, s))
    if free_a | free_b and not (a.person or b.person):
        _acronyms(a, b, free_a, free_b, pairs)
    return Alignment(tuple(sorted(pairs)), tuple(sorted(free_a)), tuple(sorted(free_b)))


def _acronyms(
    a: NameForms, b: NameForms, free_a: set[int], free_b: set[int], pairs: list[tuple[int, int, float]]
) -> None:
    """Free words that are acronyms of the other name's words become partners of the first of these."""
    for one, other, free, rest, turned in ((a, b, free_a, free_b, False), (b, a, free_b, free_a, True)):
        for i in sorted(free):
            run = spelled(one.words[i], other.words)
            if run and rest & set(range(*run)):
                j = min(rest & set(range(*run)))
                pairs.append((j, i, ACRONYM) if turned else (i, j, ACRONYM))
                free.discard(i)
                rest -= set(range(*run))


def _alike(a: NameForms, i: int, b: NameForms, j: int) -> float:
    x, y = a.words[i], b.words[j]
    if x == y:
        return 1.0
    if x.isdigit() or y.isdigit():
        return 0.0
    if len(x) == 1 or len(y) == 1:
        return 0.8 if x[:1] == y[:1] and (a.person or b.person) else 0.0
    f, g = a.folds[i], b.folds[j]
    person = a.person or b.person
    syllables = (a.chinese or b.chinese) and person  # too short to be told apart by letters or consonants
    if syllables and (f != g or Indel.normalized_similarity(x, y) < SYLLABLES):
        return 0.0
    if f == g:
        return 0.97
    if a.sounds[i] or b.sounds[j]:
        heard = _heard(f, a.sounds[i], g, b.sounds[j])
        if heard:
            return heard
    if person and given_name(x) == given_name(y) != "":
        return 0.9
    spell = Indel.normalized_similarity(f, g, score_cutoff=2 * SAME - 1)  # the other measure is 1 at most
    if spell:
        spell = (spell + JaroWinkler.similarity(f, g)) / 2
    p, q = a.bones[i], b.bones[j]
    if a.chinese != b.chinese:
        p, q = p.translate(LIQUID), q.translate(LIQUID)
    across = a.foreign != b.foreign
    vowels = not (a.vowelless or b.vowelless or a.chinese or b.chinese)  # written on both sides, so they count
    if p == q and len(p) >= (2 if across else 3) and not (vowels and across and spell < ROUGHLY):
        spell = max(spell, min(0.92, 0.72 + 0.05 * len(p)) if across else 0.86)
    if not person and min(len(f), len(g)) <= 3 and spell < 0.9:
        return 0.0
    return spell if spell >= SAME else 0.0


def _heard(f: str, one: str, g: str, other: str) -> float:
    """Likeness of words of which one at least was translated, by how they were written before; 0 if it says nothing."""
    for x, y in ((one, g), (f, other), (one, other)):
        if x and y and len(x) > 3 and (x == y or Indel.normalized_similarity(x, y) >= 0.9):
            return 0.95
    return 0.0


def written_apart(fold: str, others: tuple[str, ...], free: set[int]) -> list[tuple[int, int]]:
    """Where a word stands as two or three words: (first, how many); none or one."""
    for size in (2, 3):
        for j in range(len(others) - size + 1):
            if fold.startswith(others[j]) and fold == "".join(others[j : j + size]) and free >= set(range(j, j + size)):
                return [(j, size)]
    return []
