"""How long a content folder takes to build: from nothing, unchanged, and after one edit.

    .venv/bin/python benchmarks/build.py [--runs 3] [--quick] [--profile] [--json FILE]

Builds fairs of 10 to 10,000 pages on one core; the largest from nothing only once. Also counted:
the pages that were compiled again, which is what keeps an edit cheap.
"""

import cProfile
import datetime as dt
import os
import pstats
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.sheet import Limit

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore

SIZES = (10, 100, 1000, 10_000)
TODAY = dt.date(2026, 4, 1)
AGAIN = 4
"""Pages that may be compiled again for one that is new: itself, home, its hall, a neighbour."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build took."""

    seconds: float
    processor: float
    """Seconds of processor time; less dependent on what else the machine does."""
    compiled: int
    """Pages."""


def timed(content: Path, state: Path) -> Built:
    """Build; ``SystemExit`` where the content does not compile."""
    began, used = time.perf_counter(), time.process_time()
    result = build(content, PackStore(state), today=TODAY, cache=state / "cache.sqlite")
    if result.pack_id is None:
        raise SystemExit(f"{content}: it does not compile")
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    return Built(seconds, processor, result.compiled)


def steps(content: Path, folder: Path) -> Iterator[tuple[str, Built]]:
    """Build a copy of a fair from nothing and after each change; yield what each build took."""
    root, state = folder / "content", folder / "state"
    shutil.copytree(content, root)
    yield "from nothing", timed(root, state)
    yield "unchanged", timed(root, state)
    hall = next(path for path in sorted(root.iterdir()) if path.name.startswith("01-"))
    page = next(path for path in sorted(hall.iterdir()) if path.name != "index.md")
    page.write_text(page.read_text("utf-8") + "\n又一段。\n", "utf-8")
    yield "one page edited", timed(root, state)
    (hall / "9999-新来的.md").write_text(
        "---\n来源: 企业报送\n---\n# 新来的企业\n\n正文。\n", "utf-8"
    )
    yield "one page more", timed(root, state)


@click.command()
@options(runs=3, quick=1)
@click.option("--profile", is_flag=True, help="Show where the time of building 1,000 pages goes.")
def main(*, runs: int, quick: bool, target: Path | None, profile: bool) -> None:  # noqa: ARG001
    """Measure and print."""
    if profile:
        show_profile()
        return
    run = begin("build", "Building a pack on one core")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-1:])
    found: dict[str, list[Built]] = defaultdict(list)
    for turn in range(runs):
        for pages in SIZES if turn == 0 else SIZES[:-1]:
            with tempfile.TemporaryDirectory() as folder:
                for what, built in steps(stock.fair(pages), Path(folder)):
                    found[f"{pages:,} pages, {what}"].append(built)
    largest = f"{SIZES[-1]:,} pages"
    whole = f"{largest}, from nothing"
    for what, builds in found.items():
        limits = (Limit("max", 45),) if what == whole else ()
        run.sheet.add(what, [built.seconds for built in builds], "s", *limits)
    used = [built.processor for built in found[whole]]
    run.sheet.add(f"{whole}, processor", used, "s", Limit("max", 45))
    for what, most in (("unchanged", 0), ("one page edited", AGAIN), ("one page more", AGAIN)):
        again = [built.compiled for built in found[f"{largest}, {what}"]]
        run.sheet.add(f"{largest}, {what}: compiled again", again, "pages", Limit("max", most))
    run.end(target)


def show_profile() -> None:
    """Print where the time goes."""
    content = stock.fair(1000)
    with tempfile.TemporaryDirectory() as folder, cProfile.Profile() as profiler:
        timed(content, Path(folder))
    pstats.Stats(profiler).sort_stats("tottime").print_stats(35)


if __name__ == "__main__":
    main()
