"""What a word of a Russian sentence stands for: a party, goods, a place, a person, or words kept as they are."""

import re
from dataclasses import replace

from paperchain.extract.fills import Fill
from paperchain.extract.russian.grammar import is_verb, noun_slots, verb_slots, walk
from paperchain.language.russian import Sentence, Word, nominative
from paperchain.language.russian_cues import SAY
from paperchain.language.russian_words import (
    ABSTRACT,
    COMPANY,
    COUNTRY_NOUNS,
    GENERIC,
    GOODS,
    MEDIA,
    ORGANISATION,
    PEOPLE,
    PUBLIC,
)
from paperchain.model import Argument, Document, Mention, Span

SCHEMAS = {
    "company": "Company",
    "organization": "Organization",
    "public": "PublicBody",
    "media": "Organization",
    "person": "Person",
    "place": "Address",
    "goods": "Product",
    "other": "LegalEntity",
    "latin": "LegalEntity",
}
PARTY = frozenset(("Company", "Organization", "PublicBody", "Person", "LegalEntity"))
SPOKESMEN = frozenset("представитель пресс-секретарь пресс-служба представительница".split())
"""Who speaks for a firm."""
HE = frozenset("он она они его её ее их ему ей им ней нём нем ними".split())
SITES = frozenset("завод предприятие цех площадка офис склад".split())
"""What belongs to a firm and stands for it: "завод компании X"."""
_DEFINED = re.compile(r"(?:далее|именуем\w+ в дальнейшем)\s*(?:по тексту\s*)?[:—–-]?\s*«?(?P<term>[А-ЯЁ][а-яё]+)»?")
WE = frozenset("мы нас нам нами наш".split())


class Reader:
    """One Russian passage: its sentences, and the parties that were spoken of so far."""

    def __init__(self, document: Document, sentences: list[Sentence], issuer: Fill | None) -> None:
        self.document, self.sentences, self.issuer = document, sentences, issuer
        self._before: list[Fill] = []
        self._number = 0
        self._terms = self._defined()
        self._kinds = self._vote()
        self._firms = self._officers()

    def _vote(self) -> dict[str, str]:
        """One schema for each name of the text: the one most of its mentions have."""
        counts: dict[str, dict[str, int]] = {}
        for sentence in self.sentences:
            for word in sentence.words:
                if word.name:
                    held = counts.setdefault(word.name.normal, {})
                    weight = 3 if word.name.kind in ("company", "public") else 1
                    held[word.name.kind] = held.get(word.name.kind, 0) + weight
        return {name: max(sorted(held), key=lambda k: held[k]) for name, held in counts.items()}

    def _defined(self) -> dict[str, Fill]:
        """What a paper calls its parties from here on: "АО «X» (далее — Поставщик)"."""
        found: dict[str, Fill] = {}
        for hit in _DEFINED.finditer(self.document.text):
            words = [w for s in self.sentences for w in s.words if w.end <= hit.start() <= w.end + 200]
            named = [f for w in words if (f := self._plain(w)) and f.schema in PARTY]
            if named:
                found[hit["term"].casefold()] = named[-1]
        return found

    def _plain(self, word: Word) -> Fill | None:
        if word.name is None:
            return None
        at = (word.start, word.end)
        return Fill(word.name.normal, SCHEMAS[word.name.kind], *at, at)

    def _officers(self) -> dict[str, Fill]:
        """Person -> the firm that the text says they are an officer of."""
        found: dict[str, Fill] = {}
        for sentence in self.sentences:
            for word in sentence.words:
                if word.name or word.lemma not in PEOPLE:
                    continue
                slots = noun_slots(sentence, word)
                firms = [f for w in slots.get("gen", []) if (f := self.named(w)) and f.schema in PARTY - {"Person"}]
                for person in slots.get("is", []):
                    if firms and person.name and person.name.kind == "person":
                        found.setdefault(person.name.normal, firms[0])
        return found

    def named(self, word: Word) -> Fill | None:
        """The name at a word."""
        if word.name is None:
            return None
        if (term := self._terms.get(word.name.normal.casefold())) and word.text[:1].isupper():
            return self._again(term, word, True)
        schema = SCHEMAS[self._kinds.get(word.name.normal, word.name.kind)]
        at = (word.start, word.end)
        return Fill(word.name.normal, schema, *at, at, subject=word.relation.startswith("nsubj"), lemma=word.lemma)

    def fill(self, sentence: Sentence, word: Word, want: str) -> Fill | None:
        """What a word is as a party, goods, place, person, organisation, target or anything; None if it cannot be."""
        if word.when or word.money:
            return None
        found = self.named(word)
        if found is not None:
            return found if self._fits(sentence, word, found, want) else None
        if want == "any":
            start, end = phrase(sentence, word)
            text = self.document.text[start:end]
            return Fill(text, "", start, end, (start, end), named=False, entity=False, lemma=word.lemma)
        if word.pos == "PRON" or word.lemma in ("наш", "мой"):
            return self._pronoun(sentence, word, want)
        if word.pos not in ("NOUN", "PROPN") or is_verb(word):
            return None
        if want == "goods":
            return self._goods(sentence, word)
        if want in ("party", "organisation", "person", "authority", "target"):
            return self._described(sentence, word, want)
        return None

    def _fits(self, sentence: Sentence, word: Word, found: Fill, want: str) -> bool:
        state = found.schema == "Address" and not sentence.children(word, "case")
        return {
            "party": found.schema in PARTY or state,
            "target": found.schema in PARTY or state or found.schema == "Product",
            "organisation": found.schema in PARTY - {"Person"} or state,
            "authority": found.schema in ("PublicBody", "Organization", "LegalEntity") or state,
            "person": found.schema == "Person",
            "goods": found.schema == "Product",
            "place": found.schema == "Address",
            "country": found.schema == "Address",
            "any": True,
        }.get(want, False)

    def _pronoun(self, sentence: Sentence, word: Word, want: str) -> Fill | None:
        low = word.text.casefold()
        if want not in ("party", "organisation", "person", "target"):
            return None
        if low in WE or word.lemma == "наш":
            ours = self._quoted_firm(sentence, word) if self._in_quotes(sentence, word) else self.issuer
            return None if ours is None else self._again(ours, word, True)
        if low in HE or word.lemma in HE:
            number, gender = word.feats.get("Number", ""), word.feats.get("Gender", "")
            if number == "Plur":
                return None
            for fill in reversed(self._before[-6:]):
                person = fill.schema == "Person"
                if want == "person" and not person:
                    continue
                if (gender == "Masc" or want == "person") == person or (gender == "Fem" and not person):
                    return self._again(fill, word, False)
        return None

    def _in_quotes(self, sentence: Sentence, word: Word) -> bool:
        before = self.document.text[sentence.start : word.start]
        return (
            before.count("«") > before.count("»") or before.count('"') % 2 == 1 or before.count("“") > before.count("”")
        )

    def _quoted_firm(self, sentence: Sentence, word: Word) -> Fill | None:
        """The firm that speaks in a quotation, or whose officer does."""
        for verb in (w for w in sentence.words if w.lemma in SAY and is_verb(w) and not self._in_quotes(sentence, w)):
            for who in verb_slots(sentence, verb).get("subject", []):
                if who.name and who.name.kind == "person":
                    return self._firms.get(who.name.normal)
                if who.pos == "PRON" and (person := self.fill(sentence, who, "person")):
                    return self._firms.get(person.text)
                if firm := self.fill(sentence, who, "organisation"):
                    return firm
                for inner in noun_slots(sentence, who).get("is", []) if who.lemma in PEOPLE else []:
                    if inner.name and inner.name.normal in self._firms:
                        return self._firms[inner.name.normal]
        return None

    def _again(self, fill: Fill, word: Word, certain: bool) -> Fill:
        return Fill(
            fill.text,
            fill.schema,
            word.start,
            word.end,
            fill.named_at,
            fill.named,
            certain and fill.certain,
            fill.entity,
        )

    def _described(self, sentence: Sentence, word: Word, want: str) -> Fill | None:
        """A noun of people or bodies: a firm named before, or a described group."""
        lemma, plural = word.lemma, word.feats.get("Number") == "Plur"
        if lemma in PEOPLE or lemma in COMPANY | ORGANISATION | PUBLIC | MEDIA:
            for child in sentence.children(word, "appos", "flat:name", "flat"):
                if child.name is None or child.i < word.i:
                    continue
                # "дочерняя компания ООО «X»" is not X: a legal form does not show its case
                fits = child.name.kind == "person" if lemma in PEOPLE else not child.name.text[:2].isupper()
                if fits and child.name.kind not in ("place", "goods") and (found := self.fill(sentence, child, want)):
                    return found
        if lemma in SPOKESMEN and want != "person":
            for child in sentence.children(word, "nmod", "appos"):
                if not sentence.children(child, "case") and (firm := self.fill(sentence, child, "organisation")):
                    return self._again(firm, word, firm.certain)
        if lemma in ("группа", "делегация", "команда") and want in ("party", "person"):
            inner = next((c for c in sentence.children(word, "nmod") if c.lemma in PEOPLE and c.case == "Gen"), None)
            whole = self._described(sentence, inner, want) if inner else None
            if whole is None:
                return None
            text = self.document.text[word.start : whole.end]
            at = (word.start, whole.end)
            return Fill(text[:1].lower() + text[1:], "Person", *at, at, named=False, plural=True, lemma=lemma)
        if word.text[:1].isupper() and lemma in self._terms and not plural:
            return self._again(self._terms[lemma], word, True)
        modified = sentence.children(word, "amod", "nmod", "det", "acl", "acl:relcl", "nummod")
        owners = [c for c in modified if c.name and c.i > word.i and c.name.kind == "company"]
        if lemma in SITES and owners and not sentence.children(owners[0], "case") and want != "person":
            return self.fill(sentence, owners[0], want)
        own = [c for c in modified if c.lemma == "наш"]
        if own and lemma in COMPANY and not plural:
            return self._pronoun(sentence, own[0], want)
        this = [c for c in modified if c.lemma in ("этот", "данный", "сам")]
        if lemma in GENERIC and not plural and len(modified) == len(this) and want != "person":
            return self._same_firm(sentence, word)
        if want == "person" and lemma not in PEOPLE:
            return None
        if want == "authority" and lemma not in PUBLIC:
            return None
        if want == "organisation" and lemma not in COMPANY | ORGANISATION | PUBLIC:
            return None
        schema = "Person" if lemma in PEOPLE else "PublicBody" if lemma in PUBLIC else "Company"
        if lemma not in PEOPLE | COMPANY | PUBLIC | ORGANISATION:
            return None
        if own and lemma in PEOPLE and (firm := self._pronoun(sentence, own[0], "organisation")) and firm.named:
            modified = [*modified, *own]
        telling = [
            c
            for c in modified
            if c in own or c.pos == "ADJ" or (c.relation == "nmod" and (c.name or c.lemma in COMPANY))
        ]
        if not telling and lemma in COMPANY | ORGANISATION | PEOPLE:
            return None  # "специалисты" alone are nobody
        if schema == "Company" and lemma in ORGANISATION:
            schema = "Organization"
        start, end = phrase(sentence, word)
        owner = next(
            (c for c in telling if c.relation == "nmod" and c.i > word.i and not sentence.children(c, "case")), None
        )
        end = max(end, owner.end) if owner else end
        return Fill(
            nominative(sentence, word, start, end), schema, start, end, (start, end), named=False,
            plural=plural, lemma=lemma,
        )  # fmt: skip

    def _same_firm(self, sentence: Sentence, word: Word) -> Fill | None:
        """The firm that "компания" or "завод" points back to: the one called so, else the only one, else the last
        subject."""
        here = [f for w in sentence.words[: word.i] if (f := self.named(w)) and f.schema == "Company"]
        if here and len({f.text for f in here}) == 1:
            return self._again(here[0], word, False)
        firms = [f for f in [*self._before[-10:], *here] if f.schema == "Company"]
        called = [f for f in firms if word.lemma in f.text.casefold().replace("«", " ").split()]
        for held in (called, [f for f in firms if f.sentence >= self._number - 1], firms[-8:]):
            if held and len({f.text for f in held}) == 1:
                return self._again(held[-1], word, False)
        return self._again(firms[-1], word, False) if firms and firms[-1].subject else None

    def _goods(self, sentence: Sentence, word: Word) -> Fill | None:
        lemma = word.lemma
        if lemma in ABSTRACT - GOODS or lemma in PEOPLE | COMPANY | ORGANISATION | PUBLIC | MEDIA | COUNTRY_NOUNS:
            if lemma in ("партия", "комплект", "объём", "объем", "количество", "часть", "единица", "тысяча", "тонна"):
                inner = next(
                    (c for c in sentence.children(word, "nmod", "appos") if not sentence.children(c, "case")), None
                )
                return self.fill(sentence, inner, "goods") if inner else None
            return None
        if lemma in ("партия", "комплект", "набор", "ряд", "тонна", "единица", "штука"):
            inner = next(
                (c for c in sentence.children(word, "nmod", "appos") if not sentence.children(c, "case")), None
            )
            if inner and (found := self.fill(sentence, inner, "goods")):
                return found
            if lemma in ("ряд", "единица", "штука"):
                return None
        start, end = phrase(sentence, word)
        coded = any(c.name and c.name.kind == "goods" for c in sentence.children(word))
        return Fill(
            nominative(sentence, word, start, end), "Product", start, end, (start, end), named=coded, lemma=lemma,
            plural=word.feats.get("Number") == "Plur",
        )  # fmt: skip

    def remember(self, fill: Fill) -> None:
        """A party that was spoken of: the next "компания" may be it."""
        if fill.named and fill.schema in PARTY:
            self._before.append(replace(fill, sentence=self._number))

    def enter(self, number: int) -> None:
        """The sentence that is read next."""
        self._number = number

    def mention(self, fill: Fill) -> Mention:
        """The mention of what fills a role, where its name (or description) stands."""
        return Mention.of(fill.schema, fill.text, Span.of(self.document, *fill.named_at), "ru", fill.named)

    def argument(self, role: str, fill: Fill) -> Argument:
        """What fills a role as an argument of a claim."""
        entity = self.mention(fill).entity if fill.entity else ""
        return Argument(role, fill.text, entity, Span.of(self.document, fill.start, fill.end), fill.certain)


def phrase(sentence: Sentence, word: Word) -> tuple[int, int]:
    """Where a noun stands with the adjectives before it and what is named right behind it, without its number."""
    start, end = word.start, word.end
    last = word.i
    for at in range(word.i - 1, -1, -1):
        other = sentence.words[at]
        inside = any(h.i == word.i for h in walk(sentence, other))
        if not inside or other.pos in ("ADP", "NUM", "PUNCT", "PRON", "DET", "CCONJ", "VERB") or other.relation in (
            "nummod", "nummod:gov", "case", "det", "advmod", "cc",
        ):  # fmt: skip
            break
        if other.relation not in ("amod", "compound", "appos") or other.when or other.money or other.text[:1].isdigit():
            break
        start = other.start
    for at in range(word.i + 1, len(sentence.words)):
        other = sentence.words[at]
        inside = other.head in range(word.i, last + 1) and other.relation in (
            "nmod",
            "appos",
            "flat",
            "amod",
            "flat:name",
        )
        bare = not sentence.children(other, "case") and not (other.when or other.money)
        party = other.name is not None and other.name.kind != "goods"
        if not inside or not bare or party or other.pos not in ("NOUN", "PROPN", "ADJ", "X") or other.case in (
            "Dat", "Ins",
        ):  # fmt: skip
            break
        if other.lemma in COMPANY | PEOPLE:
            break
        last, end = at, other.end
    return start, end
