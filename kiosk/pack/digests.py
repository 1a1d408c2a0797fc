"""Sizes and SHA-256 of files."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple, TypeAlias

from kiosk.pack.model.base import Struct
from kiosk.pack.pieces import Pieces, digest_of, pieces_of, renewed

_CHUNK = 1 << 20

_State: TypeAlias = tuple[int, int, int, int]


class FileRecord(Struct):
    """A file of a pack as it was when the pack was made."""

    size: int
    """In bytes."""
    sha256: str


class _Known(NamedTuple):
    """What was found of a file when it was in a state."""

    state: _State
    record: FileRecord
    pieces: Pieces | None = None


class Digests:
    """Reads each file once for every state of it: while size, times and number are the same.

    For files that nobody changes in place, as those of the store: within one tick of the clock
    one could be changed unseen. A process that starts knows none and reads them all.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def of(self, file: str | Path) -> FileRecord:
        """Return a file's record. Raises ``OSError``."""
        path = str(file)
        state = _state(path)
        known = self._known.get(path)
        if known is None or known.state != state or known.pieces is not None:
            known = self._known[path] = _Known(state, read_record(path))
        return known.record

    def by_pieces(self, file: str | Path, change: "Change | None" = None) -> FileRecord:
        """Return a file's record by its pieces; ``change`` tells how it came out of another.

        Raises ``OSError``.
        """
        path = str(file)
        state = _state(path)
        known = self._known.get(path)
        if known is None or known.state != state or known.pieces is None:
            earlier = None if change is None else self._known.get(str(change.base))
            if change is None or earlier is None or earlier.pieces is None:
                pieces = pieces_of(path)
            else:
                pieces = renewed(Path(path), earlier.pieces, change.written)
            record = FileRecord(size=state[0], sha256=digest_of(pieces))
            known = self._known[path] = _Known(state, record, pieces)
        return known.record

    def moved(self, file: Path, to: Path) -> None:
        """Know a file by another name, or in a folder that was moved; a rename changes no times."""
        known = self._known.pop(str(file), None)
        if known is not None:
            self._known[str(to)] = known


class Change(NamedTuple):
    """How a file came out of another one: copied, then written into."""

    base: Path
    written: frozenset[int]
    """Numbers of the pieces that may be others."""


def read_by_pieces(file: str | Path) -> FileRecord:
    """Return what a file is by its pieces, by reading it whole. Raises ``OSError``."""
    return FileRecord(size=Path(file).stat().st_size, sha256=digest_of(pieces_of(file)))


def _state(path: str) -> _State:
    stat = os.stat(path)  # noqa: PTH116 - asked for each picture of each page
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def read_record(file: str | Path) -> FileRecord:
    """Return what a file is, by reading it whole. Raises ``OSError``."""
    digest = hashlib.sha256()
    with open(file, "rb") as stream:  # noqa: PTH123 - thousands of small files
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
        return FileRecord(size=stream.tell(), sha256=digest.hexdigest())
