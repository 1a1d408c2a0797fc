"""Tells when the slides of a talk that runs by itself are due."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.player.talk.clip import Clip
from kiosk.session.talk import Auto, Talk


class Autoplay(QObject):
    """Waits for a talk: ``due`` says that it is to be asked whether it is time.

    A slide that came on by itself plays its clip, and stays until that is over.
    """

    due = Signal()

    def __init__(
        self, talk: Talk, clip: Clip, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._talk = talk
        self._clip = clip
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.due)
        clip.changed.connect(self.wait)
        self._attend()
        self.wait()

    @property
    def stays(self) -> bool:
        """Whether the slide waits for the end of its clip."""
        return self._talk.auto is Auto.PLAYING and self._clip.busy

    def follow(self, talk: Talk) -> None:
        """Wait for another state of the talk."""
        before, self._talk = self._talk, talk
        if (talk.auto, talk.turned) != (before.auto, before.turned):
            self._attend()
        self.wait()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._timer.stop()
        self._clip.changed.disconnect(self.wait)

    def _attend(self) -> None:
        if self._talk.auto is Auto.PLAYING and self._talk.frozen is None:
            self._clip.play()

    @Slot()
    def wait(self) -> None:
        """Wait until something is due, if anything will ever be."""
        due = self._talk.deadline()
        if due == float("inf") or self.stays:
            self._timer.stop()
        else:
            self._timer.start(max(0, int((due - self._clock()) * 1000) + 1))
