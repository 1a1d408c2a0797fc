"""A talk that turns its slides by itself, by a clock that only the test moves."""

from collections.abc import Callable

import pytest
from clock import Clock
from giving import Giving
from PySide6.QtCore import QPoint, Qt

from kiosk.session.talk import BACK_TO_AUTO

Give = Callable[..., Giving]
KEY = Qt.Key
EDGE, MIDDLE = QPoint(1200, 300), QPoint(640, 300)


@pytest.fixture
def giving(give: Give, clock: Clock) -> Giving:
    """A talk with its clock."""
    return give(clock=clock)


def pass_by(giving: Giving, clock: Clock, seconds: float) -> None:
    clock.now += seconds
    giving.talk.tick()


def test_each_slide_has_its_planned_time_again_and_again(giving: Giving, clock: Clock) -> None:
    talk, plan = giving.talk, giving.talk.script.plan
    giving.press("a")
    for number in (0, 1, 2, 3, plan.given - 1, 0):
        talk.jump(number)
        pass_by(giving, clock, plan.seconds[number] - 0.01)
        assert talk.at == number, "too early"
        pass_by(giving, clock, 0.01)
        assert talk.at == (number + 1) % plan.given
    giving.await_slide(giving.wall, talk.script.ids[1])
    assert talk.auto == "playing"


def test_it_turns_without_being_asked(giving: Giving, clock: Clock) -> None:
    talk, plan = giving.talk, giving.talk.script.plan
    giving.press("a")
    clock.now += plan.seconds[0] - 0.005
    giving.press("w", "w")  # whatever happens, the time is reckoned anew
    clock.now += 0.005
    giving.wait(lambda: talk.at == 1)


def test_steps_of_the_presenter_give_the_slide_its_whole_time(giving: Giving, clock: Clock) -> None:
    talk, plan = giving.talk, giving.talk.script.plan
    giving.press("a")
    clock.now += plan.seconds[0] - 1
    giving.press(KEY.Key_PageDown)
    pass_by(giving, clock, plan.seconds[1] - 0.01)
    assert (talk.at, talk.auto) == (1, "playing")
    pass_by(giving, clock, 0.01)
    assert talk.at == 2


@pytest.mark.parametrize(
    "touch",
    [
        lambda giving: giving.visitor.tap(EDGE),
        lambda giving: giving.visitor.tap(MIDDLE),
        lambda giving: giving.visitor.flick(QPoint(900, 300), QPoint(-500, 0)),
        lambda giving: giving.visitor.press(MIDDLE),
    ],
    ids=["edge", "middle", "swipe", "resting"],
)
def test_a_touch_takes_over_and_idleness_takes_back(
    giving: Giving, clock: Clock, touch: Callable[[Giving], None]
) -> None:
    talk, plan = giving.talk, giving.talk.script.plan
    giving.press("a")
    touch(giving)
    giving.wait(lambda: talk.auto == "handed")
    at = talk.at
    pass_by(giving, clock, BACK_TO_AUTO - 0.01)
    assert (talk.at, talk.auto) == (at, "handed"), "it is the visitor's"
    pass_by(giving, clock, 0.01)
    assert (talk.at, talk.auto) == (at, "playing")
    pass_by(giving, clock, plan.seconds[at])
    assert talk.at == at + 1


def test_whoever_looks_about_is_not_interrupted(giving: Giving, clock: Clock) -> None:
    talk = giving.talk
    giving.press("a")
    for touched in (MIDDLE, "overview"):
        giving.visitor.tap(touched)
        pass_by(giving, clock, BACK_TO_AUTO - 1)
    giving.visitor.flick(QPoint(640, 500), QPoint(0, -200))
    pass_by(giving, clock, BACK_TO_AUTO - 1)
    assert (talk.view, talk.auto) == ("overview", "handed")
    giving.visitor.tap("slide-5")
    assert talk.at == 5
    pass_by(giving, clock, BACK_TO_AUTO)
    assert (talk.at, talk.view, talk.auto) == (5, "", "playing")


def test_the_button_ends_it_though_it_is_touched(giving: Giving) -> None:
    talk = giving.talk
    giving.visitor.tap(MIDDLE)
    giving.visitor.tap("auto")
    assert talk.auto == "playing"
    giving.visitor.tap("auto")
    assert talk.auto == ""
