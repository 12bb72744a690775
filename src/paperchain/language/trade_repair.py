"""Repairs of the parse in sentences of trade: who is sold how many of what, what papers list, parts of a number."""

from typing import Any

from paperchain.language.attaching import attach

_KINDS = frozenset(
    """company firm manufacturer maker producer supplier distributor trader dealer reseller exporter importer broker
    contractor subcontractor forwarder group giant conglomerate subsidiary bank airline start-up startup agency
    developer shipbuilder chipmaker wholesaler retailer affiliate""".split()
)
"""What a firm is called before its name: "Dutch company X"."""
_GIVING = frozenset("sell send give supply deliver offer ship lend lease quote award hand export resell".split())
_PAPERS = frozenset(
    """declaration record document bill invoice manifest certificate file log register filing waybill paper dataset
    datum data report ledger contract spreadsheet statement""".split()
)
_LISTING = frozenset("list name show record document detail cite mention report give".split())


def _kind_before_name(sentence: Any) -> None:
    """`motors made by Dutch company X have reached Y`: X is the maker, and not what has reached Y."""
    for token in sentence:
        if token.lower_ not in _KINDS or token.dep_ not in ("pobj", "dobj") or token.i + 1 >= sentence.end:
            continue
        name = token.doc[token.i + 1]
        while name.dep_ == "compound" and name.head.i > name.i:
            name = name.head
        if name.pos_ != "PROPN" or token.doc[token.i + 1].pos_ != "PROPN" or name.dep_ != "nsubj":
            continue
        if len([c for c in name.head.children if c.dep_ in ("nsubj", "nsubjpass")]) < 2:
            continue
        attach(name, token.head, token.dep_)
        attach(token, name, "compound")


def _sold_whom(sentence: Any) -> None:
    """`sold X 40 pumps`: X is given the pumps, and is no part of their name."""
    for token in sentence:
        if token.dep_ != "dobj" or token.head.lemma_ not in _GIVING or token.tag_ not in ("NNS", "NN"):
            continue
        party = next((c for c in token.children if c.dep_ in ("nmod", "compound") and c.pos_ == "PROPN"), None)
        if party is None or party.i < token.head.i:
            continue
        numbers = [c for c in (*party.children, *token.children) if c.like_num and party.i < c.i < token.i]
        if numbers and token.head.i < party.left_edge.i <= token.head.i + 2:
            for number in numbers:
                attach(number, token, "nummod")
            attach(party, token.head, "dative")


_PAYING = _GIVING | frozenset("pay owe wire transfer charge bill remit advance loan credit".split())


def _paid_whom(sentence: Any) -> None:
    """`paid X 3.2 million yuan`: X is paid, and is no part of the number."""
    for verb in sentence:
        if verb.lemma_ not in _PAYING or verb.pos_ != "VERB":
            continue
        last = verb
        while last.i + 1 < sentence.end and verb.doc[last.i + 1].pos_ == "PROPN" and not verb.doc[last.i + 1].like_num:
            last = verb.doc[last.i + 1]
        if last == verb or last.i + 1 >= sentence.end or last.dep_ not in ("quantmod", "compound", "nummod", "nmod"):
            continue
        number = verb.doc[last.i + 1]
        if last.head.i > last.i and (number.like_num or number.is_currency):
            for word in verb.doc[verb.i + 1 : last.i]:
                attach(word, last, "compound")
            attach(last, verb, "dative")


def _part_of(sentence: Any) -> None:
    """`Of the 40 engines, 30 went to X`: the 30 are of the engines."""
    first = sentence[0]
    if first.lower_ != "of" or first.dep_ != "prep" or first.head.pos_ != "VERB":
        return
    subject = next((c for c in first.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > first.i), None)
    if subject is not None and (subject.like_num or subject.lower_ in ("some", "most", "many", "half", "several")):
        attach(first, subject, "prep")


def _papers_list(sentence: Any) -> None:
    """`Bills of lading list X as the shipper`, `declarations that Y obtained list 40 lots`: "list" is a verb."""
    root = sentence.root
    if root.tag_ != "NNS" or root.lemma_.lower() not in _PAPERS:
        return
    verb = next((t for t in sentence if t.i > root.i and t.lower_ in _LISTING and t.tag_ in ("NN", "NNP")), None)
    if verb is None or verb.i + 1 >= sentence.end or any(c.dep_ in ("nsubj", "cop", "aux") for c in root.children):
        return
    after = verb.doc[verb.i + 1]
    if not (after.pos_ in ("NUM", "PROPN", "DET") or after.tag_ in ("NNS", "JJ", "JJR", "RBR")):
        return
    thing = after
    for _ in range(6):
        if thing.head == thing or thing.head.i < verb.i or thing.head.pos_ not in ("NOUN", "PROPN", "NUM"):
            break
        thing = thing.head
    if thing.head.i > thing.i or thing.pos_ not in ("NOUN", "PROPN"):
        return
    compounds = [c for c in (*verb.children, *thing.children) if c.dep_ in ("compound", "det", "amod") and c.i < verb.i]
    before = verb.doc[verb.i - 1]
    governor, role = (thing.head, thing.dep_) if thing.head.i < verb.i else (verb.head, verb.dep_)
    if verb.head.i < verb.i and verb.dep_ in ("pobj", "dobj", "conj"):
        governor, role = verb.head, verb.dep_
    if before.pos_ in ("NOUN", "PROPN") and before != root:
        attach(before, governor, role)
        for word in compounds:
            if word != before:
                attach(word, before, word.dep_)
    verb.tag_, verb.pos_, verb.lemma_ = "VBP", "VERB", verb.lower_
    attach(verb, verb, "ROOT")
    attach(root, verb, "nsubj")
    attach(thing, verb, "dobj")
    for child in list(root.children):
        if child.i > verb.i or child.dep_ == "punct":
            attach(child, verb, child.dep_)


_HEADS = frozenset("trading shipping engineering consulting marketing forwarding holding manufacturing mining".split())


def _firm_read_as_verb(sentence: Any) -> None:
    """`refused Velmora Trading a licence`: "Trading" is the end of a name, and nobody trades."""
    for token in sentence:
        if token.lower_ not in _HEADS or token.tag_ != "VBG" or not token.text.istitle() or token.i == sentence.start:
            continue
        before, verb = token.doc[token.i - 1], token.head
        if before.head != token or before.pos_ != "PROPN" or verb.pos_ != "VERB" or verb.i > token.i:
            continue
        attach(before, token, "compound")
        token.tag_, token.pos_, token.lemma_ = "NNP", "PROPN", token.text
        given = [c for c in token.children if c.dep_ == "dobj"]
        for child in [c for c in token.children if c.i > token.i]:
            attach(child, verb, child.dep_)
        attach(token, verb, "dative" if given else "dobj")


def repair_trade(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _firm_read_as_verb(sentence)
    _kind_before_name(sentence)
    _sold_whom(sentence)
    _paid_whom(sentence)
    _part_of(sentence)
    _papers_list(sentence)
