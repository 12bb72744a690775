"""Attributions: who is cited (source), by which words (cue), as saying, writing or thinking what (content)."""

from dataclasses import dataclass

Place = tuple[int, int]
"""Start and end in the text, in code points."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One citing of a source. A part that the text does not name is empty.

    `kind` is quote, indirect, according, adverb, noun, attitude or headline.
    """

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    kind: str = "indirect"
