"""Nouns to plain JSON values and back, without loss: how the store and the exports write them."""

import types
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """A noun as dicts, lists and scalars. Fields that hold their default are kept: a record is explicit."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


@cache
def _hints(noun: type) -> dict[str, Any]:
    return typing.get_type_hints(noun)


def _build(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) in (typing.Union, types.UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    if isinstance(kind, type) and is_dataclass(kind):
        return from_plain(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_build(get_args(kind)[0], item) for item in value)
    return value


def from_plain(noun: type[T], value: dict[str, Any]) -> T:
    """The noun that `to_plain` wrote; unknown keys are an error, so that nothing is dropped silently."""
    hints = _hints(noun)  # type: ignore[arg-type]
    return noun(**{key: _build(hints[key], item) for key, item in value.items()})
