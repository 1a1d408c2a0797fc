"""The question at the end of a visit, answered with a thumb."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from visitor import Visitor

from kiosk.state.ratings import Ratings

QUESTION = "您觉得这次参观怎么样？"


@pytest.fixture
def ratings(tmp_path: Path) -> Ratings:
    return Ratings(tmp_path)


@pytest.fixture
def visitor(make_visitor: Callable[..., Visitor], ratings: Ratings) -> Visitor:
    return make_visitor(ratings=ratings)


def see_much(visitor: Visitor) -> None:
    for section in ("两个问题", "三层", "成果"):
        assert not visitor.sees(QUESTION)
        visitor.tap(section)
        assert not visitor.sees(QUESTION)
        visitor.tap("home")


def answered(visitor: Visitor, ratings: Ratings) -> list[int]:
    visitor.wait(ratings.file.exists)
    [counts] = ratings.days().values()
    return counts


def test_one_tap_answers_and_the_question_is_gone(visitor: Visitor, ratings: Ratings) -> None:
    see_much(visitor)
    assert visitor.sees(QUESTION)
    visitor.tap("emoticon-happy-outline")
    assert visitor.sees("谢谢您的评价！")
    assert answered(visitor, ratings) == [0, 0, 1]
    visitor.wait(lambda: not visitor.sees("谢谢您的评价！"))
    visitor.tap("图集")
    visitor.tap("home")
    assert not visitor.sees(QUESTION)


def test_it_can_be_put_away_and_nothing_is_counted(visitor: Visitor, ratings: Ratings) -> None:
    see_much(visitor)
    visitor.tap("decline")
    assert not visitor.sees(QUESTION)
    assert not ratings.file.exists()


def test_it_is_in_nobodys_way(visitor: Visitor) -> None:
    see_much(visitor)
    visitor.tap("图集")
    assert visitor.page == "gallery"
    visitor.tap("home")
    assert visitor.sees(QUESTION)


def test_the_next_visitor_is_not_asked_at_once(visitor: Visitor) -> None:
    visitor.scene.await_visitors()
    visitor.tap(QPoint(900, 300))
    see_much(visitor)
    visitor.tap("leave")
    visitor.tap(QPoint(900, 300))
    assert visitor.page == ""
    assert not visitor.sees(QUESTION)


def test_a_disk_that_cannot_be_written_changes_nothing_on_the_screen(
    make_visitor: Callable[..., Visitor], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    visitor = make_visitor(ratings=Ratings(tmp_path / "gone"))
    see_much(visitor)
    visitor.tap("emoticon-sad-outline")
    assert visitor.sees("谢谢您的评价！")
    visitor.wait(lambda: "could not be counted" in capfd.readouterr().err)


def test_it_is_not_asked_without_a_place_to_count(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor()
    see_much(visitor)
    assert not visitor.sees(QUESTION)
