"""The European Union's consolidated list of financial sanctions: its XML, and its table of the same columns."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from paperchain.lists import elements
from paperchain.lists.elements import Part, text
from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.rows import Row, day, decode, header, of_parts, records, unique

NAME = "eu-consolidated"

KINDS = {"person": "Person", "P": "Person", "enterprise": "Organization", "E": "Organization"}
NEEDED = ("Entity_LogicalId", "Entity_EU_ReferenceNumber", "NameAlias_WholeName")
PLACE = ("street", "poBox", "zipCode", "city", "place", "region", "countryDescription")
TITLE = "European Union Consolidated List of Financial Sanctions"


def recognise(path: Path) -> bool:
    """True for the list's XML and for its semicolon-separated table."""
    tag, attributes = elements.root(path)
    if tag:
        return tag == "export" and "generationDate" in attributes
    return set(NEEDED) <= header(path, ";")


def read(path: Path) -> SanctionList:
    """The list, of the day on which the file was made."""
    tag, attributes = elements.root(path)
    if tag:
        entries = tuple(map(_entry, elements.parts(path, ("sanctionEntity",))))
        published = day(attributes.get("generationDate", ""))
        return SanctionList("eu-consolidated", TITLE, NAME, published, elements.sha256(path), entries, (path.name,))
    data = path.read_bytes()
    found: dict[str, list[tuple[Row, dict[str, str]]]] = {}
    for row, cell in records(decode(data, path), path, NEEDED, ";"):
        found.setdefault(cell["Entity_LogicalId"], []).append((row, cell))
    entries = tuple(_of_rows(rows) for rows in found.values())
    made = {cell.get("fileGenerationDate", "") for rows in found.values() for _, cell in rows}
    published = day(max(made)) if made else ""
    digest = hashlib.sha256(data).hexdigest()
    return SanctionList("eu-consolidated", TITLE, NAME, published, digest, entries, (path.name,))


def _entry(part: Part) -> Entry:
    node = part.element
    names = tuple(dict.fromkeys(_names(node)))
    acts = node.findall("regulation")
    days = [day(node.get("designationDate", "")), *(day(act.get("entryIntoForceDate", "")) for act in acts)]
    known = sorted(filter(None, days))
    kind = node.find("subjectType")
    homes = [node.findall("citizenship"), node.findall("address")]
    return Entry(
        id=node.get("euReferenceNumber", "") or node.get("logicalId", ""),
        schema=KINDS.get(kind.get("code", "") if kind is not None else "", "LegalEntity"),
        name=names[0].name if names else "",
        names=names,
        countries=unique(_country(one) for ones in homes for one in ones),
        programs=unique(act.get("programme", "") for act in acts),
        birth_dates=unique(_born(one) for one in node.findall("birthdate")),
        identifiers=tuple(
            ListIdentifier(
                one.get("identificationTypeDescription", "") or one.get("identificationTypeCode", ""),
                number,
                _country(one),
            )
            for one in node.findall("identification")
            if (number := (one.get("latinNumber") or one.get("number") or "").strip())
        ),
        addresses=unique(_place(one) for one in node.findall("address")),
        listed_at=known[0] if known else "",
        remarks=" ".join(filter(None, (text(one) for one in node.findall("remark")))),
        passage=part.text,
        line=part.line,
        authorities=("European Union",),
        reasons=unique([node.get("designationDetails", "")]),
        birth_places=unique(_place(one) for one in node.findall("birthdate")),
        positions=unique(one.get("function", "") for one in node.findall("nameAlias")),
    )


def _names(node: Element) -> Iterator[ListName]:
    """Names in the order of the file: the first strong one comes first."""
    given = node.findall("nameAlias")
    ordered = sorted(given, key=_weak)
    for place, one in enumerate(ordered):
        whole = one.get("wholeName") or " ".join(
            filter(None, (one.get("firstName"), one.get("middleName"), one.get("lastName")))
        )
        if whole.strip():
            yield ListName(" ".join(whole.split()), "weak" if _weak(one) else "strong", "aka" if place else "name")


def _weak(alias: Element) -> bool:
    remark = " ".join(text(one) for one in alias.findall("remark")).casefold()
    return alias.get("strong", "true") == "false" or "low quality" in remark


def _country(node: Element) -> str:
    named = node.get("countryDescription", "")
    return "" if named == "UNKNOWN" else named or node.get("countryIso2Code", "")


def _place(node: Element) -> str:
    return ", ".join(value for key in PLACE if (value := node.get(key, "").strip()) and value != "UNKNOWN")


def _born(node: Element) -> str:
    get = node.get
    date = day(get("birthdate", "")) or of_parts(get("year", ""), get("monthOfYear", ""), get("dayOfMonth", ""))
    if not date and get("yearRangeFrom") and get("yearRangeTo"):
        return f"{get('yearRangeFrom')}/{get('yearRangeTo')}"
    return f"{date}~" if date and get("circa") == "true" else date


def _of_rows(rows: list[tuple[Row, dict[str, str]]]) -> Entry:
    """An entry of the table: several rows, each with a name, an address, a date of birth or a number."""
    head, first = rows[0]
    cells = [cell for _, cell in rows]

    def values(column: str) -> tuple[str, ...]:
        return unique(cell.get(column, "") for cell in cells)

    names = [
        ListName(name, "weak" if _low(cell) else "strong", "aka", "" if row is head else row.text, row.line)
        for row, cell in rows
        if (name := " ".join(cell["NameAlias_WholeName"].split()))
    ]
    ordered = sorted(names, key=lambda n: n.quality == "weak")
    names = list({name.name: name for name in reversed(ordered)}.values())[::-1]
    if names:
        names[0] = ListName(names[0].name, names[0].quality, "name", names[0].passage, names[0].line)
    known = sorted(
        filter(None, map(day, (*values("Entity_DesignationDate"), *values("Entity_Regulation_EntryIntoForceDate"))))
    )
    countries = [*values("Citizenship_CountryDescription"), *values("Address_CountryDescription")]
    return Entry(
        id=first["Entity_EU_ReferenceNumber"] or first["Entity_LogicalId"],
        schema=KINDS.get(
            first.get("Entity_SubjectType", ""),
            KINDS.get(first.get("Entity_SubjectType_ClassificationCode", ""), "LegalEntity"),
        ),
        name=names[0].name if names else "",
        names=tuple(names),
        countries=unique(country for country in countries if country != "UNKNOWN"),
        programs=values("Entity_Regulation_Programme"),
        birth_dates=unique(_birth(cell) for cell in cells),
        identifiers=tuple(
            dict.fromkeys(
                ListIdentifier(
                    cell.get("Identification_TypeDescription", "") or cell.get("Identification_TypeCode", ""),
                    number,
                    cell.get("Identification_CountryDescription", "").replace("UNKNOWN", ""),
                )
                for cell in cells
                if (number := cell.get("Identification_LatinNumber", "") or cell.get("Identification_Number", ""))
            )
        ),
        addresses=unique(_joined(cell, "Address_") for cell in cells),
        listed_at=known[0] if known else "",
        remarks=" ".join(values("Entity_Remark")),
        passage=head.text,
        line=head.line,
        authorities=("European Union",),
        reasons=values("Entity_DesignationDetails"),
        birth_places=unique(_joined(cell, "BirthDate_") for cell in cells),
        positions=values("NameAlias_Function"),
    )


def _low(cell: Mapping[str, str]) -> bool:
    return (
        cell.get("NameAlias_Strong", "").casefold() == "false"
        or "low quality" in cell.get("NameAlias_Remark", "").casefold()
    )


def _birth(cell: Mapping[str, str]) -> str:
    parts = [cell.get(f"BirthDate_{part}", "") for part in ("Year", "Month", "Day")]
    return day(cell.get("BirthDate_BirthDate", "")) or of_parts(*parts)


def _joined(cell: Mapping[str, str], prefix: str) -> str:
    columns = (f"{prefix}{key[0].upper()}{key[1:]}" for key in PLACE)
    return ", ".join(value for column in columns if (value := cell.get(column, "")) and value != "UNKNOWN")
