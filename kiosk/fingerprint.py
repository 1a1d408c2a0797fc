"""Tells whether a content folder changed since it was compiled, without reading its files."""

import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from kiosk import __version__
from kiosk.pack import durable
from kiosk.pack.schema import FORMAT

FILE = "fingerprint"

Seen: TypeAlias = tuple[str, int, int]
"""A file that is no folder: relative path with ``/``, size, time of modification in ns."""


def fingerprint(folder: Path) -> str:
    """Return a digest of path, size and modification time of every file in ``folder``.

    And of the day, because pages expire. A folder that cannot be listed is as an empty one;
    raises ``OSError`` where a file in one is there and tells nothing of itself.
    """
    files: list[Seen] = []
    waiting = [("", str(folder))]
    while waiting:
        above, path = waiting.pop()
        for entry in _entries(path):
            relative = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{relative}/", entry.path))
                continue
            with suppress(FileNotFoundError):  # gone in between: it will be seen next time
                stat = entry.stat(follow_symlinks=False)
                files.append((relative, stat.st_size, stat.st_mtime_ns))
    return digest_of(folder, tally(files))


def _entries(path: str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(path) as entries:
            return list(entries)
    except OSError:
        return []


def tally(files: Iterable[Seen]) -> int:
    """Return a number that tells these files, in whatever order, from others.

    Tallies of parts add up to that of the whole, so that one file can be counted out and in.
    """
    total = 0
    for path, size, modified in files:
        line = f"{path}\0{size}\0{modified}".encode("utf-8", "replace")
        total += int.from_bytes(hashlib.sha256(line).digest())
    return total


def digest_of(folder: Path, tallied: int) -> str:
    """Return the fingerprint of a folder, whose files have that ``tally``."""
    today = time.strftime("%Y-%m-%d")
    whole = f"{__version__} {FORMAT} {today}\n{folder}\n{tallied:x}"
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


def is_fresh(folder: Path, state: Path) -> bool:
    """Tell whether the current pack of ``state`` was made from ``folder`` as it is now."""
    try:
        return (state / FILE).read_text("utf-8") == fingerprint(folder)
    except FileNotFoundError:
        return False


def forget(state: Path) -> None:
    """Have the folder compiled again at the next look, changed or not."""
    (state / FILE).unlink(missing_ok=True)


def remember(digest: str, state: Path) -> None:
    """Note the fingerprint that a pack was made from."""
    durable.replace(state / FILE, digest.encode(), lasting=False)
