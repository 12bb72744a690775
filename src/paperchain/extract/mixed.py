"""A document in another language than English, or in several: each passage is read by its own language's reader.

Russian and Chinese readers share one shape: `read(document, start, end, publisher)` gives mentions, claims and notes,
with spans that count in the whole document. What is in another language is left unread, and a note says so.
"""

import re
from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

from paperchain.language.passages import NAMES, UNREAD, Passage, passages, without
from paperchain.model import Claim, Document, Mention, Span

READERS = {
    "ru": "paperchain.extract.russian",
    "uk": "paperchain.extract.ukrainian",
    "zh": "paperchain.extract.chinese",
}
"""ISO 639-1 -> the module that reads it."""
SHORT = 5
"""Words that a line in another script needs to be a passage of its own in an English document; fewer are a name."""

T = TypeVar("T")


def read_others(document: Document, publisher: str) -> tuple[list[Mention], list[Claim], list[str], Document | None]:
    """What the passages that are not in English hold, and the document with the English ones alone (None without)."""
    found = passages(document.text, document.language)
    if document.language in ("", "en"):
        found = [p if p.language in ("", "en") or _long(document.text, p) else replace(p, language="en") for p in found]
    mentions: list[Mention] = []
    claims: list[Claim] = []
    notes: dict[str, None] = {}
    for passage in found:
        if passage.language in ("", "en") or not document.text[passage.start : passage.end].strip():
            continue
        module = READERS.get(passage.language, "")
        if not module or find_spec(module) is None:
            notes[f"sentences in {NAMES.get(passage.language, passage.language)} are {UNREAD} yet"] = None
            continue
        there, told, said = import_module(module).read(document, passage.start, passage.end, publisher)
        mentions += there
        claims += told
        notes |= dict.fromkeys(said)
    english = [p for p in found if p.language == "en"]
    if not english:
        return mentions, claims, list(notes), None
    others = [p for p in found if p.language != "en"]
    return mentions, claims, list(notes), replace(document, text=without(document.text, others), language="en")


def _long(text: str, passage: Passage) -> bool:
    held = text[passage.start : passage.end]
    return len(re.findall(r"[^\W\d_]{2,}", held)) >= SHORT or len(re.findall(r"[㐀-鿿]", held)) >= 3 * SHORT


def again(document: Document, value: T) -> T:
    """The same records with every span cut from the whole text of a document."""
    return _again(document, value)  # type: ignore[no-any-return]


def _again(document: Document, value: Any) -> Any:
    if isinstance(value, Span):
        return Span.of(document, value.start, value.end)
    if isinstance(value, tuple):
        return tuple(_again(document, one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _again(document, getattr(value, f.name)) for f in fields(value)})
    return value
