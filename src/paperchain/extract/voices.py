"""Who speaks in a text and to whom: the "we" of a statement, the "you" of a letter, the "I" of an interview."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from paperchain.extract.fills import Fill, again
from paperchain.extract.naming import BODIES, FIRMS, Name
from paperchain.extract.syntax import acting, prepositions
from paperchain.extract.tree import children
from paperchain.language.analyse import Analysis, Sentence
from paperchain.language.english_cues import SAY
from paperchain.language.english_words import PEOPLE
from paperchain.model import Document, Speaker

PAPER = frozenset(
    """news times post press herald gazette courier journal tribune observer dispatch telegraph chronicle echo argus
    examiner bulletin ledger diario zeitung bote radio tv""".split()
)
"""Words of the names of newspapers and broadcasters."""
WE = frozenset("we us our ours".split())
YOU = frozenset("you your yours".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says at `start:end` of the text. Nobody is named for a question.

    `name` is that of a person whom the text names; `labelled` if it names them before the turn.
    """

    start: int
    end: int
    speaker: Speaker | None
    name: Name | None = None
    labelled: bool = False


class Voices:
    """The base of a Reference: whose words the text, a letter, a quotation or an answer are."""

    document: Document
    analysis: Analysis
    publisher: str
    names: list[Name]
    told: tuple[Speaker, ...]
    told_at: int
    addressee: Name | None = None
    """Whom a letter is to."""
    guessed: bool = False
    """True if the text does not say whose it is, and `issuer` is the firm of which it speaks as "we"."""
    issuer: Name | None = None
    """The firm whose statement or letter the document is, by its own words."""
    writers: tuple[int, int] | None = None
    """Where a text in the first person first says "we", if nothing names whose it is."""
    _firms: dict[str, dict[str, Fill]]

    def voice(self, at: int) -> Turn | None:
        """Whose turn it is at a place of a conversation, if the text names a person; the Reader answers."""
        raise NotImplementedError

    def fill(self, number: int, token: Any, want: str, depth: int = 0) -> Fill | None:
        """What a token stands for; the Reader answers."""
        raise NotImplementedError

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number."""
        return self.analysis.sentences[number]

    def _in_quotes(self, number: int, start: int) -> bool:
        said = self.document.text[self.sentence(number).offset : start]
        return said.count("“") > said.count("”") or said.count('"') % 2 == 1

    def ourselves(self, number: int, start: int, end: int) -> Fill | None:
        """Who "we" are: the firm that publishes the text, that who answers works for, or that is quoted."""
        if self._in_quotes(number, start):
            return self._quoted(number, start, end)
        if (turn := self.voice(start)) and turn.name:
            return self._firm_of_person(turn.name.text, number, start, end)
        name = next((n for n in self.names if n.text == self.publisher), None) or self.issuer
        if name is None and self.writers:
            text = self.document.text[slice(*self.writers)]
            return Fill(text, "LegalEntity", start, end, self.writers, False, sentence=number, subject=True, lemma="we")
        if name is None or name.schema not in FIRMS:
            return None
        at = (name.start, name.end)
        sure = name.text == self.publisher or not self.guessed
        return Fill(name.text, name.schema, start, end, at, True, sure, sentence=number, subject=True, lemma="we")

    def _firm_of_person(self, person: str, number: int, start: int, end: int) -> Fill | None:
        """The one firm that a person is told to own, run or work for; never certain."""
        firms = list(self._firms.get(person, {}).values())
        return again(firms[0], start, end, number, certain=False) if len(firms) == 1 else None

    def yourselves(self, number: int, start: int, end: int) -> Fill | None:
        """Who "you" are in a letter, outside of quotations: whom it is to."""
        name = self.addressee
        if name is None or self._in_quotes(number, start):
            return None
        at = (name.start, name.end)
        return Fill(name.text, name.schema, start, end, at, sentence=number, subject=True, lemma="you")

    def myself(self, number: int, start: int, end: int) -> Fill | None:
        """Who "I" is: who answers in an interview, or the person whose words a quotation are."""
        if (turn := self.voice(start)) and (name := turn.name):
            at = (name.start, name.end)
            return Fill(name.text, name.schema, start, end, at, True, turn.labelled, sentence=number, lemma="i")
        if not self._in_quotes(number, start):
            return None
        for noun in self._quoting(number, end):
            found = self.fill(number, noun, "person", 1)
            if found and found.named and not found.plural:
                return again(found, start, end, number, certain=True)
        said = [link for link in self.told if link.kind == "person"] if 0 <= number - self.told_at <= 2 else []
        name = next((n for link in said for n in self.names if n.text == link.name), None)
        at = (name.start, name.end) if name else (0, 0)
        return Fill(name.text, name.schema, start, end, at, True, False, sentence=number, lemma="i") if name else None

    def _quoting(self, number: int, end: int) -> list[Any]:
        """Who speaks the quotation that a word stands in, by the sentence itself: named behind it, or else before."""
        verbs = [v for v in self.sentence(number).tokens if v.lemma_ in SAY and v.pos_ == "VERB"]
        verbs.sort(key=lambda v: self.sentence(number).place(v)[0] < end)
        told = [t for v in verbs[:1] for t in acting(v) if t.pos_ in ("NOUN", "PROPN") or t.lower_ in ("he", "she")]
        return [t for t in told if not self._in_quotes(number, self.sentence(number).place(t)[0])]

    def who_quotes(self, number: int, start: int, end: int) -> set[str]:
        """The people whose own words a quotation is: its "he" is somebody else."""
        if not self._in_quotes(number, start):
            return set()
        quoting = self._quoting(number, end)
        told = {f.text for noun in quoting if (f := self.fill(number, noun, "person", 1))}
        near = 0 <= number - self.told_at <= 2 and not quoting
        return told | ({link.name for link in self.told[:1]} if near else set())

    def _quoted(self, number: int, start: int, end: int) -> Fill | None:
        """Who "we" are in a quotation: the firm or body that speaks, or whose officer does."""
        for noun in self._quoting(number, end):
            found = self.fill(number, noun, "organisation", 1) or self._firm_behind(number, noun)
            if found and found.named and found.schema in BODIES and not found.plural:
                return again(found, start, end, number, certain=True)
            person = self.fill(number, noun, "person", 1)
            if person and (firm := self._firm_of_person(person.text, number, start, end)):
                return firm
        if any(not self._plain_officer(noun) for noun in self._quoting(number, end)) or number - self.told_at > 2:
            return None
        for link in self.told[:1]:
            if firm := self._firm_of_person(link.name, number, start, end):
                return firm
            name = next((n for n in self.names if n.text == link.name and n.schema in FIRMS), None)
            if name:
                at = (name.start, name.end)
                return Fill(name.text, name.schema, start, end, at, True, False, sentence=number, lemma="we")
        if name := self.main_firm() if self._quoting(number, end) else None:  # "“We ...,” said chairman X"
            at = (name.start, name.end)
            return Fill(name.text, name.schema, start, end, at, True, False, sentence=number, lemma="we")
        return None

    def main_firm(self) -> Name | None:
        """The firm that a text is about: named first, and far more often than any other."""
        firms = [n for n in self.names if n.schema in FIRMS and not PAPER & set(n.text.casefold().split())]
        first = {n.text.split()[0].casefold(): n for n in reversed(firms)}
        count = Counter(n.text.split()[0].casefold() for n in firms)
        ranked = count.most_common(2)
        if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and 3 * ranked[0][1] < 4 * ranked[1][1]):
            return None
        name = first[ranked[0][0]]
        return name if name == min(firms, key=lambda n: n.start) or name.sentence < 4 else None

    def _plain_officer(self, noun: Any) -> bool:
        """True for "said managing director X": an officer of the firm that the text speaks of."""
        return bool(_offices(noun))

    def _firm_behind(self, number: int, speaker: Any) -> Fill | None:
        """The firm that a speaker is an officer of: "X, the director of Y, said", "Y's director, X, said"."""
        offices = _offices(speaker)
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


def _offices(speaker: Any) -> list[Any]:
    """The offices that stand with a speaker: "managing director X", "X, the director"."""
    return [c for c in [speaker, *children(speaker, "appos", "compound")] if c.lemma_.lower() in PEOPLE]
