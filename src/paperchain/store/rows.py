"""Nouns to rows and back: the content id, the canonical JSON, the digest, the indexed columns."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, TypeVar

from paperchain.model import Claim, Document, Judgement, Mention, Source, content_id, from_plain, to_plain

T = TypeVar("T")
Record = Source | Document | Mention | Claim | Judgement


@dataclass(frozen=True, slots=True)
class Row:
    """A record on its way into the store; `text` only for a document."""

    id: str
    noun: str
    document: str
    kind: str
    entity: str
    body: str
    text: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over everything that the row says."""
        return digest(self.id, self.noun, self.document, self.kind, self.entity, self.body, self.text)


def digest(id: str, noun: str, document: str, kind: str, entity: str, body: str, text: str | None) -> str:
    """What the custody log chains for one record: a hash over its columns and, for a document, its text."""
    head = canonical([id, noun, document, kind, entity])  # JSON holds no line feed, so the parts cannot run together
    whole = hashlib.sha256(_bytes(f"{head}\n{body}"))
    if text is not None:
        whole.update(b"\0" + _bytes(text))
    return whole.hexdigest()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """Canonical JSON: keys in order, no blanks."""
    return _ENCODER.encode(value)


def row_of(record: Record) -> Row:
    """The row of a noun."""
    plain = to_plain(record)
    if isinstance(record, Document):
        text = plain.pop("text")
        return Row(record.id, "document", record.id, record.media_type, "", canonical(plain), text)
    body = canonical(plain)
    if isinstance(record, Mention):
        return Row(record.id, "mention", record.span.document, record.schema, record.entity, body)
    if isinstance(record, Claim):
        return Row(record.id, "claim", record.span.document, record.kind, "", body)
    if isinstance(record, Judgement):
        return Row(record.id, "judgement", "", record.verdict, record.left, body)
    return Row(record.id, "source", "", record.kind, "", body)


def note_row(kind: str, document: str, payload: Any) -> Row:
    """The row of a note: anything worth keeping about a document that is no claim."""
    body = canonical(to_plain(payload))
    return Row(content_id("note", kind, document, body), "note", document, kind, "", body)


def noun_of(noun: type[T], body: str, text: str | None = None) -> T:
    """The noun that a row was made from."""
    plain = json.loads(body)
    if text is not None:
        plain["text"] = text
    return from_plain(noun, plain)
