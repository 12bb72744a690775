"""The claims as one JSON list, each with its passage, its speakers and its standing."""

import json
from typing import IO

from paperchain.export.snapshot import Snapshot

NAME = "claims"
EXTENSION = ".json"
MEDIA_TYPE = "application/json"


def write(snapshot: Snapshot, stream: IO[bytes]) -> None:
    """Write the claim views, in document order."""
    stream.write(json.dumps(list(snapshot.claims), ensure_ascii=False, indent=2).encode() + b"\n")
