"""How long a wrong PIN makes everybody wait, as immutable values. Times in seconds."""

from dataclasses import dataclass, replace
from typing import Final

FREE: Final = 3
"""Wrong PINs without a wait."""
FIRST: Final = 30.0
LONGEST: Final = 900.0


@dataclass(frozen=True, slots=True)
class Patience:
    """Wrong PINs since the last right one."""

    wrong: int = 0
    until: float = 0.0
    """When the next one may be tried, on the caller's clock."""

    def fail(self, now: float) -> "Patience":
        """Note a wrong PIN; from the third on each wait is twice as long as the one before."""
        wrong = self.wrong + 1
        if wrong < FREE:
            return replace(self, wrong=wrong)
        # Bounded before it is raised: a patient thief must not overflow it.
        wait = min(FIRST * 2.0 ** min(wrong - FREE, 16), LONGEST)
        return Patience(wrong, now + wait)

    def left(self, now: float) -> float:
        """Return how long to wait still; a clock that was put back costs one wait at most."""
        return min(max(0.0, self.until - now), LONGEST)
