"""Groups of records that grow by joining, and refuse to join what must stay apart."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from paperchain.resolve.registered import Numbers, differing

Pair = tuple[str, str]


class Groups:
    """Union-find. Two groups stay apart if a pair across them was judged different, or has different identifiers."""

    def __init__(self, known: Numbers, apart: Iterable[Pair] = ()) -> None:
        self.known = known
        self.members: dict[str, list[str]] = {}
        self._parent: dict[str, str] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def find(self, one: str) -> str:
        """The record that stands for the group of one."""
        while (above := self._parent.get(one, one)) != one:
            one = above
        return one

    def may(self, left: str, right: str) -> bool:
        """True if nothing keeps the groups of two records apart."""
        one, other = self.find(left), self.find(right)
        mine, theirs = self.members.get(one, [one]), set(self.members.get(other, [other]))
        if any(not self._apart[record].isdisjoint(theirs) for record in mine if record in self._apart):
            return False
        here, there = (sorted(r for r in side if r in self.known) for side in (mine, theirs))
        return not any(differing(a, b, self.known) for a in here for b in there)

    def join(self, left: str, right: str) -> bool:
        """Join the groups of two records; False if they must stay apart. The smaller goes under the larger."""
        one, other = self.find(left), self.find(right)
        if one == other:
            return True
        if not self.may(one, other):
            return False
        mine, theirs = self.members.get(one, [one]), self.members.get(other, [other])
        if (len(mine), other) < (len(theirs), one):
            one, other, mine, theirs = other, one, theirs, mine
        self._parent[other] = one
        self.members[one] = mine + theirs
        self.members.pop(other, None)
        return True

    def barred(self, pairs: Iterable[Pair]) -> set[Pair]:
        """Of all groups that the pairs connect, directly or through others, those that must stay apart."""
        connected = Groups({})
        for left, right in pairs:
            connected.join(left, right)
        found: set[Pair] = set()
        for roots in connected.members.values():
            held = [r for r in sorted(roots) if any(m in self.known or m in self._apart for m in self._of(r))]
            found |= {(a, b) for a, b in combinations(held, 2) if not self.may(a, b)}
        return found

    def _of(self, root: str) -> list[str]:
        return self.members.get(root, [root])
