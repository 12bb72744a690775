"""What the index keeps of a list, as plain JSON, so that it is worked out once, when the list is loaded."""

from collections import defaultdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from paperchain.language import name_words, names
from paperchain.lists import SanctionList

START = 5
"""Letters by which a longer word is found although its end differs."""


def words(name: str) -> tuple[str, ...]:
    """The words under which a name is indexed: its key, in Latin letters."""
    return tuple(names.latin_key(name).split())


def identifier_key(value: str) -> str:
    """An identifier without its punctuation; empty if it is too short to tell parties apart."""
    plain = "".join(c for c in value.casefold() if c.isalnum())
    return plain if len(plain) >= 7 and sum(c.isdigit() for c in plain) >= 5 else ""


@cache
def _rules() -> str:
    """A hash over the code that turns names into words: what older code compiled is not used."""
    files = (names.__file__, name_words.__file__, __file__)
    return sha256(b"".join(Path(file).read_bytes() for file in files)).hexdigest()[:16]


def key(source: SanctionList) -> str:
    """Under which name the compiled list is kept: this list, compiled by these rules."""
    return f"index {source.id} {source.sha256} {_rules()}"


def compiled(source: SanctionList) -> dict[str, Any]:
    """Rows [number of the entry, number of the name, schema, name, quality], and rows by word, start, identifier."""
    rows: list[list[Any]] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    by_start: dict[str, list[int]] = defaultdict(list)
    by_identifier: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(source.entries):
        for identifier in entry.identifiers:
            if plain := identifier_key(identifier.value):
                by_identifier[plain].append(len(rows))
        for place, name in enumerate(entry.names):
            for word in sorted(set(names.telling(words(name.name)))):
                by_word[word].append(len(rows))
                if len(word) > START:
                    by_start[word[:START]].append(len(rows))
            rows.append([number, place, entry.schema, name.name, name.quality])
    return {"rows": rows, "words": by_word, "starts": by_start, "identifiers": by_identifier}
