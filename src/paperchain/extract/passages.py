"""Words of the parse as places of the text: subtrees, runs of neighbouring words, places cut and joined."""

from collections.abc import Iterable
from typing import Any

from paperchain.extract.quotations import Place
from paperchain.extract.tree import children
from paperchain.language.analyse import Sentence


def spread(token: Any) -> list[Any]:
    """A word with all that hangs on it, in order."""
    return sorted(token.subtree, key=lambda t: t.i)


def without(words: Iterable[Any], out: Iterable[Any]) -> list[Any]:
    """Words that are not among others."""
    gone = {t.i for t in out}
    return [t for t in words if t.i not in gone]


def phrase(noun: Any) -> list[Any]:
    """A noun with its modifiers and appositions, without relative clauses and what stands behind them."""
    out: set[int] = set()
    for child in noun.children:
        if child.dep_ in ("relcl", "acl") and child.i > noun.i:
            out |= {t.i for t in spread(child)}
        elif child.dep_ == "punct" and child.i > noun.i:
            out.add(child.i)
    for child in children(noun, "appos"):
        out -= set(range(noun.i + 1, child.right_edge.i + 1))
    kept = [t for t in spread(noun) if t.i not in out]
    while kept and kept[-1].pos_ == "PUNCT" and kept[-1].text not in ')”"':
        kept.pop()
    return kept


def places(sentence: Sentence, words: list[Any]) -> tuple[Place, ...]:
    """Places of words, neighbours in one."""
    if not words:
        return ()
    doc = words[0].doc
    return tuple((sentence.place(doc[a])[0], sentence.place(doc[b])[1]) for a, b in _runs(words))


def trimmed(sentence: Sentence, words: list[Any]) -> tuple[Place, ...]:
    """Places of words without the commas and full stops at their ends."""
    found = []
    for start, end in _runs(words):
        held = [t for t in words if start <= t.i <= end]
        while held and held[-1].text in ",;:—–-.":
            held.pop()
        while held and held[0].text in ",;:—–-":
            held.pop(0)
        if held:
            found.append((sentence.place(held[0])[0], sentence.place(held[-1])[1]))
    return tuple(found)


def _runs(words: list[Any]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for i in sorted({t.i for t in words}):
        if found and found[-1][1] == i - 1:
            found[-1] = (found[-1][0], i)
        else:
            found.append((i, i))
    return found


def joined(held: Iterable[Place]) -> list[Place]:
    """Places in order, those that touch in one."""
    found: list[Place] = []
    for start, end in sorted(held):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def cut(held: Iterable[Place], out: Iterable[Place]) -> list[Place]:
    """Places without what lies in others."""
    found = list(held)
    for start, end in out:
        left = [(s, min(e, start)) for s, e in found if s < start]
        right = [(max(s, end), e) for s, e in found if e > end]
        found = sorted({*left, *right})
    return [(s, e) for s, e in found if e - s > 1]
