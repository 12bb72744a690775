"""The custody log: a chain of hashes over who did what when, and over every record added since the entry before."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from paperchain.store.rows import canonical


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `records` hashes the records that it answers for, up to the record number `last`."""

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    last: int
    records: str
    previous: str
    hash: str = ""

    def computed(self) -> str:
        """The hash that the entry must carry: SHA-256 over canonical JSON of the rest, the previous hash included."""
        rest = {key: value for key, value in asdict(self).items() if key != "hash"}
        return hashlib.sha256(canonical(rest).encode("utf-8", "surrogatepass")).hexdigest()


def chained(digests: Iterable[str]) -> str:
    """One hash over the digests of records, in order."""
    whole = hashlib.sha256()
    for digest in digests:
        whole.update(digest.encode())
    return whole.hexdigest()
