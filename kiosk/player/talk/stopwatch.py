"""The watch of a talk, as QML sees it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.session.talk import Talk

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_SECOND: Final = 1000


@QmlElement
@QmlUncreatable("the presenter makes it")
class Stopwatch(QObject):
    """What the watch shows. ``ticked`` says so every second, and whenever it was touched."""

    ticked = Signal()

    def __init__(
        self, talk: Talk, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._talk = talk
        self._clock = clock
        self._second = QTimer(self)
        self._second.setInterval(_SECOND)
        self._second.timeout.connect(self.ticked)
        self._second.start()

    def follow(self, talk: Talk) -> None:
        """Read another state of the talk from now on; ``ticked`` is for the caller to emit."""
        self._talk = talk

    def stop(self) -> None:
        """Tell of no more seconds."""
        self._second.stop()

    @Property(bool, notify=ticked)
    def running(self) -> bool:
        """Whether it runs."""
        return self._talk.watch.running

    @Property(int, notify=ticked)
    def elapsed(self) -> int:
        """Seconds that it shows."""
        return int(self._talk.watch.elapsed(self._clock()))

    @Property(int, notify=ticked)
    def behind(self) -> int:
        """Seconds that the talk is late; negative when it is early."""
        return round(self._talk.behind(self._clock()))
