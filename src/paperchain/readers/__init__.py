"""From bytes to a Document with places. One file per format; `read` never raises for a bad file, it says why.

A reader is a module with `NAME`, `EXTENSIONS`, `MEDIA_TYPES` and `read_bytes(data, name) -> Read`; where the format
shows in the bytes it also has `recognises(data) -> bool`. Put it in this folder, or behind an entry point of the
group `paperchain.readers`.
"""

from paperchain.readers.opening import BINARY_LIMIT, TEXT_LIMIT, Reading, read
from paperchain.readers.reading import Attachment, Read, Writer

__all__ = ["BINARY_LIMIT", "TEXT_LIMIT", "Attachment", "Read", "Reading", "Writer", "read"]
