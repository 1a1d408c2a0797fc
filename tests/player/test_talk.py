"""A whole talk with real keys and fingers, on one window and on two."""

import json
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from giving import Giving, items, named
from layout import rect
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.kinds import kind
from kiosk.player.talk.hall import Hall, Occasion
from kiosk.player.talk.screens import Arrangement, Role, arrange
from kiosk.player.talk.script import find_script
from kiosk.state.rehearsals import kept

KEY = Qt.Key
Give = Callable[..., Giving]


def test_a_whole_talk_by_keys(give: Give) -> None:
    giving = give()
    talk, ids = giving.talk, giving.talk.script.ids
    for number in range(1, talk.slides.given):
        giving.press(KEY.Key_PageDown)
        assert talk.audience == number
        giving.await_slide(giving.wall, ids[number])
    giving.press(KEY.Key_PageDown)
    assert talk.at == talk.slides.given - 1
    giving.press(KEY.Key_Home)
    giving.await_slide(giving.wall, ids[0])
    assert talk.watch.running


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ((KEY.Key_Right, KEY.Key_Down, KEY.Key_Space), 3),
        ((KEY.Key_End, KEY.Key_Home, KEY.Key_Space, KEY.Key_PageUp), 0),
        (("1", "2", KEY.Key_Return), 11),
        (("3", KEY.Key_Escape, KEY.Key_Return), 1),
        (("o", KEY.Key_Right, KEY.Key_Down, KEY.Key_Enter), 5),
    ],
)
def test_keys(give: Give, keys: tuple[Qt.Key | str, ...], at: int) -> None:
    giving = give()
    giving.press(*keys)
    assert giving.talk.at == at


def test_sections_are_chosen_by_keys(give: Give) -> None:
    giving = give()
    starts = [section["at"] for section in giving.talk.slides.sections]
    giving.press("g", KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return)
    assert (giving.talk.at, giving.talk.view) == (starts[1], "")
    giving.press(KEY.Key_Space, "g", *[KEY.Key_Up] * 9)
    assert giving.talk.marked == starts[0]
    giving.press(*[KEY.Key_Down] * 99, KEY.Key_Return)
    assert giving.talk.at == starts[-1]


@pytest.mark.parametrize(("key", "curtain"), [("b", "black"), (".", "black"), ("w", "white")])
def test_the_curtain_hides_the_slide(give: Give, key: str, curtain: str) -> None:
    giving = give()
    giving.press(key)
    cloth = named(giving.visitor.window, "curtain")
    assert giving.talk.curtain == curtain
    assert cloth.isVisible()
    assert cloth.width() == giving.visitor.window.width()
    giving.press(key)
    assert not cloth.isVisible()


def test_two_windows_go_in_step(give: Give) -> None:
    giving = give(windowed=True)
    wall, ids = giving.other, giving.talk.script.ids
    giving.press(KEY.Key_PageDown)
    giving.await_slide(wall, ids[1])
    giving.await_slide(giving.visitor.window, ids[1], "now")
    giving.await_slide(giving.visitor.window, ids[2], "next")
    # Keys reach the talk from either window.
    QTest.keyClick(wall, KEY.Key_PageDown)
    giving.await_slide(wall, ids[2])


def test_the_console_has_slides_of_the_shape_of_the_wall(give: Give) -> None:
    giving = give(windowed=True)
    giving.await_slide(giving.visitor.window, giving.talk.script.ids[0], "now")
    giving.other.resize(600, 900)
    now = next(i for i in items(giving.visitor.window.contentItem()) if i.objectName() == "now")
    giving.wait(lambda: abs(now.width() / now.height() - 2 / 3) < 0.02)
    giving.press(KEY.Key_PageDown)
    giving.await_slide(giving.other, giving.talk.script.ids[1])


def test_an_upright_console_has_its_notes_in_the_middle(give: Give) -> None:
    giving = give(size=(1080, 1920), windowed=True)
    window = giving.visitor.window
    giving.other.resize(960, 540)
    giving.press(KEY.Key_Space)
    giving.await_slide(window, giving.talk.script.ids[1], "now")
    giving.await_slide(window, giving.talk.script.ids[2], "next")
    giving.wait(lambda: rect(named(window, "now")).width() > 960)
    now, soon = rect(named(window, "now")), rect(named(window, "next"))
    notes = next(rect(i) for i in items(window.contentItem()) if kind(i).startswith("NotesPane"))
    assert now.bottom() < notes.top()
    assert notes.bottom() < soon.top()
    assert notes.width() > 960
    watch = rect(named(window, "watch"))
    assert watch.left() > soon.right()
    assert watch.right() < 1080
    assert soon.top() - 20 < watch.top() < soon.bottom()


def test_the_audience_waits_while_the_presenter_looks_ahead(give: Give) -> None:
    giving = give(windowed=True)
    ids = giving.talk.script.ids
    giving.press(KEY.Key_Space, "f", KEY.Key_Space, KEY.Key_Space)
    giving.await_slide(giving.visitor.window, ids[3], "now")
    assert giving.shows(giving.other) == ids[1]
    giving.press("f")
    giving.await_slide(giving.other, ids[3])


def test_the_screens_are_swapped_by_a_key(give: Give) -> None:
    giving = give(windowed=True)
    ids = giving.talk.script.ids
    giving.press(KEY.Key_Space)
    assert giving.shows(giving.visitor.window) == ""
    giving.press("s")
    giving.await_slide(giving.visitor.window, ids[1])
    assert giving.shows(giving.other) == ""
    giving.press("s")
    giving.await_slide(giving.other, ids[1])


def test_a_projector_that_comes_and_goes_ten_times(
    give: Give, monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication
) -> None:
    giving = give()
    windows, ids = giving.hall.windows, giving.talk.script.ids
    screens = ["booth"]
    monkeypatch.setattr(windows, "screens", lambda: (screens, "booth"))
    for turn in range(1, 11):
        screens.append("projector")
        windows.arrange()
        QTest.qWaitForWindowExposed(giving.other)
        giving.press(KEY.Key_Space)
        giving.await_slide(giving.other, ids[turn])
        assert giving.shows(giving.visitor.window) == ""
        screens.remove("projector")
        windows.arrange()
        assert windows.other is None
        giving.await_slide(giving.visitor.window, ids[turn])
        assert giving.talk.watch.running
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len([w for w in qapp.topLevelWindows() if w.isVisible()]) == 1


@pytest.mark.parametrize(
    ("screens", "main", "chosen", "swapped", "expected"),
    [
        (["a"], "a", False, False, Arrangement(Role.BOTH, None)),
        (["a"], "a", True, True, Arrangement(Role.BOTH, None)),
        (["a", "b"], "a", False, False, Arrangement(Role.CONSOLE, "b")),
        (["a", "b"], "b", True, False, Arrangement(Role.AUDIENCE, "a")),
        (["a", "b"], "a", False, True, Arrangement(Role.AUDIENCE, "b")),
        (["a", "b"], "b", True, True, Arrangement(Role.CONSOLE, "a")),
        (["a", "b", "c"], "b", False, False, Arrangement(Role.CONSOLE, "a")),
        ([], "gone", False, False, Arrangement(Role.BOTH, None)),
    ],
)
def test_which_window_shows_what(
    screens: list[str],
    main: str,
    chosen: bool,  # noqa: FBT001 - a column of the table
    swapped: bool,  # noqa: FBT001
    expected: Arrangement,
) -> None:
    found = arrange(screens, main, chosen=chosen, swapped=swapped)
    assert found == expected
    if found.other is not None:
        assert {found.main, found.other_role} == {Role.AUDIENCE, Role.CONSOLE}


def test_fingers_turn_at_the_edges_and_by_a_swipe(give: Give) -> None:
    giving = give()
    visitor, talk = giving.visitor, giving.talk
    visitor.tap(QPoint(1200, 300))
    assert talk.at == 1
    assert not named(visitor.window, "remote").isVisible(), "no mouse stirred"
    visitor.tap(QPoint(60, 300))
    assert talk.at == 0
    visitor.flick(QPoint(900, 300), QPoint(-500, 0))
    assert talk.at == 1
    visitor.flick(QPoint(300, 300), QPoint(500, 0))
    assert talk.at == 0
    visitor.tap(QPoint(640, 200))
    assert talk.at == 0
    visitor.tap("overview")
    assert talk.view == "overview"
    visitor.tap("slide-2")
    assert (talk.at, talk.view) == (2, "")


def test_a_mouse_that_stirs_brings_the_tools(give: Give) -> None:
    giving = give()
    window = giving.visitor.window
    giving.press(KEY.Key_Space, KEY.Key_Space)
    assert not named(window, "remote").isVisible(), "it only lay there"
    for x in range(300, 400, 20):
        QTest.mouseMove(window, QPoint(x, 300))
    giving.wait(lambda: named(window, "remote").isVisible())


def test_nobody_is_stuck_before_a_frozen_slide(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    giving = give()
    giving.press("f", KEY.Key_Space)
    assert (giving.talk.frozen, giving.talk.audience) == (False, 1), "there is one screen"
    screens = ["booth", "projector"]
    monkeypatch.setattr(giving.hall.windows, "screens", lambda: (screens, "booth"))
    giving.hall.windows.arrange()
    giving.press("f", KEY.Key_Space)
    assert (giving.talk.frozen, giving.talk.audience) == (True, 1)
    screens.pop()
    giving.hall.windows.arrange()
    assert (giving.talk.frozen, giving.talk.audience) == (False, 2)
    giving.await_slide(giving.visitor.window, giving.talk.script.ids[2])


def test_a_finger_points_and_draws(give: Give) -> None:
    giving = give()
    visitor, ink = giving.visitor, giving.talk.desk.ink
    giving.press("l")
    visitor.press(QPoint(640, 360))
    QTest.qWait(16)
    visitor.move(QPoint(320, 180))
    giving.wait(lambda: bool(ink.pointing) and abs(ink.dot.x() - 0.25) < 0.01)
    visitor.release(QPoint(320, 180))
    giving.wait(lambda: not ink.pointing)
    giving.press("d")
    visitor.flick(QPoint(300, 300), QPoint(400, 100))
    giving.wait(lambda: len(ink.strokes) == 1)
    assert giving.talk.at == 0
    giving.press(KEY.Key_Escape, KEY.Key_Space)
    assert ink.strokes == []
    giving.press(KEY.Key_PageUp)
    assert len(ink.strokes) == 1, "the lines of a slide come back with it"
    giving.press("c")
    assert ink.strokes == []


def test_it_goes_by_itself_and_a_touch_takes_over(give: Give) -> None:
    giving = give()
    giving.press("a")
    assert giving.talk.auto == "playing"
    giving.visitor.tap(QPoint(1200, 300))
    assert (giving.talk.at, giving.talk.auto) == (1, "handed")
    giving.press("a")
    assert giving.talk.auto == ""


def test_leaving_is_the_booth_as_for_the_next_visitor(give: Give, tmp_path: Path) -> None:
    giving = give(windowed=True)
    booth, window = giving.visitor.booth, giving.visitor.window
    assert booth.presence.phase == "active"
    left: list[bool] = []
    giving.hall.left.connect(lambda: left.append(True))
    giving.press(KEY.Key_Space, "b", KEY.Key_Escape, KEY.Key_Escape)
    assert left == [True]
    assert booth.presence.phase == "attract"
    assert window.property("talk") is None
    assert not (tmp_path / "talk.json").exists()
    giving.wait(lambda: not any(i.objectName() == "wall" for i in items(window.contentItem())))
    # The keys of a presenter are nobody's now.
    page = booth.page["id"]
    for key in (KEY.Key_Escape, "b", "o", KEY.Key_PageDown):
        giving.press(key)
    assert booth.page["id"] == page


def test_no_visitor_is_waited_for_during_a_talk(
    make_visitor: Callable[..., Visitor], tmp_path: Path
) -> None:
    now = [0.0]
    visitor = make_visitor((1280, 720), clock=lambda: now[0])
    visitor.scene.await_visitors()
    hall = Hall(visitor.scene, tmp_path, Occasion())
    now[0] = 100_000.0
    visitor.booth.presence.tick()
    assert visitor.booth.presence.phase == "active"
    hall.close()


def test_a_crash_comes_back_on_the_same_slide_with_the_watch_running(
    give: Give, make_visitor: Callable[..., Visitor], tmp_path: Path
) -> None:
    giving = give()
    giving.press(KEY.Key_Space, KEY.Key_Space, KEY.Key_Space)
    file = tmp_path / "talk.json"
    giving.wait(lambda: json.loads(file.read_text("utf-8"))["slide"] == giving.talk.script.ids[3])
    kept_file = file.read_bytes()
    giving.hall.leave()
    file.write_bytes(kept_file)  # as after a process that died
    visitor = make_visitor((1280, 720))
    hall = Hall(visitor.scene, tmp_path, Occasion())
    assert hall.presenter.at == 3
    assert hall.presenter.watch.running
    hall.close()


def test_a_rehearsal_is_kept(give: Give, tmp_path: Path) -> None:
    giving = give(rehearsed=True)
    giving.press(KEY.Key_Space)
    started = time.monotonic()
    giving.wait(lambda: time.monotonic() - started > 0.2)
    giving.press(KEY.Key_Escape)
    [rehearsal] = kept(tmp_path)
    assert [slide.number for slide in rehearsal.slides] == [2]
    assert rehearsal.spent >= 0.2
    assert rehearsal.slides[0].planned > 0


def test_which_talk_is_given(pack: PackReader) -> None:
    script = find_script(pack, "", "zh")
    assert script is not None
    assert script.sections()[0]["at"] == 0
    assert find_script(pack, "nowhere", "zh") is None
    assert find_script(pack, "all", "zh") is not None


def test_no_line_lies_over_another_in_the_overview(give: Give) -> None:
    giving = give()
    giving.press("4", "8", KEY.Key_Return, "o")
    visitor, window = giving.visitor, giving.visitor.window

    def lines(body: QQuickItem) -> list[QQuickItem]:
        return [line for line in body.childItems() if line.property("gapAbove") is not None]

    def small() -> list[list[QQuickItem]]:
        every = list(items(window.contentItem()))
        cells = [cell for cell in every if cell.objectName() in {"slide-47", "slide-48"}]
        found = [lines(item) for cell in cells for item in items(cell)]
        return [line for line in found if len(line) > 1]

    visitor.wait(lambda: len(small()) > 0)
    for body in small():
        for above, below in pairwise(body):
            assert below.x() > above.x() or below.y() >= above.y() + above.implicitHeight()
