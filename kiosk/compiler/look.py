"""What lies in a content folder by names and times, to tell it from what lay there before."""

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from kiosk.compiler.scan import is_ignored
from kiosk.pack.others import is_copy, other_keys

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
    """Everything in a folder, by relative path."""

    began: float
    """Seconds since the epoch."""
    files: dict[str, Stamp] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    """Folders, links and what else there is, by its kind."""
    passed_over: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Size and time of modification of what is no page and no medium, whatever it holds."""
    fresh: frozenset[str] = frozenset()
    """Files that had only just been changed: they may be changed once more in the same tick of the
    clock.
    """

    def seen(self) -> Iterator[tuple[str, int, int]]:
        """Yield path, size and time of modification of all that is no folder."""
        for path, stamp in self.files.items():
            yield path, stamp.size, stamp.modified
        for path, (size, modified) in self.passed_over.items():
            yield path, size, modified

    def seen_of(self, paths: Iterable[str]) -> Iterator[tuple[str, int, int]]:
        """Yield the same of some paths, as far as there is something there."""
        for path in paths:
            if path in self.files:
                yield path, self.files[path].size, self.files[path].modified
            elif path in self.passed_over:
                yield path, *self.passed_over[path]

    def has_names_of(self, other: "Look") -> bool:
        """Tell whether the same names stand for files, folders and links."""
        return self.files.keys() == other.files.keys() and self.others == other.others

    def changed_since(self, earlier: "Look") -> set[str]:
        """Return the files that may be others than at an earlier look, or are new."""
        known = earlier.files
        # Where only some were looked at again, the others have the very same stamp.
        asked = other_keys(known, self.files) if is_copy(self.files, known) else self.files
        changed = {path for path in asked if known.get(path) != self.files[path]}
        return changed | (earlier.fresh & self.files.keys())

    def with_fresh(self, paths: Iterable[str]) -> "Look":
        """Return the look, with the fresh ones among some paths."""
        latest = int((self.began - SETTLED) * 1e9)
        found = {path: self.files[path] for path in paths if path in self.files}
        stamps = found.items()
        fresh = {path for path, at in stamps if at.modified >= latest or at.changed >= latest}
        return replace(self, fresh=frozenset(fresh))


def look(root: Path) -> Look | None:
    """Look at a folder; None where a part of it cannot be read, which is nothing to build on."""
    found = Look(time.time())
    try:
        waiting = [("", str(root), False)]
        while waiting:
            above, path, passed_over = waiting.pop()
            with os.scandir(path) as entries:
                for entry in entries:
                    waiting += _taken_in(found, above, entry, passed_over=passed_over)
    except OSError:
        return None
    return found.with_fresh(found.files)


def look_again(root: Path, earlier: Look, paths: Iterable[str]) -> Look | None:
    """Return an earlier look with only ``paths`` looked at again.

    None where that is not enough: a page, a picture or a folder came or went.
    """
    named = set(paths)
    found = Look(time.time(), dict(earlier.files), earlier.others, dict(earlier.passed_over))
    try:
        enough = all(_renewed(found, root, path) for path in named)
    except OSError:
        return None
    return found.with_fresh(earlier.fresh | named) if enough else None


def _renewed(found: Look, root: Path, path: str) -> bool:
    """Look at one path again; return whether all else in the folder may be as it was."""
    passed_over = any(map(is_ignored, path.split("/")))
    known = path in found.files or path in found.passed_over
    try:
        stat = os.lstat(f"{root}{os.sep}{path}")
    except FileNotFoundError:
        # An editor's own file, written and renamed, was never seen here.
        return not known and path not in found.others
    if S_ISDIR(stat.st_mode):
        return passed_over or found.others.get(path) == "folder"
    if not S_ISREG(stat.st_mode) or not (known or passed_over):
        return False
    if path in found.files:
        times = (stat.st_mtime_ns, stat.st_ctime_ns)
        found.files[path] = Stamp(stat.st_size, *times, stat.st_ino)
    else:
        found.passed_over[path] = (stat.st_size, stat.st_mtime_ns)
    return True


def _taken_in(
    found: Look, above: str, entry: "os.DirEntry[str]", *, passed_over: bool
) -> list[tuple[str, str, bool]]:
    """Take in one entry; return it where it is a folder, to be looked into."""
    path = f"{above}{entry.name}"
    passed_over = passed_over or is_ignored(entry.name)
    if entry.is_dir(follow_symlinks=False):
        if not passed_over:
            found.others[path] = "folder"
        return [(f"{path}/", entry.path, passed_over)]
    stat = entry.stat(follow_symlinks=False)
    if entry.is_file(follow_symlinks=False) and not passed_over:
        times = (stat.st_mtime_ns, stat.st_ctime_ns)
        found.files[path] = Stamp(stat.st_size, *times, stat.st_ino)
        return []
    found.passed_over[path] = (stat.st_size, stat.st_mtime_ns)
    if not passed_over:
        found.others[path] = "link" if entry.is_symlink() else "other"
    return []
