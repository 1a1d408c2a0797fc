"""What a telephone reads off the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem
from telephone import seen_by_a_telephone
from visitor import Visitor

from kiosk.pack.reader import PackReader

PAGE = "directory/everything"
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]


def code(visitor: Visitor) -> QQuickItem:
    return visitor.find("code")


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_code_is_read_from_the_screen(
    make_visitor: Callable[..., Visitor], pack: PackReader, size: tuple[int, int], theme: str
) -> None:
    visitor = make_visitor(size)
    visitor.booth.comfort.setTheme(theme)
    visitor.booth.open(PAGE)
    page = pack.page(PAGE, "zh")
    assert page is not None
    assert len(page.takeaways) >= 3
    for number, takeaway in enumerate(page.takeaways):
        visitor.booth.follow(f"takeaway:{number}")
        visitor.settle()
        assert seen_by_a_telephone(visitor) == [takeaway.text]
        side = code(visitor).width()
        # At arm's length a code is read up to ten times its own width away.
        assert side > 0.3 * min(size)
        assert side % takeaway.code.width == 0, "modules of unequal width"


@pytest.mark.parametrize("reach", [False, True])
def test_the_code_of_the_page_is_a_tap_away(visitor: Visitor, *, reach: bool) -> None:
    visitor.booth.comfort.setReach(reach)
    visitor.booth.open(PAGE)
    visitor.settle()
    visitor.tap("带走本页")
    assert seen_by_a_telephone(visitor) == ["济源纳米，带走这一页。"]
    visitor.tap("关闭")
    assert seen_by_a_telephone(visitor) == []
    assert visitor.page == PAGE


def test_a_page_without_a_code_offers_none(visitor: Visitor) -> None:
    visitor.booth.open("directory/unit-01")
    visitor.settle()
    assert not [item for item in visitor.items() if item.property("label") == "带走本页"]
