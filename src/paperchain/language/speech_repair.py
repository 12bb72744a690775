"""Repairs of the parse around speech: who says it and what is said, where the small English model mixes them up."""

from typing import Any

_SPEECH = frozenset(
    """say tell add note state claim allege report write explain confirm argue insist warn announce believe think
    suggest acknowledge admit testify recall maintain declare""".split()
)
_SHOWING = {"show": "VBP", "shows": "VBZ", "suggest": "VBP", "suggests": "VBZ", "indicate": "VBP", "indicates": "VBZ",
            "reveal": "VBP", "reveals": "VBZ", "says": "VBZ", "say": "VBP", "showed": "VBD"}  # fmt: skip


def _set(token: Any, head: Any, dep: str) -> None:
    token.head = head
    token.dep_ = dep


def _verb(token: Any) -> None:
    token.tag_, token.pos_ = _SHOWING[token.lower_], "VERB"
    token.lemma_ = token.lower_.removesuffix("s") if token.tag_ == "VBZ" else token.lower_.removesuffix("ed")


def _subject_taken(sentence: Any) -> None:
    """`Acme, the minister said, sold engines`: Acme read as a second subject of "said"."""
    for token in sentence:
        if token.lemma_ not in _SPEECH or token.dep_ != "parataxis" or token.head.i < token.i:
            continue
        subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i]
        deed = token.head
        if len(subjects) < 2 or any(c.dep_ in ("nsubj", "nsubjpass") for c in deed.children):
            continue
        passive = any(c.dep_ == "auxpass" for c in deed.children)
        _set(subjects[0], deed, "nsubjpass" if passive else "nsubj")


def _showing_at_the_end(sentence: Any) -> None:
    """`Acme sold engines, customs data show.`: the verb read as a noun."""
    words = [t for t in sentence if not t.is_punct]
    if len(words) < 4 or words[-1].lower_ not in _SHOWING or words[-1].pos_ == "VERB":
        return
    last = words[-1]
    commas = [t.i for t in sentence if t.text == "," and t.i < last.i]
    inner = [t for t in sentence if commas and commas[-1] < t.i < last.i]
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    if not inner or root is None or inner[-1].pos_ not in ("NOUN", "PROPN"):
        return
    if root == last and any(c.dep_ == "ccomp" for c in last.children):
        _verb(last)
    elif root.i > commas[-1]:
        return
    else:
        _verb(last)
        _set(last, root, "parataxis")
    _set(inner[-1], last, "nsubj")
    for word in inner[:-1]:
        if word.head == last or word.head.i < commas[-1]:
            _set(word, inner[-1], word.dep_ if word.dep_ in ("det", "amod", "compound", "nummod") else "compound")


def _showing_in_a_name(sentence: Any) -> None:
    """`Records seen by the Herald show Acme sold engines`: verb and names read as one long name."""
    for token in sentence:
        head = token.head
        if token.lower_ not in _SHOWING or token.pos_ == "VERB" or token.dep_ != "compound" or head.i < token.i:
            continue
        by = head.head
        if head.dep_ != "pobj" or by.dep_ not in ("agent", "prep") or token.i - by.i < 2:
            continue
        subject = by.head.head if by.head.dep_ in ("acl", "prep") else by.head
        deed = subject.head
        if subject.dep_ not in ("nsubj", "nsubjpass") or deed.i < head.i or deed.pos_ not in ("VERB", "AUX"):
            continue
        outer, role = deed.head, deed.dep_
        passive = any(c.dep_ == "auxpass" for c in deed.children)
        inner = sentence.doc[token.i - 1]
        left = [t for t in sentence if by.i < t.i < inner.i and t.head in (token, head)]
        right = [t for t in sentence if token.i < t.i < head.i and t.head == token]
        _verb(token)
        _set(token, *((token, "ROOT") if role == "ROOT" else (outer, role)))
        _set(inner, by, "pobj")
        for word in left:
            _set(word, inner, word.dep_)
        _set(head, deed, "nsubjpass" if passive else "nsubj")
        for word in right:
            _set(word, head, word.dep_)
        _set(deed, token, "ccomp")
        _set(subject, token, "nsubj")
        return


def repair_speech(sentence: Any) -> None:
    """Repair one sentence in place."""
    _showing_in_a_name(sentence)
    _showing_at_the_end(sentence)
    _subject_taken(sentence)
