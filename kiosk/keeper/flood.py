"""Lets no child fill the log with lines. Pure; times in seconds of one monotonic clock."""

from dataclasses import dataclass, replace
from typing import Final

MOST: Final = 40
"""Lines let through within ``SPAN``."""

SPAN: Final = 10.0


@dataclass(frozen=True, slots=True)
class Flood:
    """What came within the running span."""

    since: float = float("-inf")
    count: int = 0

    def line(self, now: float) -> tuple["Flood", bool, int]:
        """Take a line; return whether it goes through, and how many before it did not."""
        if now - self.since >= SPAN:
            return Flood(now, 1), True, max(0, self.count - MOST)
        return replace(self, count=self.count + 1), self.count < MOST, 0
