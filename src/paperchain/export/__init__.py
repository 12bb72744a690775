"""Every way out of a case: one module per format with NAME, EXTENSION, MEDIA_TYPE and `write(snapshot, stream)`."""

from paperchain.export.snapshot import Json, Snapshot
from paperchain.export.ways_out import export, extension, formats, media_type

__all__ = ["Json", "Snapshot", "export", "extension", "formats", "media_type"]
