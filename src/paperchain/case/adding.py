"""How files get into a case: read, extract, record — one transaction a file, so that a kill loses nothing recorded."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from paperchain.case.settings import Settings
from paperchain.errors import NotFound, UsageError
from paperchain.language import when
from paperchain.language.passages import UNREAD
from paperchain.model import Document, Source
from paperchain.store import Store

Progress = Callable[[int, int, str], None]
"""Called with (files done, files in all, name of the file at hand)."""

KEEP_BELOW = 64 * 1024 * 1024
"""Bytes of an original that are copied into the case; a larger file is named and hashed, and stays where it is."""


EXTRACT_BELOW = 500_000
"""Code points of a text from which names and claims are read: about 20 s of work. The whole text can be searched."""


@dataclass(slots=True)
class Added:
    """What an `add` did: files new, files already known, files read in part or not at all with the reason."""

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    claims: int = 0
    rejected: int = 0


def files_below(paths: Sequence[Path]) -> Iterator[Path]:
    """Files named and files in folders named, in name order; hidden files and editors' lock files are passed over."""
    for path in paths:
        if not path.exists():
            raise NotFound(f"{path}: no such file or folder; name a file or a folder of documents")
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file())
            yield from (p for p in inside if not any(s.startswith((".", "~$")) for s in p.relative_to(path).parts))
        else:
            yield path


def sha256(path: Path) -> str:
    """SHA-256 of a file, hex, in constant memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def add_files(
    store: Store,
    settings: Settings,
    paths: Sequence[Path],
    source: str = "",
    published: str = "",
    language: str = "",
    progress: Progress | None = None,
) -> Added:
    """Read files into the store, skipping those it holds. Stopped at any instant, it goes on where it was."""
    from paperchain.readers import read  # on demand: a case that is only read needs no readers

    if published and not when.is_date(published):
        raise UsageError(f"{published!r} is no date; write it as 2024-05-17, 2024-05 or 2024")
    if language and not (language.isascii() and language.isalpha() and language.islower() and len(language) in (2, 3)):
        raise UsageError(f"{language!r} is no language code; write en, ru, zh, ...")
    added = Added()
    files = list(files_below(paths))
    for done, path in enumerate(files):
        if progress:
            progress(done, len(files), path.name)
        if store.has(sha256(path)):
            added.known.append(path.name)
            continue
        reading = read(
            path,
            source=source,
            published=published,
            language=language,
            added_by=settings.user,
            added_at=settings.now(),
        )
        record(store, settings, path, reading.documents, reading.sources, added)
    if progress:
        progress(len(files), len(files), "")
    return added


def bounded(document: Document) -> tuple[Document, Document]:
    """A document, marked as read in part if it is too long, and the part from which claims are read."""
    if len(document.text) <= EXTRACT_BELOW:
        return document, document
    cut = document.text.rfind("\n", 0, EXTRACT_BELOW) + 1 or EXTRACT_BELOW
    note = f"names and claims are read from the first {cut:,} of {len(document.text):,} characters"
    whole = replace(document, status="partial", note="; ".join(filter(None, (document.note, note))))
    places = tuple(place for place in document.places if place.end <= cut)
    return whole, replace(whole, text=document.text[:cut], places=places)


def noted(document: Document, notes: Sequence[str]) -> Document:
    """A document with what its reading has to say; read in part if some of its sentences were not read."""
    if not notes or document.status == "not_read":
        return document
    status = "partial" if any(UNREAD in note for note in notes) else document.status
    return replace(document, status=status, note="; ".join(filter(None, (document.note, *notes))))


def record(
    store: Store,
    settings: Settings,
    path: Path,
    documents: Sequence[Document],
    published_by: Sequence[Source],
    added: Added,
) -> None:
    """Extract and store one file and what was attached to it, all or nothing."""
    from paperchain.extract import extract  # on demand, as the readers are
    from paperchain.extract.parts import load

    sources = {source.id: source for source in published_by}
    read_so_far = [bounded(document) for document in documents]
    parts = load(Path(settings.parts) if settings.parts else None)
    found = [(whole, extract(part, sources.get(part.source), parts)) for whole, part in read_so_far]
    extracted = [(noted(whole, extraction.notes), extraction) for whole, extraction in found]
    with store.transaction():
        store.add(*published_by)
        for document, extraction in extracted:
            if store.has(document.id):
                continue
            store.add(document, *extraction.mentions, *extraction.claims)
            for rejected in extraction.rejected:
                store.add_note("rejected", document.id, rejected)
            added.new.append(document.name)
            added.claims += len(extraction.claims)
            added.rejected += len(extraction.rejected)
            if document.status != "read":
                added.left_out.append((document.name, document.note))
            store.record(settings.user, "add", document.id, document.name, settings.now())
        first = documents[0]
        if first.custody and first.custody.bytes <= KEEP_BELOW:
            store.add_file(first.id, path.read_bytes())
