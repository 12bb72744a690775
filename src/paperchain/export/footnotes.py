"""Footnotes: one for each quoted passage, numbered in the order in which the report first leans on it."""

import re
from html import escape

from paperchain.export.snapshot import Json, Snapshot
from paperchain.model.gloss import period

LONGEST = 900
"""Code points of a quotation that are printed; a longer passage is cut in the middle, and the cut is marked."""


class Footnotes:
    """Numbers and texts of the footnotes of one report."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._documents = {document.id: document for document in snapshot.documents}
        self._sources = {source.id: source.name for source in snapshot.sources}
        self._spans = {claim.id: claim.span for claim in snapshot.raw_claims}
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._texts: list[str] = []

    def mark(self, view: Json) -> str:
        """The raised number of the passage behind a claim."""
        evidence = view["evidence"]
        key = (view["document_id"], evidence["start"], evidence["end"])
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        if number > len(self._texts):
            self._texts.append(self._text(number, view))
        return f'<sup><a href="#note-{number}">[{number}]</a></sup>'

    def html(self) -> str:
        """The list of passages."""
        if not self._texts:
            return ""
        return '<section><h2>Passages</h2>\n<ol class="notes">\n' + "\n".join(self._texts) + "\n</ol></section>"

    def _text(self, number: int, view: Json) -> str:
        document = self._documents.get(view["document_id"])
        evidence = view["evidence"]
        span = self._spans.get(view["id"])
        before = _tail(span.prefix) if span else ""
        after = _head(span.suffix) if span else ""
        title = document.title if document and document.title != document.name else ""
        named = [
            f"<i>{escape(title)}</i>" if title else "",
            escape(self._sources.get(document.source, "")) if document else "",
            escape(period(document.published)) if document and document.published else "no date",
            escape(view["document"]),
            escape(place(view.get("fragment") or "")),
        ]
        return (
            f'<li id="note-{number}"><span class="number">{number}</span>{", ".join(part for part in named if part)}'
            f'<span class="quote">{escape(before)}<mark>{escape(_cut(evidence["exact"]))}</mark>{escape(after)}</span>'
            f'<span class="where">Characters {evidence["start"]}–{evidence["end"]} · '
            f"SHA-256 {escape(view['document_id'][:12])}…</span></li>"
        )


def place(fragment: str) -> str:
    """A fragment in words: "page=2&xywh=…" is "page 2", "sheet=Rows&cell=B4" is "sheet Rows, cell B4"."""
    parts = [part.partition("=") for part in fragment.split("&") if part]
    return ", ".join(f"{name} {value}" for name, _, value in parts if name != "xywh")


def _cut(text: str) -> str:
    flat = _flat(text)
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST // 2]} […] {flat[-LONGEST // 2 :]}"


def _flat(text: str) -> str:
    return re.sub(r"[ \t]*\n\s*", " / ", text.strip("\n")).replace("\t", " · ")


def _tail(prefix: str) -> str:
    """The context before a passage, from a whole word of its own paragraph on."""
    own = prefix.rpartition("\n")[2]
    if own == prefix and len(prefix) >= 64:
        own = f"…{own.partition(' ')[2]}"
    return own.replace("\t", " · ")


def _head(suffix: str) -> str:
    own = suffix.partition("\n")[0]
    if own == suffix and len(suffix) >= 64:
        own = f"{own.rpartition(' ')[0]}…"
    return own.replace("\t", " · ")
