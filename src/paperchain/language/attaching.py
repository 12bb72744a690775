"""The one change that every repair of a parse makes: give a token another head."""

from typing import Any


def attach(token: Any, head: Any, dep: str) -> None:
    """Hang `token` on `head` with the relation `dep` (the label set of the English model)."""
    token.head = head
    token.dep_ = dep
