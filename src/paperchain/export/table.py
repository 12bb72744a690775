"""The claims as a CSV table, one line a claim, safe to open in a spreadsheet."""

import csv
import io
from typing import IO

from paperchain.export.snapshot import Json, Snapshot

NAME = "csv"
EXTENSION = ".csv"
MEDIA_TYPE = "text/csv"

COLUMNS = (
    *("id", "gloss", "kind", "status", "polarity", "modality", "hedge", "speakers", "arguments", "time", "place"),
    *("quantity", "money", "standing", "origin", "grade", "groups", "document", "document_id", "start", "end"),
    *("fragment", "passage"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(snapshot: Snapshot, stream: IO[bytes]) -> None:
    """Write UTF-8 with a byte order mark, so that spreadsheets read other scripts too."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for claim in snapshot.claims:
        row = _row(claim)
        table.writerow([safe(row[column]) for column in COLUMNS])
    stream.write(text.getvalue().encode("utf-8-sig"))


def safe(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    cell = "" if value is None else str(value)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(claim: Json) -> Json:
    return {
        **{column: claim.get(column) for column in COLUMNS},
        "speakers": " < ".join(claim["speakers"]),
        "arguments": "; ".join(f"{a['role']}: {a['name']}" for a in claim["arguments"]),
        "start": claim["evidence"]["start"],
        "end": claim["evidence"]["end"],
        "passage": claim["evidence"]["exact"],
    }
