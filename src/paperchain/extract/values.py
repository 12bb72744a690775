"""Times, amounts and places of a claim: each bound to the word of happening that it hangs on."""

import re
from dataclasses import dataclass
from typing import Any

from paperchain.extract.reading import Fill, Reader
from paperchain.extract.syntax import prepositions
from paperchain.language import amounts, when
from paperchain.model import Argument, Span

_SAME = re.compile(r"\b(?:during|in|over|throughout|at) (?:this|that|the same) (?:period|time|year|month|day)\b", re.I)
_AT = frozenset("in at near inside".split())


@dataclass(frozen=True)
class Value:
    """A value at a place of the text: kind time, quantity or money."""

    kind: str
    start: int
    end: int
    value: str
    unit_end: int = -1


class Values:
    """Times and amounts of one document by sentence."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        text, published = reader.document.text, reader.document.published
        self.times = [Value("time", w.start, w.end, w.edtf) for w in when.find(text, published) if w.edtf]
        self.amounts = [
            Value("money" if a.kind == "money" else a.kind, a.start, a.end, a.normal, a.unit_end)
            for a in amounts.find(text)
            if a.kind in ("money", "quantity")
        ]
        self._last: dict[int, str] = {}

    def _inside(self, number: int, values: list[Value]) -> list[Value]:
        sentence = self.reader.sentence(number)
        return [v for v in values if sentence.start <= v.start and v.end <= sentence.end]

    def _head(self, number: int, value: Value) -> Any:
        """The word of a value that hangs outside of it."""
        sentence = self.reader.sentence(number)
        inside = [t for t in sentence.tokens if value.start <= sentence.place(t)[0] < value.end]
        for token in inside:
            if token.head.i not in {t.i for t in inside} or token.head == token:
                return token
        return None

    def _governor(self, word: Any, triggers: set[int]) -> Any:
        """The first verb or trigger above a word."""
        node = word.head
        for _ in range(12):
            verb = (
                node.pos_ in ("VERB", "AUX") and node.dep_ != "amod" and not (node.text[0].isupper() and node.is_title)
            )
            if node.i in triggers or verb or node.head == node:
                return node
            node = node.head
        return node

    def time(self, number: int, trigger: Any, triggers: set[int], speech: list[Any]) -> tuple[Argument | None, str]:
        """The time of the happening, and the time of the saying, if the sentence gives them."""
        said = ""
        found: Argument | None = None
        governor = _light(trigger)
        for value in self._inside(number, self.times):
            head = self._head(number, value)
            if head is None:
                continue
            above = self._governor(head, triggers)
            if speech and above.i in {v.i for v in speech} and above.i != trigger.i:
                said = said or value.value
            elif above.i in (trigger.i, governor.i) or above.i in _shared(trigger, triggers):
                found = found or Argument(
                    "time", value.value, "", Span.of(self.reader.document, value.start, value.end)
                )
        if found is None and number and (same := self._anaphor(number, trigger)):
            found = same
        if found:
            self._last[number] = found.value
        return found, said

    def _anaphor(self, number: int, trigger: Any) -> Argument | None:
        sentence = self.reader.sentence(number)
        text = self.reader.document.text
        hit = _SAME.search(text, sentence.start, sentence.end)
        if hit and number - 1 in self._last:
            return Argument("time", self._last[number - 1], "", Span.of(self.reader.document, hit.start(), hit.end()))
        return None

    def quantity(self, number: int, trigger: Any, goods: list[Fill], triggers: set[int]) -> Argument | None:
        """How many of the goods, or how often."""
        for value in self._inside(number, self.amounts):
            if value.kind != "quantity":
                continue
            near = [f for f in goods if value.start <= f.end and 0 <= f.start - value.end <= 45]
            between = self.reader.document.text[value.end : near[0].start] if near else ""
            near = near if value.unit_end < 0 or (near and near[0].start < value.unit_end) else []
            if (
                near
                and len(between.split()) < 3
                and not re.search(r"[,;:()]| (?:and|or|to|from|of|by|for|with) ", f" {between} ")
            ):
                return Argument("quantity", value.value, "", Span.of(self.reader.document, value.start, value.end))
            head = self._head(number, value)
            after = self.reader.document.text[value.end : value.end + 9]
            if head is not None and re.match(r"\s+times\b", after) and self._governor(head, triggers).i == trigger.i:
                return Argument("quantity", value.value, "", Span.of(self.reader.document, value.start, value.end))
        return None

    def money(self, number: int, trigger: Any, triggers: set[int]) -> Argument | None:
        """The sum that the happening is about."""
        governor = _light(trigger)
        for value in self._inside(number, self.amounts):
            head = self._head(number, value) if value.kind == "money" else None
            if head is not None and self._governor(head, triggers).i in (trigger.i, governor.i):
                return Argument("money", value.value, "", Span.of(self.reader.document, value.start, value.end))
        return None

    def place(self, number: int, trigger: Any, taken: set[int]) -> Argument | None:
        """Where it happened, if no role holds the place already."""
        nodes = [trigger, _light(trigger)]
        pairs = [p for node in dict.fromkeys(nodes) for p in prepositions(node)]
        pairs += [p for _, noun in list(pairs) for p in prepositions(noun)]
        pairs += [p for c in trigger.children if c.dep_ in ("dobj", "nsubjpass") for p in prepositions(c)]
        for name, noun in pairs:
            fill = self.reader.fill(number, noun, "place") if name in _AT else None
            if fill and fill.start not in taken:
                return self.reader.argument("place", fill)
        return None


def _light(trigger: Any) -> Any:
    """The verb that carries a noun of happening: "took place", "received deliveries"."""
    node = trigger
    while node.dep_ in ("conj", "compound") and node.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if trigger.pos_ in ("NOUN", "PROPN") and node.dep_ in ("nsubj", "dobj", "nsubjpass") and node.head.pos_ == "VERB":
        return node.head
    return trigger


def _shared(trigger: Any, triggers: set[int]) -> set[int]:
    """Verbs listed beside the trigger that have no time of their own: "was made and tested in 2020"."""
    head = trigger.head
    later = [c for c in trigger.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i - trigger.i < 3]
    return {c.i for c in later} | ({head.i} if trigger.dep_ == "conj" and trigger.i - head.i < 3 else set())
