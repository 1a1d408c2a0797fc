"""What lies in a content folder by names and times, to tell it from what lay there before."""

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kiosk.compiler.scan import is_ignored

SETTLED = 3.0
"""Seconds after which a file that is changed again has another time of change; FAT counts 2."""


class Stamp(NamedTuple):
    """A file as its folder tells of it; times in nanoseconds."""

    size: int
    modified: int
    changed: int
    """Of its content, rights or name."""
    number: int


@dataclass(frozen=True, slots=True)
class Look:
    """Everything in a folder that the compiler does not pass over, by relative path."""

    began: float
    """Seconds since the epoch."""
    files: dict[str, Stamp] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    """Folders, links and what else there is, by its kind."""

    def has_names_of(self, other: "Look") -> bool:
        """Tell whether the same names stand for files, folders and links."""
        return self.files.keys() == other.files.keys() and self.others == other.others

    def changed_since(self, earlier: "Look") -> set[str]:
        """Return the files that may be others than at an earlier look, or are new.

        Also those that had only just been changed then: they may have been changed once more in
        the same tick of the clock.
        """
        latest = int((earlier.began - SETTLED) * 1e9)
        known = earlier.files
        return {
            path
            for path, stamp in self.files.items()
            if known.get(path) != stamp or stamp.modified >= latest or stamp.changed >= latest
        }


def look(root: Path) -> Look | None:
    """Look at a folder; None where a part of it cannot be read, which is nothing to build on."""
    found = Look(time.time())
    try:
        waiting = [("", str(root))]
        while waiting:
            relative, path = waiting.pop()
            with os.scandir(path) as entries:
                waiting += _sorted_out(found, relative, entries)
    except OSError:
        return None
    return found


def _sorted_out(
    found: Look, relative: str, entries: "os._ScandirIterator[str]"
) -> list[tuple[str, str]]:
    """Take in what lies in one folder; return the folders in it."""
    below = []
    for entry in entries:
        if is_ignored(entry.name):
            continue
        path = f"{relative}/{entry.name}" if relative else entry.name
        if entry.is_file(follow_symlinks=False):
            stat = entry.stat(follow_symlinks=False)
            found.files[path] = Stamp(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
        elif entry.is_dir(follow_symlinks=False):
            found.others[path] = "folder"
            below.append((path, entry.path))
        else:
            found.others[path] = "link" if entry.is_symlink() else "other"
    return below
