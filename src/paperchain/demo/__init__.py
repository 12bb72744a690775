"""The bundled example: one invented investigation, with invented firms and people, as such files really look."""

from pathlib import Path

WITHDRAWN = ("14-skerry-times.txt", "retracted", "withdrawn by Skerry Times on 9 April 2025, see its notice")
"""The paper that the example marks, as what, and why: it shows what falls, and undoing it shows what comes back."""


def folder() -> Path:
    """Folder of the example: `documents/` holds what a reporter collected, `lists/` a small made-up sanctions list."""
    return Path(__file__).parent
