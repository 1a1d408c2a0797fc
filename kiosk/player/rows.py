"""What the booth's list models have in common: rows of one role, worked out where looked at."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
)
from PySide6.QtQml import QmlAnonymous

from kiosk.player.plain import text

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

# Not out of ``Qt.ItemDataRole``: the first look into that namespace makes a thousand Python
# objects, a twentieth of the start. Whoever is needed before the first frame does without it.
_DISPLAY: Final = 0x0000
_USER: Final = 0x0100


@QmlAnonymous
class Rows(QAbstractListModel):
    """Rows as the single role ``json``; who derives from it says how many and what they are."""

    JSON = _USER + 1

    def _size(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def _row(self, row: int) -> object:
        """Return what stands in ``row``, of a type that ``plain`` knows."""
        raise NotImplementedError

    def _title(self, row: int) -> str:
        """Return the name of ``row``."""
        raise NotImplementedError

    def rowCount(  # noqa: N802 - Qt's name
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's signature
    ) -> int:
        """Return the number of rows; a row has no rows of its own."""
        return 0 if parent.isValid() else self._size()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Return a row for ``JSON``, its title for display, else nothing."""
        if not index.isValid() or not 0 <= index.row() < self._size():
            return None
        if role == self.JSON:
            return text(self._row(index.row()))
        return self._title(index.row()) if role == _DISPLAY else None

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """Return the one role's name."""
        return {self.JSON: QByteArray(b"json")}
