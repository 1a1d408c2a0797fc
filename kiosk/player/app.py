"""The composition root of the player: from a store to a window on the screen."""

import os
import signal
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import SIGNAL, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.pack.store import PackStore
from kiosk.player.messages import QtMessages
from kiosk.player.renderer import apply_renderer, choose_renderer
from kiosk.player.scene import Scene
from kiosk.player.singletons import keep_singletons
from kiosk.ratings import Ratings
from kiosk.trace import Trace


def make_application() -> tuple[QGuiApplication, QtMessages]:
    """Make the application object once, after choosing the renderer."""
    keep_singletons()
    messages = QtMessages()
    apply_renderer(choose_renderer(os.environ.get("QT_QPA_PLATFORM", "")))
    # Only the program's name: Qt would take options such as -platform from the rest.
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    return app, messages


def run(
    store_root: Path,
    *,
    windowed: bool = False,
    size: tuple[int, int] | None = None,
    lang: str | None = None,
    trace: Trace | None = None,
) -> int:
    """Show the current pack of the store until the window is closed; return the exit code.

    ``size`` is the window's in device-independent px and implies a window.
    """
    trace = trace or Trace(None)
    app, _messages = make_application()
    store = PackStore(store_root)
    pack = store.open_current()
    scene = Scene(pack, lang or "", ratings=Ratings(store_root))
    trace_visit(scene, trace)
    scene.await_visitors()
    window = scene.window
    if size is not None:
        window.resize(*size)
    if windowed or size is not None:
        window.show()
    else:
        window.showFullScreen()
    _let_signals_in(app)
    code = app.exec()
    scene.close()
    pack.close()
    return code


def trace_visit(scene: Scene, trace: Trace) -> None:
    """Write what tests and benchmarks read: first frame, pages, frames of transitions."""
    if not trace.on:
        return
    frames = FrameTrace(scene, trace)
    scene.booth.on_open = frames.page_opened


class FrameTrace:
    """Times frames from outside the scene graph."""

    def __init__(self, scene: Scene, trace: Trace) -> None:
        self._trace = trace
        self._first = True
        self._page = ""
        self._opened = 0
        self._stamps: list[int] | None = None
        QObject.connect(scene.window, SIGNAL("frameSwapped()"), self._swapped)
        stack = scene.stack
        QObject.connect(stack, SIGNAL("transitionStarted()"), self._started)
        QObject.connect(stack, SIGNAL("transitionEnded()"), self._ended)

    def page_opened(self, page: str, lang: str) -> None:
        """Note the page; its event is written with the frame that shows it."""
        self._page, self._opened = page, time.monotonic_ns()
        self._lang = lang

    def _swapped(self) -> None:
        now = time.monotonic_ns()
        if self._first:
            self._first = False
            self._trace.event("first_frame")
        if self._opened:
            took = now - self._opened
            self._opened = 0
            self._trace.event("page_opened", page=self._page, lang=self._lang, ns=took)
        if self._stamps is not None:
            self._stamps.append(now)

    def _started(self) -> None:
        self._stamps = []

    def _ended(self) -> None:
        stamps = self._stamps or []
        self._stamps = None
        frames = [later - earlier for earlier, later in pairwise(stamps)]
        self._trace.event("transition", page=self._page, frames_ns=frames)


def _let_signals_in(app: QGuiApplication) -> None:
    """Let Ctrl+C and a service's stop end the program: Python looks at them twice a second."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # Later and with exit: quit closes the windows, and a signal may come amid a frame.
        signal.signal(number, lambda *_: QTimer.singleShot(0, app, lambda: app.exit(0)))
    ticker = QTimer(app)
    ticker.timeout.connect(lambda: None)
    ticker.start(500)
