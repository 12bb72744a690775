"""Two names, in any scripts: how probable it is that they are of one party, and why, in words that a reviewer reads.

A name is prepared once (`name_forms`) and compared often (`compare_names`). The probability is a logistic function of
a few measures of how the words align; its weights were set by hand beside fits on one half of a public set of labelled
pairs (see `benchmarks/name_pairs.py`). `evidence` orders names of equal probability: how much of rare words agrees.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel, JaroWinkler

from paperchain.language.acronyms import spelled
from paperchain.language.company_words import DESCRIPTORS, translated
from paperchain.language.name_words import GENERIC, LINKS, PLACES
from paperchain.language.names import Evidence, legal_form, tokens
from paperchain.language.nicknames import given_name
from paperchain.language.romanising import folded, romanised, skeleton

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady sheikh shaikh shaykh haji hajji hadji mullah maulavi general gen
    colonel col major captain capt lieutenant president minister ayatollah imam jr sr esq von""".split()
)
PARTICLES = frozenset("al el ul bin ben ibn bint abu umm de da dos del della van der den la le di du st san".split())
_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {word: str(n) for n, word in enumerate(_COUNTED)}
_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]\s*$")
_DOTS = re.compile(r"\.(?=\w)")
_LIQUID = str.maketrans("r", "l")
"""Chinese writes both sounds alike."""
ACRONYM = 0.961
"""Likeness of an acronym and the first of the words that it stands for."""
_ONE_WAY = dict(
    pair.split("=")
    for pair in """trade=trading southern=south northern=north eastern=east western=west invest=investment
    finance=financial electrical=electric electronics=electronic defence=defense centre=center auto=automotive
    avto=automotive metallurg=metallurgical scientific=science industries=industry industrial=industry
    aerospace=space biznes=business finans=financial""".split()
)
"""Descriptors in one form."""
ACROSS = 0.4
"""How much a word written otherwise counts against a name from another script: no two romanisations agree."""
SAME = 0.72
"""Least likeness at which two words are partners."""


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


class Compared(NamedTuple):
    """Probability that two names are of one party (0 to 1), what agrees in bits (no ties), and the reasons."""

    probability: float
    evidence: float
    reasons: tuple[Evidence, ...]


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
    spine = [b.translate(_LIQUID) + "~" for b, w in zip(bones, weights, strict=True) if w >= 0.5 and len(b) > 1]
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
    """`al dulaimi` -> `aldulaimi`, `bin laden` -> `binladen`: particles are a part of the name behind them."""
    found: list[str] = []
    held = ""
    for word in words:
        if word in ("al", "el", "ul", "abd", "abdul", "abdel") and word != words[-1]:
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


def _alike(a: NameForms, i: int, b: NameForms, j: int) -> float:
    x, y = a.words[i], b.words[j]
    if x == y:
        return 1.0
    if x.isdigit() or y.isdigit():
        return 0.0
    if len(x) == 1 or len(y) == 1:
        return 0.8 if x[:1] == y[:1] and (a.person or b.person) else 0.0
    f, g = a.folds[i], b.folds[j]
    if f == g:
        return 0.97
    if (a.person or b.person) and given_name(x) == given_name(y) != "":
        return 0.9
    spell = (Indel.normalized_similarity(f, g) + JaroWinkler.similarity(f, g)) / 2
    p, q = a.bones[i], b.bones[j]
    if a.chinese != b.chinese:
        p, q = p.translate(_LIQUID), q.translate(_LIQUID)
    across = a.foreign != b.foreign
    syllables = (a.chinese or b.chinese) and (a.person or b.person)  # too short to be told apart by consonants
    if p == q and not syllables and len(p) >= (2 if across else 3):
        spell = max(spell, min(0.92, 0.72 + 0.05 * len(p)) if across else 0.86)
    if syllables and spell < 0.9:
        return 0.0
    return spell if spell >= SAME else 0.0


_LIMITED = frozenset(
    "Ltd LLC OOO TOV TOO GmbH Co_Ltd Pte_Ltd Pvt_Ltd Pty_Ltd Sdn_Bhd SARL SRL SL Lda Ltda BV Oy ApS OU UAB SIA sro"
    " sp_zoo Kft doo EOOD OOD Co ODO ChUP Bhd WLL LTD_STI FZE FZCO FZC FZ_LLC".split()
)
_SHARES = frozenset(
    "JSC AO PJSC PAO OJSC OAO CJSC ZAO PLC Corp Inc AG SA SAS SpA NV AB ASA AS KK Zrt AD dd PSC SAOC Tbk PT".split()
)


def _kind(legal: str) -> str:
    """Forms that mean the same in different countries: with limited liability, with shares, or the form itself."""
    word = legal.replace(" ", "_")
    return "limited" if word in _LIMITED else "shares" if word in _SHARES or "shares" in word else word


class _Alignment(NamedTuple):
    pairs: tuple[tuple[int, int, float], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


def _written_apart(fold: str, others: tuple[str, ...], free: set[int]) -> list[tuple[int, int]]:
    """Where a word stands as two or three words: (first, how many); none or one."""
    if len(fold) < 6:
        return []
    for size in (2, 3):
        for j in range(len(others) - size + 1):
            if fold.startswith(others[j]) and fold == "".join(others[j : j + size]) and free >= set(range(j, j + size)):
                return [(j, size)]
    return []


def _align(a: NameForms, b: NameForms) -> _Alignment:
    """Each word with its best partner, the best first; what is left over on either side."""
    free_a, free_b, pairs = set(range(len(a.words))), set(range(len(b.words))), []
    for one, other, free, rest, turned in ((a, b, free_a, free_b, False), (b, a, free_b, free_a, True)):
        for i in sorted(free):  # "sergeilavrov", "hongkong": two or three words of the other name in one
            for j, size in _written_apart(one.folds[i], other.folds, rest):
                pairs.append((j, i, 0.97) if turned else (i, j, 0.97))
                free.discard(i)
                rest -= set(range(j, j + size))
    some = [(s, i, j) for i in sorted(free_a) for j in sorted(free_b) if (s := _alike(a, i, b, j))]
    some.sort(key=lambda p: (-p[0], abs(p[1] - p[2]), p[1], p[2]))
    for s, i, j in some:
        if i in free_a and j in free_b:
            free_a.discard(i)
            free_b.discard(j)
            pairs.append((i, j, s))
    for one, other, free, rest, turned in ((a, b, free_a, free_b, False), (b, a, free_b, free_a, True)):
        for i in sorted(free):
            run = None if one.person or other.person else spelled(one.words[i], other.words)
            if run and rest & set(range(*run)):
                j = min(rest & set(range(*run)))
                pairs.append((j, i, ACRONYM) if turned else (i, j, ACRONYM))
                free.discard(i)
                rest -= set(range(*run))
    return _Alignment(tuple(sorted(pairs)), tuple(sorted(free_a)), tuple(sorted(free_b)))


def measures(a: NameForms, b: NameForms, found: _Alignment | None = None) -> tuple[float, ...]:
    """What is weighed of a pair, in the order of `WEIGHTS`."""
    pairs, left, right = found or _align(a, b)
    total_a, total_b = sum(a.weights), sum(b.weights)
    agreed = sum(s * (a.weights[i] + b.weights[j]) / 2 for i, j, s in pairs)
    rest_a, rest_b = sum(a.weights[i] for i in left), sum(b.weights[j] for j in right)
    person = a.person or b.person
    across = ACROSS if a.foreign != b.foreign else 1.0
    spelled = [across * (1 - s) * max(a.weights[i], b.weights[j]) for i, j, s in pairs if s < 0.97]
    joined = Indel.normalized_similarity("".join(a.folds), "".join(b.folds))
    telling = sum(1 for i, j, s in pairs if s > 0.85 and min(a.weights[i], b.weights[j]) >= 0.5)
    return (
        2 * agreed / (total_a + total_b),
        agreed / max(min(total_a, total_b), 0.25),
        min(rest_a, rest_b),
        min(rest_a, rest_b) * person,
        max(rest_a, rest_b) - min(rest_a, rest_b),
        sum(spelled),
        max(spelled, default=0.0),
        joined,
        float(joined >= 0.94),
        float(telling == 0),
        float(min(telling, 3)),
        float(bool(a.numbers ^ b.numbers)),
        float(_kind(a.legal) != _kind(b.legal) and bool(a.legal and b.legal)),
        float(any(s == ACRONYM for *_, s in pairs)),
        float(person),
        float(a.foreign != b.foreign),
    )


BIAS = -1.0
WEIGHTS: tuple[float, ...] = (
    1.2,
    0.1,
    -1.2,
    -0.3,
    -0.15,
    -1.05,
    -1.05,
    1.0,
    1.75,
    -0.5,
    0.0,
    -0.9,
    -0.75,
    2.5,
    0.0,
    0.5,
)
"""Set by hand beside fits with the signs that their meaning asks for; `benchmarks/name_pairs.py --fit` prints one."""


def compare_names(a: NameForms, b: NameForms, rarity: Mapping[str, float] | None = None) -> Compared:
    """Compare two prepared names; symmetric. `rarity` gives bits of surprise for folded words; without it every
    telling word counts the same."""
    if (b.words, b.text) < (a.words, a.text):
        turned = compare_names(b, a, rarity)
        reasons = tuple(Evidence(r.feature, r.score, r.right, r.left) for r in turned.reasons)
        return Compared(turned.probability, turned.evidence, reasons)
    found = _align(a, b)
    features = measures(a, b, found)
    logit = BIAS + sum(w * f for w, f in zip(WEIGHTS, features, strict=True))
    if (
        a.person
        and b.person
        and not (found.left and found.right)
        and features[10] >= 2
        and min(s for *_, s in found.pairs) >= 0.9
    ):
        logit += 1  # given name and family name agree, one side has a patronymic more
    if a.person != b.person and a.schema and b.schema and "LegalEntity" not in (a.schema, b.schema):
        logit -= 3  # a person and a body
    probability = 1 / (1 + math.exp(-logit))
    same = sorted(a.folds) == sorted(b.folds)
    if same and a.numbers == b.numbers:
        probability = max(probability, 0.97 if features[10] else 0.6)
    bits = sum(s * (rarity or {}).get(b.folds[j], 10.0) * b.weights[j] for i, j, s in found.pairs if s > 0.85)
    rest = sum(a.weights[i] for i in found.left) + sum(b.weights[j] for j in found.right)
    return Compared(round(probability, 4), round(bits - 5 * rest + 2 * features[7], 4), _reasons(a, b, found, features))


def _reasons(a: NameForms, b: NameForms, found: _Alignment, features: tuple[float, ...]) -> tuple[Evidence, ...]:
    lines = []
    for i, j, s in found.pairs:
        kind = (
            "acronym"
            if s == ACRONYM
            else "same word"
            if s == 1
            else "same word, written otherwise"
            if s >= 0.9
            else "similar word"
        )
        if len(a.words[i]) == 1 != len(b.words[j]) or len(b.words[j]) == 1 != len(a.words[i]):
            kind = "initial"
        lines.append(Evidence(kind, round(s, 2), a.words[i], b.words[j]))
    if found.left or found.right:
        left, right = " ".join(a.words[i] for i in found.left), " ".join(b.words[j] for j in found.right)
        lines.append(Evidence("differs" if left and right else "one says more", 0.0, left, right))
    if features[11]:
        lines.append(Evidence("numbers differ", 0.0, " ".join(sorted(a.numbers)), " ".join(sorted(b.numbers))))
    if a.legal and b.legal:
        lines.append(Evidence("legal form", float(_kind(a.legal) == _kind(b.legal)), a.legal, b.legal))
    return tuple(lines)
