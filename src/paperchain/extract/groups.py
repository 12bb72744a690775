"""Groups that a text takes up again: "the two firms", "both men", "the latter", "they"."""

from typing import Any

from paperchain.extract.fills import Fill, again
from paperchain.extract.syntax import expand
from paperchain.extract.tree import children
from paperchain.extract.voices import Voices
from paperchain.language.english_words import COMPANY, ORGANISATION, PEOPLE

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


class Groups(Voices):
    """The base of a Reference: which names listed before a word of a group stands for."""

    section: list[int]

    def spoken(self, number: int) -> list[Fill]:
        """Parties that a sentence speaks of, in order; the Reference answers."""
        raise NotImplementedError

    def members(self, number: int, token: Any) -> list[Fill]:
        """Whom "the two firms", "both men", "the latter" stand for, where the text names just so many before; or none.

        Counted backwards over this sentence and the two before it; who is found in another sentence is possible only.
        """
        if token.lower_ in ("they", "them"):
            return self._listed_before(number, token)
        lemma, start = token.lemma_.lower(), self.sentence(number).place(token)[0]
        former = token.lower_ in ("former", "latter") and any(c.lower_ == "the" for c in token.children)
        plural = token.tag_ in ("NNS", "NNPS") or lemma in ("duo", "trio")
        alone = token.lower_ == "both" and token.dep_ in ("nsubj", "nsubjpass") and not children(token, "prep", "conj")
        if not former and not alone and (not plural or lemma not in COMPANY | ORGANISATION | PEOPLE):
            return []
        counts = [c.lower_ for c in token.children if c.dep_ in ("nummod", "det", "predet", "amod")]
        count = 2 if former or alone else next((_COUNTS[c] for c in counts if c in _COUNTS), 0)
        told = {c.lower_ for c in token.children} & {"the", "these", "both", "those"}
        if not count or not (told or former or alone) or children(token, "compound", "nmod", "acl", "relcl"):
            return []
        if not former and set(counts) & {"other", "more", "new", "another", "additional"}:
            return []
        person = alone or lemma in PEOPLE - COMPANY
        found: dict[str, Fill] = {}
        for earlier in range(number, max(-1, number - 3), -1):
            if self.section[earlier] != self.section[number]:
                break
            for fill in self.spoken(earlier):
                fits = fill.named and fill.start < start and (former or (fill.schema == "Person") == person)
                if fits and fill.schema != "Address" and not fill.plural:
                    found.setdefault(fill.text, fill)
            if len(found) >= count:
                break
        chosen = sorted(found.values(), key=lambda f: (f.sentence, f.start))
        if len(chosen) != count:
            return self._pair(number, token, count, person)
        if former:
            chosen = chosen[:1] if token.lower_ == "former" else chosen[-1:]
        place = self.sentence(number).place(token)
        return [again(f, *place, number, certain=not former and f.sentence == number - 1) for f in chosen]

    def _subjects(self, number: int, before: int) -> list[Fill]:
        """Names listed as a subject of a sentence: "Reyes and Dolan sold pumps"."""
        for word in self.sentence(number).tokens:
            if word.i < before and word.dep_ in ("nsubj", "nsubjpass") and children(word, "conj"):
                fills = [self.fill(number, item, "party", 1) for item in expand(word)]
                named = [f for f in fills if f and f.named and not f.plural and f.schema != "Address"]
                if len(named) > 1 and len(named) == len(fills):
                    return named
        return []

    def _listed_before(self, number: int, token: Any) -> list[Fill]:
        """Whom "they" stands for, where names are listed as the subject of this sentence, or of the one before.

        Certain if this sentence speaks of no other group.
        """
        place = self.sentence(number).place(token)
        groups = [f for f in self.spoken(number) if f.plural and f.end <= place[0]]
        if here := self._subjects(number, token.i):
            return [again(f, *place, number, certain=not groups) for f in here]
        if groups or number == 0 or self.section[number - 1] != self.section[number]:
            return []
        before = self._subjects(number - 1, self.sentence(number - 1).tokens[-1].i + 1)
        others = any(f.plural for f in self.spoken(number - 1))
        return [again(f, *place, number, certain=not others) for f in before]

    def _pair(self, number: int, token: Any, count: int, person: bool) -> list[Fill]:
        """Just so many names listed as the subject of one of the three sentences before; possible only."""
        for earlier in range(number, max(-1, number - 4), -1):
            if self.section[earlier] != self.section[number]:
                break
            named = self._subjects(earlier, token.i if earlier == number else 10**9)
            if len(named) == count and all((f.schema == "Person") == person for f in named):
                return [again(f, *self.sentence(number).place(token), number, certain=False) for f in named]
        return []
