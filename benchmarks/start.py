"""How soon after its start a program can be seen and touched: the kiosk and Chromium in turns.

    .venv/bin/python benchmarks/start.py [--runs 20] [--quick] [--json FILE]

Both start warm (their files were read before, Chromium has its profile) on a display of their own
and are watched from outside: the first picture that is all but the final one counts. The kiosk
is its whole command with keeper and compiler; it begins with its attract loop, Chromium with the
home page. The kiosk's own trace of its first frame is given beside it. Where ``dev.py build`` has
made the program that is installed, it takes its turn as well, on the small exhibition.
"""

import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.sheet import Limit, Sheet
from outside.appearing import watch_start
from outside.display import display
from outside.programs import BUNDLE, Chromium, Installed, Kiosk, Program
from outside.screen import Screen

SIZES = (10, 10_000)


@click.command()
@options(runs=20, quick=6)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("start", "Warm start to the first picture that can be touched, seen from outside")
    states = {pages: stock.pack(pages) for pages in SIZES}
    sites = {pages: stock.site(pages) for pages in SIZES}
    installed = installed_state(run.sheet)
    took: dict[str, list[float]] = defaultdict(list)
    with display() as shown:
        screen = Screen(shown)
        for turn in range(runs + 1):
            for pages in SIZES:
                programs: list[Program] = [
                    Kiosk(shown, stock.fair(pages), states[pages]),
                    Chromium(shown, sites[pages] / "index.html", stock.profile()),
                ]
                if installed and pages == SIZES[0]:
                    programs.append(Installed(shown, stock.fair(pages), installed))
                for program in programs:
                    found = start(screen, program)
                    if turn:  # the first one warms
                        for what, ms in found.items():
                            took[f"{program.name}, {pages:,} pages, {what}"].append(ms)
        screen.close()
    for pages in SIZES:
        add_kiosk(run.sheet, took, Kiosk.name, pages)
        if installed and pages == SIZES[0]:
            add_kiosk(run.sheet, took, Installed.name, pages)
        for what in ("to touch", "with photos"):
            name = f"{Chromium.name}, {pages:,} pages, {what}"
            run.sheet.add(name, took[name])
    run.end(target)


def installed_state(sheet: Sheet) -> Path | None:
    """Return the state of the program that is installed; None where none was made."""
    if not BUNDLE.is_dir():
        sheet.notes.append("Nothing to install was made: python3 dev.py build makes it.")
        return None
    told = subprocess.run([*Installed.words, "--version"], check=True, capture_output=True)
    sheet.notes.append(f"Installed is {told.stdout.decode().strip()}.")
    return stock.pack(SIZES[0], Installed.words, "state-installed")


def add_kiosk(sheet: Sheet, took: Mapping[str, list[float]], name: str, pages: int) -> None:
    """Add the rows of a kiosk, held to the targets."""
    own, peer = f"{name}, {pages:,} pages", f"{Chromium.name}, {pages:,} pages"
    limits = [Limit("p50", 0.5, of=f"{peer}, to touch"), Limit("p95", 450)]
    if pages != SIZES[0]:
        limits.append(Limit("p50", 1.1, of=f"{name}, {SIZES[0]:,} pages, to touch"))
    sheet.add(f"{own}, to touch", took[f"{own}, to touch"], "ms", *limits, peer=f"{peer}, to touch")
    photos = f"{own}, with photos"
    sheet.add(photos, took[photos], peer=f"{peer}, with photos")
    sheet.add(f"{own}, by its trace", took[f"{own}, by its trace"])


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
