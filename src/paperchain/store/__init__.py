"""Records that are added and never changed, in SQLite (or another engine behind SQLAlchemy Core)."""

from paperchain.store.custody import Entry
from paperchain.store.opening import open_store
from paperchain.store.search import Hit
from paperchain.store.store import Store
from paperchain.store.verify import Verification

__all__ = ["Entry", "Hit", "Store", "Verification", "open_store"]
