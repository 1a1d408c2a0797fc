"""Clips under real fingers: played, paused, moved, read along, and given up gracefully.

``colours.webm`` is red for two seconds, green for two and blue for two.
"""

import re
import subprocess
import sys
from collections import deque
from collections.abc import Callable

import pytest
from PySide6.QtCore import Q_ARG, QMessageLogContext, QMetaObject, QObject, QPoint, Qt, QtMsgType
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.model import Video
from kiosk.pack.store import PackStore
from kiosk.player.messages import HARMLESS, QtMessages
from kiosk.player.plain import plain

PAGE = "directory/media"
MIDDLE = QPoint(960, 400)
pytestmark = pytest.mark.qt_log_ignore(*map(re.escape, HARMLESS))


@pytest.fixture
def visitor(visitor: Visitor) -> Visitor:
    """A visitor on a page with a clip."""
    visitor.booth.open(PAGE)
    visitor.settle()
    return visitor


def show(visitor: Visitor, video: Video) -> None:
    host = visitor.window.findChild(QObject, "overlays")
    props = plain({"video": video})
    QMetaObject.invokeMethod(host, "show", Q_ARG("QString", "video"), Q_ARG("QVariant", props))
    visitor.settle()


def state(visitor: Visitor) -> str:
    return str(visitor.booth.film.state)


def is_open(visitor: Visitor) -> bool:
    return any(item.objectName() == "film" for item in visitor.items())


def play(visitor: Visitor) -> None:
    """Scroll to the clip as a visitor would, and tap it."""
    for _ in range(6):
        at = visitor.center(visitor.find("播放：三种颜色"))
        if at.y() < 800:
            break
        visitor.drag(QPoint(1300, 850), QPoint(0, -500))
    visitor.tap("播放：三种颜色")
    visitor.wait(lambda: colour(visitor) == "red")


def colour(visitor: Visitor) -> str:
    """Return what colour the middle of the screen is, as it was drawn."""
    found = QColor(visitor.window.grabWindow().pixelColor(MIDDLE))
    parts = {"red": found.red(), "green": found.green(), "blue": found.blue()}
    strong = [name for name, value in parts.items() if value > 150]
    return strong[0] if len(strong) == 1 else "none"


def find(visitor: Visitor, name: str) -> QQuickItem:
    [found] = [item for item in visitor.items() if item.objectName() == name]
    return found


def pause_at(visitor: Visitor, seconds: float) -> None:
    if state(visitor) == "playing":
        visitor.booth.film.toggle()
    visitor.booth.film.seek(seconds)


def test_frames_of_the_clip_appear_one_after_another(visitor: Visitor) -> None:
    play(visitor)
    assert state(visitor) == "playing"
    assert visitor.booth.film.duration == pytest.approx(6, abs=0.1)
    visitor.wait(lambda: colour(visitor) == "green")
    visitor.wait(lambda: colour(visitor) == "blue")


def test_pause_holds_the_frame_and_play_goes_on(visitor: Visitor) -> None:
    play(visitor)
    visitor.tap("暂停")
    assert state(visitor) == "paused"
    held = visitor.booth.film.position
    assert colour(visitor) == "red"
    visitor.tap("播放")
    visitor.wait(lambda: visitor.booth.film.position > held + 0.3)


def test_a_tap_on_the_picture_pauses_too(visitor: Visitor) -> None:
    play(visitor)
    visitor.tap(MIDDLE)
    assert state(visitor) == "paused"
    visitor.tap(MIDDLE)
    assert state(visitor) == "playing"


def test_the_scrubber_is_tapped_and_dragged(visitor: Visitor) -> None:
    play(visitor)
    visitor.tap("暂停")
    scrubber = find(visitor, "scrubber")
    middle = visitor.center(scrubber)
    visitor.tap(middle)
    visitor.wait(lambda: abs(visitor.booth.film.position - 3) < 0.2)
    visitor.wait(lambda: colour(visitor) == "green")
    visitor.drag(middle, QPoint(int(scrubber.width() * 0.4), 0))
    visitor.wait(lambda: colour(visitor) == "blue")
    assert state(visitor) == "paused"


def test_back_ten_seconds_and_replay(visitor: Visitor) -> None:
    play(visitor)
    pause_at(visitor, 5)
    visitor.wait(lambda: colour(visitor) == "blue")
    visitor.tap("后退10秒")
    visitor.wait(lambda: colour(visitor) == "red")
    pause_at(visitor, 5)
    visitor.wait(lambda: colour(visitor) == "blue")
    visitor.tap("重播")
    visitor.wait(lambda: colour(visitor) == "red")
    assert state(visitor) == "playing"


def test_the_end_keeps_the_last_frame_and_can_be_seen_again(visitor: Visitor) -> None:
    play(visitor)
    visitor.booth.film.seek(5.5)
    visitor.wait(lambda: state(visitor) == "ended")
    assert colour(visitor) == "blue"
    visitor.tap("播放")
    visitor.wait(lambda: colour(visitor) == "red")
    visitor.booth.film.seek(5.8)
    visitor.wait(lambda: state(visitor) == "ended")
    visitor.booth.film.seek(3)
    visitor.wait(lambda: colour(visitor) == "green")
    assert state(visitor) == "paused"


@pytest.mark.parametrize(
    ("at", "cue"), [(0.5, "红色"), (2.0, ""), (3.0, "绿色，接着是很长的一条字幕，\n它有两行")]
)
def test_subtitles_at_their_time(visitor: Visitor, at: float, cue: str) -> None:
    play(visitor)
    pause_at(visitor, at)
    visitor.wait(lambda: visitor.booth.film.cue == cue)
    shown = [item.property("text") for item in visitor.items() if item.objectName() == "cue"]
    assert shown == ([cue] if cue else [])


def test_subtitles_are_turned_off_and_on(visitor: Visitor) -> None:
    play(visitor)
    pause_at(visitor, 0.5)
    assert visitor.sees("红色")
    visitor.tap("字幕")
    assert not visitor.sees("红色")
    visitor.tap("字幕")
    assert visitor.sees("红色")


def test_subtitles_are_those_of_the_language(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor(lang="en")
    page = visitor.scene.pack.page(PAGE, "en")
    [video] = [block.video for block in page.blocks if hasattr(block, "video")]
    show(visitor, video)
    visitor.wait(lambda: visitor.booth.film.cue == "Red")


def test_the_controls_leave_and_a_touch_only_brings_them_back(visitor: Visitor) -> None:
    play(visitor)
    view = find(visitor, "film").parentItem()
    view.setProperty("_awake", 0)  # as four seconds without a touch do
    controls = find(visitor, "scrubber").parentItem()
    assert not controls.isEnabled()
    at = visitor.center(find(visitor, "toggle"))
    visitor.tap(at)
    assert state(visitor) == "playing"
    assert controls.isEnabled()
    visitor.tap(at)
    assert state(visitor) == "paused"
    assert controls.isEnabled()


def test_the_controls_stay_away_from_a_clip_that_plays(visitor: Visitor) -> None:
    play(visitor)
    controls = find(visitor, "scrubber").parentItem()
    visitor.wait(lambda: not controls.isEnabled(), patience=6000)
    assert state(visitor) == "playing"


def test_the_keyboard_does_it_all(visitor: Visitor) -> None:
    play(visitor)
    for key, expected in ((Qt.Key.Key_Space, "paused"), (Qt.Key.Key_Space, "playing")):
        QTest.keyClick(visitor.window, key)
        assert state(visitor) == expected
    QTest.keyClick(visitor.window, Qt.Key.Key_Space)
    QTest.keyClick(visitor.window, Qt.Key.Key_Right)
    visitor.wait(lambda: colour(visitor) == "blue")
    QTest.keyClick(visitor.window, Qt.Key.Key_Left)
    visitor.wait(lambda: colour(visitor) == "red")
    QTest.keyClick(visitor.window, Qt.Key.Key_Escape)
    visitor.settle()
    assert not is_open(visitor)
    assert state(visitor) == "empty"


def test_the_booth_waits_while_it_plays_and_only_then(visitor: Visitor) -> None:
    visitor.scene.await_visitors()
    visitor.tap(MIDDLE)
    play_again(visitor)
    assert visitor.booth.presence._idle.held
    visitor.tap("暂停")
    assert not visitor.booth.presence._idle.held
    visitor.tap("播放")
    assert visitor.booth.presence._idle.held
    visitor.tap("关闭")
    assert not visitor.booth.presence._idle.held


def test_a_clip_that_is_stuck_does_not_hold_up_the_booth(visitor: Visitor) -> None:
    visitor.scene.await_visitors()
    visitor.tap(MIDDLE)
    play_again(visitor)
    view = find(visitor, "film").parentItem()
    view.setProperty("patience", 500)
    visitor.booth.film.blockSignals(True)  # noqa: FBT003 - Qt's way
    visitor.wait(lambda: not visitor.booth.presence._idle.held)
    visitor.booth.film.blockSignals(False)  # noqa: FBT003
    visitor.wait(lambda: visitor.booth.presence._idle.held)


def play_again(visitor: Visitor) -> None:
    visitor.booth.open(PAGE)
    visitor.settle()
    play(visitor)


def test_the_next_visitor_hears_and_sees_nothing_of_it(visitor: Visitor) -> None:
    visitor.scene.await_visitors()
    visitor.tap(MIDDLE)
    play_again(visitor)
    visitor.booth.film.mute(muted=True)
    visitor.booth.presence.leave()
    visitor.settle()
    assert state(visitor) == "empty"
    assert not visitor.booth.film.muted
    assert visitor.booth.film.frame.isEmpty()
    assert not is_open(visitor)


def test_one_player_serves_every_clip(visitor: Visitor) -> None:
    play(visitor)
    first = visitor.booth.film._projector
    visitor.tap("关闭")
    play(visitor)
    assert visitor.booth.film._projector is first


BROKEN = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 20


@pytest.mark.parametrize("file", ["broken", "gone"])
def test_a_clip_that_cannot_be_played_is_a_still(
    visitor: Visitor, store: PackStore, file: str
) -> None:
    if file == "broken":
        (store.media_dir / "broken.mp4").write_bytes(BROKEN)
    show(visitor, Video(f"{file}.mp4", None, "坏了"))
    visitor.wait(lambda: state(visitor) == "failed")
    assert visitor.sees("这段短片暂时无法播放。")
    background = visitor.window.grabWindow().pixelColor(QPoint(300, 300))
    assert background.lightness() > 30
    assert not [i for i in visitor.items() if i.objectName() == "scrubber" and i.isVisible()]
    visitor.tap("关闭")
    assert not is_open(visitor)


def test_without_qtmultimedia_it_is_a_still(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "kiosk.player.projector", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    show(visitor, Video("a.mp4", None, ""))
    assert state(visitor) == "failed"
    assert visitor.sees("这段短片暂时无法播放。")
    assert "clips cannot be played" in capfd.readouterr().err


def test_a_clip_opens_nothing_but_its_file(visitor: Visitor, store: PackStore) -> None:
    """A playlist in disguise is no clip, and the name of one leads nowhere else."""
    (store.media_dir / "list.mp4").write_text("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/a.ts\n")
    for name in ("list.mp4", "../../../etc/hostname", "http://127.0.0.1/a.mp4"):
        show(visitor, Video(name, None, ""))
        visitor.wait(lambda: state(visitor) == "failed")
        visitor.tap("关闭")


def test_nothing_of_it_is_loaded_before_the_first_clip() -> None:
    code = (
        "import sys, kiosk.player.app\n"
        "found = {'PySide6.QtMultimedia', 'PySide6.QtQuick', 'kiosk.player.projector'}\n"
        "sys.exit(bool(found & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_log_knows_what_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    messages = QtMessages.__new__(QtMessages)
    messages.warnings, messages.recent = 0, deque()
    for text in HARMLESS:
        messages._receive(QtMsgType.QtWarningMsg, QMessageLogContext(), f"PulseAudio: {text}")
    assert messages.warnings == 0
    messages._receive(QtMsgType.QtWarningMsg, QMessageLogContext(), "No RHI")
    assert messages.warnings == 1
    assert "No RHI" in capsys.readouterr().err
