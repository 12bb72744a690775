"""Markdown: the words without the marks. Front matter and headings are read, links keep their words.

The text is made once, here: the front matter (title, author, date, source) goes into the fields of the document, and
marks for headings, emphasis, links, images, code and quotations are left out. A title that only the front matter has
becomes the first line of the text.
"""

import re

from paperchain.errors import NotRead
from paperchain.readers.decode import decode
from paperchain.readers.header import as_date, header
from paperchain.readers.reading import Read, Writer

NAME = "Markdown"
TEXT = True
EXTENSIONS = (".md", ".markdown", ".mdown")
MEDIA_TYPES = ("text/markdown",)

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_ENTRY = re.compile(r"(?m)^([A-Za-z_-]+):[ \t]*(.*?)[ \t]*$")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_RULE = re.compile(r"([-*_=])(?:[ \t]*\1){2,}")
_INLINE = (
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^>\n]{0,200}>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def read_bytes(data: bytes, name: str) -> Read:
    """Decode, take the front matter off, and write the words line by line."""
    decoded = decode(data)
    if decoded is None:
        raise NotRead("holds no text in an encoding that is known; save it as UTF-8")
    fields, skip = _front_matter(decoded.text)
    lines = decoded.text.rstrip("\n").split("\n")
    heading = next((plain(m[2]) for m in map(_HEADING.match, lines[skip:]) if m and len(m[1]) == 1), "")
    title = fields.get("title", "") or heading
    out = Writer()
    if title and heading.casefold() != title.casefold():
        out.add(title, "title", "frontmatter=title", "title", end="\n\n")
    fenced = False
    for number, line in enumerate(lines[skip:], skip + 1):
        if re.match(r"\s*(```|~~~)", line):
            fenced = not fenced
        elif line.strip() or out.length:
            _line(line, number, title, fenced, out)
    if not fields:
        fields = header(out.text).fields
    return Read(
        out.text,
        tuple(out.places),
        title=title or fields.get("title", ""),
        author=fields.get("author", ""),
        published=as_date(fields.get("date", "") or fields.get("published", "")),
        outlet=fields.get("source", "") or fields.get("outlet", "") or fields.get("publisher", ""),
        language=(fields.get("language", "") or fields.get("lang", ""))[:2].lower(),
        url=fields.get("url", ""),
        note=decoded.note,
    )


def plain(line: str) -> str:
    """One line without its inline marks."""
    for pattern, words in _INLINE:
        line = pattern.sub(words, line)
    return line.strip()


def _line(line: str, number: int, title: str, fenced: bool, out: Writer) -> None:
    """Write one line without the marks at its beginning, as heading or line."""
    kind = "line"
    if fenced:
        words = line.rstrip()
    elif found := _HEADING.match(line):
        words = plain(found[2])
        kind = "title" if len(found[1]) == 1 and words == title else "heading"
    elif _RULE.fullmatch(line.strip()):
        words = ""
    else:
        words = plain(re.sub(r"^\s*(?:(?:>[ \t]?)+|[-*+][ \t]+)", "", line))
    out.add(words, kind, f"line={number}", "title" if kind == "title" else "")


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Fields of the front matter, and how many lines it takes."""
    found = _FRONT.match(text)
    if not found:
        return {}, 0
    fields = {key.lower(): value.strip("\"' ") for key, value in _ENTRY.findall(found[1])}
    return fields, found[0].count("\n")
