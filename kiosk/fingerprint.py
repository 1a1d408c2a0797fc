"""Tells whether a content folder changed since it was compiled, without reading its files."""

import hashlib
import os
import time
from pathlib import Path

from kiosk import __version__
from kiosk.pack import durable
from kiosk.pack.schema import FORMAT

FILE = "fingerprint"


def fingerprint(folder: Path) -> str:
    """Return a digest of path, size and modification time of every file in ``folder``.

    And of the day, because pages expire.
    """
    today = time.strftime("%Y-%m-%d")
    digest = hashlib.sha256(f"{__version__} {FORMAT} {today}\n{folder}\n".encode())
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = os.path.join(parent, name)  # noqa: PTH118 - thousands of files at every start
            try:
                stat = os.stat(path, follow_symlinks=False)  # noqa: PTH116 - the same
            except FileNotFoundError:  # gone in between: it will be seen next time
                continue
            digest.update(
                f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "replace")
            )
    return digest.hexdigest()


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
