"""Hears every touch, click, wheel and key of a window before its scene does."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTouchEvent, QWindow

from kiosk.session.idle import Idle, Phase

_MOUSE = -1
"""The mouse as one more finger."""

_ECHO = 0.7
"""Seconds in which a mouse event may be the echo of a touch."""

_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_MOUSE_PRESS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_WHEELS = (QEvent.Type.Wheel, QEvent.Type.NativeGesture)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Touches(QObject):
    """Takes the idle machine from one state to the next, and swallows what is not for the scene.

    The touch that wakes the booth or dismisses the warning never reaches the scene, from its
    press to its release, nor does the mouse event that the system may make of it.
    """

    def __init__(
        self,
        window: QWindow,
        idle: Callable[[], Idle],
        become: Callable[[Idle], None],
        clock: Callable[[], float],
        parent: QObject,
    ) -> None:
        """``idle`` tells the state of the machine, ``become`` takes the next one."""
        super().__init__(parent)
        self._window = window
        self._idle = idle
        self._become = become
        self._clock = clock
        self._screen: QPointingDevice | None = None
        self._touched_until = 0.0
        self._echo_until = 0.0
        self._key_woke = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is not for the scene."""
        kind = event.type()
        if kind in _TOUCH:
            assert isinstance(event, QTouchEvent)  # noqa: S101 - told by its type
            return self._take(event, self._touched(event))
        if kind == QEvent.Type.TouchCancel:
            if event.spontaneous():  # else it is this object's own
                self._become(self._idle().lift_all(self._clock()))
        elif kind in _MOUSE_PRESS or kind == QEvent.Type.MouseButtonRelease:
            assert isinstance(event, QMouseEvent)  # noqa: S101 - told by its type
            return self._take(event, self._clicked(event))
        elif kind == QEvent.Type.MouseMove:
            if _MOUSE in self._idle().fingers:
                self._become(self._idle().stir(_MOUSE, self._clock()))
            return self._take(event, _MOUSE in self._idle().swallowed)
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

    def cancel(self) -> None:
        """Let go of what fingers still hold: their release will not come through."""
        if self._screen is not None and self._idle().fingers:
            cancel = QTouchEvent(QEvent.Type.TouchCancel, self._screen)
            QCoreApplication.sendEvent(self._window, cancel)

    def _touched(self, event: QTouchEvent) -> bool:
        """Tell whether no finger of the event is for the scene."""
        now, theirs = self._clock(), False
        idle, self._screen = self._idle(), event.pointingDevice()
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
            if event.type() not in _MOUSE_PRESS and _MOUSE in self._idle().fingers:
                self._become(self._idle().lift(_MOUSE, now))  # whose press came late, as a pen's
            return now < self._echo_until
        if event.type() in _MOUSE_PRESS:
            self._become(self._idle().press(_MOUSE, now))
            return _MOUSE in self._idle().swallowed
        swallowed = _MOUSE in self._idle().swallowed
        self._become(self._idle().lift(_MOUSE, now))
        return swallowed

    def _wheeled(self) -> bool:
        """Take note of a wheel, or of fingers on a pad; away from ``ACTIVE`` it only wakes."""
        woke = self._idle().phase is not Phase.ACTIVE
        self._become(self._idle().stay(self._clock()))
        return woke

    def _key(self, kind: QEvent.Type) -> bool:
        if kind == QEvent.Type.KeyPress and self._idle().phase is not Phase.ACTIVE:
            self._key_woke = True
            self._become(self._idle().stay(self._clock()))
            return True
        if kind == QEvent.Type.KeyRelease and self._key_woke:
            self._key_woke = False
            return True
        self._become(self._idle().stay(self._clock()))
        return False
