"""Mentions: who and what a text names. Boundaries from the parse, types by a vote over the whole document."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from paperchain.language.analyse import Analysis, Sentence
from paperchain.language.english_words import (
    CAPITALS,
    COMPANY,
    COUNTRIES,
    GOODS,
    LEGAL_FORMS,
    NOT_NAMES,
    ORG_HEADS,
    ORGANISATION,
    OUTLETS,
    PEOPLE,
    PLACES,
    PUBLIC,
    PUBLIC_HEADS,
    STATES,
    TITLES,
    UNIONS,
)

DESIGNATOR = re.compile(
    r"^(?=.*\d)[A-ZА-ЯЁ][A-Za-zА-Яа-яё]*(?:[-–][A-Z]{1,3})?[-–]?\d+[A-Za-z]{0,3}(?:[-–]\d*[A-Z]?)?$"
)
_NOT_PRODUCT = re.compile(
    r"^(?:COVID|UN|UNSCR|ISO|IEC|ICAO|G|Q|FY|H|F|B|Article|Res|S|Order|EO|CAS)-?\d+$|^[A-Z]{3,}-?\d{4,}$"
)
_SPEECH = frozenset("say tell comment deny bill invoice announce report supply sell sign admit claim state".split())

PARTY = frozenset({"Company", "Organization", "PublicBody", "LegalEntity", "Person"})


@dataclass
class Name:
    """A name at a place, before it has a type. `first:last` are token indices in the sentence's document."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    head: Any
    schema: str = ""
    votes: dict[str, float] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What the votes of a spelling are gathered under."""
        return _key(self.text)


def _key(text: str) -> str:
    return re.sub(r"^the ", "", " ".join(text.casefold().split()))


def is_designator(text: str) -> bool:
    """True for the name of a product: letters and a number ("KX-4", "R200M")."""
    return bool(DESIGNATOR.match(text)) and not _NOT_PRODUCT.match(text) and len(text) < 20


def is_state(text: str) -> bool:
    """True for a state, a union of states, or a capital that may stand for its government."""
    return _key(text) in STATES or _key(text) in CAPITALS


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
            m and ((t.ent_type_ != "" and len(t) > 1) or is_designator(t.text))
            for m, t in zip(marks, tokens, strict=True)
        ]
    for i in range(1, len(tokens)):
        if marks[i - 1] and tokens[i].text[0].isupper() and tokens[i].lower_ in ORG_HEADS | LEGAL_FORMS:
            marks[i] = True
    for i in range(1, len(tokens) - 1):  # "Office of Foreign Trade", "Ministry of the Interior"
        if tokens[i].lower_ in ("of", "for") and marks[i - 1] and tokens[i - 1].lower_ in ORG_HEADS | PUBLIC_HEADS:
            skip = tokens[i + 1].lower_ in ("the", "a") and i + 2 < len(tokens)
            if marks[i + 1 + skip] and tokens[i + 1 + skip].lower_ not in STATES:
                marks[i : i + 1 + skip] = [True] * (1 + skip)
    for a, b in _entities(tokens):
        words = [t.lower_ for t in tokens[a:b]]
        if set(words) & (ORG_HEADS | PUBLIC_HEADS) and {"of", "for", "and", "&"} & set(words):
            marks[a:b] = [True] * (b - a)
    for i, token in enumerate(tokens):
        if marks[i] or not 0 < i < len(tokens) - 1:
            continue
        after = next((j for j in range(i + 1, min(i + 4, len(tokens))) if marks[j]), None)
        joined = token.lower_ in ("of", "for", "&", "and", "a", "the", "-", "–", "new", "’s", "'s")
        same = token.ent_type_ not in ("", "NORP") and token.ent_iob_ == "I" and after and tokens[after].ent_iob_ == "I"
        marks[i] = bool(marks[i - 1] and after and (token.lower_ == "&" or (joined and same and _organ(tokens[i - 1]))))
        if token.lower_ in COUNTRIES and after == i + 1 and token.ent_type_ == tokens[i + 1].ent_type_ == "ORG":
            marks[i] = True
        if token.lower_ in LEGAL_FORMS | {",", "."} and marks[i - 1]:
            form = token if token.lower_ != "," else tokens[i + 1]
            marks[i] = form.lower_.strip(".") in LEGAL_FORMS and form.text[0].isupper()
    runs, at = [], None
    for i, mark in enumerate([*marks, False]):
        if mark and at is None:
            at = i
        elif not mark and at is not None:
            runs.append((at, i))
            at = None
    return [piece for a, b in runs for piece in _cut(tokens, a, b)]


def _entities(tokens: Any) -> list[tuple[int, int]]:
    """The model's own organisations as token positions, without a leading article or a trailing possessive."""
    found = []
    for i, token in enumerate(tokens):
        if token.ent_iob_ == "B" and token.ent_type_ in ("ORG", "FAC"):
            last = next((j for j in range(i + 1, len(tokens)) if tokens[j].ent_iob_ != "I"), len(tokens))
            first = i + (token.lower_ == "the")
            found.append((first, last - (tokens[last - 1].lower_ in ("’s", "'s"))))
    return found


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
        if before.text in ("’s", "'s") and token.ent_iob_ != "I":
            cuts.append(i)
        elif token.ent_iob_ == "B" and before.ent_type_ in ("GPE", "PERSON") and token.ent_type_ in ("PERSON", "ORG"):
            if before.head.i != token.i and before.ent_type_ != token.ent_type_ and before.dep_ != "compound":
                cuts.append(i)
        elif is_designator(token.text) and before.dep_ in ("poss", "nsubj", "pobj", "dobj"):
            cuts.append(i)
    found = []
    for a, b in zip(cuts, [*cuts[1:], last], strict=True):
        while a < b and (tokens[a].lower_ in TITLES | {"the", "of", "for", "&", "and", "-"} and b - a > 1):
            a += 1
        while a < b and tokens[b - 1].lower_ in ("’s", "'s", "of", "for", "&", "and", "-", "–", "the", "a", ","):
            b -= 1
        if a < b and any(c.isalpha() for c in tokens[a].text) and len("".join(t.text for t in tokens[a:b])) > 1:
            found.append((a, b))
    return found


def names(analysis: Analysis, publisher: str = "") -> list[Name]:
    """Every name in a text with its schema, in order."""
    found: list[Name] = []
    for number, sentence in enumerate(analysis.sentences):
        for a, b in _runs(sentence):
            tokens = sentence.tokens[a:b]
            start, end = sentence.place(tokens[0])[0], sentence.place(tokens[-1])[1]
            inside = {t.i for t in tokens}
            head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])
            found.append(Name(number, tokens[0].i, tokens[-1].i + 1, start, end, analysis.text[start:end], head))
    for name in found:
        _vote(name, analysis.sentences[name.sentence])
        if publisher and name.text == publisher:
            name.votes["Organization"] = name.votes.get("Organization", 0) + 4
    _settle(found)
    return [name for name in found if name.schema]


def _vote(name: Name, sentence: Sentence) -> None:
    votes: dict[str, float] = defaultdict(float)
    words = [w.strip(".,").casefold() for w in name.text.split()]
    head = name.head
    label = head.ent_type_
    for kind, schema in (("ORG", "Organization"), ("PERSON", "Person"), ("GPE", "Address"), ("LOC", "Address")):
        votes[schema] += label == kind
    votes["Address"] += 0.5 * (label == "FAC")
    votes["Product"] += 1.5 * (label == "PRODUCT")
    if _key(name.text) in UNIONS:
        votes["PublicBody"] += 20
    elif _key(name.text) in STATES | CAPITALS:
        votes["Address"] += 20
    if (words[-1] in LEGAL_FORMS and len(words) > 1) or words[0] in ("ooo", "oao", "zao", "pao", "jsc", "ojsc", "llc"):
        votes["Company"] += 8
    if ({words[-1], words[0]} & PUBLIC_HEADS and len(words) > 1) or words == ["kremlin"] or words == ["pentagon"]:
        votes["PublicBody"] += 6
    elif (words[-1] in ORG_HEADS | PEOPLE - {"general", "chief"} and len(words) > 1) or (
        words[0] in ORG_HEADS and {"of", "for"} & set(words)
    ):
        votes["Organization"] += 5
    if set(words) & OUTLETS:
        votes["Organization"] += 6
    if is_designator(name.text.split()[-1]):
        votes["Product"] += 4
    before = head.doc[name.first - 1] if name.first else None
    if before is not None and before.lower_ in TITLES:
        votes["Person"] += 5
    _vote_context(name, votes)
    if _looks_personal(name, words) or len(words) == 1:
        votes["Person"] += _person_context(name, sentence)
    name.votes = dict(votes)


_AGE = re.compile(r",? (?:aged )?[1-9]\d,(?= )|,? \([1-9]\d\)")
_ACCUSED = frozenset("arrest charge convict indict sentence plead jail extradite acquit detain".split())


def _looks_personal(name: Name, words: list[str]) -> bool:
    """Two to four words, none of which says that it is a body."""
    organ = ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS
    return 2 <= len(words) <= 4 and not organ & set(words) and not any(c.isdigit() for c in name.text)


def _person_context(name: Name, sentence: Sentence) -> float:
    """What speaks for a person: an age behind the name, a byline, a verb of the courts."""
    tokens, at = sentence.tokens, name.first - sentence.tokens[0].i
    behind = "".join(t.text_with_ws for t in tokens[name.last - tokens[0].i :][:6])
    if _AGE.match(behind):
        return 6
    if at == 1 and tokens[0].text == "By" and not any(t.pos_ == "VERB" for t in tokens):
        return 6
    verb, words = name.head.head, name.text.split()
    said = (
        [c for c in verb.children if c.dep_ == "ccomp"] if name.head.dep_ == "nsubj" and verb.lemma_ in _SPEECH else []
    )
    if any(s.dep_ == "nsubj" and s.lower_ in ("he", "she") for clause in said for s in clause.children):
        return 3
    if verb.lemma_ == "by" and verb.dep_ == "agent" and verb.head.lemma_ in ("found", "co-found") and len(words) > 1:
        return 2
    court = verb.lemma_ in _ACCUSED and name.head.dep_ in ("nsubj", "nsubjpass", "dobj")
    return 3 if court and not (verb.lemma_ in ("charge", "sentence") and name.head.dep_ == "nsubj") else 0


def _noun_vote(lemma: str, weight: float, votes: dict[str, float]) -> None:
    for words, schema in (
        (COMPANY, "Company"), (PUBLIC, "PublicBody"), (ORGANISATION - COMPANY - PUBLIC, "Organization"),
        (PEOPLE - COMPANY, "Person"), (PLACES - COMPANY - PUBLIC, "Address"), (GOODS - COMPANY, "Product"),
    ):  # fmt: skip
        if lemma in words:
            votes[schema] += weight


def _vote_context(name: Name, votes: dict[str, float]) -> None:
    head = name.head
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > head.i:
            _noun_vote(child.lemma_.lower(), 5, votes)
    outer = head.head
    if head.dep_ == "appos" and outer.pos_ == "NOUN":
        _noun_vote(outer.lemma_.lower(), 5, votes)
    if head.dep_ in ("compound", "nmod", "amod", "punct") and outer.i >= name.last and outer.pos_ in ("NOUN", "PROPN"):
        lemma = outer.lemma_.lower()
        if lemma in GOODS and outer.i == name.last:
            votes["Product"] += 1.2
        if lemma in PLACES and lemma not in COMPANY:
            votes["Address"] += 3
        if lemma in PEOPLE:
            votes["Person" if outer.dep_ == "nothing" else "Organization"] += 2.5
        if lemma in COMPANY and outer.i == name.last and lemma not in ("plant", "factory"):
            votes["Organization"] += 2
    if name.first and (noun := head.doc[name.first - 1]).pos_ == "NOUN" and noun.head.i == head.i:
        _noun_vote(noun.lemma_.lower(), 3, votes)  # "news agency X", "engineer X"
    if head.dep_ in ("nsubj", "nsubjpass") and outer.lemma_ == "be":
        for attr in outer.children:
            if attr.dep_ == "attr":
                _noun_vote(attr.lemma_.lower(), 4, votes)
    if head.dep_ == "nsubj" and outer.lemma_ in _SPEECH:
        votes["Organization"] += 0.6 if outer.lemma_ in ("say", "tell", "deny", "admit", "claim", "state") else 1.2
        votes["Person"] += 0.5
    if head.dep_ == "pobj" and outer.lower_ in ("in", "near", "into", "inside"):
        votes["Address"] += 0.7
    if head.dep_ == "pobj" and outer.lower_ in ("by",):
        votes["Organization"] += 0.5


def _settle(found: list[Name]) -> None:
    """One schema per spelling: the votes of all its places together, a short form's with its long form's."""
    totals: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name in found:
        for schema, vote in name.votes.items():
            totals[name.key][schema] += vote
    alias: dict[str, str] = {}
    for key in totals:
        longer = [k for k in totals if k != key and set(key.split()) < set(k.split()) and len(key) > 2]
        if len(key.split()) == 1 and len(longer) == 1 and key not in STATES | CAPITALS and longer[0] not in STATES:
            long_words = longer[0].split()
            if long_words[-1] == key or long_words[0] == key:
                alias[key] = longer[0]
    for short, long in alias.items():
        for schema, vote in totals[short].items():
            totals[long][schema] += vote
    for short, long in alias.items():
        place = totals[short].get("Address", 0) > 2 or is_designator(short)
        totals[short] = totals[short] if place else totals[long]
    for key in totals:  # a word that several names share takes their type if they are of one kind
        if key in alias or len(key.split()) > 1 or key in STATES | CAPITALS or is_designator(key):
            continue
        sharing = [k for k in totals if k != key and key in (k.split()[0], k.split()[-1])]
        kinds = {_winner(next(n for n in found if n.key == k), totals[k]) for k in sharing}
        if len(sharing) > 1 and (kinds == {"Person"} or (kinds and kinds <= {"Company", "Organization"})):
            totals[key] = totals[min(sharing, key=lambda k: (len(k), k))]
    for name in found:
        name.schema = _winner(name, totals[name.key])


def _winner(name: Name, votes: dict[str, float]) -> str:
    family = {"Company": "o", "Organization": "o", "PublicBody": "o", "Person": "p", "Address": "a", "Product": "g"}
    sums: dict[str, float] = defaultdict(float)
    for schema, vote in votes.items():
        sums[family[schema]] += vote
    if not sums or max(sums.values()) <= 0:
        if len(name.text) < 3 or not name.text[0].isupper():
            return ""
        return "LegalEntity"
    best = min(sums, key=lambda f: (-sums[f], "oagp".index(f)))
    if best == "o":
        kinds = {s: v for s, v in votes.items() if family[s] == "o"}
        strong = {s: v for s, v in kinds.items() if s != "Organization"}
        return min(strong, key=lambda s: (-strong[s], s)) if strong and max(strong.values()) >= 2 else "Organization"
    return {"p": "Person", "a": "Address", "g": "Product"}[best]
