"""What stands beside a name without a trigger word: offices before it, ages and homes behind it, other names."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from paperchain.extract.entities import Name, is_state
from paperchain.extract.naming import BODIES, PARTY
from paperchain.extract.reading import Fill, Reader
from paperchain.extract.syntax import acted_on
from paperchain.language.english_words import OFFICES

ALSO = re.compile(
    r"[,;(]? ?\(?(?:also known as|a\.?k\.?a\.?|also called|formerly known as|previously known as|formerly|f\.?k\.?a\.?"
    r"|alias|known also as|also referred to as) [“\"‘']?$"
)
"""Words between a name and another name of the same party."""
OR_FOR = re.compile(
    r"(?:owned|controlled|directed)(?:,? (?:or|and) (?:owned|controlled|directed))*(?: by)?,? or (?:for )?(?:having )?"
    r"(?:acts?|acted|acting)[^.;]{0,60}? on behalf of,?(?: directly or indirectly,?)? "
)
"""Words of a list's reasons that leave open whether a party is owned, controlled or acted for."""
AGED = re.compile(r"^, (?:aged? )?\d\d, (?:who lives in|a resident of|of|from|formerly of|originally from) $")
"""Words between a person and where she lives: ", 47, of"."""


def beside(reader: Reader, number: int) -> Iterator[tuple[str, Any, dict[str, list[Fill]]]]:
    """(frame, cue word, roles) of what hangs on the names of a sentence themselves."""
    here = [n for n in reader.names if n.sentence == number]
    if reader.sentence(number).heading:
        return
    for name in here:
        if name.schema == "Person":
            yield from _office(reader, number, name)
    yield from _held(reader, number)
    for name, after in pairwise(here):
        between = reader.document.text[name.end : after.start]
        if name.schema == "Person" and after.schema == "Address" and AGED.match(between):
            yield "location", name.head, {"located": _as(reader, name), "place": _as(reader, after)}
        if name.schema in BODIES and after.schema == "Address" and _seated(reader, name, after, between):
            yield "location", name.head, {"located": _as(reader, name), "place": _as(reader, after)}
        party = name.schema in PARTY
        if party and ALSO.fullmatch(between) and not is_state(after.text):
            yield "identity", after.head, {"party": _as(reader, name), "alias": _as(reader, after)}


def _seated(reader: Reader, name: Name, place: Name, between: str) -> bool:
    """`Orbex Logistics, of Riga,`, `Danov Works of Novi Sad`, `at the Arden Institute in Vienna`."""
    behind = reader.document.text[place.end : place.end + 1]
    if between in (", of ", ", in ", ", based in "):
        return between != ", in " or behind in (",", ".", ";")
    if between == " of ":
        return name.schema == "Company" and not is_state(place.text)
    governed = name.head.dep_ == "pobj" and name.head.head.lower_ == "at"
    return between == " in " and governed and any(place.head.head == c for c in name.head.children)


def _held(reader: Reader, number: int) -> Iterator[tuple[str, Any, dict[str, list[Fill]]]]:
    """`is owned or controlled by, or acts on behalf of, X`: whichever of them it is, X controls."""
    sentence = reader.sentence(number)
    for token in sentence.tokens:
        if token.lower_ not in ("owned", "controlled", "directed") or token.i + 2 >= sentence.tokens[-1].i:
            continue
        start = sentence.place(token)[0]
        found = OR_FOR.match(reader.document.text, start, sentence.end)
        if found is None or (token.lower_ != "owned" and token.nbor(-1).lower_ == "or"):
            continue
        name = next((n for n in reader.names if n.sentence == number and 0 <= n.start - found.end() <= 5), None)
        fills = [f for t in acted_on(token) if (f := reader.fill(number, t, "party")) and f.named]
        if name is not None and fills:
            yield "control", token, {"controller": _as(reader, name), "controlled": fills[:1]}


def _as(reader: Reader, name: Name) -> list[Fill]:
    at = (name.start, name.end)
    return [Fill(name.text, name.schema, *at, at, sentence=name.sentence, lemma=name.head.lemma_.lower())]


def _office(reader: Reader, number: int, name: Name) -> Iterator[tuple[str, Any, dict[str, list[Fill]]]]:
    """`Deputy Minister Anna Reyes of the Norfield Treasury`, `Kolmar Chairman Petra Vogel`: an office in capitals."""
    doc, first = name.head.doc, name.first
    start = first
    while start and (doc[start - 1].lower_ in OFFICES or doc[start - 1].text in ("U.S.", "in")):
        start -= 1
    while start < first and doc[start].text == "in":
        start += 1
    if start == first or doc[first - 1].text == "in" or not any(t.text[0].isupper() for t in doc[start:first]):
        return
    sentence = reader.sentence(number)
    place = (sentence.place(doc[start])[0], sentence.place(doc[first - 1])[1])
    title = Fill(reader.document.text[slice(*place)], "", *place, place, named=False, entity=False)
    bodies = [n for n in reader.names if n.sentence == number and n.last == start and n.schema != "Person"]
    links = [p for t in doc[name.first : name.last] for p in t.children if p.lower_ in ("of", "for", "at", "with")]
    for prep in links:
        for noun in (c for c in prep.children if c.dep_ == "pobj"):
            if (inner := reader.name_at(number, noun)) and inner.schema != "Person":
                bodies.append(inner)
    if bodies:
        yield (
            "employment",
            doc[first - 1],
            {"employee": _as(reader, name), "employer": _as(reader, bodies[-1]), "title": [title]},
        )
