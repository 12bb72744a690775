"""The bundled example: one invented investigation, with invented firms and people, as such files really look."""

from pathlib import Path


def folder() -> Path:
    """Folder of the example: `documents/` holds what a reporter collected, `lists/` a small made-up sanctions list."""
    return Path(__file__).parent
