"""Repairs of the parse: how sanctions notices give their grounds ("pursuant to ..., for having provided, or ...")."""

from typing import Any

from paperchain.language.attaching import attach, phrase_head


def _pursuant_read_as_noun(sentence: Any) -> None:
    """`designated X pursuant to Order 5`: X is designated, "pursuant" is no noun that X belongs to."""
    for token in sentence:
        if token.lower_ != "pursuant" or token.head.pos_ != "VERB":
            continue
        for ground in [c for c in token.subtree if c.lower_ == "for" and any(g.dep_ == "pcomp" for g in c.children)]:
            attach(ground, token.head, "prep")
        if token.dep_ not in ("dobj", "ccomp", "attr"):
            continue
        left = [c for c in token.children if c.i < token.i and c.dep_ in ("compound", "nmod", "nsubj", "amod", "poss")]
        if not left or left[-1].pos_ not in ("PROPN", "NOUN"):
            continue
        noun, verb = left[-1], token.head
        for other in left[:-1]:
            attach(other, noun, other.dep_ if other.dep_ != "nsubj" else "compound")
        attach(noun, verb, "dobj")
        attach(token, verb, "advmod")


def _having_done(sentence: Any) -> None:
    """`for having materially assisted X`: the participle is what was done, "having" its auxiliary."""
    for token in sentence:
        if token.lower_ != "having" or token.dep_ not in ("pcomp", "advcl", "acl"):
            continue
        done = next((c for c in token.children if c.dep_ in ("acomp", "oprd") and c.tag_ in ("VBN", "JJ", "VBD")), None)
        if done is None or done.i - token.i > 3 or not done.text.endswith("ed"):
            continue
        attach(done, token.head, token.dep_)
        done.tag_, done.pos_ = "VBN", "VERB"
        done.lemma_ = done.lemma_ if done.lemma_ != done.lower_ else done.lower_.removesuffix("ed")
        for child in [c for c in token.children if c != done]:
            attach(child, done, child.dep_)
        attach(token, done, "aux")


def _or_attempted(sentence: Any) -> None:
    """`designated X for having provided, or attempted to provide, support`: X attempted it, and not who designates."""
    for token in sentence:
        head = token.head
        if token.dep_ != "conj" or token.tag_ not in ("VBN", "VBD") or head.pos_ != "VERB":
            continue
        at = token.i - 1
        while at > head.i and token.doc[at].text in (",", "or", "and"):
            at -= 1
        near = token.doc[at]
        below = near != head and near.dep_ in ("pcomp", "xcomp", "advcl") and near in head.subtree
        if at < token.i - 1 and below and near.tag_ == "VBN" and near.head != token:
            attach(token, near, "conj")


def _one_object(sentence: Any) -> None:
    """`provided, or attempted to provide, support`: the support is the object of the first."""
    for token in sentence:
        near = token.head
        if token.dep_ != "conj" or token.tag_ not in ("VBN", "VBD"):
            continue
        done = next((c for c in token.children if c.dep_ == "xcomp"), None)
        if near.pos_ != "VERB" or done is None or token.doc[token.i - 1].lower_ != "or" or done.lemma_ != near.lemma_:
            continue
        what = next((c for c in done.children if c.dep_ == "dobj"), None)
        what = what or next((c for c in token.children if c.dep_ == "npadvmod" and c.i > done.i), None)
        if what is None or any(c.dep_ == "dobj" for c in near.children):
            continue
        attach(what, near, "dobj")
        for prep in [c for verb in (token, done) for c in verb.children if c.dep_ == "prep" and c.i > what.i]:
            attach(prep, what, "prep")


def _shared_noun(sentence: Any) -> None:
    """`provided support for, or goods or services to or in support of, X`: the support is for X as well."""
    for token in sentence:
        if token.tag_ not in ("IN", "TO") or token.i + 4 >= sentence.end or token.doc[token.i + 1].text != ",":
            continue
        if token.doc[token.i + 2].lower_ not in ("or", "and"):
            continue
        for at in range(token.i + 3, min(token.i + 14, sentence.end - 2)):
            if token.doc[at].tag_ in ("IN", "TO") and token.doc[at + 1].text == ",":
                noun = phrase_head(token.doc[at + 2])
                if noun.pos_ in ("NOUN", "PROPN"):
                    attach(noun, token, "pobj")
                break


def repair_grounds(sentence: Any) -> None:
    """Mend all of them, in place. Called once a sentence after parsing."""
    _pursuant_read_as_noun(sentence)
    _having_done(sentence)
    _or_attempted(sentence)
    _one_object(sentence)
    _shared_noun(sentence)
