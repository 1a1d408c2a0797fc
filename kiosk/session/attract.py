"""The attract loop as an immutable value: which slide, in which language, where. Times in seconds.

The caller passes ``now`` from one monotonic clock to every step, as to ``kiosk.session.idle``.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

LONGEST_CLIP: Final = 300.0
"""A clip that has not ended after so long has stopped without a word, and the loop goes on."""

_ROUND_X: Final = 36
_ROUND_Y: Final = 46
"""Slides in which what stands still drifts once to and fro; unequal, so that the path closes
only after hundreds of them."""


@dataclass(frozen=True, slots=True)
class Loop:
    """The loop at one moment."""

    slides: int
    """How many there are, at least 1."""
    languages: int
    """How many there are, at least 1."""
    seconds: float
    """For each slide."""
    step: int = 0
    """Slides shown before this one."""
    since: float = 0.0
    """When this one came."""
    playing: bool = False
    """Whether a clip plays, which is shown to its end."""

    @property
    def slide(self) -> int:
        """Index of the slide."""
        return self.step % self.slides

    @property
    def language(self) -> int:
        """Index of the language: another one each slide, and for a slide another each round."""
        evenly = self.slides % self.languages == 0
        return (self.step + (self.step // self.slides if evenly else 0)) % self.languages

    @property
    def drift(self) -> tuple[float, float]:
        """Where what stands still has its place, -1 to 1 each way: no pixel burns in."""
        across, down = self.step / _ROUND_X, self.step / _ROUND_Y
        return math.sin(2 * math.pi * across), math.sin(2 * math.pi * down)

    def start(self, now: float) -> "Loop":
        """Begin anew, with the first slide in the first language."""
        return replace(self, step=0, since=now, playing=False)

    def play(self, playing: bool, now: float) -> "Loop":  # noqa: FBT001 - what is set
        """Note that the slide's clip plays, or that it has stopped."""
        if playing == self.playing:
            return self
        return replace(self, playing=playing, since=now)

    def go_on(self, now: float) -> "Loop":
        """Show the next slide, as when a clip has ended."""
        return replace(self, step=self.step + 1, since=now, playing=False)

    def tick(self, now: float) -> "Loop":
        """Show the next slide if it is time."""
        return self.go_on(now) if now >= self.deadline else self

    @property
    def deadline(self) -> float:
        """When the next slide comes by itself."""
        return self.since + (LONGEST_CLIP if self.playing else self.seconds)
