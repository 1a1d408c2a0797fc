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
from tools.bundle import elf, icu, parts, qt, segments, sizes
from tools.bundle.bytecode import SUPPORT, compile_qml, compile_support
from tools.bundle.notices import write_notices
from tools.bundle.resources import write_resources
from tools.bundle.source import ROOT, Source, this_source
from tools.bundle.strip import strip

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
    _write_seed(source)
    collect(source, MADE, DIST)
    even_out(BUNDLE, source.time)
    packages = check(BUNDLE)
    print("needs of the system:", " ".join(packages))
    measured = sizes.measure(BUNDLE, MADE)
    print(*sizes.table(measured), sep="\n")
    sizes.check(measured["limited"])
    return BUNDLE


def collect(source: Source, made: Path, dist: Path) -> Path:
    """Put the program and all that it needs into ``dist/kiosk``, with whose work it is.

    ``made`` has what it takes in besides the checkout, and gets PyInstaller's own files.
    """
    _write_release(source, made)
    compile_support(made / SUPPORT)
    write_resources(made, __version__, source.commit)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--workpath", str(made / "work"), "--distpath", str(dist)]
    now = {"SOURCE_DATE_EPOCH": str(source.time), "PYTHONHASHSEED": "0", "KIOSK_MADE": str(made)}
    subprocess.run(
        [*command, *folders, str(ROOT / "build.spec")],
        check=True,
        cwd=ROOT,
        env={**os.environ, **now},
    )
    bundle = dist / "kiosk"
    compile_qml(bundle / "lib")
    if sys.platform.startswith("linux"):
        torn = [library.name for library in elf.binaries(bundle / "lib") if not strip(library)]
        print("not stripped:", *torn)
    for library in (bundle / "lib").rglob("libicudata.so.*"):
        icu.shrink(library)
    for library in (bundle / "lib").glob("pillow.libs/*.so*"):
        segments.tighten(library)
    write_notices(bundle, made / "modules.txt")
    return bundle


def check(bundle: Path) -> list[str]:
    """Return what a bundle needs of a Linux system; raise what is wrong with its files."""
    inside = bundle / "lib"
    files = [file.relative_to(inside).as_posix() for file in inside.rglob("*") if file.is_file()]
    parts.check(files)
    if sys.platform == "win32" and not qt.has_runtime(files):
        raise parts.MissingError("msvcp140.dll is not in the bundle, and a new Windows has none.")
    if not sys.platform.startswith("linux"):
        return []
    elf.check(bundle)
    return elf.packages(bundle)


def even_out(folder: Path, time: int) -> None:
    """Give every file and folder the same time and the rights that all may read it."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_symlink():
            continue
        runs = path.is_dir() or os.access(path, os.X_OK)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (time, time))


def _write_release(source: Source, made: Path) -> None:
    qt = version("pyside6-essentials")
    told = {"commit": source.commit, "qt": qt, "built": source.day.isoformat()}
    (made / FILE).write_text(json.dumps(told), "utf-8")


def _write_seed(source: Source) -> None:
    """Compile the shipped exhibition into a store that is only read."""
    seed = PackStore(MADE / "seed")
    result = build(ROOT / "content", seed, today=source.day)
    if wrong := [problem for problem in result.problems if problem.severity == "error"]:
        raise SeedError("\n".join(f"{p.file}:{p.line}: {p.message['en']}" for p in wrong))
    # Who only reads needs neither the lock nor the room to work in.
    (seed.root / "lock").unlink()
    shutil.rmtree(seed.root / "staging", ignore_errors=True)
