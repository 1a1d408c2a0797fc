"""A clip in the attract loop: it plays silently, the loop goes on at its end."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.player.messages import HARMLESS
from kiosk.player.scene import Scene

pytestmark = pytest.mark.qt_log_ignore(*map(re.escape, HARMLESS))

CLIP = Path(__file__).parents[1] / "fixtures/exhibition/60-directory/13-media/colours.webm"


@pytest.fixture
def visitor(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Visitor]:
    assert qapp is not None
    content = tmp_path / "content"
    (content / "attract").mkdir(parents=True)
    (content / "index.md").write_text("# 展览\n\n第一段。\n", "utf-8")
    shutil.copy(CLIP, content / "attract" / "1.webm")
    shutil.copy(CLIP, content / "attract" / "2.webm")
    store = PackStore(tmp_path / "store")
    build(content, store, today=dt.date(2026, 1, 1))
    pack = store.open_current()
    scene = Scene(pack)
    visitor = Visitor(scene)
    yield visitor
    scene.close()
    pack.close()


def test_it_plays_without_sound_and_the_loop_goes_on(visitor: Visitor) -> None:
    film, loop = visitor.booth.film, visitor.booth.attract
    visitor.scene.await_visitors()
    visitor.wait(lambda: film.state == "playing" and film.frame.toString() != "")
    assert film.muted
    first = loop.step
    visitor.wait(lambda: loop.step > first, patience=20_000)
    visitor.wait(lambda: film.state == "playing")


def test_nothing_plays_for_the_visitor_who_wakes_it(visitor: Visitor) -> None:
    film = visitor.booth.film
    visitor.scene.await_visitors()
    visitor.wait(lambda: film.state == "playing")
    visitor.tap(QPoint(900, 300))
    visitor.wait(lambda: film.state == "empty")
    assert not film.muted
