"""Elements of an XML list file, one at a time, each with its own text and line, and refused when the file was cut off.

The file is mapped, not held in memory. A document type or an entity of its own is refused: lists have none, and both
can be made to read other files or to grow without end.
"""

import hashlib
import mmap
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from paperchain.errors import ListRefused
from paperchain.lists.rows import AGAIN, unique

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """One element: as a tree, the text it was read from, and its first line, from 1."""

    element: Element
    text: str
    line: int


class _Enough(Exception):
    """The root was seen."""


def root(path: Path) -> tuple[str, dict[str, str]]:
    """Tag and attributes of a file's outermost element; an empty tag if it is no XML."""
    if not path.is_file():
        return "", {}
    state = path.stat()
    return _root(str(path), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _root(path: str, modified: int, size: int) -> tuple[str, dict[str, str]]:
    with open(path, "rb") as stream:
        start = stream.read(1 << 16)
    if not start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"\xff\xfe<", b"\xfe\xff")):
        return "", {}
    found: list[tuple[str, dict[str, str]]] = []

    def opened(tag: str, attributes: dict[str, str]) -> NoReturn:
        found.append((tag, attributes))
        raise _Enough

    parser = _parser(Path(path))
    parser.StartElementHandler = opened
    with suppress(_Enough, ListRefused, expat.ExpatError):
        parser.Parse(start, False)
    return found[0] if found else ("", {})


def parts(path: Path, tags: Iterable[str]) -> Iterator[Part]:
    """Elements with one of the tags, in file order; an element inside of such an element is part of it.

    Raises ListRefused for what is no whole XML file. Memory is that of the largest element.
    """
    wanted = frozenset(tags)
    parser = _parser(path)
    made: list[Part] = []
    builder = TreeBuilder()
    began: tuple[str, int, int] = ("", 0, 0)
    with path.open("rb") as stream:
        if not os.fstat(stream.fileno()).st_size:
            raise ListRefused(f"{path.name} is empty. {AGAIN}")
        data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    encoding = "utf-8"

    def declared(version: str, name: str | None, standalone: int) -> None:
        nonlocal encoding
        encoding = name or encoding

    def opened(tag: str, attributes: dict[str, str]) -> None:
        nonlocal began, builder
        if tag in wanted:
            began = (tag, parser.CurrentByteIndex, parser.CurrentLineNumber)
            builder = TreeBuilder()
            builder.start(tag, attributes)
            parser.StartElementHandler = builder.start  # inside, all but the ends is left to C
            parser.CharacterDataHandler = builder.data
            parser.EndElementHandler = closed

    def closed(tag: str) -> None:
        builder.end(tag)
        if tag == began[0]:
            parser.StartElementHandler = opened
            parser.CharacterDataHandler = None
            parser.EndElementHandler = None
            end = data.find(b">", parser.CurrentByteIndex) + 1
            text = data[began[1] : end].decode(encoding, "replace")
            made.append(Part(builder.close(), text, began[2]))

    parser.XmlDeclHandler = declared
    parser.StartElementHandler = opened
    with data:
        for start in range(0, len(data), CHUNK):
            _parse(parser, path, data[start : start + CHUNK], start + CHUNK >= len(data))
            yield from made
            made.clear()


def sha256(path: Path) -> str:
    """SHA-256 of a file, hex, in constant memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _parser(path: Path) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refused(*_: object) -> NoReturn:
        raise ListRefused(f"{path.name} brings a document type of its own, which no list does. {AGAIN}")

    parser.StartDoctypeDeclHandler = refused
    parser.EntityDeclHandler = refused
    return parser


def _parse(parser: expat.XMLParserType, path: Path, data: bytes, last: bool) -> None:
    try:
        parser.Parse(data, last)
    except expat.ExpatError as error:
        raise ListRefused(f"{path.name} is damaged or cut off near line {error.lineno}: {error}. {AGAIN}") from error


def text(element: Element | None, path: str = "") -> str:
    """Text of an element (or of the first one at a path below it), blanks joined; empty if there is none."""
    found = element.find(path) if element is not None and path else element
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def texts(element: Element, path: str) -> tuple[str, ...]:
    """Texts of all elements at a path, each once, without empty ones."""
    return unique(text(found) for found in element.findall(path))


def joined(element: Element, tags: Iterable[str], between: str = ", ") -> str:
    """Texts of some children in the order of the tags."""
    return between.join(filter(None, (text(element, tag) for tag in tags)))
