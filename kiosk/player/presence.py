"""Tells QML whether anybody is there."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.touches import Touches
from kiosk.session.idle import Idle, Limits, Phase

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the composition root makes the one presence")
class Presence(QObject):
    """The idle machine, which goes by the events of a window once ``watch`` has been called.

    ``left`` says that everything is to be as for the next visitor. No timer runs in the attract
    phase, and a single one in the others.
    """

    phaseChanged = Signal()  # noqa: N815 - Qt's style
    secondsLeftChanged = Signal()  # noqa: N815
    watchingChanged = Signal()  # noqa: N815
    left = Signal()

    def __init__(
        self,
        limits: Limits,
        *,
        phase: Phase = Phase.ACTIVE,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._idle = Idle(limits, phase=phase, since=clock())
        self._watching = False
        self._touches: Touches | None = None
        self._shown_seconds = 0
        self._holders: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def watch(self, window: QWindow) -> None:
        """Begin, in the attract phase; before it the phase stays what it was made with."""
        self._watching = True
        self.watchingChanged.emit()
        self._touches = Touches(window, lambda: self._idle, self._become, self._clock, self)
        empty = self._idle.phase is Phase.ATTRACT
        self._become(self._idle if empty else self._idle.leave())

    # --- what QML sees ----------------------------------------------------------------------

    @Property(str, notify=phaseChanged)
    def phase(self) -> str:
        """``attract``, ``active`` or ``warn``."""
        return str(self._idle.phase)

    @Property(bool, notify=watchingChanged)
    def watching(self) -> bool:
        """Whether visitors are told from one another at all."""
        return self._watching

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:  # noqa: N802
        """Whole seconds until the next visitor's turn, while the warning is shown."""
        return self._shown_seconds

    @Slot()
    def leave(self) -> None:
        """Make ready for the next visitor at once."""
        if self._watching:
            self._become(self._idle.leave())

    @Slot()
    def stay(self) -> None:
        """Dismiss the warning."""
        self._become(self._idle.stay(self._clock()))

    @Slot(str, bool)
    def hold(self, who: str, held: bool) -> None:  # noqa: FBT001 - a slot for a binding
        """Suspend the waiting while ``who`` wants it: a clip that plays, staff, a presenter.

        It goes on when nobody wants it any more.
        """
        (self._holders.add if held else self._holders.discard)(who)
        self._become(self._idle.hold(bool(self._holders), self._clock()))

    @Slot(int)
    def opened(self, reading_seconds: int) -> None:
        """Take note of a new page on the screen and the time that it takes to read."""
        self._become(self._idle.open(reading_seconds, self._clock()))

    @Slot()
    def tick(self) -> None:
        """Go on to the warning or the attract loop if it is time."""
        self._become(self._idle.tick(self._clock()))

    @property
    def touched(self) -> bool:
        """Whether a finger is down, other than one that has not stirred for minutes."""
        return self._idle.touched(self._clock())

    @property
    def fingers(self) -> frozenset[object]:
        """What is down, for whoever looks for the cause of a booth that waits."""
        return frozenset(self._idle.fingers)

    def limit(self, limits: Limits) -> None:
        """Wait by other limits from now on."""
        self._become(self._idle.limit(limits))

    # --- the machine ------------------------------------------------------------------------

    def _become(self, idle: Idle) -> None:
        before, self._idle = self._idle.phase, idle
        if self._watching:
            self._show_seconds()
            self._wait()
        if before is idle.phase:
            return
        if idle.phase is Phase.ATTRACT:
            if self._touches is not None:
                self._touches.cancel()
            self.left.emit()
        self.phaseChanged.emit()

    def _wait(self) -> None:
        now = self._clock()
        due = self._idle.deadline(now)
        if due == float("inf"):
            self._timer.stop()
            return
        pause = max(0.0, due - now)
        if self._idle.phase is Phase.WARN:
            pause = min(pause, pause % 1 or 1.0)
        elif self._timer.isActive() and self._timer.remainingTime() <= pause * 1000:
            return  # it comes early and waits again: a touch costs no timer
        self._timer.start(int(pause * 1000) + 1)

    def _show_seconds(self) -> None:
        seconds = math.ceil(self._idle.left(self._clock()) - 0.05)
        if seconds != self._shown_seconds:
            self._shown_seconds = seconds
            self.secondsLeftChanged.emit()
