"""The nouns of a list: frozen, compared by value, with the row that each stands in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListName:
    """One name of an entry. `quality` is "strong" or "weak"; a weak name never proves a listing alone.

    `passage` and `line` are the row of the file that gives the name, where it is not the entry's own row.
    """

    name: str
    quality: str = "strong"
    kind: str = "name"  # name | aka | fka | nka
    passage: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ListIdentifier:
    """A number given by an authority: "Tax ID No.", "7744001497", "Russia"."""

    kind: str
    value: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed party. `passage` is its own row of the file, verbatim, and `line` the row's first line, from 1."""

    id: str
    schema: str  # FollowTheMoney: Person Company Organization LegalEntity Vessel Airplane ...
    name: str
    names: tuple[ListName, ...]
    countries: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()  # EDTF
    identifiers: tuple[ListIdentifier, ...] = ()
    addresses: tuple[str, ...] = ()
    listed_at: str = ""  # EDTF, empty if the file does not say
    remarks: str = ""
    passage: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class SanctionList:
    """A list as it was read. `sha256` is over the bytes of all its files, in the order in which they were read."""

    id: str
    name: str
    format: str
    published: str  # EDTF, empty if neither the file nor its name says
    sha256: str
    entries: tuple[Entry, ...]
    files: tuple[str, ...] = ()
