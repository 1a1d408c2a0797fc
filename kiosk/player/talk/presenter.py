"""What QML sees of a talk, and the slots by which it is given."""

import json
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.player.film import Film
from kiosk.player.talk.clip import Clip
from kiosk.player.talk.ink import Ink
from kiosk.player.talk.script import Script
from kiosk.player.talk.slides import SlideModel
from kiosk.session.talk import Auto, Curtain, Talk, View

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_SECOND: Final = 1000
NOTES_SIZES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)


@QmlElement
@QmlUncreatable("whoever opens the hall makes the one presenter")
class Presenter(QObject):
    """The talk as properties that QML binds to.

    ``turned`` gives the audience another slide, ``shown`` says that something around it changed,
    and ``laid`` that both is done: the wall is drawn before the presenter's console hears by
    ``moved`` that another slide is on. ``ticked`` says that a second has gone by. ``changed``
    follows each of them but the last, for whoever writes the talk down. ``leaving`` asks for the
    booth, ``swapped`` for the other screen.
    """

    turned = Signal()
    laid = Signal()
    moved = Signal()
    shown = Signal()
    ticked = Signal()
    changed = Signal()
    scriptChanged = Signal()  # noqa: N815 - Qt's style
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
        super().__init__(parent)
        self._script = script
        self._clock = clock
        self._talk = talk or Talk(script.plan)
        self._tool = ""
        self._alone = True
        self._notes_size = 0
        self._ratio = 16 / 9
        self._model = SlideModel(self)
        self._model.show(script.slides)
        self._ink = Ink(self)
        self._ink.turn(self._id)
        self._clip = Clip(film, self)
        self._clip.show(self._slide)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND)
        self._second.timeout.connect(self.ticked)
        self._second.start()
        self._auto = QTimer(self)
        self._auto.setSingleShot(True)
        self._auto.timeout.connect(self.tick)
        self._clip.changed.connect(self._wait)
        self._attend()
        self._wait()

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
        talk = self._talk.follow(script.plan, places, self._clock())
        self._script = script
        self._model.show(script.slides)
        self._talk = talk
        self.scriptChanged.emit()
        self._after_move()

    def stop(self) -> None:
        """Let no time go by any more."""
        self._second.stop()
        self._auto.stop()
        self._clip.changed.disconnect(self._wait)
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

    def lift(self) -> None:
        """End what a finger points at or draws: the slide goes from under it."""
        self._ink.lift()

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
            self.shown.emit()
            self.changed.emit()
        if (talk.auto, talk.turned) != (before.auto, before.turned):
            self._attend()
        self._wait()

    def _after_move(self) -> None:
        self._ink.turn(self._id)
        self._clip.show(self._slide)
        self.turned.emit()
        self.shown.emit()
        self.laid.emit()
        self.moved.emit()
        self.ticked.emit()
        self.changed.emit()

    def _attend(self) -> None:
        """Play the clip of a slide that came on by itself."""
        if self._talk.auto is Auto.PLAYING and self._talk.frozen is None:
            self._clip.play()

    @Slot()
    def _wait(self) -> None:
        due = self._talk.deadline()
        if due == float("inf") or self._stays:
            self._auto.stop()
        else:
            self._auto.start(max(0, int((due - self._clock()) * 1000) + 1))

    @property
    def _stays(self) -> bool:
        """Whether the slide waits for the end of its clip."""
        return self._talk.auto is Auto.PLAYING and self._clip.busy

    @Slot()
    def tick(self) -> None:
        """Turn the slide by itself if it is time."""
        if not self._stays:
            self._become(self._talk.tick(self._clock()))
        self._wait()

    # --- the slides ---------------------------------------------------------------------------

    @Property(str, notify=scriptChanged)
    def title(self) -> str:
        """The talk's name."""
        return self._script.deck.title

    @Property(str, notify=scriptChanged)
    def spoken(self) -> str:
        """The hanzi of the talk."""
        return self._script.spoken

    @Property(int, notify=scriptChanged)
    def given(self) -> int:
        """Slides up to the end."""
        return self._script.plan.given

    @Property(QObject, notify=scriptChanged)
    def slides(self) -> QObject:
        """All slides as a list model."""
        return self._model

    @Property("QVariantList", notify=scriptChanged)
    def sections(self) -> list[dict[str, Any]]:
        """Where each section begins."""
        return self._script.sections()

    @Slot(int, result=str)
    def slide(self, at: int) -> str:
        """Return a slide as JSON, an empty object outside the talk.

        QML parses it: lists inside a map that comes from here would lack the methods of arrays.
        """
        return json.dumps(self._script.slides[at] if 0 <= at < self._script.plan.count else {})

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

    # --- around them --------------------------------------------------------------------------

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

    @Property(str, notify=shown)
    def tool(self) -> str:
        """What a finger on the slide does: ``laser``, ``pen``, or turn it (empty)."""
        return self._tool

    @Property(bool, notify=shown)
    def alone(self) -> bool:
        """Whether presenter and audience share one screen."""
        return self._alone

    @Property(float, notify=shown)
    def notesSize(self) -> float:  # noqa: N802
        """How much larger than usual the notes are."""
        return NOTES_SIZES[self._notes_size]

    @Property(float, notify=shown)
    def ratio(self) -> float:
        """Width of the audience's screen as a share of its height."""
        return self._ratio

    @Property(QObject, constant=True)
    def ink(self) -> QObject:
        """The dot and the lines."""
        return self._ink

    @Property(QObject, constant=True)
    def clip(self) -> QObject:
        """The clip of the audience's slide."""
        return self._clip

    # --- time ---------------------------------------------------------------------------------

    @Property(bool, notify=shown)
    def running(self) -> bool:
        """Whether the watch runs."""
        return self._talk.watch.running

    @Property(int, notify=ticked)
    def elapsed(self) -> int:
        """Seconds on the watch."""
        return int(self._talk.watch.elapsed(self._clock()))

    @Property(int, notify=ticked)
    def behind(self) -> int:
        """Seconds that the talk is late; negative when it is early."""
        return round(self._talk.behind(self._clock()))

    @Property(int, notify=ticked)
    def onSlide(self) -> int:  # noqa: N802
        """Seconds spent on this slide."""
        return int(self._talk.watch.on_slide(self._talk.at, self._clock()))

    @Property(int, notify=scriptChanged)
    def planned(self) -> int:
        """Seconds of the whole talk."""
        plan = self._script.plan
        return sum(plan.seconds[: plan.given])

    # --- what can be done ---------------------------------------------------------------------

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

    @Slot()
    def pause(self) -> None:
        """Stop the watch or let it go on."""
        self._become(self._talk.pause(self._clock()))
        self.ticked.emit()

    @Slot()
    def reset(self) -> None:
        """Set the watch to nothing."""
        self._become(self._talk.reset(self._clock()))
        self.ticked.emit()

    @Slot()
    def play(self) -> None:
        """Let the slides turn by themselves, or end that."""
        self._become(self._talk.play(self._clock()))

    @Slot()
    def playClip(self) -> None:  # noqa: N802
        """Play the clip of the audience's slide, or let it stand still."""
        self._clip.toggle()

    @Slot()
    def touched(self) -> None:
        """Note that somebody touches the audience's screen."""
        self._become(self._talk.touch(self._clock()))

    def wipe(self) -> None:
        """Take the lines off the slide."""
        self._ink.clear()

    @Slot(str)
    def takeUp(self, tool: str) -> None:  # noqa: N802
        """Take up a tool, or put the same one down."""
        self._tool = "" if self._tool == tool else tool
        self._ink.lift()
        self.shown.emit()

    @Slot()
    def resizeNotes(self) -> None:  # noqa: N802
        """Make the notes larger, after the largest small again."""
        self._notes_size = (self._notes_size + 1) % len(NOTES_SIZES)
        self.shown.emit()

    @Slot()
    def swap(self) -> None:
        """Let the two screens change places."""
        self.swapped.emit()

    @Slot()
    def escape(self) -> None:
        """Close the innermost thing that is open; the talk itself at the last."""
        if self._tool:
            self.takeUp(self._tool)
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
