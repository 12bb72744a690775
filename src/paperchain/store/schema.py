"""The tables: one for all records, one for texts, one for the bytes of originals, the custody log, facts of the case.

A record is a row (seq, id, noun, …, body, digest): `body` is canonical JSON, `digest` what the custody log chains.
`seq` counts up by one over all records, in the order in which their transactions were committed.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

FORMAT = 1
"""Version of these tables. A program refuses a case of a later one."""

metadata = MetaData()

_SEQ = BigInteger().with_variant(Integer(), "sqlite")

records = Table(
    "records",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("noun", String, nullable=False),  # source document mention claim judgement note file list entry
    Column("document", String, nullable=False),  # id of the document (of the list, for an entry); empty if none
    Column("kind", String, nullable=False),  # frame of a claim, schema of a mention, kind of a note
    Column("entity", String, nullable=False),  # entity of a mention; left side of a judgement
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("records_by_noun", "noun", "seq"),
    Index("records_by_document", "document", "noun", "seq"),
)

texts = Table(
    "texts",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),  # that of the document's record
    Column("document", String, nullable=False, unique=True),
    Column("text", Text, nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("detail", Text, nullable=False),
    Column("last", _SEQ, nullable=False),  # seq of the last record that the entry answers for
    Column("records", String(64), nullable=False),  # SHA-256 over the digests of the records since the entry before
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))
