"""When a happening took place, as far as its sentence and the ones before tell.

A time belongs to the verb or noun of happening that it hangs on. One that stands in front is shared by the verbs that
are listed after it; one in a speech clause is the time of the saying. "Before" and "after" another dated happening,
"later", "during this period" and the past perfect give open intervals; nothing else is guessed.
"""

import re
from typing import Any

from paperchain.extract.reading import Reader
from paperchain.extract.tree import children
from paperchain.language.edtf import bounds
from paperchain.language.english_cues import ALLEGE, BLAME, PLAN, SAY
from paperchain.language.english_words import COMPANY, ORGANISATION, PEOPLE
from paperchain.model import Argument, Span

Dated = tuple[str, int, int, Any]
"""EDTF, start, end and the word by which the expression hangs on the sentence."""

_SAME = re.compile(
    r"\b(?:during|in|over|throughout|at|within|for) (?:this|that|these|those|the same) (?:period|time|(?:year"
    r"|month|week|day)s?)\b",
    re.IGNORECASE,
)
_SPEECH = frozenset("say tell announce allege report claim state".split())
_BOUNDS = frozenset("since before after until following".split())
_AHEAD = frozenset("will shall 'll ’ll would may might can could to".split())
_ACTS = frozenset("designate sanction impose list add remove fine".split())
_LATER = frozenset("later subsequently afterwards afterward thereafter".split())
_JOINT = frozenset("conspire scheme collude begin start continue use help".split())
_ATTEMPT = frozenset(
    "ask order request attempt try agree offer seek arrange manage hire instruct direct tell pay".split()
)
"""Verbs whose infinitive shares a time in front of them: "In May it asked the firm to quote"."""
_WITHIN = frozenset("xcomp advcl pcomp".split())
_BACK = 3  # sentences


_PARTIES = PEOPLE | COMPANY | ORGANISATION


class Dating:
    """Times of the happenings of one document, and what was told before."""

    def __init__(self, reader: Reader, only: dict[int, str], published: str) -> None:
        self.reader = reader
        self._published = published
        self._only = only  # sentence -> its only time, whatever hangs on it
        self._last: dict[int, str] = {}  # sentence -> time of the happening told last
        self._events: list[tuple[int, frozenset[str], str]] = []  # sentence, words of a dated noun, time

    def time(
        self, number: int, trigger: Any, triggers: set[int], speech: list[Any], dated: list[Dated]
    ) -> tuple[Argument | None, str]:
        """Time of the happening and of the saying, each empty where the text does not give it."""
        spoken = {v.i for v in speech} - {trigger.i}
        beside = [self._said_beside(number, each, trigger) for each in dated]
        spoken |= {verb.i for verb in beside if verb is not None}
        above = [(each, verb or governor(each[3], triggers)) for each, verb in zip(dated, beside, strict=True)]
        saying = next((each for each, node in above if node is not None and node.i in spoken), None)
        said = saying[0] if saying else ""
        own = [(each, node) for each, node in above if node is not None and node.i not in spoken]
        value = self._own(trigger, triggers, own)
        found = self._argument(*value[:3]) if value else None
        found = found or self._anaphor(number) or self._ordered(number, trigger, triggers, own)
        found = found or self._known(number, trigger)
        if found and value and found.value.endswith("/..") and (until := self._known_until(trigger, found.value)):
            found = self._argument(until, *value[1:3])
        if found is None and len(self._published) == 10 and _performed(trigger):
            found = Argument("time", self._published, "", self._span(number, trigger))
        if found is None and saying and "/" not in said and _past_perfect(trigger):
            found = self._argument(f"../{said.rstrip('~')}", *saying[1:3])
        if found and value:
            self._last[number] = found.value
            if trigger.pos_ == "NOUN":
                self._events.append((number, _words(trigger), found.value))
        return found, said

    def _said_beside(self, number: int, each: Dated, trigger: Any) -> Any:
        """The verb of saying right before a time, whatever the parse says: "prosecutors said on Tuesday"."""
        sentence = self.reader.sentence(number)
        before = [t for t in sentence.tokens if sentence.place(t)[1] <= each[1]]
        if before and before[-1].pos_ == "ADP":
            before.pop()
        near = before[-1] if before else None
        return near if near is not None and near.lemma_ in _SPEECH and near.pos_ == "VERB" and near != trigger else None

    def _known_until(self, trigger: Any, value: str) -> str:
        """ "Has sold since 2019": known until the date of the document; empty if it speaks of what is to come."""
        first, now = bounds(value)[0], bounds(self._published)[1]
        ahead = any(c.lower_ in _AHEAD for c in children(light(trigger), "aux"))
        if not first or not now or first > now or ahead:
            return ""
        return f"{value.removesuffix('/..')}/{self._published}"

    def _argument(self, value: str, start: int, end: int) -> Argument:
        return Argument("time", value, "", Span.of(self.reader.document, start, end))

    def _own(self, trigger: Any, triggers: set[int], own: list[tuple[Dated, Any]]) -> Dated | None:
        """The time that hangs on the trigger, on its light verb, or on a verb that shares its time with it."""
        for nodes in ({trigger.i, light(trigger).i}, _shared(trigger)):
            for each, node in own:
                if node.i in nodes:
                    return each
        for head in _listed_after(trigger):
            for each, node in own:
                if node.i == head.i and each[3].i < head.i:  # in front of the first verb: it covers them all
                    return each
        holder = _means(trigger)
        if holder is None:
            return None
        attempt = holder.lemma_ in _ATTEMPT
        return next((each for each, node in own if node.i == holder.i and (not attempt or each[3].i < node.i)), None)

    def _near(self, number: int) -> list[int]:
        """Sentences before this one, the nearest first, as far as its section and reach go."""
        section = self.reader.section[number]
        return [n for n in range(number - 1, max(-1, number - 1 - _BACK), -1) if self.reader.section[n] == section]

    def _anaphor(self, number: int) -> Argument | None:
        """ "During this period": the time told last, if it is told shortly before."""
        sentence = self.reader.sentence(number)
        hit = _SAME.search(self.reader.document.text, sentence.start, sentence.end)
        before = self._before(number) if hit else ""
        return self._argument(before, *hit.span()) if hit and before else None

    def _before(self, number: int) -> str:
        """The time told last in the sentences before: of a happening, or the only one of its sentence."""
        told = (self._last.get(n) or self._only.get(n) for n in self._near(number))
        return next((moment for moment in told if moment), "")

    def _ordered(self, number: int, trigger: Any, triggers: set[int], own: list[tuple[Dated, Any]]) -> Argument | None:
        """ "before testing it", "after the sale", "later": an open interval on the dated side."""
        sentence = self.reader.sentence(number)
        node = light(trigger)
        chain = [trigger, node, *_listed_after(trigger), *(c for c in children(trigger, "conj") if is_verb(c))]
        for verb in dict.fromkeys(chain):
            objects = [w for noun in children(verb, "dobj") for w in children(noun, "prep") if w.i > noun.i]
            for word in (*children(verb, "prep", "mark", "advmod", "advcl"), *objects):
                link = word if word.dep_ != "advcl" else next(iter(children(word, "mark", "prep")), None)
                if link is None or link.lower_ not in ("before", "after") or verb.i > link.i:
                    continue
                inner = [word] if word.dep_ == "advcl" else children(word, "pcomp", "pobj")
                for event in inner:
                    moment = next((each[0] for each, above in own if above.i == event.i), "") or self._told(
                        number, event
                    )
                    if edge := _side(moment, link.lower_):
                        return Argument("time", edge, "", self._span(number, link))
        for verb in dict.fromkeys((trigger, node)):
            for word in children(verb, "advmod"):
                if word.lower_ in _LATER and not any(c.dep_ in ("npadvmod", "nummod") for c in word.children):
                    before = self._before(number)
                    if before and (start := before.split("/")[0].rstrip("~")) not in ("", ".."):
                        return self._argument(f"{start}/..", *sentence.place(word))
        return None

    def _span(self, number: int, word: Any) -> Span:
        return Span.of(self.reader.document, *self.reader.sentence(number).place(word))

    def _told(self, number: int, event: Any) -> str:
        """The time of a happening that an earlier sentence dated, named again by the same words."""
        nouns = [event] if event.pos_ in ("NOUN", "PROPN") else children(event, "dobj")
        near = self._near(number)
        for noun in nouns:
            words = _words(noun)
            for sentence, known, moment in reversed(self._events):
                if sentence in near and words == known and (len(words) > 1 or children(noun, "det")):
                    return moment
        return ""

    def _known(self, number: int, trigger: Any) -> Argument | None:
        """ "supervised the flight tests", after "flight tests took place in late 2024"."""
        nouns = [trigger] if trigger.pos_ == "NOUN" else children(trigger, "dobj")
        for noun in nouns:
            if moment := self._told(number, noun):
                return Argument("time", moment, "", self._span(number, noun))
        return None


def is_verb(node: Any) -> bool:
    """True for a verb that can carry a time; no participle before its noun, no name that looks like a verb."""
    return node.pos_ in ("VERB", "AUX") and node.dep_ != "amod" and not (node.text[0].isupper() and node.is_title)


def governor(word: Any, triggers: set[int]) -> Any:
    """The verb or trigger that a time hangs on; None where it only describes a noun ("the 2021 contract")."""
    node = word
    for _ in range(12):
        above = node.head
        if above == node:
            return node
        if above.lemma_ == "date" and above.dep_ in ("acl", "amod"):  # "a letter dated 3 May"
            node = above
            continue
        as_told = above.dep_ == "advcl" and above.lemma_ in SAY | ALLEGE and children(above, "mark")
        if as_told and above.i not in triggers and is_verb(above.head) and above.head.i > node.i:
            return above.head  # "As alleged in the indictment, from 2019 to 2021 they bought"
        if above.i in triggers or is_verb(above):
            return above
        if above.lower_ in _BOUNDS and node is not word:
            return None  # "since its founding in 2014": not in 2014
        noun = above.pos_ in ("NOUN", "PROPN")
        if noun and node.dep_ in ("compound", "nmod", "amod", "nummod", "poss"):
            return None
        if noun and node.dep_ == "prep" and (node.lower_ == "of" or above.dep_ in ("nsubj", "nsubjpass")):
            return None
        if noun and node is word and word.pos_ == "NUM" and word.dep_ not in ("npadvmod", "pobj", "appos"):
            return None
        node = above
    return node


def light(trigger: Any) -> Any:
    """The verb that carries a noun of happening or being: "took place", "received deliveries", "was director"."""
    node = trigger
    while node.dep_ in ("conj", "compound") and node.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if trigger.pos_ in ("NOUN", "PROPN", "ADJ"):
        if node.dep_ in ("nsubj", "nsubjpass") and trigger.lemma_.lower() in _PARTIES:
            return trigger  # "its owner was sanctioned in 2022": since when the owner owns it is not told
        if node.dep_ in ("nsubj", "dobj", "nsubjpass") and node.head.pos_ == "VERB" and node.head.lemma_ not in SAY:
            return node.head
        if node.dep_ in ("attr", "acomp") and node.head.pos_ == "AUX":
            return node.head
        if node.dep_ == "pobj" and node.head.lower_ == "as" and node.head.head.pos_ == "VERB":
            return node.head.head
        if node.dep_ == "pobj" and node.head.lower_ == "under" and node.head.head.lemma_ == "be":
            return node.head.head
    return trigger


def _shared(trigger: Any) -> set[int]:
    """Verbs listed close beside the trigger: "was made and tested in 2020"."""
    head = trigger.head
    later = [c for c in trigger.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i - trigger.i < 3]
    return {c.i for c in later} | ({head.i} if trigger.dep_ == "conj" and trigger.i - head.i < 3 else set())


def _listed_after(trigger: Any) -> list[Any]:
    """The verbs that a verb is listed after, the nearest first: bought, for "bought engines and shipped them"."""
    node = light(trigger)
    found: list[Any] = []
    while node.dep_ == "conj" and is_verb(node.head) and len(found) < 5:
        node = node.head
        found.append(node)
    return found


def _means(trigger: Any) -> Any:
    """The verb whose time a participle shares: "evaded the ban in 2021 by shipping", "conspired in 2021 to ship"."""
    node = light(trigger)
    for _ in range(4):
        if node.dep_ == "conj" and is_verb(node.head):
            node = node.head
            continue
        break
    head = node.head
    if node.dep_ == "ccomp" and node.tag_ == "VB" and head.lemma_ in _ATTEMPT:
        return head  # "asked the firm to quote"
    if node.dep_ == "ccomp" and any(c.lower_ == "whether" for c in node.children) and is_verb(head):
        return head  # "will discuss next month whether to add it"
    if node.dep_ not in _WITHIN or children(node, "nsubj", "nsubjpass"):
        return None
    if node.dep_ == "pcomp":
        if head.lower_ != "by":
            return None
        head = head.head
    elif node.tag_ == "VB":
        return head if head.lemma_ in _JOINT | _ATTEMPT and is_verb(head) else None
    elif node.tag_ != "VBG" or children(node, "mark"):
        return None
    if not is_verb(head) or head.lemma_ in SAY | ALLEGE | BLAME | PLAN:
        return None
    return head


def _performed(trigger: Any) -> bool:
    """True for an act that the document itself performs: "is designating X", "X is being designated"."""
    if trigger.lemma_ not in _ACTS:
        return False
    present = any(c.lower_ in ("is", "are") for c in children(trigger, "aux"))
    being = any(c.lower_ == "being" for c in children(trigger, "auxpass", "aux"))
    return present and (trigger.tag_ == "VBG" or being)


def _past_perfect(trigger: Any) -> bool:
    """True for "had shipped", "had been shipped", "had worked to ship"."""
    node = light(trigger)
    for _ in range(3):
        if any(c.lower_ in ("had", "’d", "'d") for c in children(node, "aux")):
            return True
        if (
            node.dep_ not in ("xcomp", "advcl", "conj")
            or not is_verb(node.head)
            or children(node, "nsubj", "nsubjpass")
        ):
            return False
        node = node.head
    return False


def _words(noun: Any) -> frozenset[str]:
    """The lemmas of a noun and of the nouns that specify it, whatever their order: flight tests, tests of flight."""
    return frozenset(t.lemma_.casefold() for t in (noun, *children(noun, "compound")))


def _side(moment: str, link: str) -> str:
    """The open interval before or after a time; empty if that side is open already."""
    first, last = bounds(moment)
    if link == "before":
        return f"../{moment.split('/')[-1].rstrip('~')}" if last else ""
    return f"{moment.split('/')[0].rstrip('~')}/.." if first else ""
