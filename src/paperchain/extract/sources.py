"""The sources of claims: what the grammar around a claim says, the quotation it stands in, what carries over."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from paperchain.extract.attribution import Attribution, Citation, citations
from paperchain.extract.parts import RULES, Parts
from paperchain.extract.quotations import Place
from paperchain.extract.reading import Reader
from paperchain.extract.speakers import together
from paperchain.extract.standing import Standing, negated
from paperchain.language.english_cues import ALLEGE, ASSERTIONS, BELIEVE, CITE, DENY, SAY, VAGUE
from paperchain.language.english_words import GROUPS
from paperchain.model import Speaker

_FILES = frozenset(
    """documents records files papers indictment complaint affidavit report reports investigation filings emails e-mails
    correspondence judgment ruling data""".split()
)
_CHARGES = frozenset("indictment complaint affidavit".split())
_ACTS = frozenset("statement no_comment unaware".split())
"""Claims that somebody spoke, or did not: the document tells them."""

_PUBLIC_FACTS = frozenset(
    """sanction employment ownership identity charge arrest conviction plea lineage contract relationship
    statement nationality location licence communication admission sentence fine forfeiture extradition indictment
    family control investigation seizure settlement complaint disclosure membership knowledge""".split()
)
"""What a document tells itself between what it rests on a source."""
_AFTER_CHARGES = _PUBLIC_FACTS - frozenset("communication knowledge contract relationship disclosure control".split())
"""The same where the source is an indictment: whom the accused told what is a part of the charge."""
_TOLD = frozenset("tell inform assure notify warn instruct ask".split())
"""Verbs of telling somebody something, which a story of its own source may hold too."""

_HEARD = frozenset("hear learn understand".split())
_TELLS = ("quote", "indirect", "according", "headline")


class Sources:
    """Who stands behind each claim of a document, sentence by sentence, in order."""

    def __init__(self, reader: Reader, parts: Parts = RULES) -> None:
        self.reader = reader
        self._cited = citations(reader.analysis)
        if parts.attribution is not None:
            self._cited += _trained(reader, parts.attribution(reader.analysis), self._cited)
        self._speakers: dict[int, tuple[Speaker, ...]] = {}
        self._carried: tuple[Speaker, ...] = ()
        self._lead: tuple[Speaker, ...] = ()
        self._section = self._line = self._rests = self._spoke = -1

    def enter(self, number: int) -> None:
        """Go on to a sentence. Under a new heading no source carries over but that of the lead, once."""
        section = self.reader.section[number]
        if section != self._section:
            self._section, self._carried = section, self._lead
            self.reader.told, self._lead = (), ()
        line, self._line = self._line, self.reader.sentence(number).line
        if line != self._line and self._spoke > self._rests and not self._charged():
            self._carried = ()  # a new paragraph, after somebody else spoke or did not

    def leave(self, number: int) -> None:
        """Remember what source the sentence named, for those after it."""
        named = self.named(number)
        if named and self._charged() and self._tells(number):
            self._rests = number  # "the defendants told the bank that": the indictment says so still
        elif named:
            self.reader.told, self.reader.told_at = named, number
            self._carried, self._rests = named if _carries(named[0]) else (), number
            leads = all(s.heading for s in self.reader.analysis.sentences[:number])
            self._lead = self._carried if leads else ()

    def _tells(self, number: int) -> bool:
        """True if all that a sentence cites is what somebody told somebody."""
        cited = [c for c in self._cited if c.number == number and c.word is not None]
        return bool(cited) and all(c.word.lemma_ in _TOLD for c in cited)

    def named(self, number: int) -> tuple[Speaker, ...]:
        """The source that the sentence itself names, the first if there are several."""
        for citation in self._cited:
            telling = citation.attribution.kind in _TELLS or _believes(citation)
            if citation.number == number and telling and (found := self._of(citation)):
                return found
        return ()

    def attribute(self, number: int, trigger: Any, standing: Standing, kind: str) -> None:
        """Give a claim its source, if the way up the parse found none or not all of them."""
        if kind in _ACTS:
            self._spoke = number
        if standing.narrated or kind in _ACTS or standing.modality == "no_comment":
            return
        place = self.reader.sentence(number).place(trigger)
        beside = aside(trigger)
        for citation in self._around(place):
            here = citation.number == number and citation.attribution.kind in ("according", "indirect")
            if here and beside is not None and not _holds(beside, citation.word):
                continue
            if citation.word in standing.said_by or citation.word == trigger:
                continue
            if citation.word is not None and citation.number == number and negated(citation.word):
                continue
            self._add(standing, citation)
        turn = next((t for t in self.reader.turns if t.start <= place[0] < t.end), None)
        if turn is not None and turn.speaker and turn.speaker.name not in {s.name for s in standing.speakers}:
            standing.speakers = (*standing.speakers, turn.speaker)
        if not standing.speakers and not self.reader.sentence(number).heading:
            self._carry(number, trigger, standing, kind)
        if beside is None or not any(_holds(beside, c.word) for c in self._around(place) if c.number == number):
            self._outside(place, beside, standing, kind)
        if standing.speakers and standing.modality == "asserted":
            standing.modality = "reported"
        papers = (s.name.casefold().split() for s in standing.speakers if s.kind == "document")
        if standing.modality == "reported" and any(_CHARGES & set(words) for words in papers):
            standing.modality = "alleged"  # what rests on an indictment

    def _outside(self, place: Place, beside: Any, standing: Standing, kind: str) -> None:
        """What a source is said to be, and a public fact told aside, rests on the document itself."""
        about = any(s <= place[0] and place[1] <= e for c in self._cited for s, e in c.attribution.source)
        if (about or (kind in _PUBLIC_FACTS and beside is not None)) and standing.modality in ("asserted", "reported"):
            standing.speakers, standing.modality = (), "asserted"

    def _around(self, place: Place) -> list[Citation]:
        """Citations whose content holds a place, the innermost first."""
        held = [c for c in self._cited if any(s <= place[0] and place[1] <= e for s, e in c.attribution.content)]
        return sorted(held, key=lambda c: sum(e - s for s, e in c.attribution.content))

    def _add(self, standing: Standing, citation: Citation) -> None:
        kind, word = citation.attribution.kind, citation.word
        lemma = word.lemma_.lower() if word is not None else ""
        if lemma in _HEARD and kind == "attitude" and standing.modality == "asserted":
            standing.weaken("reported", word.text)  # "the court heard that"
        if kind == "adverb" or (kind == "attitude" and lemma not in BELIEVE):
            return
        if kind == "noun" and (standing.speakers or lemma not in ASSERTIONS):
            return
        if lemma in DENY and not standing.speakers and standing.polarity == "positive":
            standing.unclear = standing.modality == "asserted"  # "the allegation that ... was rejected" stays one
            return
        known = {s.name for s in standing.speakers}
        more = [s for s in self._of(citation) if s.name not in known]
        if not more:
            if lemma in ALLEGE and kind == "according":
                standing.weaken("alleged", word.text)  # "As alleged, ..."
            return
        inner = lemma in CITE  # "the Herald, citing officials": the officials speak first
        standing.speakers = (*more, *standing.speakers) if inner else (*standing.speakers, *more)
        if lemma in ALLEGE or kind == "noun":
            standing.weaken("alleged")
        elif lemma in BELIEVE:
            standing.weaken("possible")

    def _carry(self, number: int, trigger: Any, standing: Standing, kind: str) -> None:
        """The last source, where it is one on which a text rests for more than a sentence; marked implicit."""
        if any(h.casefold() in ("reportedly", "allegedly") for h in standing.hedges):
            self._rests = number
            return
        charged = self._charged()
        told = charged and self._tells(number)
        if not self._carried or (self.named(number) and not told):
            return
        facts = _AFTER_CHARGES if charged else _PUBLIC_FACTS
        if standing.polarity == "negative" or kind in facts or aside(trigger) is not None:
            return
        standing.speakers, self._rests = tuple(replace(s, implicit=True) for s in self._carried), number

    def _charged(self) -> bool:
        """True while the text rests on an indictment."""
        return any(s.kind == "document" and _CHARGES & set(s.name.casefold().split()) for s in self._carried)

    def _of(self, citation: Citation) -> tuple[Speaker, ...]:
        key = id(citation)
        if key not in self._speakers:
            self._speakers[key] = tuple(together(self.reader, citation.number, citation.sources))
        return self._speakers[key]


def _trained(reader: Reader, found: Iterable[Attribution], ruled: list[Citation]) -> list[Citation]:
    """What a trained part found besides the rules, as far as its cue is a word of speech with a source."""
    taken = [place for c in ruled for place in c.attribution.cue]
    made = []
    for attribution in found:
        if not attribution.source or any(s < e2 and s2 < e for s, e in attribution.cue for s2, e2 in taken):
            continue
        start = attribution.source[0][0]
        numbers = [n for n, x in enumerate(reader.analysis.sentences) if x.start <= start < x.end]
        for number in numbers:
            sentence = reader.sentence(number)
            cue = [t for t in sentence.tokens if _inside(sentence.place(t), attribution.cue)]
            source = [t for t in sentence.tokens if _inside(sentence.place(t), attribution.source)]
            word = next((t for t in cue if t.lemma_ in SAY | ALLEGE or t.lower_ == "according"), None)
            heads = [t for t in source if t.head not in source]
            if word is not None and heads:
                made.append(Citation(replace(attribution, kind="indirect"), number, (heads[0],), word))
    return made


def _inside(place: Place, places: Iterable[Place]) -> bool:
    return any(s <= place[0] and place[1] <= e for s, e in places)


def _holds(phrase: Any, word: Any) -> bool:
    return word is not None and phrase.left_edge.i <= word.i <= phrase.right_edge.i


def aside(trigger: Any) -> Any:
    """The head of what is set between commas beside a noun ("Acme, blacklisted in 2022, sells"), or None."""
    node = trigger
    while node.head != node:
        if node.dep_ in ("appos", "acl", "relcl") and node.left_edge.i > 0 and node.left_edge.nbor(-1).text == ",":
            return node
        if node.dep_ in ("ccomp", "parataxis", "ROOT"):
            return None
        node = node.head
    return None


def _believes(citation: Citation) -> bool:
    return citation.word is not None and citation.word.lemma_.lower() in BELIEVE


def _carries(speaker: Speaker) -> bool:
    """True for a source on which the sentences after it rest too: files and unnamed officials, not a single paper."""
    words = set(speaker.name.casefold().split()[:3])
    if speaker.kind == "unnamed":
        return any(word == "people" or (word[-1] == "s" and word[:-1] in GROUPS | VAGUE) for word in words)
    return speaker.kind == "official" or (speaker.kind == "document" and bool(words & _FILES))
