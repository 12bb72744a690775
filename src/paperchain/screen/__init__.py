"""Screening: entities against listed parties, and what documents report about sanctions, kept apart."""

from paperchain.screen import indexing
from paperchain.screen.index import Index
from paperchain.screen.screening import Screening, screen, screened, status

__all__ = ["Index", "Screening", "indexing", "screen", "screened", "status"]
