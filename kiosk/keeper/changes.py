"""When the content folder is compiled. Pure; times in seconds of one monotonic clock.

The truth is the folder's fingerprint, which is looked at now and then; what the system reports
of files only makes it faster. A burst of changes is waited out: the longer it goes on, the more
quiet it takes, so that a folder that is being copied is not compiled file by file.
"""

from dataclasses import dataclass, replace
from typing import Final

QUIET: Final = 0.05
"""Without a sign of change before the first compile of a burst; doubled at each further one."""

QUIET_MOST: Final = 1.0

PATIENCE: Final = 5.0
"""A folder that is never quiet is compiled after so long."""

FAILED_MOST: Final = 60.0
"""Between two tries of a compiler that fails before it begins."""

CALM: Final = 0.5
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
    failures: int = 0
    """Compilers in a row that did not come so far as to begin."""
    held: float = float("-inf")
    """Not to be compiled before."""
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

    def ended(self, fingerprint: str | None, now: float) -> "Changes":
        """Let the compiler end; None where it did not come so far as to say what it compiles.

        It is tried again then, later and later: it is the machine that fails, not the folder.
        """
        if fingerprint is None:
            wait = min(2.0**self.failures, FAILED_MOST)
            return replace(self, busy=False, failures=self.failures + 1, held=now + wait)
        return replace(self, busy=False, failures=0, tried=fingerprint)

    @property
    def deadline(self) -> float:
        """When to compile; infinity while there is nothing to do or the compiler is at work."""
        if self.first is None or self.busy or not self.there:
            return float("inf")
        quiet = min(QUIET * 2.0**self.burst, QUIET_MOST)
        return max(min(self.last + quiet, self.first + PATIENCE), self.held)

    def due(self, now: float) -> bool:
        """Tell whether it is time to compile."""
        return now >= self.deadline
