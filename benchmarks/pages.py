"""How long a page takes to open, and what a frame of moving costs, on the real scene.

    .venv/bin/python benchmarks/pages.py [--runs 200] [--quick] [--json FILE]

Opens pages of a fair that were never opened before, and again; counts the processor time between
the frames of page changes and of a list that is flicked, all threads together. The scene runs in
this process, on a display of its own.
"""

import random
from itertools import pairwise
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.figures import share_above
from frame.sheet import Limit, Sheet
from inside.stage import Frames, Stage, now, stage, until, wait
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.pack.reader import PackReader

PAGES = 1000
FRAME = 16.7
"""ms of a frame at 60 Hz."""
REST = 0.06
"""Seconds on a page: nobody touches sooner."""


@click.command()
@options(runs=200, quick=60)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("pages", "Opening pages, and the frames of page changes and scrolling")
    with stage(stock.pack(PAGES)) as shown:
        pack = shown.scene.booth.pack
        chosen = choose(pack, runs)
        opened, moving = visit(shown, chosen)
        again, _ = visit(shown, chosen[: max(1, runs // 4)])
        hall = next(page for page in pack.ids(lang(pack)) if page and pack.count(page, lang(pack)))
        scrolled = flick(shown, hall, max(4, runs // 20))
        warnings = shown.messages.warnings
        renderer = shown.renderer
    write(run.sheet, opened, again, moving, scrolled)
    run.sheet.notes.append(f"1920 × 1080, {renderer} renderer, {warnings} Qt warnings")
    run.end(target)


def lang(pack: PackReader) -> str:
    """Return the first language of a pack."""
    return pack.exhibit.languages[0].code


def choose(pack: PackReader, runs: int) -> list[str]:
    """Return so many pages to read, by chance, none of them twice."""
    leaves = [page for page in pack.ids(lang(pack)) if page and not pack.count(page, lang(pack))]
    return random.Random(3).sample(leaves, min(runs, len(leaves)))  # noqa: S311 - the same ones


def visit(shown: Stage, pages: list[str]) -> tuple[list[float], list[float]]:
    """Open pages from home and go back; return ms to first frames, and processor ms a frame."""
    frames = Frames(shown.scene)
    opened, moving = [], []
    for page in pages:
        for target in (page, ""):
            frames.clear()
            start = now()
            shown.scene.booth.open(target)
            if target:
                opened.append(frames.first() - start)
            until(lambda: not shown.scene.stack.property("moving"))
            moving += steps(frames.processor)
            wait(REST)
    return opened, moving


def steps(stamps: list[float]) -> list[float]:
    """Return the differences of stamps that follow each other."""
    return [later - earlier for earlier, later in pairwise(stamps)]


def flick(shown: Stage, hall: str, times: int) -> list[float]:
    """Flick through the list of a hall, down and up; return the processor ms of each frame."""
    shown.scene.booth.open(hall)
    until(lambda: not shown.scene.stack.property("moving"))
    wait(0.5)
    frames, finger = Frames(shown.scene), QTest.createTouchDevice()
    found = []
    for turn in range(times):
        frames.clear()
        way = -40 if turn % 4 < 2 else 40  # noqa: PLR2004 - two down, two up
        at = QPoint(1300, 800 if way < 0 else 200)
        QTest.touchEvent(shown.scene.window, finger).press(0, at).commit()
        for _ in range(12):
            at += QPoint(0, way)
            QTest.touchEvent(shown.scene.window, finger).move(0, at).commit()
            wait(0.016)
        QTest.touchEvent(shown.scene.window, finger).release(0, at).commit()
        wait(1.2)
        found += steps(frames.processor)
    return found


def write(
    sheet: Sheet,
    opened: list[float],
    again: list[float],
    moving: list[float],
    scrolled: list[float],
) -> None:
    """Fill the sheet."""
    sheet.add("a page never opened before", opened, "ms", Limit("p99", 50))
    sheet.add("a page opened again", again)
    for what, frames in (("page change", moving), ("scrolling", scrolled)):
        sheet.add(f"a frame of a {what}, processor", frames, "ms", Limit("p99", 12))
        late = share_above(frames, FRAME)
        sheet.add(f"frames of {what} over {FRAME} ms", [late], "%", Limit("max", 1))


if __name__ == "__main__":
    main()
