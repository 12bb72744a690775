"""What a chain hangs on: the smallest sets of sources whose loss breaks every way between two parties."""

from collections import defaultdict, deque
from collections.abc import Sequence

MOST = 3
"""Groups of a set: a chain that survives the loss of any three hangs on none of them."""

SETS = 24
"""Sets that are shown."""

Tie = tuple[str, str, frozenset[str]]


def cuts(left: str, right: str, ties: Sequence[Tie], most: int = MOST) -> tuple[frozenset[str], ...]:
    """Sets of groups of the least size, at most `most`, in order; empty if there is no way, or none that breaks so.

    `ties` are (end, end, groups that carry it); a tie is lost when all its groups are. Exact: each set that still
    leaves a way must lose one of the ties of that way, so the search follows a way that is left until none is.
    """
    near: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for one, other, groups in ties:
        near[one].append((other, groups))
        near[other].append((one, groups))
    if left == right or not _way(near, left, right, frozenset()):
        return ()
    waiting: list[set[frozenset[str]]] = [{frozenset()}, *(set() for _ in range(most))]
    for size in range(most + 1):
        found = []
        for lost in sorted(waiting[size], key=sorted):
            way = _way(near, left, right, lost)
            if not way:
                found.append(lost)
            for groups in way:
                wider = lost | groups
                if len(wider) <= most:
                    waiting[len(wider)].add(wider)
        if found:
            return tuple(found[:SETS])
    return ()


def _way(
    near: dict[str, list[tuple[str, frozenset[str]]]], left: str, right: str, lost: frozenset[str]
) -> list[frozenset[str]]:
    """The groups of each tie of a shortest way that is left; empty if there is none."""
    came: dict[str, tuple[str, frozenset[str]]] = {left: ("", frozenset())}
    waiting = deque([left])
    while waiting:
        here = waiting.popleft()
        if here == right:
            way = []
            while here != left:
                before, groups = came[here]
                way.append(groups)
                here = before
            return way
        for other, groups in near[here]:
            if other not in came and not groups <= lost:
                came[other] = (here, groups)
                waiting.append(other)
    return []
