"""What the programs hold in memory: the kiosk and Chromium in turns.

    .venv/bin/python benchmarks/memory.py [--runs 4] [--quick] [--json FILE]

The proportional set size of all processes of a program, pages that are shared with others counted
by their share: at the home screen, and in the attract loop after some slides.
"""

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
SETTLED = 3.0
"""Seconds after which nothing is loaded any more."""
LOOPED = 20.0
"""Seconds of the attract loop: more than two slides."""


@click.command()
@options(runs=4, quick=2)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("memory", "Memory of all processes, proportional set size")
    state, site = stock.pack(PAGES), stock.site(PAGES)
    held: dict[str, list[float]] = defaultdict(list)
    with display() as shown:
        screen = Screen(shown)
        for _ in range(runs):
            kiosk = Kiosk(shown, stock.fair(PAGES), state)
            for place, mb in kiosk_holds(screen, kiosk).items():
                held[f"kiosk, {place}"].append(mb)
            for place, page in ((HOME, "index.html"), (LOOP, "attract.html")):
                chromium = Chromium(shown, site / page, stock.profile())
                held[f"Chromium, {place}"].append(holds(screen, chromium, place))
        screen.close()
    limits = {HOME: (Limit("p50", 0.35, of=f"Chromium, {HOME}"), Limit("p50", 150))}
    for place in (HOME, LOOP):
        own, peer = f"kiosk, {place}", f"Chromium, {place}"
        run.sheet.add(own, held[own], "MB", *limits.get(place, ()), peer=peer)
        run.sheet.add(peer, held[peer], "MB")
    run.end(target)


def kiosk_holds(screen: Screen, kiosk: Kiosk) -> dict[str, float]:
    """Return the MB in the loop and, after a touch, at home."""
    kiosk.start()
    kiosk.await_event("first_frame")
    screen.watch(LOOPED)
    loop = processes.memory(kiosk.id)
    wake(screen)
    screen.watch(SETTLED)
    home = processes.memory(kiosk.id)
    kiosk.stop()
    return {HOME: home, LOOP: loop}


def holds(screen: Screen, program: Program, place: str) -> float:
    """Return the MB of a program after it has shown its first page for a while."""
    program.start()
    screen.watch(LOOPED if place == LOOP else 2 * SETTLED)
    mb = processes.memory(program.id)
    program.stop()
    return mb


if __name__ == "__main__":
    main()
