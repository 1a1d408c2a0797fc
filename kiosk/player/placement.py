"""Where the booth's window stands, and how it comes up."""

import gc
import importlib
from functools import partial
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.player.afterwards import Afterwards
from kiosk.player.lockdown import Lockdown, find_screen
from kiosk.player.pointer import Pointer
from kiosk.player.wishes import Wishes
from kiosk.player.workbench import beside

_AWAKE_AFTER: Final = 3000
"""ms after the start: asking the system about its screen saver can wait, the start cannot."""


class Placement:
    """As was wished: over a whole screen and locked, in a window, or beside an editor."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes

    def area(self) -> QRect:
        """Return where the window is to stand."""
        wishes, screen = self._wishes, find_screen(self._wishes.screen)
        if wishes.size is not None:
            return QRect(screen.availableGeometry().topLeft(), QSize(*wishes.size))
        if wishes.watch:
            return beside(screen.availableGeometry())
        return screen.geometry()

    def show(self, window: QWindow) -> None:
        """Bring a window up in its place."""
        wishes = self._wishes
        if wishes.size is not None:
            window.resize(*wishes.size)
        elif wishes.watch:
            window.setGeometry(self.area())
        if wishes.windowed or wishes.watch or wishes.size is not None:
            Afterwards(window, _get_ready, _bring_search, gc.freeze)
            window.show()
            return
        pointer = partial(Pointer, window, hidden=True, parent=window)
        Afterwards(window, _get_ready, _bring_search, pointer, gc.freeze)
        Lockdown(window, wishes.screen, parent=window).show()
        QTimer.singleShot(_AWAKE_AFTER, _keep_awake)

    @staticmethod
    def raise_all() -> None:
        """Bring every window that can be seen to the front."""
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible():
                window.raise_()
                window.requestActivate()


def _keep_awake() -> None:
    from kiosk.player.awake import keep_awake  # noqa: PLC0415 - it would take 5 ms of the start

    keep_awake()


def _get_ready() -> None:
    """Look into Qt's namespace, which the first touch asks: the first look takes 20 ms."""
    _ = QtCore.Qt


def _bring_search() -> None:
    """Import what the first opening of the search asks, which takes 11 ms."""
    importlib.import_module("kiosk.pack.terms")
