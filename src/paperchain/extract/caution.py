"""What keeps a deed from being told as done: conditions, orders, near misses, retractions, acquittals, mere talk."""

from typing import Any, Protocol

from paperchain.extract.tree import children
from paperchain.language.english_cues import (
    ABANDON,
    ACQUIT,
    ALLEGE,
    BELIEVE,
    DENY,
    DISPROVE,
    DOUBTED,
    FEIGN,
    FORESEE,
    HARDLY,
    IMPLICATIVE,
    PUNISH,
    RETRACT,
    SAY,
    TALKS,
    TRIALS,
    WRONGLY,
)

DOUBT = frozenset("allegation accusation claim suspicion charge rumour rumor report assertion speculation".split())
"""Nouns of saying what may not be so."""
STATED = frozenset("statement sentence passage reference paragraph".split())
TITLED = frozenset("headline headlined headlines title titled entitled heading headed caption captioned".split())
_WORKS = frozenset("article story report piece film documentary book series".split())
SUPERSEDED = frozenset("earlier previous original first initial prior older print uncorrected".split())
CONDITIONS = frozenset("if unless whether provided providing assuming supposing lest".split())


KNOWING = frozenset("knowledge awareness memory recollection recollections idea inkling".split())
UNDONE = frozenset("refusal failure inability unwillingness reluctance".split())
"""Nouns whose infinitive was not done."""
IMPOSED = frozenset("forfeit forfeiture serve fine penalty restitution compensation".split())
"""What a court orders and thereby does: "ordered to forfeit", "ordered to pay a fine"."""


class Doubted(Protocol):
    """What is known so far of how a deed stands."""

    unclear: bool

    def weaken(self, modality: str, word: str = "") -> None:
        """Keep the less sure of two modalities."""


def beside(found: Doubted, node: Any, trigger: Any) -> None:
    """What the words beside a verb or noun make of it."""
    for child in node.children:
        low = child.lower_
        if child.dep_ == "advmod" and child.i < node.i and low in HARDLY and node == trigger:
            found.unclear = True  # "nearly sold"
        if node == trigger and child.dep_ == "advmod" and any(c.lower_ in HARDLY for c in child.children):
            found.unclear = True  # "hardly ever sold"
        if node == trigger and child.dep_ == "advcl" and _condition(child):
            found.weaken("possible", "if")  # "if it was sold, the firm broke the law"
        if node == trigger and low == "on" and child.i < node.i and [c.lower_ for c in child.children] == ["paper"]:
            found.weaken("alleged", "on paper")
        if child.dep_ in ("mark", "advmod", "prep") and low in CONDITIONS and child.i < node.i:
            found.weaken("possible", child.text)
        if node == trigger and low in ("called", "purported", "supposed") and child.dep_ == "amod":
            found.weaken("alleged", child.text)
    if node == trigger and in_title(node):
        found.unclear = True
    if _wished(node):
        found.weaken("planned")
    if node.dep_ == "ROOT" and node.sent[0].lower_ in ("suppose", "imagine", "assume") and node.sent[0].tag_ == "VB":
        found.weaken("possible", node.sent[0].text)
    _turned(found, node)
    _ordered(found, node, trigger)
    if node.dep_ == "ROOT" and node.sent.text.rstrip(" \"'”’)").endswith("?"):
        found.weaken("possible")


def joined_by(word: Any) -> str:
    """The conjunction that joins a verb to the one that it goes on from: "neither A nor B, and C": "and" for C."""
    before = [c for c in children(word.head, "cc") if c.i < word.i]
    return before[-1].lower_ if before else ""


def nth_time(node: Any, link: str) -> bool:
    """`It is not the first time that X sold pumps`: it did."""
    times = [node.head] if node.head.lemma_ == "time" else children(node.head, "attr")
    times = [t for t in times if t.lemma_ == "time" and link in ("relcl", "acl", "ccomp", "advcl")]
    return any(c.lower_ in ("first", "second", "third", "last", "only") for t in times for c in children(t, "amod"))


def taken_back(verb: Any, trigger: Any) -> bool:
    """True for a verb by which somebody is told to have said what is not so: "we wrongly reported that"."""
    return verb != trigger and verb.lemma_ in SAY and any(c.lower_ in WRONGLY for c in children(verb, "advmod"))


def _condition(clause: Any) -> bool:
    """True for a clause with "if" or "unless" that is no "even if" or "as if"."""
    marks = [c for c in children(clause, "mark") if c.lower_ in ("if", "unless")]
    return any(m.i == 0 or m.doc[m.i - 1].lower_ not in ("even", "as", "only") for m in marks)


def in_title(word: Any) -> bool:
    """True inside of a quoted title: under the headline “X sold Y”. A title is named, it is not said."""
    for at in range(word.i - 1, max(0, word.i - 25), -1):
        mark = word.doc[at].text
        if mark in ("”", "’", ".", ";"):
            return False
        if mark in ("“", '"', "‘", "«"):
            return at > 0 and word.doc[at - 1].lower_ in TITLED | _WORKS
    return False


def _superseded(noun: Any) -> bool:
    """True for "an earlier version of this article": what it said is withdrawn."""
    told = {c.lower_ for c in children(noun, "amod", "compound", "advmod")}
    return noun.lemma_.lower() in ("version", "edition", "draft") and bool(told & SUPERSEDED)


def _wished(verb: Any) -> bool:
    """True for a bare verb with one subject: "recommends that the Union list X"."""
    if verb.tag_ not in ("VB", "VBP") or children(verb, "aux", "neg") or not children(verb, "mark"):
        return False
    subjects = children(verb, "nsubj")
    return bool(subjects) and subjects[0].tag_ in ("NN", "NNP") and not children(subjects[0], "conj")


def _turned(found: Doubted, node: Any) -> None:
    """A condition without "if": "had X sold it", "should X sell it"."""
    subjects = children(node, "nsubj", "nsubjpass")
    for child in children(node, "aux"):
        first = child.lower_ in ("had", "were", "should") and subjects and child.i < subjects[0].i
        if first and child.i == min(t.i for t in node.subtree if not t.is_punct):
            found.weaken("possible", child.text)


def _ordered(found: Doubted, node: Any, trigger: Any) -> None:
    """An imperative: "Ship the pumps to X."."""
    if node != trigger or node.dep_ != "ROOT" or node.tag_ not in ("VB", "VBP"):
        return
    if not children(node, "nsubj", "nsubjpass", "expl") and not any(c.tag_ == "MD" for c in node.children):
        found.unclear = True


def above(found: Doubted, node: Any, head: Any, trigger: Any) -> int:
    """What the word that governs a clause or noun makes of it. Returns 1 if it denies it."""
    link = node.dep_
    if link in ("ccomp", "xcomp", "csubj", "acl", "advcl", "prep", "nsubj"):
        denied = _rated(found, node, head, trigger)
        if denied:
            return denied
    if head.pos_ == "NOUN" and link in ("acl", "ccomp", "relcl"):
        if head.lemma_ == "denial" or (head.lemma_ in UNDONE and node.tag_ == "VB"):
            return 1
        if head.lemma_ in ("speculation", "possibility", "risk", "likelihood"):
            found.weaken("possible", head.text)
    if head.pos_ == "NOUN" and link == "prep" and node.lower_ in ("on", "about", "over", "for", "of"):
        if node.lower_ == "of" and head.lemma_ in ("absence", "lack"):
            return 1
        if head.lemma_ in KNOWING and node.lower_ in ("of", "about"):
            found.unclear = True  # "had no knowledge of any sale" denies no sale
        if head.lemma_ in TALKS:
            found.weaken("planned", head.text)
        if head.lemma_ in TRIALS and head != trigger:
            found.weaken("alleged", head.text)
    if head.lower_ == "short" and node.lower_ == "of" and head.head.lemma_ in ("stop", "fall"):
        return 1  # "stopped short of selling"
    if head.pos_ in ("VERB", "AUX"):
        return _verb(found, node, head, trigger)
    return 0


def _rated(found: Doubted, node: Any, head: Any, trigger: Any) -> int:
    """An adjective of which the clause hangs: "it is possible that", "was unable to"."""
    adjectives = [head] if head.pos_ == "ADJ" else []
    if head.lemma_ in ("be", "remain", "seem", "become"):
        adjectives += children(head, "acomp", "oprd", "attr")
    if node == trigger and node.dep_ == "nsubj":
        adjectives = [a for a in adjectives if DOUBTED.get(a.lemma_.lower()) == "possible"]
    elif node.dep_ in ("nsubj", "prep", "advcl") and node.pos_ != "VERB":
        return 0
    for adjective in adjectives:
        kind = DOUBTED.get(adjective.lower_, DOUBTED.get(adjective.lemma_.lower(), ""))
        if adjective == node or not kind:
            continue
        if kind == "not":
            return 1
        be = head.head if head.pos_ == "ADJ" else head
        if adjective.lemma_ == "able" and be.tag_ in ("VBD", "VBN"):
            continue  # "was able to establish": it did
        if kind == "open":
            found.unclear = True
        elif kind != "planned" or node.tag_ == "VB":
            found.weaken(kind, adjective.text)
    return 0


def _verb(found: Doubted, node: Any, verb: Any, trigger: Any) -> int:
    lemma, link = verb.lemma_.lower(), node.dep_
    said = node.lemma_ in DOUBT | STATED and node != trigger
    if lemma in SAY and any(_superseded(t) for t in children(verb, "nsubj")):
        found.unclear = True
    denied = bool(children(verb, "neg"))
    if lemma in ("doubt", "question") and link in ("ccomp", "dobj", "nsubjpass"):
        found.weaken("possible", verb.text)
        found.unclear |= denied  # "does not doubt that"
    out = any(t.lower_ == "out" for t in children(verb, "prt"))
    if lemma == "rule" and out and link in ("xcomp", "ccomp", "dobj", "pcomp"):
        found.weaken("planned", verb.text)
        found.unclear |= denied  # "did not rule out selling"
        return 1
    if said and link in ("dobj", "nsubjpass"):
        if lemma in RETRACT:
            found.unclear = True
        elif lemma in DISPROVE or (lemma in DENY and link == "nsubjpass"):
            return 1
    if link in ("dobj", "nsubjpass") and lemma in ABANDON and node.pos_ == "NOUN":
        found.unclear = True
    if link == "prep" and lemma in ACQUIT:
        found.unclear = True
    if link == "prep" and lemma in PUNISH and node.lower_ in ("for", "over", "on", "with") and trigger.i > node.i:
        found.weaken("alleged", verb.text)
    if link in ("ccomp", "xcomp", "dobj") and lemma in FEIGN:
        found.unclear = True
    ought = node.tag_ == "VB" or any(c.lower_ in ("shall", "should", "will") for c in children(node, "aux"))
    if lemma in FORESEE and (link == "dobj" or (link == "ccomp" and (ought or lemma in ("foresee", "envisage")))):
        found.weaken("planned", verb.text)
    if lemma in ("insist", "provide", "order") and link == "ccomp" and ought:
        found.weaken("planned", verb.text)
    if (
        lemma in ("provide", "assume", "suppose")
        and verb.i < node.i
        and link == "ccomp"
        and verb.tag_ in ("VBN", "VBG")
    ):
        found.weaken("possible", verb.text)
    yet = any(c.lower_ == "yet" for c in verb.children)  # "has yet to pay"
    if lemma == "have" and link == "xcomp" and verb.tag_ in ("VBZ", "VBP") and node.tag_ == "VB" and not yet:
        found.weaken("planned", verb.text)  # "still has to pay"
    infinitive = node.tag_ == "VB" and any(c.lower_ == "to" for c in children(node, "aux"))
    told = lemma in SAY or lemma in BELIEVE or lemma in ALLEGE or lemma in IMPLICATIVE
    ordered = lemma in ("order", "sentence", "require") and trigger.lemma_ in IMPOSED
    if infinitive and not ordered and link in ("xcomp", "ccomp") and not told and verb.pos_ == "VERB":
        found.weaken("planned", verb.text)
    return 0
