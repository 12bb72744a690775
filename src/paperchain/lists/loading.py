"""A path to a list: the first format that recognises it reads it, then the list is counted."""

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from paperchain.errors import ListRefused, NotFound
from paperchain.language.names import script
from paperchain.lists.entries import Entry, SanctionList
from paperchain.plugins import find


@cache
def expected() -> dict[str, int]:
    """Fewest entries per list id when the list is whole."""
    data = tomllib.loads(files("paperchain.lists").joinpath("expected.toml").read_text(encoding="utf-8"))
    return {list_id: int(row["minimum"]) for list_id, row in data.items()}


def load(path: Path, *, allow_short: bool = False) -> SanctionList:
    """The list at a path (a file, or a folder for a family of files).

    Raises ListRefused if no format knows it, if it is cut off, empty, or shorter than it can be; `allow_short`
    accepts an extract of a list that is known to be longer.
    """
    path = Path(path)
    if not path.exists():
        raise NotFound(f"No list at {path}. Give the path of a list file or of the folder that holds it.")
    formats = find("lists", "NAME", "recognise", "read")
    reader = next((module for module in formats if module.recognise(path)), None)
    if reader is None:
        known = ", ".join(module.NAME for module in formats)
        raise ListRefused(f"{path.name} is not one list of a known format ({known}). Name the list's main file.")
    made: SanctionList = reader.read(path)
    if not made.entries:
        raise ListRefused(f"{path.name} holds no entries. Download the file again and load that.")
    minimum = 0 if allow_short else expected().get(made.id, 0)
    if len(made.entries) < minimum:
        raise ListRefused(
            f"{path.name} has {len(made.entries)} entries where {made.name} has at least {minimum}: it is cut off. "
            "Download it again, or rename an extract."
        )
    return replace(made, entries=tuple(map(_scripted, made.entries)))


def _scripted(entry: Entry) -> Entry:
    """The entry with the script of every name, by its letters where the list does not say."""
    return replace(entry, names=tuple(n if n.script else replace(n, script=script(n.name)) for n in entry.names))
