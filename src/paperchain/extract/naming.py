"""A name at a place of a text, and what its letters alone say of it."""

import re
from dataclasses import dataclass, field
from typing import Any

from paperchain.language.english_words import CAPITALS, STATES

DESIGNATOR = re.compile(
    r"^(?=.*\d)[A-ZА-ЯЁ][A-Za-zА-Яа-яё]*(?:[-–][A-Z]{1,3})?[-–]?\d+[A-Za-z]{0,3}(?:[-–]\d*[A-Z]?)?$"
)
_NOT_PRODUCT = re.compile(
    r"^(?:COVID|UN|UNSCR|ISO|IEC|ICAO|G|Q|FY|H|F|B|Article|Res|S|Order|EO|CAS|Company|Individual|Person|Supplier|Firm|Entity|Conspirator|Customer|Victim|Agent|Broker|Bank)-?\d+$|^[A-Z]{3,}-?\d{4,}$"
)

FIRMS = frozenset({"Company", "Organization", "LegalEntity"})
BODIES = FIRMS | {"PublicBody"}
PARTY = BODIES | {"Person"}

Votes = dict[str, float]
"""Schema -> what speaks for it."""


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
        return key_of(self.text)


def key_of(text: str) -> str:
    """A spelling without case, outer spaces and article."""
    return re.sub(r"^the ", "", " ".join(text.casefold().split()))


def line_before(text: str, at: int) -> str:
    """What stands before a place in its line."""
    return text[text.rfind("\n", 0, at) + 1 : at]


def is_designator(text: str) -> bool:
    """True for the name of a product: letters and a number ("KX-4", "R200M")."""
    return bool(DESIGNATOR.match(text)) and not _NOT_PRODUCT.match(text) and len(text) < 20


def is_state(text: str) -> bool:
    """True for a state, a union of states, or a capital that may stand for its government."""
    return key_of(text) in STATES or key_of(text) in CAPITALS


def initials(short: str, long: str) -> bool:
    """True if capitals are the first letters of the words of a name, small words left out or not: "BIS", "MoD"."""
    letters = [c for c in short.casefold() if c.isalpha()]
    words = re.findall(r"\w+", long.casefold())
    if not 2 <= len(letters) <= 8 or sum(c.isupper() for c in short) < 2:
        return False
    chief = [w for w in words if w not in ("of", "and", "for", "the", "de", "in")]
    for given_by in (words, chief):
        first = "".join(w[0] for w in given_by)
        if first.startswith("".join(letters)) or (
            len(letters) >= 3 and "".join(letters).startswith(first) and len(first) > 2
        ):
            return True
    return False
