"""How long a page takes to open, and the frames of the transitions, on the real scene.

    DISPLAY=:0 .venv/bin/python benchmarks/pages.py [--rounds 5] [--size 1920x1080] [--json FILE]

Compiles the bundled exhibition into a temporary store, opens every page from home and back,
and prints medians and tails in ms. Not a test: figures depend on the machine.
"""

import datetime as dt
import json
import os
import platform
import statistics
import tempfile
import time
from pathlib import Path

import click
from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtTest import QTest

from kiosk.cli import parse_size
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from kiosk.player.app import make_application
from kiosk.player.scene import Scene


def percentile(values: list[float], share: float) -> float:
    """Return the value below which ``share`` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Stopwatch:
    """Stamps every swapped frame."""

    def __init__(self, scene: Scene) -> None:
        self.frames: list[int] = []
        QObject.connect(scene.window, SIGNAL("frameSwapped()"), self._swapped)

    def _swapped(self) -> None:
        self.frames.append(time.monotonic_ns())


def open_page(scene: Scene, watch: Stopwatch, page: str) -> tuple[float, list[float]]:
    """Open a page; return ms to its first frame and the ms between the frames that follow."""
    watch.frames.clear()
    start = time.monotonic_ns()
    scene.booth.open(page)
    while not watch.frames or scene.stack.property("moving"):
        QTest.qWait(1)
    first = (watch.frames[0] - start) / 1e6
    gaps = [(b - a) / 1e6 for a, b in zip(watch.frames, watch.frames[1:], strict=False)]
    QTest.qWait(60)
    return first, gaps


@click.command()
@click.option("--rounds", default=5)
@click.option("--size", default="1920x1080")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(rounds: int, size: str, target: Path | None) -> None:
    """Measure and print."""
    app, messages = make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = PackStore(Path(folder))
        build(CONTENT, store, today=dt.datetime.now(tz=dt.UTC).date())
        pack = store.open_current()
        scene = Scene(pack)
        scene.window.resize(*parse_size(size))
        scene.window.show()
        QTest.qWait(500)
        watch = Stopwatch(scene)
        opened: dict[str, list[float]] = {"first time": [], "again": []}
        frames: list[float] = []
        for number in range(rounds):
            for page in [page for page in pack.ids("zh") if page]:
                first, gaps = open_page(scene, watch, page)
                opened["again" if number else "first time"].append(first)
                frames += gaps
                open_page(scene, watch, "")
        rows = {**{f"open a page, {name}": values for name, values in opened.items()}}
        rows["frame of a transition"] = frames
        result = report(rows, size, messages.warnings, os.environ.get("QT_QUICK_BACKEND", "rhi"))
        if target:
            target.write_text(json.dumps(result, indent=2), "utf-8")
        scene.close()
        pack.close()
    app.quit()


def report(
    rows: dict[str, list[float]], size: str, warnings: int, renderer: str
) -> dict[str, object]:
    """Print the table; return it for JSON."""
    print(f"{platform.machine()}, Python {platform.python_version()}, {size}, {renderer} renderer")
    print(f"{'ms':<28}{'runs':>6}{'p50':>8}{'p95':>8}{'p99':>8}{'max':>8}")
    table = {}
    for name, values in rows.items():
        figures = [statistics.median(values), percentile(values, 0.95), percentile(values, 0.99)]
        figures.append(max(values))
        print(f"{name:<28}{len(values):>6}" + "".join(f"{value:>8.1f}" for value in figures))
        table[name] = dict(zip(("p50", "p95", "p99", "max"), figures, strict=True))
    print(f"Qt warnings: {warnings}")
    return {"size": size, "renderer": renderer, "table": table, "warnings": warnings}


if __name__ == "__main__":
    main()
