"""Objects of a JSON list file, each with its own text and line, and refused when the file was cut off."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paperchain.errors import ListRefused
from paperchain.lists.rows import AGAIN, decode

BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Item:
    """One object: its value, the text it was read from and its first line, from 1."""

    value: dict[str, Any]
    text: str
    line: int


def opening(path: Path) -> str:
    """The beginning of a file that may be JSON; empty if it is none."""
    if not path.is_file():
        return ""
    with path.open("rb") as stream:
        start = stream.read(1 << 15).decode("utf-8-sig", "replace")
    return start if start.lstrip()[:1] in ("{", "[") else ""


def items(path: Path, inside: str = "") -> tuple[list[Item], str]:
    """The objects of a file and its SHA-256: one a line, or the members of the array called `inside`."""
    data = path.read_bytes()
    text = decode(data, path)
    digest = hashlib.sha256(data).hexdigest()
    if not inside:
        return [_line(path, line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip()], digest
    opened = re.search(rf'"{re.escape(inside)}"\s*:\s*\[', text)
    if opened is None:
        raise refused(path, f'it has no array "{inside}"')
    return list(_members(path, text, opened.end())), digest


def refused(path: Path, found: str) -> ListRefused:
    """The one line that says what is wrong with a file."""
    return ListRefused(f"{path.name} is damaged or cut off: {found}. {AGAIN}")


def _line(path: Path, line: str, number: int) -> Item:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise refused(path, f"line {number} is no JSON") from error
    if not isinstance(value, dict):
        raise refused(path, f"line {number} is no object")
    return Item(value, line.strip(), number)


def _members(path: Path, text: str, at: int) -> Iterator[Item]:
    decoder = json.JSONDecoder()
    line, counted = 1, 0
    while True:
        at = _after(text, at)
        if text[at : at + 1] == "]":
            break
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, end = decoder.raw_decode(text, at)
        except ValueError as error:
            raise refused(path, f"near line {line}") from error
        if not isinstance(value, dict):
            raise refused(path, f"line {line} is no object")
        yield Item(value, text[at:end], line)
        at = _after(text, end)
        if text[at : at + 1] == ",":
            at += 1
        elif text[at : at + 1] != "]":
            raise refused(path, f"near line {line}")
    if text.rstrip()[-1:] != "}":
        raise refused(path, "its last object has no end")


def _after(text: str, at: int) -> int:
    blank = BLANK.match(text, at)
    return blank.end() if blank else at
