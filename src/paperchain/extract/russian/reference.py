"""Who is meant in a Russian text by a name, a pronoun, a defined term or "компания": what was spoken of so far."""

import re
from dataclasses import replace

from paperchain.extract.fills import Fill
from paperchain.extract.russian.grammar import is_verb, noun_slots, verb_slots
from paperchain.language.russian import Sentence, Word
from paperchain.language.russian_cues import SAY
from paperchain.language.russian_words import PEOPLE
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
HE = frozenset("он она они его её ее их ему ей им ней нём нем ними".split())
YOU = frozenset("вы вас вам вами ваш".split())
_DEFINED = re.compile(r"(?:далее|именуем\w+ в дальнейшем)\s*(?:по тексту\s*)?[:—–-]?\s*«?(?P<term>[А-ЯЁ][а-яё]+)»?")
WE = frozenset("мы нас нам нами наш".split())

_CONTRACT = re.compile(r"(?m)^\s*(?:ДОГОВОР|КОНТРАКТ|СОГЛАШЕНИЕ|Договор|Контракт|Соглашение)(?!\w)")


class Reference:
    """The base of a Reader: the names of one passage and the parties that were spoken of so far."""

    def __init__(self, document: Document, sentences: list[Sentence], issuer: Fill | None) -> None:
        self.document, self.sentences, self.issuer = document, sentences, issuer
        self._before: list[Fill] = []
        self._number = 0
        self._terms = self._defined()
        self._kinds = self._vote()
        self._firms = self._officers()
        self.addressee = self._addressed()
        self.contract = _CONTRACT.search(document.text[:400]) is not None and len(self._terms) > 1

    def parties(self) -> list[Fill]:
        """The parties of a contract, as its head defines them, in order."""
        return sorted(self._terms.values(), key=lambda f: f.start) if self.contract else []

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

    def _addressed(self) -> Fill | None:
        """Whom a letter is to: the firm behind an officer in the dative above the text, "Директору ООО «X»"."""
        for sentence in self.sentences[:8]:
            if not sentence.heading:
                continue
            titled = [w for w in sentence.words if w.name is None and w.lemma in PEOPLE and w.case == "Dat"]
            firms = [f for w in sentence.words if (f := self.named(w)) and f.schema in ("Company", "Organization")]
            if len(firms) == 1 and (titled or sentence.words[0].text in ("В", "Кому")):
                return firms[0]
        return None

    def named(self, word: Word) -> Fill | None:
        """The name at a word."""
        if word.name is None:
            return None
        if (term := self._terms.get(word.name.normal.casefold())) and word.text[:1].isupper():
            return self.again(term, word, True)
        schema = SCHEMAS[self._kinds.get(word.name.normal, word.name.kind)]
        at = (word.start, word.end)
        return Fill(word.name.normal, schema, *at, at, subject=word.relation.startswith("nsubj"), lemma=word.lemma)

    def fill(self, sentence: Sentence, word: Word, want: str) -> Fill | None:
        """What a word stands for; the Reader answers."""
        raise NotImplementedError

    def pronoun(self, sentence: Sentence, word: Word, want: str) -> Fill | None:
        low = word.text.casefold()
        if want not in ("party", "organisation", "person", "target"):
            return None
        if low in WE or word.lemma == "наш":
            ours = self._quoted_firm(sentence, word) if self._in_quotes(sentence, word) else self.issuer
            return None if ours is None else self.again(ours, word, True)
        if low in YOU or word.lemma == "ваш":
            fits = self.addressee is not None and not self._in_quotes(sentence, word)
            return self.again(self.addressee, word, True) if self.addressee and fits else None
        if low in HE or word.lemma in HE:
            number, gender = word.feats.get("Number", ""), word.feats.get("Gender", "")
            if number == "Plur":
                return None
            for fill in reversed(self._before[-6:]):
                person = fill.schema == "Person"
                woman = fill.text.split()[0].endswith(("а", "я"))
                if (want == "person" and not person) or (person and gender and woman != (gender == "Fem")):
                    continue
                if person or gender != "Masc":  # "он" is seldom a firm
                    return self.again(fill, word, False)
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

    def again(self, fill: Fill, word: Word, certain: bool) -> Fill:
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

    def same_firm(self, sentence: Sentence, word: Word) -> Fill | None:
        """The firm that "компания" or "завод" points back to: the one called so, else the only one, else the last
        subject."""
        here = [f for w in sentence.words[: word.i] if (f := self.named(w)) and f.schema == "Company"]
        if here and len({f.text for f in here}) == 1:
            return self.again(here[0], word, False)
        firms = [f for f in [*self._before[-10:], *here] if f.schema == "Company"]
        called = [f for f in firms if word.lemma in f.text.casefold().replace("«", " ").split()]
        for held in (called, [f for f in firms if f.sentence >= self._number - 1], firms[-8:]):
            if held and len({f.text for f in held}) == 1:
                return self.again(held[-1], word, False)
        return self.again(firms[-1], word, False) if firms and firms[-1].subject else None

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
