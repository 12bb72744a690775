"""Repairs of the parse: what somebody was told, clauses read as names of goods, places listed behind "based in"."""

from typing import Any

from paperchain.language.attaching import attach
from paperchain.language.english_words import STATES
from paperchain.language.known_names import is_city

_TELL = frozenset("tell inform assure warn notify remind advise".split())
_SAID = _TELL | frozenset("say state claim insist write explain maintain testify add".split())
_SPEAKING = frozenset("say comment elaborate name identify discuss answer give provide confirm specify explain".split())
_ANSWERING = frozenset("decline refuse deny reject agree promise apologise apologize call offer ask urge".split())
"""What somebody does in speaking; it goes on from "said"."""
_RELATIVE = frozenset("that who which whom whose where when".split())
_PLACING = frozenset("in from across to into via through near between throughout at".split())


def _told_whom(sentence: Any) -> None:
    """`X told the panel he had acted alone`: it is what was told, and nothing about the panel."""
    for token in sentence:
        if token.dep_ not in ("relcl", "acl") or token.head.dep_ != "dobj" or token.head.head.lemma_ not in _TELL:
            continue
        subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        noun, verb = token.head, token.head.head
        others = [c for c in verb.children if c.dep_ == "ccomp"]
        apart = any(c.dep_ in ("nsubj", "nsubjpass") for other in others for c in other.children)
        if subject is None or apart or subject.lower_ in _RELATIVE:
            continue
        between = {t.lower_ for t in sentence.doc[noun.i + 1 : subject.left_edge.i]}
        if not between & _RELATIVE and subject.left_edge.i == noun.i + 1:
            attach(token, verb, "ccomp")
            for other in others:
                attach(other, token, "conj")


def _known_from_the_start(sentence: Any) -> None:
    """`X knew from the start that the pumps were meant for Y`: it is what X knew, and nothing about a start."""
    for token in sentence:
        noun = token.head
        if token.dep_ not in ("relcl", "acl", "ccomp") or noun.dep_ != "pobj" or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = noun.head.head
        that = any(c.lower_ == "that" and c.dep_ == "mark" for c in token.children)
        clause = any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        told = verb.lemma_ in _SAID | {"know", "learn", "believe"}
        if that and clause and told and not any(c.dep_ == "ccomp" for c in verb.children):
            attach(token, verb, "ccomp")


def _had_no_knowledge(sentence: Any) -> None:
    """`X wrote that he broke no law and had no knowledge of it`: he wrote that too."""
    for token in sentence:
        said = token.head
        if token.dep_ != "conj" or token.lemma_ not in ("have", "know", "be") or said.lemma_ not in _SAID:
            continue
        if any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in token.children):
            continue
        told = [c for c in said.children if c.dep_ == "ccomp" and said.i < c.i < token.i]
        held = any(
            c.lemma_ in ("knowledge", "record", "idea", "intention", "reason", "unaware", "interest", "involvement")
            for c in token.children
        )
        if told and held:
            attach(token, told[-1], "conj")


def _had_it_done(sentence: Any) -> None:
    """`They had the pumps flown to Riga`: the pumps are flown."""
    for token in sentence:
        have = token.head
        if token.tag_ != "VBN" or token.dep_ not in ("ccomp", "xcomp") or have.lemma_ not in ("have", "get"):
            continue
        subject = next((c for c in token.children if c.dep_ == "nsubj" and have.i < c.i < token.i), None)
        if subject is not None and not any(c.dep_ in ("aux", "auxpass", "dobj", "mark") for c in token.children):
            subject.dep_ = "nsubjpass"


def _goes_on_telling(sentence: Any) -> None:
    """`X said it had built the boats and had never met Y`: a past perfect behind "said" is what was said."""
    for token in sentence:
        verb = token.head
        if token.dep_ != "conj" or verb.lemma_ not in _SAID or verb.tag_ != "VBD" or token.tag_ not in ("VBN", "VBD"):
            continue
        helped = any(c.dep_ == "aux" and c.lower_ == "had" for c in token.children)
        alike = token.lower_.endswith("ed") and token.lemma_ not in _SAID | _SPEAKING | _ANSWERING
        helped = helped or (alike and not any(c.dep_ in ("aux", "auxpass") for c in token.children))
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and verb.i < c.i < token.i), None)
        if not helped or clause is None or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
            continue
        inner = any(c.dep_ == "aux" and c.lower_ in ("had", "would") for c in clause.children) or clause.tag_ == "VBN"
        if inner:
            attach(token, clause, "conj")


def _procured_goods(sentence: Any) -> None:
    """`a firm, which has procured pumps`: the participle read as an adjective of its object."""
    for token in sentence:
        if token.tag_ != "VBN" or token.dep_ != "amod" or token.head.i != token.i + 1:
            continue
        who = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        helps = [c for c in token.children if c.dep_ == "aux" and c.lemma_ == "have"]
        if who is None or not helps or who.lower_ not in ("which", "who", "that") or who.i <= sentence.start + 1:
            continue
        goods, before = token.head, token.doc[who.i - 1]
        at = who.i - 2 if before.text == "," else who.i - 1
        if at < sentence.start:
            continue
        head = token.doc[at]
        while head.dep_ in ("compound", "punct", "appos") and head.head.i >= sentence.start and head.text in ")”":
            head = head.head
        if head.pos_ not in ("NOUN", "PROPN"):
            continue
        outer = goods.head
        attach(token, head, "relcl")
        attach(goods, token, "dobj")
        for child in [c for c in outer.children if c.i > goods.i and c.dep_ in ("prep", "amod", "acl")]:
            attach(child, goods if child.dep_ != "prep" else token, child.dep_)


def _is_place(noun: Any) -> bool:
    words = " ".join(t.lower_ for t in noun.doc[noun.left_edge.i : noun.i + 1] if t.dep_ not in ("det", "punct", "cc"))
    return noun.pos_ == "PROPN" and (words in STATES or is_city(noun.text) or noun.ent_type_ in ("GPE", "LOC"))


def _places_listed(sentence: Any) -> None:
    """`firms based in Iran, the Emirates, and Oman`: the places are listed with the place, and not with the firms."""
    for token in sentence:
        first = token.head
        if token.dep_ != "conj" or first.i > token.i or not _is_place(token) or _is_place(first):
            continue
        between = sentence.doc[first.i + 1 : token.left_edge.i]
        places = [
            t for t in between if t.dep_ == "pobj" and t.head.lower_ in _PLACING and t.head.i > first.i and _is_place(t)
        ]
        if not places or any(t.pos_ == "VERB" and t.i > places[-1].i for t in between):
            continue
        rest = sentence.doc[places[-1].i + 1 : token.left_edge.i]
        if all(t.text in (",", "and", "or", "the", "&") or _listed_place(t) for t in rest):
            attach(token, places[-1], "conj")


def _listed_place(token: Any) -> bool:
    while token.dep_ in ("compound", "det", "amod") and token.head.i > token.i:
        token = token.head
    return _is_place(token)


def _end_users(sentence: Any) -> None:
    """`exported pumps to end users in X`: "end" is read as a verb."""
    for token in sentence:
        if token.lower_ != "end" or token.pos_ != "VERB" or token.i + 1 >= sentence.end or token.i == sentence.start:
            continue
        to, users = token.nbor(-1), token.nbor(1)
        if to.lower_ != "to" or users.lower_ not in ("user", "users") or token.head == token:
            continue
        verb = token.head
        for child in [c for c in token.children if c not in (to, users)]:
            attach(child, users, "prep" if child.dep_ == "prep" else child.dep_)
        token.pos_, token.tag_, to.tag_, to.pos_ = "NOUN", "NN", "IN", "ADP"
        attach(to, verb, "prep")
        attach(users, to, "pobj")
        attach(token, users, "compound")


def _bound_for(sentence: Any) -> None:
    """`left the port last month bound for X`: the goods are bound for X, and not the port."""
    for token in sentence:
        if token.lower_ not in ("bound", "headed", "destined") or token.dep_ not in ("acl", "amod", "advcl"):
            continue
        verb = token.head if token.dep_ == "advcl" else token.head.head
        if verb.lemma_ not in ("leave", "depart") or (token.dep_ != "advcl" and token.head.dep_ != "dobj"):
            continue
        for prep in [c for c in token.children if c.lower_ == "for"]:
            attach(prep, verb, "prep")


def _declined_to_say(sentence: Any) -> None:
    """`A spokesman said he was a witness and declined to say more`: who declines is who said it."""
    for token in sentence:
        clause = token.head
        if token.dep_ != "conj" or token.lemma_ not in ("decline", "refuse") or token.tag_ != "VBD":
            continue
        if clause.dep_ != "ccomp" or clause.head.lemma_ not in _SAID or clause.head.i > clause.i:
            continue
        tasks = [c for c in token.children if c.dep_ == "xcomp" and c.lemma_ in _SPEAKING]
        if tasks and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in token.children):
            attach(token, clause.head, "conj")


def repair_clauses(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _had_no_knowledge(sentence)
    _told_whom(sentence)
    _had_it_done(sentence)
    _known_from_the_start(sentence)
    _goes_on_telling(sentence)
    _procured_goods(sentence)
    _places_listed(sentence)
    _bound_for(sentence)
    _end_users(sentence)
    _declined_to_say(sentence)
