"""What the presenter has at hand: a tool, its ink, and notes of a size that can be read."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.talk.ink import Ink

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

NOTES_SIZES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)


@QmlElement
@QmlUncreatable("the presenter makes it")
class Desk(QObject):
    """Says what a finger on the slide does, and how large the notes are."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = ""
        self._notes_size = 0
        self._ink = Ink(self)

    @Property(str, notify=changed)
    def tool(self) -> str:
        """What a finger on the slide does: ``laser``, ``pen``, or turn it (empty)."""
        return self._tool

    @Property(Ink, constant=True)
    def ink(self) -> Ink:
        """The dot and the lines."""
        return self._ink

    @Property(float, notify=changed)
    def notesSize(self) -> float:  # noqa: N802
        """How much larger than usual the notes are."""
        return NOTES_SIZES[self._notes_size]

    @Slot(str)
    def takeUp(self, tool: str) -> None:  # noqa: N802
        """Take up a tool, or put the same one down."""
        self._tool = "" if self._tool == tool else tool
        self._ink.lift()
        self.changed.emit()

    def put_down(self) -> bool:
        """Put down the tool that is in hand; return whether there was one."""
        in_hand = self._tool
        if in_hand:
            self.takeUp(in_hand)
        return bool(in_hand)

    @Slot()
    def resizeNotes(self) -> None:  # noqa: N802
        """Make the notes larger, after the largest small again."""
        self._notes_size = (self._notes_size + 1) % len(NOTES_SIZES)
        self.changed.emit()
