"""Where a talk that is given stands, as QML sees it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlAnonymous

from kiosk.player.declared import Property
from kiosk.player.film import Film
from kiosk.player.talk.autoplay import Autoplay
from kiosk.player.talk.clip import Clip
from kiosk.player.talk.desk import Desk
from kiosk.player.talk.script import Script
from kiosk.player.talk.slides import SlideModel
from kiosk.player.talk.stopwatch import Stopwatch
from kiosk.session.talk import Curtain, Talk

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Standing(QObject):
    """The state of the talk as properties that QML binds to, and what goes along with it.

    ``turned`` gives the audience another slide, ``shown`` says that something around it changed,
    and ``laid`` that both is done: the wall is drawn before the presenter's console hears by
    ``moved`` that another slide is on, and sees its watch. ``changed`` follows each of them, for
    whoever writes the talk down.
    """

    turned = Signal()
    laid = Signal()
    moved = Signal()
    shown = Signal()
    changed = Signal()

    def __init__(
        self,
        script: Script,
        film: Film,
        talk: Talk,
        clock: Callable[[], float],
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._script = script
        self._clock = clock
        self._talk = talk
        self._alone = True
        self._ratio = 16 / 9
        self._slides = SlideModel(script, self)
        self._watch = Stopwatch(talk, clock, self)
        self._desk = Desk(self)
        self._desk.ink.turn(self._id)
        self._clip = Clip(film, self)
        self._clip.show(self._slide)
        self._autoplay = Autoplay(talk, self._clip, clock, self)

    # --- for whoever opens the hall -----------------------------------------------------------

    @property
    def talk(self) -> Talk:
        """The state of the talk."""
        return self._talk

    @property
    def script(self) -> Script:
        """Its slides."""
        return self._script

    def now(self) -> float:
        """Return the time by the talk's own clock."""
        return self._clock()

    def take(self, script: Script) -> None:
        """Go on with another state of the deck, on the same slide if it is still there."""
        places = self._script.places(script)
        self._talk = self._talk.follow(script.plan, places, self._clock())
        self._script = script
        self._slides.show(script)
        self._after_move()
        self._autoplay.follow(self._talk)

    def stop(self) -> None:
        """Let no time go by any more."""
        self._watch.stop()
        self._autoplay.stop()
        self._clip.close()
        self.blockSignals(True)  # noqa: FBT003 - Qt knows no name for it

    def set_ratio(self, ratio: float) -> None:
        """Tell the width of the audience's screen as a share of its height."""
        self._ratio = ratio
        self.shown.emit()

    def set_alone(self, alone: bool) -> None:  # noqa: FBT001 - what is set
        """Tell whether there is one screen only: on that nobody can look ahead."""
        self._alone = alone
        if alone and self._talk.frozen is not None:
            self._become(self._talk.freeze())
        self.shown.emit()

    # --- from one state to the next -----------------------------------------------------------

    @property
    def _id(self) -> str:
        return self._script.ids[self._talk.audience]

    @property
    def _slide(self) -> dict[str, Any]:
        return self._script.slides[self._talk.audience]

    def _become(self, talk: Talk) -> None:
        before, self._talk = self._talk, talk
        if talk == before:
            return
        if talk.curtain is not Curtain.NONE:
            self._clip.pause()
        if (talk.at, talk.audience, talk.next) != (before.at, before.audience, before.next):
            self._after_move()
        else:
            self._watch.follow(talk)
            self.shown.emit()
            self._watch.ticked.emit()
            self.changed.emit()
        self._autoplay.follow(talk)

    def _after_move(self) -> None:
        self._watch.follow(self._talk)
        self._desk.ink.turn(self._id)
        self._clip.show(self._slide)
        self.turned.emit()
        self.shown.emit()
        self.laid.emit()
        self.moved.emit()
        self._watch.ticked.emit()
        self.changed.emit()

    # --- what belongs to it -------------------------------------------------------------------

    @Property(SlideModel, constant=True)
    def slides(self) -> SlideModel:
        """All slides."""
        return self._slides

    @Property(Stopwatch, constant=True)
    def watch(self) -> Stopwatch:
        """The time that has gone by."""
        return self._watch

    @Property(Desk, constant=True)
    def desk(self) -> Desk:
        """What the presenter has at hand."""
        return self._desk

    @Property(Clip, constant=True)
    def clip(self) -> Clip:
        """The clip of the audience's slide."""
        return self._clip

    # --- where it stands ----------------------------------------------------------------------

    @Property(str, notify=moved)
    def notes(self) -> str:
        """The presenter's notes on the slide, a blank line between two."""
        return "\n\n".join(self._script.slides[self._talk.at]["notes"])

    @Property(int, notify=moved)
    def at(self) -> int:
        """The slide that the presenter sees, from 0."""
        return self._talk.at

    @Property(int, notify=turned)
    def audience(self) -> int:
        """The slide that the audience sees."""
        return self._talk.audience

    @Property(int, notify=moved)
    def next(self) -> int:
        """The slide to come; -1 at the end."""
        return -1 if self._talk.next is None else self._talk.next

    @Property(int, notify=moved)
    def left(self) -> int:
        """How many slides are to come."""
        return self._talk.left

    @Property(str, notify=shown)
    def curtain(self) -> str:
        """``black``, ``white`` or empty."""
        return str(self._talk.curtain)

    @Property(str, notify=shown)
    def view(self) -> str:
        """``overview``, ``sections`` or empty."""
        return str(self._talk.view)

    @Property(int, notify=shown)
    def marked(self) -> int:
        """The slide that the overview's keys are on."""
        return self._talk.marked

    @Property(str, notify=shown)
    def digits(self) -> str:
        """The number that is being typed."""
        return self._talk.digits

    @Property(bool, notify=shown)
    def frozen(self) -> bool:
        """Whether the audience stays on its slide."""
        return self._talk.frozen is not None

    @Property(str, notify=shown)
    def auto(self) -> str:
        """``playing``, ``handed`` or empty."""
        return str(self._talk.auto)

    @Property(bool, notify=shown)
    def alone(self) -> bool:
        """Whether presenter and audience share one screen."""
        return self._alone

    @Property(float, notify=shown)
    def ratio(self) -> float:
        """Width of the audience's screen as a share of its height."""
        return self._ratio
