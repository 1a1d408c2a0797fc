"""Where talks begin and end: nothing of them is loaded before the first one."""

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.player.link import Link
from kiosk.player.scene import Scene
from kiosk.player.wishes import Wishes

if TYPE_CHECKING:
    from kiosk.player.talk.hall import Hall

TALK: Final = "talk.json"
"""File in the state folder while a talk is given; named here so that nothing else is loaded."""

_BROKEN_OFF: Final = 600
"""Seconds in which a player that died comes back to its talk by itself."""


class Lectern(QObject):
    """Gives one talk at a time; ``left`` says that it is over."""

    left = Signal()

    def __init__(self, wishes: Wishes, link: Link, parent: QObject) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._link = link
        self._hall: Hall | None = None

    def give(self, scene: Scene) -> None:
        """Give the talk that was wished for, else the one that there is."""
        if self._hall is not None:
            return
        from kiosk.player.talk.hall import Hall, Occasion  # noqa: PLC0415 - visitors do without

        wishes = self._wishes
        asked = Occasion(
            deck=wishes.deck,
            windowed=wishes.windowed or wishes.size is not None,
            chosen=bool(wishes.screen),
            rehearsed=wishes.rehearse,
        )
        try:
            hall = Hall(scene, wishes.state, asked)
        except LookupError as error:
            self._report(str(error))
            if not wishes.deck:
                return
            hall = Hall(scene, wishes.state, replace(asked, deck=""))
        hall.failed.connect(self._report)
        hall.left.connect(self._leave)
        self._hall = hall

    def was_broken_off(self) -> bool:
        """Tell whether a talk was being given a moment ago."""
        try:
            written = (self._wishes.state / TALK).stat().st_mtime
        except OSError:
            return False
        return abs(time.time() - written) < _BROKEN_OFF

    def close(self) -> None:
        """Take down the talk that is being given."""
        if self._hall is not None:
            self._hall.close()

    def _report(self, why: str) -> None:
        self._link.say("fault", where="talk", error=why)

    def _leave(self) -> None:
        self._hall = None
        self.left.emit()
