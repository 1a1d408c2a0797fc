"""Proves that the scene lives: a beat follows a tick of its thread and a frame on the screen."""

from collections.abc import Callable

from PySide6.QtCore import SIGNAL, SLOT, QMetaObject, QObject, QTimer, Slot
from PySide6.QtGui import QWindow

EVERY = 2000
"""Milliseconds between two ticks."""


class Heartbeat(QObject):
    """Calls ``beat`` after every tick that led to a frame of ``window``.

    A window that is covered or not shown yet has no frames; the first beat waits for the first
    frame, and later the tick alone counts while there is nothing to see.
    """

    def __init__(self, window: QWindow, beat: Callable[[], None], *, every: int = EVERY) -> None:
        super().__init__(window)
        self._window = window
        self._beat = beat
        self._shown = False
        self._waiting = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(every)
        self._await_frame()

    def _await_frame(self) -> None:
        if not self._waiting:
            self._waiting = True
            # Only while a beat waits for it: the frames of a transition are none of its business.
            # By the slot's name, so that Qt hands it over from the thread that draws.
            QObject.connect(self._window, SIGNAL("frameSwapped()"), self, SLOT("swapped()"))

    @Slot()
    def swapped(self) -> None:
        """Take in that a frame is on the screen; of several told at once, the first."""
        if not self._waiting:
            return
        QObject.disconnect(self._window, SIGNAL("frameSwapped()"), self, SLOT("swapped()"))
        self._waiting, self._shown = False, True
        self._beat()

    def _tick(self) -> None:
        if self._shown and not self._window.isExposed():
            self._beat()
            return
        self._await_frame()
        QMetaObject.invokeMethod(self._window, "update")
