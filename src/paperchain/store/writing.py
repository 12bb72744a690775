"""One writing transaction: numbers for new records, and the log entry that answers for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from sqlalchemy import Connection, func, select

from paperchain.store import schema
from paperchain.store.custody import Entry, chained
from paperchain.store.engines import Dialect
from paperchain.store.rows import Row

BATCH = 500


class Writing:
    """The state of a transaction. The writer is alone, so what is not there now will not be there at commit."""

    def __init__(self, connection: Connection, dialect: Dialect) -> None:
        self.connection = connection
        self.dialect = dialect
        self._last = connection.execute(select(func.max(schema.records.c.seq))).scalar() or 0
        self._digests: list[str] = []
        self._lines: list[tuple[str, str, str, str, str]] = []

    def add(self, rows: Iterable[Row]) -> int:
        """Add the rows whose ids are not there yet; their number."""
        new = list({row.id: row for row in reversed(list(rows))}.values())[::-1]
        known: set[str] = set()
        for batch in _batches([row.id for row in new]):
            asked = select(schema.records.c.id).where(schema.records.c.id.in_(batch))
            known.update(self.connection.execute(asked).scalars())
        new = [row for row in new if row.id not in known]
        if not new:
            return 0
        values, texts = [], []
        for row in new:
            self._last += 1
            digest = row.digest
            self._digests.append(digest)
            values.append(
                {
                    "seq": self._last,
                    "id": row.id,
                    "noun": row.noun,
                    "document": row.document,
                    "kind": row.kind,
                    "entity": row.entity,
                    "body": row.body,
                    "digest": digest,
                }
            )
            if row.text is not None:
                texts.append({"seq": self._last, "document": row.id, "text": row.text})
        self.connection.execute(schema.records.insert(), values)
        if texts:
            self.connection.execute(schema.texts.insert(), texts)
            self.dialect.index(self.connection, [(int(str(t["seq"])), str(t["text"])) for t in texts])
        return len(new)

    def record(self, actor: str, action: str, subject: str, detail: str, at: str) -> None:
        """A line for the log, written when the transaction ends."""
        self._lines.append((actor, action, subject, detail, at))

    def finish(self) -> None:
        """Write the log. The last line answers for all records; where nobody wrote one, the store does."""
        if self._digests and not self._lines:
            self._lines.append(("paperchain.store", "add", "", f"{len(self._digests)} records", ""))
        if not self._lines:
            return
        table = schema.log
        end = self.connection.execute(select(table.c.seq, table.c.hash, table.c.last).order_by(table.c.seq.desc()))
        seq, previous, before = end.first() or (0, "", 0)
        for number, (actor, action, subject, detail, at) in enumerate(self._lines, 1):
            closing = number == len(self._lines)
            last, digests = (self._last, self._digests) if closing else (before, [])
            entry = Entry(seq + number, at, actor, action, subject, detail, last, chained(digests), previous)
            entry = replace(entry, hash=entry.computed())
            previous = entry.hash
            self.connection.execute(table.insert(), [asdict(entry)])


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]
