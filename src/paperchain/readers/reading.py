"""What a reader hands back, and the writer with which it puts a text together without losing count."""

from dataclasses import dataclass

from paperchain.model import Place


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file, to be read as a document of its own."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its places and what the file says about itself. `partial` means: only some of it could be read."""

    text: str
    places: tuple[Place, ...] = ()
    title: str = ""
    author: str = ""
    published: str = ""  # EDTF
    language: str = ""  # as declared by the file, ISO 639-1
    outlet: str = ""  # name of the source, as declared by the file
    outlet_kind: str = "unknown"  # outlet | company | person | unknown
    url: str = ""
    note: str = ""
    partial: bool = False
    media_type: str = ""  # where the reader knows better than its first MEDIA_TYPES
    attachments: tuple[Attachment, ...] = ()


class Writer:
    """A text that grows, and the places in it: offsets count code points, and are taken as the text is written."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.places: list[Place] = []

    def write(self, text: str) -> tuple[int, int]:
        """Append and say where it stands."""
        start = self.length
        self._parts.append(text)
        self.length += len(text)
        return start, self.length

    def place(self, start: int, end: int, kind: str, fragment: str, label: str = "") -> None:
        """Record a place; an empty passage is no place."""
        if end > start:
            self.places.append(Place(start, end, kind, fragment, label))

    def add(self, text: str, kind: str, fragment: str, label: str = "", end: str = "\n") -> tuple[int, int]:
        """Append a piece that is a place, then `end`, which belongs to no place."""
        start, stop = self.write(text)
        self.write(end)
        self.place(start, stop, kind, fragment, label)
        return start, stop

    @property
    def text(self) -> str:
        return "".join(self._parts)
