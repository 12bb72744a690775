"""Groups among scored pairs: two groups join while their pairs are, on average, probable enough.

This maximises the constant Potts model (the sum, over pairs within groups, of score less `gamma`) step by step: groups
are joined, the best first, then single members move where they fit better. A pair without a score counts as 0, so one
lucky pair never chains two large groups into one, as connected components do.
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

GAMMA = 0.3
"""Least average score between the members of a group. Measured: `benchmarks/dedupe.py`."""
N = TypeVar("N", bound=Hashable)


def communities(
    scored: Mapping[tuple[N, N], float], apart: Collection[tuple[N, N]] = (), gamma: float = GAMMA
) -> list[list[N]]:
    """Groups of two members or more. `scored`: pair -> 0 to 1; `apart`: pairs that no group may hold. The order of
    neither changes the result; members are ordered as they sort."""
    names = sorted({side for pair in (*scored, *apart) for side in pair})  # type: ignore[type-var]
    number = {name: n for n, name in enumerate(names)}
    around: list[dict[int, float]] = [{} for _ in names]
    for (left, right), score in scored.items():
        one, other = number[left], number[right]
        if one != other and score > 0:
            around[one][other] = around[other][one] = max(score, around[one].get(other, 0.0))
    never: list[set[int]] = [set() for _ in names]
    for left, right in apart:
        never[number[left]].add(number[right])
        never[number[right]].add(number[left])
    group = _moved(_joined(around, never, gamma), around, never, gamma)
    held: dict[int, list[N]] = defaultdict(list)
    for node, root in enumerate(group):
        held[root].append(names[node])
    return [members for members in held.values() if len(members) > 1]


def _joined(around: list[dict[int, float]], never: list[set[int]], gamma: float) -> list[int]:
    """Join the two groups of the highest average until none reaches gamma."""
    between = [dict(row) for row in around]
    barred = [set(row) for row in never]
    members = [[node] for node in range(len(around))]
    heap = [(-score, a, b, 1, 1) for a, row in enumerate(around) for b, score in row.items() if a < b]
    heapq.heapify(heap)
    while heap:
        score, a, b, size_a, size_b = heapq.heappop(heap)
        if -score < gamma:
            break
        if (len(members[a]), len(members[b])) != (size_a, size_b) or b in barred[a]:
            continue
        members[a] += members[b]
        members[b] = []
        barred[a] |= barred[b]
        for other in barred[b]:
            barred[other].add(a)
        for other, weight in between[b].items():
            del between[other][b]
            if other != a:
                between[a][other] = between[other][a] = between[a].get(other, 0.0) + weight
        between[b] = {}
        for other, weight in between[a].items():
            low, high = min(a, other), max(a, other)
            sizes = len(members[low]), len(members[high])
            heapq.heappush(heap, (-weight / (sizes[0] * sizes[1]), low, high, *sizes))
    group = list(range(len(around)))
    for root, nodes in enumerate(members):
        for node in nodes:
            group[node] = root
    return group


def _moved(group: list[int], around: list[dict[int, float]], never: list[set[int]], gamma: float) -> list[int]:
    """Move members to the neighbouring group that they fit best, or out, while anything gets better (ten rounds)."""
    size: dict[int, int] = defaultdict(int)
    for root in group:
        size[root] += 1
    empty = len(group)
    for _ in range(10):
        changed = False
        for node, row in enumerate(around):
            mine = group[node]
            pull: dict[int, float] = defaultdict(float)
            for other, score in row.items():
                pull[group[other]] += score
            fit = pull.get(mine, 0.0) - gamma * (size[mine] - 1)
            best, gain = mine, max(fit, 0.0) + 1e-9
            if fit < -1e-9:
                best, empty = empty, empty + 1
            barred = {group[other] for other in never[node]}
            for root in sorted(pull):
                if root != mine and root not in barred and pull[root] - gamma * size[root] > gain:
                    best, gain = root, pull[root] - gamma * size[root]
            if best != mine:
                size[mine] -= 1
                size[best] += 1
                group[node] = best
                changed = True
        if not changed:
            break
    return group
