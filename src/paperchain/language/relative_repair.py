"""Repairs of the parse: relative clauses after "and", what a name is said to be, gerunds that tell a sort of goods."""

from typing import Any

from paperchain.language.attaching import attach
from paperchain.language.english_words import COMPANY, PEOPLE

_TRADE = frozenset("sell buy ship supply export import deliver make purchase provide procure order produce".split())


def _relative_goes_on(sentence: Any) -> None:
    """`a firm that A sanctioned in 2023 and that is run by B`: the second clause is of the firm too."""
    for token in sentence:
        if token.lower_ not in ("that", "which", "who", "whom") or token.dep_ not in ("nsubj", "nsubjpass", "dobj"):
            continue
        verb = token.head
        before = token.doc[token.i - 1] if token.i > sentence.start else None
        if before is None or before.lower_ not in ("and", "but") or verb.i < token.i or verb.dep_ == "relcl":
            continue
        clauses = [t for t in sentence if t.dep_ == "relcl" and t.i < before.i]
        if not clauses or verb in clauses[-1].subtree or clauses[-1] in verb.subtree:
            continue
        if verb.dep_ not in ("conj", "relcl", "ccomp") or (token.lower_ == "that" and verb.dep_ == "ccomp"):
            continue
        if verb.head.lemma_ in ("say", "report", "claim", "tell"):
            continue  # "said that X and that Y"
        attach(verb, clauses[-1], "conj")


def _sort_of_goods(sentence: Any) -> None:
    """`sold plumbing parts`: the gerund says what sort of parts, nobody plumbs."""
    for token in sentence:
        if token.tag_ != "VBG" or token.i == sentence.start or token.i + 1 >= sentence.end:
            continue
        verb, noun = token.doc[token.i - 1], token.doc[token.i + 1]
        if verb.lemma_ not in _TRADE or verb.pos_ != "VERB" or verb != token.head or noun.tag_ not in ("NNS", "NN"):
            continue
        if token.dep_ not in ("dative", "dobj", "xcomp", "advcl", "pcomp") or noun.head != token:
            continue
        for child in [c for c in token.children if c.i > noun.i]:
            attach(child, verb, child.dep_)
        attach(noun, verb, "dobj")
        attach(token, noun, "amod")


def _said_of_the_name_before(sentence: Any) -> None:
    """`The contract was arranged by X, the firm that represents Y`: the firm is X, not the contract."""
    for token in sentence:
        if token.dep_ != "appos" or token.lemma_.lower() not in COMPANY | PEOPLE:
            continue
        at = token.left_edge.i - 1
        if at <= sentence.start or token.doc[at].text != "," or token.head.pos_ != "NOUN" or token.head.i >= at - 1:
            continue
        name = token.doc[at - 1]
        if name.pos_ != "PROPN" or name.ent_type_ in ("GPE", "LOC", "DATE", "NORP", "FAC"):
            continue
        while name.dep_ in ("compound", "flat") and name.head.pos_ == "PROPN":
            name = name.head
        if name != token.head and name.dep_ == "pobj" and name.head.head != token.head:
            attach(token, name, "appos")


def repair_relatives(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _said_of_the_name_before(sentence)
    _relative_goes_on(sentence)
    _sort_of_goods(sentence)
