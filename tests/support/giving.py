"""A talk that is given, with hands and eyes."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.player.talk.hall import Hall


class Giving:
    """A talk that is given, with hands and eyes."""

    def __init__(self, visitor: Visitor, hall: Hall) -> None:
        self.visitor = visitor
        self.hall = hall
        self.talk = hall.presenter

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClick(self.visitor.window, key)
            else:
                QTest.keyClick(self.visitor.window, key)

    @property
    def other(self) -> QQuickWindow:
        window = self.hall.windows.other
        assert isinstance(window, QQuickWindow)
        return window

    @property
    def wall(self) -> QQuickWindow:
        """The window of the audience."""
        return self.visitor.window if self.hall.windows.other is None else self.other

    def shows(self, window: QQuickWindow, place: str = "wall") -> str:
        """Return the id of the slide that is seen in a place of a window; empty for none."""
        for item in items(window.contentItem()):
            if item.objectName() == place and item.isVisible():
                return str(item.property("slide").toVariant()["id"])
        return ""

    def await_slide(self, window: QQuickWindow, slide: str, place: str = "wall") -> None:
        """Wait until a slide is seen in a place of a window."""
        self.wait(lambda: self.shows(window, place) == slide)

    def wait(self, done: Callable[[], bool]) -> None:
        self.visitor.wait(done)


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    waiting = [root]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(reversed(item.childItems()))


def named(window: QQuickWindow, name: str) -> QQuickItem:
    found = [item for item in items(window.contentItem()) if item.objectName() == name]
    assert found, name
    return found[0]
