"""Whether anybody is there: attract, active, warn, as immutable values. Times in seconds.

The caller passes ``now`` from one monotonic clock to every step, and asks ``deadline`` when to
``tick`` next; nothing runs in between.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

STUCK: Final = 120.0
"""A finger that has not stirred for so long is a bag, a stain or a fault of the screen."""

CLUMSY: Final = 2.0
"""Fingers that come this soon after the one that woke the booth belong to the same hand."""

LONGEST: Final = 4
"""A long page stretches the idle time to its reading time, at most to so many times itself."""


class Phase(StrEnum):
    """What the booth is doing about its visitor."""

    ATTRACT = "attract"
    ACTIVE = "active"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long the booth waits."""

    idle: float
    """Without a touch before the warning."""
    warn: float
    """Countdown of the warning."""


@dataclass(frozen=True, slots=True)
class Idle:
    """The state of the booth between two events."""

    limits: Limits
    phase: Phase = Phase.ATTRACT
    since: float = 0.0
    """When somebody last did something; in ``WARN``, when the warning came."""
    reading: float = 0.0
    """Time to read the page on the screen."""
    held: bool = False
    """A clip plays, somebody presents, or the staff panel is open."""
    fingers: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))
    """Fingers that are down, with when they last stirred."""
    swallowed: frozenset[int] = frozenset()
    """Those of them whose touch is not for what lies beneath."""
    waking: frozenset[int] = frozenset()
    """Those of the swallowed ones that belong to the hand that woke the booth last."""
    woken: float = -CLUMSY
    """When that hand came."""

    @property
    def patience(self) -> float:
        """How long no touch may come on this page before the warning."""
        return min(max(self.limits.idle, self.reading), self.limits.idle * LONGEST)

    def press(self, finger: int, now: float) -> "Idle":
        """Put a finger down. Away from ``ACTIVE`` it only wakes the booth and is swallowed."""
        fingers = MappingProxyType({**self.fingers, finger: now})
        clumsy = bool(self.waking - {finger}) and now - self.woken < CLUMSY
        if self.phase is Phase.ACTIVE and not clumsy:
            mine = {finger}
            swallowed, waking = self.swallowed - mine, self.waking - mine
            return replace(self, since=now, fingers=fingers, swallowed=swallowed, waking=waking)
        return replace(
            self,
            phase=Phase.ACTIVE,
            since=now,
            fingers=fingers,
            swallowed=self.swallowed | {finger},
            waking=self.waking | {finger} if clumsy else frozenset({finger}),
            woken=self.woken if clumsy else now,
        )

    def stir(self, finger: int, now: float) -> "Idle":
        """Move a finger that is down."""
        if finger not in self.fingers:
            return self
        phase = Phase.ACTIVE if self.phase is Phase.WARN else self.phase
        fingers = MappingProxyType({**self.fingers, finger: now})
        return replace(self, phase=phase, since=now, fingers=fingers)

    def lift(self, finger: int, now: float) -> "Idle":
        """Take a finger away. Whether it was swallowed is asked before."""
        if finger not in self.fingers:
            return self
        stirred = self.stir(finger, now)
        fingers = {f: at for f, at in self.fingers.items() if f != finger}
        return replace(
            stirred,
            fingers=MappingProxyType(fingers),
            swallowed=self.swallowed - {finger},
            waking=self.waking - {finger},
        )

    def lift_all(self, now: float) -> "Idle":
        """Forget all fingers, as when the system takes the touch away; nobody did anything."""
        return replace(
            self,
            since=self.since if self.phase is Phase.WARN else now,
            fingers=MappingProxyType({}),
            swallowed=frozenset(),
            waking=frozenset(),
        )

    def open(self, reading: float, now: float) -> "Idle":
        """Show a page that takes ``reading`` seconds to read."""
        return replace(
            self, reading=reading, since=now if self.phase is Phase.ACTIVE else self.since
        )

    def touched(self, now: float) -> bool:
        """Tell whether a finger is down, other than one that is stuck."""
        return any(now - at < STUCK for at in self.fingers.values())

    def limit(self, limits: Limits) -> "Idle":
        """Wait by other limits from now on."""
        return replace(self, limits=limits)

    def hold(self, held: bool, now: float) -> "Idle":  # noqa: FBT001 - what is set
        """Suspend the waiting, or let it begin anew. Nothing is held for nobody."""
        if held == self.held or self.phase is Phase.ATTRACT:
            return self
        phase = Phase.ACTIVE if held and self.phase is Phase.WARN else self.phase
        return replace(self, held=held, phase=phase, since=now)

    def leave(self) -> "Idle":
        """Make ready for the next visitor at once; fingers still down press nothing more."""
        return replace(
            self,
            phase=Phase.ATTRACT,
            reading=0.0,
            held=False,
            swallowed=frozenset(self.fingers),
            waking=frozenset(),
        )

    def stay(self, now: float) -> "Idle":
        """Say that somebody is there, without a touch."""
        return replace(self, phase=Phase.ACTIVE, since=now)

    def tick(self, now: float) -> "Idle":
        """Go on to the warning or the attract loop if it is time."""
        if now < self.deadline(now):
            return self
        if self.phase is Phase.ACTIVE:
            return replace(self, phase=Phase.WARN, since=now)
        return self.leave() if self.phase is Phase.WARN else self

    def deadline(self, now: float) -> float:
        """Return when the phase ends by itself; infinity where it does not."""
        if self.phase is Phase.ATTRACT or self.held:
            return float("inf")
        if self.phase is Phase.WARN:
            return self.since + self.limits.warn
        stirring = [at + STUCK for at in self.fingers.values() if at + STUCK > now]
        return max([self.since + self.patience, *stirring])

    def left(self, now: float) -> float:
        """Return the seconds left of the warning's countdown; its whole length elsewhere."""
        if self.phase is not Phase.WARN:
            return self.limits.warn
        return max(0.0, self.since + self.limits.warn - now)
