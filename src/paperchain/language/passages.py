"""Which language each passage of a text is in: found by script and common words, line by line.

A text in Latin letters alone is one passage. In a mixed document each line has its own; lines of one language that
follow each other are one passage.
"""

import re
from dataclasses import dataclass

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_KANA = re.compile(r"[぀-ヿ가-힯]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
_UKRAINIAN_WORDS = re.compile(r"\b(?:що|від|було|була|були|року|році|або|який|яка|яке|які)\b", re.IGNORECASE)
_RUSSIAN_WORDS = re.compile(
    r"\b(?:что|и|от|или|был|была|было|были|года|году|который|которая|которые|как)\b", re.IGNORECASE
)
_ENGLISH_WORDS = re.compile(
    r"\b(?:the|of|and|to|in|that|for|is|with|by|from|on|was|were|has|have|said)\b", re.IGNORECASE
)

NAMES = {
    "ar": "Arabic", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
UNREAD = "not read"
"""Words of every note on sentences that nobody read."""
READABLE = ("ru", "uk", "zh", "ja")
"""Languages of scripts other than Latin that are told apart."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The code points `start:end` of a text, whole lines of one language; `language` is ISO 639-1, or empty."""

    start: int
    end: int
    language: str


def foreign(text: str) -> bool:
    """True if a text holds Cyrillic or Chinese letters at all."""
    return bool(_CYRILLIC.search(text) or _HAN.search(text))


def _slavic(text: str, default: str) -> str:
    """Russian or Ukrainian, by the letters and words that only one of them has."""
    one = len(_UKRAINIAN.findall(text)) + 2 * len(_UKRAINIAN_WORDS.findall(text))
    other = len(_RUSSIAN.findall(text)) + 2 * len(_RUSSIAN_WORDS.findall(text))
    if one != other:
        return "uk" if one > other else "ru"
    return default


def _of_line(line: str, home: str, slavic: str) -> str:
    """Language of one line: empty without letters, or with Latin ones that are no sure English in a foreign text."""
    cyrillic, han = len(_CYRILLIC.findall(line)), len(_HAN.findall(line))
    latin = len(_LATIN.findall(line))
    if _KANA.search(line):
        return "ja"
    if 3 * han > latin and 3 * han > cyrillic and han > 1:
        return "zh"
    if cyrillic > latin or (cyrillic > 5 and 2 * cyrillic > latin):
        return _slavic(line, slavic)
    if not latin:
        return ""
    if home in READABLE:
        return "en" if len(_ENGLISH_WORDS.findall(line)) >= 2 else ""
    return "en"


def passages(text: str, language: str = "") -> list[Passage]:
    """Passages of a text in order. `language` is what is known of the document; empty where it is not."""
    if not foreign(text):
        return [Passage(0, len(text), language or "en")]
    slavic = language if language in ("ru", "uk") else _slavic(text, "ru")
    home = language or _home(text, slavic)
    found: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        told = _of_line(line, home, slavic)
        if found and (not told or told == found[-1].language or not found[-1].language):
            found[-1] = Passage(found[-1].start, end, told or found[-1].language)
        else:
            found.append(Passage(start, end, told))
    return found


def _home(text: str, slavic: str) -> str:
    counts = {
        "zh": 3 * len(_HAN.findall(text)),
        slavic: len(_CYRILLIC.findall(text)),
        "en": len(_LATIN.findall(text)),
    }
    return max(counts, key=lambda code: counts[code])


def without(text: str, left_out: "list[Passage]") -> str:
    """The text with passages blanked, at the same length: every other offset stays true."""
    for passage in left_out:
        held = text[passage.start : passage.end]
        text = text[: passage.start] + re.sub(r"[^\n]", " ", held) + text[passage.end :]
    return text
