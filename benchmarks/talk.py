"""How soon a key turns the slide of a talk, on one window and on two, on the real scene.

    .venv/bin/python benchmarks/talk.py [--runs 3] [--quick] [--json FILE]

Compiles the bundled exhibition and one full of large pictures, gives the talk of all their pages
from the first slide to the last with the key of a clicker, ``--runs`` times, and tells the ms
from the key to the frame with the next slide on the audience's screen, from there to the frame
with which the console is in step, and the processor time of a turn with all that it makes ready
for the next one. The scene runs in this process, on a display of its own.
"""

import datetime as dt
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
from frame.command import begin, options
from frame.sheet import Limit, Sheet
from inside.stage import wait
from outside.display import HEIGHT, WIDTH, display
from PIL import Image
from PySide6.QtCore import SIGNAL, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

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
REST = 0.4
"""Seconds on a slide: nobody turns sooner."""
FRAME = Limit("p99", 16.7)


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

    def __init__(self, scene: Scene, hall: Hall) -> None:
        self.wall: list[float] = []
        self.console: list[float] = []
        self.work: list[float] = []
        self.cpu: list[float] = []
        self._window = scene.window
        self._talk = hall.presenter
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
        wait(REST)
        self.cpu.append((time.process_time() - cpu) * 1e3)

    def _see(self, eye: Eye) -> None:
        deadline = time.monotonic() + PATIENCE
        while eye.number != self._talk.audience:
            QGuiApplication.processEvents()
            if time.monotonic() > deadline:
                raise click.ClickException(f"slide {self._talk.audience + 1} was not seen")


def give(pack: PackReader, rounds: int, *, two: bool) -> Turns:
    """Give the talk of all pages of a pack, and return what its turns took."""
    scene = Scene(pack)
    scene.window.resize(WIDTH, HEIGHT)
    scene.window.show()
    scene.await_visitors()
    with tempfile.TemporaryDirectory() as state:
        hall = Hall(scene, Path(state), Occasion(deck="all", windowed=two))
        wait(1.5)
        turns = Turns(scene, hall)
        for _ in range(rounds):
            for _ in range(hall.presenter.slides.given - 1):
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
@options(runs=3, quick=1)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("talk", "Turning the slides of a talk")
    with display() as shown, tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb"}
        app, messages = make_application()
        root = Path(folder)
        write_pictures(root / "pictures")
        for name, source in (("pages", CONTENT), ("pictures", root / "pictures")):
            store = PackStore(root / f"{name}-store")
            build(source, store, today=dt.datetime.now(tz=dt.UTC).date())
            with closing(store.open_current()) as pack:
                for two in (False, True):
                    windows = "two windows" if two else "one window"
                    write(run.sheet, f"{name}, {windows}", give(pack, runs, two=two))
        renderer = os.environ.get("QT_QUICK_BACKEND", "hardware")
        run.sheet.notes.append(f"1920 × 1080, {renderer} renderer, {messages.warnings} Qt warnings")
        app.quit()
    run.end(target)


def write(sheet: Sheet, what: str, turns: Turns) -> None:
    """Fill the sheet."""
    sheet.add(f"{what}: key to slide", turns.wall, "ms", FRAME)
    sheet.add(f"{what}: processor until then", turns.work)
    if turns.console:
        sheet.add(f"{what}: console in step", turns.console)
    sheet.add(f"{what}: processor of a turn", turns.cpu)


if __name__ == "__main__":
    main()
