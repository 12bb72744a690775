"""Which passages of a text are already read: disjoint spans, asked and added in logarithmic time."""

from bisect import bisect_left, insort


class Taken:
    """Disjoint spans of one text."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def meets(self, start: int, end: int) -> bool:
        """True if any span shares a code point with `start:end`."""
        after = bisect_left(self._spans, (end, -1))
        return after > 0 and self._spans[after - 1][1] > start

    def add(self, start: int, end: int) -> bool:
        """Take `start:end` and say True, or say False if part of it is taken already."""
        if self.meets(start, end):
            return False
        insort(self._spans, (start, end))
        return True
