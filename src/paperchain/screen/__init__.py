"""Screening: entities against listed parties, and what documents report about sanctions, kept apart."""

from paperchain.screen import indexing
from paperchain.screen.dealing import Listing
from paperchain.screen.dismissing import NOTE, Dismissals
from paperchain.screen.index import Index
from paperchain.screen.screening import Screening, entry_of, on_day, owned_on, screen, screened, status

__all__ = [
    "NOTE",
    "Dismissals",
    "Index",
    "Listing",
    "Screening",
    "entry_of",
    "indexing",
    "on_day",
    "owned_on",
    "screen",
    "screened",
    "status",
]
