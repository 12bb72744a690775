"""What the clause behind a noun speaks of: which noun "who" and "that" stand for, and what a clause leaves out."""

from typing import Any

from paperchain.extract.tree import children, is_code
from paperchain.language.english_words import COMPANY, PEOPLE

RELATIVES = frozenset("who which that whom".split())
ARMED = frozenset("army military navy force industry ministry government state sector programme program".split())
"""Whom goods are made for: a clause behind them speaks of the maker."""
_WHEN = frozenset("day week month year time moment way reason place period date night".split())

_PASSED = frozenset("hand send give sign submit place e-mail email fax present forward".split())
_ON_PAPER = frozenset("order invoice offer quotation request contract bid tender bill quote application".split())


def relative(token: Any, verb: Any) -> list[Any]:
    if token.lower_ not in RELATIVES or token.tag_ not in ("WP", "WDT", "IN", "DT"):
        return [token]
    clause = verb
    while clause.dep_ not in ("relcl", "ROOT") and clause.head != clause:
        clause = clause.head
    if clause.dep_ == "relcl":
        head = clause.head
        near = _name_before(token) or head
        if token.lower_ == "who" and (whose := _people_of(near)) is not None:
            return [whose]
        if near != head:
            return [near]
        outer = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "with" else None
        if outer is not None and outer.lemma_.lower() in COMPANY and head.lemma_.lower() in PEOPLE:
            return [outer]  # "a firm with four employees that imported pumps": the firm
        if clause.lemma_ in _PASSED and (paper := _paper_above(head)) is not None:
            return [paper]
        if head.ent_type_ in ("GPE", "LOC") and (sited := _sited(head)) is not None:
            return [sited]  # "a forwarder in Ruritania, which": the forwarder
        if head.dep_ == "pobj" and head.lemma_.lower() in ARMED and (maker := _indefinite_above(head)):
            return [maker]  # "a maker of engines for the army, which is under sanctions": the maker
        return [head]
    before = [t for t in verb.sent if (t.i < token.i and t.pos_ in ("NOUN", "PROPN")) or (is_code(t) and t.i < token.i)]
    return before[-1:] if before and token.i - before[-1].i <= 2 else []


def _paper_above(goods: Any) -> Any:
    """The order of "an order for two lathes, which he handed to X": it is the order that he handed over."""
    outer = goods.head.head if goods.dep_ == "pobj" and goods.head.lower_ == "for" else None
    return outer if outer is not None and outer.lemma_ in _ON_PAPER else None


def _people_of(name: Any) -> Any:
    """The "employees" of "two employees of Acme, who": it is they who do what follows. None for anything else."""
    outer = name.head.head if name.dep_ == "pobj" and name.head.lower_ in ("of", "at", "from") else None
    if outer is None or name.ent_type_ == "PERSON" or children(name, "appos"):
        return None
    return outer if outer.pos_ == "NOUN" and outer.lemma_.lower() in PEOPLE else None


def _sited(place: Any) -> Any:
    """What is told to stand at a place, or at one listed with it: "firms in A", "firms based in A and B"."""
    while place.dep_ == "conj" and place.head.ent_type_ in ("GPE", "LOC"):
        place = place.head
    if place.dep_ != "pobj":
        return None
    outer = place.head.head
    if outer.dep_ == "acl" and outer.tag_ == "VBN":
        outer = outer.head
    return outer if outer.pos_ in ("NOUN", "PROPN") else None


def _indefinite_above(noun: Any) -> Any:
    """The "maker" of "a maker of engines for the army", set beside a name."""
    while noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head.head
        if noun.dep_ in ("appos", "attr"):
            return noun if any(c.lower_ in ("a", "an") for c in noun.children) else None
    return None


def _name_before(relative: Any) -> Any:
    """The firm or person whose name, or its short form in brackets, stands right before ", which" or ", who"."""
    at = relative.i - 1
    if at < 1 or relative.doc[at].text != ",":
        return None
    at -= 1
    if relative.doc[at].text == ")":
        while at > 0 and relative.doc[at].text != "(":
            at -= 1
        at -= 1
    word = relative.doc[at]
    if word.pos_ != "PROPN" or word.ent_type_ in ("GPE", "LOC", "DATE", "NORP"):
        return None
    while word.dep_ in ("compound", "flat", "nmod") and word.head.pos_ == "PROPN":
        word = word.head
    return word


def left_out(verb: Any) -> Any:
    """The noun of a clause without a relative: the motors of "the motors we delivered to you". None otherwise."""
    subjects = children(verb, "nsubj")
    if verb.dep_ != "relcl" or verb.head.pos_ != "NOUN" or not subjects or subjects[0].lower_ in RELATIVES:
        return None
    if any(c.tag_ == "MD" for c in children(verb, "aux")):
        return None  # "parts they cannot make"
    if verb.head.lemma_.lower() in _WHEN or children(verb, "ccomp", "xcomp", "attr", "acomp", "oprd"):
        return None
    between = verb.doc[verb.head.i + 1 : subjects[0].left_edge.i]
    stranded = any(not list(p.children) for p in children(verb, "prep"))
    return verb.head if not stranded and not any(t.pos_ in ("PUNCT", "ADV", "ADP", "SCONJ") for t in between) else None
