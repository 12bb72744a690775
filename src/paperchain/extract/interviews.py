"""Interviews: who answers, and questions that are printed as paragraphs of their own, without labels."""

import re
from collections.abc import Sequence
from itertools import pairwise

from paperchain.extract.naming import Name, line_before

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
_BYLINE = re.compile(r"(?:interview(?:ed)?|questions|words|text|photos?|by)(?: by)?:? *$", re.IGNORECASE)
_ASKED = re.compile(r"(?:interview(?:s|ed)? with|(?:talk|spoke|speak|sat down|met)s? (?:to|with)|asked) [^.\n]*$", re.I)
_TELLS = re.compile(
    r"^(?:, [^.\n]{3,120}?,)? (?:talks|speaks|spoke|tells|told|says|explains|answers|recalls|describes|on)\b"
)
_IS = re.compile(r"^(?:,? (?:\d\d|the|a|an|former|who)\b| was | is | has been )")
LONGEST, FEWEST = 240, 3
"""Code points that a question may have; questions that make an interview."""


def questions(text: str) -> list[tuple[int, int]]:
    """Places of the questions of an interview without labels, in order; none if the text is no interview.

    A question is a paragraph of its own, or else a line of its own.
    """
    return _asked(text, _PARAGRAPH) or _first_lines(text) or _asked(text, _LINE)


def _first_lines(text: str) -> list[tuple[int, int]]:
    """First lines of the paragraphs, if most of them are questions with the answer below: then all of them are."""
    blocks = [hit for hit in _PARAGRAPH.finditer(text) if "\n" in hit[0]]
    first = [(hit.start(), text.index("\n", hit.start())) for hit in blocks]
    asked = [n for n, (start, end) in enumerate(first) if text[start:end].rstrip(" ”\"'").endswith("?")]
    if len(asked) < FEWEST or 3 * len(asked) < 2 * (len(first) - asked[0]):
        return []
    return [(start, end) for start, end in first[asked[0] :] if end - start <= LONGEST]


def _asked(text: str, part: re.Pattern[str]) -> list[tuple[int, int]]:
    paragraphs = [(hit.start(), hit.end()) for hit in part.finditer(text)]
    asked = [(s, e) for s, e in paragraphs if text[s:e].rstrip(" ”\"'").endswith("?") and e - s <= LONGEST]
    told = [s for s, e in paragraphs if (s, e) not in asked]
    between = sum(1 for (_, end), (start, _) in pairwise(asked) if any(end < s < start for s in told))
    return asked if len(asked) >= FEWEST and between >= len(asked) - 2 else []


def answerer(text: str, names: Sequence[Name], head: int) -> Name | None:
    """Who is interviewed, by the lines above the first question, which ends at `head`: the one person named there, or
    of several the one whom they introduce; None if that cannot be told. Who asks is left out."""
    people: dict[str, list[Name]] = {}
    for name in names:
        line = line_before(text, name.start)
        if name.schema == "Person" and name.end <= head and " " in name.text and not _BYLINE.search(line):
            people.setdefault(name.key, []).append(name)
    if len(people) > 1:
        people = {k: found for k, found in people.items() if any(_introduced(text, n) for n in found)}
    return next(iter(people.values()))[0] if len(people) == 1 else None


def _introduced(text: str, name: Name) -> bool:
    before, behind = text[max(0, name.start - 120) : name.start], text[name.end : name.end + 140]
    return bool(_ASKED.search(before) or _TELLS.match(behind) or _IS.match(behind))
