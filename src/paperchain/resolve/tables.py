"""Tables of records: fields with kinds, the keys by which rows meet, and what each pair of rows agrees in.

For tables that are not names alone: registers, customs rows, bibliographies, catalogues. Rows are texts; an empty text
is a value that is not known, which speaks neither for nor against.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel, JaroWinkler

from paperchain.resolve.blocking import Blocks

Kind = Literal["name", "text", "code", "date", "word", "number"]
Array = np.ndarray[Any, Any]
_WORD = re.compile(r"[^\W_]+")
MOST = 25
"""Most partners that a row meets, those with the rarest shared keys."""
PART = 100_000
"""Pairs that are multiplied at a time."""
FREQUENCY = 8.0
"""Bits at which the rarity of a shared value stops counting."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column. name: words with spelling errors; text: free words; code: letters and digits that identify; date: ISO
    8601 or digits; word: one of a few values; number: an amount."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: one text per field and row. With `split`, rows from there on are a second table, and only pairs across
    are looked for; without it, all rows are one table that holds duplicates."""

    fields: tuple[Field, ...]
    values: tuple[tuple[str, ...], ...]
    split: int = 0


def words(value: str) -> list[str]:
    """Words and numbers of a value, in small letters."""
    return _WORD.findall(value.casefold())


def _plain(value: str) -> str:
    return "".join(words(value))


def row_keys(fields: Sequence[Field], row: Sequence[str]) -> set[str]:
    """Blocking keys of a row: its words and codes, and two of them together where one alone is common."""
    starts: list[str] = []
    marks: list[str] = []
    found: set[str] = set()
    for n, (field, value) in enumerate(zip(fields, row, strict=True)):
        if not value:
            continue
        if field.kind in ("name", "text"):
            said = words(value)
            found |= {f"w{w}" for w in said if len(w) > 1}
            if field.kind == "name":
                starts += [w[:4] for w in said if len(w) > 2]
        elif field.kind in ("code", "date"):
            plain = _plain(value)
            found.add(f"c{n} {plain}")
            marks += [f"{n} {plain[:4]}"] + ([f"{n}x{plain[4:]}"] if len(plain) > 5 else [])
        elif field.kind == "word":
            marks += [f"{n} {w[:5]}" for w in words(value)[:2]]
    starts = list(dict.fromkeys(starts))[:6]
    found |= {f"m{s} {mark}" for s in starts for mark in marks}
    found |= {f"d{min(a, b)} {max(a, b)}" for i, a in enumerate(starts) for b in starts[i + 1 :]}
    return found | {f"e{a} {b}" for i, a in enumerate(marks) for b in marks[i + 1 :] if a.split()[0] != b.split()[0]}


def candidates(rows: Rows, most: int = MOST, bound: int = 40) -> Array:
    """Pairs of row numbers, shape (pairs, 2): for each row the partners with whom it shares the rarest keys."""
    with Blocks(bound) as blocks:
        blocks.add(sorted((key, n) for n, row in enumerate(rows.values) for key in row_keys(rows.fields, row)))
        found = np.fromiter(
            (line for line in blocks.weighed(rows.split)), dtype=[("l", "i4"), ("r", "i4"), ("w", "f4")]
        )
    kept = np.zeros(len(found), dtype=bool)
    for one in ("l", "r"):
        order = np.lexsort((-found["w"], found[one]))
        sides = found[one][order]
        first = np.searchsorted(sides, sides)
        kept[order[np.arange(len(sides)) - first < most]] = True
    some = found[kept]
    order = np.lexsort((some["r"], some["l"]))
    return np.stack((some["l"][order], some["r"][order]), axis=1)


def measure(rows: Rows, pairs: Array) -> Array:
    """What each pair agrees in: likeness 0 to 1 of each field (NaN where unknown) and rarity of what is shared, then
    of the rare letters of whole rows the cosine, the cover of the shorter one, and the cosine as a share of the
    best that either row has; shape (pairs, 2 * fields + 4)."""
    columns: list[Array] = []
    left, right = pairs[:, 0], pairs[:, 1]
    for n, field in enumerate(rows.fields):
        values = [" ".join(words(row[n])) for row in rows.values]
        if field.kind == "name":
            values = [" ".join(sorted(v.split())) for v in values]
        names = sorted(set(values))
        number = {value: k for k, value in enumerate(names)}
        at = np.array([number[value] for value in values])
        met, where = np.unique(at[left].astype(np.int64) * len(names) + at[right], return_inverse=True)
        one, other = [names[k] for k in met // len(names)], [names[k] for k in met % len(names)]
        if field.kind == "text":
            dots, size = _cosine(values, left, right)
            unknown = np.array([not value for value in values])
            columns.append(np.where(unknown[left] | unknown[right], np.nan, dots / (size[left] * size[right])))
        else:
            columns.append(_alike(field.kind, one, other)[where])
        count = Counter(values)
        bits = np.array([min(FREQUENCY * 2, math.log2(len(values) / count[value])) for value in names])
        same = (met // len(names)) == (met % len(names))
        rarity = np.where(same, bits[met // len(names)], 0.0)
        columns.append(np.where(np.isnan(columns[-1]), np.nan, rarity[where]))
    columns += _whole(rows, left, right)
    return np.stack(columns, axis=1)


def _alike(kind: Kind, one: list[str], other: list[str]) -> Array:
    unknown = np.array([not a or not b for a, b in zip(one, other, strict=True)])
    if kind == "number":
        some = [_ratio(a, b) for a, b in zip(one, other, strict=True)]
        found = np.array(some, dtype=float)
    elif kind == "name":
        found = (
            process.cpdist(one, other, scorer=JaroWinkler.similarity).astype(float)
            + process.cpdist(one, other, scorer=Indel.normalized_similarity)
        ) / 2
    else:
        plain = kind in ("code", "date")
        a, b = ([v.replace(" ", "") for v in side] if plain else side for side in (one, other))
        found = process.cpdist(a, b, scorer=Indel.normalized_similarity).astype(float)
    found[unknown] = np.nan
    return found


def _ratio(one: str, other: str) -> float:
    try:
        a, b = (float(v.replace(" ", ".")) for v in (one, other))
    except ValueError:
        return math.nan
    return 1.0 if a == b else max(0.0, min(a, b) / max(a, b)) if a > 0 and b > 0 else math.nan


def _whole(rows: Rows, left: Array, right: Array) -> list[Array]:
    """Of names, texts and codes together: cosine, cover of the shorter row, and the cosine as a share of the best."""
    chosen = [n for n, field in enumerate(rows.fields) if field.kind in ("name", "text", "code")]
    dots, size = _cosine([" ".join(row[n] for n in chosen) for row in rows.values], left, right)
    cosine = dots / (size[left] * size[right])
    best = [np.full(len(rows.values), 1e-9) for _ in range(2)]
    for held, side in zip(best, (left, right), strict=True):
        np.maximum.at(held, side, cosine)
    least = np.minimum(size[left], size[right])
    return [cosine, dots / (least * least), cosine / best[0][left], cosine / best[1][right]]


def _cosine(texts: Sequence[str], left: Array, right: Array) -> tuple[Array, Array]:
    """Letter triples weighed by rarity: the product of the two texts of each pair, and the length of each text."""
    from scipy.sparse import csr_matrix

    vocabulary: dict[str, int] = {}
    data: list[int] = []
    ends = [0]
    for text in texts:
        padded = [f" {word} " for word in words(text)]
        triples = {w[k : k + 3] for w in padded for k in range(len(w) - 2)}
        data += sorted(vocabulary.setdefault(triple, len(vocabulary)) for triple in sorted(triples))
        ends.append(len(data))
    table = csr_matrix((np.ones(len(data)), data, ends), shape=(len(texts), max(1, len(vocabulary))))
    often = np.maximum(np.asarray(table.sum(axis=0)).ravel(), 1)
    table = table.multiply(np.log(1 + len(texts) / often)).tocsr()
    size = np.maximum(np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel()), 1e-9)
    parts = [
        np.asarray(table[left[k : k + PART]].multiply(table[right[k : k + PART]]).sum(axis=1)).ravel()
        for k in range(0, max(1, len(left)), PART)
    ]
    return np.concatenate(parts), size


def one_to_one(pairs: Array, probability: Array, measures: Array, bar: float = 0.5) -> Array:
    """Numbers of the pairs that link two tables: the most probable first, each row at most once, none below the bar.
    What agrees in rare words decides between pairs of equal probability."""
    order = np.lexsort((-measures[:, -4], -probability.round(3)))
    left: set[int] = set()
    right: set[int] = set()
    kept = []
    for number in order[probability[order] >= bar]:
        one, other = (int(side) for side in pairs[number])
        if one not in left and other not in right:
            left.add(one)
            right.add(other)
            kept.append(int(number))
    return np.array(kept, dtype=np.int64)
