"""What the sentence around a name says of its type, by what the name does there and what is said of it."""

from collections.abc import Mapping
from typing import Any

from paperchain.extract.naming import Name, Votes
from paperchain.language.english_cues import RANKS, SAY
from paperchain.language.english_words import CAPITALS, COMPANY, LEGAL_FORMS, ORG_HEADS, STATES
from paperchain.language.known_names import is_city

REGIONS = frozenset("gulf balkans caucasus baltic baltics crimea donbas caspian levant siberia".split())
"""Parts of the world of one word, after which firms are named too."""


def context(name: Name, tokens: Any, at: int, votes: Votes) -> None:
    """Add the votes of one place of a name, which begins at `tokens[at]`."""
    if _says_it(name.head):
        votes["Organization"] += 5
        votes["Person"] -= 3
    if _one_of_firms(name.head):
        votes["Company"] += 5
    outer = name.head.head
    beside = name.head.dep_ in ("compound", "nmod") and outer.i == name.last and outer.lemma_.lower() in COMPANY
    if beside and is_city(name.text):
        votes["Address"] += 4  # "a Southampton company"
    if at > 2 and tokens[at - 1].pos_ == "PROPN" and any(t.lower_ in RANKS for t in tokens[max(0, at - 7) : at - 2]):
        office = [t.lower_ for t in tokens[max(0, at - 7) : at]]
        if "for" in office or "of" in office:
            votes["Person"] += 4  # "Assistant Secretary for Export Enforcement Rena Holt"


def _says_it(head: Any) -> bool:
    """True for "X said it had sold": who speaks of itself as "it" is no person."""
    if head.dep_ == "appos" and head.head.dep_ == "nsubj" and head.head.lower_ == "one":
        head = head.head
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_ not in SAY:
        return False
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    return any(s.dep_ in ("nsubj", "nsubjpass") and s.lower_ == "it" for c in clauses for s in c.children)


def _one_of_firms(head: Any) -> bool:
    """True for "one of the suppliers, X"."""
    one = head.head
    if head.dep_ != "appos" or one.lower_ not in ("one", "another"):
        return False
    kinds = [n for p in one.children if p.lower_ == "of" for n in p.children if n.dep_ == "pobj"]
    return any(n.lemma_.lower() in COMPANY for n in kinds)


def short_spellings(totals: Mapping[str, Votes]) -> dict[str, str]:
    """Spelling -> the one longer spelling that it is short for: "Orbex" of "Orbex Ltd", "Orbex Sea Ltd" """
    alias: dict[str, str] = {}
    for key in totals:
        if len(key.split()) > 1 and key not in STATES | CAPITALS and not is_city(key):
            longer = [k for k in totals if k.startswith(key + " ") and _firm_words(k[len(key) :])]
            if len(longer) == 1:
                alias[key] = longer[0]
        if len(key.split()) > 1 or key in STATES | CAPITALS | REGIONS or len(key) < 3 or is_city(key):
            continue
        longer = [k for k in totals if k != key and key in k.split()]
        shortest = min(longer, key=len, default="")
        if all(k == shortest or k.startswith(shortest + " ") for k in longer):
            longer = longer and [shortest]
        if len(longer) == 1 and longer[0] not in STATES:
            words = longer[0].split()
            if words[-1] == key or words[0] == key:
                alias[key] = longer[0]
    return alias


def _firm_words(rest: str) -> bool:
    """True for what a firm's name may go on with behind its short form: legal forms, "Services", "Holdings"."""
    return all(w.strip(".,()") in LEGAL_FORMS | ORG_HEADS for w in rest.split())
