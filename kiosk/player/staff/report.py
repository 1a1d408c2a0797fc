"""What the last check of the content found, as QML sees it."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.staff.dossier import REPORT_CODE, Dossier, Problem
from kiosk.player.staff.table import Table

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("whoever reads the state folder makes it")
class Report(QObject):
    """Problems and their numbers, for staff and for whoever writes."""

    changed = Signal()

    def __init__(self, state: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._code_file = state / REPORT_CODE
        self._code = ""
        self._counts: dict[str, int] = {}
        self._problems = Table(Problem, self)

    def show(self, dossier: Dossier) -> None:
        """Tell of another check."""
        self._code = dossier.code
        self._counts = dossier.counts
        self._problems.show(dossier.problems)
        self.changed.emit()

    @Property(Table, constant=True)
    def problems(self) -> Table:
        """Rows of ``Problem``, the severe first."""
        return self._problems

    @Property(int, notify=changed)
    def errors(self) -> int:
        """Number of errors."""
        return self._counts.get("error", 0)

    @Property(int, notify=changed)
    def warnings(self) -> int:
        """Number of warnings."""
        return self._counts.get("warning", 0)

    @Property(int, notify=changed)
    def hints(self) -> int:
        """Number of hints."""
        return self._counts.get("hint", 0)

    @Property(QUrl, notify=changed)
    def code(self) -> QUrl:
        """The problems as a code to scan; empty where there is none."""
        url = QUrl.fromLocalFile(str(self._code_file))
        url.setFragment(self._code)
        return url if self._code else QUrl()
