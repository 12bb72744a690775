"""What a word of a Russian sentence stands for: a party, goods, a place, a person, or words kept as they are."""

from paperchain.extract.fills import Fill
from paperchain.extract.russian.grammar import is_verb, walk
from paperchain.extract.russian.reference import PARTY, Reference
from paperchain.language.russian import Sentence, Word, may_be_noun, nominative
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

SPOKESMEN = frozenset("представитель пресс-секретарь пресс-служба представительница".split())
"""Who speaks for a firm."""
SITES = frozenset("завод предприятие цех площадка офис склад".split())
"""What belongs to a firm and stands for it: "завод компании X"."""


class Reader(Reference):
    """One Russian passage: what each word of it may stand for."""

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
        if word.pos == "PRON" or word.lemma in ("наш", "ваш"):
            return self.pronoun(sentence, word, want)
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
                    return self.again(firm, word, firm.certain)
        if lemma in ("группа", "делегация", "команда") and want in ("party", "person"):
            inner = next((c for c in sentence.children(word, "nmod") if c.lemma in PEOPLE and c.case == "Gen"), None)
            whole = self._described(sentence, inner, want) if inner else None
            if whole is None:
                return None
            text = self.document.text[word.start : whole.end]
            at = (word.start, whole.end)
            return Fill(text[:1].lower() + text[1:], "Person", *at, at, named=False, plural=True, lemma=lemma)
        if word.text[:1].isupper() and lemma in self._terms and not plural:
            return self.again(self._terms[lemma], word, True)
        modified = sentence.children(word, "amod", "nmod", "det", "acl", "acl:relcl", "nummod")
        modified += [
            c for c in sentence.children(word, "appos") if c.i == word.i + 1 and c.name and c.name.kind == "place"
        ]
        owners = [c for c in modified if c.name and c.i > word.i and c.name.kind == "company"]
        if lemma in SITES and owners and not sentence.children(owners[0], "case") and want != "person":
            return self.fill(sentence, owners[0], want)
        own = [c for c in modified if c.lemma in ("наш", "ваш")]
        if own and lemma in COMPANY and not plural:
            return self.pronoun(sentence, own[0], want)
        this = [c for c in modified if c.lemma in ("этот", "данный", "сам")]
        if lemma in GENERIC and not plural and len(modified) == len(this) and want != "person":
            return self.same_firm(sentence, word)
        if want == "person" and lemma not in PEOPLE:
            return None
        if want == "authority" and lemma not in PUBLIC:
            return None
        if want == "organisation" and lemma not in COMPANY | ORGANISATION | PUBLIC:
            return None
        schema = "Person" if lemma in PEOPLE else "PublicBody" if lemma in PUBLIC else "Company"
        if lemma not in PEOPLE | COMPANY | PUBLIC | ORGANISATION:
            return None
        if own and lemma in PEOPLE and (firm := self.pronoun(sentence, own[0], "organisation")) and firm.named:
            modified = [*modified, *own]
        telling = [
            c
            for c in modified
            if c in own or c.pos == "ADJ" or (c.relation in ("nmod", "appos") and (c.name or c.lemma in COMPANY))
        ]
        if not telling and lemma in COMPANY | ORGANISATION | PEOPLE:
            return None  # "специалисты" alone are nobody
        if schema == "Company" and lemma in ORGANISATION:
            schema = "Organization"
        start, end = phrase(sentence, word)
        owner = next(
            (
                c
                for c in telling
                if c.relation in ("nmod", "appos") and c.i > word.i and not sentence.children(c, "case")
            ),
            None,
        )
        end = max(end, owner.end) if owner else end
        return Fill(
            nominative(sentence, word, start, end), schema, start, end, (start, end), named=False,
            plural=plural, lemma=lemma,
        )  # fmt: skip

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
        if not may_be_noun(word):
            return None
        start, end = phrase(sentence, word)
        coded = any(c.name and c.name.kind == "goods" for c in sentence.children(word))
        return Fill(
            nominative(sentence, word, start, end), "Product", start, end, (start, end), named=coded, lemma=lemma,
            plural=word.feats.get("Number") == "Plur",
        )  # fmt: skip


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
