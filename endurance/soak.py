"""A visitor who touches at random, for as long as one likes.

    python3 dev.py endure soak [--touches 5000] [--seed 1] [--minutes 60] [--json FILE]

Real touch events on the real scene, offscreen: presses, random places, flicks, drags, several
fingers; every page, language, theme, text size, reach, view over the page; minutes in which
nobody comes, and new packs at any moment. Fails when something crashes, Qt warns, a screen is
empty, memory, handles, windows or objects grow, or touches take longer and longer.
"""

import datetime as dt
import faulthandler
import json
import os
import platform
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QSG_RENDER_LOOP"] = "basic"

from eyes import blank
from growth import Reading, grown, read, slope, slower
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from ready import ready
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from kiosk.player.app import make_application
from kiosk.player.kinds import has
from kiosk.player.renewal import Renewal
from kiosk.player.scene import Scene

STEEPEST = 1.0
"""MB in 10,000 touches."""

WARM_UP = 10_000
"""Touches after which memory is looked at; in a shorter run, after a third of it."""

SIZE = 1366, 768
"""px; small, so that a run sees more touches and fewer pixels."""

PATIENCE = 60
"""Seconds until a screen that still moves is stuck, on a machine that others use too."""


class Crowd:
    """One visitor after another, none of whom reads the instructions."""

    def __init__(self, scene: Scene, store: PackStore, packs: list[str], seed: int) -> None:
        self.visitor = Visitor(scene, SIZE)
        self.chance = random.Random(seed)  # noqa: S311 - the same visitors every time
        self.renewal = Renewal(scene)
        self.did: Counter[str] = Counter()
        self._store, self._packs = store, packs
        self._ways = {
            self.press: 60,
            self.poke: 12,
            self.flick: 12,
            self.fingers: 4,
            self.open: 6,
            self.adjust: 3,
            self.idle: 2,
            self.renew: 1,
        }

    def touch(self) -> None:
        """Do one thing."""
        ways, weights = list(self._ways), list(self._ways.values())
        [way] = self.chance.choices(ways, weights)
        self.did[way.__name__] += 1
        way()

    # --- what visitors do ---------------------------------------------------------------------

    def press(self) -> None:
        """Tap something that is to be pressed."""
        there = [i for i in self.visitor.items() if has(i, "spoken")]
        if there:
            self._tap(self.visitor.center(self.chance.choice(there)))

    def poke(self) -> None:
        """Tap anywhere."""
        self._tap(self._place())

    def flick(self) -> None:
        """Drag a finger from one place to another, fast or slowly."""
        start, end = self._place(), self._place()
        steps = self.chance.randint(1, 6)
        self.visitor.press(start)
        for step in range(1, steps + 1):
            at = start + (end - start) * step / steps
            QTest.touchEvent(self.visitor.window, self.visitor.device).move(0, at).commit()
            QTest.qWait(self.chance.randint(0, 12))
        self.visitor.release(end)

    def fingers(self) -> None:
        """Put two fingers down, and lift them one after the other."""
        first, second = self._place(), self._place()
        event = QTest.touchEvent(self.visitor.window, self.visitor.device)
        event.press(0, first).press(1, second).commit()
        QTest.touchEvent(self.visitor.window, self.visitor.device).stationary(0).release(
            1, second
        ).commit()
        self.visitor.release(first)

    def open(self) -> None:
        """Come to a page that taps at random would seldom reach."""
        booth = self.visitor.booth
        booth.open(self.chance.choice(list(booth.pack.ids(str(booth.lang)))))

    def adjust(self) -> None:
        """Ask for another language, theme, size or reach."""
        booth, choose = self.visitor.booth, self.chance.choice
        choose(
            [
                booth.nextLanguage,
                lambda: booth.comfort.setTheme(choose(["dark", "light", "contrast"])),
                lambda: booth.comfort.setTextScale(choose(booth.comfort.scales)),
                lambda: booth.comfort.setReach(not booth.comfort.reach),
            ]
        )()

    def idle(self) -> None:
        """Go away, so that the booth is made ready; the next touch wakes it."""
        self.visitor.booth.presence.leave()

    def renew(self) -> None:
        """Save the exhibition, as staff do, while somebody is at the booth."""
        pack = self._store.open(self.chance.choice(self._packs))
        self.renewal.offer(pack)

    def _tap(self, at: QPoint) -> None:
        self.visitor.press(at)
        QTest.qWait(self.chance.randint(0, 5))
        self.visitor.release(at)

    def _place(self) -> QPoint:
        window = self.visitor.window
        x, y = self.chance.random() * window.width(), self.chance.random() * window.height()
        return QPoint(int(x), int(y))

    # --- what is looked at --------------------------------------------------------------------

    def gather(self, touches: int, *, objects: bool = True) -> Reading:
        """Bring the booth home and count what it holds."""
        booth = self.visitor.booth
        self._wait(lambda: not self.renewal.waiting, "a new pack waits")
        booth.presence.leave()
        self._tap(QPoint(8, 8))
        booth.home()
        self.settle()
        return read(touches, self.visitor.window, objects=objects)

    def settle(self) -> None:
        """Wait until nothing moves; fails when something does for ever."""
        self._wait(lambda: not self.visitor.stack.property("moving"), "a screen is on its way")
        self.visitor.settle()

    def _wait(self, done: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > deadline:
                held = sorted(map(str, self.visitor.booth.presence.fingers))
                raise AssertionError(f"{what}, for ever; fingers down: {held}")
            QTest.qWait(5)


@contextmanager
def exhibitions(folder: Path) -> Iterator[tuple[PackStore, list[str]]]:
    """Compile the bundled exhibition twice, with another home page the second time."""
    store, content = ready(folder), folder / "content"
    shutil.copytree(CONTENT, content)
    packs = []
    for text in ("", "\n\n又添一行。\n"):
        page = content / "index.md"
        page.write_text(page.read_text("utf-8") + text, "utf-8")
        made = build(content, store, today=dt.date(2026, 1, 1), cache=folder / "cache.sqlite")
        packs.append(str(made.pack_id))
    yield store, packs


@click.command()
@click.option("--touches", default=5000)
@click.option("--seed", default=1)
@click.option("--minutes", default=float("inf"), help="To stop after, however many touches.")
@click.option(
    "--with",
    "fault",
    type=click.Path(path_type=Path),
    help="Python that puts a fault in, to prove the run.",
)
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(touches: int, seed: int, minutes: float, fault: Path | None, target: Path | None) -> None:
    """Touch, look, and tell what was found."""
    if fault is not None:
        # As a module this file is another one than the program that runs.
        sys.modules["soak"] = sys.modules[__name__]
        exec(compile(fault.read_text("utf-8"), str(fault), "exec"), {})  # noqa: S102 - asked for
    faulthandler.enable()
    app, messages = make_application()
    with tempfile.TemporaryDirectory() as name, exhibitions(Path(name)) as (store, packs):
        scene = Scene(store.open(packs[0]), still=True)
        crowd = Crowd(scene, store, packs, seed)
        scene.await_visitors()
        print(f"{'touches':>8}{'MB':>8}{'allocated':>11}{'handles':>9}{'windows':>9}{'objects':>9}")
        began = time.monotonic()
        readings, times, found = soak(crowd, touches, began + minutes * 60)
        took = time.monotonic() - began
        crowd.renewal.drop()
        pack = scene.pack
        scene.close()
        pack.close()
    app.quit()
    faults = [f"Qt warned: {text}" for text in messages.recent]
    faults += found + judged(readings) + slower(times)
    result = report(readings, crowd.did, took, seed, faults)
    if target:
        target.write_text(json.dumps(result, indent=2), "utf-8")
    sys.exit(1 if faults else 0)


def soak(
    crowd: Crowd, touches: int, deadline: float
) -> tuple[list[Reading], list[float], list[str]]:
    """Return what was held at every thousandth touch, or twelve times, and what went wrong.

    Between the two, the ms of this process's own time that a touch took from one reading to the
    next.
    """
    readings, times, found = [crowd.gather(0)], list[float](), list[str]()
    spent = 0.0
    between = min(1000, max(1, touches // 12))
    between_objects = between * max(1, touches // between // 24)
    for number in range(1, touches + 1):
        try:
            began = time.process_time()
            crowd.touch()
            spent += time.process_time() - began
            if number % between == 0:
                times.append(spent / between * 1000)
                spent = 0.0
                whole = number % between_objects == 0
                readings.append(look(crowd, number, found, objects=whole))
        except AssertionError as error:
            found.append(f"after {number} touches on {crowd.visitor.page!r}: {error}")
            break
        if number % between == 0 and time.monotonic() > deadline:
            break
    return readings, times, found


def look(crowd: Crowd, number: int, found: list[str], *, objects: bool) -> Reading:
    """Look whether the screen is empty, and tell what is held, at once for whoever waits."""
    crowd.settle()
    if blank(crowd.visitor.window):
        found.append(f"after {number} touches the page {crowd.visitor.page!r} is empty")
    reading = crowd.gather(number, objects=objects)
    print(row(reading), flush=True)
    return reading


def judged(readings: list[Reading]) -> list[str]:
    """Tell what grew; memory only where there are touches enough to tell it from noise."""
    touches = readings[-1].touches
    warm = [one for one in readings if one.touches >= min(WARM_UP, touches // 3)]
    steep = slope(warm)
    enough = touches >= 3 * WARM_UP
    found = [f"memory grows by {steep:.2f} MB in 10,000 touches"] * (enough and steep > STEEPEST)
    return found + (grown(warm) if len(warm) > 5 else [])  # noqa: PLR2004 - else it is chance


def row(one: Reading) -> str:
    """Return a line of the table."""
    memory = f"{one.touches:>8}{one.memory:>8.1f}{one.allocated:>11.1f}"
    return f"{memory}{one.handles:>9}{one.windows:>9}{one.objects or '':>9}"


def report(
    readings: list[Reading], did: Counter[str], took: float, seed: int, faults: list[str]
) -> dict[str, object]:
    """Print what happened; return it for JSON."""
    print(f"{platform.machine()}, Python {platform.python_version()}, seed {seed}, offscreen")
    print(f"{readings[-1].touches} touches in {took:.0f} s: ", end="")
    print(", ".join(f"{name} {count}" for name, count in did.most_common()))
    warm = [one for one in readings if one.touches >= min(WARM_UP, readings[-1].touches // 3)]
    steep = slope(warm)
    if readings[-1].touches < 3 * WARM_UP:
        print("too few touches to judge memory: ", end="")
    print(f"{steep:+.2f} MB in 10,000 touches after the first {warm[0].touches}")
    print("\n".join(faults) or "nothing is wrong")
    rows = [asdict(one) for one in readings]
    return {"seed": seed, "seconds": took, "slope": steep, "readings": rows, "faults": faults}


if __name__ == "__main__":
    main()
