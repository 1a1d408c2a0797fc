"""Two pictures compared: the divider is dragged, tapped and stepped along."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.player.kinds import kind


@pytest.fixture
def visitor(make_visitor: Callable[..., Visitor]) -> Visitor:
    visitor = make_visitor()
    visitor.booth.open("directory/media")
    visitor.settle()
    return visitor


def box(visitor: Visitor) -> QQuickItem:
    [found] = [item for item in visitor.items() if item.objectName() == "compare"]
    return found


def handle(visitor: Visitor) -> QQuickItem:
    [found] = [i for i in visitor.items() if kind(i).startswith("CompareHandle")]
    return found


def share(visitor: Visitor) -> float:
    return float(handle(visitor).property("share"))


def at(visitor: Visitor, across: float, down: float = 0.25) -> QPoint:
    item = box(visitor)
    return item.mapToScene(QPointF(item.width() * across, item.height() * down)).toPoint()


def colour(visitor: Visitor, across: float) -> str:
    """Return of which picture a point of the leaf is: the first is green, the second cyan."""
    found = visitor.window.grabWindow().pixelColor(at(visitor, across, 0.5))
    return "before" if found.blue() < 180 < found.green() else "after"


def test_each_side_shows_its_picture_under_its_name(visitor: Visitor) -> None:
    assert visitor.sees("同一片叶子")
    assert visitor.sees("之前：一片叶子")
    assert visitor.sees("之后：一滴水")
    assert share(visitor) == 0.5
    assert (colour(visitor, 0.4), colour(visitor, 0.6)) == ("before", "after")


def test_the_handle_is_dragged(visitor: Visitor) -> None:
    assert handle(visitor).width() >= 96
    start = visitor.center(handle(visitor))
    visitor.drag(start, QPoint(int(box(visitor).width() * 0.3), 0))
    assert share(visitor) == pytest.approx(0.8, abs=0.03)
    assert colour(visitor, 0.6) == "before"


def test_it_is_dragged_anywhere_and_stops_at_the_edges(visitor: Visitor) -> None:
    visitor.drag(at(visitor, 0.9), QPoint(-int(box(visitor).width() * 0.6), 0))
    assert share(visitor) == pytest.approx(0.3, abs=0.03)
    visitor.drag(at(visitor, 0.3), QPoint(-1200, 0))
    assert share(visitor) == 0


def test_a_tap_moves_the_divider_there(visitor: Visitor) -> None:
    visitor.tap(at(visitor, 0.75))
    assert share(visitor) == pytest.approx(0.75, abs=0.01)


def test_the_page_still_scrolls_under_a_finger_on_it(visitor: Visitor) -> None:
    before = box(visitor).mapToScene(QPointF(0, 0)).y()
    visitor.flick(at(visitor, 0.5, 0.6), QPoint(0, -300))
    assert box(visitor).mapToScene(QPointF(0, 0)).y() < before - 100
    assert share(visitor) == 0.5


def test_the_keyboard_steps_it(visitor: Visitor) -> None:
    handle(visitor).forceActiveFocus()
    for _ in range(3):
        QTest.keyClick(visitor.window, Qt.Key.Key_Right)
    assert share(visitor) == pytest.approx(0.65)
    QTest.keyClick(visitor.window, Qt.Key.Key_Left)
    assert share(visitor) == pytest.approx(0.6)
