"""Tables of EU listings transcribed from the Official Journal: one row a designation, with its act, date and reason.

The shape is that of OpenSanctions' `eu/journal_sanctions` (its FORMAT.md): a consolidated act a file, or the entries
of an amending act; a folder of them, or of `consolidated/` and `amendments/`, is one list.
"""

import hashlib
from pathlib import Path

from paperchain.errors import ListRefused
from paperchain.lists.entries import Entry, ListIdentifier, ListLink, ListName, SanctionList
from paperchain.lists.rows import AGAIN, day, decode, header, records

NAME = "eu-journal"

NEEDED = ("recordId", "programKey", "annex", "measure", "startDate", "schema", "name", "alias")
IDENTIFIERS = (
    "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode", "kppCode", "okpoCode", "leiCode", "swiftBic",
    "imoNumber", "mmsi", "passportNumber",
)  # fmt: skip
PARENTS = (("fatherName", "father"), ("motherName", "mother"))
COUNTRIES = ("country", "nationality", "jurisdiction", "flag")


def recognise(path: Path) -> bool:
    """True for such a table, and for a folder that holds them."""
    if path.is_dir():
        return bool(files := _files(path)) and all(map(_is_table, files))
    return _is_table(path)


def read(path: Path) -> SanctionList:
    """The list of a file ("eu-32014r0269") or of a folder ("eu-journal"). The tables do not say when they were made."""
    files = _files(path) if path.is_dir() else [path]
    entries: list[Entry] = []
    digest = hashlib.sha256()
    for file in files:
        data = file.read_bytes()
        digest.update(data)
        entries += _entries(file, decode(data, file))
    seen = {entry.id for entry in entries}
    if len(seen) != len(entries):
        raise ListRefused(f"{path.name} names an entry of the same act twice. {AGAIN}")
    folder = path.is_dir()
    list_id = "eu-journal" if folder else f"eu-{path.stem.casefold()}"
    title = "EU listings in the Official Journal" if folder else f"EU listings of act {path.stem}"
    names = tuple(file.relative_to(path).as_posix() if folder else file.name for file in files)
    return SanctionList(list_id, title, NAME, "", digest.hexdigest(), tuple(entries), names)


def _files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.csv"), *folder.glob("consolidated/*.csv"), *folder.glob("amendments/*.csv")])


def _is_table(path: Path) -> bool:
    return set(NEEDED) <= header(path)


def _entries(path: Path, text: str) -> list[Entry]:
    found: list[Entry] = []
    taken: set[str] = set()
    for row, cell in records(text, path, NEEDED):
        if not cell["schema"] or not cell["name"]:
            raise ListRefused(f"{path.name}: line {row.line} has no schema or name. {AGAIN}")
        place = "-".join(filter(None, (path.stem, cell["annex"], cell["recordId"] or f"line{row.line}")))
        entry_id = f"{place}-{row.line}" if place in taken else place
        taken.add(entry_id)
        found.append(
            Entry(
                id=entry_id,
                schema=cell["schema"],
                name=cell["name"],
                names=_names(cell),
                countries=tuple(dict.fromkeys(v for c in COUNTRIES for v in _values(cell.get(c, "")))),
                programs=(cell["programKey"], cell["measure"]) if cell["measure"] else (cell["programKey"],),
                birth_dates=tuple(d for v in _values(cell.get("birthDate", "")) if (d := day(v))),
                identifiers=tuple(ListIdentifier(c, v) for c in IDENTIFIERS for v in _values(cell.get(c, ""))),
                addresses=_values(cell.get("address", "")),
                listed_at=day(cell["startDate"]),
                remarks=cell.get("reason", ""),
                passage=row.text,
                line=row.line,
                authorities=("European Union",),
                reasons=(reason,) if (reason := cell.get("reason", "")) else (),
                birth_places=(born,) if (born := cell.get("birthPlace", "")) else (),
                positions=_values(cell.get("position", "")),
                links=tuple(ListLink(v, word) for c, word in PARENTS for v in _values(cell.get(c, ""))),
            )
        )
    return found


def _names(cell: dict[str, str]) -> tuple[ListName, ...]:
    names = [ListName(cell["name"])]
    for column, quality, kind in (
        ("alias", "strong", "aka"),
        ("previousName", "strong", "fka"),
        ("weakAlias", "weak", "aka"),
    ):
        names += [ListName(value, quality, kind) for value in _values(cell.get(column, ""))]
    return tuple({name.name: name for name in reversed(names)}.values())[::-1]


def _values(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in cell.split(";") if value.strip()))
