"""Words of personal names, and cities and regions, from open data. Read on first use; `lexicon/NOTICE` says whence."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicon"


@cache
def _people() -> dict[str, int]:
    lines = (_FOLDER / "people.txt").read_text("utf-8").splitlines()
    return {word: int(power) for word, _, power in (line.partition(" ") for line in lines)}


@cache
def _cities() -> frozenset[str]:
    return frozenset((_FOLDER / "cities.txt").read_text("utf-8").splitlines())


def personal(word: str) -> int:
    """How common a word is in personal names: 0 not known, 2 rare, 6 common, 12 as "john"."""
    return _people().get(word.casefold(), 0)


def is_city(name: str) -> bool:
    """True for the name of a city or region that an airport serves."""
    key = name.casefold()
    return key in _cities() or key.removeprefix("st. ").removeprefix("saint ") in _cities()
