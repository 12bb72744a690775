"""What a trained part sees of each word when it judges what kind of thing a name stands for."""

from collections import Counter, defaultdict
from functools import cache
from typing import Any

from paperchain.extract.naming import Name, is_designator
from paperchain.language.analyse import Analysis
from paperchain.language.english_words import (
    CAPITALS,
    COMPANY,
    COUNTRIES,
    GOODS,
    LEGAL_FORMS,
    ORG_HEADS,
    OUTLETS,
    PEOPLE,
    PLACES,
    PUBLIC,
    PUBLIC_HEADS,
    STATES,
    TITLES,
    UNIONS,
)
from paperchain.language.known_names import is_city, personal

_LISTS = (
    ("state", STATES), ("capital", CAPITALS), ("demonym", frozenset(COUNTRIES)), ("form", LEGAL_FORMS),
    ("orghead", ORG_HEADS), ("publichead", PUBLIC_HEADS), ("company", COMPANY), ("public", PUBLIC),
    ("people", PEOPLE), ("places", PLACES), ("goods", GOODS), ("outlet", OUTLETS), ("title", TITLES), ("union", UNIONS),
)  # fmt: skip


@cache
def _listed(word: str) -> tuple[str, ...]:
    return tuple(name for name, words in _LISTS if word.strip(".") in words or word in words)


@cache
def shape(text: str) -> str:
    """Letters as x, capitals as X, digits as 9, runs shortened: "KX-40" -> "X-9"."""
    found: list[str] = []
    for c in text:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c
        if not found or found[-1] != kind or kind not in "Xx9":
            found.append(kind)
        elif kind == "X" and found[-1] == "X":
            found.append("X") if len(found) < 2 or found[-2] != "X" else None
    return "".join(found)[:8]


def _votes(analysis: Analysis) -> tuple[dict[str, str], frozenset[str]]:
    """What the model mostly takes a capitalised word for in this text; the words that also stand in small letters."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    small = set()
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.text[0].isupper():
                kinds[token.lower_][token.ent_type_ or "O"] += 1
            elif token.is_alpha:
                small.add(token.text)
    best = {w: max(sorted(c), key=lambda k: c[k]) for w, c in kinds.items() if sum(c.values()) > 1}
    return best, frozenset(small)


def _own(token: Any, rule: str, vote: str, small: bool) -> list[str]:
    word = token.lower_
    found = [
        f"w={word}", f"l={token.lemma_.lower()}", f"s={shape(token.text)}", f"p={token.tag_}", f"d={token.dep_}",
        f"a3={word[:3]}", f"z3={word[-3:]}", f"z2={word[-2:]}", f"e={token.ent_iob_}{token.ent_type_}", f"r={rule}",
        f"er={token.ent_type_}/{rule[2:]}", f"v={vote}", f"er={token.ent_type_}/{vote}",
    ]  # fmt: skip
    found += [f"g={name}" for name in _listed(word)]
    if token.text[0].isupper():
        found += [f"caps{small}", f"k={min(4, personal(word) // 2)}{is_city(word)}"]
    if is_designator(token.text):
        found.append("designator")
    head = token.head
    if head.i != token.i:
        found.append(f"h={token.dep_}:{head.lemma_.lower()}" if head.pos_ in ("VERB", "ADP") else f"h={head.dep_}")
        found += [f"hg={name}" for name in _listed(head.lemma_.lower())]
    return found


def features(analysis: Analysis, names: list[Name]) -> list[list[list[str]]]:
    """For each sentence, for each word, what speaks for its kind. `names` are those that the rules found."""
    votes, small = _votes(analysis)
    ruled: dict[tuple[int, int], str] = {}
    for name in names:
        for i in range(name.first, name.last):
            ruled[name.sentence, i] = ("B-" if i == name.first else "I-") + name.schema
    found = []
    for number, sentence in enumerate(analysis.sentences):
        tokens = sentence.tokens
        rules = [ruled.get((number, t.i), "O") for t in tokens]
        seen = [votes.get(t.lower_, "") if t.text[0].isupper() else "" for t in tokens]
        rows = [["b", *_own(t, r, v, t.lower_ in small)] for t, r, v in zip(tokens, rules, seen, strict=True)]
        brief = [
            [f"w={t.lower_}", f"p={t.tag_}", f"s={shape(t.text)}", f"e={t.ent_type_}", f"r={r[2:]}"]
            + [f"g={g}" for g in _listed(t.lower_)]
            + ([f"k={min(4, personal(t.lower_) // 2)}{is_city(t.lower_)}"] if t.text[0].isupper() else [])
            for t, r in zip(tokens, rules, strict=True)
        ]
        for i, row in enumerate(rows):
            row += [f"-1{f}" for f in brief[i - 1]] if i else ["first"]
            row += [f"+1{f}" for f in brief[i + 1]] if i + 1 < len(rows) else ["last"]
            if i > 1:
                row += [f"-2{f}" for f in brief[i - 2][:2]]
            if i + 2 < len(rows):
                row += [f"+2{f}" for f in brief[i + 2][:2]]
            if sentence.heading:
                row.append("heading")
        found.append(rows)
    return found
