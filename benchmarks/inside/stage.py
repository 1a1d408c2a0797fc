"""The real scene on a display of the benchmark's own, and the stamps of its frames."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from outside.display import HEIGHT, WIDTH, display
from PySide6.QtCore import SIGNAL, QEventLoop, QObject, QTimer

from kiosk.pack.store import PackStore
from kiosk.player.app import make_application
from kiosk.player.messages import QtMessages
from kiosk.player.scene import Scene

PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A scene on the screen."""

    scene: Scene
    messages: QtMessages

    def named(self, name: str) -> QObject:
        """Return the item of that name."""
        found = self.scene.window.findChild(QObject, name)
        if found is None:
            raise SystemExit(f"the scene has nothing that is called {name}")
        return found

    @property
    def renderer(self) -> str:
        """Which of Qt's renderers draws."""
        return os.environ.get("QT_QUICK_BACKEND", "hardware")


@contextmanager
def stage(store: Path) -> Iterator[Stage]:
    """Show the current pack of a store, full-screen on a display of its own."""
    with display() as shown:
        os.environ |= {"DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb"}
        app, messages = make_application()
        pack = PackStore(store).open_current()
        scene = Scene(pack)
        scene.window.resize(WIDTH, HEIGHT)
        scene.window.show()
        wait(1.0)
        yield Stage(scene, messages)
        pack = scene.pack
        scene.close()
        pack.close()
        app.quit()
        del app


def wait(seconds: float) -> None:
    """Let the scene run in an event loop that sleeps: turning in circles would count as work."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def until(done: Callable[[], bool], each: float = 0.02) -> None:
    """Let the scene run until something holds, looked at now and then."""
    deadline = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > deadline:
            raise SystemExit("the scene did not come to what was waited for")
        wait(each)


class Frames:
    """When each frame was on the screen, and the processor time used until then, in ms.

    ``processor`` is that of all threads, ``drawing`` that of the one that draws.
    """

    def __init__(self, scene: Scene) -> None:
        self.clock: list[float] = []
        self.processor: list[float] = []
        self.drawing: list[float] = []
        self.heard: Callable[[], None] = lambda: None
        self._scene = scene  # its window is only as alive as it is
        QObject.connect(scene.window, SIGNAL("frameSwapped()"), self._swapped)

    def _swapped(self) -> None:
        self.clock.append(time.monotonic_ns() / 1e6)
        self.processor.append(time.process_time_ns() / 1e6)
        self.drawing.append(time.thread_time_ns() / 1e6)
        self.heard()

    def clear(self) -> None:
        """Forget the frames so far."""
        self.clock.clear()
        self.processor.clear()
        self.drawing.clear()

    def first(self) -> float:
        """Wait for a frame; return when it was there."""
        loop = QEventLoop()
        self.heard = loop.quit
        QTimer.singleShot(int(PATIENCE * 1000), loop.quit)
        if not self.clock:
            loop.exec()
        self.heard = lambda: None
        if not self.clock:
            raise SystemExit("no frame came")
        return self.clock[0]


def now() -> float:
    """Return the clock of ``Frames.clock``, in ms."""
    return time.monotonic_ns() / 1e6
