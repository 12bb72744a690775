"""Repairs of the parse: which verb a sentence hangs on, where a name or a phrase of its own was taken for it."""

from typing import Any

from paperchain.language.attaching import attach

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
    _finite_behind_name(sentence)
    _part_of_them(sentence)
