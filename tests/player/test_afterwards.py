"""What the first frame does not wait for is done once, however many frames are told of."""

from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from kiosk.player.afterwards import Afterwards


def test_each_step_is_taken_once_where_two_frames_are_told_of_at_once(
    qapp: QGuiApplication, qtbot: QtBot
) -> None:
    done: list[str] = []
    window = QWindow()
    afterwards = Afterwards(window, lambda: done.append("ready"), lambda: done.append("pointer"))
    # A thread that draws may have shown a second frame before the first is heard of.
    afterwards.seen()
    afterwards.seen()
    qtbot.waitUntil(lambda: len(done) > 1)
    for _ in range(5):
        qapp.processEvents()
    assert done == ["ready", "pointer"]
