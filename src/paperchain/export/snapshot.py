"""What an export sees of a case: one consistent reading, as plain values."""

from dataclasses import dataclass, field
from typing import Any

from paperchain.model import Claim, Document, Source

Json = dict[str, Any]


@dataclass(frozen=True)
class Snapshot:
    """One reading of a case. `claims` are claim views in document order, `raw_claims` the claims themselves.

    `groups` names the independent source group of each document; `left_out` lists documents that were not read or
    read in part, with the reason; `lists` the sanctions lists that the case was screened against,
    `dismissed` the findings that people called false alerts, `events` what the claims tell of with both sides, and
    `marked` what people marked as corrected, retracted or forged.
    """

    title: str
    made_with: str = ""
    documents: tuple[Document, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Json, ...] = ()
    entities: tuple[Json, ...] = ()
    raw_claims: tuple[Claim, ...] = ()
    canonical: dict[str, str] = field(default_factory=dict)
    findings: tuple[Json, ...] = ()
    groups: dict[str, str] = field(default_factory=dict)
    left_out: tuple[tuple[str, str], ...] = ()
    lists: tuple[Json, ...] = ()
    dismissed: tuple[Json, ...] = ()
    events: tuple[Json, ...] = ()
    marked: tuple[Json, ...] = ()
