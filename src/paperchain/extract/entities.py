"""Mentions: who and what a text names. Boundaries from the parse; `entity_types` says what kind of thing each is."""

from typing import Any

from paperchain.extract.entity_types import settle, vote
from paperchain.extract.naming import PARTY, Name, is_designator, is_state
from paperchain.language.analyse import Analysis, Sentence, is_word
from paperchain.language.currencies import is_currency
from paperchain.language.english_names import RANK_WORDS, RANKS, SHIPS
from paperchain.language.english_words import (
    COUNTRIES,
    LEGAL_FORMS,
    NOT_NAMES,
    ORG_HEADS,
    PAPERS,
    PUBLIC_HEADS,
    STATES,
    TITLES,
)
from paperchain.language.known_names import is_city, personal
from paperchain.language.ware_words import is_ware

__all__ = ["PARTY", "Name", "is_designator", "is_state", "names"]


def _namelike(token: Any, first: bool) -> bool:
    text = token.text
    adjective = token.lower_ in COUNTRIES and (token.lower_ not in STATES or token.dep_ in ("amod", "compound", "nmod"))
    if token.lower_ in NOT_NAMES or adjective or (token.like_num and not is_designator(text)):
        return False
    if is_designator(text):
        return True
    if not text[0].isupper() or token.is_punct:
        return False
    return token.pos_ == "PROPN" or (
        token.ent_type_ in ("ORG", "PERSON", "GPE", "FAC", "LOC", "PRODUCT")
        and (not first or token.pos_ not in ("DET", "PRON", "ADJ", "ADV", "VERB"))
    )


def _runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Runs of name words as token positions in the sentence, joined over "of", "for", "&" and a demonym inside."""
    tokens = sentence.tokens
    marks = [_namelike(t, i == 0) for i, t in enumerate(tokens)]
    if sentence.heading:
        marks = [
            m
            and (
                (t.ent_type_ != "" and len(t) > 1)
                or is_designator(t.text)
                or t.lower_ in STATES
                or is_city(t.text)
                or tokens[0].text == "By"
            )
            for m, t in zip(marks, tokens, strict=True)
        ]
    for i in range(1, len(tokens)):
        if marks[i - 1] and tokens[i].text[0].isupper() and tokens[i].lower_ in ORG_HEADS | LEGAL_FORMS:
            marks[i] = True
        if tokens[i].text in _LANDS and tokens[i - 1].lower_ in COUNTRIES and tokens[i - 1].text[0].isupper():
            marks[i - 1] = marks[i] = True
    if not sentence.heading:
        _unfamiliar(tokens, marks)
    for i in range(len(tokens) - 2, -1, -1):  # "Northern Marine Trading" at the start of a sentence
        if tokens[i].text.istitle() and tokens[i].lower_ in _POINTS and marks[i + 1] and tokens[i + 1].pos_ == "PROPN":
            marks[i] = not sentence.heading
    for i in range(1, len(tokens) - 1):  # "Office of Foreign Trade", "Ministry of the Interior"
        court = tokens[i - 1].text == "District" and tokens[i].lower_ == "of"
        if (
            tokens[i].lower_ in ("of", "for")
            and marks[i - 1]
            and (court or tokens[i - 1].lower_ in ORG_HEADS | PUBLIC_HEADS)
            and not (tokens[i].lower_ == "of" and _sited(tokens, i))
        ):
            skip = tokens[i + 1].lower_ in ("the", "a") and i + 2 < len(tokens)
            if marks[i + 1 + skip] and tokens[i + 1 + skip].lower_ not in STATES:
                marks[i : i + 1 + skip] = [True] * (1 + skip)
    for a, b in _entities(tokens):
        words = [t.lower_ for t in tokens[a:b]]
        if set(words) & (ORG_HEADS | PUBLIC_HEADS) and {"of", "for", "and", "&"} & set(words):
            end = next((i for i in range(a + 1, b - 1) if tokens[i].lower_ == "of" and _sited(tokens, i)), b)
            marks[a:end] = [True] * (end - a)
    for i, token in enumerate(tokens):
        if marks[i] or not 0 < i < len(tokens) - 1:
            continue
        after = next((j for j in range(i + 1, min(i + 4, len(tokens))) if marks[j]), None)
        joined = token.lower_ in ("of", "for", "&", "and", "a", "the", "-", "–", "new", "’s", "'s")
        inner = token.text == "-" and marks[i - 1] and _tied(tokens, i)
        if inner and (after == i + 1 or tokens[i + 1].pos_ == "PROPN"):
            marks[i] = marks[i + 1] = True
            continue
        same = token.ent_type_ not in ("", "NORP") and token.ent_iob_ == "I" and after and tokens[after].ent_iob_ == "I"
        if token.lower_ == "of" and after and _sited(tokens, i):
            continue
        marks[i] = bool(marks[i - 1] and after and (token.lower_ == "&" or (joined and same and _organ(tokens[i - 1]))))
        if token.lower_ in COUNTRIES and after == i + 1 and token.ent_type_ == tokens[i + 1].ent_type_ == "ORG":
            marks[i] = True
        if token.lower_ in LEGAL_FORMS | {",", "."} and marks[i - 1]:
            form = token if token.lower_ != "," else tokens[i + 1]
            marks[i] = form.lower_.strip(".") in LEGAL_FORMS and form.text[0].isupper()
    for i in range(1, len(tokens) - 1):  # "Orbex Ltd of Riga": the place is no part of the name
        form = tokens[i - 1].lower_.strip(".") in LEGAL_FORMS - {"company", "co", "corporation"}
        marks[i] = marks[i] and not (form and tokens[i].lower_ == "of")
    _ministries(tokens, marks)
    runs, at = [], None
    for i, mark in enumerate([*marks, False]):
        if mark and at is None:
            at = i
        elif not mark and at is not None:
            runs.append((at, i))
            at = None
    return [piece for a, b in runs for piece in _cut(tokens, a, b)]


_LANDS = frozenset("Federation Republic Virgin Samoa Guiana Polynesia Antilles Peninsula".split())
"""Words that make a name of a land with the adjective before them: "British Virgin Islands", "Russian Federation"."""
_PARTICLES = frozenset("de du des del da do dos di della la et al el bin ibn bint abu von van der ten ter".split())
_DAUGHTERS = frozenset("subsidiary affiliate unit division".split())
_OPENING = tuple('“‘"')


def _unfamiliar(tokens: Any, marks: list[bool]) -> None:
    """Names that the tagger takes for nouns, adjectives or adverbs: "CJSC VELTRON", "LLC “ORVEX”", "a Zarnet unit";
    and small words of other languages inside a name: "Front Libre du Peuple"."""
    for i in range(1, len(tokens)):
        text, before = tokens[i].text, tokens[i - 1]
        if marks[i] or not text[0].isupper() or not text.isalpha() or tokens[i].lower_ in {*COUNTRIES, *NOT_NAMES}:
            continue
        form = before if before.text not in _OPENING or i < 2 else tokens[i - 2]
        behind_form = form.text.isupper() and form.lower_ in LEGAL_FORMS and len(form) > 2
        odd = sum(c.isupper() for c in text) > 1 and len(text) > 3 and not text.endswith("s")
        kin = before.lemma_.lower() in _BODIES_BEFORE and before.text[0].islower()
        if behind_form or (odd and kin):
            marks[i] = True
            if form is before and behind_form:
                marks[i - 1] = True
        elif tokens[i].pos_ == "ADJ" and not text.endswith(("an", "ish", "ese", "al", "ic", "ern", "st", "ive")):
            after = tokens[i + 1].lemma_.lower() if i + 1 < len(tokens) else ""
            marks[i] = after in _DAUGHTERS or kin
    for i in range(1, len(tokens) - 1):
        if tokens[i].lower_ in _PARTICLES and marks[i - 1] and tokens[i].text.islower():
            more = tokens[i + 1].lower_ in _PARTICLES and i + 2 < len(tokens) and marks[i + 2]
            if tokens[i + 1].text[0].isupper() and marks[i + 1]:
                marks[i] = True
            elif more:
                marks[i] = marks[i + 1] = True


_BODIES_BEFORE = frozenset(
    "company firm enterprise conglomerate corporation holding concern group bank manufacturer".split()
)


def _tied(tokens: Any, i: int) -> bool:
    """True for the hyphen inside a name ("Orlan-Tech"), not between two countries or before "based"."""
    words = (tokens[i - 1], tokens[i + 1])
    close = not tokens[i - 1].whitespace_ and not tokens[i].whitespace_
    return close and not any(t.lower_ in COUNTRIES or t.lower_ in STATES for t in words)


def _entities(tokens: Any) -> list[tuple[int, int]]:
    """The model's own organisations as token positions, without a leading article or a trailing possessive."""
    found = []
    for i, token in enumerate(tokens):
        if token.ent_iob_ == "B" and token.ent_type_ in ("ORG", "FAC"):
            last = next((j for j in range(i + 1, len(tokens)) if tokens[j].ent_iob_ != "I"), len(tokens))
            first = i + (token.lower_ == "the")
            found.append((first, last - (tokens[last - 1].lower_ in ("’s", "'s"))))
    return found


_POINTS = frozenset(
    "northern southern eastern western central united global national international general royal first great".split()
)
_BRANCHES = frozenset(
    """gas oil development security border drug food research science commerce design sons brothers daughters production
    investment infrastructure space nuclear chemical metal mineral water power light communication communications
    information technological scientific technical agriculture culture education health planning""".split()
)
_ENDING = frozenset("ltd. inc. corp. llc. co. plc.".split())
_MINISTRIES = frozenset("ministry embassy navy army parliament mission".split())


def _ministries(tokens: Any, marks: list[bool]) -> None:
    """`Norland’s trade ministry`, `the Norlandish navy`: a body named by its state, in small letters."""
    for i, token in enumerate(tokens):
        if token.lower_ not in _MINISTRIES or token.text[0].isupper() or token.tag_ not in ("NN", "NNP"):
            continue
        first = i
        while first and tokens[first - 1].pos_ in ("ADJ", "NOUN", "PROPN") and tokens[first - 1].text[0].islower():
            first -= 1
        if first and tokens[first - 1].lower_ in ("’s", "'s", "and") and i - first < 5:
            first -= 1
        if first and (tokens[first - 1].lower_ in COUNTRIES or tokens[first - 1].lower_ in STATES):
            marks[first - 1 : i + 1] = [True] * (i + 2 - first)


_OF_A_PLACE = frozenset(
    """bank republic kingdom state district university institute academy association union federation college center
    centre society church chamber company corporation group party foundation board house school laboratory museum
    international alliance bureau consortium concern""".split()
)
"""Nouns that end the first half of a name with its place: "the Bank of Riga"."""
_ISLANDS = frozenset("marshall islands|cayman islands|channel islands|virgin islands|solomon islands".split("|"))


def _sited(tokens: Any, at: int) -> bool:
    """`Orbex Avionics of Riga`: where it is, no part of its name."""
    if tokens[at - 1].lower_ in PUBLIC_HEADS | _OF_A_PLACE:
        return False
    first = at + 2 if tokens[at + 1].lower_ == "the" else at + 1
    place = " ".join(t.text for t in tokens[first : first + 2] if t.text[0].isupper())
    one = place.split()[0] if place else ""
    return is_city(place) or is_city(one) or one.casefold() in STATES or place.casefold() in STATES | _ISLANDS


def _organ(token: Any) -> bool:
    return token.lower_ in ORG_HEADS | PUBLIC_HEADS | {"bank", "republic", "kingdom"} or token.pos_ in (
        "ADP",
        "DET",
        "PROPN",
    )


def _cut(tokens: Any, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a run where a name ends: before a designator with its own noun, after a possessive, around conjunctions."""
    cuts = [first]
    for i in range(first + 1, last):
        before, token = tokens[i - 1], tokens[i]
        small = any(t.lower_ in _MINISTRIES and t.text[0].islower() for t in tokens[i : i + 4])
        if before.text in ("’s", "'s") and token.ent_iob_ != "I" and not small:
            cuts.append(i)
        elif token.ent_iob_ == "B" and before.ent_type_ in ("GPE", "PERSON") and token.ent_type_ in ("PERSON", "ORG"):
            if before.head.i != token.i and before.ent_type_ != token.ent_type_ and before.dep_ != "compound":
                cuts.append(i)
        elif (i == last - 2 and _behind_office(tokens, first, i)) or (
            token.lower_ == "and" and _two_names(tokens, first, i, last)
        ):
            cuts.append(i)
        elif before.lower_ in _ENDING and token.lower_.strip(".") not in LEGAL_FORMS and token.text != ",":
            cuts.append(i)  # "to Orbex Ltd. Norwire denied"
        elif is_designator(token.text) and before.dep_ in ("poss", "nsubj", "pobj", "dobj"):
            cuts.append(i)
    found = []
    for a, b in zip(cuts, [*cuts[1:], last], strict=True):
        aboard = a > 0 and tokens[a - 1].lower_ in SHIPS  # "the trawler Lady Anne"
        a = a if aboard else _after_rank(tokens, a, b)
        while (
            a < b and not aboard and (tokens[a].lower_ in TITLES | {"the", "of", "for", "&", "and", "-"} and b - a > 1)
        ):
            a += 1
        while a < b and tokens[b - 1].lower_ in ("’s", "'s", "of", "for", "&", "and", "-", "–", "the", "a", ","):
            b -= 1
        if a < b and any(c.isalpha() for c in tokens[a].text) and len("".join(t.text for t in tokens[a:b])) > 1:
            found.append((a, b))
    return found


def _behind_office(tokens: Any, first: int, at: int) -> bool:
    """`Assistant Secretary for Trade Enforcement Rena Holt`: the person's name begins behind the office."""
    office = any(t.lower_ in RANKS for t in tokens[max(0, first - 8) : at])
    person = personal(tokens[at].text) >= 4 and tokens[at + 1].lower_ not in ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS
    return office and person and not personal(tokens[at - 1].text) and len(tokens[at - 1]) > 2


def _two_names(tokens: Any, first: int, at: int, last: int) -> bool:
    """`Orbex Avionics and Zarnet Trading` are two names, `Bureau of Trade and Industry` is one."""
    left, right = [t.lower_ for t in tokens[first:at]], [t.lower_ for t in tokens[at + 1 : last]]
    bodies = ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS | _BRANCHES
    if (
        tokens[at].lower_ != "and"
        or not left
        or not right
        or {"of", "for"} & set(left)
        or right[0].strip(".") in bodies
        or right[-1] in PUBLIC_HEADS | {"board", "committee", "council", "union", "federation", "chamber"}
    ):
        return False
    return len(left) > 1 or left[0] not in bodies


def _after_rank(tokens: Any, first: int, last: int) -> int:
    """Where the name begins behind "District Judge", "Special Agent in Charge"; `last` if nothing is left."""
    at = first
    while at < last and tokens[at].lower_.strip(".") in RANK_WORDS:
        at += 1
    words = [t.lower_.strip(".") for t in tokens[first:at]]
    rank = bool(set(words) & RANKS) or words == ["charge"]
    rest = {t.lower_ for t in tokens[at:last]}
    if words and at == last and not {"united", *STATES} & set(words):
        return last
    if not rank or words[-1] not in (*RANKS, "charge") or rest & (ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS):
        return first
    return at if at == last or tokens[at].text[0].isupper() else first


def _overlooked(analysis: Analysis, runs: list[list[tuple[int, int]]]) -> None:
    """Add the single words that stand for a longer name elsewhere in the text and that the tagger took for nouns."""
    ends: set[str] = set()
    for sentence, places in zip(analysis.sentences, runs, strict=True):
        for a, b in places if not sentence.heading else ():
            if b - a <= 4:
                ends |= {sentence.tokens[a].text, sentence.tokens[b - 1].text}
    known = {w for w in ends if len(w) > 3 and w.istitle() and w.isalpha() and not _common(w.lower())}
    for sentence, places in zip(analysis.sentences, runs, strict=True):
        if sentence.heading or not known:
            continue
        taken = {i for a, b in places for i in range(a, b)}
        alone = [i for i, t in enumerate(sentence.tokens) if t.text in known and i not in taken]
        near = [i for i in alone if i + 1 not in taken and i - 1 not in taken]
        places += [(i, i + 1) for i in near if sentence.tokens[i].ent_type_ != "GPE"]
        places.sort()


def _common(word: str) -> bool:
    return is_word(word) or word in COUNTRIES or word in NOT_NAMES | ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS | TITLES


def names(analysis: Analysis, publisher: str = "") -> list[Name]:
    """Every name in a text with its schema, in order."""
    found: list[Name] = []
    runs = [_runs(sentence) for sentence in analysis.sentences]
    _overlooked(analysis, runs)
    for number, sentence in enumerate(analysis.sentences):
        for a, b in runs[number]:
            tokens = sentence.tokens[a:b]
            opened = next((k for k, t in enumerate(tokens) if t.text in "([" and k), None)
            if opened and not any(t.text in ")]" for t in tokens):
                tokens = tokens[:opened]  # "Office of X (OX" of "Office of X (OX) said"
            if a == 0 and b == 1 and {tokens[0].lemma_.lower(), tokens[0].lower_.removesuffix("s")} & PAPERS:
                continue  # "Records show that ..."
            if b - a == 1 and (
                is_currency(tokens[0].text)
                or (a == 0 and tokens[0].pos_ == "NOUN" and is_ware(tokens[0]))
                or (tokens[0].text.rstrip("s").isupper() and is_ware(tokens[0]))
            ):
                continue  # "EUR 450,000", "Bearings were shipped", "one-way attack UAVs"
            start, end = sentence.place(tokens[0])[0], sentence.place(tokens[-1])[1]
            inside = {t.i for t in tokens}
            head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])
            found.append(Name(number, tokens[0].i, tokens[-1].i + 1, start, end, analysis.text[start:end], head))
    for name in found:
        vote(name, analysis.sentences[name.sentence])
        if publisher and name.text == publisher:
            name.votes["Organization"] = name.votes.get("Organization", 0) + 4
    settle(found)
    return [name for name in found if name.schema]
