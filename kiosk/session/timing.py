"""The watch of a talk: it runs, rests, and knows what was spent on each slide. Pure."""

from dataclasses import dataclass, field, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Watch:
    """A stop watch. Times in seconds of one monotonic clock."""

    banked: float = 0.0
    """What had passed when it was last stopped."""
    since: float | None = None
    """When it was started; None while it rests."""
    spent: dict[int, float] = field(default_factory=dict)
    """Seconds by slide, without the slide that is on."""
    slide_since: float = 0.0
    """What the watch showed when the slide came on."""

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self.since is not None

    @property
    def begun(self) -> bool:
        """Whether it has ever run since it was reset."""
        return self.running or self.banked > 0

    def elapsed(self, now: float) -> float:
        """Return what it shows."""
        return self.banked + (0.0 if self.since is None else max(0.0, now - self.since))

    def start(self, now: float) -> Self:
        """Let it run."""
        return self if self.running else replace(self, since=now)

    def pause(self, now: float) -> Self:
        """Let it rest until it is started again."""
        return replace(self, banked=self.elapsed(now), since=None)

    def left(self, slide: int, now: float) -> Self:
        """Note that ``slide`` goes off."""
        elapsed = self.elapsed(now)
        whole = self.spent.get(slide, 0.0) + elapsed - self.slide_since
        spent = {**self.spent, slide: whole} if whole > 0 else self.spent
        return replace(self, spent=spent, slide_since=elapsed)

    def on_slide(self, slide: int, now: float) -> float:
        """Return what has been spent on the slide that is on, all times together."""
        return self.spent.get(slide, 0.0) + self.elapsed(now) - self.slide_since
