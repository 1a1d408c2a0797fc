"""What a visitor tries on a locked window, and what staff do to get in."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from clock import Clock
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QSignalSpy, QTest
from visitor import Visitor

from kiosk.player.lockdown import Lockdown, find_screen, is_allowed
from kiosk.player.pointer import Pointer
from kiosk.player.staff.door import Door
from kiosk.session.knock import HOLD

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
META = Qt.KeyboardModifier.MetaModifier
NONE = Qt.KeyboardModifier.NoModifier

CORNER = QPoint(30, 30)


@pytest.fixture
def locked(visitor: Visitor) -> Iterator[Visitor]:
    lockdown = Lockdown(visitor.window)
    lockdown.show()
    visitor.settle()
    yield visitor
    visitor.window.removeEventFilter(lockdown)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        *[(Qt.Key(Qt.Key.Key_F1 + number), NONE) for number in range(12)],
        (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_Tab, ALT),
        (Qt.Key.Key_Space, ALT),
        (Qt.Key.Key_Escape, CONTROL),
        (Qt.Key.Key_Q, CONTROL),
        (Qt.Key.Key_W, CONTROL),
        (Qt.Key.Key_C, CONTROL),
        (Qt.Key.Key_P, CONTROL),
        (Qt.Key.Key_Delete, CONTROL | ALT),
        (Qt.Key.Key_Meta, META),
        (Qt.Key.Key_D, META),
        (Qt.Key.Key_Menu, NONE),
        (Qt.Key.Key_Print, NONE),
        (Qt.Key.Key_Back, NONE),
        (Qt.Key.Key_HomePage, NONE),
        (Qt.Key.Key_Close, NONE),
        (Qt.Key.Key_Insert, SHIFT),
    ],
    ids=str,
)
def test_keys_that_lead_out_are_refused(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    assert not is_allowed(press(key, modifiers))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Qt.Key.Key_Tab, "\t"),
        (Qt.Key.Key_Backtab, ""),
        (Qt.Key.Key_Return, "\r"),
        (Qt.Key.Key_Space, " "),
        (Qt.Key.Key_Escape, "\x1b"),
        (Qt.Key.Key_PageDown, ""),
        (Qt.Key.Key_Left, ""),
        (Qt.Key.Key_Backspace, "\b"),
        (Qt.Key.Key_N, "n"),
        (Qt.Key.Key_7, "7"),
        (Qt.Key.Key_unknown, "纳"),
    ],
    ids=str,
)
def test_keys_that_move_choose_and_type_are_let_through(key: Qt.Key, text: str) -> None:
    assert is_allowed(press(key, NONE, text))
    assert is_allowed(press(key, SHIFT, text))


def test_it_does_not_close(locked: Visitor) -> None:
    QCoreApplication.sendEvent(locked.window, QEvent(QEvent.Type.Close))
    assert not locked.window.close()
    assert locked.window.isVisible()
    locked.tap("两个问题")
    assert locked.page == "interview"


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_press_nothing(locked: Visitor, button: Qt.MouseButton) -> None:
    at = locked.center(locked.find("两个问题"))
    QTest.mouseClick(locked.window, button, pos=at)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
    QCoreApplication.sendEvent(locked.window, menu)
    locked.settle()
    assert locked.page == ""
    QTest.mouseClick(locked.window, Qt.MouseButton.LeftButton, pos=at)
    locked.settle()
    assert locked.page == "interview"


def test_a_long_press_on_everything_opens_no_window(locked: Visitor) -> None:
    before = len(QGuiApplication.topLevelWindows())
    targets = [locked.center(item) for item in locked.items() if item.property("label")]
    targets = [at for at in targets if locked.window.geometry().contains(at)]
    assert len(targets) > 5
    for at in targets:
        locked.press(at)
        QTest.qWait(QGuiApplication.styleHints().mousePressAndHoldInterval() // 10)
        locked.release(at)
        locked.settle()
        QTest.mouseClick(locked.window, Qt.MouseButton.RightButton, pos=at)
        locked.booth.home()
    assert len(QGuiApplication.topLevelWindows()) == before


@pytest.mark.parametrize("putting_away", [QWindow.hide, QWindow.showMinimized, QWindow.showNormal])
def test_it_comes_back(locked: Visitor, putting_away: Callable[[QWindow], None]) -> None:
    putting_away(locked.window)
    locked.wait(
        lambda: (
            locked.window.isVisible()
            and locked.window.windowState() == Qt.WindowState.WindowFullScreen
        )
    )


@pytest.mark.usefixtures("qapp")
def test_a_screen_is_found_by_number_and_name() -> None:
    primary = QGuiApplication.primaryScreen()
    for wanted in ("", "1", primary.name(), "99", "0", "nowhere"):
        assert find_screen(wanted) == primary


def test_the_pointer_shows_only_for_a_mouse(visitor: Visitor) -> None:
    pointer = Pointer(visitor.window, hidden=True)
    blank = Qt.CursorShape.BlankCursor
    assert visitor.window.cursor().shape() == blank
    QTest.mouseMove(visitor.window, QPoint(300, 300))
    QTest.mouseMove(visitor.window, QPoint(400, 300))
    visitor.wait(lambda: visitor.window.cursor().shape() != blank)
    visitor.tap(QPoint(900, 300))
    assert visitor.window.cursor().shape() == blank
    visitor.window.removeEventFilter(pointer)


def test_five_taps_in_the_corner_with_the_last_one_held_are_heard(visitor: Visitor) -> None:
    clock = Clock()
    door = Door(visitor.window, clock=clock)
    heard = QSignalSpy(door.knocked)
    for tap in range(5):
        visitor.press(CORNER)
        clock.now += 0.1
        if tap < 4:
            visitor.release(CORNER)
        clock.now += 0.2
    door.tick()
    assert heard.count() == 0
    clock.now += HOLD
    door.tick()
    assert heard.count() == 1
    visitor.release(CORNER)
    assert visitor.page == ""


def test_taps_elsewhere_and_other_keys_are_no_knock(visitor: Visitor) -> None:
    clock = Clock()
    door = Door(visitor.window, clock=clock)
    heard = QSignalSpy(door.knocked)
    for _ in range(4):
        visitor.tap(CORNER)
    visitor.press(QPoint(1000, 300))
    clock.now += 10
    door.tick()
    visitor.release(QPoint(1000, 300))
    for modifiers in (NONE, CONTROL, CONTROL | ALT, CONTROL | SHIFT | META):
        QTest.keyClick(visitor.window, Qt.Key.Key_S, modifiers)
    assert heard.count() == 0
    QTest.keyClick(visitor.window, Qt.Key.Key_S, CONTROL | ALT | SHIFT)
    assert heard.count() == 1


def test_a_timer_that_comes_early_is_set_anew(visitor: Visitor) -> None:
    clock = Clock()
    door = Door(visitor.window, clock=clock)
    heard = QSignalSpy(door.knocked)
    for _ in range(4):
        visitor.press(CORNER)
        visitor.release(CORNER)
    visitor.press(CORNER)
    door.findChild(QTimer).stop()  # as if it had come
    clock.now += HOLD - 0.02
    door.tick()
    assert heard.count() == 0
    clock.now += 0.02
    visitor.wait(lambda: heard.count() == 1)
    visitor.release(CORNER)


@pytest.mark.parametrize(
    ("click", "times"), [(QTest.mouseClick, 4), (QTest.mouseDClick, 2)], ids=["slow", "fast"]
)
def test_a_mouse_knocks_as_well(visitor: Visitor, click: Callable[..., None], times: int) -> None:
    clock = Clock()
    door = Door(visitor.window, clock=clock)
    heard = QSignalSpy(door.knocked)
    for _ in range(times):
        click(visitor.window, Qt.MouseButton.LeftButton, pos=CORNER)
        clock.now += 0.3
    QTest.mousePress(visitor.window, Qt.MouseButton.LeftButton, pos=CORNER)
    clock.now += 1
    door.tick()
    assert heard.count() == 1
    QTest.mouseRelease(visitor.window, Qt.MouseButton.LeftButton, pos=CORNER)


def test_it_comes_back_once_each_time_that_a_desktop_is_shown_over_it(visitor: Visitor) -> None:
    lockdown, hidden = Lockdown(visitor.window), []
    lockdown._window = SimpleNamespace(
        isExposed=lambda: False,
        hide=lambda: hidden.append(True),
        screen=lambda: find_screen(""),
        geometry=lambda: find_screen("").geometry(),
        visibility=lambda: QWindow.Visibility.FullScreen,
        requestActivate=lambda: None,
    )
    lockdown._seen = True
    lockdown._look()
    lockdown.show()
    lockdown._look()
    lockdown.show()
    assert hidden == [True]
    visitor.window.removeEventFilter(lockdown)
