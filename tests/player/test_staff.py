"""The staff's way in and their panel, with a thumb."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import segno
from clock import Clock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from telephone import seen_by_a_telephone
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.staff import dossier
from kiosk.player.staff.choices import Choices
from kiosk.player.staff.entrance import Staff
from kiosk.state.pin import PinStore

PIN = "2468"


class Asked(list[tuple[str, dict[str, Any]]]):
    """What the panel asked of the keeper."""

    def __call__(self, what: str, details: dict[str, Any]) -> None:
        self.append((what, dict(details)))


@pytest.fixture
def state(tmp_path: Path) -> Path:
    rows = [
        {
            "severity": "warning",
            "code": "picture-missing",
            "file": "20-tiers/index.md",
            "line": 12,
            "message": {"zh": "图片不存在。", "en": "The picture is not there."},
            "remedy": {"zh": "检查文件名。", "en": "Check the name."},
            "excerpt": "<b>![](x.jpg)</b>",
        }
    ]
    report = {"content": "/content", "problems": rows}
    (tmp_path / "report.json").write_text(json.dumps(report), "utf-8")
    return tmp_path


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def clock() -> Clock:
    return Clock(1_000_000.0)


class Answers:
    """Errands that are answered as the test says, and what they were."""

    def __init__(self) -> None:
        self.sent: list[list[str]] = []
        self.answer = (0, "", "")

    def run(self, arguments: list[str], done: Callable[[int, str, str], None]) -> None:
        self.sent.append(arguments)
        done(*self.answer)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def staff(state: Path, asked: Asked, clock: Clock, answers: Answers, pack: PackReader) -> Staff:
    staff = Staff(state, asked, now=clock, errands=answers)
    staff.follow(pack.exhibit)
    return staff


@pytest.fixture
def visitor(make_visitor: Callable[..., Visitor], staff: Staff) -> Visitor:
    return make_visitor(staff=staff)


def type_pin(visitor: Visitor, pin: str) -> None:
    for figure in pin:
        visitor.tap(f"key-{figure}")
    visitor.tap("key-done")
    visitor.wait(lambda: not visitor.scene.staff.lock.busy)
    visitor.settle()


@pytest.fixture
def panel(visitor: Visitor, staff: Staff, state: Path) -> Visitor:
    PinStore(state).set(PIN)
    staff.knock()
    visitor.settle()
    type_pin(visitor, PIN)
    assert staff.door == "open"
    return visitor


def test_the_first_one_to_knock_chooses_the_pin(visitor: Visitor, staff: Staff) -> None:
    staff.knock()
    visitor.settle()
    type_pin(visitor, PIN)
    assert staff.door == "new"
    assert visitor.sees("请再输入一次")
    type_pin(visitor, "1357")
    assert visitor.sees("两次输入不一致")
    type_pin(visitor, PIN)
    type_pin(visitor, PIN)
    assert staff.door == "open"
    staff.leave()
    staff.knock()
    assert staff.door == "pin"


def test_a_wrong_pin_opens_nothing_and_three_make_wait(
    visitor: Visitor, staff: Staff, state: Path, clock: Clock
) -> None:
    PinStore(state).set(PIN)
    staff.knock()
    visitor.settle()
    for _ in range(3):
        type_pin(visitor, "1111")
        assert staff.door == "pin"
    assert visitor.sees("请等待30秒")
    assert not visitor.find("key-1").isEnabled()
    staff.lock.enter(PIN)
    assert not staff.lock.busy
    staff.leave()
    staff.knock()
    visitor.settle()
    assert visitor.sees("请等待30秒")
    clock.now += 31
    staff.lock.tick()
    visitor.settle()
    type_pin(visitor, PIN)
    assert staff.door == "open"


def test_the_pin_can_be_typed_and_given_up_by_keyboard(visitor: Visitor, staff: Staff) -> None:
    PinStore(staff._state).set(PIN)
    staff.knock()
    visitor.settle()
    for figure in f"{PIN}7":
        QTest.keyClick(visitor.window, Qt.Key(ord(figure)))
    QTest.keyClick(visitor.window, Qt.Key.Key_Backspace)
    QTest.keyClick(visitor.window, Qt.Key.Key_Return)
    visitor.wait(lambda: staff.door == "open")
    visitor.settle()
    QTest.keyClick(visitor.window, Qt.Key.Key_Escape)
    assert staff.door == "shut"
    visitor.tap("两个问题")
    assert visitor.page == "interview"


def test_nothing_beneath_the_panel_is_touched(panel: Visitor, staff: Staff) -> None:
    for item in list(panel.all_items(panel.window.contentItem())):
        if item.objectName() == "home":
            panel.tap(panel.center(item))
    assert panel.page == ""
    assert staff.door == "open"


def test_problems_are_told_with_file_line_and_remedy(panel: Visitor) -> None:
    panel.tap("pane-problems")
    for text in ("20-tiers/index.md，第12行", "图片不存在。", "检查文件名。", "<b>![](x.jpg)</b>"):
        assert panel.sees(text)
    panel.scene.staff.speak("en")
    panel.settle()
    assert panel.sees("The picture is not there.")


def test_a_long_list_of_problems_is_read_by_keyboard(panel: Visitor, state: Path) -> None:
    report = json.loads((state / "report.json").read_text("utf-8"))
    rows = [{**report["problems"][0], "line": line} for line in range(1, 31)]
    (state / "report.json").write_text(json.dumps({**report, "problems": rows}), "utf-8")
    panel.scene.staff.panel.look()
    panel.tap("pane-problems")
    panel.find("pane-about").forceActiveFocus()
    panel.key(Qt.Key.Key_Tab)
    problems = panel.focus
    assert problems.property("count") == 30
    panel.key(Qt.Key.Key_PageDown)
    panel.settle()
    assert problems.property("contentY") > 300


def test_what_cannot_be_taken_back_asks_twice(panel: Visitor, asked: Asked) -> None:
    panel.tap("ask-exit")
    assert asked == []
    assert panel.sees("再点一次：退出程序")
    panel.tap("ask-exit")
    assert asked == [("exit", {})]
    panel.tap("ask-compile")
    assert asked[-1] == ("reload", {})


def test_settings_are_kept_and_told(panel: Visitor, staff: Staff, state: Path) -> None:
    panel.tap("pane-settings")
    panel.tap("theme-light")
    panel.tap("idle-120")
    panel.tap("still-true")
    kept = Choices.read(state)
    assert (kept.theme, kept.idle, kept.still) == ("light", 120, True)
    assert staff.panel.settings.theme == "light"
    assert panel.find("theme-light").property("chosen")


def test_cleaning_is_deaf_until_the_ring_is_held(panel: Visitor, staff: Staff) -> None:
    panel.tap("ask-clean")
    assert panel.sees("清洁中")
    [ring] = [item for item in panel.items() if item.objectName() == "ring"]
    panel.tap(ring)
    assert panel.sees("清洁中")
    assert staff.door == "open"
    at = panel.center(ring)
    panel.press(at)
    panel.wait(lambda: not panel.sees("清洁中"))
    panel.release(at)


def test_without_the_pin_nothing_can_be_asked_or_chosen(
    visitor: Visitor, staff: Staff, asked: Asked, state: Path
) -> None:
    PinStore(state).set(PIN)
    staff.panel.exit()
    staff.panel.settings.setTheme("light")
    staff.lock.found("9999")
    staff.knock()
    visitor.settle()
    staff.panel.exit()
    staff.panel.settings.setTheme("light")
    staff.lock.found("9999")
    assert asked == []
    assert Choices.read(state) == Choices()
    assert PinStore(state).fits(PIN)


def test_a_panel_left_alone_shuts(panel: Visitor, staff: Staff) -> None:
    staff._unattended.setInterval(50)
    panel.wait(lambda: staff.door == "shut")
    panel.settle()
    panel.tap("两个问题")
    assert panel.page == "interview"


OFFERS = [
    {
        "file": "/media/stick/展览.kpack",
        "manifest": {"title": {"zh": "春季展", "en": "Spring"}, "version": 7},
        "reason": None,
        "told": {},
    },
    {
        "file": "/media/stick/foreign.kpack",
        "manifest": None,
        "reason": "stranger",
        "told": {"zh": {"message": "签名不可信。", "remedy": "请联系制作人。"}},
    },
]


def test_a_stick_offers_itself_and_strangers_are_refused_with_the_reason(
    panel: Visitor, staff: Staff, asked: Asked, answers: Answers
) -> None:
    panel.tap("pane-versions")
    answers.answer = (0, json.dumps(OFFERS), "")
    panel.tap("sticks")
    assert answers.sent[-1][:3] == ["pack", "find", "--json"]
    assert panel.sees("春季展 · 7")
    assert panel.sees("签名不可信。 请联系制作人。")
    assert [item.objectName() for item in panel.items()].count("take") == 1
    staff.panel.sticks.install("/media/stick/foreign.kpack")
    assert len(answers.sent) == 1
    answers.answer = (0, "已安装。", "")
    panel.tap("take")
    panel.tap("take")
    assert answers.sent[-1][:3] == ["pack", "install", "/media/stick/展览.kpack"]
    assert asked == [("installed", {})]
    assert panel.sees("已安装。")


def test_an_installation_that_fails_says_why(
    panel: Visitor, staff: Staff, asked: Asked, answers: Answers
) -> None:
    answers.answer = (0, json.dumps(OFFERS), "")
    staff.panel.sticks.look()
    answers.answer = (1, "", "文件已损坏。")
    staff.panel.sticks.install("/media/stick/展览.kpack")
    panel.tap("pane-versions")
    assert panel.sees("文件已损坏。")
    assert asked == []


def test_logs_go_to_a_stick(panel: Visitor, answers: Answers) -> None:
    answers.answer = (0, "/media/stick/kiosk-logs.zip", "")
    panel.tap("pane-about")
    panel.tap("save-logs")
    assert answers.sent[-1][0] == "logs"
    assert panel.sees("/media/stick/kiosk-logs.zip")


def test_the_problems_can_be_carried_away_as_a_code(
    panel: Visitor, staff: Staff, state: Path
) -> None:
    text = "20-tiers/index.md:12 图片不存在。"
    segno.make(text, error="l", encoding="utf-8").save(str(state / "report.png"), border=4)
    staff.panel.look()
    panel.tap("pane-problems")
    assert seen_by_a_telephone(panel) == [text]


def test_the_panel_tells_of_a_full_disk_and_of_content_that_cannot_be_read(
    panel: Visitor, staff: Staff, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not panel.sees("磁盘")
    monkeypatch.setattr(dossier, "ROOM", 1 << 62)
    (state / "status.json").write_text(json.dumps({"compile_error": "no space left"}), "utf-8")
    staff.panel.look()
    panel.settle()
    assert panel.sees("已满")
    assert panel.sees("no space left")


def test_a_state_folder_that_cannot_be_written_is_told(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert dossier.read_dossier(state).disk == "locked"
