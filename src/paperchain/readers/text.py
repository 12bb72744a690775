"""Plain text: the text as it stands, its title, header lines, headings and lines as places."""

import re

from paperchain.errors import NotRead
from paperchain.model import Place
from paperchain.readers.decode import decode
from paperchain.readers.header import header, is_title
from paperchain.readers.reading import Read

NAME = "plain text"
TEXT = True  # may be read in part: it has no end that matters
EXTENSIONS = (".txt", ".text", ".log")
MEDIA_TYPES = ("text/plain",)

PLACES_LIMIT = 5_000
"""Lines that get a place of their own; a longer text is a log or a dump, where line numbers help nobody."""

_HEADING_WORDS = 14


def read_bytes(data: bytes, name: str) -> Read:
    """Decode and find the title, the header and the headings."""
    decoded = decode(data)
    if decoded is None:
        raise NotRead("holds no text in an encoding that is known; save it as UTF-8")
    text = decoded.text
    top = header(text)
    lines = line_places(text, top.end)
    found = {place.start for place in top.places}
    return Read(
        text,
        tuple(sorted((*top.places, *(p for p in lines if p.start not in found)), key=lambda p: (p.start, -p.end))),
        title=top.fields.get("title", ""),
        author=top.fields.get("author", ""),
        published=top.fields.get("published", ""),
        outlet=top.fields.get("outlet", ""),
        language=top.fields.get("language", ""),
        note=decoded.note,
    )


def line_places(text: str, body: int = 0) -> list[Place]:
    """A place for every line that is not blank: kind heading or line, "line=12".

    A heading is a short line after `body` that does not end like a sentence and stands before a line that does.
    """
    lines = text.split("\n")
    if len(lines) > PLACES_LIMIT:
        return []
    places, at = [], 0
    for number, line in enumerate(lines):
        stripped = line.strip()
        start = at + len(line) - len(line.lstrip())
        if stripped:
            after = next((other.strip() for other in lines[number + 1 : number + 3] if other.strip()), "")
            heading = at >= body and _is_heading(stripped, after)
            kind = "heading" if heading else "line"
            places.append(Place(start, start + len(stripped), kind, f"line={number + 1}"))
        at += len(line) + 1
    return places


def _is_heading(line: str, after: str) -> bool:
    words = line.split()
    return (
        2 <= len(words) <= _HEADING_WORDS
        and line[0].isupper()
        and is_title(line)
        and not re.search(r"[\d\t|]", line)
        and len(after) > len(line)
        and re.search(r"[.!?…。！？][\"”’»)]*$", after) is not None
    )
