"""Parties looked up in the lists of a case: what the two foreign protocols (yente, OpenRefine) have in common."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from paperchain.errors import NotFound, UsageError
from paperchain.language.parties import known, party
from paperchain.lists import Entry, SanctionList
from paperchain.screen.nearing import CANDIDATES
from paperchain.screen.searching import Candidate, NameSearch

Json = dict[str, Any]
Properties = Mapping[str, Sequence[str]]

ALL = ("default", "all", "sanctions")
"""Names of the data set that holds every list of the case."""
FAMILIES = {
    "Person": ("Person", "LegalEntity", "Thing"),
    "Vessel": ("Vessel", "Vehicle", "Asset", "Thing"),
    "Airplane": ("Airplane", "Vehicle", "Asset", "Thing"),
    **dict.fromkeys(
        ("Company", "Organization", "PublicBody"),
        ("Company", "Organization", "PublicBody", "LegalEntity", "Asset", "Thing"),
    ),
}
"""Kinds that may be one: an entry of the first kind is found by a question for any of the others."""
SCHEMATA = tuple(sorted({schema for family in FAMILIES.values() for schema in family}))
NAMES = ("name", "alias", "previousName", "weakAlias", "abbreviation")
GIVEN, FAMILY = ("firstName", "secondName", "middleName", "fatherName"), ("lastName",)
NUMBERS = ("innCode", "ogrnCode", "uscCode", "leiCode", "imoNumber", "registrationNumber", "taxNumber", "idNumber")
COUNTRIES = ("country", "nationality", "jurisdiction", "citizenship", "mainCountry", "flag")
USED = (*NAMES, *GIVEN, *FAMILY, *NUMBERS, *COUNTRIES, "birthDate")
"""Properties of a question that are compared; others are not looked at."""
CALLED = {"uscCode": "USCC"}
CODES = {"INN": "innCode", "OGRN": "ogrnCode", "USCC": "uscCode", "LEI": "leiCode", "IMO": "imoNumber"}


def entry_id(source: SanctionList, entry: Entry) -> str:
    """The id of an entry beyond its own list: "un-sc:110471"."""
    return f"{source.id}:{entry.id}"


def chosen(search: NameSearch, dataset: str, left_out: Iterable[str] = ()) -> frozenset[str]:
    """Ids of the lists that a data set names: one list, or all of them. Raises NotFound."""
    ids = [source.id for source in search.lists]
    wanted = [source for source in ids if dataset in ALL or source == dataset]
    if not wanted:
        there = f"there are {', '.join((*ALL[:1], *ids))}" if ids else "no list is loaded: paperchain load CASE LIST"
        raise NotFound(f"no data set {dataset!r}; {there}")
    return frozenset(wanted) - frozenset(left_out)


def checked(schema: str, lists: Iterable[SanctionList] = ()) -> str:
    """A kind of party that may be asked for, or "" for any. Raises UsageError."""
    if schema and schema not in SCHEMATA and schema not in {e.schema for source in lists for e in source.entries}:
        raise UsageError(f"no schema {schema!r}; use one of {', '.join(SCHEMATA)}")
    return "" if schema == "Thing" else schema


def fits(asked: str, listed: str) -> bool:
    """True if a party of the one kind may be the entry of the other."""
    if not asked or asked == listed or (listed in ("LegalEntity", "Thing", "") and asked not in ("Vessel", "Airplane")):
        return True
    return asked in FAMILIES.get(listed, ())


def names_of(properties: Properties) -> list[str]:
    """The names that a question gives, the parts of a personal name put together where there is no whole one."""
    names = [name for key in NAMES for name in properties.get(key, ())]
    if not properties.get("name") and any(properties.get(key) for key in FAMILY):
        parts = [value for key in (*GIVEN, *FAMILY) for value in properties.get(key, ())[:1]]
        names.insert(0, " ".join(parts))
    return [name for name in dict.fromkeys(one.strip() for one in names) if any(c.isalnum() for c in name)]


def look_up(
    search: NameSearch, properties: Properties, schema: str, lists: frozenset[str], limit: int = CANDIDATES
) -> list[Candidate]:
    """Entries of some lists that a party may be, each once with its best name, the most probable first."""
    numbers = [(CALLED.get(key, key), value) for key in NUMBERS for value in properties.get(key, ())]
    numbers = [("" if called[-6:] == "Number" and called != "imoNumber" else called, v) for called, v in numbers]
    countries = [value for key in COUNTRIES for value in properties.get(key, ())]
    beside = known(numbers, properties.get("birthDate", ()), countries)
    whole = len(lists) == len(search.lists) and not schema
    best: dict[str, Candidate] = {}
    for name in names_of(properties) or ([numbers[0][1]] if beside.numbers else []):
        for one in search.search_party(party(name, schema, beside), CANDIDATES if whole else 4 * CANDIDATES):
            place = entry_id(one.source, one.entry)
            if one.source.id in lists and fits(schema, one.entry.schema):
                before = best.get(place)
                if before is None or one.found[:2] > before.found[:2]:
                    best[place] = one
    ordered = sorted(best.items(), key=lambda item: (-item[1].found.probability, -item[1].found.evidence, item[0]))
    return [one for _, one in ordered[:limit]]


def entity_json(source: SanctionList, entry: Entry) -> Json:
    """An entry in the shape of FollowTheMoney, with the list's own words beside it."""
    held: dict[str, list[str]] = {}

    def put(key: str, *values: str) -> None:
        held.setdefault(key, []).extend(value for value in values if value and value not in held.get(key, ()))

    put("name", entry.name)
    for one in entry.names:
        if one.name != entry.name:
            kind = "previousName" if one.kind == "fka" else "alias"
            put("weakAlias" if one.quality == "weak" else kind, one.name)
    for number in entry.identifiers:
        put(_property(number.kind), number.value)
    put("country", *entry.countries)
    put("birthDate", *entry.birth_dates)
    put("birthPlace", *entry.birth_places)
    put("position", *entry.positions)
    put("address", *entry.addresses)
    put("program", *entry.programs)
    put("notes", entry.remarks, *entry.reasons)
    put("topics", "sanction")
    return {
        "id": entry_id(source, entry),
        "caption": entry.name,
        "schema": entry.schema,
        "properties": {key: values for key, values in held.items() if values},
        "datasets": [source.id],
        "referents": [],
        "target": True,
        "first_seen": None,
        "last_seen": None,
        "last_change": None,
        "entry": {
            "list": source.name,
            "published": source.published,
            "sha256": source.sha256,
            "listed_at": entry.listed_at,
            "until": entry.until,
            "line": entry.line,
            "passage": entry.passage,
        },
    }


def _property(kind: str) -> str:
    """The FollowTheMoney property of an identifier that a list names in its own words."""
    words = kind.casefold()
    code = next((code for key, code in CODES.items() if key.casefold() in words.replace(".", "")), "")
    said = {"passport": "passportNumber", "tax": "taxNumber", "swift": "swiftBic", "registr": "registrationNumber"}
    return code or next((found for word, found in said.items() if word in words), "idNumber")


def entries_of(lists: Iterable[SanctionList], ids: Iterable[str]) -> dict[str, tuple[SanctionList, Entry]]:
    """The entries of some ids such as "un-sc:110471", by id; what is on no list is not in it."""
    wanted = set(ids)
    asked = [source for source in lists if any(one.startswith(f"{source.id}:") for one in wanted)]
    pairs = ((source, entry) for source in asked for entry in source.entries)
    return {made: (source, entry) for source, entry in pairs if (made := entry_id(source, entry)) in wanted}


def entry_of(lists: Iterable[SanctionList], given: str) -> tuple[SanctionList, Entry]:
    """The entry of one id. Raises NotFound."""
    found = entries_of(lists, [given]).get(given)
    if found is None:
        raise NotFound(f"no entry {given!r} in the lists that hold now; ids look like LIST:ENTRY, as /match gives them")
    return found
