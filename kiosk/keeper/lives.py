"""What follows when a player has ended. Pure; times in seconds of one monotonic clock."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.keeper.limits import Limits

_STORM = 20
"""Kills from outside within ``_STORM_TIME`` that are too many to start again at once."""

_STORM_TIME = 10.0


class End(StrEnum):
    """Why a player ended."""

    CRASH = "crash"
    """By a fault of its own, or for want of memory."""
    HANG = "hang"
    """The keeper killed it because it gave no beat."""
    HEAVY = "heavy"
    """The keeper killed it because of its memory."""
    KILLED = "killed"
    """Somebody outside killed it: no fault of the pack."""
    ASKED = "asked"
    """It was asked to end and start again."""


class Step(StrEnum):
    """What is shown next."""

    AGAIN = "again"
    BACK = "back"
    """The pack before this one."""
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do now."""

    step: Step
    delay: float


@dataclass(frozen=True, slots=True)
class Lives:
    """The ends of players so far, as far as they still matter."""

    limits: Limits = field(default_factory=Limits)
    crashes: tuple[float, ...] = ()
    """When, within the last ``despair_time``."""
    on_pack: tuple[float, ...] = ()
    """Those of the pack that is shown, within the last ``doubt_time``."""
    kills: tuple[float, ...] = ()
    streak: int = 0
    """Crashes since a player was last healthy for long."""
    brand_since: float | None = None
    """When the brand screen took the exhibition's place."""
    software: bool = False
    """The driver of the graphics card is suspected: after two faults in a row players draw without
    it, for as long as this keeper runs."""

    def ended(self, end: End, now: float, *, doubted: bool, older: bool) -> tuple["Lives", Verdict]:
        """Take note of an end; return what follows.

        ``doubted`` says that the pack is not yet good, ``older`` that there is one before it.
        """
        if end is End.ASKED:
            return self, Verdict(self._shown, 0.0)
        if end is End.KILLED:
            return self._killed(now)
        lives = replace(
            self,
            crashes=(*_since(self.crashes, now - self.limits.despair_time), now),
            on_pack=(*_since(self.on_pack, now - self.limits.doubt_time), now),
            streak=self.streak + 1,
            software=self.software or (self.streak > 0 and end is not End.HEAVY),
        )
        delay = self.limits.delays[min(self.streak, len(self.limits.delays) - 1)]
        if (
            self.brand_since is None
            and doubted
            and older
            and len(lives.on_pack) >= self.limits.doubt
        ):
            return lives.renewed(), Verdict(Step.BACK, 0.0)
        if self.brand_since is None and len(lives.crashes) >= self.limits.despair:
            return replace(lives, brand_since=now, streak=1), Verdict(Step.BRAND, 0.0)
        return lives, Verdict(self._shown, delay)

    def healthy(self) -> "Lives":
        """Forget the streak: a player has been healthy for long."""
        return replace(self, streak=0, on_pack=())

    def renewed(self) -> "Lives":
        """Begin anew with another pack."""
        return Lives(self.limits, software=self.software)

    def rested(self, now: float) -> bool:
        """Tell whether the brand screen has been there long enough to try again."""
        return now >= self.deadline

    @property
    def deadline(self) -> float:
        """When the exhibition is tried again; infinity unless the brand screen is there."""
        if self.brand_since is None:
            return float("inf")
        return self.brand_since + self.limits.rest

    @property
    def _shown(self) -> Step:
        return Step.AGAIN if self.brand_since is None else Step.BRAND

    def _killed(self, now: float) -> tuple["Lives", Verdict]:
        kills = (*_since(self.kills, now - _STORM_TIME), now)
        storm = len(kills) > _STORM
        return replace(self, kills=kills), Verdict(self._shown, 1.0 if storm else 0.0)


def _since(times: tuple[float, ...], start: float) -> tuple[float, ...]:
    return tuple(at for at in times if at >= start)
