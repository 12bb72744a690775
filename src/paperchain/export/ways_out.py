"""Choosing a format by name."""

from types import ModuleType
from typing import IO

from paperchain.errors import UsageError
from paperchain.export.snapshot import Snapshot
from paperchain.plugins import find


def formats() -> dict[str, ModuleType]:
    """The export modules by the name of their format, in name order."""
    modules = find("export", "NAME", "EXTENSION", "MEDIA_TYPE", "write")
    return {module.NAME: module for module in sorted(modules, key=lambda module: str(module.NAME))}


def export(snapshot: Snapshot, format: str, stream: IO[bytes]) -> None:
    """Write a snapshot to a binary stream; the same snapshot gives the same bytes."""
    _module(format).write(snapshot, stream)


def unlinked(snapshot: Snapshot, format: str) -> dict[str, int]:
    """How many claims a format cannot carry, by status; empty for a format that carries them all."""
    count = getattr(_module(format), "unlinked", None)
    return dict(count(snapshot)) if count else {}


def extension(format: str) -> str:
    """File name extension of a format, with its dot."""
    return str(_module(format).EXTENSION)


def media_type(format: str) -> str:
    """Media type of a format."""
    return str(_module(format).MEDIA_TYPE)


def _module(format: str) -> ModuleType:
    known = formats()
    if format not in known:
        raise UsageError(f"There is no export format {format!r}: take one of {', '.join(known)}.")
    return known[format]
