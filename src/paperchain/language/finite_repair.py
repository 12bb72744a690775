"""Repairs of the parse: which verb a sentence hangs on, where a name or a phrase of its own was taken for it."""

from collections.abc import Iterable
from typing import Any

from paperchain.language.attaching import attach
from paperchain.language.ware_words import TRADED

_DEALS = {
    "builds": "build", "imports": "import", "exports": "export", "ships": "ship", "supplies": "supply", "makes": "make",
    "produces": "produce", "buys": "buy", "sells": "sell", "orders": "order", "offers": "offer", "delivers": "deliver",
    "manufactures": "manufacture", "markets": "market", "operates": "operate", "services": "service", "tests": "test",
    "develops": "develop", "designs": "design", "assembles": "assemble", "owns": "own", "runs": "run", "holds": "hold",
    "controls": "control", "employs": "employ", "trades": "trade", "transports": "transport", "repairs": "repair",
    "acts": "act", "works": "work", "heads": "head", "leads": "lead", "supports": "support",
}  # fmt: skip
"""Verbs of trade that are plural nouns as well, or are read as such behind a name that the tagger does not know."""
_PARTS = frozenset("all some most each none both many half several one two three four five six few part".split())


def _finite_behind_name(sentence: Any) -> None:
    """`X, a trading house, shipped 38 lathes to Y`: the participle of a sentence without a verb is its verb."""
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in ("NOUN", "PROPN"):
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "cop", "aux") for c in root.children):
        return
    told = any(c.dep_ == "appos" for c in root.children)
    for verb in [c for c in root.children if c.dep_ in ("acl", "relcl") and c.i > root.i]:
        own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "mark")]
        acts = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
        if own or not acts or verb.tag_ not in ("VBN", "VBD") or not told or verb.doc[verb.left_edge.i - 1].text != ",":
            continue
        verb.tag_ = "VBD"
        attach(verb, verb, "ROOT")
        attach(root, verb, "nsubj")
        for child in [c for c in root.children if c.i > verb.i]:
            attach(child, verb, "advcl" if child.dep_ in ("acl", "relcl") else child.dep_)
        return


def _name_acts(sentence: Any) -> None:
    """`Torvik Ltd named Anna Reyes chief executive.`: the participle right behind the name is the verb."""
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ != "PROPN" or sentence[-1].text != ".":
        return
    verb = next((c for c in root.children if c.dep_ == "acl" and c.i == root.i + 1 and c.tag_ in ("VBN", "VBD")), None)
    if verb is None or _finite(t for t in sentence if t != verb):
        return
    inner = {c.dep_ for c in verb.children}
    if "agent" in inner or not (inner & {"dobj", "oprd"} or (verb.lemma_ == "dispose" and "prep" in inner)):
        return
    verb.tag_ = "VBD"
    attach(verb, verb, "ROOT")
    attach(root, verb, "nsubj")
    for child in [c for c in root.children if c.i > verb.i]:
        attach(child, verb, child.dep_)


def _finite(words: Iterable[Any]) -> bool:
    return any(word.tag_ in ("VBZ", "VBD", "VBP", "MD") for word in words)


def _goods_first(sentence: Any) -> None:
    """`Pumps made by X were found.`: goods at the start of a sentence, read as a name."""
    first = sentence[0]
    if first.pos_ != "PROPN" or len(sentence) < 3 or not first.lower_.endswith("s") or sentence[1].pos_ == "PROPN":
        return
    if first.lower_[:-1] in TRADED:
        first.tag_, first.pos_, first.lemma_ = "NNS", "NOUN", first.lower_[:-1]


def _subject_behind_clause(sentence: Any) -> None:
    """`Having bought pumps from X, Y sold them.`: Y sold them, and is no second name of X."""
    verb = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if verb is None or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i < sentence.start + 3:
        return
    name = verb.nbor(-1)
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children) or name.pos_ != "PROPN":
        return
    clause = name.head
    if (
        name.dep_ not in ("appos", "conj")
        or name.left_edge.i < sentence.start + 1
        or name.left_edge.nbor(-1).text != ","
    ):
        return
    while clause.head != clause and clause.head != verb:
        clause = clause.head
    if clause.head == verb and clause.dep_ in ("advcl", "prep") and clause.i < name.i:
        attach(name, verb, "nsubj")


def _year_before_name(sentence: Any) -> None:
    """`In 2020 Torvik Ltd paid a fine.`: the year read as a number of the firm."""
    for prep in sentence:
        name = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if prep.lower_ not in ("in", "since", "by") or prep.dep_ != "prep" or name is None or name.pos_ != "PROPN":
            continue
        year, verb = prep.nbor(1) if prep.i + 1 < sentence.end else prep, prep.head
        if year.head != name or not (year.text.isdigit() and len(year.text) == 4) or year.dep_ != "nummod":
            continue
        if verb.pos_ != "VERB" or verb.i < name.i or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            continue
        attach(year, prep, "pobj")
        attach(name, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")


def _participle_with_object(sentence: Any) -> None:
    """`A shipment of pumps left Riga.`: in a sentence without a verb, a participle with an object is one."""
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in ("NOUN", "PROPN") or sentence[-1].text != ".":
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "cop", "aux") for c in root.children):
        return
    for verb in sentence:
        if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or not any(c.dep_ == "dobj" for c in verb.children):
            continue
        if any(c.dep_ in ("mark", "nsubj") for c in verb.children) or verb.nbor(-1).text == ",":
            continue
        if _finite(set(sentence) - set(verb.subtree)):
            continue
        held = verb.head
        while held.dep_ == "pobj" and held.head.head.pos_ in ("NOUN", "PROPN", "NUM"):
            held = held.head.head
        if held == root:
            for by in [c for c in verb.children if c.dep_ == "agent"]:
                by.dep_ = "prep"  # "left Riga by lorry"
            verb.tag_ = "VBD"
            attach(verb, verb, "ROOT")
            attach(root, verb, "nsubj")
            return


def _deals_in_plural(sentence: Any) -> None:
    """`Torvik Ltd builds pumps for the navy.`, `X exports to 30 countries.`: the verb read as a plural noun."""
    for verb in sentence:
        if _finite(sentence) and verb.dep_ != "ccomp":
            continue
        if verb.tag_ != "NNS" or verb.lower_ not in _DEALS or verb.i < sentence.start + 2:
            continue
        name = verb.nbor(-1)
        if name.pos_ != "PROPN" or name.dep_ not in ("compound", "nmod"):
            continue
        thing = verb.head if verb.dep_ == "compound" and verb.head.i == verb.i + 1 else None
        if thing is None and verb.dep_ not in ("ROOT", "ccomp"):
            continue
        verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", _DEALS[verb.lower_]
        holder = thing if thing is not None else verb
        behind = [c for c in holder.children if c.i > holder.i and c.dep_ in ("prep", "punct")]
        for part in [c for c in holder.children if c.i < name.i and c.dep_ in ("compound", "nmod", "det", "amod")]:
            attach(part, name, part.dep_)
        if verb.dep_ != "ccomp":
            attach(verb, verb, "ROOT")
        attach(name, verb, "nsubj")
        if thing is not None:
            attach(thing, verb, "dobj")
            for part in behind:
                attach(part, verb if part.dep_ == "punct" else thing, part.dep_)
        return


def _verb_before_object(sentence: Any) -> None:
    """`Zenkor Bank processed payments for X`: the verb, with a subject of its own, read as an adjective."""
    for verb in sentence:
        thing = verb.head
        if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "amod" or thing.dep_ != "ROOT" or thing.pos_ != "NOUN":
            continue
        beside = [
            c for c in thing.children if c.dep_ in ("nmod", "compound") and c.pos_ == "PROPN" and c.i == verb.i - 1
        ]
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), *(beside[:1] or [None]))
        if subject is None or _finite(t for t in sentence if t != verb):
            continue
        verb.tag_, verb.pos_ = "VBD", "VERB"
        attach(verb, verb, "ROOT")
        attach(thing, verb, "dobj")
        attach(subject, verb, "nsubj")
        for part in [c for c in thing.children if c.i < subject.i and c.pos_ == "PROPN"]:
            attach(part, subject, "compound")
        for task in [c for c in thing.children if c.dep_ == "relcl" and c.tag_ == "VB" and c.i > thing.i]:
            attach(task, verb, "xcomp")  # "X instructed staff to omit the name"


def _denied_aside(sentence: Any) -> None:
    """`X sold pumps, the Herald reported, which X denies`: the Herald reported the sale, and not the denial."""
    for verb in sentence:
        said = verb.head
        if verb.dep_ != "ccomp" or said.dep_ != "parataxis" or said.i > verb.i:
            continue
        if any(c.lower_ == "which" and c.dep_ in ("dobj", "nsubj") and c.i < verb.i for c in verb.children):
            attach(verb, said.head, "advcl")


def _part_of_them(sentence: Any) -> None:
    """`X shipped 38 lathes to Y, all of them declared as spare parts`: what is said of the lathes is no sentence."""
    for token in sentence:
        subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in _PARTS), None)
        if subject is None or token.tag_ not in ("VBN", "VBD") or subject.i == sentence.start:
            continue
        of = [n for p in subject.children if p.lower_ == "of" for n in p.children]
        if not any(n.lower_ in ("them", "which", "whom") for n in of) or subject.doc[subject.i - 1].text != ",":
            continue
        if any(c.dep_ in ("aux", "auxpass", "dobj") for c in token.children):
            continue
        subject.dep_, token.tag_ = "nsubjpass", "VBN"
        main = next((c for c in token.children if c.dep_ == "ccomp" and c.i < subject.i), None)
        if token.dep_ == "ROOT" and main is not None:
            attach(main, main, "ROOT")
            attach(token, main, "advcl")


def repair_finite(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _goods_first(sentence)
    _subject_behind_clause(sentence)
    _year_before_name(sentence)
    _name_acts(sentence)
    _participle_with_object(sentence)
    _deals_in_plural(sentence)
    _verb_before_object(sentence)
    _denied_aside(sentence)
    _finite_behind_name(sentence)
    _part_of_them(sentence)
