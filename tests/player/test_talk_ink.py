"""The dot and the lines of a talk stay whole while the projector is pulled out and put back."""

from collections.abc import Callable, Iterator

import pytest
from giving import Giving, items
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

Give = Callable[..., Giving]
KEY = Qt.Key


class Projector:
    """A projector that can be pulled out and put back; the booth's window stays."""

    def __init__(self, giving: Giving, monkeypatch: pytest.MonkeyPatch) -> None:
        self._giving = giving
        self._screens = ["booth"]
        monkeypatch.setattr(giving.hall.windows, "screens", lambda: (self._screens, "booth"))
        self.plug()

    def plug(self) -> None:
        self._screens.append("projector")
        self._giving.hall.windows.arrange()
        QTest.qWaitForWindowExposed(self._giving.other)
        self._settle("now")

    def unplug(self) -> None:
        self._screens.pop()
        self._giving.hall.windows.arrange()
        self._settle("wall")

    def _settle(self, place: str) -> None:
        slide = self._giving.talk.script.ids[self._giving.talk.at]
        self._giving.await_slide(self._giving.wall, slide)
        self._giving.await_slide(self._giving.visitor.window, slide, place)

    def exchange(self) -> None:
        """Put another one in its place so quickly that nobody sees it go."""
        self._screens[1] += " 2"
        self._giving.hall.windows.arrange()
        QTest.qWaitForWindowExposed(self._giving.other)
        self._settle("now")


def views(giving: Giving) -> Iterator[tuple[QQuickWindow, QQuickItem]]:
    """Yield each slide that is seen with its window."""
    for window in {giving.visitor.window, giving.wall}:
        for item in items(window.contentItem()):
            if item.objectName() in {"wall", "now"} and item.isVisible():
                yield window, item


def at(item: QQuickItem, x: float, y: float) -> QPoint:
    """Return where a share of a slide's width and height is in its window."""
    return item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint()


def is_drawn(giving: Giving, x: float, y: float, name: str) -> bool:
    """Tell whether every screen has ink of a colour there."""
    wanted = {"amber": (255, 189, 92), "coral": (255, 141, 120)}[name]
    for window, item in views(giving):
        found = QColor(window.grabWindow().pixelColor(at(item, x, y)))
        parts = (found.red(), found.green(), found.blue())
        if max(abs(a - b) for a, b in zip(parts, wanted, strict=True)) > 12:
            return False
    return True


def own(giving: Giving) -> QQuickItem:
    """Return the slide in the booth's own window."""
    return next(item for window, item in views(giving) if window is giving.visitor.window)


def begun(
    give: Give, monkeypatch: pytest.MonkeyPatch, *, plugged: bool
) -> tuple[Giving, Callable[[], None]]:
    """Give a talk with a projector or without; return what takes it away or brings it."""
    giving = give()
    projector = Projector(giving, monkeypatch)
    if plugged:
        return giving, projector.unplug
    projector.unplug()
    return giving, projector.plug


def test_lines_are_there_on_every_screen_whatever_is_plugged(
    give: Give, monkeypatch: pytest.MonkeyPatch
) -> None:
    giving = give()
    projector = Projector(giving, monkeypatch)
    giving.press("d")
    desk = own(giving)
    giving.visitor.flick(at(desk, 0.2, 0.5), at(desk, 0.8, 0.5) - at(desk, 0.2, 0.5))
    giving.wait(lambda: is_drawn(giving, 0.5, 0.5, "amber"))
    for _ in range(2):
        projector.unplug()
        giving.wait(lambda: is_drawn(giving, 0.5, 0.5, "amber"))
        projector.plug()
        giving.wait(lambda: is_drawn(giving, 0.5, 0.5, "amber"))
        projector.exchange()
        giving.wait(lambda: is_drawn(giving, 0.5, 0.5, "amber"))
    assert giving.talk.desk.tool == "pen"
    projector.unplug()
    giving.visitor.flick(QPoint(256, 360), QPoint(768, 0))
    projector.plug()
    assert len(giving.talk.desk.ink.strokes) == 2
    giving.press(KEY.Key_Escape, KEY.Key_PageDown, KEY.Key_PageUp)
    assert len(giving.talk.desk.ink.strokes) == 2


@pytest.mark.parametrize("plugged", [True, False])
def test_a_line_that_is_being_drawn_ends_where_the_screen_changed(
    give: Give, monkeypatch: pytest.MonkeyPatch, *, plugged: bool
) -> None:
    giving, change = begun(give, monkeypatch, plugged=plugged)
    giving.press("d")
    start, middle, end = (at(own(giving), x, 0.5) for x in (0.2, 0.5, 0.8))
    giving.visitor.press(start)
    giving.visitor.move(middle)
    giving.visitor.move(middle + QPoint(2, 0))
    giving.wait(lambda: len(giving.talk.desk.ink.stroke) > 1)
    change()
    giving.visitor.release(end)
    giving.wait(lambda: not giving.talk.desk.ink.stroke)
    assert len(giving.talk.desk.ink.strokes) == 1
    giving.wait(lambda: is_drawn(giving, 0.4, 0.5, "amber"))
    giving.visitor.flick(at(own(giving), 0.3, 0.4), QPoint(120, 0))
    giving.wait(lambda: len(giving.talk.desk.ink.strokes) == 2)


@pytest.mark.parametrize("plugged", [True, False])
def test_the_dot_follows_the_finger_and_goes_with_it(
    give: Give, monkeypatch: pytest.MonkeyPatch, *, plugged: bool
) -> None:
    giving, change = begun(give, monkeypatch, plugged=plugged)
    giving.press("l")
    for plug in (change, None):
        start, end = (at(own(giving), x, 0.5) for x in (0.3, 0.4))
        giving.visitor.press(start)
        giving.visitor.move(end)
        giving.wait(lambda: is_drawn(giving, 0.4, 0.5, "coral"))
        if plug is not None:
            plug()
            assert not giving.talk.desk.ink.pointing, "nobody points any more"
        giving.visitor.release(end)
        giving.wait(lambda: not giving.talk.desk.ink.pointing)
