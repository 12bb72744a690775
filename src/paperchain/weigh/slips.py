"""Shared slips: a name that two papers alone misspell in the same way, as a sign that one was made from the other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from paperchain.model import Document, Span

HOLDERS = 3
"""Papers that have to spell the name otherwise: of two against two nobody knows which is right."""

_NAME = re.compile(r"(?<=[\w,] )[^\W\d_a-z][a-z]{5,}\b")
_BESIDE = re.compile(r"([^\W\d_a-z][\w’'-]+) $|^ ([^\W\d_a-z][\w’'-]+)")

Pair = tuple[str, str, Span, Span]
Alike = tuple[str, str]
"""How names begin and end that may be spellings of one: a slip is a letter inside a name."""


@dataclass(slots=True)
class _Spelling:
    """The first passage of a spelling in each document, and the words with a capital beside it."""

    places: dict[str, Span] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)


class Slips:
    """Spellings of the names of documents that come one after another; only what a new one touches is compared anew."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._names: dict[Alike, dict[str, _Spelling]] = defaultdict(dict)
        self._found: dict[Alike, list[Pair]] = {}

    def add(self, documents: Iterable[Document]) -> tuple[Pair, ...]:
        """Pairs of all documents so far that alone share a slip, with both passages, in order of the documents' ids.

        The wrong letter stands inside a name of six or more, which is part of a longer name that the usual spelling is
        part of too ("Anneke Rostad", "Anneke Rosdad"); a paper that has both spellings corrects itself.
        """
        touched = {key for document in documents if document.id not in self._known for key in self._read(document)}
        for key in touched:
            self._found[key] = list(_compared(self._names[key]))
        every = [pair for found in self._found.values() for pair in found]
        return tuple(sorted(every, key=lambda pair: (pair[0], pair[1], pair[2].start)))

    def _read(self, document: Document) -> set[Alike]:
        self._known.add(document.id)
        touched, text = set(), document.text
        for found in _NAME.finditer(text):
            name, (start, end) = found.group(), found.span()
            key = (name[:2], name[-1])
            touched.add(key)
            held = self._names[key].setdefault(name, _Spelling())
            if document.id not in held.places:
                held.places[document.id] = Span(document.id, start, end, name)
            near = (_BESIDE.search(text[max(0, start - 30) : start]), _BESIDE.match(text[end : end + 30]))
            held.beside |= {word for hit in near if hit for word in hit.groups() if word}
        return touched


def _compared(names: dict[str, _Spelling]) -> Iterator[Pair]:
    usual = [(name, held) for name, held in sorted(names.items()) if len(held.places) >= HOLDERS]
    for name, held in sorted(names.items()):
        if len(held.places) == 2 and any(_slip_of(name, held, other, known) for other, known in usual):
            left, right = sorted(held.places)
            yield left, right, held.places[left], held.places[right]


def _slip_of(name: str, held: _Spelling, other: str, usual: _Spelling) -> bool:
    if abs(len(name) - len(other)) > 1 or DamerauLevenshtein.distance(name, other, score_cutoff=1) > 1:
        return False
    return bool(held.beside & usual.beside) and not held.places.keys() & usual.places.keys()
