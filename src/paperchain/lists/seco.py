"""Switzerland's sanctions: SECO's consolidated XML. Targets name their programme and their places by number."""

from itertools import product
from pathlib import Path
from xml.etree.ElementTree import Element

from paperchain.lists import elements
from paperchain.lists.elements import Part, text
from paperchain.lists.entries import Entry, ListIdentifier, ListLink, ListName, SanctionList
from paperchain.lists.rows import day, of_parts, unique

NAME = "seco"

KINDS = {"individual": "Person", "entity": "Organization"}
PLACE = ("c-o", "address-details", "p-o-box", "zip-code", "location", "area", "country")


def recognise(path: Path) -> bool:
    """True for an XML file with the list's outermost element."""
    return elements.root(path)[0] == "swiss-sanctions-list"


def read(path: Path) -> SanctionList:
    """The list, of the day that the file names."""
    programs: dict[str, str] = {}
    places: dict[str, Element] = {}
    targets: list[Part] = []
    for part in elements.parts(path, ("sanctions-program", "place", "target")):
        node = part.element
        if node.tag == "sanctions-program":
            name = next((text(n) for n in node.findall("program-name") if n.get("lang") == "eng"), "")
            for one in node.findall("sanctions-set"):
                programs[one.get("ssid", "")] = name or text(node, "program-name")
        elif node.tag == "place":
            places[node.get("ssid", "")] = node
        else:
            targets.append(part)
    main = {part.element.get("ssid", ""): _main(part.element) for part in targets}
    entries = tuple(_entry(part, programs, places, main) for part in targets)
    published = day(elements.root(path)[1].get("date", ""))
    digest = elements.sha256(path)
    return SanctionList("ch-seco", "Switzerland SECO Sanctions", NAME, published, digest, entries, (path.name,))


def _entry(part: Part, programs: dict[str, str], places: dict[str, Element], main: dict[str, str]) -> Entry:
    target = part.element
    node = _body(target)
    names = _names(node)
    since, until = _dates(target)
    sets = [target.get("sanctions-set-id", ""), *(text(one) for one in target.findall("sanctions-set-id"))]
    documents = node.findall(".//identification-document")
    return Entry(
        id=target.get("ssid", ""),
        schema=KINDS.get(node.tag, "Vessel" if node.get("object-type") == "vessel" else "LegalEntity"),
        name=names[0].name if names else "",
        names=names,
        countries=unique(
            [
                *(text(one, "country") for one in node.findall(".//nationality")),
                *(_country(one, places) for one in node.findall(".//address")),
            ]
        ),
        programs=unique(programs.get(one, one) for one in sets),
        birth_dates=unique(_born(one) for one in node.findall(".//day-month-year")),
        identifiers=tuple(
            ListIdentifier(one.get("document-type", ""), number, text(one, "issuer"))
            for one in documents
            if (number := text(one, "number"))
        ),
        addresses=unique(_place(one, places) for one in node.findall(".//address")),
        listed_at=since,
        remarks=" ".join(unique(text(one) for one in node.findall("other-information"))),
        passage=part.text,
        line=part.line,
        authorities=("Switzerland (SECO)",),
        until=until,
        reasons=unique("".join(one.itertext()) for one in node.findall("justification")),
        birth_places=unique(_place(one, places) for one in node.findall(".//place-of-birth")),
        links=tuple(
            ListLink(main.get(other, other), one.get("relation-type", ""), other)
            for one in node.findall("relation")
            if (other := one.get("target-id", ""))
        ),
    )


def _body(target: Element) -> Element:
    found = (target.find(tag) for tag in ("individual", "entity", "object"))
    return next((node for node in found if node is not None), target)


def _main(target: Element) -> str:
    names = _names(_body(target))
    return names[0].name if names else ""


def _names(node: Element) -> tuple[ListName, ...]:
    """The main name, then others; a part that has a spelling in another script makes a whole name in that script."""
    found: list[ListName] = []
    for name in node.findall(".//name"):
        kind = {"primary-name": "name", "formerly-known-as": "fka"}.get(name.get("name-type", ""), "aka")
        quality = "weak" if name.get("quality") == "low" else "strong"
        pieces = [p for p in name.findall("name-part") if p.get("name-part-type") != "title"]
        pieces.sort(key=lambda piece: int(piece.get("order") or 0))
        scripts = dict.fromkeys(
            (v.get("lang", ""), v.get("script", "")) for p in pieces for v in p.findall("spelling-variant")
        )
        whole = " ".join(filter(None, (text(piece, "value") for piece in pieces)))
        found.append(ListName(whole, quality, kind))
        for lang, script in scripts:
            choices = [
                [
                    text(v)
                    for v in p.findall("spelling-variant")
                    if (v.get("lang", ""), v.get("script", "")) == (lang, script)
                ]
                or [text(p, "value")]
                for p in pieces
            ]
            found += [ListName(" ".join(filter(None, words)), quality, "aka") for words in product(*choices)]
    ordered = sorted((n for n in found if n.name), key=lambda n: (n.kind != "name", n.quality == "weak"))
    return tuple({name.name: name for name in reversed(ordered)}.values())[::-1]


def _dates(target: Element) -> tuple[str, str]:
    """Since when and until when a target is listed: it may be taken off and put on again."""
    changes = [
        (day(one.get("effective-date", "") or one.get("publication-date", "")), one)
        for one in target.findall("modification")
    ]
    dated = sorted(((date, one.get("modification-type", "")) for date, one in changes if date))
    since = next((date for date, kind in dated if kind in ("listed", "")), dated[0][0] if dated else "")
    last = dated[-1] if dated else ("", "")
    return since, last[0] if last[1] == "de-listed" else ""


def _born(node: Element) -> str:
    return of_parts(node.get("year", ""), node.get("month", ""), node.get("day", ""))


def _place(node: Element, places: dict[str, Element]) -> str:
    told = places.get(node.get("place-id", ""))
    both = [text(node, tag) or (text(told, tag) if told is not None else "") for tag in PLACE]
    return ", ".join(filter(None, both))


def _country(node: Element, places: dict[str, Element]) -> str:
    told = places.get(node.get("place-id", ""))
    return text(node, "country") or (text(told, "country") if told is not None else "")
