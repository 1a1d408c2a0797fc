"""What the attract loop costs, and how soon a touch brings the home screen, on the real scene.

    .venv/bin/python benchmarks/attract.py [--runs 50] [--quick] [--json FILE]

The loop of the bundled exhibition; the processor time of a frame, all threads counted, apart for
slides at rest and on their way in, and the time from a touch to the first frame with the home
screen. The scene runs in this process, on a display of its own.
"""

import datetime as dt
import tempfile
import time
from itertools import pairwise
from pathlib import Path

import click
from frame.command import begin, options
from frame.sheet import Limit
from inside.stage import Frames, Stage, now, stage, wait
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT

SECONDS = 1.0
"""Of the loop, for each touch that is measured after it."""
STATES = ("at rest", "coming in", "being read")


@click.command()
@options(runs=50, quick=15)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("attract", "Frames of the attract loop, and waking from it")
    with tempfile.TemporaryDirectory() as folder:
        build(CONTENT, PackStore(Path(folder)), today=dt.datetime.now(tz=dt.UTC).date())
        with stage(Path(folder)) as shown:
            shown.scene.await_visitors()
            wait(2)
            rows = loop(shown, runs * SECONDS)
            woken = [wake(shown) for _ in range(runs)]
            warnings = shown.messages.warnings
    for state, frames in rows.items():
        run.sheet.add(f"a frame, slide {state}, processor", frames, "ms", Limit("p99", 12))
    run.sheet.add("touch to home screen", [took for took, _ in woken])
    run.sheet.add("touch to home screen, processor", [cpu for _, cpu in woken])
    run.sheet.notes.append(f"1920 × 1080, {shown.renderer} renderer, {warnings} Qt warnings")
    run.end(target)


def loop(shown: Stage, seconds: float) -> dict[str, list[float]]:
    """Let the loop run; return the processor ms of each frame by what the slide was doing."""
    frames, doing = Frames(shown.scene), []
    view = shown.named("attract")

    def note() -> None:
        moving = "coming in" if view.property("moving") else "at rest"
        doing.append("being read" if view.property("loading") else moving)

    frames.heard = note
    wait(seconds)
    rows: dict[str, list[float]] = {state: [] for state in STATES}
    stamps = frames.processor[: len(doing)]
    for (before, after), state in zip(pairwise(stamps), doing[1:], strict=True):
        rows[state].append(after - before)
    return rows


def wake(shown: Stage) -> tuple[float, float]:
    """Touch the screen; return the ms until a frame shows the home screen, and of processor."""
    scene, at = shown.scene, QPoint(900, 500)
    frames, finger = Frames(scene), QTest.createTouchDevice()
    stand = shown.named("stage")
    start, used = now(), time.process_time()
    QTest.touchEvent(scene.window, finger).press(0, at).commit()
    if not stand.property("visible"):
        raise SystemExit("the touch did not wake the booth")
    took = frames.first() - start
    used = time.process_time() - used
    QTest.touchEvent(scene.window, finger).release(0, at).commit()
    scene.booth.presence.leave()
    wait(0.4)
    return took, used * 1000


if __name__ == "__main__":
    main()
