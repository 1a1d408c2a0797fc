"""A visitor's way through the exhibition, with real touch events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from kiosk.pack.reader import PackReader


def test_every_page_is_reached_by_taps_alone(booth, pack: PackReader) -> None:
    def visit(page: str) -> set[str]:
        seen = {page}
        for card in pack.cards(page, "zh", 0, 6):
            booth.tap(card.title)
            assert booth.page == card.id
            seen |= visit(card.id)
            booth.tap("back")
            assert booth.page == page
        return seen

    assert len(visit("")) == 1 + 6 + 6


def test_back_and_home(booth) -> None:
    booth.tap("名录")
    booth.tap("单位02")
    assert booth.page == "directory/unit-02"
    booth.tap("back")
    assert booth.page == "directory"
    booth.tap("单位01")
    booth.tap("home")
    assert booth.page == ""


def test_back_and_home_do_nothing_at_home(booth) -> None:
    assert not booth.find("back").isEnabled()
    booth.tap("back")
    booth.tap("home")
    assert booth.page == ""


def test_the_breadcrumb_leads_up(booth) -> None:
    booth.tap("名录")
    booth.tap("单位02")
    booth.tap("名录")
    assert booth.page == "directory"


def test_neighbours_lead_to_the_next_page(booth) -> None:
    booth.tap("名录")
    booth.tap("单位01")
    booth.tap("单位02")
    assert booth.page == "directory/unit-02"


def test_language_switch_stays_on_the_page(booth) -> None:
    booth.tap("三层")
    booth.tap("育苗层")
    assert booth.sees("育苗层的故事。")
    booth.tap("language")
    assert booth.page == "tiers"
    assert booth.sees("The story of the seedling tier.")
    assert booth.sees("Back")
    booth.tap("language")
    assert booth.sees("育苗层的故事。")
    assert booth.sees("返回")


def test_a_question_opens_its_answer_card_by_card(booth) -> None:
    booth.tap("两个问题")
    booth.tap("第一个问题是什么？")
    assert booth.sees("开场的话。")
    for expected in ("要点甲的正文", "要点乙的正文。", "小结的话。"):
        booth.flick(QPoint(1400, 500), QPoint(-900, 0))
        assert booth.sees(expected)
    assert booth.sees("4 / 4")
    booth.tap("back")
    assert booth.page == "interview"
    assert booth.sees("第二个问题是什么？")


def test_the_last_card_leads_to_the_next_question(booth) -> None:
    booth.tap("两个问题")
    booth.tap("第一个问题是什么？")
    for _ in range(3):
        booth.flick(QPoint(1400, 500), QPoint(-900, 0))
    booth.tap("下一问题")
    assert booth.sees("要点丙的正文。")


def test_a_link_opens_its_page(booth) -> None:
    booth.tap("两个问题")
    booth.tap("第一个问题是什么？")
    booth.flick(QPoint(1400, 500), QPoint(-900, 0))
    [text] = [i for i in booth.items() if "要点甲的正文" in str(i.property("text"))]
    line = text.mapToScene(text.boundingRect().topLeft())
    for x in range(0, int(text.property("contentWidth")), 12):
        booth.tap(QPoint(int(line.x()) + x, int(line.y()) + 20))
        if booth.page == "tiers":
            break
    assert booth.page == "tiers"
    booth.tap("back")
    assert booth.sees("要点甲的正文")


def test_a_figure_opens_its_story_and_closes_again(booth) -> None:
    booth.tap("成果")
    booth.tap("22年, 研究与中试, 自2003年起")
    booth.tap("关闭")
    assert booth.page == "achievements"
    booth.tap("3,000亩, 园区")
    booth.tap("查看详情")
    assert booth.page == "tiers"


def test_an_address_becomes_a_code(booth) -> None:
    booth.tap("名录")
    booth.booth.open("directory/everything")
    booth.settle()
    booth.booth.follow("takeaway:0")
    booth.settle()
    assert booth.sees("https://example.org/exhibit")
    booth.tap("关闭")
    assert not booth.sees("扫码带走")


@pytest.mark.parametrize("link", ["page:nowhere", "takeaway:99", "http://example.org", "", "page:"])
def test_a_bad_link_breaks_nothing(booth, link: str) -> None:
    booth.booth.follow(link)
    booth.settle()
    assert booth.page == ""
    booth.tap("名录")
    assert booth.page == "directory"


def test_flicking_scrolls_and_presses_nothing(booth) -> None:
    booth.tap("名录")
    booth.flick(QPoint(1300, 700), QPoint(0, -500))
    assert booth.page == "directory"
    [grid] = [i for i in booth.items() if i.metaObject().className().startswith("QQuickGridView")]
    assert grid.property("contentY") - grid.property("originY") > 300


def test_the_place_is_kept_on_the_way_back(booth) -> None:
    booth.tap("名录")
    booth.flick(QPoint(1300, 800), QPoint(0, -600))
    offset = booth.booth.memory
    booth.tap("所有内容块")
    assert booth.page == "directory/everything"
    kept = dict(booth.booth._history.places[-2].memory)["offset"]
    assert kept > 100, offset
    booth.tap("back")
    [grid] = [i for i in booth.items() if i.metaObject().className().startswith("QQuickGridView")]
    assert abs(grid.property("contentY") - grid.property("originY") - kept) < 2


def test_two_fingers_press_two_things_but_never_a_third(booth) -> None:
    first, second = booth.center(booth.find("名录")), booth.center(booth.find("图集"))
    booth.two_fingers(first, second)
    assert booth.page in {"directory", "gallery"}
    booth.tap("home")
    booth.tap("三层")
    assert booth.page == "tiers"


def test_a_resting_palm_does_not_block_a_finger(booth) -> None:
    palm = QPoint(60, 500)
    booth.press(palm, finger=5)
    at = booth.center(booth.find("名录"))
    booth.press(at, finger=6)
    booth.release(at, finger=6)
    booth.settle()
    assert booth.page == "directory"
    booth.release(palm, finger=5)


def test_a_finger_that_slides_off_presses_nothing(booth) -> None:
    at = booth.center(booth.find("名录"))
    booth.press(at)
    booth.flick(at, QPoint(-700, 300))
    assert booth.page == ""


def test_taps_in_quick_succession_end_on_a_whole_page(make_booth: Callable) -> None:
    booth = make_booth(still=False)
    at = booth.center(booth.find("名录"))
    for _ in range(5):
        booth.press(at)
        booth.release(at)
    booth.tap("home")
    booth.tap("三层")
    assert booth.page == "tiers"
    assert booth.sees("种子层的故事。")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_transitions_can_be_interrupted(make_booth: Callable, size: tuple[int, int]) -> None:
    booth = make_booth(size, still=False)
    booth.booth.open("directory")
    booth.booth.open("directory/unit-01")
    booth.booth.back()
    booth.settle()
    assert booth.page == "directory"
    assert booth.sees("单位01")
    assert booth.stack.property("moving") is False
