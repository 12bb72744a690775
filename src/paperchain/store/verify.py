"""Verification: nothing was altered since it was added, and every passage still stands where it was found."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from paperchain.errors import CaseDamaged
from paperchain.store import schema
from paperchain.store.custody import Entry, chained
from paperchain.store.rows import digest


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and in one line each what is wrong."""

    documents: int
    claims: int
    spans: int
    log_entries: int
    problems: tuple[str, ...]


def verify(connection: Connection) -> Verification:
    """Check records, texts, originals and the log against each other."""
    checker = _Checker(connection)
    try:
        rows = connection.execute(select(schema.log).order_by(schema.log.c.seq)).mappings()
        entries = [Entry(**row) for row in rows]
        checker.records()
        checker.originals()
        checker.log(entries)
    except (DBAPIError, TypeError, AttributeError) as error:
        reason = " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
        raise CaseDamaged(f"the case cannot be read to its end ({reason}); go back to a copy that can") from error
    return Verification(checker.documents, checker.claims, checker.spans, len(entries), tuple(checker.problems))


class _Checker:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.problems: list[str] = []
        self.documents = self.claims = self.spans = 0
        self.digests: dict[int, str] = {}
        self.kept: set[str] = set()
        self._text: tuple[str, str | None] = ("", None)

    def text_of(self, document: str) -> str | None:
        """The text of a document; the last one asked for is remembered, since records come document by document."""
        if self._text[0] != document:
            asked = select(schema.texts.c.text).where(schema.texts.c.document == document)
            self._text = (document, self.connection.execute(asked).scalar())
        return self._text[1]

    def records(self) -> None:
        """Each record hashes to its digest, and each of its spans re-reads."""
        expected = 0
        for row in self.connection.execute(select(schema.records).order_by(schema.records.c.seq)):
            expected += 1
            if row.seq != expected:
                self.problems.append(f"record {expected} is missing")
                expected = row.seq
            text = self.text_of(row.id) if row.noun == "document" else None
            if row.noun == "document" and text is None:
                self.problems.append(f"document {row.id}: its text is missing")
            found = digest(row.id, row.noun, row.document, row.kind, row.entity, row.body, text)
            self.digests[row.seq] = found
            if found != row.digest:
                self.problems.append(f"{row.noun} {row.id} was altered")
            self.documents += row.noun == "document"
            self.claims += row.noun == "claim"
            if row.noun == "file":
                self.kept.add(row.document)
            if row.noun in ("mention", "claim"):
                self._passages(row.noun, row.id, row.body)

    def _passages(self, noun: str, id: str, body: str) -> None:
        try:
            found = list(_spans(json.loads(body)))
        except ValueError:
            self.problems.append(f"{noun} {id} cannot be read")
            return
        for span in found:
            self.spans += 1
            text = self.text_of(span["document"])
            if text is None:
                self.problems.append(f"{noun} {id}: no text of document {span['document']}")
            elif not isinstance(span["start"], int) or not isinstance(span["end"], int):
                self.problems.append(f"{noun} {id} cannot be read")
            elif not 0 <= span["start"] < span["end"] or text[span["start"] : span["end"]] != span["exact"]:
                self.problems.append(
                    f"{noun} {id}: the text does not say {str(span['exact'])[:40]!r} at {span['start']}"
                )

    def originals(self) -> None:
        """The bytes of each original hash to its id."""
        found = set()
        for row in self.connection.execute(select(schema.files).order_by(schema.files.c.sha256)):
            found.add(row.sha256)
            if hashlib.sha256(bytes(row.data)).hexdigest() != row.sha256:
                self.problems.append(f"original {row.sha256} was altered")
            if row.sha256 not in self.kept:
                self.problems.append(f"original {row.sha256} was never recorded")
        self.problems.extend(f"original {sha256} is missing" for sha256 in sorted(self.kept - found))

    def log(self, entries: list[Entry]) -> None:
        """The chain is whole, and its entries answer for all records."""
        previous, before = "", 0
        for number, entry in enumerate(entries, 1):
            if entry.seq != number or entry.previous != previous:
                self.problems.append(f"log entry {entry.seq} does not follow the one before it")
            if entry.computed() != entry.hash:
                self.problems.append(f"log entry {entry.seq} was altered")
            covered = [self.digests.get(seq, "missing") for seq in range(before + 1, entry.last + 1)]
            if chained(covered) != entry.records:
                self.problems.append(f"log entry {entry.seq}: records {before + 1} to {entry.last} are not as logged")
            previous, before = entry.hash, entry.last
        unlogged = sum(seq > before for seq in self.digests)
        if unlogged:
            self.problems.append(f"{unlogged} records are in no log entry")


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span inside a plain record."""
    if isinstance(value, dict):
        if {"document", "start", "end", "exact"} <= value.keys():
            yield value
        else:
            for item in value.values():
                yield from _spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from _spans(item)
