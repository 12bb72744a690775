"""What a negation covers: cues of negation in a parsed text, and the words that each of them denies.

The scope is that of the *SEM 2012 task: the clause with its subject, without the cue, without what stands beside it
(asides, an address, a speech tag, a clause joined by "and").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from paperchain.language.analyse import Analysis, Sentence

Place = tuple[int, int]

WORDS = frozenset("""not n't n’t no never nothing none nobody nowhere neither nor without cannot unable""".split())
PHRASES = ("by no means", "no longer", "on the contrary", "rather than", "nothing at all", "not at all")
PREFIXES = ("un", "im", "in", "ir", "il", "dis", "non")
AFFIXED = frozenset(
    """happy able known certain usual pleasant expected likely common conscious comfortable seen fortunate aware safe
    possible patient perfect probable proper mistakable doubted necessary willing fair equal kind broken easy do
    explicable credible conceivable dependent visible sufficient accurate complete correct definite direct discreet
    escapable significant tolerable capable regular resistible responsible relevant legal honest satisfied appear
    agreeable like changed married official trained touched noticed observed wise worthy natural reasonable""".split()
)
UNLIKE = frozenset("unless bless nevertheless doubtless regardless".split())
"""Words that end like "useless" and deny nothing."""
BARE = ("less", "lessly", "lessness")
SURELY = frozenset(
    "surely certainly possibly perhaps however therefore indeed yet then so now still really probably".split()
)
_SPEAK = frozenset("say ask cry answer remark reply observe murmur whisper shout exclaim continue add".split())
_BESIDE = ("cc", "conj", "parataxis", "intj", "preconj", "dep", "meta")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of negation: its places in the text, more than one where it stands apart ("neither ... nor")."""

    places: tuple[Place, ...]


def cues(analysis: Analysis) -> tuple[Cue, ...]:
    """Every cue, in the order of the text: words, and prefixes and suffixes that deny ("un|able", "use|less")."""
    return tuple(cue for sentence in analysis.sentences for cue in _cues(sentence))


def _cues(sentence: Sentence) -> Iterator[Cue]:
    taken: set[int] = set()
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if token.i in taken:
            continue
        low, (start, end) = token.lower_, sentence.place(token)
        for phrase in PHRASES:
            words = phrase.split()
            if [t.lower_ for t in tokens[n : n + len(words)]] == words:
                taken |= {t.i for t in tokens[n : n + len(words)]}
                yield Cue(tuple(sentence.place(t) for t in tokens[n : n + len(words)]))
                break
        else:
            if low == "neither":
                pair = next((t for t in tokens[n + 1 :] if t.lower_ == "nor"), None)
                taken |= {pair.i} if pair is not None else set()
                yield Cue(((start, end), *((sentence.place(pair),) if pair is not None else ())))
            elif low in WORDS - {"unable"} and not (low == "no" and _aside(token)) and not _affirms(token):
                yield Cue(((start, end),))
            elif part := _affix(token):
                yield Cue(((start, start + part) if part > 0 else (end + part, end),))


def _affix(token: Any) -> int:
    """How many letters deny: from the front if positive, from the end if negative, else 0."""
    low = token.lower_
    if token.pos_ not in ("ADJ", "ADV", "NOUN", "VERB") or len(low) < 6:
        return 0
    for prefix in PREFIXES:
        rest = low.removeprefix(prefix)
        stems = (rest, rest.removesuffix("ly"), rest.removesuffix("ly") + "le", rest.removesuffix("ness"))
        if rest != low and any(stem in AFFIXED for stem in stems):
            return len(prefix)
    for ending in BARE:
        if low.endswith(ending) and low not in UNLIKE and token.pos_ in ("ADJ", "ADV", "NOUN"):
            return -len(ending)
    return 0


def _aside(token: Any) -> bool:
    """True for the "No" that answers: "No, but"."""
    return bool(token.dep_ == "intj" or token.pos_ == "INTJ")


def _affirms(token: Any) -> bool:
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return bool(token.lower_ == "not" and after in ("only", "merely", "just"))


def scope(analysis: Analysis, cue: Cue) -> tuple[Place, ...]:
    """Places of the words that a cue denies, in order; empty for an answer ("No, sir")."""
    for sentence in analysis.sentences:
        held = [t for t in sentence.tokens if _touches(sentence.place(t), cue.places)]
        if held:
            found = _scope(sentence, held, cue)
            return tuple(sorted(_outside(place, cue.places) for place in found))
    return ()


def _touches(place: Place, places: tuple[Place, ...]) -> bool:
    return any(a < place[1] and place[0] < b for a, b in places)


def _outside(place: Place, cue: tuple[Place, ...]) -> Place:
    """What is left of a word without the affix that denies."""
    start, end = place
    for a, b in cue:
        if a < end and start < b:
            return (b, end) if a <= start else (start, a)
    return place


def _scope(sentence: Sentence, held: list[Any], cue: Cue) -> list[Place]:
    words = {t.i for t in held}
    first = held[0]
    start, end = sentence.place(first)
    partial = len(held) == 1 and cue.places[0] != (start, end) and len(cue.places) == 1
    if partial and first.text.lower() != "cannot":
        found = _of_affix(first)
    elif first.lower_ == "without":
        found = [t for c in first.children for t in c.subtree]
        found = found or [t for t in first.head.subtree if t.i > first.i]
    elif _aside(first):
        return []
    else:
        found = _clause(_denied(first), first)
    kept = [t for t in found if (t.i not in words or partial) and not t.is_punct and not t.is_space]
    return [sentence.place(t) for t in kept]


def _of_affix(token: Any) -> list[Any]:
    first = token
    while first.dep_ == "conj" and first.head.pos_ == "ADJ":
        first = first.head
    if first.dep_ == "amod":
        return [token] if first != token else _phrase(first.head, token)
    if token.dep_ in ("acomp", "attr", "oprd") and token.head.pos_ in ("AUX", "VERB"):
        return _clause(token.head, token)
    if token.pos_ == "VERB" and token.dep_ not in ("amod", "acl"):
        return _clause(token, token)
    if token.pos_ == "ADV" and token.head.pos_ in ("VERB", "AUX") and token.text[0].islower():
        return _clause(token.head, token)
    if token.pos_ in ("NOUN", "PROPN"):
        return [token]
    return [token, *(t for c in token.children if c.i > token.i for t in c.subtree if c.dep_ in ("prep", "xcomp"))]


def _phrase(noun: Any, token: Any) -> list[Any]:
    apart = [c for c in noun.children if c.dep_ in ("appos", "punct", "cc", "conj") and token not in c.subtree]
    left_out = {t.i for c in apart for t in c.subtree}
    return [t for t in noun.subtree if t.i not in left_out and t.dep_ != "predet"]


def _denied(cue: Any) -> Any:
    """The word whose clause the cue denies."""
    node = cue
    for _ in range(8):
        head = node.head
        if head == node or (node.pos_ in ("VERB", "AUX") and node != cue and node.dep_ not in ("aux", "auxpass")):
            break
        if head.i < node.i and cue == node and _to_come(cue):
            return _to_come(cue)  # "it was my duty never to let him go"
        node = head
        if node.pos_ in ("VERB", "AUX") and node.dep_ not in ("aux", "auxpass"):
            break
    return node


def _to_come(cue: Any) -> Any:
    """The infinitive that follows a cue at once: "not to go"."""
    after = [cue.doc[i] for i in range(cue.i + 1, min(cue.i + 3, len(cue.doc)))]
    if len(after) == 2 and after[0].lower_ == "to" and after[1].tag_ == "VB":
        return after[1]
    return None


def _clause(verb: Any, cue: Any) -> list[Any]:
    """The words of a clause with its subject, its own or the one that it shares."""
    found = []
    for child in verb.children:
        if not _stands_beside(child, verb, cue):
            found += list(child.subtree)
    found.append(verb)
    if verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children):
        head = verb.head
        while head.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in head.children):
            head = head.head
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubjpass", "expl"):
                found += list(child.subtree)
    return sorted(found, key=lambda t: t.i)


def _stands_beside(child: Any, verb: Any, cue: Any) -> bool:
    """True for what is no part of the denied clause."""
    holds = cue in child.subtree
    if holds:
        return False
    if child.dep_ in _BESIDE or child.is_punct or child.dep_ == "mark":
        return True
    if child.dep_ == "advmod" and (child.lower_ in SURELY or child.tag_ == "WRB"):
        return True
    if child.dep_ == "prep" and child.i < verb.i and cue.i > child.i:
        before, after = child.left_edge.i, child.right_edge.i + 1
        return bool((after < len(child.doc) and child.doc[after].is_punct) or before == verb.left_edge.i)
    if child.dep_ == "ccomp" and child.i < verb.i and verb.lemma_ in _SPEAK:
        return True
    if child.dep_ == "ccomp" and not any(c.dep_ == "mark" for c in child.children):
        between = child.doc[child.left_edge.i - 1] if child.left_edge.i else child
        return bool(between.is_punct or child.i < verb.i)
    if child.dep_ == "advcl":
        mark = next((c.lower_ for c in child.children if c.dep_ in ("mark", "advmod")), "")
        comma = child.left_edge.i and child.doc[child.left_edge.i - 1].is_punct
        return (
            bool(comma) or child.i < verb.i or mark in ("because", "though", "although", "while", "for", "as", "since")
        )
    if child.dep_ == "advmod" and child.i < verb.i and child.right_edge.i + 1 < len(child.doc):
        return bool(child.doc[child.right_edge.i + 1].is_punct)
    if child.dep_ in ("npadvmod", "oprd", "appos") and child.left_edge.i:
        return bool(child.doc[child.left_edge.i - 1].is_punct)
    return False
