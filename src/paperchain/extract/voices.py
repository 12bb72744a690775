"""Who speaks in a text and to whom: the "we" of a statement, the "you" of a letter, the "I" of an interview."""

import re
from collections.abc import Sequence
from typing import Any

from paperchain.extract.fills import Fill, again
from paperchain.extract.naming import Name
from paperchain.extract.syntax import acting, prepositions
from paperchain.extract.tree import children
from paperchain.language.analyse import Analysis, Sentence
from paperchain.language.english_cues import SAY
from paperchain.language.english_words import PEOPLE
from paperchain.model import Document

_TURN = re.compile(r"^(Q|A|Question|Answer|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}):\s", re.M)
"""The opening of a turn in an interview: "Q:", "A:", "Sandrel:"."""

WE = frozenset("we us our ours".split())
YOU = frozenset("you your yours".split())


class Voices:
    """The base of a Reference: whose words the text, a letter, a quotation or an answer are."""

    document: Document
    analysis: Analysis
    publisher: str
    names: list[Name]
    interviewee: Name | None = None
    """Who answers, in an interview that is printed without labels; `_asked` holds the places of the questions."""
    _asked: Sequence[tuple[int, int]] = ()
    addressee: Name | None = None
    """Whom a letter is to."""
    issuer: Name | None = None
    """The firm whose statement or letter the document is, by its own words."""
    _firms: dict[str, dict[str, Fill]]

    def fill(self, number: int, token: Any, want: str, depth: int = 0) -> Fill | None:
        """What a token stands for; the Reader answers."""
        raise NotImplementedError

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number."""
        return self.analysis.sentences[number]

    def ourselves(self, number: int, start: int, end: int) -> Fill | None:
        """Who "we" are in a text that a firm publishes: the firm, outside of quotations."""
        said = self.document.text[self.sentence(number).offset : start]
        quoted = said.count("“") > said.count("”") or said.count('"') % 2 == 1
        if quoted:
            return self._quoted(number, start, end)
        if self.interviewee:
            return self._answering(number, start, end, firm=True)
        name = next((n for n in self.names if n.text == self.publisher), None) or self.issuer
        if name is None or name.schema not in ("Company", "Organization"):
            return None
        at = (name.start, name.end)
        return Fill(name.text, name.schema, start, end, at, sentence=number, subject=True, lemma="we")

    def _answering(self, number: int, start: int, end: int, firm: bool = False) -> Fill | None:
        """Who "I" is below a question of an interview; with `firm`, whose "we" it is if one firm of theirs is known."""
        name = self.interviewee
        if name is None or not self._asked or start < self._asked[0][1] or any(s <= start < e for s, e in self._asked):
            return None
        at = (name.start, name.end)
        if not firm:
            return Fill(name.text, name.schema, start, end, at, sentence=number, subject=True, lemma="i")
        firms = list(self._firms.get(name.text, {}).values())
        return again(firms[0], start, end, number, certain=False) if len(firms) == 1 else None

    def yourselves(self, number: int, start: int, end: int) -> Fill | None:
        """Who "you" are in a letter, outside of quotations: whom it is to."""
        said, name = self.document.text[self.sentence(number).offset : start], self.addressee
        if name is None or said.count("“") > said.count("”") or said.count('"') % 2 == 1:
            return None
        at = (name.start, name.end)
        return Fill(name.text, name.schema, start, end, at, sentence=number, subject=True, lemma="you")

    def _interviewed(self, number: int, start: int, end: int) -> Fill | None:
        """Who "I" is in the answers of an interview: the person whose name opens the answer or, for "A:", whom the
        text before the first question names."""
        if self.interviewee:
            return self._answering(number, start, end)
        text = self.document.text
        labels = [(m.start(), m[1]) for m in _TURN.finditer(text)]
        mine = [label for at, label in labels if at <= start]
        if len(labels) < 2 or not mine or mine[-1] in ("Q", "Question"):
            return None
        people = [n for n in self.names if n.schema == "Person"]
        if mine[-1] in ("A", "Answer"):
            named = {n.text: n for n in reversed(people) if n.start < labels[0][0] and " " in n.text}
            name = next(iter(named.values())) if len(named) == 1 else None
        else:
            name = next((n for n in people if mine[-1].split()[-1] == n.text.split()[-1]), None)
        if name is None:
            return None
        at = (name.start, name.end)
        certain = mine[-1] not in ("A", "Answer")
        return Fill(name.text, name.schema, start, end, at, True, certain, sentence=number, subject=True, lemma="i")

    def _quoted(self, number: int, start: int, end: int) -> Fill | None:
        """Who "we" are in a quotation: the firm or body that speaks, or whose spokesman does."""
        bodies = ("Company", "Organization", "PublicBody", "LegalEntity")
        for verb in self.sentence(number).tokens:
            if verb.lemma_ in SAY and verb.pos_ == "VERB" and self.sentence(number).place(verb)[0] > end:
                speakers = [t for t in acting(verb) if t.pos_ in ("NOUN", "PROPN")]
                said = [self.fill(number, t, "organisation", 1) or self._firm_behind(number, t) for t in speakers]
                found = next((f for f in said if f and f.named and f.schema in bodies and not f.plural), None)
                return again(found, start, end, number, certain=True) if found else None
        return None

    def _firm_behind(self, number: int, speaker: Any) -> Fill | None:
        """The firm that a speaker is an officer of: "X, the director of Y, said", "Y's director, X, said"."""
        offices = [c for c in [speaker, *children(speaker, "appos", "compound")] if c.lemma_.lower() in PEOPLE]
        if speaker.dep_ == "appos" and speaker.head.lemma_.lower() in PEOPLE:
            offices.append(speaker.head)
        for office in offices:
            bodies = [
                *children(office, "poss"),
                *(n for name, n in prepositions(office) if name in ("of", "at", "for")),
            ]
            for body in bodies:
                if found := self.fill(number, body, "organisation", 1):
                    return found
        return None
