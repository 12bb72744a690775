"""What differs between database engines: connecting, locking writers, and full-text search.

All else is SQLAlchemy Core. A new engine is one class here with these five methods.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from sqlalchemy import URL, Connection, Engine, create_engine, event, text

from paperchain.store.folding import folded

BUSY_SECONDS = 30


class Dialect(Protocol):
    """The engine-specific part of a store."""

    def connect(self, address: str | URL) -> Engine:
        """An engine that threads may share."""

    def lock(self, connection: Connection) -> None:
        """Become the only writer until the transaction ends; others wait."""

    def create(self, connection: Connection) -> None:
        """Make the search index."""

    def index(self, connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
        """Add texts, by number, to the search index."""

    def matching(self, connection: Connection, phrases: Sequence[str], limit: int) -> list[int]:
        """Numbers of the texts that hold all phrases as whole words, the most relevant first."""


class Sqlite:
    """SQLite: write-ahead log, every commit on disk before it is acknowledged, search by FTS5."""

    def connect(self, address: str | URL) -> Engine:
        engine = create_engine(address, connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS})

        @event.listens_for(engine, "connect")
        def _connected(raw: sqlite3.Connection, _record: Any) -> None:
            raw.isolation_level = None  # transactions are begun below, never by the driver
            for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -32768"):
                raw.execute(f"PRAGMA {pragma}")

        @event.listens_for(engine, "begin")
        def _begun(connection: Connection) -> None:
            writes = connection.get_execution_options().get("writes")
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

        return engine

    def lock(self, connection: Connection) -> None:
        """Nothing to do: a writing transaction is begun as IMMEDIATE."""

    def create(self, connection: Connection) -> None:
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')"
        )

    def index(self, connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
        values = [{"seq": seq, "text": folded(body)[0]} for seq, body in rows]
        if values:
            connection.execute(text("INSERT INTO words(rowid, text) VALUES (:seq, :text)"), values)

    def matching(self, connection: Connection, phrases: Sequence[str], limit: int) -> list[int]:
        query = " AND ".join('"' + phrase.replace('"', '""') + '"' for phrase in phrases)
        found = connection.execute(
            text("SELECT rowid FROM words WHERE words MATCH :query ORDER BY rank, rowid LIMIT :limit"),
            {"query": query, "limit": limit},
        )
        return [row[0] for row in found]


class Postgresql:
    """PostgreSQL: one advisory lock for writers, search by a `tsvector` of unaccented words."""

    LOCK = 0x50617065

    def connect(self, address: str | URL) -> Engine:
        return create_engine(address, pool_pre_ping=True)

    def lock(self, connection: Connection) -> None:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": self.LOCK})

    def create(self, connection: Connection) -> None:
        connection.execute(text("CREATE TABLE words (seq BIGINT PRIMARY KEY, vector TSVECTOR NOT NULL)"))
        connection.execute(text("CREATE INDEX words_by_vector ON words USING gin (vector)"))

    def index(self, connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
        values = [{"seq": seq, "text": folded(body)[0]} for seq, body in rows]
        if values:
            statement = text("INSERT INTO words(seq, vector) VALUES (:seq, to_tsvector('simple', :text))")
            connection.execute(statement, values)

    def matching(self, connection: Connection, phrases: Sequence[str], limit: int) -> list[int]:
        names = [f"p{number}" for number in range(len(phrases))]
        query = " && ".join(f"phraseto_tsquery('simple', :{name})" for name in names)
        found = connection.execute(
            text(
                f"SELECT seq FROM words WHERE vector @@ ({query}) "
                f"ORDER BY ts_rank(vector, ({query})) DESC, seq LIMIT :limit"
            ),
            {**{name: folded(p)[0] for name, p in zip(names, phrases, strict=True)}, "limit": limit},
        )
        return [row[0] for row in found]


def dialect_of(address: str | URL) -> Dialect:
    """The engine-specific part for a database address."""
    return Postgresql() if str(address).startswith("postgresql") else Sqlite()
