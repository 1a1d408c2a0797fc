"""Sizes and SHA-256 of files."""

import hashlib
import os
from pathlib import Path
from typing import TypeAlias

from kiosk.pack.model.base import Struct

_CHUNK = 1 << 20

_State: TypeAlias = tuple[int, int, int, int]


class FileRecord(Struct):
    """A file of a pack as it was when the pack was made."""

    size: int
    """In bytes."""
    sha256: str


class Digests:
    """Reads each file once for every state of it: while size, times and number are the same.

    For files that nobody changes in place, as those of the store: within one tick of the clock
    one could be changed unseen. A process that starts knows none and reads them all.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[_State, FileRecord]] = {}

    def of(self, file: str | Path) -> FileRecord:
        """Return a file's record. Raises ``OSError``."""
        path = str(file)
        stat = os.stat(path)  # noqa: PTH116 - asked for each picture of each page
        state = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
        known = self._known.get(path)
        if known is not None and known[0] == state:
            return known[1]
        record = read_record(path)
        self._known[path] = state, record
        return record

    def moved(self, file: Path, to: Path) -> None:
        """Know a file by another name, or in a folder that was moved; a rename changes no times."""
        known = self._known.pop(str(file), None)
        if known is not None:
            self._known[str(to)] = known


def read_record(file: str | Path) -> FileRecord:
    """Return what a file is, by reading it whole. Raises ``OSError``."""
    digest = hashlib.sha256()
    with open(file, "rb") as stream:  # noqa: PTH123 - thousands of small files
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
        return FileRecord(size=stream.tell(), sha256=digest.hexdigest())
