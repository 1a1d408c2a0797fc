"""Writes that a power cut leaves undone or done, never half."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def write(file: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk; its name in the folder may not be yet."""
    file.write_bytes(data)
    flush(file)


def replace(file: Path, data: bytes, *, mode: int = 0o666, lasting: bool = True) -> None:
    """Put ``data`` in the place of ``file``: whoever looks sees the old content or the new.

    ``mode`` are its rights, of which the process's mask takes some. What is not ``lasting`` is
    not waited for: it outlives the process, but a power cut may take it. Raises ``OSError``, and
    leaves everything as it was.
    """
    aside = file.with_name(f"{file.name}.{os.urandom(4).hex()}")
    try:
        aside.touch(mode, exist_ok=False)
        aside.write_bytes(data)
        if lasting:
            flush(aside)
        aside.replace(file)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)  # a disk that is full is not to fill with these
        raise
    if lasting:
        flush(file.parent)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, and wait until their names are on the disk."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush(folder.parent)


def flush(path: Path | str) -> None:
    """Wait until a file or folder is on the disk. Windows cannot flush a folder."""
    is_folder = os.path.isdir(path)  # noqa: PTH112 - thousands of files in a row
    if is_folder and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_back(folder: Path) -> None:
    """Have all files of the disk of ``folder`` written in one go, where the system can.

    Each is still to be flushed, which tells of errors and takes no time then.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - the player starts without it

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        ctypes.CDLL(None).syncfs(descriptor)
    finally:
        os.close(descriptor)
