"""The cards under a page as a list model that reads the pack only where it is looked at."""

from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pack.model import Card
from kiosk.pack.reader import PackReader
from kiosk.player.plain import text

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_WINDOW = 64
"""Cards read at a time: more than a screen shows, so that a flick reads ahead."""


@QmlElement
@QmlUncreatable("the booth makes it")
class CardModel(QAbstractListModel):
    """The child cards of one page, as the single role ``json``."""

    CARD = int(Qt.ItemDataRole.UserRole) + 1

    countChanged = Signal()  # noqa: N815 - Qt's style

    def __init__(self, pack: PackReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._parent = ""
        self._lang = ""
        self._count = 0
        self._windows: dict[int, list[Card]] = {}

    def show(self, parent: str, lang: str) -> None:
        """Show the children of page ``parent`` in ``lang``."""
        self.beginResetModel()
        self._parent, self._lang = parent, lang
        self._windows.clear()
        self._count = self._pack.count(parent, lang)
        self.endResetModel()
        self.countChanged.emit()

    def reads(self, pack: PackReader) -> bool:
        """Tell whether this pack is the one that is read."""
        return pack is self._pack

    def read_from(self, pack: PackReader) -> None:
        """Read what has not been read yet from another pack, which has the same cards."""
        self._pack = pack

    def rowCount(  # noqa: N802 - Qt's name
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's signature
    ) -> int:
        """Return the number of cards; a card has no rows of its own."""
        return 0 if parent.isValid() else self._count

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a card as JSON for ``CARD``, its title for display, else nothing."""
        if not index.isValid() or not 0 <= index.row() < self._count:
            return ""
        if role == self.CARD:
            return text(self._card(index.row()))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._card(index.row()).title
        return ""

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """Return the one role's name."""
        return {self.CARD: QByteArray(b"json")}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many cards there are."""
        return self._count

    @Slot(int, result=str)
    def at(self, row: int) -> str:
        """Return the card at ``row`` as JSON, an empty object outside the list."""
        return text(self._card(row) if 0 <= row < self._count else None)

    def _card(self, row: int) -> Card:
        number, offset = divmod(row, _WINDOW)
        window = self._windows.get(number)
        if window is None:
            first = number * _WINDOW
            window = list(self._pack.cards(self._parent, self._lang, first, _WINDOW))
            self._windows[number] = window
        return window[offset]
