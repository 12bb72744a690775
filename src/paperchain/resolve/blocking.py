"""Which records can meet at all: blocking keys as rows of a table, candidate pairs by one join in plain SQL.

A key that many records share (a super-node) brings no pairs: it is counted and listed, never silently dropped. Keys
that begin with "=" hold records together whatever their number: their records meet as a chain.
"""

import sqlite3
from collections.abc import Iterable, Iterator

BOUND = 60
"""A key that more records share than this brings no pair: it is no rare word here."""

_JOIN = """
WITH rare AS (
  SELECT key, count(*) AS n FROM keys GROUP BY key HAVING n BETWEEN 2 AND :bound
), shared AS (
  SELECT a.record AS l, b.record AS r, rare.n AS n
  FROM rare JOIN keys a ON a.key = rare.key JOIN keys b ON b.key = rare.key AND a.record < b.record
  WHERE :whole OR a.record IN near OR b.record IN near
  UNION ALL
  SELECT lag(record) OVER (PARTITION BY key ORDER BY record), record, 2
  FROM keys WHERE key >= '=' AND key < '>'
)
SELECT l, r, min(n) AS rarest FROM shared WHERE l IS NOT NULL AND (:whole OR l IN near OR r IN near)
GROUP BY l, r ORDER BY l, r
"""

_WEIGHED = """
WITH rare AS (
  SELECT key, count(*) AS n FROM keys GROUP BY key HAVING n BETWEEN 2 AND :bound
)
SELECT a.record, b.record, sum(1.0 / rare.n)
FROM rare JOIN keys a ON a.key = rare.key JOIN keys b ON b.key = rare.key AND a.record < b.record
WHERE :split = 0 OR (a.record < :split AND b.record >= :split)
GROUP BY a.record, b.record
"""


class Blocks:
    """The table of keys. Records are numbers, given by the caller; keys are texts."""

    def __init__(self, bound: int = BOUND) -> None:
        self.bound = bound
        self._rows = sqlite3.connect(":memory:")
        self._rows.execute("CREATE TABLE keys (key TEXT, record INTEGER, PRIMARY KEY (key, record)) WITHOUT ROWID")
        self._rows.execute("CREATE TABLE near (record INTEGER PRIMARY KEY)")

    def __enter__(self) -> "Blocks":
        return self

    def __exit__(self, *_: object) -> None:
        self._rows.close()

    def add(self, rows: Iterable[tuple[str, int]]) -> None:
        """Add (key, record) rows; a row that is there already changes nothing."""
        self._rows.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?)", rows)

    def pairs(self, fresh: Iterable[int] | None = None) -> Iterator[tuple[int, int]]:
        """Pairs of records that share a key, each once, in order. `fresh`: only what those records are part of, and
        what their partners are part of, so that who else could be meant is known too."""
        if fresh is None:
            return self._joined(True)
        self._near(fresh)
        partners = {record for pair in self._joined(False) for record in pair}
        self._near(partners)
        return self._joined(False)

    def _near(self, records: Iterable[int]) -> None:
        self._rows.execute("DELETE FROM near")
        self._rows.executemany("INSERT OR IGNORE INTO near VALUES (?)", ((record,) for record in records))

    def _joined(self, whole: bool) -> Iterator[tuple[int, int]]:
        found = self._rows.execute(_JOIN, {"bound": self.bound, "whole": whole})
        return ((left, right) for left, right, _ in found)

    def weighed(self, split: int = 0) -> Iterator[tuple[int, int, float]]:
        """Pairs with how rare the keys are that they share (the sum of 1 / records of each). With `split`, only pairs
        of a record below that number and one from there on."""
        return iter(self._rows.execute(_WEIGHED, {"bound": self.bound, "split": split}))

    def left_out(self) -> list[tuple[str, int]]:
        """Keys that too many records share, and how many share them; the commonest first."""
        found = self._rows.execute(
            "SELECT key, count(*) AS n FROM keys GROUP BY key HAVING n > ? ORDER BY n DESC, key", (self.bound,)
        )
        return list(found)
