"""The exhibition by keyboard alone: Tab reaches everything, in the order in which it is read."""

from collections.abc import Callable
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from reader import thing, things
from shiboken6 import isValid
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.kinds import kind
from kiosk.player.plain import plain
from kiosk.player.tour import views

BAR = ["back", "home", "search", "language", "display", "reach"]
EVERYTHING = "directory/everything"


def stops(visitor: Visitor, *, back: bool = False) -> list[QQuickItem]:
    """Return where Tab stops, once around, from the first stop of the page on."""
    visitor.stack.forceActiveFocus()
    found: list[QQuickItem] = []
    while True:
        visitor.key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, shift=back)
        if visitor.focus in found:
            return found
        found.append(visitor.focus)
        assert len(found) < 100, "Tab never comes around"


def arrows(visitor: Visitor, stop: QQuickItem) -> list[str]:
    """Return the names of what the arrows reach from a stop: it, and further cells of a grid."""
    stop.forceActiveFocus()
    names = [thing(visitor.focus).name]
    while True:
        visitor.key(Qt.Key.Key_Right)
        name = thing(visitor.focus).name  # a grid deletes the cells that it has left
        if name in names:
            return names
        names.append(name)


def in_sight(item: QQuickItem, visitor: Visitor) -> bool:
    """Tell whether an item is seen in full, or as much of it as the page has room for."""
    whole = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    page = QRectF(0, 0, visitor.window.width(), visitor.window.height())
    if item.objectName() not in BAR:
        page.adjust(0, 0, 0, -120)
    seen = whole.intersected(page)
    return seen.height() > min(whole.height(), page.height() * 0.8) - 1 and seen.width() > 40


def pressable(visitor: Visitor) -> set[QQuickItem]:
    return {thing.item for thing in things(visitor.window) if thing.pressed and thing.enabled}


def scrollers(visitor: Visitor) -> list[QQuickItem]:
    return [i for i in visitor.items() if kind(i).startswith("Scroller")]


def column(item: QQuickItem) -> QQuickItem:
    return item.parentItem()


def place(item: QQuickItem) -> tuple[int, int]:
    at = item.mapToScene(QPointF(0, 0)).toPoint()
    return at.y(), at.x()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_tab_reaches_everything_on_every_page(
    make_visitor: Callable[..., Visitor], pack: PackReader, size: tuple[int, int]
) -> None:
    visitor = make_visitor(size)
    for page_id in pack.ids("zh"):
        if page_id.startswith("directory/unit") and not page_id.endswith("01"):
            continue
        visitor.booth.open(page_id)
        for view in views(visitor.scene):
            visitor.settle()
            around = stops(visitor)
            reached = {thing(stop).name for stop in around}
            for stop in around:
                if isValid(stop):  # arrows turn a pager, which deletes the card that it leaves
                    reached.update(arrows(visitor, stop))
            wanted = {thing(item).name for item in pressable(visitor)}
            assert wanted <= reached, (page_id, view)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_tab_goes_through_the_page_and_then_the_bar(
    make_visitor: Callable[..., Visitor], pack: PackReader, lang: str
) -> None:
    visitor = make_visitor(lang=lang)
    for page_id in pack.ids(lang):
        visitor.booth.open(page_id)
        visitor.settle()
        forward = stops(visitor)
        bar = [item.objectName() for item in forward if item.objectName() in BAR]
        assert [item.objectName() for item in forward[-len(bar) :]] == bar
        assert bar == (BAR if page_id else BAR[2:])
        assert stops(visitor, back=True) == forward[::-1]


def test_tab_reads_from_top_to_bottom(visitor: Visitor, pack: PackReader) -> None:
    groups = 0
    for page_id in pack.ids("zh"):
        visitor.booth.open(page_id)
        visitor.settle()
        for _, together in groupby(stops(visitor), key=column):
            places = [place(item) for item in together]
            groups += len(places) > 1
            assert places == sorted(places), page_id
    assert groups > 5


def test_the_focus_is_brought_into_sight(visitor: Visitor) -> None:
    for page_id in (EVERYTHING, "achievements", "directory"):
        visitor.booth.open(page_id)
        visitor.settle()
        visitor.stack.forceActiveFocus()
        for _ in range(30):
            visitor.key(Qt.Key.Key_Tab)
            assert in_sight(visitor.focus, visitor), visitor.focus


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_every_tile_is_opened_and_left_by_keys(
    visitor: Visitor, pack: PackReader, key: Qt.Key
) -> None:
    for index, card in enumerate(pack.cards("", "zh", 0, 6)):
        visitor.stack.forceActiveFocus()
        for _ in range(index + 1):
            visitor.key(Qt.Key.Key_Tab)
        visitor.key(key)
        assert visitor.page == card.id
        visitor.key(Qt.Key.Key_Escape)
        assert visitor.page == ""


def test_every_link_in_a_text_is_followed_by_keys(visitor: Visitor) -> None:
    def reach(words: str) -> None:
        visitor.booth.home()
        visitor.booth.open(EVERYTHING)
        visitor.settle()
        for stop in stops(visitor):
            if stop.property("words") == words:
                stop.forceActiveFocus()
                assert stop.width() > 40, "its words are marked"
                visitor.key(Qt.Key.Key_Return)
                return
        raise AssertionError(f"no stop at {words}")

    reach("站内链接")
    assert visitor.page == "tiers"
    for words in ("网址", "邮箱"):
        reach(words)
        assert visitor.sees("扫码带走")
        visitor.key(Qt.Key.Key_Escape)
        assert not visitor.sees("扫码带走")


def test_an_interview_by_keys(visitor: Visitor) -> None:
    visitor.booth.open("interview")
    visitor.settle()
    question = next(s for s in stops(visitor) if s.property("label") == "第一个问题是什么？")
    question.forceActiveFocus()
    visitor.key(Qt.Key.Key_Return)
    assert visitor.sees("开场的话。")
    for shown in ("2 / 4", "3 / 4"):
        visitor.key(Qt.Key.Key_Right)
        assert visitor.sees(shown)
    visitor.key(Qt.Key.Key_Left)
    assert visitor.sees("2 / 4")
    visitor.key(Qt.Key.Key_Escape)
    assert visitor.page == "interview"
    assert visitor.sees("第二个问题是什么？")


def test_a_story_is_closed_where_it_was_opened(visitor: Visitor) -> None:
    visitor.booth.open("achievements")
    visitor.settle()
    tile = next(s for s in stops(visitor) if s.property("figure"))
    tile.forceActiveFocus()
    visitor.key(Qt.Key.Key_Space)
    visitor.key(Qt.Key.Key_Tab)
    assert visitor.focus.property("label") == "关闭"
    visitor.key(Qt.Key.Key_Space)
    assert visitor.focus == tile


def test_the_arrows_scroll_a_page_from_the_start(visitor: Visitor) -> None:
    visitor.booth.open(EVERYTHING)
    visitor.settle()
    scroller = max(scrollers(visitor), key=QQuickItem.height)
    heights = [scroller.property("contentY")]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        visitor.key(key)
        heights.append(scroller.property("contentY"))
    assert all(later > earlier for earlier, later in pairwise(heights))
    assert heights[-1] == scroller.property("contentHeight") - scroller.height()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        visitor.key(key)
    assert scroller.property("contentY") == 0


def test_a_page_beneath_a_view_has_no_stop(visitor: Visitor, pack: PackReader) -> None:
    page = pack.page(EVERYTHING, "zh")
    assert page is not None
    for view in ("display", "takeaway"):
        beneath = set(stops(visitor))
        visitor.show(view, plain(page.takeaways[0]))
        visitor.key(Qt.Key.Key_Tab)
        first = visitor.focus
        around = [first]
        while True:
            visitor.key(Qt.Key.Key_Tab)
            if visitor.focus == first:
                break
            around.append(visitor.focus)
        assert {item.objectName() for item in around if item in beneath} <= set(BAR)
        assert set(around) - beneath
        visitor.key(Qt.Key.Key_Escape)
        assert set(stops(visitor)) == beneath


def test_nothing_behind_the_attract_loop_has_the_focus(visitor: Visitor) -> None:
    visitor.scene.await_visitors()
    visitor.settle()
    assert not pressable(visitor)


def test_a_finger_takes_the_ring_away(visitor: Visitor) -> None:
    rings = stops(visitor)
    assert rings
    visitor.key(Qt.Key.Key_Tab)
    assert shown_rings(visitor)
    visitor.tap("display")
    visitor.tap("display")
    assert not shown_rings(visitor)


def shown_rings(visitor: Visitor) -> list[QQuickItem]:
    return [i for i in visitor.items() if kind(i).startswith("FocusRing")]
