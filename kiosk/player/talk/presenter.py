"""The presenter: every step of a talk, whoever asks for it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import QmlUncreatable
from kiosk.player.film import Film
from kiosk.player.talk.script import Script
from kiosk.player.talk.standing import Standing
from kiosk.session.talk import Curtain, Talk, View

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("whoever opens the hall makes the one presenter")
class Presenter(Standing):
    """Takes the steps that keys, fingers and the clock ask for.

    ``leaving`` asks for the booth, ``swapped`` for the other screen.
    """

    leaving = Signal()
    swapped = Signal()

    def __init__(
        self,
        script: Script,
        film: Film,
        *,
        talk: Talk | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(script, film, talk or Talk(script.plan), clock, parent)
        self._autoplay.due.connect(self.tick)

    # --- from slide to slide ------------------------------------------------------------------

    @Slot()
    def forward(self) -> None:
        """Go to the next slide."""
        self._become(self._talk.forward(self._clock()))

    @Slot()
    def back(self) -> None:
        """Go to the slide before."""
        self._become(self._talk.back(self._clock()))

    @Slot()
    def first(self) -> None:
        """Go to the first slide."""
        self._become(self._talk.first(self._clock()))

    @Slot()
    def last(self) -> None:
        """Go to the last slide."""
        self._become(self._talk.last(self._clock()))

    @Slot(int)
    def jump(self, at: int) -> None:
        """Go to any slide."""
        self._become(self._talk.jump(at, self._clock()))

    @Slot(str)
    def digit(self, figure: str) -> None:
        """Type a figure."""
        self._become(self._talk.digit(figure))

    @Slot()
    def enter(self) -> None:
        """Go to what was typed or marked."""
        self._become(self._talk.enter(self._clock()))

    # --- what is shown ------------------------------------------------------------------------

    @Slot(str)
    def hide(self, curtain: str) -> None:
        """Draw a curtain or take it away."""
        self._become(self._talk.hide(Curtain(curtain)))

    @Slot()
    def freeze(self) -> None:
        """Hold the audience's slide, or let it go; nothing on one screen."""
        if not self._alone:
            self._become(self._talk.freeze())

    @Slot(str)
    def look(self, view: str) -> None:
        """Open or close a view."""
        self._become(self._talk.look(View(view)))

    @Slot(int)
    def mark(self, by: int) -> None:
        """Move the overview's mark."""
        self._become(self._talk.mark(by))

    def mark_section(self, by: int) -> None:
        """Move the mark from section to section."""
        starts = [section["at"] for section in self._script.sections()]
        marked = self._talk.marked
        here = sum(start <= marked for start in starts) - 1
        to = starts[min(max(here + by, 0), len(starts) - 1)]
        self._become(self._talk.mark(to - marked))

    # --- time ---------------------------------------------------------------------------------

    @Slot()
    def pause(self) -> None:
        """Stop the watch or let it go on."""
        self._become(self._talk.pause(self._clock()))

    @Slot()
    def reset(self) -> None:
        """Set the watch to nothing."""
        self._become(self._talk.reset(self._clock()))

    @Slot()
    def play(self) -> None:
        """Let the slides turn by themselves, or end that."""
        self._become(self._talk.play(self._clock()))

    @Slot()
    def tick(self) -> None:
        """Turn the slide by itself if it is time."""
        if not self._autoplay.stays:
            self._become(self._talk.tick(self._clock()))
        self._autoplay.wait()

    @Slot()
    def playClip(self) -> None:  # noqa: N802
        """Play the clip of the audience's slide, or let it stand still."""
        self._clip.toggle()

    @Slot()
    def touched(self) -> None:
        """Note that somebody touches the audience's screen."""
        self._become(self._talk.touch(self._clock()))

    # --- leaving ------------------------------------------------------------------------------

    @Slot()
    def swap(self) -> None:
        """Let the two screens change places."""
        self.swapped.emit()

    @Slot()
    def escape(self) -> None:
        """Close the innermost thing that is open; the talk itself at the last."""
        if self.desk.put_down():
            return
        talk = self._talk.escape()
        if talk is None:
            self.leave()
        else:
            self._become(talk)

    @Slot()
    def leave(self) -> None:
        """End the talk."""
        self.leaving.emit()
