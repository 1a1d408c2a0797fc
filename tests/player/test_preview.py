"""The exhibition beside an editor, with real saves."""

import datetime as dt
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.preview import Preview
from kiosk.player.workbench import beside, renew_and_open

PAGES = {
    "index.md": "# 首页\n\n欢迎。\n",
    "index.en.md": "# Home\n\nWelcome.\n",
    "10-soil/index.md": "# 土壤\n\n沙与黏土。\n",
    "10-soil/index.en.md": "# Soil\n\nSand and clay.\n",
    "20-water/index.md": "# 水\n\n雨与河。\n",
}


class Desk:
    """A folder as somebody writes in it, and what the compiler says of it."""

    def __init__(self, root: Path) -> None:
        self.folder, self.state = root / "content", root / "state"
        self._store = PackStore(self.state)
        for name, text in PAGES.items():
            self.save(name, text)

    def save(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def pack(self) -> PackReader:
        build(self.folder, self._store, today=dt.date(2026, 1, 1))
        return self._store.open_current()

    def report(self, *severities: str, compiled: str = "built") -> None:
        """Write down problems as the compiler does, and what came of it as the keeper does."""
        rows = [
            {
                "severity": severity,
                "file": "20-water/index.md",
                "line": 3,
                "message": {"zh": f"问题{number}。", "en": f"Problem {number}."},
                "remedy": {"zh": "改一改。", "en": "Mend it."},
            }
            for number, severity in enumerate(severities)
        ]
        self.state.mkdir(exist_ok=True)
        report = self.state / "report.json"
        report.write_text(json.dumps({"problems": rows}), "utf-8")
        moment = dt.datetime(2026, 1, 1, 9, 8, 7).astimezone().timestamp()
        os.utime(report, (moment, moment))
        (self.state / "status.json").write_text(json.dumps({"compiled": compiled}), "utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def pack(desk: Desk) -> PackReader:
    """Overrides the shared pack: this one is replaced, and closed with its scene."""
    return desk.pack()


@pytest.fixture
def writer(desk: Desk, make_visitor: Callable[..., Visitor]) -> Iterator[Visitor]:
    """Whoever writes, with the window before them."""
    desk.report("hint", "warning")
    writer = make_visitor((1280, 1000), preview=Preview(desk.state))
    preview = writer.scene.preview
    assert preview is not None
    preview.follow(writer.booth)
    yield writer
    writer.scene.pack.close()


def save(writer: Visitor, desk: Desk, name: str, text: str) -> None:
    desk.save(name, text)
    renew_and_open(writer.scene, desk.pack())
    writer.settle()


def test_the_page_that_was_saved_is_opened(writer: Visitor, desk: Desk) -> None:
    save(writer, desk, "20-water/index.md", "# 水\n\n雨、河与湖。\n")
    assert writer.page == "water"
    assert writer.sees("雨、河与湖")
    assert writer.booth.lang == "zh"


def test_it_is_opened_in_its_language(writer: Visitor, desk: Desk) -> None:
    save(writer, desk, "10-soil/index.en.md", "# Soil\n\nSand, silt and clay.\n")
    assert (writer.page, writer.booth.lang) == ("soil", "en")
    assert writer.sees("Sand, silt and clay")
    save(writer, desk, "10-soil/index.md", "# 土壤\n\n沙、粉砂与黏土。\n")
    assert (writer.page, writer.booth.lang) == ("soil", "zh")


def test_a_page_without_translation_is_opened_in_its_own_language(
    writer: Visitor, desk: Desk
) -> None:
    writer.booth.switchLanguage("en")
    save(writer, desk, "20-water/index.md", "# 水\n\n只有中文。\n")
    assert (writer.page, writer.booth.lang) == ("water", "zh")


def test_a_new_page_is_opened(writer: Visitor, desk: Desk) -> None:
    save(writer, desk, "30-air/index.md", "# 空气\n\n风。\n")
    assert writer.page == "air"


def test_the_page_on_the_screen_stays_when_others_change_too(writer: Visitor, desk: Desk) -> None:
    writer.booth.open("water")
    desk.save("10-soil/index.md", "# 土壤\n\n别的。\n")
    save(writer, desk, "20-water/index.md", "# 水\n\n冰。\n")
    assert writer.page == "water"


def test_a_save_that_changes_no_page_opens_none(writer: Visitor, desk: Desk) -> None:
    writer.booth.open("soil")
    save(writer, desk, "exhibit.toml", 'title = "新展览"\n')
    assert writer.page == "soil"


def test_a_page_that_was_deleted_gives_way(writer: Visitor, desk: Desk) -> None:
    writer.booth.open("water")
    (desk.folder / "20-water/index.md").unlink()
    renew_and_open(writer.scene, desk.pack())
    writer.settle()
    assert writer.page == ""


def test_the_problems_stand_below_the_pages(writer: Visitor) -> None:
    strip, stage = writer.find("preview"), writer.find("stage")
    assert strip.height() == 280
    assert stage.height() == 1000 - 280
    assert strip.y() + strip.parentItem().y() == 720
    assert writer.sees("错误0 · 警告1 · 提示1")
    assert writer.sees("检查于09:08:07")
    shown = [text for text in writer.texts() if text.startswith("问题")]
    assert shown[0] == "问题1。", "the severe one first"


def test_the_problems_are_told_in_the_language_of_the_page(writer: Visitor) -> None:
    writer.booth.switchLanguage("en")
    writer.settle()
    assert writer.sees("Problem 1.")
    assert writer.sees("Errors 0 · Warnings 1 · Hints 1")


def test_the_problems_are_those_of_the_last_save(writer: Visitor, desk: Desk) -> None:
    preview = writer.scene.preview
    assert preview is not None
    desk.report("error", compiled="kept")
    preview.look()
    writer.settle()
    assert writer.sees("这次保存没有上屏")
    assert writer.sees("错误1 · 警告0 · 提示0")
    desk.report()
    preview.look()
    writer.settle()
    assert writer.sees("内容没有问题。")
    assert not writer.sees("这次保存没有上屏")


def test_the_strip_folds_and_the_pages_take_its_room(writer: Visitor) -> None:
    writer.tap("preview-fold")
    strip = writer.find("preview")
    assert strip.height() < 100
    assert writer.find("stage").height() == 1000 - strip.height()
    assert not writer.sees("问题1。")
    writer.tap("preview-fold")
    assert writer.sees("问题1。")


def test_views_over_the_pages_leave_the_strip_alone(writer: Visitor) -> None:
    writer.show("display")
    assert writer.find("preview").isVisible()
    host = writer.find("overlays")
    assert host.mapToScene(host.boundingRect().bottomLeft()).y() <= 720


def test_nobody_is_waited_for(writer: Visitor) -> None:
    assert not writer.booth.presence.watching
    assert str(writer.booth.presence.phase) == "active"


def test_visitors_have_no_strip(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor((1280, 1000))
    with pytest.raises(AssertionError):
        visitor.find("preview")
    assert visitor.find("stage").height() == 1000


@pytest.mark.parametrize(
    ("screen", "window"),
    [
        (QRect(0, 0, 1366, 768), QRect(519, 30, 847, 707)),
        (QRect(100, 40, 2560, 1400), QRect(1380, 96, 1280, 1288)),
    ],
)
def test_the_window_leaves_room_for_an_editor(screen: QRect, window: QRect) -> None:
    assert beside(screen) == window
