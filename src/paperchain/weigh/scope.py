"""For whom a party speaks: the country that it is of, where the papers say so."""

import re
from collections.abc import Iterable, Mapping

from paperchain.language.countries import country_code
from paperchain.model import Claim

_OF_PLACE = {"nationality": ("national", "country"), "location": ("located", "place")}


def states(claims: Iterable[Claim], names: Mapping[str, Iterable[str]], canonical: Mapping[str, str]) -> dict[str, str]:
    """ISO 3166 code of entities: by their own names ("China's foreign ministry", "Chinese specialists"), or by what
    claims say of them ("a Chinese firm", "based in Chengdu, China"). A party of two countries has none.
    """
    found: dict[str, set[str]] = {}
    for entity, spelled in names.items():
        codes = {code for name in spelled if (code := _named(name))}
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
    return {entity: next(iter(codes)) for entity, codes in found.items() if len(codes) == 1}


def _named(name: str) -> str:
    """Country in the words of a name; the whole name, or its first words ("China's ministry", "Russian navy")."""
    if code := country_code(name):
        return code
    first = re.split(r"[’']s?\b|\s", name.removeprefix("the ").removeprefix("The "), maxsplit=1)[0]
    return country_code(first)
