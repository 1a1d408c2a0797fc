"""The slides of a talk as a list model, for the overview, and what holds for all of them."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.plain import text
from kiosk.player.rows import Rows
from kiosk.player.talk.script import Script

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the presenter makes it")
class SlideModel(Rows):
    """The slides in their order. ``changed`` says that there is another state of the deck."""

    changed = Signal()

    def __init__(self, script: Script, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._script = script

    def show(self, script: Script) -> None:
        """Show other slides."""
        self.beginResetModel()
        self._script = script
        self.endResetModel()
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The talk's name."""
        return self._script.deck.title

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """The hanzi of the talk."""
        return self._script.spoken

    @Property(int, notify=changed)
    def given(self) -> int:
        """Slides up to the end."""
        return self._script.plan.given

    @Property(int, notify=changed)
    def planned(self) -> int:
        """Seconds of the whole talk."""
        plan = self._script.plan
        return sum(plan.seconds[: plan.given])

    @Property("QVariantList", notify=changed)
    def sections(self) -> list[dict[str, Any]]:
        """Where each section begins."""
        return self._script.sections()

    @Slot(int, result=str)
    def at(self, row: int) -> str:
        """Return a slide as JSON, an empty object outside the talk.

        QML parses it: lists inside a map that comes from here would lack the methods of arrays.
        """
        return text(self._script.slides[row] if 0 <= row < self._size() else None)

    def _size(self) -> int:
        return len(self._script.slides)

    def _row(self, row: int) -> dict[str, Any]:
        return self._script.slides[row]

    def _title(self, row: int) -> str:
        return str(self._script.slides[row]["title"])
