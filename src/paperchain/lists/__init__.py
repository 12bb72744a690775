"""Sanctions lists: a file or a folder to entries that keep their own row. One file per list format.

A format is a module with NAME, `recognise(path) -> bool` and `read(path) -> SanctionList`.
"""

from paperchain.lists.changing import Change, Changes, changes, current
from paperchain.lists.entries import Entry, ListIdentifier, ListLink, ListName, SanctionList
from paperchain.lists.loading import load
from paperchain.lists.standing import Standing, on

__all__ = [
    "Change",
    "Changes",
    "Entry",
    "ListIdentifier",
    "ListLink",
    "ListName",
    "SanctionList",
    "Standing",
    "changes",
    "current",
    "load",
    "on",
]
