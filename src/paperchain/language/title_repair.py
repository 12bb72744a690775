"""Repairs of the parse around names: offices before them, clauses that belong to a name or to the goods before it."""

from typing import Any

from paperchain.language.attaching import attach
from paperchain.language.english_words import COMPANY, PEOPLE
from paperchain.language.ware_words import is_ware

_DEALT = frozenset(
    """buy sell make build ship supply deliver order manufacture produce assemble purchase acquire import export
    dispatch procure smuggle divert develop design""".split()
)
"""What is done to goods: its participle behind "sensors from X," is of the sensors."""
_APPOINT = frozenset("appoint name elect make nominate designate".split())
_GIVING = frozenset("refuse deny grant give send sell offer lend pay award hand cost owe issue".split())
_KINDS = COMPANY - frozenset("house group plant factory brand venture partnership holding mill bank".split())
"""What a firm is called before its name."""
_NAMES = frozenset("name list identify describe give show cite record".split())
_LEFT = ("amod", "compound", "nmod", "poss", "det", "nummod")


def _office_before_name(sentence: Any) -> None:
    """`Torvik chief executive Anna Reyes`: the office is the head, and Torvik and the name hang on it."""
    for token in sentence:
        name = token.head
        if token.pos_ != "NOUN" or token.dep_ != "compound" or name.pos_ != "PROPN" or token.lower_ != token.text:
            continue
        if token.lemma_.lower() not in PEOPLE | _KINDS or not all(
            t.pos_ == "PROPN" and (t == name or t.head == name) for t in token.doc[token.i + 1 : name.i + 1]
        ):
            continue
        before = [c for c in name.children if c.i < token.i and c.dep_ in _LEFT]
        attach(token, *((token, "ROOT") if name.dep_ == "ROOT" else (name.head, name.dep_)))
        for child in [*before, *(c for c in name.children if c.dep_ in ("prep", "conj", "cc") and c.i > name.i)]:
            attach(child, token, child.dep_)
        attach(name, token, "appos")


def _made_what(sentence: Any) -> None:
    """`The court appointed Anna Reyes insolvency administrator`: she is appointed, and is no part of the office."""
    for office in sentence:
        verb = office.head
        if office.dep_ not in ("dobj", "oprd") or verb.lemma_ not in _APPOINT or office.lemma_.lower() not in PEOPLE:
            continue
        name = next((c for c in office.children if c.pos_ == "PROPN" and c.dep_ in ("compound", "nmod")), None)
        if name is None or office.pos_ != "NOUN" or name.left_edge.i != verb.i + 1:
            continue
        attach(name, verb, "dobj")
        attach(office, verb, "oprd")


def _given_whom(sentence: Any) -> None:
    """`refused X an export licence`: X is refused it."""
    for second in sentence:
        verb = second.head if second.dep_ == "dobj" else second.head.head
        if second.dep_ not in ("dobj", "appos") or verb.lemma_ not in _GIVING or verb.pos_ != "VERB":
            continue
        first = next((c for c in verb.children if c.dep_ == "dobj" and c.i < second.i), None)
        if first is None or first.pos_ != "PROPN" or second.left_edge.i != first.i + 1 or second.pos_ != "NOUN":
            continue
        first.dep_ = "dative"
        attach(second, verb, "dobj")


def _whose_officer(sentence: Any) -> None:
    """`It is run by a firm, X, whose director, Y, also holds shares`: Y holds them, and it is what is said of X."""
    for token in sentence:
        officer = token.head
        held = officer.head
        verb = held.head
        if token.lower_ != "whose" or officer.dep_ != "appos" or held.dep_ != "nsubj" or verb.dep_ != "ROOT":
            continue
        main = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < held.left_edge.i), None)
        if main is None or held.i > token.i or held.left_edge.i < sentence.start + 2:
            continue
        before = held.left_edge.nbor(-2)
        attach(main, main, "ROOT")
        attach(held, before if before.pos_ in ("NOUN", "PROPN") else main, "appos")
        attach(verb, held, "relcl")
        attach(officer, verb, "nsubj")


def _name_after_to(sentence: Any) -> None:
    """`wired $3 million to Orbex Rotables`: the first word of a name read as an infinitive."""
    for to in sentence:
        verb = to.head
        if to.tag_ != "TO" or verb.i != to.i + 1 or verb.tag_ != "VB" or not verb.text[0].isupper():
            continue
        name = verb.nbor(1) if verb.i + 1 < sentence.end else verb
        if name.pos_ != "PROPN" or name.head not in (verb, name) or verb.dep_ not in ("advcl", "xcomp", "acl", "relcl"):
            continue
        above = verb.head
        verb.tag_, verb.pos_, verb.lemma_ = "NNP", "PROPN", verb.text
        to.tag_, to.pos_ = "IN", "ADP"
        attach(to, above, "prep")
        attach(name, to, "pobj")
        for part in [c for c in verb.children if c.i > name.i]:
            attach(part, above, part.dep_)
        attach(verb, name, "compound")


def _named_as(sentence: Any) -> None:
    """`papers name X as the maker`: the papers name X so."""
    for as_ in sentence:
        name, verb = as_.head, as_.head.head
        if as_.lower_ == "as" and as_.dep_ == "prep" and name.dep_ == "dobj" and verb.lemma_ in _NAMES:
            attach(as_, verb, "prep")


def _done_by(sentence: Any) -> None:
    """`a firm run from a flat by X`: the participle read as a past tense."""
    for token in sentence:
        if token.tag_ != "VBD" or token.dep_ not in ("acl", "advcl"):
            continue
        if any(c.dep_ == "agent" for c in token.children) and not any(
            c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "dobj") for c in token.children
        ):
            token.tag_ = "VBN"


def _bought_by(sentence: Any) -> None:
    """`pallets of bearings from X, bought by Y`: it is the bearings that Y bought."""
    for token in sentence:
        loose = token.dep_ in ("advcl", "conj", "dep") or (token.dep_ == "acl" and not is_ware(token.head))
        if token.tag_ != "VBN" or not loose or token.lemma_ not in _DEALT or token.i < sentence.start + 2:
            continue
        if any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "dobj", "cc") for c in token.children):
            continue
        if not any(c.dep_ == "agent" for c in token.children) or token.nbor(-1).text != ",":
            continue
        noun = token.nbor(-2)
        for _ in range(6):
            if is_ware(noun) and noun.pos_ == "NOUN":
                attach(token, noun, "acl")
                break
            if noun.dep_ not in ("pobj", "prep", "compound", "appos") or noun.head.pos_ in ("VERB", "AUX"):
                break
            noun = noun.head


def _who_takes_the_verb(sentence: Any) -> None:
    """`Lawyers for X, who was listed and has sued, did not return calls`: the lawyers returned none, X was listed."""
    for word in sentence:
        if (
            word.lower_ not in ("who", "which")
            or word.dep_ not in ("nsubj", "nsubjpass")
            or word.i < sentence.start + 2
        ):
            continue
        verb = word.head
        if verb.dep_ in ("aux", "auxpass") and verb.head.i > verb.i:
            verb = verb.head
        held = word.nbor(-2)
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < word.i), None)
        if verb.dep_ != "ROOT" or word.nbor(-1).text != "," or subject is None or held.pos_ not in ("NOUN", "PROPN"):
            continue
        rest = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")]
        main = next((c for c in reversed(rest) if c.left_edge.nbor(-1).text == "," and not _has_subject(c)), None)
        if main is None:
            continue
        attach(main, main, "ROOT")
        attach(subject, main, "nsubj")
        attach(verb, held, "relcl")
        attach(word, verb, subject.dep_ if verb.tag_ != "VBN" else "nsubjpass")
        for other in list(rest):
            if other.i > main.i:
                attach(other, main, "conj")


def _has_subject(verb: Any) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "cc") for c in verb.children)


def _office_of_whom(sentence: Any) -> None:
    """`In a letter of 2 May, X’s then head of sales, Anna Reyes, urged the board`: she is the head, of X."""
    for name in sentence:
        first = name.left_edge
        below = name.head.head if name.dep_ == "appos" and name.head.dep_ in ("nsubj", "nsubjpass") else name.head
        if name.pos_ != "PROPN" or name.dep_ not in ("nsubj", "nsubjpass", "appos") or first.i < sentence.start + 5:
            continue
        if first.nbor(-1).text != ",":
            continue
        office = first.nbor(-2)
        if office.dep_ == "pobj" and office.head.i == office.left_edge.i - 1 and office.head.lower_ == "of":
            office = office.head.head
        case = next((t for t in reversed(sentence.doc[sentence.start : office.i]) if t.tag_ == "POS"), None)
        if office.pos_ != "NOUN" or office.lemma_.lower() not in PEOPLE or case is None or office.i - case.i > 4:
            continue
        holder = case.head
        apart = name.is_ancestor(office) or office.is_ancestor(name) or holder.head == office
        if apart or holder.pos_ != "PROPN" or any(t.pos_ in ("VERB", "AUX") for t in sentence.doc[case.i : office.i]):
            continue
        if name.dep_ == "appos" and (name.head != holder or below == holder):
            continue
        attach(office, below, (holder if name.dep_ == "appos" else name).dep_)
        attach(name, office, "appos")
        attach(holder, office, "poss")
        return


def repair_titles(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _name_after_to(sentence)
    _named_as(sentence)
    _made_what(sentence)
    _given_whom(sentence)
    _whose_officer(sentence)
    _office_before_name(sentence)
    _done_by(sentence)
    _bought_by(sentence)
    _who_takes_the_verb(sentence)
    _office_of_whom(sentence)
