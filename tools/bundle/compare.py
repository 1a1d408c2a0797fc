"""Tells whether two bundles are the same, byte for byte."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.bundle.make import BUNDLE, MADE, make
from tools.bundle.source import ROOT, this_source

_AGAIN: Final = MADE / "again"
"""A checkout elsewhere, to find paths that got into the bundle."""


class DifferentError(Exception):
    """The same commit gave two different bundles."""


def prints(folder: Path) -> dict[str, str]:
    """Return what each entry of a folder is: its kind, rights, time and SHA-256, by path."""
    return {path.relative_to(folder).as_posix(): _print(path) for path in sorted(folder.rglob("*"))}


def whole(folder: Path) -> str:
    """Return one SHA-256 of all entries of a folder, to compare with what another machine made."""
    lines = (f"{path}\0{told}\n" for path, told in prints(folder).items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield the paths, sorted, at which two folders differ."""
    left, right = prints(one), prints(other)
    for path in sorted(left.keys() | right.keys()):
        if left.get(path) != right.get(path):
            yield path


def make_twice() -> None:
    """Make the bundle here and in a second checkout. Raises ``DifferentError``."""
    if this_source().commit.endswith("+"):
        raise DifferentError("Files were changed since the last commit.")
    first = make()
    kept = MADE.parent / "first"
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(first, kept, symlinks=True)
    shutil.rmtree(_AGAIN, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(ROOT), str(_AGAIN)], check=True)  # noqa: S607
    subprocess.run(
        [sys.executable, "-P", "-m", "tools.bundle", "build"],
        check=True,
        cwd=_AGAIN,
        env={**os.environ, "PYTHONPATH": str(_AGAIN), "PYTHONHASHSEED": "1"},
    )
    found = list(differences(kept, _AGAIN / "dist" / "kiosk"))
    if found:
        raise DifferentError("The two bundles differ in:\n  " + "\n  ".join(found))
    print(f"{BUNDLE.relative_to(ROOT)}: {len(prints(kept))} entries, twice the same: {whole(kept)}")


def _print(path: Path) -> str:
    if path.is_symlink():
        return f"link {path.readlink()}"
    stat = path.stat()
    state = f"{stat.st_mode:o} {int(stat.st_mtime)}"
    if path.is_dir():
        return state
    with path.open("rb") as stream:
        return f"{state} {hashlib.file_digest(stream, 'sha256').hexdigest()}"
