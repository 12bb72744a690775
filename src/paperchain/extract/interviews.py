"""Interviews that are printed without labels: each question a paragraph of its own, the answers below it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from paperchain.extract.naming import Name

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_BYLINE = re.compile(r"(?:interview(?:ed)?|questions|words|text|photos?|by)(?: by)?:? *$", re.IGNORECASE)
LONGEST, FEWEST = 240, 3
"""Code points that a question may have; questions that make an interview."""


def questions(text: str) -> list[tuple[int, int]]:
    """Places of the questions of an interview, in order; none if the text is no interview."""
    paragraphs = [(hit.start(), hit.end()) for hit in _PARAGRAPH.finditer(text)]
    asked = [(s, e) for s, e in paragraphs if text[s:e].rstrip(" ”\"'").endswith("?") and e - s <= LONGEST]
    told = [p for p in paragraphs if p not in asked]
    between = sum(1 for (_, end), (start, _) in pairwise(asked) if any(end < s < start for s, _ in told))
    return asked if len(asked) >= FEWEST and between >= len(asked) - 2 else []


def interviewee(text: str, names: Sequence[Name]) -> Name | None:
    """The one person whom the lines above the first question name, beside who asks; None if there are several."""
    asked = questions(text)
    if not asked:
        return None
    people: dict[str, Name] = {}
    for name in names:
        line = text[text.rfind("\n", 0, name.start) + 1 : name.start]
        if name.schema == "Person" and name.end <= asked[0][0] and " " in name.text and not _BYLINE.search(line):
            people.setdefault(name.key, name)
    return next(iter(people.values())) if len(people) == 1 else None
