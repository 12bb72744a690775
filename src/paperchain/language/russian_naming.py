"""The names of one Russian text together: where they stand, their nominatives, and what a short form stands for.

First the names are found (`Naming`); when the parse has told their cases, `settle` gives each its nominative and the
fullest form that the text has of it.
"""

import re
from typing import Any

from paperchain.language.russian_forms import Forms
from paperchain.language.russian_names import Found, apart, inner, kind_of, quoted, written
from paperchain.language.russian_words import COMPANY, MEDIA, ORGANISATION

_PLAIN = frozenset("компания фирма общество организация предприятие группа агентство".split()) | MEDIA
"""Nouns before a quoted name that are no part of it."""
_BEFORE = re.compile(r"([а-яёА-ЯЁіїєґ-]+)\s+$")
_TAGGED = {"PER": "person", "LOC": "place", "ORG": "organization"}
_LOOSE = ("place", "other", "goods")


class Naming:
    """Names of the sentences of a text, in order; `names[n]` are those of sentence n, at places in the sentence."""

    def __init__(self, texts: list[str], tools: Any) -> None:
        self.tools, self.forms = tools, Forms(tools.forms)
        markups = list(tools.ner.map(texts)) if texts else []
        self.names = [self._sentence(t, m.spans) for t, m in zip(texts, markups, strict=True)]
        shorts = {_flat(inner(n.normal or n.text)): n.kind for held in self.names for n in held if n.kind not in _LOOSE}
        self.names = [self._again(t, held, shorts) for t, held in zip(texts, self.names, strict=True)]
        self._known: dict[str, set[str]] = {}
        self._kinds: dict[str, str] = {}

    # what stands in a sentence

    def _sentence(self, text: str, tagged: Any) -> list[Found]:
        sure = list(written(text))
        found = [f for f in sure if f.kind != "latin"]
        for start, end, words in quoted(text):
            before = _BEFORE.search(text, 0, start)
            lemma = self.forms.lemma(before[1]) if before else ""
            kind = "media" if lemma == "агентство" else kind_of(lemma)
            found = [f for f in found if f.kind != "goods" or not start <= f.start < end]
            if kind == "goods":
                found.append(Found(start, end, words, "goods", normal=words))
            elif kind and before:
                normal = (
                    words
                    if lemma.split("-")[0] in _PLAIN or lemma in words.casefold().split()
                    else f"{lemma} «{words}»"
                )
                found.append(Found(before.start(1), end, words, kind, head=before[1], normal=normal))
        spans = []
        for span in tagged:
            start, end = span.start, span.stop
            if text[start:end].count("«") > text[start:end].count("»") and text[end : end + 1] == "»":
                end += 1
            if text[start] == "«" and text[end - 1] != "»":
                start += 1
            spans.append((start, end, _TAGGED[span.type]))
        for start, end, kind in self._bodies(text, spans):
            parts = _words(text[start:end])
            if any(start < f.end and f.start < end for f in found) or not parts:
                continue
            if parts[0][0].islower() and not kind_of(self.forms.lemma(parts[0])):
                continue
            found.append(self._tagged(text, start, end, kind))
        for one in (f for f in sure if f.kind == "latin"):
            if not any(one.start < f.end and f.start < one.end for f in found):
                one.kind = "company" if len(one.text.split()) > 1 else "other"
                found.append(one)
        return apart(found)

    def _bodies(self, text: str, spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """A public body with the state behind it as one name: "Министерство торговли Норфилда"."""
        made: list[tuple[int, int, str]] = []
        for start, end, kind in spans:
            if (
                made
                and (kind == "place" or (kind == "person" and " " not in text[start:end]))
                and made[-1][2] == "organization"
                and text[made[-1][1] : start] == " "
            ):
                first = self.forms.lemma((_words(text[made[-1][0] : made[-1][1]]) or [""])[0])
                if kind_of(first) == "public" or first in ORGANISATION | COMPANY:
                    made[-1] = (made[-1][0], end, "organization")
                    continue
            made.append((start, end, kind))
        return made

    def _tagged(self, text: str, start: int, end: int, kind: str) -> Found:
        words = text[start:end]
        if kind == "person" and kind_of(self.forms.lemma(_words(words)[0])) == "public":
            kind = "organization"  # "Минторгу Норфилда"
        if kind == "organization":
            heads = [kind_of(self.forms.lemma(w)) for w in _words(words)]
            kind = next((k for k in heads if k and k != "goods"), "organization")
        if kind == "place":  # "Норфилдский суд", "Зареченская верфь"
            kind = next((k for w in _words(words) if w.islower() and (k := kind_of(self.forms.lemma(w)))), kind)
        in_marks = start > 0 and text[start - 1] in '«"“' and text[end : end + 1] in ("»", '"', "”")
        if kind == "organization" and in_marks:
            kind = "company"
        if in_marks:
            start, end = start - 1, end + 1
        return Found(start, end, words.strip('«»"“”'), kind, inflects=True)

    def _again(self, text: str, held: list[Found], shorts: dict[str, str]) -> list[Found]:
        """Bare quotations and single words that repeat a name which the text gives elsewhere."""
        more = []
        for start, end, words in quoted(text):
            kind = next((k for short, k in shorts.items() if _same(_flat(words), short) and k != "person"), "")
            if kind:
                more.append(Found(start, end, words, kind, inflects=True))
        kept = apart([*held, *more])
        single = [s for s, k in shorts.items() if len(s) > 3 and " " not in s and k != "person"]
        for hit in re.finditer(r"(?<![\w«\"-])[А-ЯЁ][\w-]{3,}(?![\w»\"-])", text):
            low = _flat(hit.group())
            if any(_same(low, s) for s in single) and not kind_of(self.forms.lemma(low)):
                kept = apart([*kept, Found(hit.start(), hit.end(), hit.group(), "company", True)])
        return kept

    def shown(self, one: Found) -> str:
        """The one word of a name that shows its case, for the tagger."""
        words = _words(one.text)
        if one.head or not words:
            return one.head or one.text
        if one.kind == "person" or not one.inflects:  # a legal form stands first
            return words[0]
        nouns = [w for w in words if self.forms.is_noun(w)]
        return next((w for w in nouns if self.forms.is_known(w)), nouns[0] if nouns else words[0])

    # nominatives, and short forms of one name

    def settle(self, cases: list[list[tuple[Found, str]]]) -> None:
        """Gives each name its nominative, by the case that the parse found, and then its fullest form."""
        every = [pair for held in cases for pair in held]
        as_written = {n.text for n, _ in every}
        told = {inner(n.normal or n.text) for n, _ in every if n.normal or not n.inflects}
        # behind a legal form or a noun a name stands in its nominative
        for one, case in every:
            if one.normal:
                continue
            one.normal = " ".join(one.text.split())
            alike = [t for t in told if _same(_flat(one.normal), _flat(t))] if one.kind != "person" else []
            if one.inflects and len(alike) == 1:
                one.normal = alike[0]
                continue
            if one.inflects and one.normal not in told and re.search(r"[а-яё]", one.text):
                turn = self.forms.person if one.kind == "person" else self.forms.phrase
                one.normal, one.guess = turn(one.normal, case, as_written)
        self._mend([n for n, _ in every])
        self._learn([n for n, _ in every])
        for one, _ in every:
            self._join(one)

    def _mend(self, names: list[Found]) -> None:
        """What the tagger takes for a surname, though a firm of the text begins with it: "внёс Велмору в список"."""
        firms = {_flat(inner(n.normal)).split()[0]: n for n in names if n.kind == "company"}
        goods = {_flat(n.normal) for n in names if n.kind == "goods"}
        for one in names:
            if one.kind in ("company", "organization", "person") and any(_same(_flat(one.normal), g) for g in goods):
                one.kind = "goods"  # "двигатели для «Кедра»", after "беспилотник «Кедр»"
        places = {_flat(n.normal): n for n in names if n.kind == "place"}
        for one in names:
            if one.kind == "person" and " " not in one.text:
                where = [n for place, n in places.items() if _same(_flat(one.text), place)]
                if where:
                    one.kind, one.normal, one.guess = "place", where[0].normal, where[0].guess
                    continue
                fit = [word for word in firms if len(word) > 3 and _same(_flat(one.text), word)]
                if len(fit) == 1:
                    one.kind, one.normal, one.guess = "company", inner(firms[fit[0]].normal).split()[0], False

    def _learn(self, names: list[Found]) -> None:
        rank = {"company": 0, "organization": 1}
        for one in names:
            if one.kind in _LOOSE:
                continue
            short = _flat(inner(one.normal))
            self._known.setdefault(short, set()).add(one.normal)
            if short not in self._kinds or rank.get(one.kind, 2) < rank.get(self._kinds[short], 2):
                self._kinds[short] = one.kind

    def _join(self, one: Found) -> None:
        """The fullest name of the text for a short or inflected form, where only one fits."""
        if one.kind in ("goods", "other"):
            return
        if one.kind == "person":
            last = _flat(one.normal.split()[-1])
            people = {n for short, held in self._known.items() if self._kinds[short] == "person" for n in held}
            full = {n for n in people if " " in n and _same(_flat(n.split()[-1]), last)}
            if " " not in one.normal and len(full) == 1:
                one.normal, one.guess = next(iter(full)), False
            return
        flat = _flat(inner(one.normal))
        fit = [flat] if flat in self._known else [k for k in self._known if _same(flat, k)]
        if len(fit) != 1 or self._kinds[fit[0]] == "person" or (one.kind == "place" and flat not in self._known):
            return
        known, kind = fit[0], self._kinds[fit[0]]
        whole = [n for n in self._known[known] if _flat(n) != known]
        plain = [n for n in self._known[known] if _flat(n) == known]
        if len(whole) == 1:
            one.normal, one.guess = whole[0], False
        elif not whole and plain and " " not in known and (longer := self._longer(known)):
            one.normal, one.guess = longer, False
        elif not whole and plain and one.normal not in plain:
            one.normal, one.guess = min(plain), False
        if one.kind in ("organization", "place"):
            one.kind = kind

    def _longer(self, known: str) -> str:
        """The one longer name of a firm that begins with a word: "Велмора" is "Велмора Дженерал Трейдинг"."""
        fit = {
            min(held, key=lambda n: (-len(n), n))
            for short, held in self._known.items()
            if " " in short and _same(known, short.split()[0]) and self._kinds[short] == "company"
        }
        return fit.pop() if len(fit) == 1 and self._kinds[known] in ("company", "organization") else ""


def _words(text: str) -> list[str]:
    return [str(w) for w in re.findall(r"\w[\w-]*", text)]


def _flat(name: str) -> str:
    return " ".join(re.sub(r"[«»\"“”„]", " ", name).casefold().replace("ё", "е").split())


_ENDINGS = frozenset(
    ["", *"а у ом ем е ой ы и ю я ей ою ам ами ах ев ов о ь й ому ого ым ая ую ое ый ий его ему им их ых".split()]
)


def _same(low: str, known: str) -> bool:
    """True if two forms differ in their endings alone: "хебрин оптике" and "хебрин оптика"."""
    ours, theirs = low.split(), known.split()
    if len(ours) != len(theirs) or not ours:
        return False
    for a, b in zip(ours, theirs, strict=True):
        if a == b:
            continue
        shared = 0
        while shared < min(len(a), len(b)) and a[shared] == b[shared]:
            shared += 1
        if shared < 3 or a[shared:] not in _ENDINGS or b[shared:] not in _ENDINGS:
            return False
    return True
