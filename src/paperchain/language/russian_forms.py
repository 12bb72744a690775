"""Forms of Russian words and names: the dictionary form, and the nominative of a name that stands in another case."""

import re
from itertools import product
from typing import Any

_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}


_SURNAME = re.compile(r"(\w{2,}[оеёи])([вн])(а|у|ым|е|ой|ою|)")


class _Like:
    """A reading of a surname that the dictionary does not have, by one that ends alike."""

    def __init__(self, reading: Any, stem: str) -> None:
        self._reading, self._stem = reading, stem
        self.tag, self.score, self.is_known = reading.tag, reading.score, True

    @property
    def word(self) -> str:
        """The form itself."""
        return self._stem + re.sub(r"^(?:ивано|никити)", "", str(self._reading.word).casefold())

    def inflect(self, grams: set[str]) -> "_Like | None":
        """The reading in another form."""
        changed = self._reading.inflect(grams)
        return _Like(changed, self._stem) if changed else None


class Forms:
    """The dictionary of forms (a `natasha.MorphVocab`)."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def parses(self, word: str) -> list[Any]:
        """Readings of a word's form, the likeliest first."""
        return list(self.vocab.parse(word.replace("ё", "е")))

    def is_noun(self, word: str) -> bool:
        """True if a word is most likely a noun."""
        readings = self.parses(word)
        return bool(readings) and readings[0].tag.POS == "NOUN"

    def is_known(self, word: str) -> bool:
        """True if the dictionary has the word."""
        readings = self.parses(word)
        return bool(readings) and bool(readings[0].is_known)

    def lemma(self, word: str) -> str:
        """The dictionary form of a word out of context; a noun's, if it may be a noun."""
        readings = self.parses(word.casefold()) if word else []
        noun = next((p for p in readings if p.tag.POS == "NOUN"), None)
        return str((noun or readings[0]).normal_form) if readings else ""

    def person(self, text: str, case: str, as_written: set[str]) -> tuple[str, bool]:
        """A person's name in the nominative, and whether that is a guess: the readings of its words that agree.

        `case` is the one that the parse found (as in Universal Dependencies), `as_written` names as the text has them.
        """
        words = re.findall(r"\S+?\.(?=\S)|\S+", text)
        options = []
        for word in words:
            options.append(self._of_person(word.strip(".,")) if len(word.strip(".")) > 1 else [])
        best: tuple[float, str] = (-9.0, text)
        for tried, gender in product(_CASES.values(), ("masc", "femn")):
            score, made = (0.6 if tried == _CASES.get(case) else 0.0), []
            for word, readings in zip(words, options, strict=True):
                fit = [p for p in readings if p.tag.case == tried and p.tag.number == "sing" and p.tag.gender == gender]
                if not fit:
                    made.append(word)
                    score -= 0.3 if readings else 0.0
                    continue
                top = max(fit, key=lambda p: p.score)
                changed = top.inflect({"Nom"}) if tried != "nomn" else None
                made.append(_shaped(changed.word, word) if changed else word)
                score += 1.0 + min(float(top.score), 0.5) * 0.4
            whole = " ".join(made)
            score += 0.8 if whole != text and whole in as_written else 0.0
            score += 0.05 if tried == "nomn" else 0.0
            if score > best[0]:
                best = (score, whole)
        unknown = any(r and not any(p.is_known for p in r) for r in options)
        return best[1], unknown and best[1] != text

    def _of_person(self, word: str) -> list[Any]:
        """Readings of a word as a part of a person's name."""
        readings = [p for p in self.parses(word) if p.tag.POS in ("NOUN", "ADJF") and p.tag.case]
        named = [p for p in readings if p.is_known and {"Name", "Surn", "Patr"} & set(p.tag.grammemes)]
        named = [p for p in named if "Fixd" not in p.tag.grammemes] or named
        if not named and (hit := _SURNAME.fullmatch(word)):  # "Лыковым" as "Ивановым"
            like = ("Ивано" if hit[1].endswith(("о", "е", "ё")) else "Никити") + hit[2] + hit[3]
            return [_Like(p, hit[1]) for p in self.parses(like) if "Surn" in p.tag.grammemes] or readings
        return named or readings

    def phrase(self, text: str, case: str, as_written: set[str]) -> tuple[str, bool]:
        """A name of several words in the nominative, and whether that is a guess: its head noun and the adjectives."""
        wanted = _CASES.get(case, "nomn")
        words = re.findall(r"\S+", text)
        nouns = [(at, self._nouns(w, wanted)) for at, w in enumerate(words)]
        nouns = [(at, held) for at, held in nouns if held and (not words[at].islower() or self._adjectives(words[:at]))]
        if not nouns or wanted == "nomn":
            return text, False
        known = [(at, held) for at, held in nouns if held[0].is_known]
        at, held = (known or nouns)[0]
        top = held[0]
        if top.tag.case == "nomn":
            return text, False
        made = list(words)
        changed = top.inflect({"Nom"})
        if changed:
            made[at] = _shaped(changed.word, words[at])
        for number in range(at):
            fit = [
                p
                for p in self.parses(words[number])
                if p.tag.POS in ("ADJF", "PRTF") and p.tag.case == top.tag.case and p.tag.number == top.tag.number
            ]
            fit = [p for p in fit if p.tag.gender == top.tag.gender] or fit
            turned = fit[0].inflect({"Nom"}) if fit else None
            if turned:
                made[number] = _shaped(turned.word, words[number])
        whole = " ".join(made)
        return whole, not top.is_known and whole not in as_written

    def _adjectives(self, words: list[str]) -> bool:
        return bool(words) and all(any(p.tag.POS in ("ADJF", "PRTF") for p in self.parses(w)) for w in words)

    def _nouns(self, word: str, case: str) -> list[Any]:
        """Readings of a word as a noun in a case; as its nominative where that looks the same."""
        readings = [p for p in self.parses(word.strip('«»"“”,.')) if p.tag.POS == "NOUN" and p.tag.case]
        fit = [p for p in readings if p.tag.case == case and p.tag.number == "sing"]
        fit = fit or [p for p in readings if p.tag.case == case]
        if not fit and not any(p.tag.case == "nomn" for p in readings):
            fit = readings  # the parse took the case for another: "в Руванию"
        same = [p for p in readings if p.tag.case == "nomn" and p.tag.number == "sing"]
        if case == "accs" and same and same[0].tag.gender != "femn":
            return same
        return fit


def _shaped(word: str, like: str) -> str:
    """A word with the capitals of another: "долан" like "Долану" is "Долан"."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    parts = like.split("-")
    return "-".join(
        part.upper()
        if at < len(parts) and len(parts[at]) > 1 and parts[at].isupper()
        else part.capitalize()
        if at < len(parts) and parts[at][:1].isupper()
        else part
        for at, part in enumerate(word.split("-"))
    )
