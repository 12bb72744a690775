"""OFAC's advanced XML (SDN and Consolidated): parties, documents and listings in sections that refer to one another.

Every value that repeats is a number into the reference values at the head of the file. A party's passage is its own
element; its documents, places, listings and relations come from the other sections.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from paperchain.lists import elements
from paperchain.lists.elements import Part, text
from paperchain.lists.entries import Entry, ListIdentifier, ListLink, ListName, SanctionList
from paperchain.lists.rows import of_parts, unique

NAME = "ofac-advanced"

SECTIONS = (
    "DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship",
    "SanctionsEntry",
)  # fmt: skip
KINDS = {"Individual": "Person", "Entity": "LegalEntity", "Vessel": "Vessel", "Aircraft": "Airplane"}
ALIASES = {"Name": "name", "F.K.A.": "fka", "N.K.A.": "nka"}
ORDER = ("First Name", "Middle Name", "Patronymic", "Matronymic", "Maiden Name", "Last Name")
PLACE = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION")


def recognise(path: Path) -> bool:
    """True for an XML file with the outermost element of OFAC's advanced format."""
    return elements.root(path)[0] == "Sanctions"


class _File:
    """The sections of a file, by what they refer to."""

    def __init__(self, path: Path) -> None:
        self.issued = ""
        self.words: dict[tuple[str, str], Element] = {}
        self.places: dict[str, Element] = {}
        self.documents: dict[str, list[Element]] = defaultdict(list)
        self.listings: dict[str, list[Element]] = defaultdict(list)
        self.relations: dict[str, list[Element]] = defaultdict(list)
        self.parties: list[Part] = []
        for part in elements.parts(path, SECTIONS):
            node, get = part.element, part.element.get
            if node.tag == "DateOfIssue":
                self.issued = self.issued or _date(node)
            elif node.tag == "ReferenceValueSets":
                self.words = {(one.tag, one.get("ID", "")): one for group in node for one in group}
            elif node.tag == "Location":
                self.places[get("ID", "")] = node
            elif node.tag == "IDRegDocument":
                self.documents[get("IdentityID", "")].append(node)
            elif node.tag == "SanctionsEntry":
                self.listings[get("ProfileID", "")].append(node)
            elif node.tag == "ProfileRelationship":
                self.relations[get("From-ProfileID", "")].append(node)
            else:
                self.parties.append(part)

    def word(self, kind: str, number: str | None) -> str:
        """The reference value of a number."""
        found = self.words.get((kind, number or ""))
        return (text(found) or found.get("Description", "")) if found is not None else ""


def read(path: Path) -> SanctionList:
    """The list; whether it is the SDN list or the other is what its listings say."""
    file = _File(path)
    main = {_profile(part.element).get("ID", ""): _main(file, part.element) for part in file.parties}
    entries = tuple(_entry(file, part, main) for part in file.parties)
    sdn = any(file.word("List", one.get("ListID")) == "SDN List" for ones in file.listings.values() for one in ones)
    list_id, title = ("ofac-sdn", "OFAC Specially Designated Nationals") if sdn else ("ofac-cons", "OFAC Consolidated")
    return SanctionList(list_id, title, NAME, file.issued, elements.sha256(path), entries, (path.name,))


def _entry(file: _File, part: Part, main: dict[str, str]) -> Entry:
    profile = _profile(part.element)
    number = profile.get("ID", "")
    names = _names(file, profile)
    listings = file.listings[number]
    features = [(file.word("FeatureType", one.get("FeatureTypeID")), one) for one in profile.findall("Feature")]
    documents = [one for identity in profile.findall("Identity") for one in file.documents[identity.get("ID", "")]]
    places = [
        file.places[i]
        for _, one in features
        for v in one.iter("VersionLocation")
        if (i := v.get("LocationID", "")) in file.places
    ]
    dates = sorted(filter(None, (_date(d) for one in listings for d in one.findall("EntryEvent/Date"))))
    measures = [m for one in listings for m in one.findall("SanctionsMeasure")]
    born = [one for label, one in features if label.casefold().startswith("birthdate")]
    return Entry(
        id=number,
        schema=_schema(file, profile),
        name=names[0].name if names else "",
        names=names,
        countries=unique(
            [
                *(_country(file, place) for place in places),
                *(
                    v
                    for label, one in features
                    if label.startswith(("Nationality", "Citizenship"))
                    for v in _values(file, one)
                ),
            ]
        ),
        programs=unique(
            text(m, "Comment") for m in measures if file.word("SanctionsType", m.get("SanctionsTypeID")) == "Program"
        ),
        birth_dates=unique(_period(period) for one in born for period in one.iter("DatePeriod")),
        identifiers=tuple(
            ListIdentifier(
                file.word("IDRegDocType", one.get("IDRegDocTypeID")),
                value,
                file.word("Country", one.get("IssuedBy-CountryID")),
            )
            for one in documents
            if (value := text(one, "IDRegistrationNo"))
        ),
        addresses=unique(_place(file, place) for place in places),
        listed_at=dates[0] if dates else "",
        remarks=text(part.element, "Comment"),
        passage=part.text,
        line=part.line,
        authorities=("United States (OFAC)",),
        reasons=unique(
            file.word("LegalBasis", e.get("LegalBasisID")) for one in listings for e in one.findall("EntryEvent")
        ),
        birth_places=unique(
            v for label, one in features if label.casefold() == "place of birth" for v in _values(file, one)
        ),
        positions=unique(v for label, one in features if label == "Title" for v in _values(file, one)),
        links=tuple(
            ListLink(main.get(other, other), file.word("RelationType", one.get("RelationTypeID")), other)
            for one in file.relations[number]
            if (other := one.get("To-ProfileID", ""))
        ),
    )


def _profile(party: Element) -> Element:
    found = party.find("Profile")
    return party if found is None else found


def _schema(file: _File, profile: Element) -> str:
    found = file.words.get(("PartySubType", profile.get("PartySubTypeID", "")))
    if found is None:
        return "LegalEntity"
    return KINDS.get(text(found)) or KINDS.get(file.word("PartyType", found.get("PartyTypeID")), "LegalEntity")


def _main(file: _File, party: Element) -> str:
    names = _names(file, _profile(party))
    return names[0].name if names else ""


def _names(file: _File, profile: Element) -> tuple[ListName, ...]:
    """All names, the primary first. The parts of a person's name are put in reading order."""
    found: list[tuple[bool, ListName]] = []
    for identity in profile.findall("Identity"):
        groups = {
            g.get("ID", ""): file.word("NamePartType", g.get("NamePartTypeID")) for g in identity.iter("NamePartGroup")
        }
        for alias in identity.findall("Alias"):
            kind = ALIASES.get(file.word("AliasType", alias.get("AliasTypeID")), "aka")
            quality = "weak" if alias.get("LowQuality") == "true" else "strong"
            for place, one in enumerate(alias.findall("DocumentedName")):
                name = _whole(groups, one)
                first = alias.get("Primary") == "true" and not place
                found.append((first, ListName(name, quality, "name" if first else "aka" if kind == "name" else kind)))
    found.sort(key=lambda each: (not each[0], each[1].quality == "weak"))
    return tuple({n.name: n for _, n in reversed(found) if n.name}.values())[::-1]


def _whole(groups: dict[str, str], documented: Element) -> str:
    parts = [(groups.get(v.get("NamePartGroupID", ""), ""), text(v)) for v in documented.iter("NamePartValue")]
    ordered = sorted(parts, key=lambda part: ORDER.index(part[0]) if part[0] in ORDER else -1)
    return " ".join(word for _, word in ordered if word)


def _values(file: _File, feature: Element) -> Iterator[str]:
    for detail in feature.iter("VersionDetail"):
        number = detail.get("DetailReferenceID")
        yield file.word("DetailReference", number) if number else text(detail)
    for location in feature.iter("VersionLocation"):
        if (place := file.places.get(location.get("LocationID", ""))) is not None:
            yield _country(file, place)


def _country(file: _File, place: Element) -> str:
    named = [file.word("Country", one.get("CountryID")) for one in place.findall("LocationCountry")]
    areas = [file.words.get(("AreaCode", one.get("AreaCodeID", ""))) for one in place.findall("LocationAreaCode")]
    named += [area.get("Description", "") for area in areas if area is not None]
    return next((name for name in named if name and name != "undetermined"), "")


def _place(file: _File, place: Element) -> str:
    parts = {
        file.word("LocPartType", p.get("LocPartTypeID")): text(p, "LocationPartValue/Value")
        for p in place.findall("LocationPart")
    }
    written = [parts[kind] for kind in PLACE if parts.get(kind)]
    return ", ".join([*written, country] if (country := _country(file, place)) and written else written)


def _date(node: Element | None) -> str:
    return of_parts(text(node, "Year"), text(node, "Month"), text(node, "Day")) if node is not None else ""


def _period(period: Element) -> str:
    """A date of birth: a day, a year (OFAC writes its first to its last day), or some day between two."""
    first, last = _date(period.find("Start/From")), _date(period.find("End/To"))
    mark = "~" if any(bound.get("Approximate") == "true" for bound in period) else ""
    if first[:4] == last[:4] and first[4:] == "-01-01" and last[4:] == "-12-31":
        return first[:4] + mark
    return first + mark if first == last or not last else f"{first}{mark}/{last}{mark}"
