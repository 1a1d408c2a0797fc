"""The idle machine on the real scene: what the waking touch presses, and what is left over."""

import time
from collections.abc import Callable, Iterator

import pytest
from clock import Clock
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.kinds import kind
from kiosk.player.scene import Scene


@pytest.fixture
def visitor(make_visitor: Callable[..., Visitor], clock: Clock) -> Visitor:
    visitor = make_visitor(clock=clock)
    visitor.scene.await_visitors()
    visitor.settle()
    return visitor


def phase(visitor: Visitor) -> str:
    return str(visitor.booth.presence.phase)


def wait(visitor: Visitor, clock: Clock, seconds: float) -> None:
    """Let time go by as the booth's own timer would see it."""
    for _ in range(int(seconds)):
        clock.now += 1
        visitor.booth.presence.tick()
    visitor.settle()


def tile(visitor: Visitor) -> QPoint:
    """Return where the tile of the gallery is, once the booth is awake."""
    return visitor.center(visitor.find("图集"))


def test_the_booth_begins_with_nobody_there(visitor: Visitor) -> None:
    assert phase(visitor) == "attract"


@pytest.fixture
def at(make_visitor: Callable[..., Visitor]) -> QPoint:
    """Where a tile is; asked of another booth, as this one hides it."""
    other = make_visitor()
    found = tile(other)
    other.window.hide()
    return found


def test_the_waking_tap_presses_nothing_and_the_next_one_counts(
    at: QPoint, visitor: Visitor
) -> None:
    visitor.tap(at)
    assert phase(visitor) == "active"
    assert visitor.page == ""
    visitor.tap(at)
    assert visitor.page == "gallery"


def test_the_waking_finger_may_move_and_still_presses_nothing(at: QPoint, visitor: Visitor) -> None:
    visitor.flick(at + QPoint(10, 10), QPoint(-8, -8))
    assert phase(visitor) == "active"
    assert visitor.page == ""
    visitor.tap(at)
    assert visitor.page == "gallery"


def test_the_mouse_event_made_of_the_waking_touch_presses_nothing(
    at: QPoint, visitor: Visitor
) -> None:
    visitor.press(at)
    visitor.release(at)
    synthesised = Qt.MouseEventSource.MouseEventSynthesizedBySystem
    visitor.mouse(at, synthesised)
    assert visitor.page == ""
    visitor.mouse(at, Qt.MouseEventSource.MouseEventNotSynthesized)
    assert visitor.page == "gallery"


def test_the_waking_click_presses_nothing_and_the_next_one_counts(
    at: QPoint, visitor: Visitor
) -> None:
    QTest.mouseClick(visitor.window, Qt.MouseButton.LeftButton, pos=at)
    assert phase(visitor) == "active"
    assert visitor.page == ""
    QTest.mouseClick(visitor.window, Qt.MouseButton.LeftButton, pos=at)
    visitor.settle()
    assert visitor.page == "gallery"


def test_the_waking_key_does_nothing_else(visitor: Visitor) -> None:
    QTest.keyClick(visitor.window, Qt.Key.Key_Return)
    visitor.settle()
    assert phase(visitor) == "active"
    assert visitor.page == ""


def test_the_warning_comes_and_counts_down(visitor: Visitor, clock: Clock) -> None:
    visitor.tap(QPoint(900, 300))
    wait(visitor, clock, 60)
    assert phase(visitor) == "warn"
    assert visitor.sees("还在看吗？")
    assert visitor.booth.presence.secondsLeft == 10
    wait(visitor, clock, 3)
    assert visitor.booth.presence.secondsLeft == 7
    assert "7" in visitor.texts()
    wait(visitor, clock, 7)
    assert phase(visitor) == "attract"


def test_the_tap_on_the_warning_presses_nothing_and_the_next_one_counts(
    at: QPoint, visitor: Visitor, clock: Clock
) -> None:
    visitor.tap(at)
    wait(visitor, clock, 60)
    assert phase(visitor) == "warn"
    visitor.tap(at)
    assert phase(visitor) == "active"
    assert visitor.page == ""
    assert not visitor.sees("还在看吗？")
    visitor.tap(at)
    assert visitor.page == "gallery"


def test_a_finger_on_the_glass_holds_the_warning_off(visitor: Visitor, clock: Clock) -> None:
    visitor.tap(QPoint(900, 300))
    visitor.press(QPoint(900, 300))
    wait(visitor, clock, 100)
    assert phase(visitor) == "active"
    visitor.release(QPoint(900, 300))
    wait(visitor, clock, 60)
    assert phase(visitor) == "warn"


def test_nothing_is_left_over_for_the_next_visitor(
    at: QPoint, visitor: Visitor, clock: Clock
) -> None:
    visitor.tap(at)
    visitor.tap(at)
    visitor.tap("display")
    visitor.tap("最大")
    visitor.tap("浅色")
    visitor.tap("reach")
    visitor.tap("language")
    visitor.settle()
    comfort = visitor.booth.comfort
    assert (comfort.textScale, comfort.theme, comfort.reach) == (1.5, "light", True)
    assert visitor.booth.lang == "en"
    wait(visitor, clock, 80)
    assert phase(visitor) == "attract"
    assert (comfort.textScale, comfort.theme, comfort.reach) == (1.0, "dark", False)
    assert visitor.booth.lang == "zh"
    assert visitor.page == ""
    assert not visitor.booth.canGoBack
    visitor.tap(at)
    assert visitor.sees("图集")
    assert not visitor.window.findChild(type(visitor.stack), "overlays").property("open")


def test_the_next_visitor_button_does_it_at_once(at: QPoint, visitor: Visitor) -> None:
    visitor.tap(at)
    visitor.tap(at)
    visitor.tap("language")
    visitor.tap("leave")
    assert phase(visitor) == "attract"
    assert visitor.booth.lang == "zh"
    assert visitor.page == ""


def test_a_finger_left_on_a_button_presses_nothing_for_the_next_visitor(
    at: QPoint, visitor: Visitor, clock: Clock
) -> None:
    visitor.tap(at)
    search = visitor.center(visitor.find("display"))
    visitor.press(search)
    wait(visitor, clock, 200)
    assert phase(visitor) == "attract"
    visitor.release(search)
    visitor.settle()
    visitor.tap(at)
    assert phase(visitor) == "active"
    assert not any(item.property("down") for item in visitor.items())
    visitor.tap("display")
    assert visitor.sees("文字大小")


def test_nothing_runs_while_nobody_does_anything(visitor: Visitor) -> None:
    """Between a touch and the warning the booth's timer goes off once, not once a second."""
    visitor.tap(QPoint(900, 300))
    timers = [t for t in visitor.booth.presence.children() if t.property("active")]
    assert [t.property("singleShot") for t in timers] == [True]
    assert timers[0].property("interval") > 55_000


def test_the_warning_comes_in_time_after_a_long_page(visitor: Visitor, clock: Clock) -> None:
    """The timer of the long page does not run on for a short one."""
    presence = visitor.booth.presence
    visitor.tap(QPoint(900, 300))
    presence.opened(200)
    clock.now += 61
    [timer] = [t for t in presence.children() if t.property("active")]
    timer.stop()  # as when it has gone off
    presence.tick()
    assert timer.property("interval") > 100_000
    presence.opened(5)
    assert timer.property("interval") <= 60_001


def test_a_palm_left_on_the_glass_presses_nothing_and_taps_beside_it_count(
    at: QPoint, visitor: Visitor, clock: Clock
) -> None:
    palm = QPoint(60, 60)
    visitor.press(palm, 3)
    assert phase(visitor) == "active"
    clock.now += 3
    touch = QTest.touchEvent(visitor.window, visitor.device)
    touch.stationary(3).press(0, at).commit()
    QTest.touchEvent(visitor.window, visitor.device).stationary(3).release(0, at).commit()
    visitor.settle()
    assert visitor.page == "gallery"
    visitor.release(palm, 3)
    visitor.settle()
    assert visitor.page == "gallery"


def test_the_second_finger_of_the_waking_hand_presses_nothing(at: QPoint, visitor: Visitor) -> None:
    visitor.two_fingers(at, at + QPoint(60, 40))
    assert phase(visitor) == "active"
    assert visitor.page == ""
    visitor.tap(at)
    assert visitor.page == "gallery"


def test_a_pen_wakes_the_booth_too(at: QPoint, visitor: Visitor) -> None:
    """Of a pen only the mouse events that Qt makes are seen."""
    pen = Qt.MouseEventSource.MouseEventSynthesizedByQt
    visitor.mouse(at, pen)
    assert phase(visitor) == "active"
    assert visitor.page == ""
    visitor.mouse(at, pen)
    assert visitor.page == "gallery"


def test_a_wheel_answers_the_warning_and_scrolls_nothing(visitor: Visitor, clock: Clock) -> None:
    visitor.tap(QPoint(900, 300))
    wait(visitor, clock, 60)
    assert phase(visitor) == "warn"
    QTest.wheelEvent(visitor.window, QPoint(900, 300), QPoint(0, -120))
    assert phase(visitor) == "active"


def test_every_touch_of_the_warning_presses_nothing_with_its_echo(
    at: QPoint, visitor: Visitor, clock: Clock
) -> None:
    visitor.tap(at)
    wait(visitor, clock, 60)
    visitor.press(at)
    visitor.release(at)
    visitor.mouse(at, Qt.MouseEventSource.MouseEventSynthesizedBySystem)
    assert phase(visitor) == "active"
    assert visitor.page == ""
    visitor.tap(at)
    assert visitor.page == "gallery"


def test_an_echo_that_comes_late_leaves_no_finger_down(visitor: Visitor, clock: Clock) -> None:
    at = QPoint(900, 300)
    visitor.press(at)
    clock.now += 1  # the machine is busy: the echo is taken for a pen's
    visitor.echo(at, QEvent.Type.MouseButtonPress)
    assert visitor.booth.presence.touched
    visitor.release(at)
    visitor.echo(at, QEvent.Type.MouseButtonRelease)
    assert not visitor.booth.presence.touched


def test_a_page_left_scrolled_and_searched_is_fresh_for_the_next_visitor(
    visitor: Visitor, clock: Clock
) -> None:
    visitor.tap(QPoint(900, 300))
    visitor.tap("display")
    visitor.tap("最大")
    visitor.tap("display")
    scrollers = [i for i in visitor.items() if kind(i).startswith("Scroller")]
    assert scrollers
    for scroller in scrollers:
        scroller.setProperty("contentY", 40)
    wait(visitor, clock, 80)
    assert phase(visitor) == "attract"
    visitor.tap(QPoint(900, 300))
    fresh = [i for i in visitor.items() if kind(i).startswith("Scroller")]
    assert fresh
    assert {i.property("contentY") for i in fresh} == {0}


def test_each_who_holds_the_waiting_lets_go_alone(visitor: Visitor, clock: Clock) -> None:
    visitor.tap(QPoint(900, 300))
    presence = visitor.booth.presence
    presence.hold("view", True)  # noqa: FBT003 - as QML calls it
    presence.hold("staff", True)  # noqa: FBT003
    presence.hold("view", False)  # noqa: FBT003
    wait(visitor, clock, 200)
    assert phase(visitor) == "active"
    presence.hold("staff", False)  # noqa: FBT003
    wait(visitor, clock, 61)
    assert phase(visitor) == "warn"


@pytest.fixture
def early(qapp: QGuiApplication, pack: PackReader, clock: Clock) -> Iterator[Scene]:
    """A booth as the kiosk starts it, before it is shown."""
    scene = Scene(pack, empty=True, clock=clock)
    scene.await_visitors()
    yield scene
    scene.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def has_page(scene: Scene) -> bool:
    front = scene.window.findChild(QQuickItem, "front")
    return front is not None and bool(front.childItems())


def test_the_first_page_is_made_once_the_loop_is_seen(early: Scene) -> None:
    assert early.booth.presence.phase == "attract"
    assert not has_page(early)
    early.window.resize(1280, 720)
    early.window.show()
    deadline = time.monotonic() + 20
    while not has_page(early):
        assert time.monotonic() < deadline, "the page was not made"
        QTest.qWait(5)
    assert early.booth.presence.phase == "attract"


def test_the_first_page_is_made_at_once_for_a_touch(early: Scene) -> None:
    early.booth.presence.stay()
    assert has_page(early)
