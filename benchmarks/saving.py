"""How long it takes from saving a file to seeing it, on the whole program.

    DISPLAY=:0 .venv/bin/python benchmarks/saving.py [--saves 50] [--pages 0] [--json FILE]

Copies the bundled exhibition, optionally with further pages, runs the kiosk on it and saves its
home page again and again, each time as another text, by turns in place and by a rename. The
display needs a window system in which xdotool can click, so that somebody is there to see it;
otherwise the time to the new pack in the player is measured, without its first frame. Prints
medians and tails in ms. Not a test: figures depend on the machine.
"""

import json
import os
import platform
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from kiosk.paths import CONTENT

_PATIENCE = 120.0


class Kiosk:
    """A kiosk that runs, and what it traces."""

    def __init__(self, folder: Path, content: Path) -> None:
        self._trace = folder / "trace.jsonl"
        options = ["--state", str(folder / "state"), "--trace", str(self._trace)]
        command = [sys.executable, "-m", "kiosk", "run", str(content), "--size", "1920x1080"]
        self.process = subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL)

    def events(self, name: str) -> list[dict[str, object]]:
        """Return the events of a name so far."""
        if not self._trace.exists():
            return []
        lines = self._trace.read_text("utf-8").splitlines()
        return [event for line in lines if (event := json.loads(line))["event"] == name]

    def wait(self, name: str, count: int) -> dict[str, object]:
        """Return the ``count``-th event of a name, from 1, once it is there."""
        deadline = time.monotonic() + _PATIENCE
        while len(found := self.events(name)) < count:
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise SystemExit(f"{name} did not come")
            time.sleep(0.002)
        return found[count - 1]


def save(page: Path, text: str, number: int) -> int:
    """Save a page, in place or by a rename; return when, in ns."""
    if number % 2:
        aside = page.with_name("~index.tmp")
        aside.write_text(text, "utf-8")
        aside.replace(page)
    else:
        page.write_text(text, "utf-8")
    return time.monotonic_ns()


def touch() -> bool:
    """Click twice, so that the booth is awake; tell whether that can be done."""
    if not os.environ.get("DISPLAY") or shutil.which("xdotool") is None:
        return False
    click_there = ["xdotool", "mousemove", "700", "8", "click", "1"]
    return subprocess.run(click_there, check=False).returncode == 0


@click.command()
@click.option("--saves", default=50)
@click.option("--pages", default=0, help="Further pages to make the folder large.")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(saves: int, pages: int, target: Path | None) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = folder / "content"
        shutil.copytree(CONTENT, content)
        for number in range(pages):
            (content / f"90-more-{number:05}.md").write_text(f"# 第{number}页\n\n内容。\n", "utf-8")
        kiosk = Kiosk(folder, content)
        kiosk.wait("first_frame", 1)
        took: list[float] = []
        page = content / "index.md"
        text = page.read_text("utf-8")
        seen = False
        for number in range(saves + 1):
            time.sleep(random.uniform(0.5, 1.5))  # noqa: S311 - people do not save in step
            seen = touch()
            started = save(page, f"{text}\n第{number}次。\n", number)
            shown = kiosk.wait("pack_shown", number + 1)
            took.append((int(str(shown["t"])) - started) / 1e6)
        kiosk.process.send_signal(signal.SIGTERM)
        kiosk.process.wait()
        result = report(took[0], sorted(took[1:]), pages, seen=seen)
    if target:
        target.write_text(json.dumps(result, indent=2), "utf-8")


def report(first: float, took: list[float], pages: int, *, seen: bool) -> dict[str, object]:
    """Print the table; return it for JSON."""
    what = "to the frame" if seen else "to the player"
    p95, p99 = (took[min(len(took) - 1, int(share * len(took)))] for share in (0.95, 0.99))
    print(f"{platform.machine()}, Python {platform.python_version()}, {pages} more pages, {what}")
    print(f"{'ms':<28}{'runs':>6}{'p50':>8}{'p95':>8}{'p99':>8}{'max':>8}")
    figures = [statistics.median(took), p95, p99, took[-1]]
    row = "".join(f"{figure:>8.0f}" for figure in figures)
    print(f"{'save to screen':<28}{len(took):>6}{row}")
    print(f"{'the first, compiler cold':<28}{1:>6}{first:>8.0f}")
    named = dict(zip(("p50", "p95", "p99", "max"), figures, strict=True))
    return {"pages": pages, "seen": seen, "first": first, **named}


if __name__ == "__main__":
    main()
