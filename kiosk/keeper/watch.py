"""Watches the content folder in threads of its own: a network share may hang for minutes."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.keeper.child import Inbox
from kiosk.keeper.limits import Limits

_STEP = 50
"""Milliseconds between the looks at what the system reported, where it wakes nobody."""

_GATHER = 0.01
"""Seconds in which what the system reports is gathered."""

_STAYS = 2.0
"""Seconds between two looks whether the folder is still the same one."""

_AGAIN = 2.0
"""Seconds until a folder that could not be watched is tried again."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The folder was looked at."""

    fingerprint: str | None
    """None when it is not there, or cannot be read."""
    seconds: float
    """How long it took."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """The system reports that something in the folder changed."""

    names: frozenset[str] | None = None
    """Paths in the folder; None where it is not known what changed."""


class Watch:
    """Tells the inbox ``Noticed`` and ``Looked``, from ``start`` on."""

    def __init__(self, folder: Path, inbox: Inbox, limits: Limits) -> None:
        self._folder = folder
        self._inbox = inbox
        self._limits = limits
        self._end = threading.Event()
        self._look_now = threading.Event()

    def start(self) -> None:
        """Begin; the first look comes at once."""
        for target in (self._look, self._listen):
            threading.Thread(target=target, name=target.__name__, daemon=True).start()

    def look(self) -> None:
        """Look at the folder now instead of later."""
        self._look_now.set()

    def stop(self) -> None:
        """End the threads, soon."""
        self._end.set()
        self._look_now.set()

    def _look(self) -> None:
        from kiosk.fingerprint import fingerprint  # noqa: PLC0415 - after the player's start

        while not self._end.is_set():
            self._look_now.clear()
            started = time.thread_time()
            found = _fingerprint(self._folder, fingerprint)
            took = time.thread_time() - started
            self._inbox.put(Looked(found, took))
            self._look_now.wait(pause(took, self._limits))

    def _listen(self) -> None:
        """Hear the system's events, anew whenever the folder is another one."""
        hear = self._hear_linux if sys.platform == "linux" else self._hear
        while not self._end.is_set():
            seen = _identity(self._folder)
            try:
                anew = hear(seen)
            except (OSError, RuntimeError):
                anew = False  # gone, or nothing to have events from; the looks go on
            if _identity(self._folder) == seen and not anew:
                self._end.wait(_AGAIN)
            else:
                self._inbox.put(Noticed())

    def _hear_linux(self, seen: tuple[int, int] | None) -> bool:
        """Hear what Linux tells while the folder is the one seen; True where folders differ."""
        from kiosk.keeper.inotify import (  # noqa: PLC0415 - after the player's start
            FoldersDifferError,
            Inotify,
        )

        with closing(Inotify(self._folder)) as system:
            while not self._end.is_set() and _identity(self._folder) == seen:
                try:
                    names = system.wait(_STAYS)
                except FoldersDifferError:
                    self._inbox.put(Noticed())
                    self._end.wait(_STEP / 1000)  # more of them may come
                    return True
                if names:
                    self._inbox.put(Noticed(names))
                    self._end.wait(_GATHER)
        return False

    def _hear(self, seen: tuple[int, int] | None) -> bool:
        """Hear what other systems tell, as ``_hear_linux`` does."""
        from watchfiles import watch  # noqa: PLC0415 - after the player's start

        events = watch(
            self._folder,
            watch_filter=None,
            debounce=_STEP,
            step=_STEP,
            rust_timeout=int(_STAYS * 1000),
            yield_on_timeout=True,
            stop_event=self._end,
            raise_interrupt=False,
        )
        for changes in events:
            if changes:
                self._inbox.put(Noticed(_names(self._folder, (path for _, path in changes))))
            if _identity(self._folder) != seen:
                break  # taken away, or another one put in its place
        return False


def pause(took: float, limits: Limits) -> float:
    """Return the seconds between two looks of which one takes ``took`` of a core."""
    return min(max(limits.poll, took / limits.poll_share), max(limits.poll, limits.poll_most))


def _fingerprint(folder: Path, of: Callable[[Path], str]) -> str | None:
    """Return the fingerprint; None for a folder that is not there or has nothing in it.

    What was mounted on a folder leaves it empty when it is unplugged.
    """
    try:
        with os.scandir(folder) as entries:
            empty = next(entries, None) is None
        return None if empty else of(folder)
    except OSError:
        return None


def _names(folder: Path, paths: Iterable[str]) -> frozenset[str] | None:
    """Return paths as they are in the folder; None where one is not in it."""
    try:
        return frozenset(Path(path).relative_to(folder).as_posix() for path in paths)
    except ValueError:
        return None


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(folder)  # noqa: PTH116 - every two seconds
    except OSError:
        return None
    return found.st_dev, found.st_ino
