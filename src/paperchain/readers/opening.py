"""`read`: which reader, the hash, the limits, and one clear line where a file cannot be read."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

from paperchain.errors import NotRead
from paperchain.model import Custody, Document, Source
from paperchain.plugins import find
from paperchain.readers import tongue
from paperchain.readers.kinds import kind_of
from paperchain.readers.reading import Read

TEXT_LIMIT = 20_000_000
"""Bytes of a plain text that are read; what follows is left out and the document says so."""

BINARY_LIMIT = 200_000_000
"""Bytes of any other file that are read at all."""

DEPTH_LIMIT = 5
"""How deep attachments of attachments are followed."""

_HEAD = 1 << 16


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: itself first, then its attachments. `credits` are left to the extractors."""

    documents: tuple[Document, ...]
    sources: tuple[Source, ...] = ()
    credits: tuple[Any, ...] = ()


def read(
    path: Path,
    *,
    data: bytes | None = None,
    name: str | None = None,
    source: str = "",
    published: str = "",
    language: str = "",
    added_by: str = "",
    added_at: str = "",
) -> Reading:
    """Read one file. Never raises for a bad file: its document then has status "not_read" or "partial" and a note.

    `source`, `published` and `language` are what the caller knows; they win over what the file says.
    """
    shown = name or path.name
    try:
        digest, size, body = _bytes(path) if data is None else (hashlib.sha256(data).hexdigest(), len(data), data)
    except OSError as error:
        digest = hashlib.sha256(str(path).encode()).hexdigest()
        note = f"cannot be opened: {error.strerror or error}"
        return Reading((Document(digest, shown, "application/octet-stream", status="not_read", note=note),))
    told = {"source": source, "published": published, "language": language}
    custody = {"added_by": added_by, "added_at": added_at, "original": str(path)}
    documents: dict[str, Document] = {}
    sources: dict[str, Source] = {}
    _add(digest, size, body, shown, told, custody, "", 0, documents, sources)
    return Reading(tuple(documents.values()), tuple(sources.values()))


def _bytes(path: Path) -> tuple[str, int, bytes]:
    """Hash of the whole file, its size, and as much of it as a reader may see; memory stays within the limits."""
    size = path.stat().st_size
    keep = BINARY_LIMIT if size <= BINARY_LIMIT else TEXT_LIMIT + 1
    digest, kept = hashlib.sha256(), bytearray()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
            if len(kept) < keep:
                kept += block[: keep - len(kept)]
    return digest.hexdigest(), size, bytes(kept)


def _add(
    digest: str,
    size: int,
    body: bytes,
    name: str,
    told: dict[str, str],
    custody: dict[str, str],
    parent: str,
    depth: int,
    documents: dict[str, Document],
    sources: dict[str, Source],
) -> None:
    if digest in documents:
        return
    reader, media_type = _choose(body, name)
    label = f"readers.{reader.__name__.rsplit('.', 1)[-1]} 1" if reader else ""
    try:
        result = _run(reader, body, size, name)
        status = "partial" if result.partial else "read"
    except NotRead as error:
        result, status = Read("", note=str(error)), "not_read"
    source = _source(told["source"], result)
    if source:
        sources[source.id] = source
    language = told["language"] or result.language or tongue.guess(result.text)
    notes = [result.note] if result.note else []
    documents[digest] = Document(
        digest,
        name,
        result.media_type or media_type,
        result.text,
        result.title,
        result.author,
        told["published"] or result.published,
        language,
        source.id if source else "",
        result.places,
        parent,
        status,  # type: ignore[arg-type]
        "; ".join(notes),
        Custody(custody["added_by"], custody["added_at"], custody["original"], label, size),
    )
    for attachment in result.attachments if depth < DEPTH_LIMIT else ():
        key = hashlib.sha256(attachment.data).hexdigest()
        inner = {**told, "published": told["published"] or result.published, "source": told["source"]}
        where = {**custody, "original": f"{custody['original']}#{attachment.name}"}
        size = len(attachment.data)
        _add(key, size, attachment.data, attachment.name, inner, where, digest, depth + 1, documents, sources)


def _source(told: str, result: Read) -> Source | None:
    if told:
        return Source.named(told)
    return Source.named(result.outlet, result.outlet_kind, result.url) if result.outlet else None


def _choose(data: bytes, name: str) -> tuple[ModuleType | None, str]:
    """The reader for these bytes and their media type: by content first, by extension where the content allows it."""
    readers = find("readers", "NAME", "EXTENSIONS", "MEDIA_TYPES", "read_bytes")
    suffix = Path(name).suffix.lower()
    for reader in readers:
        if hasattr(reader, "recognises") and reader.recognises(data, suffix):
            return reader, reader.MEDIA_TYPES[0]
    kind = kind_of(data[:_HEAD])
    if kind:
        return None, kind.media_type
    by_name = next((r for r in readers if suffix in r.EXTENSIONS), None)
    if by_name is not None:
        return by_name, by_name.MEDIA_TYPES[0]
    if b"\0" in data[:_HEAD] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return None, "application/octet-stream"
    plain = next((r for r in readers if "text/plain" in r.MEDIA_TYPES), None)
    return plain, "text/plain"


def _run(reader: ModuleType | None, data: bytes, size: int, name: str) -> Read:
    """What the reader makes of it. Any fault inside a reader or its library is the file's: it becomes one line."""
    if size == 0:
        raise NotRead("is empty")
    if reader is None:
        kind = kind_of(data[:_HEAD])
        raise NotRead(kind.reason(Path(name).suffix.lower()) if kind else "is of a kind that this version cannot read")
    cut = ""
    if getattr(reader, "TEXT", False):
        if size > TEXT_LIMIT:
            data = _cut(data[:TEXT_LIMIT])
            cut = f"only the first {len(data) / 1e6:.0f} MB of {size / 1e6:.0f} MB were read; split the file to read on"
    elif size > BINARY_LIMIT:
        raise NotRead(f"is larger than {BINARY_LIMIT // 1_000_000} MB; split it")
    try:
        result: Read = reader.read_bytes(data, name)
    except NotRead:
        raise
    except RecursionError:
        raise NotRead(f"is nested too deeply to be a sound {reader.NAME} file") from None
    except Exception as error:
        raise NotRead(f"cannot be read as {reader.NAME}: {_one_line(error)}; the file may be damaged") from error
    if not result.text.strip() and not result.note:
        raise NotRead("holds no text")
    if cut:
        result = replace(result, note="; ".join(filter(None, (result.note, cut))), partial=True)
    return result


def _cut(data: bytes) -> bytes:
    """Up to the last line end, so that no character is torn. UTF-16 line ends keep their zero byte."""
    at = data.rfind(b"\n")
    if at < len(data) - (1 << 20):
        at = len(data) - 1
        while at and data[at] & 0xC0 == 0x80:  # the middle of a UTF-8 character
            at -= 1
        return data[:at]
    end = at + 1
    if data[:2] == b"\xff\xfe" or (data[end : end + 1] == b"\0" and end % 2):
        end += end % 2
    return data[:end]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
