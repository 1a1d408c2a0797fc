"""What the programs do while nobody does anything: the kiosk and Chromium in turns.

    .venv/bin/python benchmarks/idle.py [--runs 3] [--quick] [--json FILE]

Processor time of all processes of a program, in percent of a core, and the pictures that it draws,
counted from outside: at the home screen, and in the attract loop with slides that move slowly.
Each run is twenty seconds long.
"""

import time
from collections import defaultdict
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.sheet import Limit
from outside import processes
from outside.display import display
from outside.places import HOME, LOOP, wake
from outside.programs import Chromium, Kiosk, Program
from outside.screen import Screen

PAGES = 10
SECONDS = 20.0
APART = 0.004
"""Seconds between drawings from which they belong to different pictures."""
SETTLED = 4.0


@click.command()
@options(runs=3, quick=1)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("idle", "Processor time and pictures while nobody is there")
    state, site = stock.pack(PAGES), stock.site(PAGES)
    found: dict[str, list[float]] = defaultdict(list)
    with display() as shown:
        screen = Screen(shown)
        for _ in range(runs):
            kiosk = Kiosk(shown, stock.fair(PAGES), state)
            kiosk.start()
            kiosk.await_event("first_frame")
            note(found, LOOP, kiosk, screen)
            wake(screen)
            note(found, HOME, kiosk, screen)
            kiosk.stop()
            for place, page in ((HOME, "index.html"), (LOOP, "attract.html")):
                chromium = Chromium(shown, site / page, stock.profile())
                chromium.start()
                note(found, place, chromium, screen)
                chromium.stop()
        screen.close()
    limits = {
        f"processor, {HOME}": (Limit("p50", 0.2),),
        f"pictures, {HOME}": (Limit("max", 0),),
    }
    for what, unit in (("processor", "% of a core"), ("pictures", "a second")):
        for place in (HOME, LOOP):
            own, peer = (f"{name}, {what}, {place}" for name in ("kiosk", "Chromium"))
            peer_of = peer if what == "processor" else ""
            wanted = limits.get(f"{what}, {place}", ())
            run.sheet.add(own, found[own], unit, *wanted, peer=peer_of)
            run.sheet.add(peer, found[peer], unit)
    run.end(target)


def note(found: dict[str, list[float]], place: str, program: Program, screen: Screen) -> None:
    """Watch a program for a while and write down what it did."""
    screen.watch(SETTLED)
    used, began = processes.processor(program.id), time.monotonic()
    pictures, last = 0, 0.0
    for drawn in screen.drawings(SECONDS):
        pictures += drawn.at - last > APART
        last = drawn.at
    passed = time.monotonic() - began
    used = processes.processor(program.id) - used
    found[f"{program.name}, processor, {place}"].append(100 * used / passed)
    found[f"{program.name}, pictures, {place}"].append(pictures / passed)


if __name__ == "__main__":
    main()
