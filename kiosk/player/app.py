"""The composition root of the player: from a store to a window on the screen."""

import gc
import os
import sys
from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from kiosk.player.link import Link
from kiosk.player.messages import QtMessages
from kiosk.player.renderer import apply_renderer, choose_renderer
from kiosk.player.show import Show
from kiosk.player.singletons import keep_singletons
from kiosk.player.wishes import Wishes
from kiosk.trace import Trace
from kiosk.wire import Message, Wire

__all__ = ["Wishes", "make_application", "run"]


def make_application() -> tuple[QGuiApplication, QtMessages]:
    """Make the application object once, after choosing the renderer."""
    keep_singletons()
    messages = QtMessages()
    apply_renderer(choose_renderer(os.environ.get("QT_QPA_PLATFORM", "")))
    # Only the program's name: Qt would take options such as -platform from the rest.
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    return app, messages


def run(wishes: Wishes, wire: Wire, messages: Iterator[Message]) -> int:
    """Play until the keeper says so or the window is closed; return the exit code."""
    app, _qt_messages = make_application()
    link = Link(wire, messages)
    show = Show(wishes, link, Trace(wishes.trace))
    show.begin()
    gc.freeze()
    gc.enable()
    code = app.exec()
    show.close()
    return code
