"""Bytes to text, once. Strict: a text that does not decode without a fault in one of the encodings is no text.

Order: byte order mark, UTF-16 by its zero bytes, UTF-8, then GB18030 and windows-1251 by what the result looks like
(both accept almost any bytes), and last windows-1252. The last three are guesses, and the note says so.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LABELS = {"gb18030": "GB18030", "cp1251": "windows-1251", "cp1252": "windows-1252"}
_SAMPLE = 65_536
# Cyrillic letters from а (0xE0) to я stand in this order; these are the eight commonest in Russian and its neighbours.
_COMMON_CYRILLIC = frozenset("оеаинтсрлвОЕАИНТСРЛВ")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with one kind of line end, the encoding, and a note where the encoding was guessed."""

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """The text, or None if these bytes are no text. `declared` is what the file itself says (HTML, mail)."""
    encoding = _by_mark(data) or _by_zeros(data)
    if encoding:
        text = _strict(data, encoding)
        return Decoded(_newlines(text), encoding) if text is not None and _is_text(text) else None
    if b"\0" in data[:_SAMPLE]:
        return None
    for candidate in ("utf-8", declared):
        text = _strict(data, candidate) if candidate else None
        if text is not None and _is_text(text):
            return Decoded(_newlines(text), candidate)
    return _guess(data)


def _guess(data: bytes) -> Decoded | None:
    best: tuple[float, str, str] | None = None
    for encoding in _LABELS:
        text = _strict(data, encoding)
        if text is None or not _is_text(text):
            continue
        score = _likeness(text, encoding)
        if best is None or score > best[0]:
            best = (score, encoding, text)
    if best is None or best[0] <= 0:
        return None
    note = f"encoding guessed: {_LABELS[best[1]]}"
    return Decoded(_newlines(best[2]), best[1], note)


def _likeness(text: str, encoding: str) -> float:
    """How far the letters beyond ASCII look like the language that the encoding was made for, 0 to 1."""
    beyond = [c for c in text[:_SAMPLE] if ord(c) > 127]
    if not beyond:
        return 0.0
    if encoding == "gb18030":
        # GB2312's commonest 3755 characters are in level 1: their first byte is B0 to D7.
        common = sum(1 for c in beyond if "一" <= c <= "鿿" and 0xB0 <= c.encode("gb18030")[0] <= 0xD7)
        common += sum(1 for c in beyond if c in "，。、；：？！“”‘’（）《》—…·　")
        return common / len(beyond)
    if encoding == "cp1251":
        cyrillic = [c for c in beyond if "Ѐ" <= c <= "ӿ"]
        common = sum(1 for c in cyrillic if c in _COMMON_CYRILLIC)
        words = re.findall(r"[Ѐ-ӿ]{2,}", text[:_SAMPLE])
        odd = sum(1 for word in words if not (word.islower() or word.isupper() or word.istitle()))
        if len(cyrillic) < 0.5 * len(beyond) or not words or odd > 0.1 * len(words) or common < 0.4 * len(cyrillic):
            return 0.0
        return 0.5 + 0.5 * common / len(beyond)
    letters = sum(1 for c in beyond if unicodedata.category(c)[0] in "LP")
    ascii_letters = sum(1 for c in text[:_SAMPLE] if c.isascii() and c.isalpha())
    return 0.3 * letters / len(beyond) if ascii_letters > 3 * len(beyond) else 0.0


def _by_mark(data: bytes) -> str:
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")


def _by_zeros(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of a text in a Latin script (or of its line ends and spaces) is zero."""
    head = data[: _SAMPLE - _SAMPLE % 2]
    if len(head) < 4 or len(data) % 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    if odd > 0.05 * pairs and not even and _blank_pairs(head, "little"):
        return "utf-16-le"
    if even > 0.05 * pairs and not odd and _blank_pairs(head, "big"):
        return "utf-16-be"
    return ""


def _blank_pairs(head: bytes, order: str) -> bool:
    blanks = (b" \0", b"\n\0", b"\r\0") if order == "little" else (b"\0 ", b"\0\n", b"\0\r")
    return any(blank in head for blank in blanks) or len(head) < 64


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_text(text: str) -> bool:
    """Control characters are what tells a binary file that happens to decode; private and unassigned ones too."""
    head = text[:_SAMPLE]
    bad = sum(1 for c in head if (c < " " and c not in "\t\n\r\f\x1b") or c == "\x7f")
    bad += sum(1 for c in head if ord(c) > 127 and unicodedata.category(c) in ("Cn", "Co", "Cs", "Cc"))
    return "\0" not in text and bad <= 0.002 * len(head)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
