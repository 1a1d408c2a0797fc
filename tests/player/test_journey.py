"""A visitor's way through the exhibition, with real touch events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.kinds import kind


def test_every_page_is_reached_by_taps_alone(visitor: Visitor, pack: PackReader) -> None:
    def visit(page: str) -> set[str]:
        seen = {page}
        for card in pack.cards(page, "zh", 0, 6):
            visitor.tap(card.title)
            assert visitor.page == card.id
            seen |= visit(card.id)
            visitor.tap("back")
            assert visitor.page == page
        return seen

    assert len(visit("")) == 1 + 6 + 6 + 2


def test_back_and_home(visitor: Visitor) -> None:
    visitor.tap("名录")
    visitor.tap("单位02")
    assert visitor.page == "directory/unit-02"
    visitor.tap("back")
    assert visitor.page == "directory"
    visitor.tap("单位01")
    visitor.tap("home")
    assert visitor.page == ""


def test_back_and_home_do_nothing_at_home(visitor: Visitor) -> None:
    assert not visitor.find("back").isEnabled()
    visitor.tap("back")
    visitor.tap("home")
    assert visitor.page == ""


def test_the_breadcrumb_leads_up(visitor: Visitor) -> None:
    visitor.tap("名录")
    visitor.tap("单位02")
    visitor.tap("名录")
    assert visitor.page == "directory"


def test_neighbours_lead_to_the_next_page(visitor: Visitor) -> None:
    visitor.tap("名录")
    visitor.tap("单位01")
    visitor.tap("单位02")
    assert visitor.page == "directory/unit-02"


def test_language_switch_stays_on_the_page(visitor: Visitor) -> None:
    visitor.tap("三层")
    visitor.tap("育苗层")
    assert visitor.sees("育苗层的故事。")
    visitor.tap("language")
    assert visitor.page == "tiers"
    assert visitor.sees("The story of the seedling tier.")
    assert visitor.sees("Back")
    visitor.tap("language")
    assert visitor.sees("育苗层的故事。")
    assert visitor.sees("返回")


def test_a_question_opens_its_answer_card_by_card(visitor: Visitor) -> None:
    visitor.tap("两个问题")
    visitor.tap("第一个问题是什么？")
    assert visitor.sees("开场的话。")
    for expected in ("要点甲的正文", "要点乙的正文。", "小结的话。"):
        visitor.flick(QPoint(1400, 500), QPoint(-900, 0))
        assert visitor.sees(expected)
    assert visitor.sees("4 / 4")
    visitor.tap("back")
    assert visitor.page == "interview"
    assert visitor.sees("第二个问题是什么？")


def test_the_last_card_leads_to_the_next_question(visitor: Visitor) -> None:
    visitor.tap("两个问题")
    visitor.tap("第一个问题是什么？")
    for _ in range(3):
        visitor.flick(QPoint(1400, 500), QPoint(-900, 0))
    visitor.tap("下一问题")
    assert visitor.sees("要点丙的正文。")


def test_a_link_opens_its_page(visitor: Visitor) -> None:
    visitor.tap("两个问题")
    visitor.tap("第一个问题是什么？")
    visitor.flick(QPoint(1400, 500), QPoint(-900, 0))
    [text] = [i for i in visitor.items() if "要点甲的正文" in str(i.property("text"))]
    line = text.mapToScene(text.boundingRect().topLeft())
    for x in range(0, int(text.property("contentWidth")), 12):
        visitor.tap(QPoint(int(line.x()) + x, int(line.y()) + 20))
        if visitor.page == "tiers":
            break
    assert visitor.page == "tiers"
    visitor.tap("back")
    assert visitor.sees("要点甲的正文")


def test_a_figure_opens_its_story_and_closes_again(visitor: Visitor) -> None:
    visitor.tap("成果")
    visitor.tap("22年, 研究与中试, 自2003年起")
    visitor.tap("关闭")
    assert visitor.page == "achievements"
    visitor.tap("3,000亩, 园区")
    visitor.tap("查看详情")
    assert visitor.page == "tiers"


def test_an_address_becomes_a_code(visitor: Visitor) -> None:
    visitor.tap("名录")
    visitor.booth.open("directory/everything")
    visitor.settle()
    visitor.booth.follow("takeaway:0")
    visitor.settle()
    assert visitor.sees("https://example.org/exhibit")
    visitor.tap("关闭")
    assert not visitor.sees("扫码带走")


@pytest.mark.parametrize("link", ["page:nowhere", "takeaway:99", "http://example.org", "", "page:"])
def test_a_bad_link_breaks_nothing(visitor: Visitor, link: str) -> None:
    visitor.booth.follow(link)
    visitor.settle()
    assert visitor.page == ""
    visitor.tap("名录")
    assert visitor.page == "directory"


def test_flicking_scrolls_and_presses_nothing(visitor: Visitor) -> None:
    visitor.tap("名录")
    visitor.flick(QPoint(1300, 700), QPoint(0, -500))
    assert visitor.page == "directory"
    [grid] = [i for i in visitor.items() if kind(i).startswith("QQuickGridView")]
    assert grid.property("contentY") - grid.property("originY") > 300


def test_the_place_is_kept_on_the_way_back(visitor: Visitor) -> None:
    visitor.tap("名录")
    visitor.flick(QPoint(1300, 800), QPoint(0, -600))
    offset = visitor.booth.memory
    visitor.tap("所有内容块")
    assert visitor.page == "directory/everything"
    kept = dict(visitor.booth._history.places[-2].memory)["offset"]
    assert kept > 100, offset
    visitor.tap("back")
    [grid] = [i for i in visitor.items() if kind(i).startswith("QQuickGridView")]
    assert abs(grid.property("contentY") - grid.property("originY") - kept) < 2


def test_two_fingers_press_two_things_but_never_a_third(visitor: Visitor) -> None:
    first, second = visitor.center(visitor.find("名录")), visitor.center(visitor.find("图集"))
    visitor.two_fingers(first, second)
    assert visitor.page in {"directory", "gallery"}
    visitor.tap("home")
    visitor.tap("三层")
    assert visitor.page == "tiers"


def test_a_resting_palm_does_not_block_a_finger(visitor: Visitor) -> None:
    palm = QPoint(60, 500)
    visitor.press(palm, finger=5)
    at = visitor.center(visitor.find("名录"))
    visitor.press(at, finger=6)
    visitor.release(at, finger=6)
    visitor.settle()
    assert visitor.page == "directory"
    visitor.release(palm, finger=5)


def test_a_finger_that_slides_off_presses_nothing(visitor: Visitor) -> None:
    at = visitor.center(visitor.find("名录"))
    visitor.press(at)
    visitor.flick(at, QPoint(-700, 300))
    assert visitor.page == ""


def test_taps_in_quick_succession_end_on_a_whole_page(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor(still=False)
    at = visitor.center(visitor.find("名录"))
    for _ in range(5):
        visitor.press(at)
        visitor.release(at)
    visitor.tap("home")
    visitor.tap("三层")
    assert visitor.page == "tiers"
    assert visitor.sees("种子层的故事。")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_transitions_can_be_interrupted(
    make_visitor: Callable[..., Visitor], size: tuple[int, int]
) -> None:
    visitor = make_visitor(size, still=False)
    visitor.booth.open("directory")
    visitor.booth.open("directory/unit-01")
    visitor.booth.back()
    visitor.settle()
    assert visitor.page == "directory"
    assert visitor.sees("单位01")
    assert visitor.stack.property("moving") is False


def front(visitor: Visitor) -> QQuickItem:
    """Return what holds the screen that has the visitor's touch."""
    return visitor.find("front")


def drag(visitor: Visitor, start: QPoint, by: int) -> None:
    """Draw a finger sideways without a flick at its end."""
    visitor.press(start)
    for step in range(1, 11):
        visitor.move(start + QPoint(by * step // 10, 0))


def test_a_swipe_from_the_edge_goes_back(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor(still=False)
    visitor.tap("名录")
    visitor.tap("单位02")
    edge = QPoint(6, 500)
    drag(visitor, edge, 300)
    assert front(visitor).x() > 200
    assert visitor.page == "directory/unit-02"
    visitor.release(edge + QPoint(300, 0))
    visitor.settle()
    assert visitor.page == "directory"
    assert front(visitor).x() == 0


def test_a_short_swipe_from_the_edge_leaves_the_page_in_place(
    make_visitor: Callable[..., Visitor],
) -> None:
    visitor = make_visitor(still=False)
    visitor.tap("名录")
    edge = QPoint(6, 500)
    drag(visitor, edge, 90)
    visitor.release(edge + QPoint(90, 0))
    visitor.settle()
    assert visitor.page == "directory"
    assert front(visitor).x() == 0


def test_a_swipe_from_the_edge_closes_what_is_open_first(visitor: Visitor) -> None:
    visitor.tap("两个问题")
    visitor.tap("第一个问题是什么？")
    edge = QPoint(6, 500)
    for page, seen in (("interview", "第二个问题是什么？"), ("", "名录")):
        drag(visitor, edge, 300)
        visitor.release(edge + QPoint(300, 0))
        visitor.settle()
        assert visitor.page == page
        assert visitor.sees(seen)


def test_a_transition_that_is_taken_back_turns_round(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor(still=False)
    home = front(visitor)
    visitor.booth.open("directory")
    visitor.wait(lambda: -1900 < home.x() < -200)
    left = home.x()
    visitor.booth.back()
    assert front(visitor) is home
    assert abs(home.x() - left) < 200
    visitor.settle()
    assert visitor.page == ""
    assert home.x() == 0
    visitor.tap("名录")
    assert visitor.page == "directory"
