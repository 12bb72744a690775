"""Two names, in any scripts: how probable it is that they are of one party, and why, in words that a reviewer reads.

A name is prepared once (`name_forms`) and compared often (`compare_names`). The probability is a logistic function of a
few measures of how the words align, one for persons and one for bodies; the weights were searched for on one half of
public sets of labelled pairs and lists (`benchmarks/name_pairs.py`, `crossscript.py`, `false_alerts.py`). `evidence`
orders names of equal probability: how much of rare words agrees.
"""

import math
from collections.abc import Mapping
from operator import mul
from typing import NamedTuple

from rapidfuzz.distance import Indel

from paperchain.language.aligning import ACRONYM, Alignment, align
from paperchain.language.names import Evidence
from paperchain.language.preparing import NameForms

ACROSS = 0.4
"""How much a word written otherwise counts against a name from another script: no two romanisations agree."""
EQUAL = 0.97
"""Least probability of names whose words are all equal and one of them telling."""
EQUAL_DESCRIPTORS = 0.6
"""The same, if all words are descriptors."""

DESCRIPTOR = 0.25
"""Most that a word weighs that tells no names apart."""
SINGLE = 0.89
"""Most that a name of a single word can score: it never proves that two parties are one."""


class Compared(NamedTuple):
    """Probability that two names are of one party (0 to 1), what agrees in bits (no ties), and the reasons."""

    probability: float
    evidence: float
    reasons: tuple[Evidence, ...]


class Measures(NamedTuple):
    """What is weighed of a pair of names; the weights have the same fields. A telling word weighs 1, others less."""

    shared: float
    """Weight of the words that have a partner, of the weight of all words."""
    contained: float
    """The same, of the weight of the shorter name: 1 if it stands in the longer one."""
    both_differ: float
    """Weight of words without a partner, on the side that has less of it."""
    one_says_more: float
    """By how much the other side has more of it."""
    written_otherwise: float
    """What the partners lack in likeness, in all."""
    worst: float
    """What the least like partners lack."""
    letters: float
    """Likeness of the letters of both names without their spaces, 0 to 1."""
    same_letters: float
    """1 if they are nearly the same letters."""
    nothing_telling: float
    """1 if no telling word has a partner."""
    numbers_differ: float
    """1 if the numbers in the names are not the same."""
    legal_differs: float
    """1 if both have legal forms, of different kinds."""
    acronym: float
    """1 if a word of one name is an acronym of words of the other."""
    scripts_differ: float
    """1 if only one of the names is written in a script other than Latin."""


class Weighing(NamedTuple):
    """The logit of two names of which nothing agrees, and what each measure adds to it."""

    bias: float
    weights: Measures


PERSONS = Weighing(
    -0.95,
    Measures(
        shared=1.26,
        contained=0.05,
        both_differ=-1.5,
        one_says_more=-0.45,
        written_otherwise=-1.8,
        worst=-0.3,
        letters=1.2,
        same_letters=2.2,
        nothing_telling=-0.5,
        numbers_differ=-0.9,
        legal_differs=-0.7,
        acronym=2.5,
        scripts_differ=0.5,
    ),
)
BODIES = Weighing(
    -1.1,
    Measures(
        shared=1.4,
        contained=0.1,
        both_differ=-1.6,
        one_says_more=-0.35,
        written_otherwise=-0.85,
        worst=-1.05,
        letters=0.95,
        same_letters=1.75,
        nothing_telling=-0.5,
        numbers_differ=-0.9,
        legal_differs=-0.75,
        acronym=2.85,
        scripts_differ=0.85,
    ),
)
"""Both found beside fits on data that is named in docs/quality.md, with the signs that their meaning asks for."""


def compare_names(a: NameForms, b: NameForms, rarity: Mapping[str, float] | None = None) -> Compared:
    """Compare two prepared names; symmetric. `rarity` gives bits of surprise for folded words; without it every
    telling word counts the same."""
    probability, evidence, found, turned = _scored(a, b, rarity or {})
    if turned:
        a, b = b, a
    reasons = _reasons(a, b, found)
    if probability == SINGLE and min(len(a.words), len(b.words)) == 1:
        reasons += (Evidence("a single word", SINGLE, *(n.said[0] if len(n.words) == 1 else "" for n in (a, b))),)
    if turned:
        reasons = tuple(Evidence(r.feature, r.score, r.right, r.left) for r in reasons)
    return Compared(probability, evidence, reasons)


def score_names(a: NameForms, b: NameForms, rarity: Mapping[str, float]) -> tuple[float, float]:
    """Probability and evidence alone, as `compare_names` gives them, for looking through many names."""
    return _scored(a, b, rarity)[:2]


def _scored(a: NameForms, b: NameForms, rarity: Mapping[str, float]) -> tuple[float, float, Alignment, bool]:
    turned = (b.words, b.text, b.schema) < (a.words, a.text, a.schema)
    if turned:
        a, b = b, a
    found = align(a, b)
    told = _telling(a, b, found)
    measured = _measured(a, b, found, told)
    bias, weights = PERSONS if a.person or b.person else BODIES
    logit = bias + sum(map(mul, weights, measured))
    one_side = not (found.left and found.right)
    if a.person and b.person and one_side and told >= 2 and min(s for *_, s in found.pairs) >= 0.9:
        logit += 1  # given name and family name agree, one side has a patronymic more
    open_kind = "LegalEntity" in (a.schema, b.schema) and not (a.legal or b.legal)
    if a.person != b.person and a.schema and b.schema and not open_kind:
        logit -= 3  # a person and a body
    probability = 1 / (1 + math.exp(-logit))
    if a.numbers == b.numbers and sorted(a.folds) == sorted(b.folds):
        probability = max(probability, EQUAL if told else EQUAL_DESCRIPTORS)
    if min(len(a.words), len(b.words)) == 1:
        probability = min(probability, SINGLE)
    bits = sum(s * rarity.get(b.folds[j], 10.0) * b.weights[j] for i, j, s in found.pairs if s > 0.85)
    rest = sum(a.weights[i] for i in found.left) + sum(b.weights[j] for j in found.right)
    evidence = round(bits - 5 * rest + 2 * measured.letters, 4)
    return round(probability, 4), evidence, found, turned


def measures(a: NameForms, b: NameForms) -> Measures:
    """What is weighed of a pair."""
    found = align(a, b)
    return _measured(a, b, found, _telling(a, b, found))


def _telling(a: NameForms, b: NameForms, found: Alignment) -> int:
    """How many telling words agree."""
    return sum(1 for i, j, s in found.pairs if s > 0.85 and min(a.weights[i], b.weights[j]) >= 0.5)


def _measured(a: NameForms, b: NameForms, found: Alignment, told: int) -> Measures:
    total_a, total_b = sum(a.weights), sum(b.weights)
    agreed = sum(s * (a.weights[i] + b.weights[j]) / 2 for i, j, s in found.pairs)
    rest_a, rest_b = sum(a.weights[i] for i in found.left), sum(b.weights[j] for j in found.right)
    across = ACROSS if a.foreign != b.foreign else 1.0
    lacking = [across * (1 - s) * max(a.weights[i], b.weights[j]) for i, j, s in found.pairs if s < 0.97]
    letters = _letters(a, b)
    return Measures(
        shared=2 * agreed / (total_a + total_b),
        contained=agreed / max(min(total_a, total_b), 0.25),
        both_differ=min(rest_a, rest_b),
        one_says_more=max(rest_a, rest_b) - min(rest_a, rest_b),
        written_otherwise=sum(lacking),
        worst=max(lacking, default=0.0),
        letters=letters,
        same_letters=float(letters >= 0.94),
        nothing_telling=float(not told),
        numbers_differ=float(a.numbers != b.numbers),
        legal_differs=float(bool(a.legal and b.legal) and _legal_kind(a.legal) != _legal_kind(b.legal)),
        acronym=float(any(s == ACRONYM for *_, s in found.pairs)),
        scripts_differ=float(a.foreign != b.foreign),
    )


def _letters(a: NameForms, b: NameForms) -> float:
    """Likeness of the letters of the names, as they are compared or as they sounded, and no more than that of the
    letters which tell them apart: beside long descriptors any two brands look alike."""
    letters = Indel.normalized_similarity("".join(a.folds), "".join(b.folds))
    if letters < 1 and (any(a.sounds) or any(b.sounds)):
        heard = ("".join(s or f for s, f in zip(n.sounds, n.folds, strict=True)) for n in (a, b))
        letters = max(letters, Indel.normalized_similarity(*heard))
    if letters < 1 and not (a.person or b.person):
        telling = ["".join(f for f, w in zip(n.folds, n.weights, strict=True) if w > DESCRIPTOR) for n in (a, b)]
        if all(telling):
            letters = min(letters, Indel.normalized_similarity(*telling))
    return letters


_LIMITED = frozenset(
    "Ltd LLC OOO TOV TOO GmbH Co_Ltd Pte_Ltd Pvt_Ltd Pty_Ltd Sdn_Bhd SARL SRL SL Lda Ltda BV Oy ApS OU UAB SIA sro"
    " sp_zoo Kft doo EOOD OOD Co ODO ChUP Bhd WLL LTD_STI FZE FZCO FZC FZ_LLC".split()
)
_SHARES = frozenset(
    "JSC AO PJSC PAO OJSC OAO CJSC ZAO PLC Corp Inc AG SA SAS SpA NV AB ASA AS KK Zrt AD dd PSC SAOC Tbk PT".split()
)


def _legal_kind(legal: str) -> str:
    """Forms that mean the same in different countries: with limited liability, with shares, or the form itself."""
    word = legal.replace(" ", "_")
    return "limited" if word in _LIMITED else "shares" if word in _SHARES or "shares" in word else word


def _reasons(a: NameForms, b: NameForms, found: Alignment) -> tuple[Evidence, ...]:
    lines = [Evidence(_met_as(a.said[i], b.said[j], s), round(s, 2), a.said[i], b.said[j]) for i, j, s in found.pairs]
    if found.left or found.right:
        left, right = " ".join(a.said[i] for i in found.left), " ".join(b.said[j] for j in found.right)
        lines.append(Evidence("differs" if left and right else "one says more", 0.0, left, right))
    if a.numbers != b.numbers:
        lines.append(Evidence("numbers differ", 0.0, " ".join(sorted(a.numbers)), " ".join(sorted(b.numbers))))
    if a.legal and b.legal:
        lines.append(Evidence("legal form", float(_legal_kind(a.legal) == _legal_kind(b.legal)), a.legal, b.legal))
    return tuple(lines)


def _met_as(left: str, right: str, alike: float) -> str:
    """In what way two words are partners."""
    if (len(left) == 1) != (len(right) == 1):
        return "initial"
    if alike == ACRONYM:
        return "acronym"
    if alike == 1:
        return "same word" if left == right else "same meaning"
    return "same word, written otherwise" if alike >= 0.9 else "similar word"
