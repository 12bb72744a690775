"""The consolidated list of the United Nations Security Council, as its XML."""

from pathlib import Path
from xml.etree.ElementTree import Element

from paperchain.language.edtf import is_date
from paperchain.lists import elements
from paperchain.lists.elements import Part, joined, text, texts
from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.rows import unique

NAME = "un"

KINDS = {"INDIVIDUAL": "Person", "ENTITY": "Organization"}
NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
QUOTED = ' "“”'
PLACE = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")


def recognise(path: Path) -> bool:
    """True for an XML file with the list's outermost element."""
    return elements.root(path)[0] == "CONSOLIDATED_LIST"


def read(path: Path) -> SanctionList:
    """The list, of the day on which the file was made."""
    published = elements.root(path)[1].get("dateGenerated", "")[:10]
    entries = tuple(_entry(part) for part in elements.parts(path, KINDS))
    digest = elements.sha256(path)
    title = "United Nations Security Council Consolidated List"
    return SanctionList("un-sc", title, NAME, published if is_date(published) else "", digest, entries, (path.name,))


def _entry(part: Part) -> Entry:
    node = part.element
    kind = node.tag
    name = joined(node, NAMES, " ")
    return Entry(
        id=text(node, "REFERENCE_NUMBER") or text(node, "DATAID"),
        schema=KINDS[kind],
        name=name,
        names=tuple(dict.fromkeys([ListName(name), *_others(node, kind)])),
        countries=unique([*texts(node, "NATIONALITY/VALUE"), *texts(node, f"{kind}_ADDRESS/COUNTRY")]),
        programs=texts(node, "UN_LIST_TYPE"),
        birth_dates=unique(_born(born) for born in node.findall("INDIVIDUAL_DATE_OF_BIRTH")),
        identifiers=tuple(
            ListIdentifier(joined(one, ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2")), number, _country(one))
            for one in node.findall("INDIVIDUAL_DOCUMENT")
            if (number := text(one, "NUMBER"))
        ),
        addresses=unique(joined(place, PLACE) for place in node.findall(f"{kind}_ADDRESS")),
        listed_at=_date(text(node, "LISTED_ON")),
        remarks=text(node, "COMMENTS1"),
        passage=part.text,
        line=part.line,
        authorities=("United Nations Security Council",),
        until=_date(text(node, "DELISTED_ON")),
        birth_places=unique(joined(place, PLACE) for place in node.findall("INDIVIDUAL_PLACE_OF_BIRTH")),
        positions=texts(node, "DESIGNATION/VALUE"),
    )


def _others(node: Element, kind: str) -> list[ListName]:
    found = [ListName(name, "strong", "aka") for name in texts(node, "NAME_ORIGINAL_SCRIPT")]
    for alias in node.findall(f"{kind}_ALIAS"):
        quality = text(alias, "QUALITY").casefold()
        for name in unique(one.strip(QUOTED) for one in text(alias, "ALIAS_NAME").split(";")):
            found.append(
                ListName(name, "weak" if quality == "low" else "strong", "fka" if quality == "f.k.a." else "aka")
            )
    return found


def _country(document: Element) -> str:
    return text(document, "ISSUING_COUNTRY") or text(document, "COUNTRY_OF_ISSUE")


def _date(written: str) -> str:
    return written[:10] if is_date(written[:10]) else ""


def _born(node: Element) -> str:
    """A date of birth in EDTF; empty if the list leaves it open."""
    if text(node, "TYPE_OF_DATE") == "BETWEEN":
        sides = text(node, "FROM_YEAR"), text(node, "TO_YEAR")
        return "/".join(sides) if all(map(is_date, sides)) else ""
    date = _date(text(node, "DATE")) or _date(text(node, "YEAR"))
    return f"{date}~" if date and text(node, "TYPE_OF_DATE") == "APPROXIMATELY" else date
