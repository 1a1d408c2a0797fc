"""The full-screen viewer under real fingers, buttons and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.player.kinds import kind

GALLERY = "gallery"
MIDDLE = QPoint(960, 400)
PLAIN_ZH = "放大查看：说明文字，也要能看清楚，长一些的说明会换行显示在图片下方"
PLAIN_EN = (
    "Enlarge: A caption that has to be legible, and which is set on as many lines as it needs"
)


@pytest.fixture
def visitor(visitor: Visitor) -> Visitor:
    """A visitor who looks at the first of two pictures."""
    visitor.booth.open(GALLERY)
    visitor.settle()
    visitor.tap("放大查看：一片叶子")
    assert is_open(visitor)
    return visitor


def is_open(visitor: Visitor) -> bool:
    return any(item.objectName() == "pictures" for item in visitor.items())


def stage(visitor: Visitor) -> QQuickItem:
    [found] = [item for item in visitor.items() if item.objectName() == "pictures"]
    return found


def sheet(visitor: Visitor) -> QQuickItem:
    [found] = [item for item in visitor.items() if item.objectName() == "sheet"]
    return found


def times(visitor: Visitor) -> float:
    return float(stage(visitor).property("times"))


def index(visitor: Visitor) -> int:
    return int(stage(visitor).property("index"))


def under(visitor: Visitor, at: QPoint) -> QPointF:
    """Return which point of the picture, 0 to 1 each way, is under a point of the window."""
    item = sheet(visitor)
    inside = item.mapFromScene(QPointF(at))
    return QPointF(inside.x() / item.width(), inside.y() / item.height())


def key(visitor: Visitor, *keys: Qt.Key | str) -> None:
    for pressed in keys:
        found = QKeySequence(pressed)[0].key() if isinstance(pressed, str) else pressed
        QTest.keyClick(visitor.window, found)
    visitor.settle()


def close_to(a: QPointF, b: QPointF, slack: float = 0.02) -> bool:
    return abs(a.x() - b.x()) < slack and abs(a.y() - b.y()) < slack


def test_the_picture_fits_the_screen_with_its_caption(visitor: Visitor) -> None:
    item = sheet(visitor)
    assert item.height() == pytest.approx(stage(visitor).height())
    assert visitor.sees("一片叶子")
    assert visitor.sees("1 / 2")


def test_a_pinch_enlarges_around_the_fingers(visitor: Visitor) -> None:
    at = QPoint(1000, 420)
    before = under(visitor, at)
    visitor.pinch(at, 200, 440)
    assert times(visitor) == pytest.approx(2.2, abs=0.1)
    assert close_to(under(visitor, at), before)


def test_a_pinch_that_moves_takes_the_picture_along(visitor: Visitor) -> None:
    at, by = QPoint(960, 430), QPoint(60, 30)
    before = under(visitor, at)
    visitor.pinch(at, 200, 500, by)
    assert close_to(under(visitor, at + by), before)


def test_it_is_never_smaller_than_the_screen_nor_larger_than_its_most(visitor: Visitor) -> None:
    visitor.pinch(MIDDLE, 600, 100)
    assert times(visitor) == 1
    for _ in range(5):
        visitor.pinch(MIDDLE, 100, 900)
    assert times(visitor) == stage(visitor).property("most") <= 8


def test_a_double_tap_enlarges_at_its_point_and_back(visitor: Visitor) -> None:
    at = QPoint(1100, 500)
    before = under(visitor, at)
    visitor.double_tap(at)
    assert times(visitor) == 2.5
    assert close_to(under(visitor, at), before)
    visitor.double_tap(at)
    assert times(visitor) == 1


def test_two_slow_taps_or_taps_apart_do_nothing(visitor: Visitor) -> None:
    visitor.tap(MIDDLE)
    visitor.tap(MIDDLE + QPoint(300, 0))
    assert times(visitor) == 1
    assert is_open(visitor)


def test_an_enlarged_picture_is_moved_but_never_out_of_its_frame(visitor: Visitor) -> None:
    visitor.double_tap(MIDDLE)
    left = sheet(visitor).x()
    visitor.drag(MIDDLE, QPoint(-200, 0))
    assert sheet(visitor).x() == pytest.approx(left - 200, abs=3)
    for by in (QPoint(800, 500), QPoint(800, 500), QPoint(-900, -600), QPoint(-900, -600)):
        visitor.drag(MIDDLE, by)
        item, frame = sheet(visitor), stage(visitor)
        assert item.x() <= 0.5
        assert item.y() <= 0.5
        assert item.x() + item.width() >= frame.width() - 0.5
        assert item.y() + item.height() >= frame.height() - 0.5
    assert index(visitor) == 0


def test_beyond_its_limit_it_gives_a_little_under_the_finger(visitor: Visitor) -> None:
    visitor.double_tap(MIDDLE)
    visitor.drag(MIDDLE, QPoint(900, 0))
    visitor.drag(MIDDLE, QPoint(900, 0))
    assert sheet(visitor).x() == pytest.approx(0, abs=1)
    visitor.press(MIDDLE)
    visitor.move(MIDDLE + QPoint(100, 0))
    visitor.move(MIDDLE + QPoint(300, 0))
    assert 60 < sheet(visitor).x() < 150
    visitor.release(MIDDLE + QPoint(300, 0))
    visitor.wait(lambda: abs(sheet(visitor).x()) < 1)


def test_a_swipe_turns_to_the_next_and_the_last_gives_way_only_a_little(visitor: Visitor) -> None:
    visitor.flick(MIDDLE, QPoint(-500, 0))
    assert index(visitor) == 1
    assert visitor.sees("一滴水")
    assert visitor.sees("2 / 2")
    visitor.flick(MIDDLE, QPoint(-500, 0))
    assert index(visitor) == 1
    visitor.flick(MIDDLE, QPoint(500, 0))
    assert index(visitor) == 0


def test_a_short_slow_swipe_comes_back(visitor: Visitor) -> None:
    visitor.drag(MIDDLE, QPoint(-150, 0))
    assert index(visitor) == 0
    assert sheet(visitor).x() == pytest.approx((1920 - sheet(visitor).width()) / 2)


def test_an_enlarged_picture_is_not_swiped_away(visitor: Visitor) -> None:
    visitor.double_tap(MIDDLE)
    visitor.flick(MIDDLE, QPoint(-700, 0))
    assert index(visitor) == 0


def test_the_finger_left_over_from_a_pinch_turns_nothing(visitor: Visitor) -> None:
    first, second = MIDDLE - QPoint(100, 0), MIDDLE + QPoint(100, 0)
    visitor.press(first)
    visitor.press(second, finger=1)
    visitor.release(second, finger=1)
    visitor.move(first - QPoint(300, 0))
    visitor.move(first - QPoint(500, 0))
    visitor.release(first - QPoint(500, 0))
    visitor.settle()
    assert index(visitor) == 0
    assert times(visitor) == 1


def test_a_pull_downwards_closes_and_a_short_one_does_not(visitor: Visitor) -> None:
    visitor.drag(MIDDLE, QPoint(0, 100))
    assert is_open(visitor)
    visitor.drag(MIDDLE, QPoint(0, 500))
    assert not is_open(visitor)
    assert visitor.page == GALLERY


def test_the_buttons_do_it_all_without_swipe_or_pinch(visitor: Visitor) -> None:
    assert not visitor.find("缩小").isEnabled()
    visitor.tap("放大")
    assert times(visitor) == pytest.approx(1.6)
    visitor.tap("缩小")
    assert times(visitor) == pytest.approx(1)
    visitor.tap("下一张")
    assert index(visitor) == 1
    assert not visitor.find("下一张").isEnabled()
    visitor.tap("上一张")
    assert index(visitor) == 0
    visitor.tap("close")
    assert not is_open(visitor)


def test_the_keyboard_does_it_all(visitor: Visitor) -> None:
    key(visitor, Qt.Key.Key_Right)
    assert index(visitor) == 1
    key(visitor, Qt.Key.Key_Left)
    assert index(visitor) == 0
    key(visitor, "+", "+", "+")
    assert times(visitor) > 2.5
    left = sheet(visitor).x()
    key(visitor, Qt.Key.Key_Right)
    assert sheet(visitor).x() < left
    key(visitor, "0")
    assert times(visitor) == 1
    key(visitor, Qt.Key.Key_Escape)
    assert not is_open(visitor)


def test_a_new_picture_is_not_enlarged(visitor: Visitor) -> None:
    visitor.double_tap(MIDDLE)
    visitor.tap("下一张")
    assert times(visitor) == 1
    visitor.tap("上一张")
    assert times(visitor) == 1


def images(item: QQuickItem) -> tuple[QQuickItem, QQuickItem]:
    """Return the small and the large image of a picture."""
    small, large = item.childItems()
    return small, large


def test_the_large_file_comes_over_the_small_one_and_all_of_it_when_enlarged(
    visitor: Visitor,
) -> None:
    small, large = images(sheet(visitor))
    visitor.wait(lambda: not small.isVisible())  # as long as the large one is not there
    assert large.property("source") != small.property("source")
    visitor.double_tap(MIDDLE)
    visitor.wait(lambda: large.property("sourceSize").width() == 1600)
    visitor.wait(lambda: not small.isVisible())


def test_only_the_picture_looked_at_has_its_large_file(visitor: Visitor) -> None:
    sheets = [
        item for item in visitor.all_items(stage(visitor)) if kind(item).startswith("PictureSheet")
    ]
    assert len(sheets) == 2
    sources = [images(item)[1].property("source").isEmpty() for item in sheets]
    assert sources == [False, True]


def test_the_warning_lies_over_it_and_the_next_visitor_does_not_see_it(
    make_visitor: Callable[..., Visitor],
) -> None:
    now = [1000.0]
    visitor = make_visitor(clock=lambda: now[0])
    visitor.scene.await_visitors()
    visitor.tap(MIDDLE)
    visitor.booth.open(GALLERY)
    visitor.settle()
    visitor.tap("放大查看：一片叶子")
    assert visitor.window.grabWindow().pixelColor(MIDDLE).green() > 150
    now[0] += 100
    visitor.booth.presence.tick()
    visitor.settle()
    assert visitor.sees("还在看吗？")
    assert visitor.window.grabWindow().pixelColor(MIDDLE).green() < 80
    visitor.booth.presence.leave()
    visitor.settle()
    assert not is_open(visitor)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_picture_in_the_text_opens_by_itself(
    make_visitor: Callable[..., Visitor], lang: str
) -> None:
    visitor = make_visitor(lang=lang)
    visitor.booth.open("directory/media")
    visitor.settle()
    visitor.flick(QPoint(1300, 850), QPoint(0, -700))
    visitor.flick(QPoint(1300, 850), QPoint(0, -700))
    visitor.tap({"zh": PLAIN_ZH, "en": PLAIN_EN}[lang])
    assert is_open(visitor)
    assert not visitor.sees("1 / 1")
    visitor.flick(MIDDLE, QPoint(-600, 0))
    assert index(visitor) == 0
