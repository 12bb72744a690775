"""Nouns that describe a party: which firm a clause picks out, whose account it is, a person as lists write one."""

import re
from typing import Any, Protocol

from paperchain.extract.fills import Fill
from paperchain.extract.naming import PARTY, Name
from paperchain.extract.syntax import prepositions
from paperchain.extract.tree import children
from paperchain.language.analyse import Sentence
from paperchain.language.english_words import COMPANY, LEGAL_FORMS, ORG_HEADS, ORGANISATION, PUBLIC_HEADS
from paperchain.model import Document


class _Reads(Protocol):
    names: list[Name]

    document: Document

    def sentence(self, number: int) -> Sentence: ...
    def name_at(self, number: int, token: Any) -> Name | None: ...
    def phrase(self, number: int, token: Any) -> tuple[int, int]: ...


def listed_person(line: str) -> bool:
    """True for a person as lists write one, the family name in capitals: "Viktor Ivanovich LASKY", "REYES Anna"."""
    words = line.replace("*", "").split()
    if not 2 <= len(words) <= 5 or not all(w.replace("-", "").replace("’", "").isalpha() for w in words):
        return False
    if {w.casefold() for w in words} & (ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS | ORGANISATION | COMPANY):
        return False
    capitals = [w.isupper() and len(w) > 2 for w in words]
    plain = [w[0].isupper() and w[1:].islower() for w in words]
    inside = any(capitals) and any(plain) and all(c or p for c, p in zip(capitals, plain, strict=True))
    return inside and (capitals[0] or capitals[-1])


def picked_out(noun: Any) -> bool:
    """True for "the firm whose director was fired": a clause without a comma says which one, maybe a new one."""
    clauses = [c for c in children(noun, "relcl") if c.left_edge.i > noun.i]
    return any(noun.doc[c.left_edge.i - 1].text != "," for c in clauses)


def officer_of(reader: _Reads, number: int, noun: Any) -> Fill | None:
    """`the director of X`: a person of the document, known by the office and the body. None without a named body."""
    held = [n for name, n in prepositions(noun) if name in ("of", "at") and reader.name_at(number, n)]
    body = reader.name_at(number, held[0]) if held else None
    if body is None:
        return None
    at = (reader.phrase(number, noun)[0], body.end)
    text, subject = reader.document.text[slice(*at)], noun.dep_ in ("nsubj", "nsubjpass")
    return Fill(text, "Person", *at, at, False, True, True, False, number, subject, noun.lemma_.lower())


def in_whose_name(account: Any) -> list[Any]:
    """The holder in "an account at a bank in Riga held in the name of X"."""
    for word in account.doc[account.i + 1 : min(account.i + 14, account.sent.end)]:
        if word.lower_ == "name" and word.nbor(-1).lower_ == "the" and word.nbor(-2).lower_ in ("in", "under"):
            return [noun for of, noun in prepositions(word) if of == "of"]
    return []


def introduced(reader: _Reads) -> dict[tuple[int, int], Name]:
    """Nouns that a name is given to: "a craft known as X"."""
    found = {}
    for name in reader.names:
        tokens, at = reader.sentence(name.sentence).tokens, name.first - reader.sentence(name.sentence).tokens[0].i
        before = " ".join(t.lower_ for t in tokens[max(0, at - 3) : at])
        hit = re.search(
            r"(?:^| )((?:referred to|known|identified only|identified) as"
            r"|called|dubbed|named|codenamed|code-named|designated)$",
            before,
        )
        if hit:
            noun = at - len(hit[1].split()) - 1
            if noun >= 0 and tokens[noun].pos_ == "NOUN":
                found[name.sentence, tokens[noun].i] = name
    return found


def called_beside(reader: Any, number: int, noun: Any) -> Any:
    """The name of the party that a noun with "the" or a possessor is said to be: "The yard, X, was sanctioned"."""
    if not children(noun, "poss") and not any(c.lower_ == "the" for c in children(noun, "det")):
        return None
    beside = [c for c in children(noun, "appos") if c.pos_ == "PROPN" and c.i > noun.i]
    name = reader.name_at(number, beside[0]) if beside else None
    return beside[0] if name and name.schema in PARTY else None
