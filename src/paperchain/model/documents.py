"""Sources, documents, and the places and passages inside them."""

from dataclasses import dataclass
from typing import Literal

from paperchain.model.ids import content_id

CONTEXT = 64
"""Code points kept on each side of a quotation: exact plus 64 is unique in 99.5 % of repetitive text."""

ReadStatus = Literal["read", "partial", "not_read"]


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes or hands over documents: an outlet, an agency, a company, an authority, an analyst."""

    id: str
    name: str
    kind: str = "unknown"  # outlet | agency | company | authority | person | list | unknown
    url: str = ""
    reliability: str = "F"  # Admiralty A-F; F = cannot be judged
    copies: str = ""  # id of the source it derives from, if known

    @classmethod
    def named(cls, name: str, kind: str = "unknown", url: str = "") -> "Source":
        """A source known by its name alone; names that differ in case or spaces only are one source."""
        return cls(content_id("src", " ".join(name.casefold().split())), name, kind, url)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the code points `start:end` of a text stand in the original file.

    `kind` is page, box, sheet, row, cell, header, attachment, title, byline, date, heading, paragraph, line or link.
    `fragment` addresses it: "page=2", "page=2&xywh=72.0,90.5,120.0,14.0" (points, origin top left),
    "sheet=Rows&cell=B4", "header=From", "paragraph=3". `label` is a column header, a header name, or a link's address.
    """

    start: int
    end: int
    kind: str
    fragment: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage: W3C TextPositionSelector, TextQuoteSelector and FragmentSelector in one."""

    document: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    fragment: str = ""

    @classmethod
    def of(cls, document: "Document", start: int, end: int) -> "Span":
        """The passage `text[start:end]` of a document with its context and the smallest place that holds it."""
        text = document.text
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage {start}:{end} in a text of {len(text)} code points")
        return cls(
            document.id,
            start,
            end,
            text[start:end],
            text[max(0, start - CONTEXT) : start],
            text[end : end + CONTEXT],
            document.fragment(start, end),
        )

    def rereads(self, text: str) -> bool:
        """True if the text still says, at this position, what was recorded."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.exact


@dataclass(frozen=True, slots=True)
class Custody:
    """How a file came into the case: who added it, when (ISO 8601, UTC), from where, read with what."""

    added_by: str
    added_at: str
    original: str  # path or address as given
    reader: str  # "readers.pdf 1"
    bytes: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read. `id` is the SHA-256 of its bytes; `text` is decoded once and never altered."""

    id: str
    name: str  # file name, shown to people
    media_type: str
    text: str = ""
    title: str = ""
    author: str = ""
    published: str = ""  # EDTF, empty if unknown
    language: str = ""  # ISO 639-1, empty if unknown
    source: str = ""  # id of a Source, empty if unknown
    places: tuple[Place, ...] = ()
    derived_from: str = ""  # id of the document that contained it (e-mail -> attachment)
    status: ReadStatus = "read"
    note: str = ""  # why it was read in part or not at all
    custody: Custody | None = None

    def fragment(self, start: int, end: int) -> str:
        """Fragment of the smallest place that holds the passage; empty if none does."""
        held = [p for p in self.places if p.start <= start and end <= p.end and p.kind != "link"]
        return min(held, key=lambda p: (p.end - p.start, p.start, p.kind)).fragment if held else ""
