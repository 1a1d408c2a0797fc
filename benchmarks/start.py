"""How soon after its start a program can be seen and touched: the kiosk and Chromium in turns.

    .venv/bin/python benchmarks/start.py [--runs 20] [--quick] [--json FILE]

Both start warm (their files were read before, Chromium has its profile) on a display of their own
and are watched from outside: the first picture that is all but the final one counts. The kiosk
is its whole command with keeper and compiler; it begins with its attract loop, Chromium with the
home page. The kiosk's own trace of its first frame is given beside it.
"""

from collections import defaultdict
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.sheet import Limit
from outside.appearing import watch_start
from outside.display import display
from outside.programs import Chromium, Kiosk, Program
from outside.screen import Screen

SIZES = (10, 10_000)


@click.command()
@options(runs=20, quick=6)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("start", "Warm start to the first picture that can be touched, seen from outside")
    states = {pages: stock.pack(pages) for pages in SIZES}
    sites = {pages: stock.site(pages) for pages in SIZES}
    took: dict[str, list[float]] = defaultdict(list)
    with display() as shown:
        screen = Screen(shown)
        for turn in range(runs + 1):
            for pages in SIZES:
                kiosk = Kiosk(shown, stock.fair(pages), states[pages])
                chromium = Chromium(shown, sites[pages] / "index.html", stock.profile())
                for program in (kiosk, chromium):
                    found = start(screen, program)
                    if turn:  # the first one warms
                        for what, ms in found.items():
                            took[f"{program.name}, {pages:,} pages, {what}"].append(ms)
        screen.close()
    for pages in SIZES:
        own, peer = (f"{name}, {pages:,} pages" for name in ("kiosk", "Chromium"))
        limits = [Limit("p50", 0.5, of=f"{peer}, to touch"), Limit("p95", 450)]
        if pages != SIZES[0]:
            limits.append(Limit("p50", 1.1, of=f"kiosk, {SIZES[0]:,} pages, to touch"))
        first = f"{own}, to touch"
        run.sheet.add(first, took[first], "ms", *limits, peer=f"{peer}, to touch")
        run.sheet.add(
            f"{own}, with photos", took[f"{own}, with photos"], peer=f"{peer}, with photos"
        )
        run.sheet.add(f"{own}, by its trace", took[f"{own}, by its trace"])
        for what in ("to touch", "with photos"):
            run.sheet.add(f"{peer}, {what}", took[f"{peer}, {what}"])
    run.end(target)


def start(screen: Screen, program: Program) -> dict[str, float]:
    """Start a program, stop it, and return the ms by what could be seen."""
    screen.await_quiet()
    seen = watch_start(screen, program)
    found = {"to touch": seen.painted, "with photos": seen.whole}
    if isinstance(program, Kiosk):
        began = program.started
        first = int(program.await_event("first_frame")["t"]) / 1e9
        found["by its trace"] = (first - began) * 1000
    program.stop()
    return found


if __name__ == "__main__":
    main()
