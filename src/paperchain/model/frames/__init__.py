"""The kinds of claim, as data: one TOML file each, read on first use.

A frame says what the kind means, which roles it has and on which side of the happening each stands, how it is
written in FollowTheMoney, and which words call it up. The extractor reads the `[trigger.LANGUAGE]` and role
`fill` tables; the graph, the exports and the workbench read the rest.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Role:
    """One role of a frame. `side` is from, to, via or about; `types` are FollowTheMoney schemata that may fill it."""

    name: str
    side: str = "about"
    types: tuple[str, ...] = ()
    fill: tuple[str, ...] = ()  # grammatical ways in which it is filled, in the extractor's words


@dataclass(frozen=True)
class Frame:
    """A kind of claim. `verb` is the word between two parties on an edge ("supplied")."""

    name: str
    meaning: str
    verb: str
    roles: tuple[Role, ...]
    schema: str = ""  # FollowTheMoney schema that carries it, e.g. Ownership; empty: UnknownLink / Event
    properties: dict[str, str] = field(default_factory=dict)  # role -> FollowTheMoney property
    trigger: dict[str, dict[str, Any]] = field(default_factory=dict)  # language -> part of speech -> words
    examples: tuple[str, ...] = ()

    def role(self, name: str) -> Role | None:
        """The role of that name, if the frame has it."""
        return next((role for role in self.roles if role.name == name), None)


@cache
def frames() -> dict[str, Frame]:
    """Every frame by name, in name order."""
    found = {}
    for path in sorted(files(__name__).iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            roles = tuple(
                Role(name, r.get("side", "about"), tuple(r.get("types", ())), tuple(r.get("fill", ())))
                for name, r in data.get("roles", {}).items()
            )
            name = path.name.removesuffix(".toml")
            found[name] = Frame(
                name,
                data["meaning"],
                data["verb"],
                roles,
                data.get("schema", ""),
                data.get("properties", {}),
                data.get("trigger", {}),
                tuple(data.get("examples", ())),
            )
    return found
