"""Whether staff are there, and how they come in."""

import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.model import Exhibit
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.staff.choices import Choices

if TYPE_CHECKING:
    from kiosk.player.staff.errands import Errands
    from kiosk.player.staff.lock import Lock
    from kiosk.player.staff.panel import Ask, StaffPanel
    from kiosk.player.staff.settings import Settings

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

UNATTENDED: Final = 300_000
"""ms without a touch after which the panel shuts by itself."""


@QmlElement
@QmlUncreatable("the composition root makes the one entrance of staff")
class Staff(QObject):
    """From the knock to the panel.

    ``door`` is ``shut``; ``new`` while the first PIN is chosen; ``pin`` while one is asked for;
    ``open``. ``left`` says that the panel was shut and the booth is the visitors' again.
    What lies behind the door is made at the first knock: visitors do without, and so does a start.
    """

    doorChanged = Signal()  # noqa: N815 - Qt's style
    choicesChanged = Signal()  # noqa: N815
    languageChanged = Signal()  # noqa: N815
    languageAsked = Signal(str)  # noqa: N815
    left = Signal()

    def __init__(
        self,
        state: Path,
        ask: "Ask",
        *,
        now: Callable[[], float] = time.time,
        errands: "Errands | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._ask = ask
        self._now = now
        self._errands = errands
        self._door = "shut"
        self._lang = "zh"
        self._exhibit: Exhibit | None = None
        self.choices = Choices.read(state)
        """What staff have chosen so far."""
        self._unattended = QTimer(self)
        self._unattended.setInterval(UNATTENDED)
        self._unattended.timeout.connect(self.leave)

    # --- the door -----------------------------------------------------------------------------

    @Property(str, notify=doorChanged)
    def door(self) -> str:
        """``shut``, ``new``, ``pin`` or ``open``."""
        return self._door

    @Slot()
    def knock(self) -> None:
        """Ask for the PIN, or for a first one where there is none."""
        if self._door != "shut":
            return
        _ = self._inside  # the types that QML is about to name
        self._pin.ask()
        self._stand("new" if self._pin.choosing else "pin")

    @Slot()
    def leave(self) -> None:
        """Shut the panel."""
        if self._door != "shut":
            self._pin.rest()
            self._inside.close()
            self._unattended.stop()
            self._stand("shut")
            self.left.emit()

    @Slot()
    def stir(self) -> None:
        """Note that somebody is at the panel."""
        if self._door != "shut":
            self._unattended.start()

    def _open(self) -> None:
        self._pin.rest()
        self._inside.enter()
        self._stand("open")

    def _stand(self, door: str) -> None:
        self._door = door
        self.stir()
        self.doorChanged.emit()

    # --- behind it ----------------------------------------------------------------------------

    @cached_property
    def _pin(self) -> "Lock":
        from kiosk.player.staff.lock import Lock  # noqa: PLC0415 - a start does without

        lock = Lock(self._state, self._now, self)
        lock.opened.connect(self._open)
        return lock

    @cached_property
    def _settings(self) -> "Settings":
        from kiosk.player.staff.settings import Settings  # noqa: PLC0415 - a start does without

        settings = Settings(self._state, self.choices, lambda: self._door == "open", self)
        settings.follow(self._exhibit)
        settings.chosen.connect(self._take)
        return settings

    @cached_property
    def _inside(self) -> "StaffPanel":
        from kiosk.player.staff.panel import StaffPanel  # noqa: PLC0415 - a start does without

        return StaffPanel(
            self._state,
            self._ask,
            self._settings,
            lang=lambda: self._lang,
            errands=self._errands,
            parent=self,
        )

    @Property(QObject, constant=True)
    def lock(self) -> QObject:
        """The ``Lock`` that asks for the PIN."""
        return self._pin

    @Property(QObject, constant=True)
    def panel(self) -> QObject:
        """The ``StaffPanel``."""
        return self._inside

    # --- settings -----------------------------------------------------------------------------

    def follow(self, exhibit: Exhibit) -> None:
        """Take note of what the content says of the settings."""
        self._exhibit = exhibit
        if "_settings" in vars(self):
            self._settings.follow(exhibit)

    def _take(self, choices: Choices) -> None:
        self.choices = choices
        self.choicesChanged.emit()

    # --- the language -------------------------------------------------------------------------

    @Property(str, notify=languageChanged)
    def lang(self) -> str:
        """The language that staff read: ``zh`` or ``en``."""
        return self._lang

    def speak(self, lang: str) -> None:
        """Take note of the language on the screen."""
        self._lang = "zh" if lang.startswith("zh") else "en"
        self.languageChanged.emit()

    @Slot()
    def switchLanguage(self) -> None:  # noqa: N802
        """Ask for the other language."""
        self.languageAsked.emit("en" if self._lang == "zh" else "zh")
