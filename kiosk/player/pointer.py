"""Shows the mouse pointer only while a mouse is in use."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent, QTouchEvent, QWindow


class Pointer(QObject):
    """Hides the pointer from the first touch on, and until a real mouse moves again."""

    def __init__(self, window: QWindow, *, hidden: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._hidden = not hidden
        self._hide(hidden)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at an event and let it go by."""
        if isinstance(event, QTouchEvent):
            self._hide(hidden=True)
        elif isinstance(event, QMouseEvent) and _is_moved_mouse(event):
            self._hide(hidden=False)
        return False

    def _hide(self, hidden: bool) -> None:  # noqa: FBT001 - what is set
        if hidden == self._hidden:
            return
        self._hidden = hidden
        if hidden:
            self._window.setCursor(QtCore.Qt.CursorShape.BlankCursor)
        else:
            self._window.unsetCursor()


def _is_moved_mouse(event: QMouseEvent) -> bool:
    real = event.source() == QtCore.Qt.MouseEventSource.MouseEventNotSynthesized
    return real and event.type() == QEvent.Type.MouseMove
