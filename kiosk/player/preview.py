"""What is wrong with the content, for whoever writes it."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.booth import Booth
from kiosk.player.declared import Property, QmlUncreatable

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the composition root makes the one preview")
class Preview(QObject):
    """What the last compile said of the folder, in the language of the page on the screen."""

    checked = Signal()
    languageChanged = Signal()  # noqa: N815 - Qt's style

    def __init__(self, state: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        from kiosk.player.staff.report import Report  # noqa: PLC0415 - visitors do without

        self._report = Report(state, self)
        self._outcome = ""
        self._at = ""
        self._lang = "zh"
        self.look()

    def follow(self, booth: Booth) -> None:
        """Speak the language of the booth from now on."""

        def speak() -> None:
            self._lang = "zh" if booth.lang.startswith("zh") else "en"
            self.languageChanged.emit()

        booth.languageChanged.connect(speak)
        speak()

    @Slot()
    def look(self) -> None:
        """Read anew what the compiler wrote."""
        from kiosk.player.staff.dossier import read_dossier  # noqa: PLC0415 - as above

        found = read_dossier(self._state)
        self._report.show(found)
        self._outcome = found.compiled
        try:
            written = (self._state / "report.json").stat().st_mtime
        except OSError:
            self._at = ""
        else:
            moment = dt.datetime.fromtimestamp(written, tz=dt.UTC).astimezone()
            self._at = moment.strftime("%H:%M:%S")
        self.checked.emit()

    @Property(QObject, constant=True)
    def report(self) -> QObject:
        """What is wrong with the content, a ``Report``."""
        return self._report

    @Property(str, notify=checked)
    def outcome(self) -> str:
        """``built`` when what was saved is shown; ``kept`` when errors keep it away; ``failed``."""
        return self._outcome

    @Property(str, notify=checked)
    def at(self) -> str:
        """When the folder was compiled last, as hours, minutes, seconds; empty for never."""
        return self._at

    @Property(str, notify=languageChanged)
    def lang(self) -> str:
        """The language that problems are told in: ``zh`` or ``en``."""
        return self._lang
