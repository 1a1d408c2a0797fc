"""The staff panel, as QML sees it: what the booth says of itself, and what can be asked of it."""

import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot, qVersion
from PySide6.QtQml import QmlElement

from kiosk import __version__
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.staff.dossier import Dossier, Version, read_dossier
from kiosk.player.staff.errands import Errands
from kiosk.player.staff.licences import Licences
from kiosk.player.staff.report import Report
from kiosk.player.staff.settings import Settings
from kiosk.player.staff.sticks import Sticks
from kiosk.player.staff.table import Table

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK: Final = 1000
"""ms between two looks at the state folder while the panel is open."""

Ask = Callable[[str, dict[str, Any]], None]
"""What is asked of the keeper, with its details."""


@QmlElement
@QmlUncreatable("the staff's way in has it")
class StaffPanel(QObject):
    """Open between ``enter`` and ``close``; nothing can be asked while it is not."""

    changed = Signal()

    def __init__(
        self,
        state: Path,
        ask: Ask,
        settings: Settings,
        *,
        lang: Callable[[], str],
        errands: Errands | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``lang`` tells the language that staff read."""
        super().__init__(parent)
        self._state = state
        self._ask_keeper = ask
        self._settings = settings
        self._open = False
        self._dossier = Dossier()
        run = (errands or Errands(self)).run
        self._licences = Licences(run, self)
        self._sticks = Sticks(state, run, lang, lambda: self._open, self)
        self._sticks.installed.connect(lambda: self._ask("installed"))
        self._report = Report(state, self)
        self._versions = Table(Version, self)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self.look)

    def enter(self) -> None:
        """Be open, with the state folder read."""
        self._open = True
        self.look()
        self._look.start()

    def close(self) -> None:
        """Be shut."""
        self._open = False
        self._look.stop()

    @Slot()
    def look(self) -> None:
        """Read the state folder anew."""
        found = read_dossier(self._state)
        if found != self._dossier:
            self._dossier = found
            self._report.show(found)
            self._versions.show(found.versions)
            self.changed.emit()

    # --- its parts ----------------------------------------------------------------------------

    @Property(Report, constant=True)
    def report(self) -> Report:
        """What is wrong with the content."""
        return self._report

    @Property(Table, constant=True)
    def versions(self) -> Table:
        """Rows of ``Version``, the newest first."""
        return self._versions

    @Property(Settings, constant=True)
    def settings(self) -> Settings:
        """What holds for every visitor."""
        return self._settings

    @Property(Sticks, constant=True)
    def sticks(self) -> Sticks:
        """What is carried in and out."""
        return self._sticks

    @Property(Licences, constant=True)
    def licences(self) -> Licences:
        """Whose work is in the program."""
        return self._licences

    # --- how the booth is ---------------------------------------------------------------------

    @Property(bool, notify=changed)
    def safe(self) -> bool:
        """Whether the safe screen is shown: there is no content that could be."""
        return self._dossier.safe

    @Property(str, notify=changed)
    def liveSince(self) -> str:  # noqa: N802
        """When the version on the screen was made; empty where that is not known."""
        return next((version.since for version in self._dossier.versions if version.live), "")

    @Property(bool, notify=changed)
    def pinned(self) -> bool:
        """Whether a version stays on the screen, whatever is saved."""
        return self._dossier.pinned

    @Property(bool, notify=changed)
    def contentGone(self) -> bool:  # noqa: N802
        """Whether the content folder is gone."""
        return self._dossier.content_gone

    @Property(str, notify=changed)
    def compileError(self) -> str:  # noqa: N802
        """Why reading the content failed; empty where it did not."""
        return self._dossier.compile_error

    @Property(str, notify=changed)
    def disk(self) -> str:
        """``full`` or ``locked`` where changed content cannot be kept; else empty."""
        return self._dossier.disk

    @Property(int, notify=changed)
    def restarts(self) -> int:
        """How often the screen was restarted since the start."""
        return self._dossier.restarts

    @Property(str, notify=changed)
    def contentFolder(self) -> str:  # noqa: N802
        """Where the content is read; empty where nobody has said."""
        return self._dossier.content_folder

    @Property(str, constant=True)
    def stateFolder(self) -> str:  # noqa: N802
        """Where packs, logs and settings are."""
        return str(self._state)

    @Property(str, constant=True)
    def version(self) -> str:
        """Version of the program."""
        return __version__

    @Property(str, constant=True)
    def builtWith(self) -> str:  # noqa: N802
        """Versions of Qt and Python."""
        return f"{qVersion()} · {platform.python_version()}"

    # --- what can be asked of the keeper ------------------------------------------------------

    @Slot()
    def reload(self) -> None:
        """Read the content again."""
        self._ask("reload")

    @Slot()
    def restart(self) -> None:
        """Restart the screen."""
        self._ask("restart")

    @Slot()
    def exit(self) -> None:
        """End the program."""
        self._ask("exit")

    @Slot()
    def present(self) -> None:
        """Give a talk."""
        self._ask("present")

    @Slot(str)
    def show(self, pack: str) -> None:
        """Show a version and keep it on the screen."""
        self._ask("show", pack=pack)

    @Slot()
    def follow(self) -> None:
        """Show what is saved again, as soon as it is."""
        self._ask("follow")

    def _ask(self, what: str, **details: Any) -> None:
        if self._open:
            self._ask_keeper(what, details)
