"""Sanctions lists: a file or a folder to entries that keep their own row. One file per list format.

A format is a module with NAME, `recognise(path) -> bool` and `read(path) -> SanctionList`.
"""

from paperchain.lists.entries import Entry, ListIdentifier, ListName, SanctionList
from paperchain.lists.loading import load

__all__ = ["Entry", "ListIdentifier", "ListName", "SanctionList", "load"]
