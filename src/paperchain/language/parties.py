"""Two parties compared by more than their names: numbers that check themselves, birth dates, countries.

A number with a check digit decides: one taxpayer number is one party, two are two, whatever the names say. A birth
date and a country only move the probability that the names gave.
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from paperchain.language import edtf, identifiers
from paperchain.language.comparing import Compared, compare_names
from paperchain.language.countries import country_code
from paperchain.language.names import Evidence
from paperchain.language.preparing import NameForms, name_forms
from paperchain.language.readings import readings

SAME_NUMBER = 0.99
OTHER_NUMBER = 0.02
"""Most that two parties with different numbers of one kind score."""
BORN = {
    "born the same day": 2.5,
    "birth dates fit": 0.5,
    "day and month of birth the other way round": 0.0,
    "born a year apart": -1.0,
    "birth dates differ": -4.0,
}
"""What birth dates add to the logit."""
SAME_COUNTRY, OTHER_COUNTRY = 0.3, -0.8


class Known(NamedTuple):
    """What is known beside a name. `numbers` are (kind, value); the kind is empty where it is not known."""

    numbers: frozenset[tuple[str, str]] = frozenset()
    born: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()


class Party(NamedTuple):
    """A prepared name, its other readings ("X (Y)", "parent, X"), and what else is known."""

    name: NameForms
    others: tuple[NameForms, ...]
    known: Known


def known(numbers: Iterable[tuple[str, str]] = (), born: Iterable[str] = (), countries: Iterable[str] = ()) -> Known:
    """What is known of a party. `numbers` are (what it is called, the number), e.g. ("INN", "7707083893") or ("", "…");
    `born` EDTF dates; `countries` names, adjectives or codes. What cannot be read says nothing."""
    return Known(
        frozenset(number for kind, value in numbers if (number := _number(kind, value))),
        tuple(day for day in born if edtf.is_date(day)),
        frozenset(filter(None, map(country_code, countries))),
    )


@lru_cache(maxsize=65536)
def party(name: str, schema: str = "", beside: Known = Known()) -> Party:  # noqa: B008 (frozen)
    """Prepare a party.

    A number that stands in the name with its label ("Orvane LLC, INN 7707083893") is taken out of it and used.
    """
    if _DIGITS.search(name) and (inside := identifiers.find(name)):
        beside = beside._replace(numbers=beside.numbers | {(one.kind, one.value) for one in inside})
        bare = name
        for one in reversed(inside):
            bare = _LABEL.sub("", bare[: one.start]) + bare[one.end :]
        bare = bare.strip(" ,;()")
        name = bare if any(c.isalpha() for c in bare) else name
    forms = name_forms(name, schema)
    others = () if forms.person else tuple(name_forms(one, schema) for one in readings(forms.text)[1:])
    return Party(forms, others, beside)


_DIGITS = re.compile(r"(?:\d\W?){7}|\d[\dA-Z]{17}|[\dA-Z]{18}\d")
"""What a number with check digits may look like."""
_LABEL = re.compile(r"[\s,;(]*(?:\b[A-ZА-Я]{3,6}\b)?[\s:№#]*(?:no\.?|number|code)?[\s:№#]*$")
_CALLED = {"inncode": "INN", "инн": "INN", "ogrncode": "OGRN", "огрн": "OGRN", "leicode": "LEI", "imonumber": "IMO"}


def _number(called: str, value: str) -> tuple[str, str] | None:
    """(kind, value) of a number: its kind if the name of it or the number itself says so and the check holds."""
    plain = re.sub(r"[\s\u00a0-]", "", value).upper()
    labelled = identifiers.find(f"{called} {value}")
    if len(labelled) == 1:
        return labelled[0].kind, labelled[0].value
    kind = _CALLED.get(called.casefold(), called.upper())
    if kind in identifiers.ONE_EACH and identifiers.check(kind, plain):
        return kind, plain.removeprefix("IMO")
    telling = len(plain) >= 7 and sum(c.isdigit() for c in plain) >= 5
    return ("", plain) if telling else None


def compare_parties(a: Party, b: Party, rarity: Mapping[str, float] | None = None) -> Compared:
    """Compare two parties, symmetric: the names as `compare_names` does, then what else both sides know."""
    pairs = [(x, y) for x in (a.name, *a.others) for y in (b.name, *b.others)]
    found = max((compare_names(x, y, rarity) for x, y in pairs), key=lambda one: one[:2])
    return compare_known(found, a.known, b.known)


def compare_known(found: Compared, a: Known, b: Known) -> Compared:
    """What names say, moved or overruled by what else both sides know."""
    added, reasons = _born(a.born, b.born)
    if a.countries and b.countries:
        shared = a.countries & b.countries
        added += SAME_COUNTRY if shared else OTHER_COUNTRY
        sides = (shared, shared) if shared else (a.countries, b.countries)
        feature = "same country" if shared else "other countries"
        reasons += (Evidence(feature, float(bool(shared)), *(", ".join(sorted(side)) for side in sides)),)
    probability = _moved(found.probability, added)
    same, other = _numbers(a.numbers, b.numbers)
    if same and not other:
        probability = max(probability, SAME_NUMBER)
    elif other and not same:
        probability = min(probability, OTHER_NUMBER)
    return Compared(round(probability, 4), found.evidence + 50 * len(same), (*same, *other, *found.reasons, *reasons))


def contradicting(a: Known, b: Known) -> tuple[Evidence, ...]:
    """Numbers by which two parties cannot be one; none if another number is the same."""
    same, other = _numbers(a.numbers, b.numbers)
    return () if same else other


def _numbers(
    a: Iterable[tuple[str, str]], b: Iterable[tuple[str, str]]
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """The numbers that are the same, and those that cannot be of one party. Both may be: then neither decides."""
    values = {value for _, value in a} & {value for _, value in b}
    kinds = {value: kind for kind, value in sorted((*a, *b))}
    same = tuple(Evidence(f"same {kinds[value] or 'number'}", 1.0, value, value) for value in sorted(values))
    other = []
    for kind in identifiers.ONE_EACH:
        mine, theirs = ({value for k, value in side if k == kind} for side in (a, b))
        if mine and theirs and not mine & theirs:
            other.append(Evidence(f"another {kind}", 0.0, ", ".join(sorted(mine)), ", ".join(sorted(theirs))))
    return same, tuple(other)


def _born(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, tuple[Evidence, ...]]:
    """What the dates that fit best add to the logit, and the reason."""
    pairs = [(BORN[how := _fit(left, right)], how, left, right) for left in a for right in b]
    if not pairs:
        return 0.0, ()
    added, how, left, right = max(pairs, key=lambda p: (p[0], p[2] + p[3]))
    return added, (Evidence(how, float(added > 0), left, right),)


def _fit(left: str, right: str) -> str:
    """How two birth dates are to each other, in the words of `BORN`."""
    if left == right and len(left) == 10:  # 1970-05-04
        return "born the same day"
    if edtf.overlap(left, right):
        return "birth dates fit"
    if sorted((left[5:7], left[8:])) == sorted((right[5:7], right[8:])) and left[:4] == right[:4]:
        return "day and month of birth the other way round"
    years = [int(day[:4]) for day in (left, right) if day[:4].isdigit()]
    return "born a year apart" if len(years) == 2 and abs(years[0] - years[1]) == 1 else "birth dates differ"


def _moved(probability: float, added: float) -> float:
    """A probability after evidence is added to its logit."""
    if not added:
        return probability
    inside = min(max(probability, 1e-4), 1 - 1e-4)
    return 1 / (1 + math.exp(-(math.log(inside / (1 - inside)) + added)))
