"""Trained parts, each optional: what they answer, and where their weights are found. The rules stand without them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from paperchain.errors import UsageError
from paperchain.extract.attribution import Attribution
from paperchain.language.analyse import Analysis

SHIPPED = Path(__file__).parent / "weights"
"""Weights that come with the program; only from data whose licence permits it."""


class Attributor(Protocol):
    """Finds who is cited as saying, writing or thinking what."""

    def __call__(self, analysis: Analysis) -> tuple[Attribution, ...]:
        """Every attribution of a text, in the order of the text."""
        ...


class Factuality(Protocol):
    """Judges how surely a text presents an event as real."""

    def __call__(self, analysis: Analysis, sentence: int, trigger: Any) -> float:
        """A score from -3 (did not happen) over 0 (open) to 3 (happened) for the trigger word of a sentence."""
        ...


class EntityTypes(Protocol):
    """Judges what kind of thing a name stands for."""

    def __call__(self, analysis: Analysis, sentence: int, first: int, last: int) -> tuple[str, float]:
        """A FollowTheMoney schema and its probability for the words `first:last` of a sentence; "" if none fits."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The trained parts at hand. `Parts()` is the rules alone."""

    attribution: Attributor | None = None
    factuality: Factuality | None = None
    types: EntityTypes | None = None


RULES = Parts()

WEIGHTS = {
    "attribution": ("attribution.zip", "paperchain.extract.attribution_trained"),
    "factuality": ("factuality.json", "paperchain.extract.factuality"),
    "types": ("types.json", "paperchain.extract.types_trained"),
}
"""Part -> name of its file of weights, and the module whose `load(path)` reads them."""

ASKED = frozenset({"factuality"})
"""Parts that are off unless the user's folder holds their weights: they make the reading no better."""


@cache
def load(folder: Path | None = None) -> Parts:
    """The parts whose weights are found: in the user's folder first, else among those shipped with the program.

    `folder` None asks for the shipped ones alone, without those of `ASKED`. A folder that does not exist is a
    UsageError; a file that does not exist leaves that part out. Weights are read once in a process.
    """
    if folder is not None and not folder.is_dir():
        raise UsageError(f"No folder {folder} with trained parts: name one that exists, or unset PAPERCHAIN_PARTS.")
    found: dict[str, Any] = {}
    for part, (file, module) in WEIGHTS.items():
        places = [base / file for base in (folder, None if part in ASKED else SHIPPED) if base]
        if path := next((p for p in places if p.is_file()), None):
            read: Callable[[Path], Any] = import_module(module).load
            found[part] = read(path)
    return Parts(**found)
