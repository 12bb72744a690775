"""Ships and aircraft that a text calls by a noun: "the tanker Corda Star", and "the vessel" from there on."""

from typing import Any, Protocol

from paperchain.extract.naming import Name
from paperchain.extract.tree import children
from paperchain.language.english_names import SHIPS

CRAFTS = SHIPS | frozenset("aircraft plane jet airliner helicopter airplane aeroplane".split())
NAMED_CRAFTS = ("Vessel", "Airplane")
BACK = 6
"""Sentences over which "the vessel" is still the one that was named."""


class _Named(Protocol):
    names: list[Name]

    def name_at(self, number: int, token: Any) -> Name | None: ...


def craft(reader: _Named, number: int, noun: Any) -> tuple[Name, bool] | None:
    """The craft that a noun stands for, and whether that is certain; None if it is not named.

    It is certain with the name beside the noun, and where the text named no other within the last sentences.
    """
    if noun.lemma_.lower() not in CRAFTS or noun.tag_ in ("NNS", "NNPS"):
        return None
    beside = [noun.doc[noun.i + 1]] if noun.i + 1 < noun.sent.end else []
    for word in [*beside, *children(noun, "appos", "nmod", "compound")]:
        if (name := reader.name_at(number, word)) and name.schema in NAMED_CRAFTS and abs(name.first - noun.i) < 6:
            return name, True
    pointed = any(c.lower_ in ("the", "this", "that") for c in children(noun, "det"))
    if not pointed or children(noun, "amod", "compound", "nmod", "poss", "nummod", "relcl", "acl"):
        return None
    told = [n for n in reader.names if n.schema in NAMED_CRAFTS and number - BACK <= n.sentence <= number]
    told = [n for n in told if n.sentence < number or n.head.i < noun.i]
    return (told[-1], len({n.key for n in told}) == 1) if told else None
