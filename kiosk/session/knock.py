"""How staff knock: five taps in the corner, the last one held, as immutable values.

Times in seconds from one monotonic clock. The caller asks ``deadline`` when to ``tick`` next.
"""

from dataclasses import dataclass, replace
from typing import Final

TAPS: Final = 5
GAP: Final = 1.2
"""Longest pause between two taps."""
HOLD: Final = 0.8
"""How long the last one is held."""


@dataclass(frozen=True, slots=True)
class Knock:
    """What has been heard so far."""

    taps: int = 0
    since: float = 0.0
    """When the last finger came or went."""
    down: bool = False

    @property
    def held(self) -> bool:
        """Whether the last tap is being held."""
        return self.down and self.taps == TAPS

    def press(self, now: float, *, in_corner: bool) -> "Knock":
        """Put a finger down. One outside the corner, or too late, begins anew."""
        if not in_corner:
            return Knock()
        late = now - self.since > GAP or self.down or self.taps == TAPS
        return Knock(1 if late else self.taps + 1, now, down=True)

    def release(self, now: float) -> "Knock":
        """Take the finger away. One that was held too short or too long begins anew."""
        if self.taps == TAPS or now - self.since > GAP:
            return Knock()
        return replace(self, since=now, down=False)

    def deadline(self) -> float:
        """Return when the door opens if nothing changes; infinity where it does not."""
        return self.since + HOLD if self.held else float("inf")

    def opens(self, now: float) -> bool:
        """Tell whether the door opens now."""
        return now >= self.deadline()
