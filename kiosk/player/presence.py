"""Hears every touch before the scene does, and tells QML whether anybody is there."""

import math
import time
from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QEvent,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTouchEvent, QWindow
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.idle import Idle, Limits, Phase

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_MOUSE = -1
"""The mouse as one more finger."""

_ECHO = 0.7
"""Seconds in which a mouse event may be the echo of a touch."""

_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_MOUSE_PRESS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_WHEELS = (QEvent.Type.Wheel, QEvent.Type.NativeGesture)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


@QmlElement
@QmlUncreatable("the composition root makes the one presence")
class Presence(QObject):
    """The idle machine on the window's events.

    Once ``watch`` has been called it filters them: the touch that wakes the booth or dismisses
    the warning never reaches the scene, from its press to its release, nor does the mouse event
    that the system may make of it. ``left`` says that everything is to be as for the next
    visitor. No timer runs in the attract phase, and a single one in the others.
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
        self._window: QWindow | None = None
        self._screen: QPointingDevice | None = None
        self._touched_until = 0.0
        self._echo_until = 0.0
        self._key_woke = False
        self._shown_seconds = 0
        self._holders: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def watch(self, window: QWindow) -> None:
        """Begin, in the attract phase; before it the phase stays what it was made with."""
        self._watching, self._window = True, window
        self.watchingChanged.emit()
        window.installEventFilter(self)
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
            self._cancel_touch()
            self.left.emit()
        self.phaseChanged.emit()

    def _cancel_touch(self) -> None:
        """Let go of what fingers still hold: their release will not come through."""
        if self._window is not None and self._screen is not None and self._idle.fingers:
            cancel = QTouchEvent(QEvent.Type.TouchCancel, self._screen)
            QCoreApplication.sendEvent(self._window, cancel)

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

    # --- the window's events ----------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is not for the scene."""
        kind = event.type()
        if kind in _TOUCH:
            assert isinstance(event, QTouchEvent)  # noqa: S101 - told by its type
            return self._take(event, self._touched(event))
        if kind == QEvent.Type.TouchCancel:
            if event.spontaneous():  # else it is this object's own
                self._become(self._idle.lift_all(self._clock()))
        elif kind in _MOUSE_PRESS or kind == QEvent.Type.MouseButtonRelease:
            assert isinstance(event, QMouseEvent)  # noqa: S101 - told by its type
            return self._take(event, self._clicked(event))
        elif kind == QEvent.Type.MouseMove:
            if _MOUSE in self._idle.fingers:
                self._become(self._idle.stir(_MOUSE, self._clock()))
            return self._take(event, _MOUSE in self._idle.swallowed)
        elif kind in _WHEELS:
            return self._take(event, self._wheeled())
        elif kind in _KEYS:
            return self._take(event, self._key(kind))
        return False

    @staticmethod
    def _take(event: QEvent, swallowed: bool) -> bool:  # noqa: FBT001
        if swallowed:
            event.accept()  # else Qt makes a mouse event of it
        return swallowed

    def _touched(self, event: QTouchEvent) -> bool:
        """Tell whether no finger of the event is for the scene."""
        now, theirs = self._clock(), False
        idle, self._screen = self._idle, event.pointingDevice()
        self._touched_until = now + _ECHO
        if event.type() == QEvent.Type.TouchBegin:
            # The first finger: of those before it the end was never told.
            for finger in set(idle.fingers) - {_MOUSE}:
                idle = idle.lift(finger, now)
        for point in event.points():
            finger, state = point.id(), point.state()
            if state == QEventPoint.State.Pressed:
                idle = idle.press(finger, now)
            elif state == QEventPoint.State.Updated:
                idle = idle.stir(finger, now)
            theirs = theirs or finger not in idle.swallowed
            if state == QEventPoint.State.Released:
                idle = idle.lift(finger, now)
        if not theirs:
            self._echo_until = now + _ECHO
        self._become(idle)
        return not theirs

    def _clicked(self, event: QMouseEvent) -> bool:
        now = self._clock()
        synthesised = event.source() != QtCore.Qt.MouseEventSource.MouseEventNotSynthesized
        if synthesised and now < self._touched_until:
            # The touch itself was seen; its echo goes where the touch went. A pen's was not.
            if event.type() not in _MOUSE_PRESS and _MOUSE in self._idle.fingers:
                self._become(self._idle.lift(_MOUSE, now))  # whose press came late, as a pen's
            return now < self._echo_until
        if event.type() in _MOUSE_PRESS:
            self._become(self._idle.press(_MOUSE, now))
            return _MOUSE in self._idle.swallowed
        swallowed = _MOUSE in self._idle.swallowed
        self._become(self._idle.lift(_MOUSE, now))
        return swallowed

    def _wheeled(self) -> bool:
        """Take note of a wheel, or of fingers on a pad; away from ``ACTIVE`` it only wakes."""
        woke = self._idle.phase is not Phase.ACTIVE
        self._become(self._idle.stay(self._clock()))
        return woke

    def _key(self, kind: QEvent.Type) -> bool:
        if kind == QEvent.Type.KeyPress and self._idle.phase is not Phase.ACTIVE:
            self._key_woke = True
            self._become(self._idle.stay(self._clock()))
            return True
        if kind == QEvent.Type.KeyRelease and self._key_woke:
            self._key_woke = False
            return True
        self._become(self._idle.stay(self._clock()))
        return False
