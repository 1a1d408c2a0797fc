"""Makes ``dist/kiosk``, the same bytes from the same commit."""

import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.release import FILE
from tools.bundle import elf, icu, parts, segments, sizes
from tools.bundle.bytecode import compile_qml
from tools.bundle.notices import write_notices
from tools.bundle.resources import write_resources
from tools.bundle.source import ROOT, Source, this_source

MADE: Final = ROOT / "build" / "bundle"
"""What the bundle takes in besides the checkout, and PyInstaller's own files."""

DIST: Final = ROOT / "dist"
BUNDLE: Final = DIST / "kiosk"


class SeedError(Exception):
    """The shipped exhibition has mistakes."""


def make() -> Path:
    """Make the bundle and return its folder; what is wrong with it is raised."""
    source = this_source()
    shutil.rmtree(MADE, ignore_errors=True)
    MADE.mkdir(parents=True)
    _write_release(source)
    write_resources(MADE, __version__, source.commit)
    _write_seed(source)
    _collect(source)
    compile_qml(BUNDLE / "lib")
    for library in (BUNDLE / "lib").rglob("libicudata.so.*"):
        icu.shrink(library)
    for library in (BUNDLE / "lib").glob("pillow.libs/*.so*"):
        segments.tighten(library)
    write_notices(BUNDLE, MADE / "modules.txt")
    even_out(BUNDLE, source.time)
    parts.check(
        file.relative_to(BUNDLE / "lib").as_posix()
        for file in (BUNDLE / "lib").rglob("*")
        if file.is_file()
    )
    if sys.platform.startswith("linux"):
        print("needs of the system:", " ".join(elf.packages(BUNDLE)))
    measured = sizes.measure(BUNDLE, MADE)
    print(*sizes.table(measured), sep="\n")
    sizes.check(measured["limited"])
    return BUNDLE


def even_out(folder: Path, time: int) -> None:
    """Give every file and folder the same time and the rights that all may read it."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_symlink():
            continue
        runs = path.is_dir() or os.access(path, os.X_OK)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (time, time))


def _write_release(source: Source) -> None:
    qt = version("pyside6-essentials")
    told = {"commit": source.commit, "qt": qt, "built": source.day.isoformat()}
    (MADE / FILE).write_text(json.dumps(told), "utf-8")


def _write_seed(source: Source) -> None:
    """Compile the shipped exhibition into a store that is only read."""
    seed = PackStore(MADE / "seed")
    result = build(ROOT / "content", seed, today=source.day)
    if wrong := [problem for problem in result.problems if problem.severity == "error"]:
        raise SeedError("\n".join(f"{p.file}:{p.line}: {p.message['en']}" for p in wrong))
    # Who only reads needs neither the lock nor the room to work in.
    (seed.root / "lock").unlink()
    shutil.rmtree(seed.root / "staging", ignore_errors=True)


def _collect(source: Source) -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--workpath", str(MADE / "work"), "--distpath", str(DIST)]
    subprocess.run(
        [*command, *folders, str(ROOT / "build.spec")],
        check=True,
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(source.time), "PYTHONHASHSEED": "0"},
    )
