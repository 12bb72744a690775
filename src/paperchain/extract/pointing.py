"""Where a pronoun stands, and what stands before it: words of one sentence, by its parse alone."""

from typing import Any

from paperchain.extract.tree import children
from paperchain.language.english_cues import SAY
from paperchain.language.english_words import PAPERS

_HE, _SHE = frozenset("he him his".split()), frozenset("she her hers".split())


def leads(possessive: Any) -> bool:
    """True for "its" at the start of a sentence, and of who says what is quoted before: "..., said its director"."""
    verb = possessive.head.head
    return possessive.i <= possessive.sent.start + 1 or (
        verb.lemma_ in ("say", "add", "tell") and verb.i < possessive.i
    )


def said_before(possessive: Any) -> Any:
    """The subject of what a speaker named behind it says: "X cut its prices, its director said". None otherwise."""
    speaker = possessive.head
    while speaker.dep_ in ("appos", "compound", "conj") and speaker.head.i > possessive.i:
        speaker = speaker.head
    verb = speaker.head
    if speaker.dep_ != "nsubj" or verb.pos_ != "VERB":
        return None
    said = [c for c in children(verb, "ccomp") if c.i < possessive.i]
    return next((s for c in said for s in children(c, "nsubj", "nsubjpass")), None)


def object_before(pronoun: Any, plural: bool) -> bool:
    """True if a verb that the pronoun's own verb goes on from has an object that the pronoun may stand for."""
    verb = pronoun.head
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
        if any(o.pos_ == "NOUN" and (o.tag_ == "NNS") == plural for o in children(verb, "dobj")):
            return True
    return False


def of_paper(pronoun: Any) -> bool:
    """True if a clause before it in the sentence has a paper as its subject, and no firm has come between."""
    before = [t for t in pronoun.sent if t.i < pronoun.i and t.dep_ in ("nsubj", "nsubjpass")]
    return bool(before) and before[-1].pos_ == "NOUN" and before[-1].lemma_.lower() in PAPERS | {"registry", "website"}


def listed_with(possessive: Any) -> Any:
    """The name with which a possession is listed: X of "X, which sold pumps, and its affiliate"; None otherwise."""
    noun = possessive.head
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    first = noun.head if noun.dep_ == "conj" else None
    return first if first is not None and first.pos_ == "PROPN" and first.i < possessive.i else None


def speaks_otherwise(tokens: Any, pronoun: str) -> bool:
    """True if "she" says the sentence that tells of "him", or the other way round."""
    others = _SHE if pronoun in _HE else _HE
    return any(t.lower_ in others and t.dep_ == "nsubj" and t.head.lemma_ in SAY for t in tokens)
