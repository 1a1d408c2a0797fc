"""How large the program is that is installed, by part; needs one that was built.

.venv/bin/python benchmarks/bundle.py [--json FILE]
"""

import sys
import tempfile
from pathlib import Path

import click
from frame.command import begin, options
from frame.machine import ROOT
from frame.sheet import Limit
from outside.programs import BUNDLE, find_chromium

sys.path.insert(0, str(ROOT))
from tools.bundle.sizes import DOWNLOAD_MOST, INSTALLED_MOST, measure

MB = 1e6


@click.command()
@options(runs=1, quick=1)
def main(*, runs: int, quick: bool, target: Path | None) -> None:  # noqa: ARG001
    """Measure and print."""
    run = begin("bundle", "Size of what is installed")
    if not BUNDLE.is_dir():
        run.sheet.notes.append("dist/kiosk is not there: python3 dev.py build makes it.")
        run.end(target)
        return
    with tempfile.TemporaryDirectory() as scratch:
        sizes = measure(BUNDLE, Path(scratch))
    total = sizes.pop("limited")
    chromium = "Chromium, the folder of its executable"
    run.sheet.add(
        "kiosk without fonts and codecs, installed",
        [total.installed / MB],
        "MB",
        Limit("max", INSTALLED_MOST / MB),
        peer=chromium,
    )
    run.sheet.add(
        "the same, compressed", [total.packed / MB], "MB", Limit("max", DOWNLOAD_MOST / MB)
    )
    for part, size in sorted(sizes.items()):
        run.sheet.add(f"{part}, installed", [size.installed / MB], "MB")
    run.sheet.add(chromium, [chromium_size()], "MB")
    run.end(target)


def chromium_size() -> float:
    """Return the MB of the folder that Chromium's executable is in."""
    folder = Path(find_chromium()).resolve().parent
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / MB


if __name__ == "__main__":
    main()
