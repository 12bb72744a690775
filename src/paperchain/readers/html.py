"""Web pages: the main text without navigation and advertisement, and what the page says of itself.

The text is made once, here: the title (if the main text does not begin with it), then one paragraph a line. The date
comes from the page's own metadata only, never from a guess by address or copyright year.
"""

import re
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import trafilatura

from paperchain.errors import NotRead
from paperchain.readers.decode import decode
from paperchain.readers.header import as_date
from paperchain.readers.reading import Read, Writer

NAME = "HTML"
TEXT = True
EXTENSIONS = (".html", ".htm", ".xhtml")
MEDIA_TYPES = ("text/html", "application/xhtml+xml")

_START = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.I)
_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='pubdate' or @name='dc.date' or @name='DC.date.issued']/@content",
    "//meta[@name='citation_publication_date' or @name='parsely-pub-date']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//article//time/@datetime",
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "tr", "td", "th", "dt", "dd", "blockquote", "pre", "table", "section", "article"}
    | {f"h{level}" for level in range(1, 7)}
)


def recognises(data: bytes, extension: str) -> bool:
    """A page that begins like one, whatever it is called."""
    return bool(_START.match(data[3:4099] if data[:3] == b"\xef\xbb\xbf" else data[:4096]))


def read_bytes(data: bytes, name: str) -> Read:
    """Decode, find the main text, and write it with its title, headings and paragraphs."""
    found = _CHARSET.search(data[:4096])
    decoded = decode(data, found[1].decode() if found else "")
    if decoded is None:
        raise NotRead("is a web page in an encoding that is not known; save it as UTF-8")
    tree = parse(decoded.text)
    page = trafilatura.bare_extraction(
        decoded.text, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
    )
    meta = trafilatura.extract_metadata(tree, default_url=_canonical(tree) or None, extensive=False)
    body = (getattr(page, "text", "") or "").strip()
    note = ""
    if not body:
        body, note = visible(tree), "no main text found; all visible text was read"
    if not body:
        raise NotRead("is a web page without text; it may need a browser to show anything")
    title = _line(getattr(meta, "title", "") or "")
    origin = _origin(_canonical(tree))
    return _write(
        body,
        _links(tree, origin),
        {_line(h.text_content()) for h in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")},
        title=title,
        author="; ".join(_line(getattr(meta, "author", "") or "").split("; ")),
        published=_published(tree, decoded.text),
        language=(tree.get("lang") or "")[:2].lower(),
        outlet=_outlet(tree),
        outlet_kind="outlet",
        url=origin,
        note="; ".join(filter(None, (decoded.note, note))),
    )


def _links(tree: lxml.html.HtmlElement, origin: str) -> list[tuple[str, str]]:
    """Words and addresses of the links that lead to other sites, in order."""
    held = [(_line(a.text_content()), str(a.get("href")).strip()) for a in tree.iter("a") if a.get("href")]
    return [(words, to) for words, to in held if len(words) > 1 and to.startswith("http") and _origin(to) != origin]


def _write(body: str, links: list[tuple[str, str]], headings: set[str], title: str, **more: Any) -> Read:
    out = Writer()
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in body.split("\n")]
    lines = [line for line in lines if line]
    if title and not any(line.casefold() == title.casefold() for line in lines[:3]):
        out.add(title, "title", "meta=title", "title")
    for number, line in enumerate(lines, 1):
        is_title = bool(title) and line.casefold() == title.casefold()
        kind = "title" if is_title else "heading" if line in headings else "paragraph"
        out.add(line, kind, f"paragraph={number}", "title" if is_title else "")
    at = 0
    for number, (words, to) in enumerate(links, 1):
        if (start := out.text.find(words, at)) >= 0:  # what stands outside the main text is not there
            at = start + len(words)
            out.place(start, at, "link", f"link={number}", to)
    return Read(out.text, tuple(out.places), title=title, **more)


def parse(text: str) -> lxml.html.HtmlElement:
    """The tree of a page; an encoding declaration that no longer holds is dropped."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    tree = lxml.html.document_fromstring(text or "<html></html>")
    return tree.getroottree().getroot()


def visible(tree: lxml.html.HtmlElement) -> str:
    """All visible text, one block a line: for pages without a main text, and for mail."""
    parts: list[str] = []
    _walk(tree, parts, 0)
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _walk(node: Any, parts: list[str], depth: int) -> None:
    if not isinstance(node.tag, str) or node.tag in ("script", "style", "head", "noscript", "template"):
        return
    if depth > 400:
        raise NotRead("is nested too deeply to be a sound web page")
    block = node.tag in _BLOCKS
    parts.append("\n" if block else "")
    parts.append(re.sub(r"\s+", " ", node.text or ""))
    for child in node:
        _walk(child, parts, depth + 1)
        parts.append(re.sub(r"\s+", " ", child.tail or ""))
    parts.append("\n" if block else "")


def _published(tree: lxml.html.HtmlElement, text: str) -> str:
    for path in _DATES:
        for value in tree.xpath(path):
            if found := as_date(str(value)):
                return found
    found_json = _JSON_DATE.search(text)
    return as_date(found_json[1]) if found_json else ""


def _outlet(tree: lxml.html.HtmlElement) -> str:
    names = tree.xpath("//meta[@property='og:site_name' or @name='application-name']/@content")
    return next((_line(str(name)) for name in names if _line(str(name))), "")


def _canonical(tree: lxml.html.HtmlElement) -> str:
    links = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return next((str(link) for link in links if str(link).startswith("http")), "")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
