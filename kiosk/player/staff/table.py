"""Rows of a frozen dataclass as a list model."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST: Final = Qt.ItemDataRole.UserRole + 1


@QmlElement
@QmlUncreatable("whoever has the rows makes it")
class Table(QAbstractListModel):
    """A role a field. A delegate takes them as required properties, each of its type.

    What a delegate asks for and no field has is an error that Qt tells by its name.
    """

    countChanged = Signal()  # noqa: N815 - Qt's style

    def __init__(self, kind: type[Any], parent: QObject | None = None) -> None:
        """``kind`` is the dataclass of every row."""
        super().__init__(parent)
        self._names = {_FIRST + number: field.name for number, field in enumerate(fields(kind))}
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Any]) -> None:
        """Have these rows, if they are others."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        self.countChanged.emit()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many there are."""
        return len(self._rows)

    def rowCount(  # noqa: N802 - Qt's name
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's signature
    ) -> int:
        """Return the number of rows; a row has no rows of its own."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Return a field of a row, nothing for any other role."""
        if not index.isValid() or role not in self._names:
            return None
        return getattr(self._rows[index.row()], self._names[role])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """Return the names of the fields."""
        return {role: QByteArray(name.encode()) for role, name in self._names.items()}
