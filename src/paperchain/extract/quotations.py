"""Quotations: where the words between quotation marks stand, also over several sentences and paragraphs."""

Place = tuple[int, int]

_PAIRS = {"“": "”", "«": "»", "„": "“"}
LONGEST = 3000
"""Code points after which a mark that was never closed is taken for a slip."""


def quotations(text: str) -> list[Place]:
    """Places between quotation marks, marks included, in order.

    A paragraph of a quotation that goes on in the next one closes only at the end of the last: each paragraph is a
    place of its own. A mark that is never closed reaches to the end of its line if the next line opens with a mark,
    else it opens nothing.
    """
    found: list[Place] = []
    at = 0
    for line in text.split("\n"):
        found += _of_line(line, at)
        at += len(line) + 1
    return found


def _of_line(line: str, at: int) -> list[Place]:
    if not any(mark in line for mark in '“”"«„'):
        return []
    found: list[Place] = []
    opened = -1
    closing = ""
    for i, mark in enumerate(line):
        if opened < 0:
            if mark in _PAIRS:
                opened, closing = i, _PAIRS[mark]
            elif mark == '"' and not _inch(line, i):
                opened, closing = i, '"'
        elif mark == closing or (mark == "”" and closing in '"“'):
            if mark == '"' and _inch(line, i) and line.count('"', i + 1) % 2 == 1:
                continue
            found.append((at + opened, at + i + 1))
            opened = -1
        elif mark == "“" and closing == "”":
            opened = i  # opened twice: the second counts
    if opened >= 0 and len(line) - opened < LONGEST:
        found.append((at + opened, at + len(line.rstrip())))
    return found


def _inch(line: str, i: int) -> bool:
    """True for the sign of inches: a mark right behind a number, with no word before it in quotes."""
    return i > 0 and line[i - 1].isdigit() and (i + 1 == len(line) or line[i + 1] in " ,.x)")


def inside(place: Place, quotes: list[Place]) -> bool:
    """True if a place lies in one of the quotations."""
    return any(start <= place[0] and place[1] <= end for start, end in quotes)
