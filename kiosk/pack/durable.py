"""Writes that a power cut leaves undone or done, never half."""

import os
import secrets
from pathlib import Path


def write(file: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk; its name in the folder may not be yet."""
    file.write_bytes(data)
    flush(file)


def replace(file: Path, data: bytes) -> None:
    """Put ``data`` in the place of ``file``: whoever looks sees the old content or the new."""
    aside = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    write(aside, data)
    aside.replace(file)
    flush(file.parent)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, and wait until their names are on the disk."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush(folder.parent)


def flush(path: Path) -> None:
    """Wait until a file or folder is on the disk. Windows cannot flush a folder."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
