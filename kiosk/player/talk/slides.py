"""The slides of a talk as a list model, for the overview and the list of slides."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.player.rows import Rows

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the presenter makes it")
class SlideModel(Rows):
    """The slides in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slides: list[dict[str, Any]] = []

    def show(self, slides: list[dict[str, Any]]) -> None:
        """Show other slides."""
        self.beginResetModel()
        self._slides = slides
        self.endResetModel()

    def _size(self) -> int:
        return len(self._slides)

    def _row(self, row: int) -> dict[str, Any]:
        return self._slides[row]

    def _title(self, row: int) -> str:
        return str(self._slides[row]["title"])
