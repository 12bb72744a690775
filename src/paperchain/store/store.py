"""`Store`: records in, records out, always in one order."""

import hashlib
import json
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, RootTransaction, func, select
from sqlalchemy.exc import OperationalError

from paperchain.errors import NotFound, PaperchainError
from paperchain.model import Claim, Document, Judgement, Mention, Source, from_plain, to_plain
from paperchain.store import schema, search, verify
from paperchain.store.custody import Entry
from paperchain.store.engines import Dialect
from paperchain.store.rows import Record, Row, canonical, note_row, noun_of, row_of
from paperchain.store.writing import Writing

T = TypeVar("T")


def _list_key(plain: dict[str, Any]) -> str:
    """Id of the record of a list."""
    return f"list-{plain['id']}-{plain['sha256']}"


class Store:
    """Append-only records of one case. Threads may share it; each has its own transaction."""

    def __init__(self, engine: Engine, dialect: Dialect) -> None:
        self.engine = engine
        self.dialect = dialect
        self._own = threading.local()
        self._finalizer = weakref.finalize(self, engine.dispose)

    def close(self) -> None:
        """Close all connections; a case file is then one file again."""
        self._finalizer.detach()
        self.engine.dispose()

    # adding

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is added inside is kept together, on disk when the block ends, or not at all. Blocks may nest."""
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        writing: Writing | None = getattr(self._own, "writing", None)
        if writing is not None:
            yield writing
            return
        with self.engine.connect().execution_options(writes=True) as connection, self._begun(connection):
            self._own.writing = made = Writing(connection, self.dialect)
            try:
                yield made
                made.finish()
            finally:
                self._own.writing = None

    def _begun(self, connection: Connection) -> RootTransaction:
        try:
            begun = connection.begin()
            self.dialect.lock(connection)
        except OperationalError as error:
            reason = " ".join(str(error.orig).split())
            raise PaperchainError(f"the case cannot be written now ({reason}); try again when it is free") from error
        return begun

    @contextmanager
    def _looking(self) -> Iterator[Connection]:
        writing: Writing | None = getattr(self._own, "writing", None)
        if writing is not None:
            yield writing.connection
        else:
            with self.engine.connect() as connection:
                yield connection

    def add(self, *added: Record) -> int:
        """Add records; those that are there already are passed over. The number of new ones."""
        with self._writing() as writing:
            return writing.add([row_of(record) for record in added])

    def add_note(self, kind: str, document: str, payload: Any) -> int:
        """Add a note of some kind about a document: a dict or a dataclass. 1 if it is new."""
        with self._writing() as writing:
            return writing.add([note_row(kind, document, payload)])

    def add_list(self, loaded: Any, at: str) -> int:
        """Add a loaded list and its entries (dataclasses; `lists` gives them back). The number of new records."""
        plain = to_plain(loaded)
        entries = plain.pop("entries")
        key = _list_key(plain)
        with self._writing() as writing:
            if self.has(key):
                return 0
            body = canonical({"list": plain, "entries": len(entries), "loaded_at": at})
            rows = [Row(key, "list", key, plain["format"], "", body)]
            for number, entry in enumerate(entries):
                rows.append(Row(f"{key}-{number}", "entry", key, entry["schema"], entry["id"], canonical(entry)))
            return writing.add(rows)

    def add_file(self, sha256: str, data: bytes) -> bool:
        """Keep the bytes of an original. False if they are kept already."""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError(f"these {len(data)} bytes do not hash to {sha256}")
        with self._writing() as writing:
            body = canonical({"sha256": sha256, "bytes": len(data)})
            if not writing.add([Row(f"file-{sha256}", "file", sha256, "", "", body)]):
                return False
            writing.connection.execute(schema.files.insert(), [{"sha256": sha256, "data": data}])
            return True

    def record(self, actor: str, action: str, subject: str, detail: str, at: str) -> None:
        """Write a line of the custody log. It answers for the records of its transaction."""
        with self._writing() as writing:
            writing.record(actor, action, subject, detail, at)

    def set_meta(self, key: str, value: str) -> None:
        """Set a fact of the case, such as its name. Facts are no records: they can change."""
        with self._writing() as writing:
            writing.connection.execute(schema.meta.delete().where(schema.meta.c.key == key))
            writing.connection.execute(schema.meta.insert(), [{"key": key, "value": value}])

    # reading

    def _bodies(self, noun: str, **where: str | None) -> list[str]:
        table = schema.records
        asked = select(table.c.body).where(table.c.noun == noun).order_by(table.c.seq)
        for column, value in where.items():
            if value is not None:
                asked = asked.where(table.c[column] == value)
        with self._looking() as connection:
            return list(connection.execute(asked).scalars())

    def has(self, id: str) -> bool:
        """True if a record of this id was added."""
        with self._looking() as connection:
            asked = select(schema.records.c.seq).where(schema.records.c.id == id)
            return connection.execute(asked).first() is not None

    def documents(self, text: bool = False) -> tuple[Document, ...]:
        """Documents in the order in which they were added; their texts only if asked for."""
        if not text:
            return tuple(noun_of(Document, body) for body in self._bodies("document"))
        table = schema.records
        joined = table.join(schema.texts, schema.texts.c.seq == table.c.seq)
        asked = select(table.c.body, schema.texts.c.text).select_from(joined).order_by(table.c.seq)
        with self._looking() as connection:
            return tuple(noun_of(Document, row.body, row.text) for row in connection.execute(asked))

    def document(self, id: str) -> Document:
        """A document with its text."""
        table = schema.records
        joined = table.join(schema.texts, schema.texts.c.seq == table.c.seq)
        asked = select(table.c.body, schema.texts.c.text).select_from(joined).where(table.c.id == id)
        with self._looking() as connection:
            row = connection.execute(asked).first()
        if row is None:
            raise NotFound(f"no document {id!r}; `paperchain ls CASE` lists them")
        return noun_of(Document, row.body, row.text)

    def sources(self) -> tuple[Source, ...]:
        """Sources in the order in which they were added."""
        return tuple(noun_of(Source, body) for body in self._bodies("source"))

    def mentions(self, document: str | None = None) -> tuple[Mention, ...]:
        """Mentions, of one document or of all, in the order in which they were added."""
        return tuple(noun_of(Mention, body) for body in self._bodies("mention", document=document))

    def claims(self, document: str | None = None) -> tuple[Claim, ...]:
        """Claims, of one document or of all, in the order in which they were added."""
        return tuple(noun_of(Claim, body) for body in self._bodies("claim", document=document))

    def judgements(self) -> tuple[Judgement, ...]:
        """Judgements in the order in which they were made."""
        return tuple(noun_of(Judgement, body) for body in self._bodies("judgement"))

    def notes(self, kind: str | None = None) -> list[dict[str, Any]]:
        """Notes of one kind or of all, each with its `note` (the kind) and `document`."""
        table = schema.records
        asked = select(table.c.kind, table.c.document, table.c.body).where(table.c.noun == "note")
        asked = asked.where(table.c.kind == kind) if kind is not None else asked
        with self._looking() as connection:
            rows = connection.execute(asked.order_by(table.c.seq)).all()
        return [{**json.loads(row.body), "note": row.kind, "document": row.document} for row in rows]

    def list_rows(self) -> list[dict[str, Any]]:
        """Lists loaded: id, name, format, published, sha256, entries (their number), loaded_at."""
        shown = ("id", "name", "format", "published", "sha256")
        rows = [json.loads(body) for body in self._bodies("list")]
        return [
            {**{key: row["list"][key] for key in shown}, "entries": row["entries"], "loaded_at": row["loaded_at"]}
            for row in rows
        ]

    def lists(self, noun: type[T]) -> tuple[T, ...]:
        """Lists with their entries, as the dataclass that `add_list` was given."""
        return tuple(self.whole_list(noun, head) for head in self.list_heads(noun))

    def list_heads(self, noun: type[T]) -> tuple[T, ...]:
        """Lists without their entries, which are many."""
        return tuple(from_plain(noun, {**json.loads(body)["list"], "entries": []}) for body in self._bodies("list"))

    def whole_list(self, noun: type[T], head: T) -> T:
        """One list with its entries."""
        plain = to_plain(head)
        bodies = self._bodies("entry", document=_list_key(plain))
        return from_plain(noun, {**plain, "entries": [json.loads(body) for body in bodies]})

    def list_entry(self, noun: type[T], head: Any, number: int) -> T:
        """One entry of a list, by its number in the list from 0."""
        with self._looking() as connection:
            key = f"{_list_key(to_plain(head))}-{number}"
            body = connection.execute(select(schema.records.c.body).where(schema.records.c.id == key)).scalar()
        if body is None:
            raise NotFound(f"no entry {number} in the list; load the list again")
        return noun_of(noun, body)

    def file(self, sha256: str) -> bytes | None:
        """The bytes of an original, None if they were not kept."""
        with self._looking() as connection:
            asked = select(schema.files.c.data).where(schema.files.c.sha256 == sha256)
            data = connection.execute(asked).scalar()
        return None if data is None else bytes(data)

    def meta(self, key: str) -> str:
        """A fact of the case; empty if it was not set."""
        with self._looking() as connection:
            return connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == key)).scalar() or ""

    def log(self) -> tuple[Entry, ...]:
        """The custody log, oldest entry first."""
        with self._looking() as connection:
            rows = connection.execute(select(schema.log).order_by(schema.log.c.seq)).mappings()
            return tuple(Entry(**row) for row in rows)

    def version(self) -> int:
        """A number that grows with every record and every line of the log."""
        with self._looking() as connection:
            records = connection.execute(select(func.max(schema.records.c.seq))).scalar() or 0
            return records + (connection.execute(select(func.max(schema.log.c.seq))).scalar() or 0)

    def search(self, query: str, limit: int = 50) -> list[search.Hit]:
        """Documents that hold all words of the query ("…" for a phrase), each with its best passage."""
        with self._looking() as connection:
            return search.search(connection, self.dialect, query, limit)

    def verify(self) -> verify.Verification:
        """Re-read every span, re-hash every record and original, and walk the custody log."""
        with self._looking() as connection:
            return verify.verify(connection)
