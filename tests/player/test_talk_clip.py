"""A clip on a slide: it plays on both screens, by keys, fingers and itself.

``colours.webm`` is red for two seconds, green for two and blue for two.
"""

import re
from collections.abc import Callable

import pytest
from giving import Giving, items, named
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickWindow

from kiosk.player.film import Film
from kiosk.player.messages import HARMLESS

Give = Callable[..., Giving]
KEY = Qt.Key
MIDDLE = QPoint(640, 280)
pytestmark = pytest.mark.qt_log_ignore(*map(re.escape, HARMLESS))


def number(giving: Giving) -> int:
    """Return the number of the slide with the clip."""
    kinds = [slide["kind"] for slide in giving.talk.script.slides]
    return kinds.index("clip")


def go(giving: Giving) -> None:
    """Go to the slide with the clip."""
    giving.talk.jump(number(giving))
    for window in {giving.wall, giving.visitor.window}:
        place = "wall" if window is giving.wall else "now"
        giving.await_slide(window, giving.talk.script.ids[number(giving)], place)


def film(giving: Giving) -> Film:
    found: Film = giving.visitor.booth.film
    return found


def colour(window: QQuickWindow, place: str = "wall") -> str:
    """Return what colour the middle of the slide is, as it was drawn."""
    view = next(i for i in items(window.contentItem()) if i.objectName() == place)
    at = view.mapToScene(view.boundingRect().center()).toPoint()
    found = QColor(window.grabWindow().pixelColor(at))
    parts = {"red": found.red(), "green": found.green(), "blue": found.blue()}
    strong = [name for name, value in parts.items() if value > 150]
    return strong[0] if len(strong) == 1 else "none"


def test_both_screens_show_it_and_leaving_the_slide_ends_it(give: Give) -> None:
    giving = give(windowed=True)
    go(giving)
    assert film(giving).state == "empty", "it waits to be started"
    giving.press("v")
    for colours in ("red", "green"):
        giving.wait(lambda wanted=colours: colour(giving.other) == wanted)
        giving.wait(lambda wanted=colours: colour(giving.visitor.window, "now") == wanted)
    giving.press("v")
    assert film(giving).state == "paused"
    assert colour(giving.other) == "green", "what stands still is there to be looked at"
    giving.press("v", KEY.Key_PageDown)
    giving.await_slide(giving.other, giving.talk.script.ids[giving.talk.at])
    assert colour(giving.other) != "green"
    giving.wait(lambda: film(giving).state == "empty")
    giving.press(KEY.Key_PageUp)
    giving.await_slide(giving.other, giving.talk.script.ids[number(giving)])
    assert giving.talk.clip.state == "ready"


def test_it_goes_on_over_another_slide_on_the_console(give: Give) -> None:
    giving = give(windowed=True)
    go(giving)
    giving.press("v", "f", KEY.Key_PageDown)
    giving.wait(lambda: colour(giving.other) == "red")
    assert not named(giving.visitor.window, "film").isVisible()
    giving.press("f")
    giving.wait(lambda: film(giving).state == "empty")


def test_a_finger_starts_it_and_lets_it_stand_still(give: Give) -> None:
    giving = give()
    go(giving)
    visitor, at = giving.visitor, giving.talk.at
    visitor.tap(MIDDLE)
    giving.wait(lambda: colour(giving.wall) == "red")
    assert not named(giving.wall, "remote").isVisible()
    visitor.tap(MIDDLE)
    assert film(giving).state == "paused"
    visitor.tap("clip")
    assert film(giving).state == "playing"
    visitor.tap(QPoint(1200, 280))
    assert giving.talk.at != at
    giving.wait(lambda: film(giving).state == "empty")


def test_nothing_is_heard_behind_a_curtain(give: Give) -> None:
    giving = give()
    go(giving)
    giving.press("v")
    giving.wait(lambda: film(giving).state == "playing")
    giving.press("b")
    assert film(giving).state == "paused"
    giving.press("b", "v")
    assert film(giving).state == "playing"
    giving.press(KEY.Key_Escape)
    assert film(giving).state == "empty", "the talk is over, and its clip with it"


def test_a_slide_that_turns_by_itself_waits_for_its_end(give: Give) -> None:
    now = [0.0]
    giving = give(clock=lambda: now[0])
    giving.talk.jump(number(giving) - 1)
    giving.press("a")
    now[0] += giving.talk.script.plan.seconds[giving.talk.at]
    giving.talk.tick()
    assert giving.talk.at == number(giving)
    giving.wait(lambda: film(giving).state == "playing" and film(giving).duration > 0)
    now[0] += giving.talk.script.plan.seconds[giving.talk.at] + 1
    giving.talk.tick()
    assert giving.talk.at == number(giving), "it was cut off"
    film(giving).seek(5.5)
    giving.wait(lambda: giving.talk.at != number(giving))


def test_one_that_cannot_be_played_leaves_the_slide_as_it_is(give: Give) -> None:
    giving = give(windowed=True)
    slide = giving.talk.script.slides[number(giving)]
    slide["video"]["file"] = "nothing.webm"
    go(giving)
    giving.press("v")
    giving.wait(lambda: giving.talk.clip.state == "failed")
    assert giving.visitor.sees("这段短片暂时无法播放。")
    assert not named(giving.wall, "film").isVisible()
    assert not named(giving.wall, "cue").isVisible()
    giving.press("v", KEY.Key_PageDown)
    giving.await_slide(giving.wall, giving.talk.script.ids[giving.talk.at])
