"""A list turned into its index, once: whoever opens it again maps the file from the cache folder."""

import contextlib
from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np

from paperchain import language
from paperchain.language import names
from paperchain.language.parties import Known, known, party
from paperchain.lists import Entry, SanctionList
from paperchain.screen.stored import ARRAYS, Stored, hashed, open_stored, packed

NUMBER, LOOSE = "#", "##"
"""Before a number that is a key: as it is checked, and as any identifier without its punctuation."""


def words(name: str) -> tuple[str, ...]:
    """The words of a name that are equal in equal names: its key, in Latin letters."""
    return tuple(names.latin_key(name).split())


def identifier_key(value: str) -> str:
    """An identifier without its punctuation; empty if it is too short to tell parties apart."""
    plain = "".join(c for c in value.casefold() if c.isalnum())
    return plain if len(plain) >= 7 and sum(c.isdigit() for c in plain) >= 5 else ""


@lru_cache(maxsize=65536)
def known_of(entry: Entry) -> Known:
    """What a list knows of a party beside its names."""
    return known(((one.kind, one.value) for one in entry.identifiers), entry.birth_dates, entry.countries)


@cache
def _rules() -> str:
    """A hash over the code and the tables that turn names into keys: what older code compiled is not used."""
    folder = Path(language.__file__).parent
    files = [
        *sorted(folder.glob("*.py")),
        *sorted((folder / "lexicon").glob("*")),
        *sorted(Path(__file__).parent.glob("*.py")),
    ]
    return sha256(b"".join(file.read_bytes() for file in files if file.is_file())).hexdigest()


def fingerprint(entries: Iterable[Entry]) -> str:
    """A hash over what is indexed of entries: their kinds, names and numbers."""
    digest = sha256()
    for entry in entries:
        listed = [(name.name, name.quality) for name in entry.names]
        digest.update(
            repr((entry.schema, listed, [(i.kind, i.value) for i in entry.identifiers])).encode(
                "utf-8", "surrogatepass"
            )
        )
    return digest.hexdigest()


def compiled(entries: Iterable[Entry]) -> Stored:
    """The index of a list: rows in the order of the entries, of their names, and of the readings of these."""
    place: dict[str, int] = {}
    keyed, rows = array("I"), array("I")
    numbers, places, sizes, offsets = array("I"), array("H"), bytearray(), array("Q", [0])
    forms = bytearray()

    def hold(key: str) -> None:
        keyed.append(place.setdefault(key, len(place)))
        rows.append(len(sizes))

    for number, entry in enumerate(entries):
        if entry.identifiers and entry.names:
            for key in {NUMBER + value for _, value in known_of(entry).numbers}:
                hold(key)
            for key in {LOOSE + plain for one in entry.identifiers if (plain := identifier_key(one.value))}:
                hold(key)
        for at, name in enumerate(entry.names[:65536]):
            listed = party(name.name, entry.schema)
            for form in (listed.name, *listed.others):
                for key in form.keys:
                    hold(key)
                numbers.append(number)
                places.append(at)
                sizes.append(min(255, len(form.words)))
                forms += packed(form, name.name, name.quality)
                offsets.append(len(forms))
    return Stored(
        _arrays(
            place,
            keyed,
            rows,
            {
                "numbers": np.array(numbers, "<u4"),
                "places": np.array(places, "<u2"),
                "sizes": np.frombuffer(bytes(sizes), "<u1"),
                "offsets": np.array(offsets, "<u8"),
                "forms": np.frombuffer(bytes(forms), "<u1"),
            },
        )
    )


def _arrays(
    place: Mapping[str, int], keyed: "array[int]", rows: "array[int]", rest: Mapping[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """The postings, ordered by the hash of their key and then by row."""
    hashes = np.fromiter(map(hashed, place), "<u8", len(place))
    order = np.argsort(hashes, kind="stable")
    rank = np.empty(len(order), "<u4")
    rank[order] = np.arange(len(order), dtype="<u4")
    of_key = rank[np.frombuffer(keyed, "u4")] if len(keyed) else np.zeros(0, "<u4")
    sorted_by_key = np.argsort(of_key, kind="stable")
    starts = np.zeros(len(order) + 1, "<u4")
    np.cumsum(np.bincount(of_key, minlength=len(order)), out=starts[1:])
    made = {
        "keys": hashes[order],
        "starts": starts,
        "postings": np.frombuffer(rows, "u4")[sorted_by_key] if len(rows) else np.zeros(0, "<u4"),
    }
    return {name: np.ascontiguousarray({**made, **rest}[name], kind) for name, kind in ARRAYS.items()}


def key(source: SanctionList) -> str:
    """Under which name a case keeps the fingerprint of a list."""
    return f"names {source.id} {source.sha256}"


def indexed(source: SanctionList, folder: str = "") -> Stored:
    """The index of a list that is at hand with its entries; kept in the folder if one is named."""
    return cached(folder, fingerprint(source.entries) if folder else "", lambda: source.entries)


def cached(folder: str, print_: str, entries: Callable[[], Iterable[Entry]]) -> Stored:
    """The index of a list from a folder, made and kept there if it is missing, damaged or of other rules.

    `print_` is the `fingerprint` of the entries, which are read only if the index has to be made. Without a folder
    (empty), or if it cannot be written to, nothing is kept.
    """
    if not folder:
        return compiled(entries())
    expected = f"{print_} {_rules()}"
    where = Path(folder) / "names" / f"{print_[:32]}.index"
    found = open_stored(where, expected)
    if found is None:
        given = tuple(entries())
        found = compiled(given)
        if print_ != fingerprint(given):  # not to be found by those whose list it is
            return found
        with contextlib.suppress(OSError):
            found.write(where, expected)
            found = open_stored(where, expected) or found
    return found
