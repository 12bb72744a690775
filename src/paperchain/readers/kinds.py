"""Kinds of file that are known by their first bytes and not read: each with its media type and what to do instead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file, how it begins, and the line that tells the user."""

    name: str
    media_type: str
    magic: bytes
    advice: str
    at: int = 0

    def reason(self, extension: str) -> str:
        """One line: what the file is, and the remedy. Says so if the file name promised something else."""
        usual = {".docx": "Word document", ".xlsx": "Excel workbook", ".pdf": "PDF", ".eml": "mail"}.get(extension, "")
        promised = f", not a sound {usual}" if usual else ""
        return f"is {self.name}{promised}; {self.advice}"


_OCR = "text recognition is not part of this version"
_UNPACK = "unpack it and add the files"

KINDS = (
    Kind("a PNG image", "image/png", b"\x89PNG\r\n", _OCR),
    Kind("a JPEG image", "image/jpeg", b"\xff\xd8\xff", _OCR),
    Kind("a GIF image", "image/gif", b"GIF8", _OCR),
    Kind("a TIFF image", "image/tiff", b"II*\0", _OCR),
    Kind("a TIFF image", "image/tiff", b"MM\0*", _OCR),
    Kind("a WebP image", "image/webp", b"WEBP", _OCR, 8),
    Kind("a zip archive", "application/zip", b"PK\x03\x04", _UNPACK),
    Kind("an empty zip archive", "application/zip", b"PK\x05\x06", "there is nothing in it"),
    Kind("a gzip archive", "application/gzip", b"\x1f\x8b", _UNPACK),
    Kind("a 7z archive", "application/x-7z-compressed", b"7z\xbc\xaf", _UNPACK),
    Kind("a RAR archive", "application/vnd.rar", b"Rar!", _UNPACK),
    Kind("a bzip2 archive", "application/x-bzip2", b"BZh", _UNPACK),
    Kind(
        "an encrypted or an older Office file",
        "application/x-ole-storage",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "open it with its password and save it as .docx, .xlsx or .eml",
    ),
    Kind("an RTF document", "application/rtf", b"{\\rtf", "save it as .docx"),
    Kind("an audio file", "audio/mpeg", b"ID3", "speech is not part of this version"),
    Kind("a video file", "video/mp4", b"ftyp", "film is not part of this version", 4),
    Kind("a video file", "video/x-matroska", b"\x1aE\xdf\xa3", "film is not part of this version"),
    Kind("an SQLite database", "application/vnd.sqlite3", b"SQLite format 3\0", "export its tables as CSV"),
    Kind("a program", "application/x-executable", b"\x7fELF", "programs are kept and hashed, not read"),
    Kind("a program", "application/vnd.microsoft.portable-executable", b"MZ\x90\0", "programs are not read"),
)


def kind_of(head: bytes) -> Kind | None:
    """The kind that these first bytes show, or None."""
    return next((kind for kind in KINDS if head[kind.at : kind.at + len(kind.magic)] == kind.magic), None)
