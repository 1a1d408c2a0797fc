"""What Linux tells of changes in a folder and all below it, the moment that they happen.

The library for all systems looks every so often whether something was told: either it is late or
it keeps the processor awake while nobody writes.
"""

import ctypes
import os
import select
import struct
from collections.abc import Iterator
from pathlib import Path

_MODIFY, _ATTRIB, _CLOSE_WRITE = 0x2, 0x4, 0x8
_MOVED_FROM, _MOVED_TO, _CREATE, _DELETE = 0x40, 0x80, 0x100, 0x200
_DELETE_SELF, _MOVE_SELF, _UNMOUNT, _OVERFLOW = 0x400, 0x800, 0x2000, 0x4000
_ONLY_FOLDERS, _NO_LINKS, _FOLDER = 0x0100_0000, 0x0200_0000, 0x4000_0000

_WANTED = (
    (_MODIFY | _ATTRIB | _CLOSE_WRITE | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE)
    | (_DELETE_SELF | _MOVE_SELF)
    | (_ONLY_FOLDERS | _NO_LINKS)
)
_FOLDERS_DIFFER = _CREATE | _DELETE | _MOVED_FROM | _MOVED_TO
_GONE = _DELETE_SELF | _MOVE_SELF | _UNMOUNT | _OVERFLOW
_HEAD = struct.Struct("iIII")
"""Number of the folder, what happened, a cookie, bytes of the name that follows."""
_BUFFER = 1 << 16


class FoldersDifferError(Exception):
    """Folders came, went or were moved, or too much happened: begin to listen anew."""


class Inotify:
    """Listens to a folder. Raises ``OSError`` where it is not there or the system has no more."""

    def __init__(self, folder: Path) -> None:
        self._library = ctypes.CDLL(None, use_errno=True)
        self._descriptor = self._asked("inotify_init1", os.O_CLOEXEC | os.O_NONBLOCK)
        self._folders: dict[int, str] = {}
        try:
            for above, path in _folders(str(folder)):
                number = self._asked(
                    "inotify_add_watch", self._descriptor, os.fsencode(path), _WANTED
                )
                self._folders[number] = above
        except OSError:
            self.close()
            raise

    def close(self) -> None:
        """Stop listening."""
        os.close(self._descriptor)

    def wait(self, seconds: float) -> frozenset[str]:
        """Wait for changes; return the relative paths of what changed, none after ``seconds``.

        Raises ``FoldersDifferError``.
        """
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return frozenset()
        return frozenset(self._paths(os.read(self._descriptor, _BUFFER)))

    def _paths(self, told: bytes) -> Iterator[str]:
        at = 0
        while at < len(told):
            number, what, _, length = _HEAD.unpack_from(told, at)
            at += _HEAD.size + length
            if what & _GONE or (what & _FOLDER and what & _FOLDERS_DIFFER):
                raise FoldersDifferError
            name = os.fsdecode(told[at - length : at].rstrip(b"\0"))
            if name:
                yield f"{self._folders.get(number, '')}{name}"

    def _asked(self, function: str, *arguments: object) -> int:
        answer = int(getattr(self._library, function)(*arguments))
        if answer < 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), function)
        return answer


def _folders(root: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before names in a folder, and its path, for all below ``root``."""
    waiting = [("", root)]
    while waiting:
        above, path = waiting.pop()
        yield above, path
        with os.scandir(path) as entries:
            waiting += [
                (f"{above}{entry.name}/", entry.path)
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
            ]
