"""The cards under a page as a list model that reads the pack only where it is looked at."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.model import Card
from kiosk.pack.reader import PackReader
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.plain import text
from kiosk.player.rows import Rows

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_WINDOW = 64
"""Cards read at a time: more than a screen shows, so that a flick reads ahead."""


@QmlElement
@QmlUncreatable("the booth makes it")
class CardModel(Rows):
    """The child cards of one page."""

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

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many cards there are."""
        return self._count

    @Slot(int, result=str)
    def at(self, row: int) -> str:
        """Return the card at ``row`` as JSON, an empty object outside the list."""
        return text(self._row(row) if 0 <= row < self._count else None)

    def _size(self) -> int:
        return self._count

    def _title(self, row: int) -> str:
        return self._row(row).title

    def _row(self, row: int) -> Card:
        number, offset = divmod(row, _WINDOW)
        window = self._windows.get(number)
        if window is None:
            first = number * _WINDOW
            window = list(self._pack.cards(self._parent, self._lang, first, _WINDOW))
            self._windows[number] = window
        return window[offset]
