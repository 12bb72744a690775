"""What a pronoun takes up: who says the clause, whose clause it stands below, the goods of the sentence before."""

from typing import Any

from paperchain.extract.entities import is_state
from paperchain.extract.fills import Fill, again
from paperchain.extract.groups import Groups
from paperchain.extract.syntax import prepositions
from paperchain.extract.tree import children
from paperchain.language.english_cues import SAY
from paperchain.language.ware_words import is_ware

_FOR_OTHERS = frozenset("lawyer attorney counsel solicitor barrister spokesman spokeswoman spokesperson".split())
SAID_BY = {
    **dict.fromkeys("plant factory mill".split(), "works plant factory mill zavod kombinat foundry arsenal".split()),
    **dict.fromkeys("airline carrier".split(), "air airways airlines aviation cargo avia".split()),
    **dict.fromkeys("shipper carrier".split(), "shipping lines maritime marine".split()),
    **dict.fromkeys("shipyard yard".split(), "shipyard yard yards dock dockyard shipbuilding werft".split()),
    **dict.fromkeys("insurer underwriter".split(), "insurance assurance mutual reinsurance".split()),
    **dict.fromkeys("forwarder haulier".split(), "logistics freight forwarding cargo spedition transport".split()),
    **dict.fromkeys("trader dealer".split(), "trading".split()),
    **dict.fromkeys("lender".split(), "bank savings credit".split()),
    **dict.fromkeys("refiner refinery".split(), "refinery oil petroleum neft".split()),
    **dict.fromkeys("shipowner".split(), "shipping maritime marine tankers".split()),
}
"""Noun for a firm -> words of names that say the same: "the airline" after "Orbex Air"."""


class Subjects(Groups):
    """The base of a Reference: subjects that go on from clause to clause."""

    section: list[int]

    def teller(self, number: int, pronoun: Any) -> Fill | None:
        """`The bank said it had closed the account`: it is the bank, where nothing else stands between."""
        clause = pronoun.head
        if pronoun.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp" or clause.head.lemma_ not in SAY:
            return None
        said = [t for t in children(clause.head, "nsubj") if t.i < pronoun.i and t.pos_ == "NOUN"]
        if not said or self.between(number, said[0], pronoun):
            return None
        found = self.fill(number, said[0], "organisation", 1)
        if said[0].lemma_.lower() in _FOR_OTHERS:  # "a lawyer for X said it had sold nothing"
            clients = [n for name, n in prepositions(said[0]) if name in ("for", "of")]
            found = next((f for n in clients if (f := self.fill(number, n, "organisation", 1))), None)
        if found is None or found.plural:
            return None
        return again(found, *self.sentence(number).place(pronoun), number, certain=found.certain)

    def tellers(self, number: int, pronoun: Any) -> Fill | None:
        """`The lawyers say X was a client, which they would not name`: they are the lawyers."""
        clause = pronoun.head
        while clause.dep_ in ("relcl", "acl", "attr", "dobj", "pobj", "prep", "conj") and clause.head != clause:
            clause = clause.head
        if pronoun.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head.lemma_ not in SAY:
            return None
        said = [t for t in children(clause.head, "nsubj") if t.i < pronoun.i and t.tag_ == "NNS"]
        found = self.fill(number, said[0], "party", 1) if said else None
        if found is None or not found.plural:
            return None
        return again(found, *self.sentence(number).place(pronoun), number, certain=True)

    def doer_above(self, number: int, pronoun: Any) -> Fill | None:
        """`The bank cut ties with X as soon as it learned of it`: it is the bank, the subject of both clauses."""
        clause = pronoun.head
        if pronoun.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "advcl":
            return None
        above = clause.head
        while above.pos_ == "ADV" and above.head != above:
            above = above.head
        doers = [t for t in children(above, "nsubj", "nsubjpass") if t.i < pronoun.i and t.pos_ == "NOUN"]
        found = self.fill(number, doers[0], "organisation", 1) if doers else None
        if found is None or found.plural or found.schema == "Person":
            return None
        return again(found, *self.sentence(number).place(pronoun), number, certain=found.certain)

    def between(self, number: int, first: Any, last: Any) -> bool:
        """True if a sentence speaks of another party between two words."""
        start, end = self.sentence(number).place(first)[1], self.sentence(number).place(last)[0]
        return any(start < f.start < end and not f.plural for f in self.spoken(number))

    def told_elsewhere(self, number: int, name: str) -> bool:
        """True if a firm was not spoken of in this paragraph, nor in the sentence before it."""
        line = self.sentence(number).line
        near = [n for n in range(max(0, number - 3), number + 1) if self.sentence(n).line == line or n == number - 1]
        return not any(f.text == name for n in near for f in self.spoken(n))

    def about(self, number: int, start: int, end: int) -> Fill | None:
        """The firm that a text is about, if that is clear; never certain. None where another may be meant."""
        name = self.main_firm()
        if name is None:
            return None
        at = (name.start, name.end)
        return Fill(name.text, name.schema, start, end, at, True, False, sentence=number, lemma="company")

    def person_before(self, number: int, pronoun: Any) -> Fill | None:
        """The one person without a name that the sentence before is about; never certain."""
        if number < 1 or self.section[number - 1] != self.section[number] or pronoun.dep_ not in ("nsubj", "nsubjpass"):
            return None
        people = [f for f in self.spoken(number - 1) if f.schema == "Person" and not f.plural]
        if len(people) != 1 or people[0].named or not people[0].subject:
            return None
        return again(people[0], *self.sentence(number).place(pronoun), number, certain=False)

    def firm_of_shares(self, number: int, token: Any, owners: set[str]) -> Fill | None:
        """Whose "60 per cent of the shares" are meant: the firm that the sentence, or the one before, is about."""
        for earlier in (number, number - 1):
            if earlier < 0 or self.section[earlier] != self.section[number]:
                return None
            here = self.sentence(number).place(token)[0]
            firms = [f for f in self.spoken(earlier) if f.schema in ("Company", "Organization") and f.named]
            told = [f for f in firms if f.text not in owners and f.start < here]
            if told:
                choice = next((f for f in told if f.subject), told[0])
                return again(
                    choice, *self.sentence(number).place(token), number, certain=len({f.text for f in told}) == 1
                )
        return None

    def country_told(self, number: int, token: Any) -> Fill | None:
        """Which country "there" or "that country" is: the state, or else the place, that was named last."""
        start, end = self.sentence(number).place(token)
        near = [n for n in self.names if n.schema == "Address" or is_state(n.text)]
        near = [n for n in near if number - 2 <= n.sentence <= number and n.end <= start]
        near = [n for n in near if self.section[n.sentence] == self.section[number]]
        states = [n for n in near if is_state(n.text)] or near
        if not states:
            return None
        at = (states[-1].start, states[-1].end)
        return Fill(states[-1].text, "Address", start, end, at, True, False, sentence=number, lemma=token.lower_)

    def goods_told(self, number: int, plural: bool | None) -> Fill | None:
        """The goods that the sentence before is about, where no claim told of them: its subject or object."""
        if number < 1 or self.section[number - 1] != self.section[number]:
            return None
        told = []
        for token in self.sentence(number - 1).tokens:
            if (
                token.pos_ in ("NOUN", "PROPN")
                and token.dep_ != "compound"
                and (is_ware(token) or token.pos_ == "PROPN")
            ):
                fill = self.fill(number - 1, token, "goods", 1)
                told += [(token, fill)] if fill else []
        if len({f.lemma for _, f in told if not f.named}) > 1 or len({f.text for _, f in told if f.named}) > 1:
            return None  # which of them is not clear
        for token, fill in told:
            stands = token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
            if stands and (plural is None or fill.plural == plural or fill.named):
                return again(fill, fill.start, fill.end, number - 1, certain=False)
        return None
