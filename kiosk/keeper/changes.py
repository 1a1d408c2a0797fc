"""When the content folder is compiled. Pure; times in seconds of one monotonic clock.

The truth is the folder's fingerprint, which is looked at now and then; what the system reports
of files only makes it faster. A burst of changes is waited out: the longer it goes on, the more
quiet it takes, so that a folder that is being copied is not compiled file by file.
"""

from dataclasses import dataclass, replace
from typing import Final

QUIET: Final = 0.03
"""Without a sign of change before the first compile of a burst; doubled at each further one."""

QUIET_MOST: Final = 1.0

PATIENCE: Final = 5.0
"""A folder that is never quiet is compiled after so long."""

CALM: Final = 2.0
"""Without a sign of change, until the next one begins another burst."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is known of the folder between two events."""

    tried: str = ""
    """Fingerprint of the folder as the compiler last had it."""
    there: bool = True
    """Whether the folder is there."""
    first: float | None = None
    """First sign of change since the compiler last began."""
    last: float = -CALM
    """The latest sign of change."""
    burst: int = 0
    """Compiles that this burst has begun."""
    busy: bool = False
    """Whether the compiler is at work."""

    def noticed(self, now: float) -> "Changes":
        """Take a sign of change from the system."""
        burst = 0 if now - self.last > CALM and not self.busy else self.burst
        first = now if self.first is None else self.first
        return replace(self, first=first, last=now, burst=burst)

    def looked(self, fingerprint: str | None, now: float) -> "Changes":
        """Compare the fingerprint with what was compiled; None says that the folder is gone."""
        if fingerprint is None:
            return replace(self, there=False, first=None)
        known = replace(self, there=True)
        if fingerprint == self.tried or self.busy or self.first is not None:
            return known
        return known.noticed(now)

    def begun(self) -> "Changes":
        """Let the compiler begin."""
        return replace(self, busy=True, first=None, burst=self.burst + 1)

    def ended(self, fingerprint: str | None) -> "Changes":
        """Let the compiler end; None where it did not say what it has compiled."""
        return replace(self, busy=False, tried=self.tried if fingerprint is None else fingerprint)

    @property
    def deadline(self) -> float:
        """When to compile; infinity while there is nothing to do or the compiler is at work."""
        if self.first is None or self.busy or not self.there:
            return float("inf")
        quiet = min(QUIET * 2.0**self.burst, QUIET_MOST)
        return min(self.last + quiet, self.first + PATIENCE)

    def due(self, now: float) -> bool:
        """Tell whether it is time to compile."""
        return now >= self.deadline
