"""Frames over Chinese clauses: a trigger word of `[[trigger.zh.…]]` opens a frame, its data say where roles stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from paperchain.extract.chinese.clauses import IS, Clause, Item, slots
from paperchain.extract.chinese.filling import Reader
from paperchain.extract.fills import Fill
from paperchain.extract.matching import want
from paperchain.language.chinese import Word
from paperchain.language.chinese_words import FIRMS, THIS
from paperchain.model.frames import Frame, frames


@dataclass(frozen=True)
class Pattern:
    """One table of triggers: its words, and for each role the slots that may hold it, best first."""

    frame: Frame
    part: str
    words: tuple[str, ...]
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    required: tuple[str, ...] = ()
    needs: int = 1
    object: tuple[str, ...] = ()
    """Endings of which the object must have one: 合同."""
    beside: tuple[str, ...] = ()
    """Words of which the clause must hold one."""
    unless: tuple[str, ...] = ()
    """Endings that the object must not have: 服务."""
    sums: bool = False
    modality: str = ""
    polarity: str = ""


@dataclass
class Match:
    """A frame with its roles filled. `k` is the item of the trigger in its clause, `cue` the trigger's word."""

    pattern: Pattern
    k: int
    cue: Word
    roles: dict[str, list[Fill]] = field(default_factory=dict)


_CONDITIONS = frozenset("words required needs object beside unless sums modality polarity".split())


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every Chinese table of the frames, in the order of the files."""
    found = []
    for frame in frames().values():
        for part, tables in frame.trigger.get("zh", {}).items():
            for table in tables:
                roles = tuple((k, tuple(v)) for k, v in table.items() if k not in _CONDITIONS)
                for role, _ in roles:
                    if frame.role(role) is None:
                        raise ValueError(f"{frame.name}.toml: {role} is no role of this frame; see its [roles]")
                more: dict[str, Any] = {
                    k: tuple(v) if isinstance(v, list) else v for k, v in table.items() if k in _CONDITIONS
                }
                found.append(Pattern(frame, part, more.pop("words"), roles, **more))
    return tuple(found)


@cache
def _table() -> dict[tuple[str, str], list[Pattern]]:
    found: dict[tuple[str, str], list[Pattern]] = {}
    for pattern in patterns():
        for word in pattern.words:
            found.setdefault((pattern.part, word), []).append(pattern)
    return found


@cache
def _longest(part: str) -> tuple[str, ...]:
    return tuple(sorted((w for p, w in _table() if p == part), key=lambda w: (-len(w), w)))


def match(reader: Reader, clause: Clause) -> Iterator[Match]:
    """Every frame that a clause opens, in the order of its words."""
    for k, item in enumerate(clause.items):
        best: dict[str, Match] = {}
        for pattern, cue, places in _opened(reader, clause, k, item):
            roles = _filled(reader, clause, k, pattern, places)
            if roles is None:
                continue
            before = best.get(pattern.frame.name)
            if before is None or len(roles) > len(before.roles):
                best[pattern.frame.name] = Match(pattern, k, cue, roles)
        yield from best.values()


def _opened(
    reader: Reader, clause: Clause, k: int, item: Item
) -> Iterator[tuple[Pattern, Word, dict[str, list[Item]]]]:
    if item.kind in ("v", "np"):
        verb = item.words[0] if item.kind == "v" or len(item.words) == 1 else None
        if verb is not None and not verb.name:
            for pattern in _table().get(("verb", verb.text), ()):
                if item.kind == "v":
                    yield pattern, verb, slots(clause, k)
    if item.kind == "np":
        for n, word in enumerate(item.words):
            ending = next((w for w in _longest("noun") if not word.name and word.text.endswith(w)), "")
            for pattern in _table().get(("noun", ending), ()) if ending else ():
                yield pattern, word, _of_noun(reader, clause, k, item, n)


def _of_noun(reader: Reader, clause: Clause, k: int, item: Item, n: int) -> dict[str, list[Item]]:
    """Slots of a noun: `of` its owner, `is` who is said to be it, `title` the words of the office."""
    first = n
    while (
        first
        and not _firm(reader, item.words[first - 1])
        and item.words[first - 1].tag in ("n", "vn", "a", "b", "f", "m", "nz")
    ):
        first -= 1
    found = {"title": [Item("np", item.words[first : n + 1])]}
    if first and _firm(reader, item.words[first - 1]):
        begin = first - 2 if first > 1 and item.words[first - 2].text in THIS else first - 1
        found["of"] = [Item("np", item.words[begin:first])]
    elif item.owner is not None:
        found["of"] = [item.owner]
    behind = item.words[n + 1 :]
    if behind and behind[0].name:
        found["is"] = [Item("np", [w for w in behind if w.name][:1])]
        return found
    if behind:
        return found
    items = clause.items
    after = items[k + 1 : k + 3]
    if len(after) == 2 and after[0].kind == "v" and after[0].text in ("是", "为", "為") and after[1].kind == "np":
        found["is"] = [after[1]]
    elif after and after[0].kind == "np" and after[0].words[0].name and "of" in found:
        found["is"] = [after[0]]
    elif k and items[k - 1].kind == "v" and items[k - 1].text in IS | {"担任", "擔任", "任", "出任", "成为", "成為"}:
        found["is"] = slots(clause, k - 1).get("subject", [])
    elif k >= 2 and items[k - 1].kind == "np" and items[k - 2].kind == "v" and items[k - 2].text in ("任命", "聘任"):
        found["is"] = [items[k - 1]]
    return found


def _firm(reader: Reader, word: Word) -> bool:
    return word.name is not None or word.text in reader.shorts or word.text.endswith(FIRMS)


def _filled(
    reader: Reader, clause: Clause, k: int, pattern: Pattern, places: dict[str, list[Item]]
) -> dict[str, list[Fill]] | None:
    things = places.get("object", [])
    whole = "".join(i.text for i in clause.items)
    if pattern.object and not any(i.text.endswith(pattern.object) for i in things):
        return None
    if pattern.unless and any(i.text.endswith(pattern.unless) for i in things):
        return None
    if pattern.beside and not any(w in whole for w in pattern.beside):
        return None
    if pattern.sums and not any(i.kind == "money" for i in clause.items[k:]):
        return None
    roles: dict[str, list[Fill]] = {}
    taken: set[int] = set()
    for role, names in pattern.roles:
        kind = want(pattern.frame, role)
        for name in names:
            slot, _, only = name.partition(":")
            items = _items(places, slot)
            fills = [f for i in items if i.words[0].start not in taken and (f := reader.fill(i, kind))]
            if only == "named":
                fills = [f for f in fills if f.named]
            if only == "firm":
                fills = [f for f in fills if f.named and f.schema not in ("Person", "Address")]
            if only == "person":
                fills = [f for f in fills if f.named and f.schema == "Person"]
            fills = [f for f in fills if all(f.text != g.text for gs in roles.values() for g in gs)]
            if fills:
                roles[role] = fills
                taken |= {i.words[0].start for i in items}
                break
    if any(role not in roles for role in pattern.required) or len(roles) < pattern.needs:
        return None
    return roles


def _items(places: dict[str, list[Item]], slot: str) -> list[Item]:
    if slot == "owner":  # 持有X公司60%的股份: the owner of the object
        return [i.owner for i in places.get("object", []) if i.owner is not None]
    return places.get(slot, [])
