"""What is on the screen before and instead of the exhibition, and what the keeper hears."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.store import PackStore
from kiosk.player.brand import PREPARING, RESTING, Brand
from kiosk.player.heartbeat import Heartbeat
from kiosk.player.link import Link
from kiosk.player.show import Show
from kiosk.player.staff.door import Door
from kiosk.player.staff.entrance import Staff
from kiosk.player.wishes import Wishes
from kiosk.processes.wire import Wire, decode, encode
from kiosk.state.pin import PinStore
from kiosk.trace import Trace


class Keeper:
    """The keeper's ends of the pipes to a player."""

    def __init__(self) -> None:
        hear, self._write = os.pipe()
        self._read, speak = os.pipe()
        os.set_blocking(self._read, False)
        self._ends = [hear, speak, self._read]
        self.heard: list[dict[str, Any]] = []
        self.wire = Wire(hear, speak)

    def do(self, what: str, **fields: object) -> None:
        os.write(self._write, encode({"do": what, **fields}))

    def says(self, what: str, **fields: object) -> dict[str, Any]:
        """Return the next thing of that kind that the player says."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            QTest.qWait(5)
            try:
                lines = os.read(self._read, 1 << 16).splitlines()
            except BlockingIOError:
                lines = []
            self.heard += [message for line in lines if (message := decode(line))]
            while self.heard:
                message = self.heard.pop(0)
                if message["say"] == what and fields.items() <= message.items():
                    return message
        raise AssertionError(f"{what} {fields} was not said")

    def close(self) -> None:
        os.close(self._write)


@pytest.fixture
def keeper(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    ended: list[int] = []
    monkeypatch.setattr("kiosk.player.link.os._exit", ended.append)
    monkeypatch.setattr("kiosk.player.link._GRACE", 0.0)
    keeper = Keeper()
    yield keeper
    keeper.close()
    deadline = time.monotonic() + 10
    while not ended:  # the thread that listens ends with the pipe
        assert time.monotonic() < deadline
        time.sleep(0.01)
    for end in keeper._ends:
        os.close(end)
    # The player was told to end: no event loop of a later test would run before this one has.
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()


@pytest.fixture
def show(
    qapp: QGuiApplication, keeper: Keeper, store: PackStore, tmp_path: Path
) -> Iterator[Callable[..., Show]]:
    shows: list[Show] = []

    def make(
        *,
        brand: bool = False,
        empty: bool = False,
        watch: bool = False,
        seed: Path | None = None,
        size: tuple[int, int] | None = (640, 360),
    ) -> Show:
        state = tmp_path if empty else store.root
        wishes = Wishes(state=state, size=size, brand=brand, watch=watch, seed=seed)
        shows.append(Show(wishes, Link(keeper.wire, keeper.wire.messages()), Trace(None)))
        shows[-1].begin()
        return shows[-1]

    yield make
    for one in shows:
        one.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def texts(window: QWindow) -> list[str]:
    assert isinstance(window, QQuickWindow)
    items, found = [window.contentItem()], []
    while items:
        item: QQuickItem = items.pop()
        items += item.childItems()
        found.append(str(item.property("text") or ""))
    return found


def windows() -> list[QWindow]:
    return [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]


def test_the_current_pack_is_shown_at_once(show: Callable[..., Show], keeper: Keeper) -> None:
    show()
    assert keeper.says("shown", screen="exhibition")["pack"]
    assert keeper.says("beat")["phase"] == "attract"


def test_the_first_start_shows_what_came_with_the_program(
    show: Callable[..., Show], keeper: Keeper, store: PackStore, tmp_path: Path
) -> None:
    before = sorted(store.root.rglob("*"))
    show(empty=True, seed=store.root)
    assert keeper.says("shown", screen="exhibition")["pack"] == store.current()
    assert sorted(store.root.rglob("*")) == before, "what came with the program is only read"
    assert not (tmp_path / "packs").exists()


def test_a_pack_of_its_own_comes_before_what_came_with_the_program(
    show: Callable[..., Show], keeper: Keeper, store: PackStore, tmp_path: Path
) -> None:
    show(seed=tmp_path)  # nothing is there: it is not looked at
    assert keeper.says("shown", screen="exhibition")["pack"] == store.current()


def test_without_a_pack_the_brand_screen_is_shown_and_gives_way_to_the_first_one(
    show: Callable[..., Show], keeper: Keeper, store: PackStore, tmp_path: Path
) -> None:
    show(empty=True)
    keeper.says("shown", screen="brand")
    keeper.says("beat")
    [brand] = windows()
    assert set(PREPARING) <= set(texts(brand))
    for name in ("packs", "media", "current"):
        (tmp_path / name).symlink_to(store.root / name)
    keeper.do("pack", pack=store.current())
    assert keeper.says("shown", screen="exhibition")["pack"] == store.current()
    deadline = time.monotonic() + 10
    while brand in windows():
        assert windows(), "there is always a window"
        assert time.monotonic() < deadline
        QTest.qWait(5)
    assert len(windows()) == 1


def test_the_keeper_may_want_the_brand_screen_whatever_packs_there_are(
    show: Callable[..., Show], keeper: Keeper
) -> None:
    show(brand=True)
    keeper.says("shown", screen="brand")
    [brand] = windows()
    assert set(RESTING) <= set(texts(brand))


def test_a_pack_that_cannot_be_read_is_told_and_not_shown(
    show: Callable[..., Show], keeper: Keeper
) -> None:
    show()
    keeper.says("shown")
    keeper.do("pack", pack="nowhere")
    assert "nowhere" in keeper.says("fault", where="pack")["error"]
    assert len(windows()) == 1


def test_the_keeper_hears_whether_anybody_is_there(
    show: Callable[..., Show], keeper: Keeper
) -> None:
    shown = show()
    keeper.says("shown")
    assert shown._scene is not None
    shown._scene.booth.presence.stay()
    assert keeper.says("phase")["phase"] == "active"


def test_retiring_waits_until_nobody_is_there(
    show: Callable[..., Show], keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[int] = []
    monkeypatch.setattr("kiosk.player.show.QCoreApplication.exit", ends.append)
    shown = show()
    assert shown._scene is not None
    presence = shown._scene.booth.presence
    presence.stay()
    keeper.do("retire")
    keeper.do("pack", pack="nowhere")  # it is heard after what was said before
    keeper.says("fault")
    assert ends == []
    presence.leave()
    assert ends == [0]


def test_a_beat_follows_a_tick_and_a_frame(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    brand, beats = Brand(PREPARING, Staff(tmp_path, lambda _what, _details: None)), []
    heartbeat = Heartbeat(brand.window, lambda: beats.append(time.monotonic()), every=30)
    QTest.qWait(200)
    assert beats == [], "nothing has been shown yet"
    brand.window.show()
    deadline = time.monotonic() + 10
    while len(beats) < 5:
        assert time.monotonic() < deadline
        QTest.qWait(5)
    assert beats[-1] - beats[0] > 0.09
    # Nobody can see it: the tick alone counts.
    brand.window.hide()
    count = len(beats)
    while len(beats) < count + 3:
        assert time.monotonic() < deadline
        QTest.qWait(5)
    assert heartbeat.parent() is brand.window
    brand.close()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_whoever_writes_reads_what_the_compiler_has_just_found(
    show: Callable[..., Show], keeper: Keeper, store: PackStore
) -> None:
    report = store.root / "report.json"
    show(watch=True)
    keeper.says("shown", screen="exhibition")
    [window] = windows()
    assert "内容没有问题。" in texts(window)
    row = {"severity": "warning", "file": "a.md", "line": 1, "message": {"zh": "少了一张图。"}}
    report.write_text(json.dumps({"problems": [row]}), "utf-8")
    keeper.do("checked")
    deadline = time.monotonic() + 10
    while "少了一张图。" not in texts(window):
        assert time.monotonic() < deadline
        QTest.qWait(5)
    report.unlink()
    assert not any(isinstance(child, Door) for child in window.children())


@pytest.mark.qt_log_ignore("does not support raise", "keyboard")  # the offscreen platform
@pytest.mark.parametrize("brand", [False, True])
def test_the_knock_gets_through_the_lock(show: Callable[..., Show], *, brand: bool) -> None:
    shown = show(brand=brand, size=None)
    window = shown._brand.window if brand else shown._scene.window
    chord = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.ShiftModifier
    )
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert shown._staff.door == "shut"
    QTest.keyClick(window, Qt.Key.Key_S, chord)
    assert shown._staff.door == "new"
    shown._staff.leave()


def test_staff_turn_the_booth_into_a_talk_and_back(
    show: Callable[..., Show], keeper: Keeper, store: PackStore, tmp_path: Path
) -> None:
    for name in ("packs", "media", "current"):
        (tmp_path / name).symlink_to(store.root / name)
    PinStore(tmp_path).set("2468")
    one = show(empty=True, size=(1280, 720))
    assert keeper.says("beat")["phase"] == "attract"
    scene = one._scene
    assert scene is not None
    visitor = Visitor(scene, (1280, 720))
    for _ in range(2):
        visitor.tap(QPoint(640, 360))  # which wakes the booth
        one._staff.knock()
        visitor.settle()
        for key in ("key-2", "key-4", "key-6", "key-8", "key-done"):
            visitor.tap(key)
        visitor.wait(lambda: one._staff.door == "open", 30_000)
        visitor.settle()
        visitor.tap("ask-present")
        hall = one._lectern._hall
        assert hall is not None
        assert one._staff.door == "shut"
        assert hall.presenter.at == 0, "a talk that was left is not gone on with"
        visitor.key(Qt.Key.Key_PageDown)
        assert hall.presenter.at == 1
        assert keeper.says("phase")["phase"] == "active"
        visitor.key(Qt.Key.Key_Escape)
        assert one._lectern._hall is None
        assert keeper.says("phase", phase="attract")
        assert not (tmp_path / "talk.json").exists()
        # A presenter's keys do nothing for visitors any more.
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_O):
            QTest.keyClick(scene.window, key)
        assert scene.window.property("talk") is None
        assert visitor.page == ""
        scene.booth.presence.leave()
