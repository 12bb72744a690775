"""Rows of a table: which meet, what they agree in, how probable it is that they are one."""

import random

import numpy as np

from paperchain.resolve.communities import communities
from paperchain.resolve.mixture import unsupervised
from paperchain.resolve.tables import Field, Rows, candidates, measure, one_to_one

FIELDS = (Field("name", "name"), Field("born", "date"), Field("town", "word"), Field("code", "code"))


def table(split: bool) -> tuple[Rows, list[int]]:
    """300 invented persons, each twice, the second time with an error; and whose row it is."""
    chance = random.Random(7)
    syllables = "bel kan tor ve mi sha lu dro pen ga ri os tam ne ku".split()
    word = lambda: "".join(chance.choices(syllables, k=3))  # noqa: E731
    first, second = [], []
    for _ in range(300):
        born, code = (
            f"19{chance.randint(30, 99)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}",
            str(chance.random())[2:9],
        )
        row = [f"{word()} {word()}", born, chance.choice(syllables), code]
        first.append(tuple(row))
        row[chance.randrange(1, 4)] = ""
        row[0] = row[0][:3] + row[0][4:]
        second.append(tuple(row))
    return Rows(FIELDS, (*first, *second), 300 if split else 0), [*range(300), *range(300)]


def test_rows_with_errors_are_found_without_labels() -> None:
    rows, who = table(split=False)
    pairs = candidates(rows)
    chance = unsupervised(measure(rows, pairs), len(FIELDS))
    scored = {(int(a), int(b)): float(c) for (a, b), c in zip(pairs, chance, strict=True)}
    found = communities(scored)
    right = sum(len(group) == 2 and who[group[0]] == who[group[1]] for group in found)
    assert right >= 290 and right == len(found)


def test_two_tables_are_linked_one_to_one() -> None:
    rows, who = table(split=True)
    pairs = candidates(rows)
    measures = measure(rows, pairs)
    linked = pairs[one_to_one(pairs, unsupervised(measures, len(FIELDS), linking=True), measures)]
    assert len(np.unique(linked[:, 0])) == len(np.unique(linked[:, 1])) == len(linked) >= 290
    assert all(who[a] == who[b] for a, b in linked)


def test_measures_are_symmetric_and_unknown_says_nothing() -> None:
    rows, _ = table(split=False)
    pairs = candidates(rows)[:50]
    there, back = measure(rows, pairs), measure(rows, pairs[:, ::-1])
    assert np.allclose(there[:, :-2], back[:, :-2], equal_nan=True)
    empty = Rows(FIELDS, (("Jana Belkan", "", "", ""), ("Jana Belkan", "1971-04-02", "", "")))
    assert np.isnan(measure(empty, np.array([[0, 1]]))[0, 2:8]).all()
