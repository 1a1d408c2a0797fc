"""The program's own commands, run beside the scene for staff."""

import sys

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.player.staff.errands import Errands

PYTHON = (sys.executable, "-c")


def test_they_run_one_after_another_and_tell_what_came_of_it(qtbot: QtBot) -> None:
    errands, told = Errands(command=PYTHON), []
    errands.run(["print('一')"], lambda *answer: told.append(answer))
    errands.run(
        ["import sys; sys.stderr.write('二'); sys.exit(3)"], lambda *answer: told.append(answer)
    )
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [(0, "一", ""), (3, "", "二")]


def test_a_program_that_is_not_there_is_told(qtbot: QtBot) -> None:
    errands, told = Errands(command=("/nowhere/at-all",)), []
    errands.run(["x"], lambda *answer: told.append(answer))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0][0] == -1
    assert told[0][2]


def test_they_go_with_their_last_child(qtbot: QtBot, qapp: QGuiApplication) -> None:
    for _ in range(30):
        errands, told = Errands(command=(sys.executable, "-ISc")), []
        errands.run(["0"], lambda *answer, told=told: told.append(answer))
        qtbot.waitUntil(lambda told=told: len(told) == 1)
        del errands
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
