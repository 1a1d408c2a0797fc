"""Views over the page: opened, closed by every way out, and tight to touch."""

from collections.abc import Callable

import pytest
from layout import rect
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.player.plain import plain

PAGE = "directory/everything"


def host(visitor: Visitor) -> QObject:
    found = visitor.window.findChild(QObject, "overlays")
    assert found is not None
    return found


def show(visitor: Visitor, name: str, props: object) -> None:
    QMetaObject.invokeMethod(
        host(visitor), "show", Q_ARG("QString", name), Q_ARG("QVariant", props)
    )
    visitor.settle()


def open_code(visitor: Visitor) -> None:
    visitor.booth.open(PAGE)
    visitor.settle()
    visitor.booth.follow("takeaway:0")
    visitor.settle()
    assert host(visitor).property("open")


def test_back_closes_the_view_and_stays_on_the_page(visitor: Visitor) -> None:
    open_code(visitor)
    visitor.tap("back")
    assert not host(visitor).property("open")
    assert visitor.page == PAGE


def test_home_closes_the_view(visitor: Visitor) -> None:
    open_code(visitor)
    visitor.tap("home")
    assert not host(visitor).property("open")
    assert visitor.page == ""


def test_another_language_closes_what_was_made_in_the_old_one(visitor: Visitor) -> None:
    open_code(visitor)
    visitor.tap("language")
    assert not host(visitor).property("open")


def test_escape_closes_the_view(visitor: Visitor) -> None:
    open_code(visitor)
    QTest.keyClick(visitor.window, Qt.Key.Key_Escape)
    assert not host(visitor).property("open")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_in_reach_mode_the_display_is_chosen_without_moving_the_page(
    make_visitor: Callable[..., Visitor], size: tuple[int, int]
) -> None:
    visitor = make_visitor(size)
    for wanted in ("reach", "display", "最大", "高对比"):
        assert rect(visitor.find(wanted)).bottom() <= size[1]
        visitor.tap(wanted)
    comfort = visitor.booth.comfort
    assert (comfort.reach, comfort.textScale, comfort.theme) == (True, 1.5, "contrast")


def test_nothing_beneath_a_view_is_touched(visitor: Visitor) -> None:
    page = visitor.scene.pack.page(PAGE, "zh")
    assert page is not None
    bar = visitor.window.height() - 140
    targets = [visitor.center(item) for item in visitor.items() if item.property("label")]
    beneath = [target for target in targets if target.y() < bar]
    assert len(beneath) > 3
    for target in beneath:
        show(visitor, "takeaway", plain(page.takeaways[0]))
        assert host(visitor).property("open")
        visitor.tap(target)
        assert visitor.page == ""
