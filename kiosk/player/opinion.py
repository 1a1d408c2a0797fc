"""Asks a visitor once how it was, and counts the answer."""

import datetime as dt
import sys
import threading
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.session.farewell import Farewell
from kiosk.session.navigation import HOME
from kiosk.state.ratings import SCORES, Ratings

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the composition root makes the one opinion")
class Opinion(QObject):
    """The question at the end of a visit. Without ``ratings`` it is never asked.

    ``asking`` is true on the home page once enough has been seen, until it is answered,
    declined, or the visitor goes on.
    """

    changed = Signal()

    def __init__(self, ratings: Ratings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._farewell = Farewell(0)
        self._ratings = ratings
        self._wanted = False
        self._page = HOME
        self._thanking = False

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the question is on the screen."""
        asked = self._wanted and self._ratings is not None
        return asked and self._page == HOME and self._farewell.due

    @Property(bool, notify=changed)
    def thanking(self) -> bool:
        """Whether the visitor has just answered and is still on the home page."""
        return self._thanking

    def follow(self, sections: int, *, wanted: bool) -> None:
        """Take note of what the content says: its sections, and whether to ask at all."""
        self._wanted = wanted
        self._become(replace(self._farewell, sections=sections))

    def opened(self, page: str) -> None:
        """Take note of the page on the screen."""
        self._page, self._thanking = page, False
        self._become(self._farewell.visit(page))

    @Slot(int)
    def rate(self, score: int) -> None:
        """Count an answer, an index into ``SCORES``; any other number is no answer."""
        if not self.asking or not 0 <= score < len(SCORES):
            return
        self._thanking = True
        self._become(self._farewell.finish())
        # A disk may take its time; the screen does not wait for it.
        threading.Thread(target=self._count, args=(score,), name="ratings").start()

    @Slot()
    def decline(self) -> None:
        """Put the question, or the thanks, away."""
        self._thanking = False
        self._become(self._farewell.finish())

    def reset(self) -> None:
        """Be as for a new visitor."""
        self._page, self._thanking = HOME, False
        self._become(self._farewell.anew())

    def _become(self, farewell: Farewell) -> None:
        self._farewell = farewell
        self.changed.emit()

    def _count(self, score: int) -> None:
        assert self._ratings is not None  # noqa: S101 - asked only with them
        try:
            self._ratings.add(score, dt.datetime.now(tz=dt.UTC).astimezone().date())
        except OSError as error:
            sys.stderr.write(f"{self._ratings.file}: a rating could not be counted: {error}\n")
