"""Every way out of a case: one module per format with NAME, EXTENSION, MEDIA_TYPE and `write(snapshot, stream)`.

A format that cannot carry every claim has `unlinked(snapshot)` too, which counts those left out by status.
"""

from paperchain.export.snapshot import Json, Snapshot
from paperchain.export.ways_out import export, extension, formats, media_type, unlinked

__all__ = ["Json", "Snapshot", "export", "extension", "formats", "media_type", "unlinked"]
