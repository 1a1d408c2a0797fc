"""What the first frame does not wait for."""

from collections.abc import Callable

from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer, Slot
from PySide6.QtGui import QWindow


class Afterwards(QObject):
    """Takes steps once the first frame of a window is on the screen.

    Each in a turn of the event loop of its own, so that a touch need not wait for all of them.
    """

    def __init__(self, window: QWindow, *steps: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._steps = list(steps)
        self._begun = False
        # By the slot's name, so that Qt hands it over from the thread that draws.
        QObject.connect(window, SIGNAL("frameSwapped()"), self, SLOT("seen()"))

    @Slot()
    def seen(self) -> None:
        """Begin: a frame is on the screen.

        Where a thread of its own draws, the next one may have been told as well by then.
        """
        if self._begun:
            return
        self._begun = True
        QObject.disconnect(self._window, SIGNAL("frameSwapped()"), self, SLOT("seen()"))
        self._go_on()

    def _go_on(self) -> None:
        if self._steps:
            QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        self._steps.pop(0)()
        self._go_on()
