"""Settings: one frozen object, read once from the environment by whoever starts the program, handed down."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _cache(environ: Mapping[str, str]) -> str:
    """The user's folder for caches; empty if there is no home."""
    home = environ.get("XDG_CACHE_HOME") or os.path.join(environ.get("HOME", "") or os.path.expanduser("~"), ".cache")
    return os.path.join(home, "paperchain") if os.path.isabs(home) else ""


PATIENCE = 120.0
"""Seconds that a language model has to answer, unless PAPERCHAIN_LLM_TIMEOUT says otherwise."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Who works on the case, and how. `clock` is an ISO 8601 time that stands still, or empty for the real one."""

    user: str = "analyst"
    clock: str = ""
    llm_url: str = ""  # a language model is asked only by `propose`, and only if an address is named
    llm_model: str = ""
    llm_key: str = field(default="", repr=False)
    llm_timeout: float = PATIENCE
    parts: str = ""  # a folder with weights of trained parts; empty for those that come with the program
    cache: str = ""  # a folder for what can be made again, such as indexes of lists; empty if nothing is kept

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """PAPERCHAIN_USER (else the login name) signs; PAPERCHAIN_CLOCK or SOURCE_DATE_EPOCH fixes the time.

        PAPERCHAIN_LLM_URL, _MODEL, _KEY and _TIMEOUT (seconds) say where `propose` finds a language model.
        PAPERCHAIN_PARTS names a folder with the weights of trained parts, PAPERCHAIN_CACHE one for what can be made
        again (else `paperchain` in XDG_CACHE_HOME or ~/.cache).
        """
        user = environ.get("PAPERCHAIN_USER", "")
        if not user:
            try:
                user = getpass.getuser()
            except (OSError, KeyError):
                user = "analyst"
        clock = environ.get("PAPERCHAIN_CLOCK", "")
        if not clock and (epoch := environ.get("SOURCE_DATE_EPOCH", "")).isdigit():
            clock = datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        timeout = environ.get("PAPERCHAIN_LLM_TIMEOUT", "")
        return cls(
            user,
            clock,
            environ.get("PAPERCHAIN_LLM_URL", ""),
            environ.get("PAPERCHAIN_LLM_MODEL", ""),
            environ.get("PAPERCHAIN_LLM_KEY", ""),
            float(timeout) if timeout.replace(".", "", 1).isdigit() else PATIENCE,
            environ.get("PAPERCHAIN_PARTS", ""),
            environ.get("PAPERCHAIN_CACHE", "") or _cache(environ),
        )

    def now(self) -> str:
        """The time to sign with, ISO 8601 in UTC, to the second."""
        return self.clock or _now()
