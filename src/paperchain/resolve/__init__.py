"""Which names are one party: pairs that share a rare word, compared with reasons, decided once and always undoable."""

from paperchain.resolve.clusters import SCHEMA, canonical, possible, retyped
from paperchain.resolve.folding import entities
from paperchain.resolve.resolving import BY, SAID, Resolution, queue, resolve

__all__ = ["BY", "SAID", "SCHEMA", "Resolution", "canonical", "entities", "possible", "queue", "resolve", "retyped"]
