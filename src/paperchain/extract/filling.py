"""What the slots of a sentence hold: lists taken apart, numbers led back to what they count."""

from typing import Any

from paperchain.extract.fills import Fill
from paperchain.extract.reading import PARTITIVE, Reader
from paperchain.extract.syntax import expand, included, prepositions, set_apart


def listed(reader: Reader, number: int, tokens: list[Any], want: str) -> list[Fill]:
    """All that a slot holds, lists taken apart."""
    found: list[Fill] = []
    for token in tokens:
        items = [item for item in expand(token) if not set_apart(item)]
        each = [t for item in items for t in (_held(item) if want == "goods" else [item])]
        for item in dict.fromkeys(named for one in each for named in included(one) or [one]):
            if want in ("party", "organisation", "person", "authority", "target") and (
                several := reader.members(number, item)
            ):
                found += several
                continue
            fill = reader.fill(number, item, want)
            if fill and all(fill.start != f.start for f in found):
                found.append(fill)
    return found


def _held(token: Any, depth: int = 0) -> list[Any]:
    """What a number or a batch is of: "dozens of pumps and valves", "$1.3 million of parts"."""
    inner = [n for name, n in prepositions(token) if name == "of"] if _counts(token) else []
    return (
        [t for noun in inner for item in expand(noun) for t in _held(item, depth + 1)]
        if inner and depth < 4
        else [token]
    )


def _counts(token: Any) -> bool:
    """True for a word of number: "dozens", "a batch", "two of its compressors", "some of"."""
    return (
        token.lemma_.lower() in PARTITIVE
        or token.like_num
        or token.lower_ in ("some", "several", "many", "most", "all", "none", "any", "each", "half", "rest", "bulk")
    )
