"""The staff's door: hears the knock in the corner and the keys that mean the same."""

import time
from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWindow

from kiosk.session.knock import Knock

_CORNER = 140 / 1080
"""Side of the corner, as a share of the window's shorter side."""


class Door(QObject):
    """Watches a window's events and takes none of them; ``knocked`` says that staff are there.

    The corner is the upper left one, where no page has anything to press but the way home.
    """

    knocked = Signal()

    def __init__(
        self,
        window: QWindow,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._knock = Knock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        window.installEventFilter(self)

    def tick(self) -> None:
        """Open if the last tap has been held long enough."""
        if self._knock.opens(self._clock()):
            self._become(Knock())
            self.knocked.emit()
        else:
            self._become(self._knock)  # a timer may come early

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at an event and let it go by."""
        if isinstance(event, QTouchEvent):
            for point in event.points():
                if point.state() == QEventPoint.State.Pressed:
                    self._press(point.position())
                elif point.state() == QEventPoint.State.Released:
                    self._become(self._knock.release(self._clock()))
        elif isinstance(event, QMouseEvent):
            self._mouse(event)
        elif isinstance(event, QKeyEvent) and _is_chord(event):
            self.knocked.emit()
        return False

    def _mouse(self, event: QMouseEvent) -> None:
        if event.source() != QtCore.Qt.MouseEventSource.MouseEventNotSynthesized:
            return  # the touch itself was heard
        if event.type() == QEvent.Type.MouseButtonPress:  # comes before a double click as well
            self._press(event.position())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._become(self._knock.release(self._clock()))

    def _press(self, at: QPointF) -> None:
        corner = _CORNER * min(self._window.width(), self._window.height())
        inside = at.x() < corner and at.y() < corner
        self._become(self._knock.press(self._clock(), in_corner=inside))

    def _become(self, knock: Knock) -> None:
        self._knock = knock
        if knock.held:
            self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
            self._timer.start(max(0, int((knock.deadline() - self._clock()) * 1000) + 1))
        else:
            self._timer.stop()


def _is_chord(event: QKeyEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or event.isAutoRepeat():
        return False
    held = QtCore.Qt.KeyboardModifier
    wanted = held.ControlModifier | held.AltModifier | held.ShiftModifier
    return event.key() == QtCore.Qt.Key.Key_S and event.modifiers() == wanted
