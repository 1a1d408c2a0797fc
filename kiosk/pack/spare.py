"""A copy of a large pack, laid ready before it is wanted: to copy and flush takes its time."""

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.pack import durable

SMALLEST = 8 << 20
"""Bytes of a file that is worth it."""

_ROOM = 4
"""Free space on the disk beforehand, in sizes of the file: others are to find theirs."""


@dataclass(frozen=True, slots=True)
class Spare:
    """A flushed copy of a pack's own file."""

    pack: str
    """The pack's id."""
    file: Path
    state: tuple[int, int, int]

    @property
    def untouched(self) -> bool:
        """Whether it is still as it was written."""
        try:
            return self.state == _state(self.file)
        except OSError:
            return False


def lay_ready(file: Path, folder: Path, pack: str) -> Spare | None:
    """Copy ``file`` into ``folder`` and wait until the copy is on the disk.

    None where it is small, where the disk has little room, or where it cannot be written.
    """
    copy = folder / f"{secrets.token_hex(8)}.spare"
    try:
        size = file.stat().st_size
        if size < SMALLEST or shutil.disk_usage(folder).free < _ROOM * size:
            return None
        shutil.copyfile(file, copy)
        durable.flush(copy)
        return Spare(pack, copy, _state(copy))
    except OSError:
        with suppress(OSError):
            copy.unlink(missing_ok=True)
        return None


def _state(file: Path) -> tuple[int, int, int]:
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ino
