"""A talk being given, as immutable values. Times in seconds of one monotonic clock.

Slides are known by their numbers, from 0; ``Plan`` says what there is. The caller passes ``now``
to what depends on it and asks ``deadline`` when to ``tick`` next.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import accumulate
from typing import Final

from kiosk.session.timing import Watch

LONGEST_NUMBER: Final = 4
"""Digits of a slide's number."""

BACK_TO_AUTO: Final = 60.0
"""Seconds without a touch after which a talk that runs by itself goes on."""


class Curtain(StrEnum):
    """What hides the slide from the audience."""

    NONE = ""
    BLACK = "black"
    WHITE = "white"


class View(StrEnum):
    """What the presenter chooses a slide from."""

    NONE = ""
    OVERVIEW = "overview"
    SECTIONS = "sections"


class Auto(StrEnum):
    """Who turns the slides."""

    OFF = ""
    PLAYING = "playing"
    """They turn by themselves, again and again."""
    HANDED = "handed"
    """A visitor has taken over; it goes on when nobody touches it any more."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The slides of a talk."""

    seconds: tuple[int, ...]
    """Planned for each; at least one slide."""
    given: int
    """Slides up to the end; the rest are backup slides."""

    def __post_init__(self) -> None:
        if not 0 < self.given <= len(self.seconds):
            raise ValueError("a talk has at least one slide that is no backup")

    @property
    def count(self) -> int:
        """All slides, backups too."""
        return len(self.seconds)

    def due(self, slide: int) -> tuple[float, float]:
        """Return when a slide should come on and go off, since the beginning."""
        ends = [0, *accumulate(self.seconds[: self.given])]
        at = min(slide, self.given - 1)
        return float(ends[at]), float(ends[at + 1])


@dataclass(frozen=True, slots=True)
class Talk:
    """The state of a talk between two events."""

    plan: Plan
    at: int = 0
    """The slide that the presenter sees."""
    frozen: int | None = None
    """The slide that the audience goes on seeing; None when it is the presenter's."""
    curtain: Curtain = Curtain.NONE
    view: View = View.NONE
    marked: int = 0
    """The slide that the overview's keys are on."""
    digits: str = ""
    """The number that is being typed."""
    returns: int | None = None
    """From a backup slide, the slide that the talk goes back to."""
    auto: Auto = Auto.OFF
    turned: float = 0.0
    """When the slide came on, or the visitor last touched it, while ``auto`` is on."""
    watch: Watch = field(default_factory=Watch)

    # --- what there is to see -----------------------------------------------------------------

    @property
    def audience(self) -> int:
        """The slide that the audience sees, unless a curtain hides it."""
        return self.at if self.frozen is None else self.frozen

    @property
    def next(self) -> int | None:
        """The slide that ``forward`` leads to; None at the end."""
        if self.returns is not None:
            return self.returns
        return self.at + 1 if self.at + 1 < self.plan.given else None

    @property
    def left(self) -> int:
        """How many slides are to come."""
        at = self.at if self.returns is None else self.returns
        return max(0, self.plan.given - 1 - at)

    def behind(self, now: float) -> float:
        """Return how many seconds the talk is late; negative when it is early."""
        elapsed = self.watch.elapsed(now)
        start, end = self.plan.due(self.at if self.returns is None else self.returns)
        return elapsed - end if elapsed > end else min(0.0, elapsed - start)

    def record(self, now: float) -> tuple[float, ...]:
        """Return the seconds spent on each slide so far."""
        spent = {**self.watch.spent, self.at: self.watch.on_slide(self.at, now)}
        return tuple(spent.get(slide, 0.0) for slide in range(self.plan.count))

    # --- going about --------------------------------------------------------------------------

    def forward(self, now: float) -> "Talk":
        """Go to the next slide; from a backup slide back to the talk. Starts the watch."""
        to = self.at if self.next is None else self.next
        watch = self.watch if self.watch.begun else self.watch.start(now)
        return replace(self, watch=watch).jump(to, now)

    def back(self, now: float) -> "Talk":
        """Go to the slide before; from a backup slide back to the talk."""
        return self._to(self.returns if self.returns is not None else max(0, self.at - 1), now)

    def first(self, now: float) -> "Talk":
        """Go to the first slide."""
        return self._to(0, now)

    def last(self, now: float) -> "Talk":
        """Go to the last slide that is no backup."""
        return self._to(self.plan.given - 1, now)

    def jump(self, slide: int, now: float) -> "Talk":
        """Go to any slide; a number that there is not leads to the nearest."""
        return self._to(min(max(slide, 0), self.plan.count - 1), now)

    def digit(self, figure: str) -> "Talk":
        """Type a figure of a slide's number."""
        typed = (self.digits + figure).lstrip("0")[:LONGEST_NUMBER]
        return replace(self, digits=typed)

    def enter(self, now: float) -> "Talk":
        """Go to the number that was typed, else to the marked slide, else forward."""
        if self.digits:
            return self.jump(int(self.digits) - 1, now)
        if self.view is not View.NONE:
            return self.jump(self.marked, now)
        return self.forward(now)

    # --- what is shown ------------------------------------------------------------------------

    def hide(self, curtain: Curtain) -> "Talk":
        """Draw a curtain, or take the same one away."""
        return replace(self, curtain=Curtain.NONE if self.curtain is curtain else curtain)

    def freeze(self) -> "Talk":
        """Leave the audience on its slide while the presenter looks ahead, or end that."""
        return replace(self, frozen=self.at if self.frozen is None else None)

    def look(self, view: View) -> "Talk":
        """Open a view to choose a slide from, or close the same one."""
        wanted = View.NONE if self.view is view else view
        return replace(self, view=wanted, marked=self.at, digits="")

    def mark(self, by: int) -> "Talk":
        """Move the mark of the overview."""
        return replace(self, marked=min(max(self.marked + by, 0), self.plan.count - 1))

    def escape(self) -> "Talk | None":
        """Close the innermost thing that is open; None when the talk is left."""
        if self.digits:
            return replace(self, digits="")
        if self.view is not View.NONE:
            return replace(self, view=View.NONE)
        if self.curtain is not Curtain.NONE:
            return replace(self, curtain=Curtain.NONE)
        return None

    # --- time ---------------------------------------------------------------------------------

    def pause(self, now: float) -> "Talk":
        """Stop the watch, or let it go on; it stays stopped until then."""
        watch = self.watch.pause(now) if self.watch.running else self.watch.start(now)
        return replace(self, watch=watch)

    def reset(self, now: float) -> "Talk":
        """Set the watch to nothing; it goes on if it ran."""
        return replace(self, watch=Watch(since=now if self.watch.running else None))

    # --- by itself ----------------------------------------------------------------------------

    def play(self, now: float) -> "Talk":
        """Let the slides turn by themselves, or end that."""
        auto = Auto.PLAYING if self.auto is Auto.OFF else Auto.OFF
        return replace(self, auto=auto, turned=now)

    def touch(self, now: float) -> "Talk":
        """Note that somebody touches the screen: what runs by itself is theirs for a while."""
        return self if self.auto is Auto.OFF else replace(self, auto=Auto.HANDED, turned=now)

    def deadline(self) -> float:
        """Return when ``tick`` has something to do; infinity when it never has."""
        match self.auto:
            case Auto.PLAYING:
                return self.turned + self.plan.seconds[self.at]
            case Auto.HANDED:
                return self.turned + BACK_TO_AUTO
            case _:
                return float("inf")

    def tick(self, now: float) -> "Talk":
        """Turn the slide, or take the talk back from a visitor who has gone, if it is time."""
        if now < self.deadline():
            return self
        if self.auto is Auto.HANDED:
            return replace(self, auto=Auto.PLAYING, turned=now, view=View.NONE, digits="")
        return self._to(self.next or 0, now)

    # --- another deck -------------------------------------------------------------------------

    def follow(self, plan: Plan, places: "dict[int, int]", now: float) -> "Talk":
        """Go on with other slides; ``places`` tells where each that is still there is now."""
        watch = self.watch.left(self.at, now)
        spent = {places[slide]: time for slide, time in watch.spent.items() if slide in places}
        return replace(
            self,
            plan=plan,
            at=places.get(self.at, min(self.at, plan.given - 1)),
            frozen=None if self.frozen is None else places.get(self.frozen),
            returns=None if self.returns is None else places.get(self.returns),
            view=View.NONE,
            watch=replace(watch, spent=spent),
        )

    # --- within -------------------------------------------------------------------------------

    def _to(self, slide: int, now: float) -> "Talk":
        """Put a slide on; whatever was open or hidden is done with."""
        returns = None
        if slide >= self.plan.given:
            home = self.at if self.at < self.plan.given else self.returns
            returns = home or 0
        return replace(
            self,
            at=slide,
            returns=returns,
            # Looking ahead behind a curtain does not lift it.
            curtain=Curtain.NONE if self.frozen is None else self.curtain,
            view=View.NONE,
            digits="",
            turned=now,
            watch=self.watch.left(self.at, now) if slide != self.at else self.watch,
        )
