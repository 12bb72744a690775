"""Times, amounts and places of a claim: each bound to the word of happening that it hangs on."""

import re
from dataclasses import dataclass
from typing import Any

from paperchain.extract.dating import Dating, is_verb, light
from paperchain.extract.fills import Fill
from paperchain.extract.reading import PARTITIVE, Reader
from paperchain.extract.syntax import expand, prepositions
from paperchain.extract.tree import children
from paperchain.language import amounts, when
from paperchain.language.dateline import document_date
from paperchain.language.english_cues import BLAME, SAY
from paperchain.language.english_words import COMPANY, ORGANISATION, PEOPLE
from paperchain.model import Argument, Span

_AT = frozenset("in at near inside".split())
_OCCASIONS = frozenset(
    "time occasion voyage trip flight batch consignment shipment delivery instalment tranche".split()
)
_LOADS = frozenset("batch consignment shipment delivery tranche".split())
_OFTEN = re.compile(r"\b(?:(?P<repeatedly>repeatedly)|(?P<twice>twice)|(?P<thrice>thrice))\b", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?:for|to|of|on|serve|served|serving|facing|faces|face)(?: (?:a|up|maximum|total|of|to"
    r"|another))* ?$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s+(?:each|apiece|per\s|a\s+(?:piece|unit|share|barrel|tonne|ton)\b)", re.IGNORECASE)
_OFFERS = frozenset("offer quote price bid propose".split())
_PRICED = frozenset("charge pay bill invoice receive earn cost".split())
_WORTH = frozenset("worth value price total amount cost estimate".split())
_PARTIES = PEOPLE | COMPANY | ORGANISATION
_BREAK = re.compile(r"[,;:()]| (?:and|or|to|from|by|for|with) ")


@dataclass(frozen=True)
class Value:
    """A value at a place of the text: kind time, quantity or money. `second` is its conversion, with its place."""

    kind: str
    start: int
    end: int
    value: str
    unit_start: int = -1
    unit_end: int = -1
    second: "Value | None" = None


class Values:
    """Times and amounts of one document by sentence."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        text = reader.document.text
        published = reader.document.published or document_date(text)
        times = [Value("time", w.start, w.end, w.edtf) for w in when.find(text, published) if w.edtf]
        found = [_amount(a) for a in amounts.find(text) if a.kind != "share"]
        self._times = self._by_sentence(times)
        self._amounts = self._by_sentence(found)
        only = {number: held[0].value for number, held in self._times.items() if len(held) == 1}
        self._dating = Dating(reader, only, published)

    def _by_sentence(self, values: list[Value]) -> dict[int, list[Value]]:
        held: dict[int, list[Value]] = {}
        sentences = self.reader.analysis.sentences
        number = 0
        for value in values:
            while number < len(sentences) and sentences[number].end < value.end:
                number += 1
            if number < len(sentences) and sentences[number].start <= value.start:
                held.setdefault(number, []).append(value)
        return held

    def _head(self, number: int, value: Value) -> Any:
        """The word of a value that hangs outside of it."""
        sentence = self.reader.sentence(number)
        inside = [t for t in sentence.tokens if value.start <= sentence.place(t)[0] < value.end]
        own = {t.i for t in inside}
        return next((t for t in inside if t.head.i not in own or t.head == t), None)

    def time(self, number: int, trigger: Any, triggers: set[int], speech: list[Any]) -> tuple[Argument | None, str]:
        """The time of the happening, and the time of the saying, if the sentence gives them."""
        heads = [(v, self._head(number, v)) for v in self._times.get(number, ())]
        dated = [(v.value, v.start, v.end, head) for v, head in heads if head is not None]
        return self._dating.time(number, trigger, triggers, speech, dated)

    def quantities(self, number: int, trigger: Any, goods: list[Fill], triggers: set[int]) -> list[Argument]:
        """How many of each of the goods, else how many of what happened, else how often."""
        values = [v for v in self._amounts.get(number, ()) if v.kind == "quantity"]
        found: list[Argument] = []
        for fill in goods:
            near = next((v for v in values if self._counts(v, fill)), None)
            if near and all(near.start != a.span.start for a in found if a.span):
                found.append(self._argument("quantity", near))
        if found:
            return found
        for value in values:
            head = self._head(number, value)
            if head is not None and head.like_num and head.dep_ in ("nsubj", "nsubjpass") and head.head.i == trigger.i:
                return [self._argument("quantity", value)]  # "of the 40 engines, 30 went to"
            if head is not None and self._of_event(head, trigger, triggers, bool(goods)):
                return [self._argument("quantity", value)]
        return self._often(number, trigger) or self._lasting(number, trigger, triggers)

    def _lasting(self, number: int, trigger: Any, triggers: set[int]) -> list[Argument]:
        """How long: "sentenced to 41 months", "went on for at least ten months"."""
        text = self.reader.document.text
        for value in self._amounts.get(number, ()):
            if value.kind != "duration" or not _TERM.search(text, max(0, value.start - 20), value.start):
                continue
            head = self._head(number, value)
            dated = any(t.start < value.unit_end and value.start < t.end for t in self._times.get(number, ()))
            if head is not None and not dated and self._governor(head, triggers).i == trigger.i:
                return [self._argument("quantity", value)]
        return []

    def _counts(self, value: Value, fill: Fill) -> bool:
        """True if a number counts what fills a slot: it stands right before it, or its unit is that word."""
        before = self.reader.document.text[max(0, value.start - 8) : value.start]
        if before.lstrip().startswith("Of the "):
            return False  # "Of the 40 engines, 30 went": 30
        if not (value.start <= fill.end and 0 <= fill.start - value.end <= 60):
            within = value.start < fill.end and fill.start < value.end
            return within and fill.start <= value.unit_start and value.unit_end <= fill.end
        if value.unit_end >= 0 and fill.start >= value.unit_end:
            between = f" {self.reader.document.text[value.unit_end : fill.start]} "
            unit = self.reader.document.text[value.unit_start : value.unit_end].split()[-1].casefold()
            return between.strip() == "of" and (unit in PARTITIVE or unit.rstrip("s") in PARTITIVE)
        between = f" {self.reader.document.text[value.end : fill.start]} "
        return len(between.split()) < 4 and not _BREAK.search(between.replace(" of the ", " "))

    def _of_event(self, head: Any, trigger: Any, triggers: set[int], goods: bool) -> bool:
        """True if what is counted is the trigger itself, its object, or its occasions ("six times").

        Consignments of goods that are named count neither the goods nor the deed: "the pumps came in 14 consignments".
        """
        noun = head.head if head.dep_ in ("nummod", "compound", "quantmod", "det", "amod") else head
        if head.pos_ == "NOUN" and head.dep_ not in ("nummod", "compound", "quantmod"):
            noun = head
        if noun.pos_ not in ("NOUN", "PROPN"):
            return False
        if noun.i == trigger.i:
            return True
        if noun.lemma_ in _OCCASIONS and not (goods and noun.lemma_ in _LOADS):
            return self._governor(noun, triggers).i in (trigger.i, light(trigger).i)
        if noun.lemma_.casefold() in _PARTIES or trigger.pos_ not in ("VERB", "AUX"):
            return False
        objects = children(trigger, "dobj", "nsubjpass")
        return any(noun.i == item.i for each in objects for item in expand(each))

    def _often(self, number: int, trigger: Any) -> list[Argument]:
        sentence = self.reader.sentence(number)
        for child in [*trigger.children, *(light(trigger).children if light(trigger) is not trigger else ())]:
            if child.dep_ == "advmod" and (hit := _OFTEN.fullmatch(child.text)):
                value = ">=2" if hit["repeatedly"] else "2" if hit["twice"] else "3"
                start, end = sentence.place(child)
                return [Argument("quantity", value, "", Span.of(self.reader.document, start, end))]
        return []

    def money(self, number: int, trigger: Any, triggers: set[int]) -> list[Argument]:
        """The sum that the happening is about, and the same sum as the text converts it (role money_converted)."""
        for value in self._amounts.get(number, ()):
            head = self._head(number, value) if value.kind == "money" else None
            each = trigger.lemma_ not in _OFFERS and _EACH.match(self.reader.document.text, value.end)
            if head is None or each:  # the price of one is not the sum of the deal
                continue
            if self._governor(head, triggers).i in (trigger.i, light(trigger).i):
                found = [self._argument("money", value)]
                if value.second:
                    found.append(self._argument("money_converted", value.second))
                return found
        return []

    def _argument(self, role: str, value: Value) -> Argument:
        return Argument(role, value.value, "", Span.of(self.reader.document, value.start, value.end))

    def _governor(self, word: Any, triggers: set[int]) -> Any:
        """The first verb or trigger above a word; "goods worth 2m" belong to what governs the goods."""
        node = word.head
        for _ in range(12):
            if node.i in triggers or node.head == node:
                return node
            priced = node.lemma_ in _WORTH and node.dep_ in ("acl", "relcl", "amod", "advcl", "prep", "appos")
            priced = priced or (node.lemma_ in _PRICED and node.dep_ == "relcl" and node.i not in triggers)
            if priced and node.dep_ == "advcl" and node.head.lemma_ in BLAME | SAY:
                return node
            if is_verb(node) and not priced:
                return node
            node = node.head
        return node

    def place(self, number: int, trigger: Any, taken: set[int]) -> Argument | None:
        """Where it happened, if no role holds the place already."""
        nodes = [trigger, light(trigger)]
        pairs = [p for node in dict.fromkeys(nodes) for p in prepositions(node)]
        pairs += [p for _, noun in list(pairs) for p in prepositions(noun)]
        pairs += [p for c in trigger.children if c.dep_ in ("dobj", "nsubjpass") for p in prepositions(c)]
        for name, noun in pairs:
            fill = self.reader.fill(number, noun, "place") if name in _AT else None
            if fill and fill.start not in taken:
                return self.reader.argument("place", fill)
        return None


def _amount(amount: amounts.Amount) -> Value:
    second = amount.second
    converted = Value("money", second.start, second.end, second.normal) if second else None
    kind = amount.kind
    return Value(kind, amount.start, amount.end, amount.normal, amount.unit_start, amount.unit_end, converted)
