"""What was spoken of so far, and what a pronoun or "the company" stands for."""

from dataclasses import replace
from typing import Any

from paperchain.extract.entities import Name, is_state
from paperchain.extract.fills import Fill, again
from paperchain.extract.naming import BODIES
from paperchain.extract.nominal import predicated_of
from paperchain.extract.pointing import leads, listed_with, object_before, of_paper, said_before, speaks_otherwise
from paperchain.extract.subjects import SAID_BY, Subjects
from paperchain.extract.syntax import acting, prepositions
from paperchain.extract.tree import children
from paperchain.extract.voices import PAPER, WE, YOU
from paperchain.language.english_words import COMPANY, GOODS, GROUPS, ORGANISATION, PEOPLE, PUBLIC, SITES

IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs".split())
PERSON = frozenset("he she him her his hers".split())
WARES = frozenset(
    """game software console browser application app computer phone smartphone tablet camera locomotive motorcycle bus
    tank howitzer airliner bomber fighter rocket satellite drug vaccine beverage drink chip processor pistol""".split()
)
"""Goods of trade that a text calls by a name of their own."""
MADE = frozenset("make manufacture produce build construct develop design engineer".split())
LAWYERS = frozenset("lawyer attorney counsel barrister solicitor advocate".split())
LABELS = frozenset("label marking number logo sticker plate tag seal word".split())
"""What is taken off goods and is not carried on with them."""
ANY_BODY = frozenset("agency authority regulator office service bureau department".split())
"""What any public body may be called."""
MEDIA = frozenset("newspaper magazine broadcaster outlet publication paper website portal channel station".split())
OFFICES = frozenset(
    """prosecutor judge magistrate minister mayor governor ambassador president chairman chairwoman auditor accountant
    lawyer notary captain buyer seller landlord informant whistleblower""".split()
)
"""People whom a text may know by their office alone: "the minister"."""
TELLS = frozenset("tell inform assure notify".split())
NOTHING = frozenset("anything nothing something everything".split())
"""Words for goods that point back at none: "never shipped anything"."""
THESE = frozenset("these those this that".split())
KINDS = frozenset(
    """plant factory shipyard refinery bank airline carrier distributor dealer trader retailer contractor forwarder
    broker shipper operator manufacturer maker supplier institute haulier startup insurer workshop""".split()
)
"""Nouns by which a text goes on to speak of a firm that it has called so: "the shipyard"."""
ANY_COMPANY = frozenset("company firm manufacturer maker business producer supplier corporation enterprise".split())
"""What any firm may be called; other nouns want a name that holds them ("the shipyard")."""


class Reference(Subjects):
    """The base of a Reader: what sentences spoke of, in order, and the words that point back to it."""

    section: list[int]
    subject: Fill | None = None
    """Whom the document is about, where it is an entry on one party."""

    def __init__(self) -> None:
        self._spoken: dict[int, list[Fill]] = {}
        self._parties: dict[int, list[Fill]] = {}
        self._firms: dict[str, dict[str, Fill]] = {}
        self._called_so: dict[str, Fill] = {}  # "shipyard" -> the one that the text called so last
        self.owned: Fill | None = None  # whose shares the text spoke of last
        self._asked: set[tuple[int, int]] = set()  # pronouns whose meaning is being looked for

    def name_at(self, number: int, token: Any) -> Name | None:
        """The name that a token is part of; the Reader answers."""
        raise NotImplementedError

    def goods_in_context(self, number: int, trigger: Any) -> Fill | None:
        """Goods that a happening without an object is about, taken from the sentence before; never certain."""
        found = self.goods_before(number)
        return again(found, *self.sentence(number).place(trigger), number, certain=False) if found else None

    def goods_before(self, number: int, plural: bool | None = None) -> Fill | None:
        """The goods that were spoken of last in the sentence before."""
        before = self._spoken.get(number - 1, [])
        fits = [f for f in before if plural is None or f.plural == plural or f.named]
        return min(fits, key=lambda f: f.start) if fits else self.goods_told(number, plural)

    def _goods_here(self, number: int, token: Any, plural: bool) -> Fill | None:
        """Goods that the sentence itself spoke of before a pronoun."""
        for other in reversed(self.sentence(number).tokens):
            below = token.head.dep_ in ("relcl", "advcl")
            stands = other.dep_ == "dobj" or (
                other.dep_ == "nsubjpass" and (token.dep_ in ("dobj", "pobj") or (below and other.head != token.head))
            )
            fill = self.fill(number, other, "goods", 1) if other.i < token.i and stands else None
            if fill and (fill.named or (fill.plural == plural and fill.lemma not in LABELS)):
                return fill
        return None

    def spoken(self, number: int) -> list[Fill]:
        """Parties that a sentence speaks of, in order."""
        if number < 0 or number >= len(self.analysis.sentences):
            return []
        if number in self._parties:
            return self._parties[number]
        self._parties[number] = found = []
        seen: set[tuple[int, int]] = set()
        for token in self.sentence(number).tokens:
            if token.lower_ in ("it", "he", "she") and token.dep_ in ("nsubj", "nsubjpass"):
                again_told = self.refer(number, token, "person" if token.lower_ != "it" else "organisation")
                if again_told and again_told.named and token.head.dep_ == "ROOT":
                    found.append(replace(again_told, subject=True, sentence=number))
                continue
            if token.pos_ not in ("NOUN", "PROPN", "NUM", "X", "ADJ"):
                continue
            name = self.name_at(number, token)
            if (token.pos_ == "ADJ" and not name) or (name and token.i != name.head.i):
                continue
            alone = not name and children(token, "det") and not children(token, "amod", "compound", "nmod", "poss")
            firm = token.lemma_.lower() in ANY_COMPANY | KINDS and token.dep_ in ("nsubj", "nsubjpass")
            if (alone and not firm) or any(c.lower_ == "no" for c in children(token, "det")):
                continue
            whom = predicated_of(token) if not name else []
            called = self.fill(number, whom[0], "organisation", 1) if whom and token.lemma_.lower() in KINDS else None
            if called and called.named and called.end < self.sentence(number).place(token)[0]:
                self._called_so[token.lemma_.lower()] = called
            if not name and (whom or token.dep_ == "compound"):
                continue
            if (fill := self.fill(number, token, "party", 1)) and (fill.start, fill.end) not in seen:
                seen.add((fill.start, fill.end))
                stands = token.head if token.dep_ in ("appos", "compound") else token  # "the group X said"
                subject = stands.dep_ in ("nsubj", "nsubjpass")
                found.append(replace(fill, subject=subject, sentence=number))
        return found

    def product_called(self, number: int, token: Any) -> Fill | None:
        """The name that goods are said of where they are told to be someone's work: "X is a car made by Y"."""
        if token.dep_ not in ("attr", "appos") or token.lemma_.lower() not in GOODS | WARES:
            return None
        if not any(c.dep_ in ("acl", "relcl") and c.lemma_ in MADE for c in token.children):
            return None
        for word in predicated_of(token)[:1]:
            name = self.name_at(number, word)
            if name is None or name.schema == "Person" or is_state(name.text):
                return None
            at = (name.start, name.end)
            return Fill(name.text, "Product", *at, at, sentence=number, lemma=token.lemma_.lower())
        return None

    def remember(self, number: int, fill: Fill) -> None:
        """Keep what a claim spoke of, for the sentences that follow."""
        if fill.schema == "Product" and fill not in self._spoken.setdefault(number, []):
            self._spoken[number].append(fill)

    def belongs(self, person: Fill, firm: Fill) -> None:
        """Keep that a person owns, runs or works for a firm: it is meant by "his company" from there on."""
        if person.schema == "Person" and firm.schema in ("Company", "Organization") and person.named and firm.named:
            self._firms.setdefault(person.text, {}).setdefault(firm.text, firm)

    def owned_before(self, number: int) -> Fill | None:
        """Whose "remaining 60 percent" is meant: the firm whose owners the sentence before, or this one, spoke of."""
        return self.owned if self.owned and self.owned.named and number - self.owned.sentence <= 1 else None

    def firm_of(self, number: int, token: Any) -> Fill | None:
        """What "his company" stands for, where the text told of just one firm of that person."""
        whose = next((c for c in children(token, "poss") if c.lower_ in ("his", "her")), None)
        person = self.refer(number, whose, "person") if whose is not None else None
        firms = list(self._firms.get(person.text, {}).values()) if person else []
        if not person or len(firms) != 1 or children(token, "amod", "compound", "nmod", "appos"):
            return None
        return again(firms[0], *self.sentence(number).place(token), number, certain=person.certain)

    def _left(self, number: int, token: Any) -> Fill | None:
        """`Dolan, who left the company in 2021`: the one firm that the text told to be his."""
        if token.dep_ != "dobj" or token.head.lemma_ not in ("leave", "quit", "run", "head", "lead", "manage"):
            return None
        people = [f for t in acting(token.head) if (f := self.fill(number, t, "person", 1))]
        firms = list(self._firms.get(people[0].text, {}).values()) if people else []
        return again(firms[0], *self.sentence(number).place(token), number, certain=True) if len(firms) == 1 else None

    def client_of(self, number: int, token: Any) -> Fill | None:
        """What "his client" stands for: whom the lawyer, spoken of in this sentence before it, is said to act for."""
        if not any(c.lower_ in ("his", "her", "their") for c in children(token, "poss")):
            return None
        for word in self.sentence(number).tokens:
            if word.i >= token.i:
                break
            if word.lemma_.lower() in LAWYERS:
                whom = [*children(word, "poss"), *(n for name, n in prepositions(word) if name in ("for", "of"))]
            elif word.lemma_ == "represent":
                whom = children(word, "dobj")
            else:
                continue
            for noun in whom:
                if (found := self.fill(number, noun, "party", 1)) and found.named:
                    return again(found, *self.sentence(number).place(token), number, certain=True)
        return None

    def refer(self, number: int, token: Any, want: str) -> Fill | None:
        """What a pronoun stands for; None if that cannot be told, or hangs on itself ("we" on "its", "its" on "we")."""
        if (number, token.i) in self._asked:
            return None
        self._asked.add((number, token.i))
        try:
            return self._meant(number, token, want)
        finally:
            self._asked.discard((number, token.i))

    def _meant(self, number: int, token: Any, want: str) -> Fill | None:
        word = token.lower_
        start, end = self.sentence(number).place(token)
        if want == "goods":
            below = token.head.dep_ in ("ccomp", "advcl", "relcl", "xcomp")
            inside = token.dep_ in ("dobj", "pobj") or below
            if inside and word not in NOTHING and (here := self._goods_here(number, token, word in THEY | THESE)):
                return again(here, start, end, number, certain=False)
            if word in THESE | THEY | IT:
                if token.dep_ == "dobj" and object_before(token, word in THEY | THESE):
                    return None  # "solicited orders from X and passed them on"
                found = self.goods_before(number, word in THEY or word in ("these", "those"))
                return again(found, start, end, number, certain=True) if found else None
            return None
        if want in ("place", "origin", "any"):
            return None
        if word in WE:
            return self.ourselves(number, start, end) if want != "person" else None
        if word in YOU:
            return self.yourselves(number, start, end)
        if word in ("i", "me", "my"):
            return self.myself(number, start, end) if want != "organisation" else None
        if word in PERSON:
            whom, other = self._whom(number, token), speaks_otherwise(self.sentence(number).tokens, word)
            says = {self.told[0].name} if other and self.told else set()  # "He hid it, she said": not who says so
            says |= self.who_quotes(number, start, end)
            person = lambda f: (  # noqa: E731
                f.schema == "Person" and f.named and not f.plural and f.start != whom and f.text not in says
            )
            found = self._nearest(number, token, person, 3)
            if found is None or found.sentence < number - 1:
                someone = self.person_before(number, token)  # "The manager took money. He was dismissed."
                found = someone or found
            about = self.subject if self.subject and self.subject.schema == "Person" else None
            return found if found or not about else again(about, start, end, number, certain=False)
        if word in IT and want == "person":
            return None
        if word in IT and of_paper(token):
            return None  # "the register tells another story: it lists X"
        if word in IT and word != "its" and (teller := self.teller(number, token) or self.doer_above(number, token)):
            return teller
        if word in IT:
            kinds = ("Company", "Organization", "PublicBody", "LegalEntity")

            def body(told: Fill) -> bool:
                return (told.schema in kinds or is_state(told.text)) and not told.plural

            paper = self._nearest(number, token, body, 2)
            if paper is None or not _outlet(paper):
                return paper  # a paper that reports on a firm is seldom meant, least of all the one whose report it is
            firm = self._nearest(number, token, lambda f: body(f) and not _outlet(f), 2)
            own = any(n.text == paper.text and n.sentence < 3 for n in self.names)
            return firm or (None if own else paper)
        if word == "they" and (tellers := self.tellers(number, token)):
            return tellers
        if word in THEY:
            group = self._nearest(number, token, lambda f: f.plural, 1)
            before = self.sentence(number - 1).tokens if number and group and group.certain else ()
            rivals = any(
                t.tag_ == "NNS" and self.members(number - 1, t) for t in before
            )  # "the agents warned both men"
            return again(group, start, end, number, certain=not rivals) if group else None
        return None

    def _whom(self, number: int, pronoun: Any) -> int:
        """Where the one stands to whom "he" does something: X of "X, to whom he gave a house". -1 if nowhere."""
        verb = pronoun.head
        if verb.dep_ != "relcl" or not any(t.lower_ == "whom" and t.i < pronoun.i for t in verb.subtree):
            return -1
        heads = [verb.head, *children(verb.head, "appos")]
        name = next((n for head in heads if (n := self.name_at(number, head))), None)
        return name.start if name else -1

    def _nearest(self, number: int, token: Any, fits: Any, back: int) -> Fill | None:
        start, end = self.sentence(number).place(token)
        possessive = token.tag_ == "PRP$"
        if possessive and (said := said_before(token)) is not None:  # "It cut ties with X, its director said"
            told = self.fill(number, said, "party", 1)
            if told and told.named and fits(told):
                return again(told, start, end, number, certain=True)
        if possessive and (listed := listed_with(token)) is not None:  # "X, which sold pumps, and its affiliate, Y"
            told = self.fill(number, listed, "party", 1)
            if told and told.named and fits(told):
                return again(told, start, end, number, certain=True)
        if possessive and (doer := _shared_subject(token)) is not None:  # "X sued Y and fired its director": X's
            told = self.fill(number, doer, "party", 1)
            return again(told, start, end, number, certain=True) if told and fits(told) else None
        here = [f for f in self.spoken(number) if f.end <= start and fits(f)]
        if here:
            choice = next((f for f in here if f.subject), here[-1]) if not possessive else here[-1]
            return again(choice, start, end, number, certain=len({f.text for f in here}) == 1 or choice.subject)
        for step in range(1, back + 1):
            earlier = number - step
            if earlier < 0 or self.section[earlier] != self.section[number]:
                return None
            found = [f for f in self.spoken(earlier) if fits(f)]
            heard = self._hearers(earlier)
            found = [f for f in found if f.start not in heard] or found
            if found:
                subjects = [f for f in found if f.subject]
                first = possessive and subjects and token.head.dep_ == "nsubj" and leads(token)
                choice = found[-1] if possessive and not first else (subjects or found)[0]
                return again(choice, start, end, number, certain=len({f.text for f in found}) == 1)
        return None

    def _hearers(self, number: int) -> set[int]:
        """Where those stand whom somebody told something: "X told the Herald that it ...": "it" is X."""
        told = [t for t in self.sentence(number).tokens if t.dep_ in ("dobj", "dative") and t.head.lemma_ in TELLS]
        names = [name for t in told if (name := self.name_at(number, t))]
        return {name.start for name in names}

    def definite(self, number: int, token: Any, lemma: str, plural: bool) -> Fill | None:
        """What a noun with "the" stands for: "the company", "the experts"; "the bank" itself where no name fits."""
        found = self._pointed_at(number, token, lemma, plural)
        the = any(c.lower_ == "the" for c in children(token, "det"))
        if found or plural or not the or lemma in ANY_COMPANY | ANY_BODY | SITES | GROUPS:
            return found
        if lemma not in COMPANY | PUBLIC | OFFICES:
            return None
        schema = "PublicBody" if lemma in PUBLIC else "Company" if lemma in COMPANY else "Person"
        at = self.phrase(number, token)
        text, subject = self.document.text[slice(*at)], token.dep_ in ("nsubj", "nsubjpass")
        return Fill(text, schema, *at, at, False, sentence=number, subject=subject, lemma=lemma)

    def phrase(self, number: int, token: Any) -> tuple[int, int]:
        """Where the phrase of a noun stands; the Reader answers."""
        raise NotImplementedError

    def _pointed_at(self, number: int, token: Any, lemma: str, plural: bool) -> Fill | None:
        start, _end = self.sentence(number).place(token)
        if plural or lemma in ("staff", "crew"):
            alike = {"expert", "specialist", "engineer", "technician"}
            same = alike if lemma in alike else {lemma}
            return self._nearest(number, token, lambda f: f.plural and f.lemma in same and f.start != start, 4)
        if lemma in COMPANY | SITES and (called := self._called_so.get(lemma)) and called.end < start:
            return again(called, start, _end, number, certain=True)
        if lemma in SITES - COMPANY - set(SAID_BY):
            return None
        if lemma in COMPANY and lemma not in ANY_COMPANY:
            said = {lemma, *SAID_BY.get(lemma, ())}
            return self._nearest(number, token, lambda f: bool(said & _words(f)) or f.lemma == lemma, 4)
        if lemma in COMPANY and (own := self._left(number, token)):
            return own
        if lemma in COMPANY:
            told = self.spoken(number - 1) if number and self.section[number - 1] == self.section[number] else []
            alike_told = [f for f in told if f.lemma == lemma and not f.named and not f.plural]
            if alike_told:  # "Dolan's firm bought drones. The firm resold them."
                return again(alike_told[0], start, _end, number, certain=len(alike_told) == 1)
            firms = ("Company", "LegalEntity", "Organization")
            firm = lambda f: f.schema in firms and f.named and not _public(f) and not _outlet(f)  # noqa: E731
            found = self._nearest(number, token, firm, 3)
            if found and self.told_elsewhere(number, found.text):  # a new paragraph goes on with what the text is about
                return self.about(number, start, _end)
            if found and found.certain and self._rivals(number, found, firm):
                found = replace(found, certain=False)
            return found
        if lemma in PUBLIC:
            named = self._nearest(number, token, lambda f: f.schema in BODIES and lemma in f.text.casefold().split(), 8)
            return named or self._nearest(number, token, lambda f: f.schema == "PublicBody" and _may_be(f, lemma), 3)
        if lemma in MEDIA:  # "this newspaper" is whose text it is
            return self._nearest(number, token, lambda f: f.schema in BODIES and _outlet(f), 3)
        if lemma in ORGANISATION - {"network", "ring", "cell"}:
            return self._nearest(number, token, lambda f: f.schema in ("Organization", "Company") and f.named, 3)
        if lemma in PEOPLE and lemma not in GROUPS:
            return self._nearest(number, token, lambda f: f.schema == "Person" and f.named, 2)
        return None

    def _rivals(self, number: int, chosen: Fill, fits: Any) -> bool:
        """True if the two sentences before speak of another that the words could mean too."""
        section = self.section[number]
        near = [f for n in (number - 2, number - 1) if n >= 0 and self.section[n] == section for f in self.spoken(n)]
        own = set(chosen.text.casefold().split())
        return any(fits(f) and not own & set(f.text.casefold().split()) for f in near)


def _shared_subject(possessor: Any) -> Any:
    """Who does both, where a possessor stands with the second object: "X sued Y and fired its director"."""
    noun = possessor.head
    verb = noun.head
    if noun.dep_ != "dobj" or verb.dep_ != "conj" or verb.head.pos_ != "VERB" or children(verb, "nsubj", "nsubjpass"):
        return None
    doers = acting(verb)
    return doers[0] if len(doers) == 1 and doers[0].i < verb.head.i else None


def _words(party: Fill) -> set[str]:
    return set(party.text.casefold().split())


def _outlet(body: Fill) -> bool:
    return bool(_words(body) & PAPER)


def _public(body: Fill) -> bool:
    return bool(set(body.text.casefold().split()) & (PUBLIC - COMPANY))


def _may_be(body: Fill, lemma: str) -> bool:
    """True for a public body that "the agency", "the ministry" may mean: its name says nothing else that it is."""
    return not is_state(body.text) and (lemma in ANY_BODY or not set(body.text.casefold().split()) & PUBLIC)
