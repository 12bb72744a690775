"""Office files are zip archives: is it one, of which kind, and is it safe to unpack?"""

import zipfile
from io import BytesIO

from paperchain.errors import NotRead

UNPACKED_LIMIT = 400_000_000
"""Bytes that an office file may unpack to."""

PARTS_LIMIT = 20_000


def holds(data: bytes, part: str) -> bool:
    """True if the bytes are a zip archive with that part: `word/document.xml` makes a Word document."""
    if data[:4] != b"PK\x03\x04":
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return part in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError):
        return False


def check(data: bytes, kind: str, part: str) -> None:
    """Refuse, in one line, what is no such file, is encrypted, damaged, or unpacks to more than the limit."""
    if data[:4] != b"PK\x03\x04":
        raise NotRead(f"is not a {kind}: it does not begin like one; it may be damaged")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if part not in archive.namelist():
                raise NotRead(f"is a zip archive, not a {kind}; unpack it and add the files")
            if len(parts) > PARTS_LIMIT or sum(p.file_size for p in parts) > UNPACKED_LIMIT:
                raise NotRead(f"unpacks to more than {UNPACKED_LIMIT // 1_000_000} MB; it was not opened")
            if any(p.flag_bits & 1 for p in parts):
                raise NotRead("is encrypted; open it with its password and save it without one")
            if (torn := archive.testzip()) is not None:
                raise NotRead(f"is a damaged {kind} ({torn} does not unpack); ask for another copy")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise NotRead(f"is a damaged {kind}: {' '.join(str(error).split())}; ask for another copy") from None
