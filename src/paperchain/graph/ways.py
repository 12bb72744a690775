"""The k best ways between two nodes of a weighted network, by weakest link and then by cost (Yen, on sparse rows)."""

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

LONGEST = 8
"""Steps of a way: a longer chain of hearsay shows nothing."""

TRIES = 60
"""Ways looked at for one strength, so that a dense network answers too."""

Way = tuple[int, ...]


class Ways:
    """Undirected links with a strength from 0 to 1; entering a node costs one step, its detour, and its doubt."""

    def __init__(self, strengths: Mapping[tuple[str, str], float], detours: Mapping[str, float]) -> None:
        self._names = sorted({end for pair in strengths for end in pair})
        self._numbers = {name: number for number, name in enumerate(self._names)}
        pairs = sorted(strengths)
        ends = np.array([[self._numbers[a], self._numbers[b]] for a, b in pairs], dtype=np.int32).reshape(-1, 2)
        strength = np.array([strengths[pair] for pair in pairs], dtype=float)
        self._from = np.concatenate([ends[:, 0], ends[:, 1]])
        self._to = np.concatenate([ends[:, 1], ends[:, 0]])
        self._strength = np.concatenate([strength, strength])
        detour = np.array([detours.get(name, 0.0) for name in self._names], dtype=float)
        self._cost = 1.0 + (1.0 - self._strength) + detour[self._to]
        self._costs = {
            (int(a), int(b)): (float(cost), float(strong))
            for a, b, cost, strong in zip(self._from, self._to, self._cost, self._strength, strict=True)
        }

    def cost(self, left: str, right: str) -> float:
        """Cost of the step from one entity to its neighbour."""
        return self._costs[self._numbers[left], self._numbers[right]][0]

    def best(self, left: str, right: str, k: int, without: Collection[str] = ()) -> list[tuple[str, ...]]:
        """Up to k ways without loops, strongest weakest link first, then the cheapest, then by name."""
        if left == right or left not in self._numbers or right not in self._numbers:
            return []
        start, end = self._numbers[left], self._numbers[right]
        closed = np.zeros(len(self._names), dtype=bool)
        closed[[self._numbers[name] for name in without if name in self._numbers]] = True
        open_ = ~(closed[self._from] | closed[self._to])
        found: list[Way] = []
        for least in sorted(set(self._strength.tolist()), reverse=True):
            if len(found) >= k:
                break
            known = set(found)
            ways = self._cheapest(start, end, k, open_ & (self._strength >= least), known)
            found += [way for way in ways if way not in known][: k - len(found)]
        return [tuple(self._names[node] for node in way) for way in found]

    def _cheapest(self, start: int, end: int, k: int, usable: Any, known: Collection[Way]) -> list[Way]:
        """Yen: every next way leaves a way already found at one of its nodes. Ways longer than LONGEST are dropped."""
        first = self._shortest(start, end, usable)
        if first is None or len(first) - 1 > LONGEST:
            return []
        found: list[Way] = []
        waiting: set[tuple[float, Way]] = {(self._total(first), first)}
        wanted = k + len(known)
        while waiting and len(found) < min(TRIES, wanted):
            cheapest = min(waiting)
            waiting.remove(cheapest)
            way = cheapest[1]
            found.append(way)
            for turn in range(len(way) - 1):
                root = way[: turn + 1]
                taken = {other[turn + 1] for other in found if other[: turn + 1] == root and len(other) > turn + 1}
                blocked = np.zeros(len(self._names), dtype=bool)
                blocked[list(root[:-1])] = True
                leaves = (self._from == way[turn]) & np.isin(self._to, list(taken))
                spur = self._shortest(way[turn], end, usable & ~blocked[self._to] & ~leaves)
                if spur is not None:
                    whole = root[:-1] + spur
                    if len(whole) - 1 <= LONGEST:
                        waiting.add((self._total(whole), whole))
        return found

    def _shortest(self, start: int, end: int, usable: Any) -> Way | None:
        size = len(self._names)
        rows = csr_array((self._cost[usable], (self._from[usable], self._to[usable])), shape=(size, size))
        distance, before = dijkstra(rows, indices=start, return_predecessors=True)
        if not np.isfinite(distance[end]):
            return None
        way = [end]
        while way[-1] != start:
            way.append(int(before[way[-1]]))
        return tuple(reversed(way))

    def _total(self, way: Way) -> float:
        return round(sum(self._costs[pair][0] for pair in pairwise(way)), 9)
