"""Hyperlinks: a paper that points at the site of another one's publisher."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from paperchain.model import Document, Source, Span
from paperchain.weigh.origins import plain

LINK = "link"
"""Kind of the place that a hyperlink has in a text; its label is the address."""

_ADDRESS = re.compile(r"https?://[^\s<>\"”’)\]]+")


def links(document: Document) -> tuple[tuple[str, Span], ...]:
    """Hosts that a text links to or spells out, each with its first passage, in order of the text."""
    held = [(p.start, p.end, p.label) for p in document.places if p.kind == LINK]
    if "://" in document.text:
        held += [(m.start(), m.end(), m.group()) for m in _ADDRESS.finditer(document.text)]
    found: dict[str, Span] = {}
    for start, end, address in sorted(held):
        if host := host_of(address):
            found.setdefault(host, Span.of(document, start, end))
    return tuple(found.items())


def sites(sources: Iterable[Source]) -> dict[str, str]:
    """Publishers by the host of their site: as they give it, or, where they give none, by the name in the host."""
    return {host_of(source.url) or f"~{plain(source.name).replace(' ', '')}": source.id for source in sources}


def publisher(host: str, known: Mapping[str, str]) -> str:
    """The source behind a host ("harbour-ledger.example" is the Harbour Ledger's); empty if none is known."""
    return known.get(host) or known.get(f"~{host.partition('.')[0].replace('-', '')}", "")


def host_of(address: str) -> str:
    """The host of an address without "www.", in small letters; empty if the address cannot be read."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
