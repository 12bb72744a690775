"""What a word of the parse stands for: a name, a described group, goods, or something said before."""

from typing import Any

from paperchain.extract.aliases import given, short_forms
from paperchain.extract.crafts import NAMED_CRAFTS, craft
from paperchain.extract.described import called_beside, in_whose_name, introduced, listed_person, officer_of, picked_out
from paperchain.extract.entities import PARTY, Name, is_state, names
from paperchain.extract.fills import Fill, again
from paperchain.extract.issuer import addressee, issuer, speaker, writers
from paperchain.extract.nominal import predicated_of, whole_names
from paperchain.extract.reference import THESE, Reference
from paperchain.extract.syntax import percent, prepositions
from paperchain.extract.tree import children
from paperchain.extract.turns import turns
from paperchain.extract.voices import Turn
from paperchain.language.analyse import Analysis
from paperchain.language.currencies import is_currency
from paperchain.language.english_words import (
    ABSTRACT,
    COMPANY,
    COUNTRIES,
    GOODS,
    ORGANISATION,
    PAPERS,
    PEOPLE,
    PLACES,
    PUBLIC,
    SITES,
)
from paperchain.language.ware_words import is_tooling, is_ware
from paperchain.model import Argument, Document, Mention, Span, Speaker

__all__ = ["Fill", "Reader"]

SPOKESMEN = frozenset("spokesman spokeswoman spokesperson spokespeople representative press-secretary".split())
ACCOUNTS = frozenset("account end-user".split())
"""What a payment goes to and is no party: its holder is."""
DEFINED = frozenset("supplier buyer seller purchaser customer contractor consignee carrier distributor".split())
"""Parties as a contract calls them: "the Supplier shall deliver"."""
PARTITIVE = frozenset(
    """dozen hundred thousand score number batch lot range pair set series type kind variety quantity load volume piece
    unit ton tonne consignment shipment delivery amount array stock part worth million billion dollar euro dozens
    truckload shipload assortment total supply order wreckage debris remains remnant fragment""".split()
)

UNITS = frozenset("DATE TIME MONEY PERCENT".split())
"""Kinds of the tagger that are no goods; "forty cameras a year" it may take for a date."""
MEASURES = frozenset("ton tonne kilogram kilogramme kilo kg gram litre liter barrel gallon metre meter".split())
"""Units that goods are measured in."""

CLAUSE = 200
"""Code points of a clause that are kept as what is said or known."""

CROWDS = frozenset("chain network string series web handful couple pair number trio dozen succession row ring".split())
"""Nouns of many: "a chain of traders" are traders."""
GROUPED = frozenset(
    """group holding concern conglomerate consortium company firm portal platform website movement party foundation
    brand family dynasty clan factory bank enterprise corporation alliance network club colony prison brigade regiment
    battalion""".split()
)
"""Nouns behind a name that say what it is: "the Torvik group"."""


class Reader(Reference):
    """The names of one document and what was spoken of so far."""

    def __init__(self, document: Document, analysis: Analysis, publisher: str = "") -> None:
        super().__init__()
        self.document, self.analysis, self.publisher = document, analysis, publisher
        self.names = whole_names(names(analysis, publisher), document.text)
        terms = given(self.names, document.text)
        for name in self.names:  # a short form is of the kind of what it stands for
            if (whole := terms.get(name.key)) and whole.end <= name.start:
                name.schema = whole.schema
        self._stands = {**short_forms(self.names), **terms}
        self._at = {(n.sentence, i): n for n in self.names for i in range(n.first, n.last)}
        self.section: list[int] = []
        section = 0
        for sentence in analysis.sentences:
            section += sentence.heading
            self.section.append(section)
        self.sources: set[str] = set()  # who made, developed or supplied something so far
        self.turns = turns(self)
        self.told: tuple[Speaker, ...] = ()  # the source that a sentence named last, and the number of that sentence
        self.told_at = -1
        self._called = introduced(self)
        self.issuer = issuer(document.text, self.names)
        if self.issuer is None and not any(t.name for t in self.turns):
            self.issuer = speaker(document.text, self.names)
            self.guessed = self.issuer is not None
        if self.issuer is None and not self.turns:
            self.writers = writers(document.text)
        self.addressee = addressee(document.text, self.names, self.issuer)
        self.subject = self._about()

    def _about(self) -> Fill | None:
        """Whom an entry is about: a first line that is a name and no more, above lines of prose."""
        sentences = self.analysis.sentences
        if len(sentences) < 2 or sentences[1].line == sentences[0].line or sentences[0].line != 0:
            return None
        first, text = sentences[0], self.document.text
        words = [t.text for t in first.tokens if t.is_alpha]
        name = next((n for n in self.names if n.sentence == 0), None)
        known = {w.casefold(): n for n in self.names if n.sentence for w in n.text.split() if len(w) > 2}
        again_named = next((known[w.casefold()] for w in words if w.casefold() in known), None)
        rest = "" if name is None else text[first.start : name.start] + text[name.end : first.end]
        in_capitals = listed_person(text[first.start : first.end])
        whole = name is not None and sum(c.isalnum() for c in rest) < 3 and name.schema in PARTY
        plain = 1 < len(words) <= 10 and all(w[0].isupper() for w in words) and text[first.end - 1] not in ".:;"
        other = again_named.schema if again_named else "Person"
        if not whole and not in_capitals and not (plain and other in PARTY and (again_named or not self._told_of())):
            return None
        at = (first.start, first.end)
        schema = again_named.schema if again_named and again_named.schema in PARTY else name.schema if name else other
        if in_capitals:
            schema = "Person"
            mine = {w.casefold() for w in words}
            for other_name in self.names:
                if len(mine & set(other_name.text.casefold().split())) > 1 and len(other_name.text.split()) < 5:
                    other_name.schema = "Person"
        return Fill(
            text[slice(*at)], schema if schema in PARTY else "Person", *at, at, subject=True, lemma=words[-1].lower()
        )

    def _told_of(self) -> bool:
        """True if the second sentence has a verb of its own: the first line is a title, then."""
        return any(t.dep_ in ("nsubj", "nsubjpass") for t in self.sentence(1).tokens)

    def voice(self, at: int) -> Turn | None:
        """Whose turn it is at a place of a conversation, if the text names a person."""
        return next((t for t in self.turns if t.start <= at < t.end and t.name), None)

    def name_at(self, number: int, token: Any) -> Name | None:
        """The name that a token is part of."""
        return self._at.get((number, token.i))

    def fill(self, number: int, token: Any, want: str, depth: int = 0) -> Fill | None:
        """What a token stands for as a party, goods, a place or anything; None if it cannot be that."""
        name = self.name_at(number, token)
        if name is not None:
            return self._named(name, token, want)
        if (
            (called := self._called.get((number, token.i)))
            and want != "any"
            and (fill := self._named(called, token, want))
        ):
            return fill
        if token.pos_ == "PRON" or token.tag_ in ("PRP$", "PRP") or (token.lower_ in THESE and token.dep_ != "det"):
            return self.refer(number, token, want)
        if (
            want in ("authority", "party", "country")
            and token.lower_ in COUNTRIES
            and token.dep_ in ("amod", "nmod", "compound")
        ):
            start, end = self.sentence(number).place(token)
            return Fill(COUNTRIES[token.lower_], "Address", start, end, (start, end), named=False, entity=True)
        if want == "any" and token.dep_ in ("ccomp", "xcomp") and token.pos_ in ("VERB", "AUX"):
            return self._clause(number, token)
        if (term := self._stands.get(token.lower_)) and token.text[0].isupper() and token.pos_ in ("NOUN", "PROPN"):
            fill = self._named(term, token, want)  # "the Buyer"
            return again(fill, *self.sentence(number).place(token), number, certain=True) if fill else None
        if token.lower_ == "there" and want == "place" and token.pos_ in ("ADV", "PRON"):
            return self.country_told(number, token)
        if want == "goods" and (token.pos_ == "NUM" or token.like_num) and token.dep_ in ("dobj", "nsubj", "nsubjpass"):
            rest = {c.lower_ for c in token.children} & {"remaining", "other", "the", "all"}
            before = self.goods_before(number) if rest and not list(prepositions(token)) else None
            return again(before, *self.sentence(number).place(token), number, certain=False) if before else None
        if token.pos_ in ("ADJ", "NUM") and want != "goods" and depth < 2:  # "the largest of them, X"
            beside = [c for c in children(token, "appos") if c.i > token.i and self.name_at(number, c)]
            return self.fill(number, beside[0], want, depth + 1) if beside else None
        if token.pos_ not in ("NOUN", "PROPN"):
            return None
        if want in ("target", "goods") and (meant := craft(self, number, token)):
            name, certain = meant
            fill = Fill(name.text, name.schema, *self.sentence(number).place(token), (name.start, name.end))
            return again(fill, fill.start, fill.end, number, certain)
        return self._noun(number, token, want, depth)

    def _clause(self, number: int, verb: Any) -> Fill:
        """What is said or known, in the words of the text: at most so many, without "that"."""
        words = [t for t in verb.subtree if not (t.dep_ == "mark" and t.head == verb and t.lower_ == "that")]
        while words and words[0].pos_ == "PUNCT":
            words = words[1:]
        start, end = self.sentence(number).place(words[0])[0], self.sentence(number).place(words[-1])[1]
        text = self.document.text[start:end]
        if len(text) > CLAUSE:
            text = text[:CLAUSE].rpartition(" ")[0]
        text = text.rstrip(" .,;:”\"'")
        return Fill(text, "", start, start + len(text), (start, start + len(text)), named=False, entity=False)

    def _named(self, name: Name, token: Any, want: str) -> Fill | None:
        state = is_state(name.text)
        fits = {
            "party": name.schema in PARTY or state,
            "target": name.schema in (*PARTY, "Vessel", "Airplane") or state,
            "authority": name.schema in PARTY or state,
            "person": name.schema in ("Person", "LegalEntity"),
            "organisation": (name.schema in PARTY and name.schema != "Person") or state,
            "goods": name.schema in ("Product", *NAMED_CRAFTS),
            "place": name.schema == "Address",
            "country": state,
            "origin": name.schema == "Address",
            "any": True,
        }[want]
        inside = token.dep_ == "pobj" and token.head.lower_ in ("in", "near", "inside", "within", "across", "at")
        if not fits or (state and inside and want in ("party", "organisation", "person")):
            return None
        number, subject = name.sentence, token.dep_ in ("nsubj", "nsubjpass")
        at, lemma = (name.start, name.end), token.lemma_.lower()
        if (long := self._stands.get(name.key)) and long.end <= name.start and not self._kin(long, name, token):
            there = (long.start, long.end)
            return Fill(long.text, long.schema, *at, there, sentence=number, subject=subject, lemma=lemma)
        return Fill(name.text, name.schema, *at, at, sentence=number, subject=subject, lemma=lemma)

    def _kin(self, long: Name, name: Name, token: Any) -> bool:
        """`Zarnet Europe is owned by Zarnet`: the subject's own first word is another party here."""
        said = long.sentence == name.sentence and long.head.dep_ in ("nsubj", "nsubjpass") and token.dep_ == "pobj"
        return said and token.head.lower_ in ("by", "of") and long.text.startswith(name.text + " ")

    def phrase(self, number: int, token: Any, full: bool = False) -> tuple[int, int]:
        """Where the words around a noun stand, without article and number; with what follows if `full`."""
        first = token
        for child in sorted((c for c in token.children if c.i < token.i), key=lambda c: c.i, reverse=True):
            skip = child.dep_ in ("det", "nummod", "predet", "cc", "punct", "quantmod", "preconj", "appos")
            if skip or child.tag_ in ("PRP$", "WP$", "CD") or (child.pos_ == "PUNCT" and child.text != "-"):
                if child.text == "-":
                    continue
                break
            if child.dep_ in ("amod", "compound", "nmod", "poss", "npadvmod", "advmod", "case"):
                first = child.left_edge if child.dep_ != "amod" or child.left_edge.dep_ != "det" else child
        last = token
        if full:
            tail = [c for c in children(token, "prep", "acl", "relcl") if c.i > token.i]
            last = tail[-1].right_edge if tail else token
            while last.i > token.i and last.pos_ in ("PUNCT", "CCONJ"):
                last = last.doc[last.i - 1]
        sentence = self.sentence(number)
        return sentence.place(first)[0], sentence.place(last)[1]

    def _noun(self, number: int, token: Any, want: str, depth: int) -> Fill | None:
        lemma = token.lower_ if token.lower_ in ("customs", "works", "premises") else token.lemma_.lower()
        start, end = self.phrase(number, token)
        text = self.document.text[start:end]
        plural = token.tag_ in ("NNS", "NNPS")
        if want == "any" and percent(token):  # the number belongs to it
            start = self.sentence(number).place(token.left_edge)[0]
            for left in (t for t in token.subtree if t.i < token.i and (t.pos_ == "DET" or t.tag_ == "DT")):
                start = max(start, self.sentence(number).place(left)[1] + 1)
            text = self.document.text[start:end]
        if want == "any":
            return Fill(text, "", start, end, (start, end), False, True, False, plural, number, False, lemma)
        if want in ("party", "authority", "person", "organisation", "target"):
            return self._party(number, token, lemma, want, depth)
        if want == "goods":
            return self.product_called(number, token) or self._goods(number, token, lemma)
        if lemma == "country" and want == "place" and any(c.lower_ in ("that", "this") for c in token.children):
            return self.country_told(number, token)
        if want in ("place", "origin"):
            inner = [c for c in children(token, "compound", "nmod", "appos", "amod") if self.name_at(number, c)]
            inner += [n for name, n in prepositions(token) if name in ("of", "in", "near") and self.name_at(number, n)]
            place = next((f for c in inner if (f := self.fill(number, c, "place", depth + 1))), None)
            return place if lemma in PLACES | SITES else None
        return None

    def grouped(self, number: int, token: Any) -> Name | None:
        """The name that a noun of a body stands behind or before: "the Torvik group", "the penal colony K-2"."""
        if token.lemma_.lower() not in GROUPED:
            return None
        for word in children(token, "compound", "nmod", "nummod", "appos", "amod"):
            near = self.name_at(number, word)
            close = near and (-1 <= token.i - near.last <= 1 or 0 < near.first - token.i <= 2)
            if near and close and near.schema in ("Company", "Organization", "LegalEntity"):
                return near
        return None

    def _party(self, number: int, token: Any, lemma: str, want: str, depth: int) -> Fill | None:
        crowd = [n for name, n in prepositions(token) if name == "of" and n.tag_ in ("NNS", "NNPS")]
        if lemma in CROWDS and crowd and depth < 2 and crowd[0].lemma_.lower() in PEOPLE | ORGANISATION:
            return self._party(number, crowd[0], crowd[0].lemma_.lower(), want, depth + 1)
        armed = lemma == "force" and token.i and token.nbor(-1).lower_ in ("air", "police", "armed")
        if lemma == "commission" and token.tag_ == "NNS":
            return None  # "earned commissions"
        person, organ = lemma in PEOPLE, lemma in ORGANISATION or bool(armed)
        whom = predicated_of(token) if depth < 2 and token.dep_ in ("appos", "attr") else []
        known = [other for other in whom if self.name_at(number, other)]
        if lemma in SITES and depth < 2 and not known:
            owner = [*children(token, "poss"), *(c for c in children(token, "compound") if self.name_at(number, c))]
            body = lemma == "office" and bool(children(token, "amod", "compound"))  # "Norland's customs crime office"
            for word in owner[:1] if not body or not is_state(owner[0].text if owner else "") else ():
                if found := self.fill(number, word, want, depth + 1):
                    return found
        if lemma in ACCOUNTS and depth < 2:
            owner = [*children(token, "poss"), *(n for name, n in prepositions(token) if name == "of")]
            owner += [n for c in children(token, "acl") for name, n in prepositions(c) if name == "by"]
            owner += in_whose_name(token)
            if owner:
                return self.fill(number, owner[0], want, depth + 1)
        if lemma in SPOKESMEN and depth < 2 and not predicated_of(token):
            inner = [n for name, n in prepositions(token) if name in ("for", "of")] + children(
                token, "poss", "compound"
            )
            for word in inner:
                if found := self.fill(number, word, "organisation", depth + 1):
                    return found
        if depth < 2 and not known and (near := self.grouped(number, token)):
            return self._named(near, near.head, want)
        if not (person or organ) and depth < 2 and (set_off := called_beside(self, number, token)):
            return self.fill(number, set_off, want, depth + 1)
        if not (person or organ) or (want == "person" and not person) or (want == "organisation" and not organ):
            return None
        for other in predicated_of(token) if depth < 2 else []:
            if self.name_at(number, other) and (found := self.fill(number, other, want, depth + 1)):
                return found
        if lemma in ("one", "other", "part", "head"):
            return None
        plural = (token.tag_ in ("NNS", "NNPS") and lemma != "customs") or lemma in ("staff", "personnel", "crew")
        if lemma in COMPANY and not plural and any(c.lower_ == "our" for c in children(token, "poss")):
            return self.ourselves(number, *self.sentence(number).place(token))
        if lemma in COMPANY and not plural and any(c.lower_ == "your" for c in children(token, "poss")):
            return self.yourselves(number, *self.sentence(number).place(token))
        if lemma == "client" and not plural and (client := self.client_of(number, token)):
            return client
        if lemma in COMPANY and not plural and (firm := self.firm_of(number, token)):
            return firm
        modified = children(token, "amod", "compound", "nmod", "poss")
        if token.text.istitle() and token.pos_ == "PROPN" and lemma in DEFINED and children(token, "det"):
            at = self.sentence(number).place(token)
            return Fill(token.text, "Company", *at, at, False, True, True, False, number, False, lemma)
        pointed = any(c.lower_ in ("the", "this", "that", "both", "these", "those") for c in token.children)
        if (
            person
            and not plural
            and pointed
            and want in ("party", "person")
            and (of := officer_of(self, number, token))
        ):
            return of
        if not modified and pointed and not picked_out(token):
            found = self.definite(number, token, lemma, plural)
            if found or not plural:
                return found
        start, end = self.phrase(number, token)
        text = self.document.text[start:end]
        one = any(c.lower_ == "one" for c in children(token, "nummod"))
        bare = lemma not in ("customs", "police", "parliament")
        if bare and not plural and not modified and not one and not children(token, "det"):
            return None
        human = person and not (organ and lemma in COMPANY)
        schema = "Person" if human else "Company" if lemma in COMPANY else "Organization"
        if lemma in PUBLIC and schema == "Organization":
            schema = "PublicBody"
        holders = [p for c in (token, *children(token, "compound")) for p in children(c, "poss")]
        named = schema == "PublicBody" and bool(holders) and not plural
        subject = token.dep_ in ("nsubj", "nsubjpass")
        return Fill(text, schema, start, end, (start, end), named, True, True, plural, number, subject, lemma)

    def _goods(self, number: int, token: Any, lemma: str) -> Fill | None:
        before = [c for c in token.children if c.i < token.i and c.dep_ not in ("poss", "det")]
        for child in [token, *before, *children(token, "appos")]:
            name = self.name_at(number, child)
            if name and name.schema == "Product":
                return self._named(name, child, "goods")
        inner = [n for name, n in prepositions(token) if name == "of" and n.lemma_.lower() not in MEASURES]
        if lemma in PARTITIVE and inner:
            return self.fill(number, inner[0], "goods")
        if lemma in MEASURES:  # "another 40 tonnes": of what was spoken of before
            told = self.goods_before(number)
            return again(told, *self.phrase(number, token), number, certain=False) if told else None
        if (token.tag_ in ("NN", "NNP") and lemma in ABSTRACT) or sum(c.isalpha() for c in token.text) < 2:
            return None
        tooling = is_tooling(" ".join([*(c.lower_ for c in children(token, "compound", "amod")), token.lower_]))
        if lemma in (ABSTRACT | PEOPLE | ORGANISATION | PLACES | PAPERS) - GOODS and not tooling:
            return None
        if (
            (token.pos_ == "PROPN" and not is_ware(token))
            or (token.ent_type_ in UNITS and not is_ware(token))
            or is_currency(token.text)
        ):
            return None
        start, end = self.phrase(number, token)
        text, plural = self.document.text[start:end], token.tag_ in ("NNS", "NNPS")
        bare = not children(token, "amod", "compound", "nmod")
        if bare and any(c.lower_ in ("the", "these", "those", "this") for c in children(token, "det")):
            for fill in [f for n in (number, number - 1, number - 2) for f in self._spoken.get(n, [])]:
                if fill.schema == "Product" and fill.lemma == lemma and fill.start < start:
                    return again(fill, start, end, number, certain=False)
        return Fill(text, "Product", start, end, (start, end), False, True, True, plural, number, False, lemma)

    def mention(self, fill: Fill) -> Mention:
        """The mention that a filled slot links to, at the place of its name."""
        span = Span.of(self.document, *fill.named_at)
        return Mention.of(fill.schema or "LegalEntity", fill.text, span, named=fill.named)

    def argument(self, role: str, fill: Fill) -> Argument:
        """A filled slot as an argument of a claim."""
        entity = self.mention(fill).entity if fill.entity else ""
        span = Span.of(self.document, fill.start, fill.end)
        return Argument(role, " ".join(fill.text.split()), entity, span, fill.certain)
