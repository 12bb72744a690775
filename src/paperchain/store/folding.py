"""Text as search compares it: without case and accents."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def folded(text: str) -> tuple[str, list[int] | None]:
    """Text without case and accents, and for each of its code points the one it came from (None: the same)."""
    if text.isascii():
        return text.lower(), None
    pieces = [_fold(character) for character in text]
    if all(len(piece) == 1 for piece in pieces):
        return "".join(pieces), None
    return "".join(pieces), [number for number, piece in enumerate(pieces) for _ in piece]
