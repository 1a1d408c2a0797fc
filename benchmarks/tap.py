"""How soon a tap is answered: the kiosk and Chromium in turns, seen from outside.

    .venv/bin/python benchmarks/tap.py [--runs 100] [--quick] [--json FILE]

XTEST presses a tile of the home screen; what counts is the first pixel of it that is another one
than before, told by another connection. Every few taps the tile is let go inside, and its page
opens: the time to the first pixel of the page and until nothing moves any more. The kiosk slides a
page in, which is part of the latter; Chromium exchanges it.
"""

import random
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.figures import share_above
from frame.sheet import Limit, Sheet
from outside.display import display
from outside.places import ASIDE, HOME_BUTTON, TILE, TILE_AREA, wake
from outside.programs import Chromium, Kiosk, Program
from outside.screen import WHOLE, Screen

PAGES = 10
BLOCK = 5
"""Taps of one program before the other has its turn; the last of them opens the page."""
QUIET = 0.15
"""Seconds without a drawing before a tap."""
FRAME = 16.7
"""ms of a frame at 60 Hz."""


@dataclass(frozen=True, slots=True)
class Booth:
    """A program at its home screen, and who stands before it."""

    program: Program
    screen: Screen


@click.command()
@options(runs=100, quick=25)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("tap", "From a tap to what it changes on the screen, seen from outside")
    state, site = stock.pack(PAGES), stock.site(PAGES)
    took: dict[str, list[float]] = defaultdict(list)
    chance = random.Random(5)  # noqa: S311 - only not in step with the frames
    with ExitStack() as stack:
        shown = [stack.enter_context(display()) for _ in range(2)]
        programs = (
            Kiosk(shown[0], stock.fair(PAGES), state),
            Chromium(shown[1], site / "index.html", stock.profile()),
        )
        booths = [Booth(program, Screen(program.display)) for program in programs]
        for booth in booths:
            booth.program.start()
            stack.callback(booth.program.stop)
            stack.callback(booth.screen.close)
            settle(booth)
        for _ in range(-(-runs // BLOCK)):
            for booth in booths:
                tap_in_turn(booth, chance, took)
    write(run.sheet, took)
    run.end(target)


def settle(booth: Booth) -> None:
    """Bring a program to its home screen, and its first touch behind it."""
    if isinstance(booth.program, Kiosk):
        booth.program.await_event("first_frame")
    booth.screen.watch(4.0)
    if isinstance(booth.program, Kiosk):
        wake(booth.screen)
    booth.screen.await_quiet(1.0)
    press(booth.screen)
    open_page(booth.screen)


def tap_in_turn(booth: Booth, chance: random.Random, took: dict[str, list[float]]) -> None:
    """Tap some times and open the page once."""
    name, screen = booth.program.name, booth.screen
    for _ in range(BLOCK - 1):
        screen.watch(chance.random() / 20)
        took[f"{name}, tap to first changed pixel"].append(press(screen))
        screen.await_quiet(QUIET)
        screen.move(*ASIDE)
        screen.await_quiet(QUIET)
        screen.release()
        screen.await_quiet(QUIET)
    took[f"{name}, tap to first changed pixel"].append(press(screen))
    first, rest = open_page(screen)
    took[f"{name}, release to first pixel of the page"].append(first)
    took[f"{name}, release to page at rest"].append(rest)


def press(screen: Screen) -> float:
    """Press the tile; return the ms to its first changed pixel."""
    screen.move(*TILE)
    screen.await_quiet(QUIET)
    before = screen.look(TILE_AREA)
    pressed = screen.press()
    return (screen.await_change(TILE_AREA, before) - pressed) * 1000


def open_page(screen: Screen) -> tuple[float, float]:
    """Let go of the pressed tile; return the ms to the first change and until all is at rest.

    Afterwards the home screen is there again.
    """
    screen.await_quiet(QUIET)
    before = screen.look(WHOLE)
    released = screen.release()
    first = screen.await_change(WHOLE, before)
    rest = screen.await_quiet(0.5)
    screen.move(*HOME_BUTTON)
    screen.await_quiet(QUIET)
    screen.press()
    screen.release()
    screen.await_quiet(0.5)
    return (first - released) * 1000, (max(first, rest) - released) * 1000


def write(sheet: Sheet, took: dict[str, list[float]]) -> None:
    """Fill the sheet."""
    limits = {"tap to first changed pixel": (Limit("p50", 8), Limit("p99", FRAME))}
    for what in (
        "tap to first changed pixel",
        "release to first pixel of the page",
        "release to page at rest",
    ):
        own, peer = f"kiosk, {what}", f"Chromium, {what}"
        sheet.add(own, took[own], "ms", *limits.get(what, ()), peer=peer)
        sheet.add(peer, took[peer])
    for name in ("kiosk", "Chromium"):
        late = share_above(took[f"{name}, tap to first changed pixel"], FRAME)
        sheet.notes.append(f"{name}: {late:.1f} % of the taps were answered after {FRAME} ms")


if __name__ == "__main__":
    main()
