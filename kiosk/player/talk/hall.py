"""Turns the booth into a talk and back, without a restart."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QWindow

from kiosk.player.scene import Scene
from kiosk.player.talk.keys import Keys
from kiosk.player.talk.presenter import Presenter
from kiosk.player.talk.record import TalkRecord
from kiosk.player.talk.script import Script, find_script
from kiosk.player.talk.windows import Windows
from kiosk.session.talk import Talk
from kiosk.session.talk_file import is_fresh, restored, written
from kiosk.state.rehearsals import Rehearsal, keep

_SOON: Final = 20
"""ms from a change to the disk: the frame comes first."""
_OFTEN: Final = 30_000
"""ms between two records of a watch that runs on one slide."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is asked of a talk."""

    deck: str = ""
    """Name of the talk; empty for the written one, else that of all pages."""
    windowed: bool = False
    chosen: bool = False
    """Whether the screen of the booth's window was chosen for the audience."""
    rehearsed: bool = False


class Hall(QObject):
    """A talk that is given on a scene, from its construction until ``left``."""

    left = Signal()
    failed = Signal(str)
    """A record could not be written; the talk goes on."""

    def __init__(
        self,
        scene: Scene,
        state: Path,
        occasion: Occasion,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin, or go on after a crash. Raises ``LookupError`` where there is no such talk."""
        # The booth outlives the engine, whose bindings read the presenter to their end.
        super().__init__(scene.booth)
        self._scene = scene
        self._state = state
        self._occasion = occasion
        self._record = TalkRecord(state)
        self._lang = scene.booth.lang
        script, talk = self._begin(clock())
        self._presenter = Presenter(script, scene.booth.film, talk=talk, clock=clock, parent=self)
        self._windows = Windows(
            scene, self._presenter, windowed=occasion.windowed, chosen=occasion.chosen
        )
        self._keys = Keys(self._presenter, self._staff_are_there, scene.booth)
        self._writing = self._timer(_SOON, self.write)
        self._writing.setSingleShot(True)
        self._often = self._timer(_OFTEN, self.write)
        self._open()

    @property
    def presenter(self) -> Presenter:
        """The talk as QML sees it."""
        return self._presenter

    @property
    def windows(self) -> Windows:
        """Its windows."""
        return self._windows

    def _timer(self, interval: int, wake: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(wake)
        return timer

    # --- beginning ----------------------------------------------------------------------------

    def _begin(self, now: float) -> tuple[Script, Talk]:
        """Return the talk as it was left by a crash, else a new one."""
        found = self._record.read()
        deck, wall = found.get("deck"), time.time()
        if isinstance(deck, str) and found.get("lang") == self._lang and is_fresh(found, wall):
            script = find_script(self._scene.pack, deck or "all", self._lang)
            if script is not None and self._is_wanted(script):
                return script, restored(found, script.plan, script.ids, now, wall)
        script = find_script(self._scene.pack, self._occasion.deck, self._lang)
        if script is None:
            raise LookupError(f"There is no talk {self._occasion.deck!r} in {self._lang}.")
        return script, Talk(script.plan)

    def _is_wanted(self, script: Script) -> bool:
        """Tell whether it is the talk that was asked for, or none was."""
        if not self._occasion.deck:
            return True
        asked = find_script(self._scene.pack, self._occasion.deck, self._lang)
        return asked is not None and asked.deck.id == script.deck.id

    def _open(self) -> None:
        booth, window = self._scene.booth, self._scene.window
        self._windows.opened.connect(self._listen_to)
        self._windows.arrange()
        window.installEventFilter(self._keys)
        window.setProperty("talk", self._presenter)
        self._hold()
        booth.presence.left.connect(self._hold)  # staff shut their panel over the talk
        booth.packChanged.connect(self._take)
        self._presenter.changed.connect(self._writing.start)
        self._presenter.leaving.connect(self.leave)
        self._often.start()
        self.write()

    def _listen_to(self, window: QWindow) -> None:
        window.installEventFilter(self._keys)

    def _staff_are_there(self) -> bool:
        staff = self._scene.staff
        return staff is not None and staff.door != "shut"

    def _hold(self) -> None:
        """Wait for no visitor while the talk is on."""
        self._scene.booth.presence.stay()
        self._scene.booth.presence.hold("talk", True)  # noqa: FBT003 - a slot

    def _take(self) -> None:
        """Go on with what was saved in the content folder meanwhile."""
        deck = self._presenter.script.deck.id
        script = find_script(self._scene.pack, deck or "all", self._lang)
        if script is not None and script.deck != self._presenter.script.deck:
            self._presenter.take(script)

    # --- the record ---------------------------------------------------------------------------

    def write(self) -> None:
        """Write the talk down as it is."""
        presenter = self._presenter
        found = written(presenter.talk, presenter.script.ids, presenter.now(), time.time())
        place = {"deck": presenter.script.deck.id, "lang": self._lang}
        try:
            self._record.write({**found, **place})
        except OSError as error:
            self.failed.emit(f"{self._state}: {error.strerror}")

    # --- leaving ------------------------------------------------------------------------------

    def leave(self) -> None:
        """Give the screen back to the booth, as for the next visitor."""
        if self._occasion.rehearsed:
            self._keep_rehearsal()
        self._record.forget()
        self._close()
        self._scene.booth.presence.leave()
        self.left.emit()
        self.deleteLater()

    def close(self) -> None:
        """Take the talk down with the player; the next player goes on with it."""
        self.write()
        self._close()

    def _close(self) -> None:
        self._writing.stop()
        self._often.stop()
        booth, window = self._scene.booth, self._scene.window
        booth.presence.left.disconnect(self._hold)
        booth.packChanged.disconnect(self._take)
        booth.presence.hold("talk", False)  # noqa: FBT003 - a slot
        self._keys.end()
        window.setProperty("talk", None)
        self._windows.close()
        self._presenter.stop()

    def _keep_rehearsal(self) -> None:
        script, now = self._presenter.script, self._presenter.now()
        spent = self._presenter.talk.record(now)
        try:
            keep(Rehearsal.of(script.deck.title, script.slides, spent), self._state)
        except OSError as error:
            self.failed.emit(f"{self._state}: {error.strerror}")
