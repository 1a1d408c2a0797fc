"""How long it takes from saving a file to seeing it, on the whole program, from outside.

    .venv/bin/python benchmarks/saving.py [--runs 30] [--quick] [--json FILE]

A kiosk for each size of a fair, each on a display of its own. Somebody is there, at the home
screen, whose file is saved again and again with another text, by turns in place and by a rename;
what counts is the first pixel that is another one. The sizes take turns. Beside it stands what
all processes of the kiosk worked until then, which is told in steps of ten milliseconds.

Before that, each is saved once right after the start, and once when the kiosk has been started
again and has been up for some seconds: what somebody sees who begins to work.
"""

import random
import shutil
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.sheet import Limit
from outside import processes
from outside.display import display
from outside.places import WORDS, wake
from outside.programs import Kiosk
from outside.screen import Screen

SIZES = (10, 100, 1000, 10_000)
PATIENCE = 300.0
"""Seconds; a save right after the start may wait for all that a compiler has to read."""
UP = 10.0
"""Seconds that a kiosk has been up at its first save, at least."""


@dataclass(slots=True)
class Writer:
    """Somebody who saves the home page of a fair while the kiosk shows it."""

    pages: int
    kiosk: Kiosk
    screen: Screen
    file: Path
    text: str
    at_start: float = 0.0
    """Milliseconds that a save right after a start took."""
    took: list[float] = field(default_factory=list)
    used: list[float] = field(default_factory=list)

    def save(self, number: int) -> None:
        """Save once; note the ms until it can be seen, and those of the processor until then."""
        before = self.screen.look(WORDS)
        text = f"{self.text}\n第{number}次。\n"
        if number % 2:
            aside = self.file.with_name("~index.tmp")
            aside.write_text(text, "utf-8")
            aside.replace(self.file)
        else:
            self.file.write_text(text, "utf-8")
        used, saved = processes.processor(self.kiosk.id), time.monotonic()
        seen = self.screen.await_change(WORDS, before, PATIENCE)
        self.took.append((seen - saved) * 1000)
        self.used.append((processes.processor(self.kiosk.id) - used) * 1000)
        self.screen.await_quiet()


@click.command()
@options(runs=30, quick=10)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("saving", "From saving the home page to the first changed pixel")
    with ExitStack() as stack:
        writers = [open_fair(stack, pages) for pages in SIZES]
        time.sleep(UP)
        chance = random.Random(2)  # noqa: S311 - people do not save in step
        for number in range(runs + 1):
            for writer in writers:
                writer.screen.watch(chance.uniform(0.2, 0.6))
                writer.save(number)
    smallest = f"{SIZES[0]:,} pages"
    for writer in writers:
        first, *took = writer.took
        what = f"{writer.pages:,} pages"
        limits = [Limit("p50", 250), Limit("p99", 500)]
        if what != smallest:
            limits.append(Limit("p50", 1.5, of=smallest))
        run.sheet.add(what, took, "ms", *limits)
        run.sheet.add(f"{what}, processor", writer.used[1:], "ms")
        run.sheet.notes.append(
            f"{what}: the first save of a kiosk that was up for {UP:.0f} s took {first:.0f} ms, one"
            f" right after the start {writer.at_start:.0f} ms"
        )
    run.end(target)


def open_fair(stack: ExitStack, pages: int) -> Writer:
    """Run a kiosk on a copy of a fair and of its state, save once, run it anew, and touch it."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    content, state = folder / "content", folder / "state"
    shutil.copytree(stock.pack(pages), state)
    shutil.copytree(stock.fair(pages), content)
    stock.compile_into(content, state)  # else the folder of another place is compiled at the start
    kiosk = Kiosk(stack.enter_context(display()), content, state)
    screen, file = Screen(kiosk.display), content / "index.md"
    writer = Writer(pages, kiosk, screen, file, file.read_text("utf-8"))
    start(kiosk, screen)
    writer.save(-1)
    kiosk.stop()
    writer.at_start, writer.took, writer.used = writer.took[0], [], []
    start(kiosk, screen)
    stack.callback(kiosk.stop)
    return writer


def start(kiosk: Kiosk, screen: Screen) -> None:
    """Start a kiosk and touch it."""
    kiosk.start()
    kiosk.await_event("first_frame")
    wake(screen)
    screen.await_quiet()  # the photos too


if __name__ == "__main__":
    main()
