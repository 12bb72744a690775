"""Russian sentences with their words, names, dates and sums, through natasha (optional: `pip install
"paperchain[ru]"`).

Each name, date and sum is one word of the parse: it is given to the tagger as the one word in it that shows the case
("компании «Колмар»" as "компании"), and keeps its whole place in the text. Places count in the whole text. Ukrainian
has no parse: only names, dates and amounts are found in it.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from typing import Any

from paperchain.language import slavic_amounts, slavic_dates
from paperchain.language.amounts import Amount
from paperchain.language.analyse import blocks
from paperchain.language.passages import UNREAD
from paperchain.language.russian_names import Found
from paperchain.language.russian_naming import Naming
from paperchain.language.russian_repair import repair
from paperchain.language.when import When

MISSING = f'sentences in Russian were {UNREAD}; to read them: pip install "paperchain[ru]"'
_YEAR_END = re.compile(r"(\d{4}\s*гг?\.)\s+(?=[А-ЯЁ«])")
_END = re.compile(r"[.!?…:;][»\"”)]*$")


@dataclass(slots=True)
class Word:
    """A word of a sentence at `start:end` of the text. `head` is the number of its head in the sentence, -1 for none.

    `pos`, `case`, `feats` and `relation` are those of Universal Dependencies.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str = ""
    pos: str = ""
    case: str = ""
    feats: dict[str, str] = field(default_factory=dict)
    head: int = -1
    relation: str = ""
    name: Found | None = None
    when: When | None = None
    money: Amount | None = None


@dataclass(slots=True)
class Sentence:
    """A sentence at `start:end` of the text; a `heading` stands alone on its line and has no end."""

    start: int
    end: int
    words: list[Word]
    heading: bool = False

    def children(self, word: Word, *relations: str) -> list[Word]:
        """Words that hang on a word, in order, by the relations that are asked for (all, if none is)."""
        return [w for w in self.words if w.head == word.i and (not relations or w.relation in relations)]


@dataclass(frozen=True, slots=True)
class Tools:
    """The models: word splitting, names, forms of words, syntax, the dictionary of forms."""

    ner: Any
    morph: Any
    syntax: Any
    forms: Any


def installed() -> bool:
    """True if the packages that Russian needs are there."""
    return find_spec("natasha") is not None


@cache
def tools() -> Tools:
    """The models of natasha, loaded once (about two seconds)."""
    import natasha
    import pymorphy2_dicts_ru
    from natasha.morph.vocab import MorphForm
    from pymorphy2 import MorphAnalyzer

    class Forms(natasha.MorphVocab):  # type: ignore[misc]
        """The dictionary by its path: natasha's own way asks pkg_resources, which setuptools no longer brings."""

        def __init__(self) -> None:
            MorphAnalyzer.__init__(self, path=pymorphy2_dicts_ru.get_path(), result_type=MorphForm)

    vectors = natasha.NewsEmbedding()
    return Tools(
        natasha.NewsNERTagger(vectors),
        natasha.NewsMorphTagger(vectors),
        natasha.NewsSyntaxParser(vectors),
        Forms(),
    )


def sentences(text: str, start: int, end: int, published: str = "") -> list[Sentence]:
    """Sentences of the passage `start:end` of a text in Russian. `published` is the EDTF date that years come from."""
    from razdel import sentenize

    spans: list[tuple[int, int, bool]] = []
    for first, last in blocks(text[start:end]):
        block = text[start + first : start + last]
        pieces = [piece for p in sentenize(block) for piece in _parted(block, p.start, p.stop)]
        for low, high in pieces:
            alone = len(pieces) == 1 and not _END.search(text[start + first + low : start + first + high])
            spans.append((start + first + low, start + first + high, alone))
    naming = Naming([text[a:b] for a, b, _ in spans], tools())
    times = [w for w in slavic_dates.find(text[start:end], published) if w.edtf]
    sums = [a for a in slavic_amounts.find(text[start:end]) if a.kind == "money"]
    made = []
    for (low, high, alone), names in zip(spans, naming.names, strict=True):
        dated = [w for w in times if low <= start + w.start and start + w.end <= high]
        paid = [a for a in sums if low <= start + a.start and start + a.end <= high]
        made.append(Sentence(low, high, _words(text, low, high, names, dated, paid, start), alone))
    _parse(made, naming)
    return made


def _parted(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """One sentence, or two where the "г." of a year ended the first: both then have a verb of their own."""
    for hit in _YEAR_END.finditer(text, low, high):
        if _has_verb(text[low : hit.end(1)]) and _has_verb(text[hit.end() : high]):
            return [(low, hit.end(1)), *_parted(text, hit.end(), high)]
    return [(low, high)]


def _has_verb(text: str) -> bool:
    return any(
        (top := tools().forms.parse(word)) and top[0].tag.POS in ("VERB", "PRTS")
        for word in re.findall(r"[а-яё]{3,}", text)
    )


def _words(
    text: str, low: int, high: int, names: list[Found], times: list[When], sums: list[Amount], start: int
) -> list[Word]:
    """The words of a sentence, each name, date and sum as one."""
    from razdel import tokenize

    whole: list[Word] = []
    for name in names:
        whole.append(Word(0, low + name.start, low + name.end, text[low + name.start : low + name.end], name=name))
    for when in times:
        a, b = start + when.start, start + when.end
        if not any(a < w.end and w.start < b for w in whole):
            whole.append(Word(0, a, b, text[a:b], when=when))
    for money in sums:
        a, b = start + money.start, start + money.end
        if not any(a < w.end and w.start < b for w in whole):
            whole.append(Word(0, a, b, text[a:b], money=money))
    for first, last in _joined(text[low:high], [(t.start, t.stop) for t in tokenize(text[low:high])]):
        a, b = low + first, low + last
        if not any(a < w.end and w.start < b for w in whole):
            whole.append(Word(0, a, b, text[a:b]))
    whole.sort(key=lambda w: w.start)
    for number, word in enumerate(whole):
        word.i = number
    return whole


def _joined(text: str, tokens: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places of tokens, the groups of a number as one: "5 000"."""
    made: list[tuple[int, int]] = []
    for start, end in tokens:
        group = re.fullmatch(r"\d{3}", text[start:end]) and made and start == made[-1][1] + 1
        if group and re.fullmatch(r"\d{1,3}(?:\s\d{3})*", text[slice(*made[-1])]):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def _shown(word: Word, naming: Naming) -> str:
    """What the tagger is given for a word."""
    if word.name is not None:
        return naming.shown(word.name)
    if word.when is not None:
        parts = re.findall(r"[а-яё]{3,}", word.text)
        return next(
            (p for p in parts if slavic_dates.MONTH.fullmatch(p)), parts[-1] if parts else word.text.split()[-1]
        )
    if word.money is not None:
        parts = re.findall(r"[а-яё]{3,}", word.text)
        named = [p for p in parts if p not in ("млн", "млрд", "тыс", "США", "более", "около")]
        return named[-1] if named else "рублей"
    return word.text


def _outside_brackets(words: list[Word]) -> list[Word]:
    """The words that are parsed: all but what stands in brackets behind a name, which hangs on the name."""
    kept: list[Word] = []
    open_at = -1
    for word in words:
        if word.text == "(" and word.i and words[word.i - 1].name and open_at < 0:
            open_at = word.i - 1
        if open_at < 0:
            kept.append(word)
            continue
        word.head, word.relation, word.pos, word.lemma = open_at, "parataxis", "X", word.text.casefold()
        if word.text == ")":
            open_at = -1
    return kept if open_at < 0 else words


def _parse(found: list[Sentence], naming: Naming) -> None:
    models = naming.tools
    parsed = [_outside_brackets(s.words) for s in found]
    given = [[_shown(w, naming) for w in words] for words in parsed]
    asked = [words for words in given if words]
    forms = iter(list(models.morph.map(asked)))
    trees = iter(list(models.syntax.map(asked)))
    for sentence, words in zip(found, parsed, strict=True):
        if not words:
            continue
        for word, form, node in zip(words, next(forms).tokens, next(trees).tokens, strict=True):
            word.pos, word.feats = form.pos, dict(form.feats)
            word.case = word.feats.get("Case", "")
            word.lemma = models.forms.lemmatize(form.text, form.pos, form.feats)
            above = int(node.head_id) - 1
            word.head, word.relation = (words[above].i if above >= 0 else -1), node.rel
            if word.head == word.i:
                word.head = -1
        repair(sentence)
    naming.settle([[(w.name, w.case) for w in s.words if w.name] for s in found])


def nominative(sentence: Sentence, head: Word, start: int, end: int) -> str:
    """The words at `start:end` with their head noun, and what agrees with it, in the nominative."""
    count = next((c for c in sentence.children(head) if c.relation.startswith("nummod") and c.i < head.i), None)
    number = "Plur" if count and count.text not in ("1", "один", "одна", "одну") else head.feats.get("Number", "Sing")
    gender = head.feats.get("Gender", "")
    made, at = "", start
    for word in (w for w in sentence.words if start <= w.start and w.end <= end):
        made += " " * (word.start > at and bool(made))
        at = word.end
        agrees = word.i == head.i or (word.head == head.i and word.relation == "amod" and word.i < head.i)
        agrees = agrees and head.case != "Nom"
        made += _turned(word, number, gender) if agrees and word.name is None else word.text
    return made


def may_be_accusative(word: Word) -> bool:
    """True if the form of a word may be an accusative, whatever the parse takes it for."""
    return any(form.tag.case == "accs" for form in tools().forms.parse(word.text))


def may_be_noun(word: Word) -> bool:
    """False for a word that the dictionary knows and knows as no noun, whatever the parse takes it for."""
    forms = tools().forms.parse(word.text)
    return not (forms and forms[0].is_known) or any(f.tag.POS in ("NOUN", "ADJF", "PRTF") for f in forms)


def _turned(word: Word, number: str, gender: str) -> str:
    fits = [
        form
        for form in tools().forms.parse(word.text)
        if (form.tag.POS == "NOUN") == (word.pos in ("NOUN", "PROPN")) and form.tag.case
    ]
    grams = {"Nom", number}
    if word.pos == "ADJ" and number == "Sing" and gender:
        grams.add(gender)
    same = [f for f in fits if f.normal_form.replace("ё", "е") == word.lemma.replace("ё", "е")] or fits
    changed = same[0].inflect(grams) if same else None
    if changed is None:
        return word.text
    return str(changed.word) if word.text.islower() else str(changed.word)[:1].upper() + str(changed.word)[1:]
