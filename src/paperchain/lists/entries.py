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
    script: str = ""  # Latin Cyrillic Han Arabic ...; `load` fills it from the letters


@dataclass(frozen=True, slots=True)
class ListLink:
    """Another party that the list names with an entry, and what the list says they are to each other.

    `relation` is the list's own word ("Owned or controlled by", "father"); `id` the other's entry, where given.
    """

    name: str
    relation: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class ListIdentifier:
    """A number given by an authority: "Tax ID No.", "7744001497", "Russia"."""

    kind: str
    value: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed party. `passage` is its own row of the file, verbatim, and `line` the row's first line, from 1.

    New fields come last and have defaults: a case keeps entries as they were read, and opens again years later.
    """

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
    authorities: tuple[str, ...] = ()  # who listed the party
    until: str = ""  # EDTF: when it was taken off; empty if the file does not say
    reasons: tuple[str, ...] = ()  # why it was listed, verbatim
    birth_places: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()  # offices and functions, as the list words them
    links: tuple[ListLink, ...] = ()


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
