"""The slides of a talk as a list model, for the overview and the list of slides."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the presenter makes it")
class SlideModel(QAbstractListModel):
    """Slides as the single role ``slide`` (a map)."""

    SLIDE = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slides: list[dict[str, Any]] = []

    def show(self, slides: list[dict[str, Any]]) -> None:
        """Show other slides."""
        self.beginResetModel()
        self._slides = slides
        self.endResetModel()

    def rowCount(  # noqa: N802 - Qt's name
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's signature
    ) -> int:
        """Return the number of slides; a slide has no rows of its own."""
        return 0 if parent.isValid() else len(self._slides)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a slide as a map for ``SLIDE``, its title for display, else nothing."""
        if not index.isValid() or not 0 <= index.row() < len(self._slides):
            return ""
        slide = self._slides[index.row()]
        if role == self.SLIDE:
            return slide
        return slide["title"] if role == Qt.ItemDataRole.DisplayRole else ""

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """Return the one role's name."""
        return {self.SLIDE: QByteArray(b"slide")}
