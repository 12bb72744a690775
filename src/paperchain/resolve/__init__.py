"""Which names are one party: pairs that share a rare word, compared with reasons, decided once and always undoable."""

from paperchain.resolve.clusters import SCHEMA, canonical, possible, retyped
from paperchain.resolve.folding import entities
from paperchain.resolve.resolving import BY, Resolution, queue, resolve

__all__ = ["BY", "SCHEMA", "Resolution", "canonical", "entities", "possible", "queue", "resolve", "retyped"]
