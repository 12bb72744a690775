"""The most that a full comparison can give, worked out for many listed names at once, so that hopeless ones are spared.

For each word asked for, the likeness of its best partner in a listed name is taken, whether or not another word has the
same partner; what counts against two names only where it is certain. So the bound is never below the probability that
`compare_names` gives (tests/screen/test_bounding.py), and mostly far above that of names that are much alike: only
names that cannot reach the least probability are left out.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, JaroWinkler
from rapidfuzz.process import cdist

from paperchain.language.acronyms import LONGEST, initials, spelled
from paperchain.language.aligning import SAME, written_apart
from paperchain.language.comparing import ACROSS, BODIES, PERSONS, Weighing
from paperchain.language.nicknames import given_name
from paperchain.language.preparing import LIQUID, NameForms
from paperchain.screen.stored import Fields, joined_numbers

HARDLY = 0.001
"""Room for the rounding of single precision."""
SKELETON, INITIAL, HEARD, NICKNAME = 0.86, 0.8, 0.95, 0.9
"""What `align` gives words of the same consonants (one script), initials, words of one sound, forms of a given name."""
TELLING = 0.85
"""Likeness above which words agree."""


def possible(form: NameForms, listed: Sequence[Fields], least: float) -> NDArray[np.bool_]:
    """Which of some listed names (as they are kept) can have a probability of `least` or more against a name."""
    if not listed or not form.words or least <= 0:
        return np.ones(len(listed), bool)
    return bounds(form, listed) >= math.log(least / (1 - least)) - HARDLY


def bounds(form: NameForms, listed: Sequence[Fields]) -> NDArray[np.float64]:
    """For each listed name, no less than the logit of its probability; infinite where it has to be compared."""
    sounding = np.array([bool(one.sounds) for one in listed]) | any(form.sounds)
    asked = [*form.folds, *(sound for sound in form.sounds if sound)]
    tokens: list[str] = []
    for one in listed:
        tokens += one.tokens
    begins = np.cumsum([0, *(len(one.tokens) for one in listed[:-1])])
    best, pieces, alone = _partners(asked, tokens, begins, bool(sounding.any()))
    extra = len(form.words)
    for at, sound in enumerate(form.sounds):
        if sound:
            best[at] = np.maximum(best[at], best[extra])
            extra += 1
    best = best[: len(form.words)]
    certain, raised = _more(form, listed, best)
    for number in np.flatnonzero(pieces).tolist():
        certain[number] |= _in_pieces(form.folds, listed[number].folds)
    certain |= best.min(axis=0) > 0.9999  # equal words have a least probability
    weight = np.array(form.weights)[:, None]
    totals = np.array([one.total for one in listed])
    met = best > 0
    own = sum(form.weights)
    sizes = np.array([len(one.words) for one in listed])
    agreed = np.minimum((best * (weight + 1) / 2).sum(axis=0), sizes * best.max(axis=0))
    unmet = np.where(met, 0, weight).sum(axis=0)
    rest_a = np.maximum(unmet, own - sizes)
    weighed = np.array([weight for one in listed for weight in one.token_weights])
    left = np.add.reduceat(weighed * alone, begins)
    rest_b = np.maximum(totals - met.sum(axis=0), np.where(raised | sounding, 0, left))
    lacking = weight * (1 - best) * (met & (best < 0.97) & (rest_a <= unmet))
    letters = _letters_bound(form, listed)
    nothing = (best <= TELLING - HARDLY).all(axis=0)
    own_numbers = joined_numbers(form)
    numbers = np.array([own_numbers != one.numbers for one in listed])
    logit = np.empty(len(listed))
    persons = np.array([form.person or one.person for one in listed])
    across = np.array([form.foreign != one.foreign for one in listed])
    for weighing, chosen in ((PERSONS, persons), (BODIES, ~persons)):
        if not chosen.any():
            continue
        found = _logit(weighing, agreed, own, totals, rest_a, rest_b, letters, across)
        # a word is either the partner of one that it is less like, or left over
        lacks = weighing.weights.written_otherwise * lacking * np.where(across, ACROSS, 1)
        found += weighing.weights.nothing_telling * nothing + weighing.weights.numbers_differ * numbers
        found += np.maximum(lacks, weighing.weights.one_says_more * weight).sum(axis=0)
        logit[chosen] = found[chosen]
    whole = ((best >= NICKNAME - HARDLY).sum(axis=0) >= 2) & (sizes >= 2) & ((rest_a == 0) | (rest_b == 0))
    logit[whole & [form.person and one.person for one in listed]] += 1
    logit[[_of_other_kind(form, one) for one in listed]] -= 3
    logit[certain] = np.inf
    return logit


def _logit(
    weighing: Weighing,
    agreed: NDArray[np.float64],
    own: float,
    totals: NDArray[np.float64],
    rest_a: NDArray[np.float64],
    rest_b: NDArray[np.float64],
    letters: NDArray[np.float64],
    across: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """What the measures add up to, those that only count against two names left out unless they are certain."""
    bias, weights = weighing
    less, more = np.minimum(rest_a, rest_b), np.maximum(rest_a, rest_b)
    found: NDArray[np.float64] = (
        bias
        + weights.shared * np.minimum(1, 2 * agreed / (own + totals))
        + weights.contained * agreed / np.maximum(np.minimum(own, totals), 0.25)
        + weights.both_differ * less
        + weights.one_says_more * (more - less)
        + weights.letters * letters
        + weights.same_letters * (letters >= 0.94 - HARDLY)
        + weights.scripts_differ * across
    )
    return found


def _partners(
    asked: list[str], tokens: list[str], begins: NDArray[np.int64], heard: bool
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.bool_]]:
    """Likeness of the best partner of each word in each name by its letters; names in which a word may be a piece of
    another ("mirantorven"); words of the names that are like none by their letters."""
    alike = cdist(asked, tokens, scorer=Indel.normalized_similarity, score_cutoff=2 * SAME - 1, dtype=np.float32)
    first = cdist(asked, tokens, scorer=JaroWinkler.similarity, dtype=np.float32)
    spell = (alike + first) / 2
    spell[(alike == 0) | (spell < SAME - HARDLY)] = 0
    spell[alike > 0.9999] = 1
    if heard:
        np.maximum(spell, HEARD * (alike >= 0.9 - HARDLY), out=spell)
    long, other = np.array([len(word) for word in asked])[:, None], np.array([len(word) for word in tokens])
    inside = alike * (long + other) / 2 >= np.minimum(long, other) - 0.01
    inside &= (np.maximum(long, other) >= 6) & (long != other)
    pieces = np.logical_or.reduceat(inside.any(axis=0), begins)
    return np.maximum.reduceat(spell, begins, axis=1).astype(np.float64), pieces, spell.max(axis=0) == 0


def _more(
    form: NameForms, listed: Sequence[Fields], best: NDArray[np.float64]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Raise the likeness of partners by consonants, given names and initials; names in which an acronym may stand, and
    names in which such partners stand."""
    bones: dict[str, list[int]] = {}
    for at, bone in enumerate(form.bones):
        if len(bone) > 1:
            bones.setdefault(bone.translate(LIQUID), []).append(at)
    spine = frozenset(bones)
    given = [(at, name) for at, word in enumerate(form.words) if (name := given_name(word))]
    single = [at for at, word in enumerate(form.words) if len(word) == 1]
    short = [word for word in form.words if 3 <= len(word) <= LONGEST and word.isalpha()]
    own = acronyms(form.words)
    certain = np.zeros(len(listed), bool)
    raised: list[tuple[int, int, float]] = []
    for number, one in enumerate(listed):
        across = form.foreign != one.foreign
        vowels = not (form.vowelless or form.chinese or one.vowelless or one.chinese)
        for bone in one.bones if not spine.isdisjoint(one.bones) else ():
            for at in bones.get(bone, ()):
                if across and not (vowels and not best[at, number]):
                    raised.append((at, number, min(0.92, 0.72 + 0.05 * len(bone))))
                elif not across and len(bone) >= 3:
                    raised.append((at, number, SKELETON))
        if form.person != one.person:  # folded by other rules, so that equal words may be folded otherwise
            raised += [(at, number, 1.0) for at, word in enumerate(form.words) if word in one.words]
        if form.person or one.person:
            raised += [(at, number, INITIAL) for at in single]
            if min(map(len, one.words)) == 1:
                raised += [(at, number, INITIAL) for at in range(len(form.words))]
            if given:
                names = {name for word in one.words if (name := given_name(word))}
                raised += [(at, number, NICKNAME) for at, name in given if name in names]
        else:
            certain[number] = not own.isdisjoint(one.words) or any(spelled(word, one.words) for word in short)
    touched = np.zeros(len(listed), bool)
    for at, number, likeness in raised:
        touched[number] = True
        if likeness > best[at, number]:
            best[at, number] = likeness
    return certain, touched


def _in_pieces(folds: Sequence[str], others: Sequence[str]) -> bool:
    """True if a word of one name stands as two or three words in the other."""
    for one, other in ((folds, tuple(others)), (others, tuple(folds))):
        if any(len(fold) >= 6 and written_apart(fold, other, set(range(len(other)))) for fold in one):
            return True
    return False


def _of_other_kind(form: NameForms, one: Fields) -> bool:
    """True for a person and a body."""
    if form.person == one.person or not (form.schema and one.schema):
        return False
    return "LegalEntity" not in (form.schema, one.schema) or bool(form.legal or one.legal)


@lru_cache(maxsize=1024)
def acronyms(words: tuple[str, ...]) -> frozenset[str]:
    """Every acronym of three letters or more that a run of two or more words may have."""
    found: set[str] = set()
    for start in range(len(words)):
        some = {""}
        for end in range(start, min(len(words), start + LONGEST)):
            some = {one + letters for one in some for letters in initials(words[end]) if len(one + letters) <= LONGEST}
            if end > start:
                found |= {one for one in some if len(one) >= 3}
    return frozenset(found)


def _letters_bound(form: NameForms, listed: Sequence[Fields]) -> NDArray[np.float64]:
    """Likeness of the letters of the whole names; 1 where words have a sound of their own."""
    if any(form.sounds):
        return np.ones(len(listed))
    joined = ["".join(one.folds) for one in listed]
    found = cdist(["".join(form.folds)], joined, scorer=Indel.normalized_similarity, dtype=np.float32)[0]
    found[[bool(one.sounds) for one in listed]] = 1
    return np.asarray(found, np.float64)
