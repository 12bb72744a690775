"""Notices: papers that say of another one that it was corrected or withdrawn. They are shown, never acted upon."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paperchain.model import Document, Mark, Span

HEAD = 6000
"""Code points of a paper in which such a notice stands: at its top, or it is short."""

_GONE = r"(?:retract(?:ed|s|ion|ing)?|withdr(?:awn|ew|aws?|awal|awing)|removed|taken down|unpublished)"
_PAPER = r"\b(?:article|report|story|item|piece|paper|news release|press release|dispatch|post|headline)\b"
_IS = r"\b(?:has been|have been|is|was|are|were)"
_RETRACTED = re.compile(
    r"(?im)^[^\w\n]*(?:notice of )?(?:retraction|withdrawal)\b[^\n]*"
    rf"|[^.\n]*{_PAPER}[^.\n]*{_IS} (?:hereby )?{_GONE}[^.\n]*\.?"
    rf"|[^.\n]*\b(?:has|have|hereby|is|are) {_GONE} (?:its|the|our|this|that|an?) [^.\n]*{_PAPER}[^.\n]*\.?"
)
_CORRECTED = re.compile(
    r"(?im)^[^\w\n]*(?:corrections?|clarification|erratum|corrected)\b[^\n]*"
    rf"|[^.\n]*\b(?:an )?earlier version of (?:this|the|our) {_PAPER}[^.\n]*\.?"
    rf"|[^.\n]*\b(?:this|the|our|its) {_PAPER}[^.\n]*{_IS} corrected[^.\n]*\.?"
)
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Notice:
    """A passage that says that a paper was corrected or retracted; `about` is that document, empty if unknown."""

    span: Span
    mark: Mark
    about: str = ""


def notices(documents: Sequence[Document]) -> tuple[Notice, ...]:
    """The first notice of each paper, and the older paper of the same publisher that it shares most words with."""
    found: list[Notice] = []
    for document in documents:
        head = document.text[:HEAD]
        marks: tuple[tuple[Mark, re.Pattern[str]], ...] = (("retracted", _RETRACTED), ("corrected", _CORRECTED))
        for mark, pattern in marks:
            if hit := pattern.search(head):
                start = hit.start() + len(hit.group()) - len(hit.group().lstrip())
                end = hit.end() - (len(hit.group()) - len(hit.group().rstrip()))
                found.append(Notice(Span.of(document, start, end), mark, _about(document, documents)))
                break
    return tuple(found)


def _about(notice: Document, documents: Sequence[Document]) -> str:
    """The older paper of the same publisher, or one that the notice names by its title, that it speaks of."""
    words = set(_WORD.findall(notice.text.casefold()))
    best: tuple[float, str] = (0.0, "")
    for other in documents:
        if other.id == notice.id or (other.published and notice.published and other.published > notice.published):
            continue
        titled = bool(other.title) and other.title != other.name and other.title.casefold() in notice.text.casefold()
        if not titled and (not other.source or other.source != notice.source):
            continue
        theirs = set(_WORD.findall(other.text.casefold()))
        shared = len(words & theirs) / max(1, min(len(words), len(theirs)))
        best = max(best, (shared + titled, other.id))
    return best[1] if best[0] >= 0.3 else ""
