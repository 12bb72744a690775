"""How parts are found: a plug-in is a module with well-known names, in a room's own folder or behind an entry point.

Built-ins come through the same door as a stranger's: `find("readers")` imports every public module of
`paperchain.readers` that defines the room's well-known names, then every entry point of the group
`paperchain.readers`, in name order. Nothing registers itself on import.
"""

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType


@cache
def find(room: str, *names: str) -> tuple[ModuleType, ...]:
    """Modules of a room that define all of `names`, built-ins first, each group in name order.

    `room` is the dotted path below `paperchain`, e.g. "readers" or "export".
    """
    package = importlib.import_module(f"paperchain.{room}")
    found = [
        importlib.import_module(f"{package.__name__}.{info.name}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name)
        if not info.name.startswith("_")
    ]
    found += [entry.load() for entry in sorted(entry_points(group=f"paperchain.{room}"), key=lambda e: e.name)]
    return tuple(module for module in found if all(hasattr(module, name) for name in names))
