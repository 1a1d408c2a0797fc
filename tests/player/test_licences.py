"""Whose work is in the program, read at the staff panel with a thumb and by keyboard."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QPoint, Qt
from visitor import Visitor

from kiosk.commands.licences import command
from kiosk.player.staff.entrance import Staff
from kiosk.player.staff.errands import Done, Errands
from kiosk.player.staff.licences import flowing, paragraphs
from kiosk.state.pin import PinStore

PIN = "2468"


@pytest.fixture(scope="session")
def told() -> str:
    """What the program really says of itself."""
    done = CliRunner().invoke(command, ["--json"])
    assert done.exit_code == 0, done.output
    return done.output


class Answers(Errands):
    """Errands that are answered as the test says, and what they were."""

    def __init__(self, *answers: tuple[int, str, str]) -> None:
        super().__init__()
        self.sent: list[list[str]] = []
        self.answers = list(answers)

    def run(self, arguments: Sequence[str], done: Done) -> None:
        self.sent.append(list(arguments))
        done(*self.answers.pop(0))


@pytest.fixture
def answers(told: str) -> Answers:
    return Answers((0, told, ""))


@pytest.fixture
def panel(make_visitor: Callable[..., Visitor], tmp_path: Path, answers: Answers) -> Visitor:
    PinStore(tmp_path).set(PIN)
    staff = Staff(tmp_path, lambda _what, _details: None, errands=answers)
    visitor = make_visitor(staff=staff)
    staff.knock()
    staff.lock.enter(PIN)
    visitor.wait(lambda: staff.door == "open")
    visitor.settle()
    return visitor


def test_the_list_and_a_text_are_read_by_touch(panel: Visitor) -> None:
    panel.tap("pane-about")
    panel.tap("licences")
    for text in ("LGPL第3版", "kiosk", "MIT", "anyio"):
        assert panel.sees(text)
    assert panel.find("pane-about").property("chosen")
    panel.tap("work-0")
    assert panel.sees("You may run the program with a Qt of your own")
    words = [item for item in panel.items() if item.property("contentY") is not None][-1]
    panel.flick(QPoint(900, 900), QPoint(0, -600))
    assert words.property("contentY") > 100
    assert panel.scene.staff.panel.licences.chosen == 0
    panel.tap("licences-back")
    assert panel.sees("anyio")
    panel.tap("licences-back")
    assert panel.find("save-logs")


def test_every_work_has_a_licence_and_its_text(panel: Visitor, told: str) -> None:
    rows = json.loads(told)
    names = {row["name"] for row in rows}
    wanted = {"kiosk", "Qt", "PySide6", "ICU", "FFmpeg", "Python", "Markdown", "cffi", "pillow"}
    assert wanted <= names
    assert [row["name"] for row in rows if not row["licence"]] == []
    without = {row["name"] for row in rows if len(row["text"]) < 100}
    assert without <= {"cobble"}  # its package brings the licence's name and no text
    licences = panel.scene.staff.panel.licences
    licences.look()
    for index, row in enumerate(rows):
        licences.choose(index)
        assert licences.paragraphs, row["name"]


def test_tab_reaches_every_work(panel: Visitor, told: str) -> None:
    panel.tap("pane-about")
    panel.tap("licences")
    reached = set[str]()
    panel.find("licences-back").forceActiveFocus()
    while (name := panel.focus.objectName()) not in reached or not name:
        reached.add(name)
        panel.key(Qt.Key.Key_Tab)
    assert {f"work-{index}" for index in range(len(json.loads(told)))} <= reached
    panel.find("work-2").forceActiveFocus()
    panel.key(Qt.Key.Key_Return)
    panel.settle()
    assert panel.scene.staff.panel.licences.chosen == 2
    assert panel.focus.objectName() == "licences-back"
    panel.key(Qt.Key.Key_Tab)
    before = panel.focus.property("contentY")
    panel.key(Qt.Key.Key_PageDown)
    panel.settle()
    assert panel.focus.property("contentY") > before


def test_a_list_that_cannot_be_had_says_why_and_is_asked_for_again(
    panel: Visitor, answers: Answers
) -> None:
    answers.answers.insert(0, (1, "", "The list is lost."))
    panel.tap("pane-about")
    panel.tap("licences")
    assert panel.sees("The list is lost.")
    panel.tap("licences-back")
    panel.tap("licences")
    assert panel.sees("anyio")
    panel.tap("licences-back")
    panel.tap("licences")
    assert answers.sent == [["licences", "--json"]] * 2


def test_columns_of_type_flow_and_lists_stay() -> None:
    column = "Permission is hereby granted, free of charge, to any\nperson obtaining a copy."
    assert flowing(column) == column.replace("\n", " ")
    assert flowing("1. one\n2. two") == "1. one\n2. two"
    centred = f"{' ' * 40}Apache License\n{' ' * 40}Version 2.0"
    assert flowing(centred).splitlines() == ["Apache License", "Version 2.0"]
    assert paragraphs("A\r\n\r\n\n\nB\n\f\nC\n") == ["A", "B", "C"]
