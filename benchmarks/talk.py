"""How soon a key turns the slide of a talk, on one window and on two, on the real scene.

    DISPLAY=:0 .venv/bin/python benchmarks/talk.py [CONTENT] [--rounds 3] [--size 1920x1080]
        [--rest 400] [--json FILE]

Compiles an exhibition (the bundled one by default) and one full of large pictures, gives the talk
of all their pages from the first slide to the last with the key of a clicker, and prints the ms
from the key to the frame with the next slide on the audience's screen, from there to the frame
with which the console is in step, and the CPU time of a turn with all that it makes ready for
the next one. Not a test: figures depend on the machine.
"""

import datetime as dt
import json
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import click
from attract import wait
from pages import report
from PIL import Image
from PySide6.QtCore import SIGNAL, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.cli import parse_size
from kiosk.compiler.build import build
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from kiosk.player.app import make_application
from kiosk.player.scene import Scene
from kiosk.player.talk.hall import Hall, Occasion

PATIENCE = 3.0
"""Seconds that a slide may take."""
PICTURES = 24


class Eye:
    """Sees which slide each frame of a window shows."""

    def __init__(self, window: QQuickWindow, name: str) -> None:
        self.number = -1
        self.swapped = 0
        self.worked = 0.0
        self._window = window
        self._name = name
        QObject.connect(window, SIGNAL("frameSwapped()"), self._look)

    def _look(self) -> None:
        now, worked = time.monotonic_ns(), time.thread_time()
        found = [item for item in items(self._window.contentItem()) if named(item, self._name)]
        number = int(found[0].property("at")) if found else -1
        if number != self.number:
            self.number, self.swapped, self.worked = number, now, worked


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything in it that could be a slide's place."""
    yield item
    for child in item.childItems():
        if child.isVisible():
            yield from items(child)


def named(item: QQuickItem, name: str) -> bool:
    """Tell whether it is the slide that is on."""
    return item.objectName() == name


class Turns:
    """What each turn of a talk took, in ms."""

    def __init__(self, scene: Scene, hall: Hall, rest: float) -> None:
        self.wall: list[float] = []
        self.console: list[float] = []
        self.work: list[float] = []
        self.cpu: list[float] = []
        self._window = scene.window
        self._talk = hall.presenter
        self._rest = rest
        other = hall.windows.other
        self._eye = Eye(scene.window if other is None else other, "wall")
        self._presenters = None if other is None else Eye(scene.window, "now")

    def press(self, key: Qt.Key) -> None:
        """Press a key of the clicker, and wait as somebody who talks."""
        cpu, work, start = time.process_time(), time.thread_time(), time.monotonic_ns()
        QTest.keyPress(self._window, key)
        self._see(self._eye)
        self.work.append((self._eye.worked - work) * 1e3)
        self.wall.append((self._eye.swapped - start) / 1e6)
        if self._presenters is not None:
            self._see(self._presenters)
            self.console.append((self._presenters.swapped - start) / 1e6)
        QTest.keyRelease(self._window, key)
        wait(self._rest / 1000)
        self.cpu.append((time.process_time() - cpu) * 1e3)

    def _see(self, eye: Eye) -> None:
        deadline = time.monotonic() + PATIENCE
        while eye.number != self._talk.audience:
            QGuiApplication.processEvents()
            if time.monotonic() > deadline:
                raise click.ClickException(f"slide {self._talk.audience + 1} was not seen")


def give(pack: PackReader, size: tuple[int, int], rounds: int, rest: float, *, two: bool) -> Turns:
    """Give the talk of all pages of a pack, and return what its turns took."""
    scene = Scene(pack)
    scene.window.resize(*size)
    scene.window.show()
    scene.await_visitors()
    with tempfile.TemporaryDirectory() as state:
        hall = Hall(scene, Path(state), Occasion(deck="all", windowed=two))
        wait(1.5)
        turns = Turns(scene, hall, rest)
        for _ in range(rounds):
            for _ in range(hall.presenter.given - 1):
                turns.press(Qt.Key.Key_PageDown)
            hall.presenter.first()
            wait(1)
        hall.close()
        scene.close()
    return turns


def write_pictures(folder: Path) -> None:
    """Write an exhibition with a gallery of large pictures, no two alike."""
    folder.mkdir()
    (folder / "exhibit.toml").write_text('title = "Pictures"\n', "utf-8")
    (folder / "index.md").write_text("# 图片\n", "utf-8")
    page = folder / "10-gallery"
    page.mkdir()
    lines = ["---", "screen: gallery", "---", "# 图集", ""]
    grain = Image.effect_noise((2400, 1600), 60)
    for number in range(PICTURES):
        hue = Image.new("L", grain.size, number * 255 // PICTURES)
        fade = Image.linear_gradient("L").resize(grain.size)
        Image.merge("RGB", (hue, fade, grain)).save(page / f"{number}.jpg", quality=90)
        lines.append(f"![第{number + 1}张]({number}.jpg)")
        lines.append("")
    (page / "index.md").write_text("\n".join(lines), "utf-8")


@click.command()
@click.argument("content", default=CONTENT, type=click.Path(path_type=Path, exists=True))
@click.option("--rounds", default=3)
@click.option("--size", default="1920x1080")
@click.option("--rest", default=400.0, help="ms between two turns.")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(content: Path, rounds: int, size: str, rest: float, target: Path | None) -> None:
    """Measure and print."""
    app, messages = make_application()
    rows: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_pictures(root / "pictures")
        for name, source in (("pages", content), ("pictures", root / "pictures")):
            store = PackStore(root / f"{name}-store")
            build(source, store, today=dt.datetime.now(tz=dt.UTC).date())
            pack = store.open_current()
            for two in (False, True):
                turns = give(pack, parse_size(size), rounds, rest, two=two)
                windows = "two windows" if two else "one window"
                rows[f"{name}, {windows}"] = turns.wall
                rows[f"{name}, {windows}, work"] = turns.work
                if two:
                    rows[f"{name}, console in step"] = turns.console
                rows[f"{name}, {windows}, CPU"] = turns.cpu
            pack.close()
    result = report(rows, size, messages.warnings, os.environ.get("QT_QUICK_BACKEND", "rhi"))
    if target:
        target.write_text(json.dumps(result, indent=2), "utf-8")
    app.quit()


if __name__ == "__main__":
    main()
