"""What the attract loop costs, and how soon a touch brings the home screen, on the real scene.

    DISPLAY=:0 .venv/bin/python benchmarks/attract.py [CONTENT] [--seconds 60] [--wakes 50]

Compiles an exhibition (the bundled one by default) into a temporary store and lets its loop run;
prints the CPU time of a frame in ms, all threads counted, apart for slides at rest and on their
way in, and the time from a touch to the first frame with the home screen. Not a test: figures
depend on the machine.
"""

import datetime as dt
import json
import os
import tempfile
import time
from pathlib import Path

import click
from pages import report
from PySide6.QtCore import SIGNAL, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.cli import parse_size
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from kiosk.player.app import make_application
from kiosk.player.scene import Scene


def wait(seconds: float) -> None:
    """Let the scene run in an event loop that sleeps: turning in circles would count as work."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


class Frames:
    """The CPU time of each frame, and the clock at the last one."""

    def __init__(self, scene: Scene) -> None:
        self.rows: dict[str, list[float]] = {"at rest": [], "coming in": [], "being read": []}
        self.swapped = 0
        self._scene = scene
        self._before = 0.0
        QObject.connect(scene.window, SIGNAL("frameSwapped()"), self._swap)

    def _swap(self) -> None:
        now = time.process_time()
        self.swapped = time.monotonic_ns()
        view = self._scene.window.findChild(QObject, "attract")
        if view is not None and self._before:
            coming = "coming in" if view.property("moving") else "at rest"
            name = "being read" if view.property("loading") else coming
            self.rows[name].append((now - self._before) * 1000)
        self._before = time.process_time()


def wake(scene: Scene, frames: Frames, finger: object) -> tuple[float, float]:
    """Touch the screen; return the ms until a frame shows the home screen, and of CPU."""
    at = QPoint(900, 500)
    stage = scene.window.findChild(QObject, "stage")
    frames.swapped = 0
    start, cpu = time.monotonic_ns(), time.process_time()
    QTest.touchEvent(scene.window, finger).press(0, at).commit()
    if not stage.property("visible"):
        raise click.ClickException("the touch did not wake the booth")
    while frames.swapped == 0:
        QGuiApplication.processEvents()
    took = (frames.swapped - start) / 1e6, (time.process_time() - cpu) * 1e3
    QTest.touchEvent(scene.window, finger).release(0, at).commit()
    return took


@click.command()
@click.argument("content", default=CONTENT, type=click.Path(path_type=Path, exists=True))
@click.option("--seconds", default=60.0)
@click.option("--wakes", default=50)
@click.option("--size", default="1920x1080")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(content: Path, seconds: float, wakes: int, size: str, target: Path | None) -> None:
    """Measure and print."""
    app, messages = make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = PackStore(Path(folder))
        build(content, store, today=dt.datetime.now(tz=dt.UTC).date())
        pack = store.open_current()
        scene = Scene(pack)
        scene.window.resize(*parse_size(size))
        scene.window.show()
        scene.await_visitors()
        wait(2)
        frames = Frames(scene)
        wait(seconds)
        rows = {f"CPU, slide {name}": values for name, values in frames.rows.items()}
        finger, woken = QTest.createTouchDevice(), []
        for _ in range(wakes):
            woken.append(wake(scene, frames, finger))
            scene.booth.presence.leave()
            wait(0.4)
        rows["touch to home screen"] = [took for took, _ in woken]
        rows["CPU, touch to home screen"] = [cpu for _, cpu in woken]
        result = report(rows, size, messages.warnings, os.environ.get("QT_QUICK_BACKEND", "rhi"))
        if target:
            target.write_text(json.dumps(result, indent=2), "utf-8")
        scene.close()
        pack.close()
    app.quit()


if __name__ == "__main__":
    main()
