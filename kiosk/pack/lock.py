"""One writer at a time: a compiler and an installation would clear away each other's work."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOOK_AGAIN = 0.05
"""Seconds between two tries."""


class StoreBusyError(OSError):
    """Another program has been writing into the store all the time that was waited."""


@contextmanager
def exclusive(file: Path, patience: float) -> Iterator[None]:
    """Hold the lock ``file``; wait for it up to ``patience`` seconds.

    The system lets go of it when the process ends, however it ends. Raises ``StoreBusyError``.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        deadline = time.monotonic() + patience
        while not _try(descriptor):
            if time.monotonic() >= deadline:
                raise StoreBusyError(errno.EBUSY, "another program is writing packs", str(file))
            time.sleep(_LOOK_AGAIN)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in {errno.EACCES, errno.EDEADLK}:
                return False
            raise
        return True

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
