"""The trained part that judges how surely a text presents an event as real: a sum of weights of what stands around it.

Every feature can be read: "governed by a verb of saying", "with the modal might", "in a question". The weights are
those of a linear model, so each feature's share in a score can be shown (`Factual.reasons`).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from paperchain.errors import UsageError
from paperchain.language.analyse import Analysis
from paperchain.language.english_cues import (
    ABANDON,
    ADJECTIVES,
    ADVERBS,
    ALLEGE,
    ATTITUDE,
    BELIEVE,
    DENY,
    DOUBTED,
    FEIGN,
    HARDLY,
    IMPLICATIVE,
    LET_DO,
    NOT_DO,
    PLAN,
    SAY,
)

LOWEST, HIGHEST = -3.0, 3.0
_CLASSES = {
    "say": SAY,
    "believe": BELIEVE,
    "allege": ALLEGE,
    "deny": DENY,
    "not_do": NOT_DO,
    "plan": PLAN,
    "attitude": ATTITUDE,
    "abandon": ABANDON,
    "feign": FEIGN,
    "let": LET_DO,
    "implicative": IMPLICATIVE,
    "doubted": frozenset(DOUBTED),
}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_OBJECTS = ("dobj", "attr", "dative", "oprd", "acomp", "pobj")
_NEGATIVE = frozenset("not n't n’t no never nothing none nobody neither nor without cannot".split())
_QUANTIFIERS = frozenset("any some every each all many few several most both no more less enough".split())
_PRESENT = {"VBZ": "present", "VBP": "present", "VBD": "past"}
STEPS = 5
"""How far up the features look."""


def clause_of(word: Any) -> Any:
    """The verb of the clause that a word predicates: itself, or the "is" of "is ready", "is in the house"."""
    if word.pos_ in ("VERB", "AUX"):
        return word
    head = word.head
    if word.dep_ in ("attr", "acomp", "oprd", "advmod") and head.pos_ in ("AUX", "VERB") and head.lemma_ == "be":
        return head
    if word.dep_ == "pobj" and head.dep_ == "prep" and head.head.lemma_ == "be":
        return head.head
    if word.dep_ == "prep" and head.lemma_ == "be":
        return head
    return word


def features(word: Any) -> list[str]:
    """What stands around the word of an event, in order and each once."""
    return list(dict.fromkeys(_features(word)))


def _features(word: Any) -> Iterator[str]:
    verb = clause_of(word)
    yield "bias"
    yield f"lemma={word.lemma_.lower()}"
    yield f"pos={word.pos_}"
    yield f"tag={word.tag_}"
    yield f"dep={word.dep_}"
    for name, held in _CLASSES.items():
        if word.lemma_.lower() in held:
            yield f"class={name}"
    if verb is not word:
        yield f"copula={word.dep_}"
        yield f"copula.tag={verb.tag_}"
        yield f"copula.dep={verb.dep_}"
    form = _form(verb)
    yield f"form={form}"
    yield f"form&dep={form}&{verb.dep_}"
    yield f"form&pos={form}&{word.pos_}"
    own = list(_clause(verb, "own"))
    yield from own
    if word is not verb:
        yield from (f"at.{f}" for f in _around(word))
    negative = _negative(verb) or (word is not verb and _negative(word))
    if negative:
        yield "negative"
        yield f"negative&form={form}"
    yield from _sentence(word, verb)
    yield from _upward(verb, form, negative)


def _form(verb: Any) -> str:
    """Tense, aspect and mood of a clause from its verb and its auxiliaries: "will be VB", "have VBN"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return f"none {verb.tag_}"
    parts = [
        (c.lower_ if c.tag_ == "MD" else f"{c.lemma_}.{_PRESENT.get(c.tag_, c.tag_)}")
        for c in verb.children
        if c.dep_ in ("aux", "auxpass") and c.i < verb.i + 2
    ]
    if not parts and verb.tag_ == "VB":
        subject = any(c.dep_ in _SUBJECTS for c in verb.children)
        return "imperative" if verb.dep_ == "ROOT" and not subject else "bare VB"
    if not parts and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and verb.head.tag_ == verb.tag_:
        return f"conj {_form(verb.head)}" if verb.head.dep_ != "conj" else f"conj {verb.tag_}"
    return " ".join([*parts, verb.tag_])


def _clause(verb: Any, name: str) -> Iterator[str]:
    """Auxiliaries, marks, adverbs, subject and objects of a clause."""
    yield from (f"{name}.{f}" for f in _around(verb))
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is None and verb.dep_ in ("conj", "xcomp"):
        subject = next((c for c in verb.head.children if c.dep_ in _SUBJECTS), None)
        yield f"{name}.subject=shared"
    if subject is None:
        yield f"{name}.subject=none"
    else:
        yield f"{name}.subject={_who(subject)}"
        yield f"{name}.subject.dep={subject.dep_}"
        yield from (f"{name}.subject.{f}" for f in _definite(subject))
    objects = [c for c in verb.children if c.dep_ in _OBJECTS]
    yield f"{name}.objects={min(2, len(objects))}"
    for word in objects[:2]:
        yield f"{name}.{word.dep_}={_who(word)}"
        yield from (f"{name}.{word.dep_}.{f}" for f in _definite(word))


def _around(word: Any) -> Iterator[str]:
    for child in word.children:
        low, dep = child.lower_, child.dep_
        if dep in ("aux", "auxpass"):
            yield f"aux={low}"
            if child.tag_ == "MD":
                yield "modal"
        elif dep == "neg":
            yield f"neg={low}"
        elif dep == "mark" or (dep == "advmod" and child.tag_ == "WRB"):
            yield f"mark={low}"
        elif dep == "advmod":
            yield f"adverb={low}"
            if low in ADVERBS:
                yield f"adverb.class={ADVERBS[low]}"
            if low in HARDLY:
                yield "adverb.class=hardly"
        elif dep == "amod":
            yield f"adjective={ADJECTIVES.get(low, 'other')}"
        elif dep in ("det", "poss"):
            yield f"{dep}={low if dep == 'det' else 'any'}"
        elif dep in ("advcl", "ccomp", "xcomp", "conj", "relcl", "acl", "parataxis"):
            first = next((c.lower_ for c in child.children if c.dep_ == "mark"), "")
            yield f"has={dep}"
            yield f"has={dep}&{first}"
            yield f"has={dep}&{child.tag_}"
        elif dep in ("prep", "prt", "agent"):
            yield f"{dep}={low}"
        elif dep == "npadvmod":
            yield f"when={low}"


def _who(word: Any) -> str:
    """Person and number of a pronoun, or what kind of noun it is."""
    if word.pos_ == "PRON" or word.tag_ in ("PRP", "WP", "WDT", "EX"):
        return str(word.lower_)
    if word.pos_ == "PROPN":
        return "name"
    return str(word.tag_)


def _definite(word: Any) -> Iterator[str]:
    found = False
    for child in word.children:
        low = child.lower_
        if child.dep_ in ("det", "poss", "nummod", "predet") or low in _QUANTIFIERS:
            found = True
            yield "number" if child.dep_ == "nummod" else "owned" if child.dep_ == "poss" else f"det={low}"
    if not found and word.pos_ == "NOUN":
        yield "bare"


def _negative(verb: Any) -> bool:
    """True if the clause is denied by a word of its own."""
    for child in verb.children:
        if child.dep_ == "neg" or (child.lower_ in _NEGATIVE and child.dep_ in ("advmod", "preconj", "cc", "det")):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
            if child.lower_ in ("nothing", "nobody", "none"):
                return True
            if any(c.lower_ in ("no", "neither") for c in child.children):
                return True
    shared = verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and verb.tag_ == "VB" == verb.head.tag_
    return shared and any(c.dep_ == "neg" for c in verb.head.children)


def _sentence(word: Any, verb: Any) -> Iterator[str]:
    """The sentence as a whole: a question, an order, its length, words of doubt before the event."""
    sent = word.sent
    last = next((t.text for t in reversed(list(sent)) if t.text[-1] in ".?!:"), "")
    if "?" in last:
        yield "question"
        yield f"question&{'main' if verb.dep_ == 'ROOT' else 'below'}"
    if "!" in last:
        yield "exclaimed"
    yield f"opens={sent[0].lower_ if sent[0].tag_ in ('WRB', 'WP', 'MD', 'IN', 'VB', 'UH', 'TO') else 'other'}"
    yield f"length={min(4, len(sent) // 8)}"
    yield f"place={min(4, (word.i - sent.start) // 6)}"
    yield f"root={sent.root.tag_}"
    yield f"root={sent.root.lemma_.lower()}"
    for token in sent[max(0, word.i - sent.start - 4) : word.i - sent.start]:
        if token.tag_ == "MD" or token.lower_ in _NEGATIVE or token.lower_ in ADVERBS or token.tag_ in ("TO", "IN"):
            yield f"before={token.lower_}"
    if word.i > sent.start:
        yield f"left={word.nbor(-1).tag_}"
        yield f"left={word.nbor(-1).lower_}"
    if word.i + 1 < sent.end:
        yield f"right={word.nbor(1).tag_}"
    for token in sent:
        if token.lower_ in ("if", "unless") and token.i < word.i:
            yield f"conditional={token.lower_}"
    if any(t.lower_ in ("“", '"', "``", "'") for t in sent):
        yield "quoted"


def _upward(verb: Any, form: str, negative: bool) -> Iterator[str]:
    """The verbs and nouns that govern the clause, and how it hangs on them."""
    node, path, joined = verb, [], negative
    governor = 0
    for step in range(STEPS):
        head, link = node.head, node.dep_
        if link == "ROOT" or head == node:
            break
        path.append(link)
        lemma = head.lemma_.lower()
        plain = link == "conj"
        if step == 0:
            yield f"head={lemma}"
            yield f"head&dep={lemma}&{link}"
            yield f"head.pos={head.pos_}&{link}"
            yield f"head.form={_form(head)}&{link}"
            yield f"head.left={'yes' if head.i < node.i else 'no'}&{link}"
            yield from (f"head.{f}" for f in _around(head) if f.startswith(("aux", "neg", "mark", "modal", "adverb")))
        else:
            yield f"above={lemma}"
            yield f"above.dep={link}"
        for name, held in _CLASSES.items():
            if lemma in held:
                yield f"under{'' if step else '.at'}={name}&{link}"
                if step == 0:
                    yield f"under={name}&{form}"
        if not plain:
            governor += 1
            if _negative(head):
                yield f"denied.above={link}"
                joined = not joined
            if any(c.tag_ == "MD" for c in head.children):
                yield f"modal.above={link}"
        for mark in node.children:
            if mark.dep_ == "mark":
                yield f"mark.above={mark.lower_}"
        node = head
    yield f"path={'/'.join(path[:3])}"
    yield f"depth={min(4, governor)}"
    yield f"joined={'odd' if joined else 'even'}"


class Factual:
    """A linear model: the sum of the weights of the features of a word, kept between -3 and 3."""

    def __init__(self, weights: dict[str, float], start: float) -> None:
        self._index = {feature: i for i, feature in enumerate(weights)}
        self._weights = np.array([*weights.values(), 0.0], dtype=np.float64)
        self._start = start

    def score(self, found: list[str]) -> float:
        """The score of a row of features; those never met count for nothing."""
        none = len(self._index)
        total = self._start + float(self._weights[[self._index.get(f, none) for f in found]].sum())
        return min(HIGHEST, max(LOWEST, total))

    def reasons(self, word: Any, most: int = 5) -> list[tuple[str, float]]:
        """The features that moved the score of a word most, with their weights."""
        none = len(self._index)
        told = [(f, float(self._weights[self._index.get(f, none)])) for f in features(word)]
        return sorted(told, key=lambda t: (-abs(t[1]), t[0]))[:most]

    def __call__(self, analysis: Analysis, sentence: int, trigger: Any) -> float:
        """From -3 (did not happen) over 0 (open) to 3 (happened); `analysis` and `sentence` say where it stands."""
        return self.score(features(trigger))


def load(path: Path) -> Factual:
    """The part whose weights a file holds; a file of another shape is a UsageError."""
    try:
        held = json.loads(path.read_text("utf-8"))
        return Factual({str(k): float(v) for k, v in held["weights"].items()}, float(held["start"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path} holds no weights of factuality: make them with train_factuality.py.") from error
