"""A parse as a tree: the children of a word."""

from typing import Any


def children(token: Any, *deps: str) -> list[Any]:
    """Children with one of the dependencies, in order."""
    return [child for child in token.children if child.dep_ in deps]


def is_code(token: Any) -> bool:
    """A word with letters and digits, whatever the tagger took it for."""
    return any(c.isdigit() for c in token.text) and token.text[0].isupper()
