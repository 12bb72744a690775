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


def _officer_beside_the_firm(sentence: Any) -> None:
    """`the director of X, Anna Reyes, on pumps`: she is the director, and no second X."""
    for token in sentence:
        firm = token.head
        if token.dep_ not in ("conj", "appos") or token.pos_ != "PROPN" or firm.dep_ != "pobj" or firm.pos_ != "PROPN":
            continue
        office = firm.head.head
        first = token.left_edge.i
        bare = first > firm.i and token.doc[first - 1].text == "," and not any(c.dep_ == "cc" for c in firm.children)
        person = token.ent_type_ == "PERSON" and firm.ent_type_ != "PERSON"
        if bare and person and firm.head.lower_ in ("of", "at") and office.lemma_.lower() in PEOPLE:
            attach(token, office, "appos")


def _named_behind_its_place(sentence: Any) -> None:
    """`a dealer in Ajman, Orbex Services, which sold them`: the dealer is Orbex, and not the town."""
    for token in sentence:
        place = token.head
        if (
            token.dep_ != "appos"
            or token.pos_ != "PROPN"
            or place.dep_ != "pobj"
            or place.ent_type_ not in ("GPE", "LOC")
        ):
            continue
        noun = place.head.head
        apart = token.i + 1 < sentence.end and token.doc[token.i + 1].text in (",", ".")
        if apart and noun.lemma_.lower() in COMPANY | PEOPLE and token.ent_type_ not in ("GPE", "LOC"):
            attach(token, noun, "appos")


def _goes_on_above(sentence: Any) -> None:
    """`We note that it is no party and ask you why`: "ask" goes on from "note", for it does not agree with "it"."""
    for token in sentence:
        head = token.head
        if token.dep_ != "conj" or token.tag_ not in ("VBP", "VB") or head.tag_ != "VBZ" or head.dep_ != "ccomp":
            continue
        above = head.head
        own = any(c.dep_ in ("nsubj", "nsubjpass", "mark", "aux") for c in token.children)
        if not own and above.tag_ == "VBP" and above.i < head.i:
            attach(token, above, "conj")


_SORTS = frozenset("type model version series".split())


def _type_of(sentence: Any) -> None:
    """`twelve motors, type KS-40, which we shipped`: the type is said of the motors, and so is the clause behind it."""
    for token in sentence:
        if token.lower_ not in _SORTS or token.i < sentence.start + 2 or token.i + 1 >= sentence.end:
            continue
        comma, code = token.doc[token.i - 1], token.doc[token.i + 1]
        noun = token.doc[token.i - 2]
        if comma.text != "," or not any(c.isdigit() for c in code.text) or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        if token.dep_ == "appos" or noun == token.head:
            continue
        attach(token, noun, "appos")
        attach(code, token, "nummod")
        for child in [c for t in (token, code) for c in t.children if c.dep_ in ("relcl", "acl")]:
            attach(child, noun, child.dep_)


_PAPERS = frozenset("order invoice quotation offer enquiry inquiry payment".split())


def _for_what(sentence: Any) -> None:
    """`Thank you for your order of 9 January for twelve motors`: the motors were ordered."""
    for token in sentence:
        if token.pos_ != "VERB":
            continue
        links = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "for"]
        if len(links) < 2:
            continue
        noun = next((c for c in links[0].children if c.dep_ == "pobj"), None)
        if noun is not None and noun.lemma_ in _PAPERS:
            attach(links[1], noun, "prep")


def _whose_subject(sentence: Any) -> None:
    """`the tanker X, whose owner, Y, was sanctioned`: the owner was, and nothing said before."""
    for token in sentence:
        noun = token.head
        if (
            token.lower_ != "whose"
            or token.dep_ != "poss"
            or noun.dep_ not in ("appos", "conj", "dobj", "pobj", "attr")
        ):
            continue
        verb = next((t for t in sentence if t.i > noun.i and t.pos_ in ("VERB", "AUX") and t.head.i < token.i), None)
        if verb is None or verb.dep_ not in ("conj", "ccomp", "advcl", "dep") or token.i <= sentence.start + 1:
            continue
        between = (t for t in sentence.doc[noun.i : verb.i] if t.pos_ == "VERB" and t.tag_ != "VBG")
        if any(t.head != verb for t in between) or any(c.dep_ in ("nsubj", "nsubjpass", "cc") for c in verb.children):
            continue
        held = token.doc[token.i - 2] if token.doc[token.i - 1].text == "," else token.doc[token.i - 1]
        while held.dep_ in ("compound", "flat") and held.head.pos_ == "PROPN" and held.head.i > held.i:
            held = held.head
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        if held.pos_ in ("NOUN", "PROPN"):
            attach(verb, held, "relcl")
            attach(noun, verb, "nsubjpass" if passive else "nsubj")


def _told_of_the_holder(sentence: Any) -> None:
    """`X, whose only partner is Y, paid Z`: X paid, where the clause was read as the sentence."""
    for token in sentence:
        noun = token.head
        if token.lower_ != "whose" or token.dep_ != "poss" or noun.dep_ not in ("nsubj", "nsubjpass"):
            continue
        verb = noun.head
        holders = [c for c in verb.children if c.i == token.i - 2 and c.pos_ in ("PROPN", "NOUN")]
        later = [
            c
            for c in verb.children
            if c.dep_ == "conj" and c.tag_ in ("VBD", "VBZ", "VBP", "VBN") and c.doc[c.left_edge.i - 1].text == ","
        ]
        if not holders or not later or any(c.dep_ in ("nsubj", "nsubjpass") for c in later[0].children):
            continue
        if any(c.dep_ == "cc" for c in verb.children) or verb.dep_ != "ROOT" or token.nbor(-1).text != ",":
            continue
        main = later[0]
        attach(main, main, "ROOT")
        attach(verb, holders[-1], "relcl")
        attach(holders[-1], main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.children) else "nsubj")
        for child in [c for c in verb.children if c.dep_ == "punct" and c.i > main.i]:
            attach(child, main, "punct")
        return


def repair_relatives(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _said_of_the_name_before(sentence)
    _officer_beside_the_firm(sentence)
    _named_behind_its_place(sentence)
    _relative_goes_on(sentence)
    _goes_on_above(sentence)
    _type_of(sentence)
    _for_what(sentence)
    _sort_of_goods(sentence)
    _whose_subject(sentence)
    _told_of_the_holder(sentence)
