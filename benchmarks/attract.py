"""What the attract loop costs, and how soon a touch brings the home screen, on the real scene.

    .venv/bin/python benchmarks/attract.py [--runs 50] [--quick] [--json FILE]

The loop of the bundled exhibition, then one of photos that are as large as a pack keeps them; the
processor time of a frame apart for slides at rest, on their way in, and while their picture is
read; and the time from a touch to the first frame with the home screen. The scene runs in this
process, on a display of its own. A picture is read by a thread of Qt's beside the one that draws:
a frame waits for the latter alone.
"""

import datetime as dt
import random
import re
import shutil
import tempfile
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import click
from fair import pictures
from frame.command import begin, options
from frame.sheet import Limit, Sheet
from inside.stage import Frames, Stage, now, stage, wait
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

import content
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT

SECONDS = 5
"""For each slide, the fewest that content may ask for."""
PHOTOS = 6
LARGE = (3840, 2160)
"""px of the photos."""
READ = "being read"
Rows = dict[str, list[float]]


@click.command()
@options(runs=50, quick=15)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("attract", "Frames of the attract loop, and waking from it")
    with tempfile.TemporaryDirectory() as folder:
        store, large, shipped = (Path(folder) / name for name in ("store", "large", "shipped"))
        shutil.copytree(CONTENT, shipped)
        of_photos(large)
        packs = [compiled(each, PackStore(store)) for each in (large, shipped)]
        with stage(store) as shown:
            shown.scene.await_visitors()
            for pack, what in zip(packs, ("large photo", "slide"), strict=True):
                shown.scene.renew(PackStore(store).open(pack))
                wait(2)
                write(run.sheet, what, loop(shown, max(PHOTOS, runs // 2)))
            woken = [wake(shown) for _ in range(runs)]
            warnings = shown.messages.warnings
    run.sheet.add("touch to home screen", [took for took, _ in woken])
    run.sheet.add("touch to home screen, processor", [cpu for _, cpu in woken])
    run.sheet.notes.append(f"1920 × 1080, {shown.renderer} renderer, {warnings} Qt warnings")
    run.end(target)


def of_photos(folder: Path) -> None:
    """Write a small fair whose attract loop is a folder of large photos with words."""
    content.write(folder, content.LEAST)
    (folder / "attract").mkdir()
    chance = random.Random(7)  # noqa: S311 - the same ones each time
    for number in range(PHOTOS):
        photo = folder / "attract" / f"{number}.jpg"
        pictures.draw(chance, photo, LARGE)
        photo.with_suffix(".md").write_text("# 产业博览会\n\n一城看遍中部产业。\n", "utf-8")


def compiled(folder: Path, store: PackStore) -> str:
    """Compile a folder's content, its slides shown for ``SECONDS``; return the id of the pack."""
    settings = folder / "exhibit.toml"
    text = re.sub(r"(?m)^attract *=.*\n", "", settings.read_text("utf-8"))
    settings.write_text(text.replace("[times]\n", f"[times]\nattract = {SECONDS}\n"), "utf-8")
    return build(folder, store, today=dt.datetime.now(tz=dt.UTC).date()).pack_id


def loop(shown: Stage, slides: int) -> tuple[Rows, Rows]:
    """Let so many slides come; return ms of each frame by what the slide was doing.

    First of all threads, then of the thread that draws.
    """
    frames, doing = Frames(shown.scene), []
    view = shown.named("attract")

    def note() -> None:
        moving = "coming in" if view.property("moving") else "at rest"
        doing.append(READ if view.property("loading") else moving)

    frames.heard = note
    wait(slides * SECONDS)
    found: tuple[Rows, Rows] = (defaultdict(list), defaultdict(list))
    for rows, stamps in zip(found, (frames.processor, frames.drawing), strict=True):
        for (before, after), state in zip(pairwise(stamps), doing[1:], strict=True):
            rows[state].append(after - before)
    frames.heard = lambda: None
    return found


def write(sheet: Sheet, what: str, found: tuple[Rows, Rows]) -> None:
    """Add rows for what a slide does.

    While a picture is read, the thread that reads takes what the picture takes, beside the frames:
    no frame waits for it, but all threads together are held to the same limit.
    """
    processor, drawing = found
    limit = Limit("p99", 12)
    for state in ("at rest", "coming in", READ):
        sheet.add(f"a frame, {what} {state}, processor", processor[state], "ms", limit)
    sheet.add(f"a frame, {what} {READ}, thread that draws", drawing[READ], "ms", limit)
    every = [ms for frames in drawing.values() for ms in frames]
    sheet.add(f"any frame, {what}, thread that draws", every, "ms", Limit("p99", 8))


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
