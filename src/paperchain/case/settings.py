"""Settings: one frozen object, read once from the environment by whoever starts the program, handed down."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Settings:
    """Who works on the case, and how. `clock` is an ISO 8601 time that stands still, or empty for the real one."""

    user: str = "analyst"
    clock: str = ""

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """PAPERCHAIN_USER (else the login name) signs; PAPERCHAIN_CLOCK or SOURCE_DATE_EPOCH fixes the time."""
        user = environ.get("PAPERCHAIN_USER", "")
        if not user:
            try:
                user = getpass.getuser()
            except (OSError, KeyError):
                user = "analyst"
        clock = environ.get("PAPERCHAIN_CLOCK", "")
        if not clock and (epoch := environ.get("SOURCE_DATE_EPOCH", "")).isdigit():
            clock = datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return cls(user, clock)

    def now(self) -> str:
        """The time to sign with, ISO 8601 in UTC, to the second."""
        return self.clock or _now()
