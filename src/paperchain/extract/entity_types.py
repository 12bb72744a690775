"""What kind of thing a name stands for: a vote of cues over the whole document, one type for each spelling."""

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from paperchain.extract.entity_context import context, short_spellings
from paperchain.extract.naming import Name, Votes, initials, is_designator, key_of
from paperchain.language.analyse import Sentence
from paperchain.language.english_names import (
    BUSINESS,
    EVENT_HEADS,
    HELD,
    LAW_HEADS,
    OWN,
    PLACE_HEADS,
    POSTS,
    RANKS,
    SHIPS,
    STAKES,
    WATERS,
)
from paperchain.language.english_words import (
    CAPITALS,
    COMPANY,
    COUNTRIES,
    GOODS,
    LEGAL_FORMS,
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
from paperchain.language.known_names import is_city, personal

_PAPERS = frozenset("herald gazette courier chronicle tribune observer dispatch telegraph ledger".split())
"""Words by which a text calls a newspaper: "the Herald"."""
_FAMILY = {"Company": "o", "Organization": "o", "PublicBody": "o", "Person": "p", "Address": "a", "Product": "g"}
_FAMILY |= {"Vessel": "v", "Other": "x"}
_LABELS = {
    "ORG": "Organization", "PERSON": "Person", "GPE": "Address", "LOC": "Address", "FAC": "Address",
    "PRODUCT": "Product", "LAW": "Other", "EVENT": "Other", "WORK_OF_ART": "Other",
}  # fmt: skip
_SPEECH = frozenset("say tell comment deny announce report admit claim state".split())
_AGE = re.compile(r",? (?:aged )?[1-9]\d,(?= )|,? \([1-9]\d\)")
_ACCUSED = frozenset(
    "arrest charge convict indict sentence plead jail extradite acquit detain dismiss sack resign appoint".split()
)
_PAID = frozenset("pay supply sue fine sanction reimburse invoice bill".split())
_TRADED = frozenset("sell ship deliver supply pay buy purchase make produce build order invoice own".split())
_INSIDE = frozenset("in near into inside outside around across throughout".split())
_SITED = frozenset("base locate headquarter register incorporate situate bear live reside land arrive".split())
_FORMS = ("ooo", "oao", "zao", "pao", "jsc", "ojsc", "llc")
_ALONE = frozenset("kremlin pentagon treasury council commission ministry senate congress parliament duma".split())
"""Bodies that a text calls by one word with a capital: "the Council"."""
_BODIES = ORG_HEADS | PUBLIC_HEADS | LEGAL_FORMS | PLACE_HEADS | LAW_HEADS | WATERS
_WARES = frozenset(
    "metering bearings semicon hydraulics avionics components instruments drives tooling optronics".split()
)
LABEL = 3.0
"""What the model's own labels weigh together, however often a spelling stands in the text."""


def vote(name: Name, sentence: Sentence) -> None:
    """Gather what speaks for each type at one place of a name."""
    votes: Votes = defaultdict(float)
    words = [w.strip(".,").casefold() for w in name.text.split()]
    tokens = sentence.tokens
    at, last = name.first - tokens[0].i, name.last - tokens[0].i
    _before(name, tokens, at, votes)
    _behind(tokens, at, last, words, votes)
    _grammar(name, votes)
    context(name, tokens, at, votes)
    if _looks_personal(name, words) or len(words) == 1:
        votes["Person"] += _person_context(name, tokens, at, last)
    name.votes = {schema: value for schema, value in votes.items() if value}


def _letters(name: Name, words: list[str], votes: Votes) -> None:
    """What the words of the name itself say."""
    many, key = len(words) > 1, key_of(name.text)
    ends = {words[0], words[-1]}
    if key in UNIONS:
        votes["PublicBody"] += 20
    elif key in STATES | CAPITALS:
        votes["Address"] += 20
    elif is_city(key):
        votes["Address"] += 2.5
    if (words[-1] in LEGAL_FORMS and many) or words[0] in _FORMS:
        votes["Company"] += 8
    if (ends & PUBLIC_HEADS and many) or (not many and words[0] in _ALONE):
        votes["PublicBody"] += 6
    elif (words[-1] in ORG_HEADS | PEOPLE - {"general", "chief"} and many) or (
        words[0] in ORG_HEADS and {"of", "for"} & set(words)
    ):
        votes["Organization"] += 5
    if many and words[-1] in LAW_HEADS | EVENT_HEADS:
        votes["Other"] += 9
    if "district" in words[:2] and "of" in words:
        votes["PublicBody"] += 8  # the court's district, for which an attorney speaks
    elif many and (words[-1] in PLACE_HEADS or words[0] in PLACE_HEADS - {"port"}):
        votes["Address"] += 7
    elif many and ends & WATERS:
        votes["Address"] += 2
    if words[-1] in LAW_HEADS and not many:
        votes["Other"] += 4
    if set(words) & OUTLETS or "&" in words or (not many and words[0] in _PAPERS):
        votes["Organization"] += 6
    if many and words[-1] in GOODS | _WARES and not personal(words[-1]):
        votes["Organization"] += 3  # "Velmora Bearings"
    if is_designator(name.text.split()[-1]):
        votes["Product"] += 4
    if _looks_personal(name, words):
        first, family = personal(words[0]), personal(words[-1])
        if first >= 5:
            votes["Person"] += min(3.0, 0.5 * (first - 3)) + (0.5 if family else 0)
        elif not first and not family:
            votes["Person"] -= 1.5
            votes["Organization"] += 0.7


def _noun_vote(lemma: str, weight: float, votes: Votes) -> bool:
    for words, schema in (
        (COMPANY, "Company"), (PUBLIC, "PublicBody"), (ORGANISATION - COMPANY - PUBLIC, "Organization"),
        (PEOPLE - COMPANY, "Person"), (SHIPS, "Vessel"), (PLACES - COMPANY - PUBLIC, "Address"),
        (GOODS - COMPANY - SHIPS, "Product"),
    ):  # fmt: skip
        if lemma in words:
            votes[schema] += weight
            return True
    return False


def _before(name: Name, tokens: Any, at: int, votes: Votes) -> None:
    """What stands right before a name: "the firm X", "Dr X", "managing director of X", "a stake in X"."""
    before = tokens[at - 1] if at else None
    if before is None:
        if name.text.isupper() and any(t.text in ("-", "–", "—") for t in tokens[1:10]):  # "RIGA, 4 June -"
            votes["Address"] += 8
        return
    if (
        before.lower_.strip(".") in RANKS
        or before.lower_ in TITLES
        or (before.lower_ == "charge" and before.text[0] == "C")
    ):
        votes["Person"] += 5
    if tokens[-1].text in ("-", "–", "—") and len(tokens) < 12:  # "RIGA, 4 June (Norwire) -"
        votes["Organization" if before.text == "(" else "Address"] += 6
    if (before.pos_ == "NOUN" and before.tag_ == "NN") or before.lower_ in ("holding", "concern", "trading"):
        lemma = before.lemma_.lower()
        _noun_vote(lemma, 9 if lemma in SHIPS else 5 if lemma in COMPANY else 3, votes)
    if before.lower_ in ("project", "operation", "codenamed"):
        votes["Other"] += 5
    if before.lower_ in ("mv", "m/v", "mt", "m/t", "ss"):
        votes["Vessel"] += 8
    if before.lower_ in _INSIDE and at > 1:
        governor = tokens[at - 2]
        if governor.lemma_.lower() in STAKES:
            votes["Organization"] += 4
        else:
            votes["Address"] += 5 if governor.lemma_.lower() in _SITED else 2
    elif before.lower_ == "in":
        votes["Address"] += 2
    elif before.lower_ == "to" and before.head.lemma_ in _TRADED and not is_city(name.text):
        votes["Organization"] += 1.5
        votes["Address"] -= 0.5
    elif before.lower_ in ("at", "to", "from") and at > 1:
        votes["Address"] += 0.5 + (tokens[at - 2].pos_ == "PROPN")  # "from Riga to Minsk"
    elif before.lower_ == "of" and at > 1 and tokens[at - 2].text == ",":
        votes["Address"] += 3  # "Orbex Ltd, of Riga"
    back = at - 2 if before.lower_ in ("the", "an", "a") and at > 1 else at - 1
    if back > 0 and tokens[back].lower_ in ("of", "at", "for", "from", "with") and key_of(name.text) not in STATES:
        noun = tokens[back - 1].lemma_.lower()
        place = is_city(name.text) or name.text.casefold().split()[-1] in PLACE_HEADS
        if is_designator(name.text.split()[-1]):
            votes["Product"] += 1  # "40 units of the KX-4"
        elif noun in POSTS and not place:
            votes["Organization"] += 4
        elif noun in HELD and not place and tokens[back].lower_ in ("of", "with"):
            votes["Organization"] += 2.5


def _behind(tokens: Any, at: int, last: int, words: list[str], votes: Votes) -> None:
    """What stands right behind a name: "X, a maker of pumps", "X, who", "X-based", "X’s shareholders", "X, 52,"."""
    if last >= len(tokens):
        return
    after = tokens[last]
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        after.text in ("-", "–") and following is not None and following.lower_ in ("based", "registered", "born")
    ) or after.lower_.lstrip("-–") == "based":
        votes["Address"] += 6
    if after.text in ("’s", "'s", "’") and following is not None:
        owned = next((t for t in tokens[last + 1 : last + 5] if t.pos_ in ("NOUN", "PROPN") and t.tag_ != "POS"), None)
        if owned is not None and owned.lemma_.lower() in OWN:
            votes["Organization"] += 3
    if after.text in (",", "(") and following is not None:
        if following.lower_ in ("who", "whose", "whom"):
            votes["Person"] += 4
        elif following.lower_ in ("a", "an", "the", "another", "one") or following.lower_ in COUNTRIES:
            _noun_phrase(tokens[last + 1 :], votes)
        elif following.lower_ in ("which",):
            votes["Organization"] += 1.5
        elif key_of(following.text) in STATES and is_city(" ".join(words)):
            votes["Address"] += 2
        elif any(t.lemma_.lower() in POSTS | PEOPLE - COMPANY and t.pos_ != "VERB" for t in _lower(tokens[last + 1 :])):
            votes["Person"] += 3  # "X, managing director of"


def _lower(tokens: Any) -> list[Any]:
    """The words in small letters at once behind a name and its comma, four at most."""
    found = []
    for token in tokens[:4]:
        if not token.text[0].islower() or token.pos_ not in ("NOUN", "ADJ", "VERB", "PROPN", "CCONJ"):
            break
        found.append(token)
    return found


def _noun_phrase(tokens: Any, votes: Votes) -> None:
    """The head of "a state-owned maker of pumps", found by the words in line, whatever the parse."""
    head = None
    for token in tokens[:9]:
        if token.pos_ == "NOUN" or token.lower_ in ("national", "citizen", "resident"):
            head = token
        elif token.lower_ == "and" and head is not None:
            continue  # "an oil and gas company"
        elif token.pos_ == "PROPN" and head is None and token.i != tokens[0].i:
            continue
        elif (
            (head is not None and token.text not in ("-", "–", "/") and token.pos_ != "NUM")
            or (token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG"))
            or token.text in (",", ".", ";", ")")
        ):
            break
    if head is not None:
        _noun_vote(head.lemma_.lower(), 5, votes)


def _looks_personal(name: Name, words: list[str]) -> bool:
    """Two to four words, none of which says that it is a body."""
    return 2 <= len(words) <= 4 and not _BODIES & set(words) and not any(c.isdigit() for c in name.text)


def _person_context(name: Name, tokens: Any, at: int, last: int) -> float:
    """What speaks for a person: an age behind the name, a byline, a verb of the courts."""
    behind = "".join(t.text_with_ws for t in tokens[last:][:6])
    if _AGE.match(behind):
        return 6
    if at and tokens[0].text == "By" and len(tokens) < 16 and not any(t.pos_ == "VERB" for t in tokens):
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


def _grammar(name: Name, votes: Votes) -> None:
    """What the parse around a name says: what is put beside it, what it does, what it modifies."""
    head = name.head
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > head.i:
            _noun_vote(child.lemma_.lower(), 3, votes)
    outer = head.head
    lemma = outer.lemma_.lower()
    if head.dep_ == "appos" and outer.pos_ == "NOUN":
        _noun_vote(lemma, 4, votes)
    if head.dep_ == "oprd" and lemma in ("call", "name", "dub") and outer.dep_ == "acl":
        _noun_vote(outer.head.lemma_.lower(), 4, votes)  # "a firm called X"
    if head.dep_ in ("compound", "nmod", "amod", "punct") and outer.i >= name.last and outer.pos_ in ("NOUN", "PROPN"):
        if lemma in GOODS and outer.i == name.last:
            votes["Product"] += 1.2
        if lemma in PLACES and lemma not in COMPANY:
            votes["Address"] += 3
        if lemma in PEOPLE:
            votes["Organization"] += 2.5
        if lemma in COMPANY and outer.i == name.last and lemma not in ("plant", "factory"):
            votes["Organization"] += 2
    if head.dep_ in ("nsubj", "nsubjpass") and outer.lemma_ == "be":
        for attr in outer.children:
            if attr.dep_ == "attr":
                _noun_vote(attr.lemma_.lower(), 4, votes)
    if head.dep_ in ("nsubj", "agent") and outer.lemma_ in _SPEECH:
        votes["Organization"] += 0.6 if outer.lemma_ in ("say", "tell", "deny", "admit", "claim", "state") else 1.2
        votes["Person"] += 0.5
        votes["Address"] -= 0.7
    if head.dep_ == "nsubj" and lemma in BUSINESS:
        votes["Organization"] += 1
        votes["Person"] += 0.5
        votes["Address"] -= 0.7
        votes["Product"] -= 3
    if head.dep_ in ("dobj", "dative") and lemma == "tell":
        votes["Organization"] += 1.2
        votes["Person"] += 0.4
        votes["Address"] -= 1
    if head.dep_ in ("dobj", "dative") and lemma in _PAID:
        votes["Organization"] += 1.2
        votes["Address"] -= 1
    if head.dep_ == "pobj" and outer.lower_ in ("by", "against"):
        deal = outer.head.lemma_ in _TRADED
        votes["Organization"] += 1.5 if deal else 0.7
        votes["Product"] -= 3 if deal else 0
        votes["Address"] -= 1.5 if deal else 0.4


def settle(found: list[Name]) -> None:
    """One schema per spelling: the votes of all its places together, a short form's with its long form's."""
    totals = _totals(found)
    alias = short_spellings(totals)
    for short, long in alias.items():
        for schema, value in totals[short].items():
            totals[long][schema] += value
        words = long.split()
        organ = _BODIES & set(words)
        if not organ and 2 <= len(words) <= 4 and is_designator(short) is False:
            totals[long]["Person" if short == words[-1] else "Organization"] += 2.5 if short == words[-1] else 1.5
    for name, inner in pairwise(found):  # "Norden Trade Act (NTA)": the same thing
        doc = name.head.doc
        bracket = inner.sentence == name.sentence and inner.first == name.last + 1 and doc[name.last].text == "("
        close = bracket and inner.last < len(doc) and doc[inner.last].text in (")", ",", ";")
        if close and (initials(inner.text, name.text) or name.key.startswith(inner.key + " ")):
            alias[inner.key] = alias.get(name.key, name.key)
    for short, long in alias.items():
        place = totals[short].get("Address", 0) > 4 or is_designator(short)
        if place and short == long.split()[-1] and winner(long, totals[long]) == "Person" and _acts(found, short):
            place = False  # "Ernesto Valdivia ... Valdivia filed": he, and not the town
        totals[short] = totals[short] if place else totals[long]
    for key in totals:  # a word that several names share takes their type if they are of one kind
        if key in alias or len(key.split()) > 1 or key in STATES | CAPITALS or is_designator(key):
            continue
        sharing = [k for k in totals if k != key and key in (k.split()[0], k.split()[-1])]
        kinds = {winner(k, totals[k]) for k in sharing}
        if len(sharing) > 1 and (kinds == {"Person"} or (kinds and kinds <= {"Company", "Organization"})):
            totals[key] = totals[min(sharing, key=lambda k: (len(k), k))]
    for name in found:
        name.schema = winner(name.key, totals[name.key])


def _acts(found: list[Name], key: str) -> bool:
    """True for a spelling that does something somewhere in the text, and nowhere stands behind "in" or "to"."""
    heads = [n.head for n in found if n.key == key]
    sited = any(h.dep_ == "pobj" and h.head.lower_ in ("in", "to", "from", "at", "near", "into") for h in heads)
    return not sited and any(h.dep_ == "nsubj" and h.head.pos_ == "VERB" for h in heads)


def _totals(found: list[Name]) -> dict[str, Votes]:
    totals: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    labels: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    places: dict[str, int] = defaultdict(int)
    for name in found:
        places[name.key] += 1
        totals[name.key]["Organization"] += 0
        for schema, value in name.votes.items():
            totals[name.key][schema] += value
        if label := _LABELS.get(name.head.ent_type_):
            labels[name.key][label] += 1
    for name in {n.key: n for n in found}.values():
        own: Votes = defaultdict(float)
        _letters(name, [w.strip(".,").casefold() for w in name.text.split()], own)
        for schema, value in own.items():  # what weighs much weighs so at each place
            totals[name.key][schema] += value * (places[name.key] if value >= 5 else 1)
    for key, seen in places.items():
        strange = 2 <= len(key.split()) <= 4 and not any(personal(w) for w in key.split())
        for label, value in labels[key].items():
            share = 0.4 if strange and label in ("Person", "Address") and not is_city(key) else 1.0
            totals[key][label] += share * min(value, LABEL * value / max(LABEL, seen))
    return totals


def winner(key: str, votes: Mapping[str, float]) -> str:
    """The schema that the votes for a spelling make; "" if it is the name of no entity."""
    sums: dict[str, float] = defaultdict(float)
    for schema, value in votes.items():
        sums[_FAMILY[schema]] += value
    if not sums or max(sums.values()) <= 0:
        return "" if len(key) < 3 else "LegalEntity"
    best = min(sums, key=lambda f: (-sums[f], "oagpvx".index(f)))
    if best == "o":
        strong = {s: v for s, v in votes.items() if s in ("Company", "PublicBody")}
        return min(strong, key=lambda s: (-strong[s], s)) if strong and max(strong.values()) >= 2 else "Organization"
    return {"p": "Person", "a": "Address", "g": "Product", "v": "Vessel", "x": ""}[best]
