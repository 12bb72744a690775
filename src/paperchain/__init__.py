"""Paperchain turns a folder of documents into one case file of attributed claims.

>>> from paperchain import open_case          # doctest: +SKIP
>>> case = open_case("orders.case")            # doctest: +SKIP

Importing this package does nothing; `open_case` and `Settings` are looked up on first use.
"""

from typing import Any

__version__ = "0.1.0"
__all__ = ["Settings", "__version__", "open_case"]


def __getattr__(name: str) -> Any:
    if name in ("open_case", "Settings"):
        from paperchain import case

        return getattr(case, name)
    raise AttributeError(f"module 'paperchain' has no attribute {name!r}")
