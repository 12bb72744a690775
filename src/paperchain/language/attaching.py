"""What repairs of a parse share: give a token another head, find the head of a phrase by its first word."""

from typing import Any


def attach(token: Any, head: Any, dep: str) -> None:
    """Hang `token` on `head` with the relation `dep` (the label set of the English model).

    Where `head` stood below `token`, it takes the place of `token` first: a parse is a tree, whatever is mended in it.
    """
    if token.is_ancestor(head):
        head.head, head.dep_ = (head, "ROOT") if token.head == token else (token.head, token.dep_)
    token.head = head
    token.dep_ = dep


def phrase_head(word: Any) -> Any:
    """The head of the noun phrase that a word begins: "Works" of "the Ural Tank Works"."""
    while word.head.i > word.i and word.dep_ in ("det", "compound", "amod", "nmod"):
        word = word.head
    return word
