"""Whether a player is alive, from its beats. Pure; times in seconds of one monotonic clock."""

from dataclasses import dataclass, replace

from kiosk.keeper.limits import Limits


@dataclass(frozen=True, slots=True)
class Pulse:
    """The beats of one player."""

    limits: Limits
    begun: float
    """When the player was started, or when it began to show another pack."""
    first: float | None = None
    last: float | None = None

    def beat(self, now: float) -> "Pulse":
        """Hear a beat."""
        return replace(self, first=now if self.first is None else self.first, last=now)

    def anew(self, now: float) -> "Pulse":
        """Count healthy time from now on, for another pack."""
        return self if self.first is None else replace(self, first=now)

    def awake(self, missed: float) -> "Pulse":
        """Leave out a time in which the keeper itself did not run: no one could hear then."""
        return replace(
            self,
            begun=self.begun + missed,
            last=None if self.last is None else self.last + missed,
        )

    @property
    def deadline(self) -> float:
        """When the player counts as hanging."""
        if self.last is None:
            return self.begun + self.limits.start
        return self.last + self.limits.hang

    @property
    def proven(self) -> float:
        """When it will have been healthy for long, if nothing happens; infinity before a beat."""
        return float("inf") if self.first is None else self.first + self.limits.good

    def hangs(self, now: float) -> bool:
        """Tell whether no beat came for too long."""
        return now >= self.deadline
