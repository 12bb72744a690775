"""Attributions: who is cited (source), by which words (cue), as saying, writing or thinking what (content)."""

from collections.abc import Iterable

from paperchain.extract.citing import Attribution, Citation, citations
from paperchain.language.analyse import Analysis

__all__ = ["Attribution", "Citation", "attributions", "citations", "flat"]


def attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """Every attribution that the grammar shows, in the order of their cues. One may lie inside another."""
    return tuple(citation.attribution for citation in citations(analysis) if citation.attribution.content)


def flat(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Attributions without those that lie inside the content of another."""
    every = list(found)
    return tuple(a for a in every if not any(a is not b and _within(a, b) for b in every))


def _within(inner: Attribution, outer: Attribution) -> bool:
    at = (inner.cue or inner.content)[0]
    return any(s <= at[0] and at[1] <= e for s, e in outer.content) and not any(
        s < at[1] and at[0] < e for s, e in outer.cue
    )
