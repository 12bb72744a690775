"""OFAC's comma-separated files: primary names (sdn.csv), alternate names (alt.csv), addresses (add.csv), comments.

The files have no header. "-0-" stands for nothing, and an entry number ties them together. Remarks hold dates of
birth, nationalities, identifiers and the weak aliases (a.k.a. in quotation marks). Dated file names
("ofac_sdn_alt.2025-12-24.csv") belong together when list and date agree.
"""

import calendar
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from paperchain.errors import ListRefused
from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.rows import AGAIN, Row, decode, rows

NAME = "ofac"

COLUMNS = {"primary": 12, "alternate": 5, "address": 6, "comments": 2}
SCHEMATA = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}
LISTS = {"sdn": ("ofac-sdn", "OFAC Specially Designated Nationals"), "cons": ("ofac-cons", "OFAC Consolidated")}
WORDS = {"alt": "alternate", "add": "address", "comments": "comments", "sdn": "primary", "prim": "primary"}
ALLOWED = {*WORDS, "ofac", "cons"}
STRAY = 0.001  # OFAC's own files now and then disagree by one entry; a cut-off file by hundreds
DATE = re.compile(r"(?<!\d)((?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")
MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}
BIRTH = re.compile(r"(?:alt\. )?DOB (.+)")
COUNTRY = re.compile(r"(?:alt\. )?(?:nationality|citizen) (.+)")
WEAK = re.compile(r"(?:alt\. )?([afn])\.k\.a\. '(.+)'")
LISTED = re.compile(r"Listing Date \([^)]*\): (.+)")
IDENTIFIER = re.compile(
    r"(?:alt\. )?((?:[A-Z][\w.,'&/()-]*|of) ?(?:[\w.,'&/()-]+ ){0,5}?"
    r"(?<![\w.])(?:No\.?|#|Number|ID|IMO|Passport|MMSI|BIC|Code|Number \w+)|Passport|MMSI|[A-Z]\.[A-Z.]+|Cedula No\.)"
    r" ((?=[^ ]*\d)[A-Z0-9][\w./-]*)(?: \(([^)]+)\))?"
)


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    part: str
    list: str
    date: str


def _file(path: Path) -> _File | None:
    """What the name of a file says it is, or None if it is no file of this family."""
    if path.suffix.casefold() != ".csv":
        return None
    stem = path.stem.casefold()
    found = DATE.search(stem)
    words = {word for word in re.split(r"[^a-z]+", stem) if word}
    parts = [WORDS[word] for word in WORDS if word in words]
    if not parts or not words <= ALLOWED:
        return None
    return _File(path, parts[0], "cons" if "cons" in words else "sdn", found[1] if found else "")


def _family(path: Path) -> list[_File]:
    """The files that make up one list, primary first; empty if there is no one such list."""
    folder = path if path.is_dir() else path.parent
    files = sorted(filter(None, map(_file, folder.glob("*.csv"))), key=lambda f: (list(COLUMNS).index(f.part), f.path))
    if path.is_dir():
        if len({(f.list, f.date) for f in files}) != 1:
            return []
    else:
        mine = _file(path)
        if mine is None:
            return []
        files = [f for f in files if (f.list, f.date) == (mine.list, mine.date)]
    parts = [f.part for f in files]
    return files if len(set(parts)) == len(parts) and {"primary", "alternate"} & set(parts) else []


def recognise(path: Path) -> bool:
    """True for a file of the family or a folder that holds one such list, if the first row has the right cells."""
    family = _family(path)
    if not family:
        return False
    with family[0].path.open("rb") as stream:
        first = stream.readline(20000).decode("utf-8", "replace")
    return bool(re.match(r"\s*\d+\s*,", first)) or not first.strip()


def read(path: Path) -> SanctionList:
    """The list, with its alternate names and addresses if their files lie beside it.

    Alternate names without a primary file make a list that says so in its name.
    """
    family = _family(path)
    digest = hashlib.sha256()
    parts: dict[str, list[Row]] = {part: [] for part in COLUMNS}
    for file in family:
        data = file.path.read_bytes()
        digest.update(data)
        text = decode(data, file.path)
        if text and not text.endswith("\n"):
            raise ListRefused(f"{file.path.name} is cut off: its last row has no end. {AGAIN}")
        parts[file.part] = list(rows(text, file.path, COLUMNS[file.part]))
    whole = family[0].part == "primary"
    _check(family, parts, whole)
    others: dict[str, dict[str, list[Row]]] = {part: defaultdict(list) for part in COLUMNS}
    for part, found in parts.items():
        for row in found:
            others[part][row.cells[0]].append(row)
    heads = parts["primary"] if whole else [found[0] for found in others["alternate"].values()]
    entries = tuple(_entry(row, whole, others) for row in heads)
    list_id, name = LISTS[family[0].list]
    if not whole:
        list_id, name = f"{list_id}-alternate", f"{name}, alternate names only"
    published = family[0].date
    if not published and (dated := DATE.search(family[0].path.parent.name)):
        published = dated[1]
    return SanctionList(list_id, name, NAME, published, digest.hexdigest(), entries, tuple(f.path.name for f in family))


def _check(family: list[_File], parts: dict[str, list[Row]], whole: bool) -> None:
    known = {row.cells[0] for row in parts["primary"]}
    for file in family:
        if whole and file.part in ("alternate", "address"):
            loose = {row.cells[0] for row in parts[file.part]} - known
            if len(loose) > len(known) * STRAY:
                example = min(loose)
                raise ListRefused(
                    f"{file.path.name} names {len(loose)} entries that {family[0].path.name} lacks (first: {example}):"
                    " the files are of different dates or one is cut off. Download all of them again."
                )


def _value(cell: str) -> str:
    return "" if cell in ("-0-", "") else cell


def _name(name: str, person: bool) -> str:
    """A person's name in reading order: "DOE, Jane Ann" is "Jane Ann DOE"."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if person and comma else name


def _is_person(name: str) -> bool:
    """True for OFAC's way of writing a person where the type is unknown: capitals, a comma, then small letters."""
    last, comma, first = name.partition(", ")
    return bool(comma) and last.isupper() and not first.isupper() and "." not in first


def _entry(head: Row, whole: bool, others: dict[str, dict[str, list[Row]]]) -> Entry:
    number = head.cells[0]
    kind = _value(head.cells[2]) if whole else ("individual" if _is_person(head.cells[3]) else "")
    person = kind == "individual"
    remarks = _value(head.cells[11]) if whole else ""
    comments = [row.cells[1] for row in others["comments"].get(number, ())]
    remarks = " ".join([remarks, *comments]).strip()
    facts = [fact.strip().removesuffix(".") for fact in remarks.split(";")]
    alternates = others["alternate"].get(number, ())
    names = [ListName(_name(head.cells[1], person))] if whole else []
    for row in alternates:
        names.append(ListName(_name(row.cells[3], person), "strong", row.cells[2] or "aka", row.text, row.line))
    for fact in facts:
        if weak := WEAK.fullmatch(fact):
            names.append(ListName(_name(weak[2], person), "weak", f"{weak[1]}ka"))
    addresses = others["address"].get(number, ())
    countries = [match[1] for fact in facts if (match := COUNTRY.fullmatch(fact))]
    countries += [_value(row.cells[4]) for row in addresses]
    if whole:
        countries.append(_value(head.cells[9]))
    listed = sorted(filter(None, (_date(match[1]) for fact in facts if (match := LISTED.fullmatch(fact)))))
    return Entry(
        id=number,
        schema=SCHEMATA.get(kind, "LegalEntity"),
        name=names[0].name,
        names=tuple(dict.fromkeys(names)),
        countries=_unique(countries),
        programs=_unique(re.split(r"\]\s*\[", _value(head.cells[3]))) if whole else (),
        birth_dates=_unique(_date(match[1]) for fact in facts if (match := BIRTH.fullmatch(fact))),
        identifiers=tuple(
            dict.fromkeys(
                ListIdentifier(match[1].strip(), match[2], match[3] or "")
                for fact in facts
                if (match := IDENTIFIER.match(fact))
            )
        ),
        addresses=_unique(", ".join(filter(None, map(_value, row.cells[2:5]))) for row in addresses),
        listed_at=listed[0] if listed else "",
        remarks=remarks,
        passage=head.text,
        line=head.line,
        authorities=("United States (OFAC)",),
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value and value.strip()))


def _date(text: str) -> str:
    """A date as OFAC writes it in EDTF: "28 Feb 1959", "Feb 1959", "1959", "circa 1959", "1992 to 1994"."""
    text = text.strip().rstrip(".")
    if " to " in text:
        sides = [_date(side) for side in text.split(" to ", 1)]
        return "/".join(sides) if all(sides) else ""
    mark = "~" if text.startswith("circa ") else ""
    found = re.fullmatch(r"(?:(\d{1,2}) )?(?:([A-Z][a-z]{2}) )?(\d{4})", text.removeprefix("circa "))
    if not found or (found[2] and found[2] not in MONTHS):
        return ""
    month = f"-{MONTHS[found[2]]:02}" if found[2] else ""
    day = f"-{int(found[1]):02}" if found[1] and month else ""
    return f"{found[3]}{month}{day}{mark}"
