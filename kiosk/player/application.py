"""Qt's application object. Light to import: the player makes it before anything else is loaded."""

import os
import sys

from PySide6.QtGui import QGuiApplication

from kiosk.player.messages import QtMessages
from kiosk.player.renderer import apply_renderer, choose_renderer
from kiosk.player.singletons import keep_singletons


def make_application() -> tuple[QGuiApplication, QtMessages]:
    """Make the application object once, after choosing the renderer."""
    keep_singletons()
    messages = QtMessages()
    apply_renderer(choose_renderer(os.environ.get("QT_QPA_PLATFORM", "")))
    # Only the program's name: Qt would take options such as -platform from the rest.
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    return app, messages
