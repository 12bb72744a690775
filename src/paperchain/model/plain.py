"""Nouns to plain JSON values and back, without loss: how the store and the exports write them.

Every record passes here on its way in and out, so what a noun looks like is found out once and kept.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

T = TypeVar("T")
Build = Callable[[Any], Any]

SCALARS = (str, int, float, bool, type(None))


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def to_plain(value: Any) -> Any:
    """A noun as dicts, lists and scalars. Fields that hold their default are kept: a record is explicit."""
    kind = type(value)
    if kind in SCALARS:
        return value
    names = _names(kind)  # type: ignore[arg-type]  # mypy does not see that classes hash
    if names is not None:
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


@cache
def _builder(kind: Any) -> Build | None:
    """What turns a plain value into one of this kind; None where it stays as it is."""
    if get_origin(kind) in (typing.Union, types.UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    if isinstance(kind, type) and is_dataclass(kind):
        return lambda value: None if value is None else from_plain(kind, value)
    if get_origin(kind) is tuple:
        inner = _builder(get_args(kind)[0])
        if inner is None:
            return lambda value: None if value is None else tuple(value)
        return lambda value: None if value is None else tuple(map(inner, value))
    return None


@cache
def _builders(noun: Any) -> dict[str, Build | None]:
    return {name: _builder(hint) for name, hint in typing.get_type_hints(noun).items()}


def from_plain(noun: type[T], value: dict[str, Any]) -> T:
    """The noun that `to_plain` wrote; unknown keys are an error, so that nothing is dropped silently."""
    builders = _builders(noun)  # type: ignore[arg-type]
    return noun(**{key: item if (build := builders[key]) is None else build(item) for key, item in value.items()})
