"""Disks that fill up, cannot be written or are unplugged: small ones, mounted for the purpose."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotRunError(Exception):
    """This machine does not let it be tried."""


def _mount(*words: str | Path) -> None:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise NotRunError("needs Linux and root, to mount a small disk")
    command = [shutil.which("mount") or "mount", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotRunError(f"mount: {done.stderr.strip()}")


def unmount(folder: Path) -> None:
    """Take what is mounted on a folder away, whoever uses it; nothing where nothing is."""
    command = [shutil.which("umount") or "umount", "-l", str(folder)]
    subprocess.run(command, capture_output=True, check=False)


@contextmanager
def disk(folder: Path, megabytes: int) -> Iterator[None]:
    """Mount an empty disk of this size. Raises ``NotRunError`` where that is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder)
    try:
        yield
    finally:
        unmount(folder)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make a folder one that cannot be written, not even by root; as above."""
    _mount("--bind", folder, folder)
    try:
        _mount("-o", "remount,bind,ro", folder)
        yield
    finally:
        unmount(folder)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Take all the room that there is on the disk of a folder."""
    filler = folder / "filler"
    try:
        with filler.open("wb", buffering=0) as stream:
            try:
                while stream.write(b"\0" * 4096):
                    pass
            except OSError:
                pass  # full: that is what is wanted
        yield
    finally:
        filler.unlink(missing_ok=True)
