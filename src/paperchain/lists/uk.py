"""The United Kingdom's sanctions list: its XML, and its table with a row for each name and address."""

import hashlib
import html
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from paperchain.errors import ListRefused
from paperchain.lists import elements
from paperchain.lists.elements import Part, joined, text, texts
from paperchain.lists.entries import Entry, ListIdentifier, ListLink, ListName, SanctionList
from paperchain.lists.rows import AGAIN, Row, day, decode, header, records, unique

NAME = "uk"

KINDS = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
NEEDED = ("Unique ID", "Name 6", "Name type", "Regime Name")
NUMBERED = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
LINES = ("Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6")
PLACE = (*LINES, "Address Postal Code", "Address Country")
NUMBERS = {
    "Passport number": "Passport", "National Identifier number": "National identifier",
    "Business registration number (s)": "Business registration number", "IMO number": "IMO",
    "Hull identification number (HIN)": "Hull identification number",
}  # fmt: skip
XML_NUMBERS = {
    ".//PassportNumber": "Passport", ".//NationalIdentifierNumber": "National identifier",
    ".//BusinessRegistrationNumber": "Business registration number", ".//IMONumber": "IMO",
    ".//HullIdentificationNumber": "Hull identification number",
}  # fmt: skip
LINKS = {
    "Parent company": "parent company", "Subsidiaries": "subsidiary",
    "Current owner/operator (s)": "current owner or operator",
    "Previous owner/operator (s)": "previous owner or operator",
}  # fmt: skip
XML_LINKS = {
    ".//ParentCompany": "parent company", ".//Subsidiary": "subsidiary",
    ".//CurrentOwnerOperator": "current owner or operator", ".//PreviousOwnerOperator": "previous owner or operator",
}  # fmt: skip
TITLE = "UK Sanctions List"


def recognise(path: Path) -> bool:
    """True for the list's XML and for its table, whose header may follow a line with the date."""
    tag, _ = elements.root(path)
    return tag == "Designations" if tag else any(set(NEEDED) <= header(path, line=line) for line in (1, 2))


def read(path: Path) -> SanctionList:
    """The list. The XML names its date in an element of its own, the table in its first line."""
    if elements.root(path)[0]:
        found = list(elements.parts(path, ("DateGenerated", "Designation")))
        dates = [day(text(part.element)) for part in found if part.element.tag == "DateGenerated"]
        entries = tuple(_entry(part) for part in found if part.element.tag == "Designation")
        digest = elements.sha256(path)
        return SanctionList("uk-sanctions", TITLE, NAME, next(iter(dates), ""), digest, entries, (path.name,))
    data = path.read_bytes()
    written = decode(data, path)
    first, _, rest = written.partition("\n")
    above = set(NEEDED) <= header(path, line=2)
    found_rows: dict[str, list[tuple[Row, dict[str, str]]]] = {}
    for row, cell in records(rest if above else written, path, NEEDED):
        if not cell["Unique ID"]:
            raise ListRefused(f"{path.name}: line {row.line + above} has no Unique ID. {AGAIN}")
        kept = Row(row.cells, row.text, row.line + above)
        found_rows.setdefault(cell["Unique ID"], []).append((kept, cell))
    entries = tuple(_of_rows(rows) for rows in found_rows.values())
    digest = hashlib.sha256(data).hexdigest()
    return SanctionList("uk-sanctions", TITLE, NAME, _reported(first) if above else "", digest, entries, (path.name,))


def _entry(part: Part) -> Entry:
    node = part.element
    names = [
        _named(
            " ".join(filter(None, (text(one, f"Name{n}") for n in range(1, 7)))),
            text(one, "NameType"),
            text(one, "AliasStrength"),
        )
        for one in node.findall("Names/Name")
    ]
    names += [ListName(name, "strong", "aka") for name in texts(node, ".//NameNonLatinScript")]
    place = (*(f"AddressLine{n}" for n in range(1, 7)), "AddressPostalCode", "AddressCountry")
    births = (joined(one, ("TownOfBirth", "CountryOfBirth")) for one in node.findall(".//BirthDetails/Location"))
    countries = [
        *texts(node, ".//Nationality"),
        *texts(node, ".//AddressCountry"),
        *texts(node, ".//CurrentBelievedFlagOfShip"),
    ]
    return _made(
        id=text(node, "UniqueID"),
        kind=text(node, "IndividualEntityShip"),
        names=names,
        countries=countries,
        programs=texts(node, "RegimeName"),
        births=texts(node, ".//DOB"),
        identifiers=[ListIdentifier(kind, v) for at, kind in XML_NUMBERS.items() for v in texts(node, at)],
        addresses=(joined(one, place) for one in node.findall(".//Addresses/Address")),
        listed=text(node, "DateDesignated"),
        remarks=texts(node, "OtherInformation"),
        row=(part.text, part.line),
        authorities=texts(node, "DesignationSource"),
        reasons=_verbatim(node.findall("UKStatementofReasons")),
        birth_places=births,
        positions=texts(node, ".//Position"),
        links=[ListLink(v, word) for at, word in XML_LINKS.items() for v in texts(node, at)],
    )


def _verbatim(nodes: Iterable[Element]) -> tuple[str, ...]:
    return unique(node.text or "" for node in nodes)


def _of_rows(rows: list[tuple[Row, dict[str, str]]]) -> Entry:
    head, first = rows[0]
    cells = [cell for _, cell in rows]

    def values(column: str) -> tuple[str, ...]:
        return unique(cell.get(column, "") for cell in cells)

    names = []
    for row, cell in rows:
        at = ("", 0) if row is head else (row.text, row.line)
        whole = " ".join(filter(None, (cell.get(column, "") for column in NUMBERED)))
        names.append(_named(whole, cell["Name type"], cell.get("Alias strength", ""), *at))
        names.append(ListName(cell.get("Name non-latin script", ""), "strong", "aka", *at))
    countries = (*values("Nationality(/ies)"), *values("Address Country"), *values("Current believed flag of ship"))
    return _made(
        id=first["Unique ID"],
        kind=first.get("Designation Type", ""),
        names=names,
        countries=countries,
        programs=values("Regime Name"),
        births=values("D.O.B"),
        identifiers=[ListIdentifier(kind, v) for column, kind in NUMBERS.items() for v in values(column)],
        addresses=(_joined(cell, PLACE) for cell in cells),
        listed=first.get("Date Designated", ""),
        remarks=values("Other Information"),
        row=(head.text, head.line),
        authorities=values("Designation source"),
        reasons=values("UK Statement of Reasons"),
        birth_places=(_joined(cell, ("Town of birth", "Country of birth")) for cell in cells),
        positions=values("Position"),
        links=[ListLink(v, word) for column, word in LINKS.items() for v in values(column)],
    )


def _made(
    *,
    id: str,
    kind: str,
    names: list[ListName],
    countries: Iterable[str],
    programs: tuple[str, ...],
    births: Iterable[str],
    identifiers: list[ListIdentifier],
    addresses: Iterable[str],
    listed: str,
    remarks: tuple[str, ...],
    row: tuple[str, int],
    authorities: tuple[str, ...],
    reasons: Iterable[str],
    birth_places: Iterable[str],
    positions: tuple[str, ...],
    links: list[ListLink],
) -> Entry:
    """The entry of either file: primary names first, a name once."""
    ordered = sorted((n for n in names if n.name.strip()), key=lambda n: (n.kind != "name", n.quality == "weak"))
    kept = tuple({name.name: name for name in reversed(ordered)}.values())[::-1]
    return Entry(
        id=id,
        schema=KINDS.get(kind.casefold(), "LegalEntity"),
        name=kept[0].name if kept else "",
        names=kept,
        countries=unique(countries),
        programs=programs,
        birth_dates=unique(day(born) for cell in births for born in re.split(r"[;|]", cell)),
        identifiers=tuple(identifiers),
        addresses=unique(addresses),
        listed_at=day(listed),
        remarks=" ".join(remarks),
        passage=row[0],
        line=row[1],
        authorities=("United Kingdom", *(a for a in authorities if a.casefold() not in ("uk", "united kingdom"))),
        reasons=unique(html.unescape(reason) for reason in reasons),
        birth_places=unique(birth_places),
        positions=positions,
        links=tuple(links),
    )


def _named(name: str, kind: str, strength: str, passage: str = "", line: int = 0) -> ListName:
    word = kind.casefold()
    made = (
        "name"
        if word.startswith("primary name") and "variation" not in word
        else "fka"
        if "previous" in word or "f.k.a" in word
        else "aka"
    )
    weak = "low" in strength.casefold() or "weak" in strength.casefold()
    return ListName(" ".join(name.split()), "weak" if weak else "strong", made, passage, line)


def _joined(cell: Mapping[str, str], columns: Iterable[str]) -> str:
    return ", ".join(filter(None, (cell.get(column, "") for column in columns)))


def _reported(line: str) -> str:
    """`Report Date: 12-Dec-2025` -> 2025-12-12."""
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    if found := re.search(r"(\d\d?)[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})", line):
        month = found[2].casefold()
        return day(f"{found[1]}.{months.index(month) + 1}.{found[3]}") if month in months else ""
    found = re.search(r"\d\d?/\d\d?/\d{4}|\d{4}-\d\d-\d\d", line)
    return day(found[0]) if found else ""
