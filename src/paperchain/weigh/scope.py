"""For whom a party speaks: the country that it is of, where the papers say so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from paperchain.language.countries import country_code
from paperchain.model import Claim

_OF_PLACE = {"nationality": ("national", "country"), "location": ("located", "place")}


_CAPITALS = {
    "beijing": "cn", "moscow": "ru", "kremlin": "ru", "washington": "us", "london": "gb", "kyiv": "ua", "tehran": "ir",
    "pyongyang": "kp", "minsk": "by", "ankara": "tr", "paris": "fr", "berlin": "de", "tokyo": "jp", "seoul": "kr",
    "new delhi": "in", "islamabad": "pk", "damascus": "sy", "caracas": "ve", "havana": "cu", "abu dhabi": "ae",
}  # fmt: skip
"""Capitals that stand for their states: "Beijing does not supply …"."""


@dataclass(frozen=True, slots=True)
class Scope:
    """ISO 3166 codes: `of` the country that a party is of, `states` the country that an entity itself is."""

    of: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)


def scope(claims: Iterable[Claim], names: Mapping[str, Iterable[str]], canonical: Mapping[str, str]) -> Scope:
    """Of which country entities are: by their names ("China's foreign ministry", "Chinese specialists"), or by what
    claims say of them ("a Chinese firm", "based in Chengdu, China"). A party of two countries has none.
    """
    found: dict[str, set[str]] = {}
    states: dict[str, str] = {}
    for entity, spelled in names.items():
        held = list(spelled)
        if whole := next((code for name in held if (code := _state(name))), ""):
            states[entity] = whole
        codes = {code for name in held if (code := _named(name))}
        if codes:
            found[entity] = codes
    for claim in claims:
        if claim.kind not in _OF_PLACE or claim.polarity == "negative":
            continue
        who, where = _OF_PLACE[claim.kind]
        codes = {code for a in claim.arguments if a.role == where and (code := country_code(a.value.split(", ")[-1]))}
        for argument in claim.arguments:
            if argument.role == who and argument.entity and codes:
                found.setdefault(canonical.get(argument.entity, argument.entity), set()).update(codes)
    return Scope({entity: next(iter(codes)) for entity, codes in found.items() if len(codes) == 1}, states)


def _state(name: str) -> str:
    plain = name.casefold().removeprefix("the ")
    return country_code(name) or _CAPITALS.get(plain, "")


def _named(name: str) -> str:
    """Country in the words of a name; the whole name, or its first words ("China's ministry", "Russian navy")."""
    if code := _state(name):
        return code
    first = re.split(r"[’']s?\b|\s", name.removeprefix("the ").removeprefix("The "), maxsplit=1)[0]
    return country_code(first)
