"""The talk on the disk while it is given."""

from pathlib import Path
from typing import Final

from kiosk.pack.record import Fields, Record

FILE = "talk.json"

_FORMAT: Final = 1


class TalkRecord:
    """``talk.json`` in the state folder: there while a talk is given, gone when it is left."""

    def __init__(self, state: Path) -> None:
        self._file = state / FILE
        # Not flushed to the disk: it is there for a process that dies, and a key must not wait.
        self._record = Record(self._file, _FORMAT, lasting=False)

    def read(self) -> Fields:
        """Return what was written; empty where nothing was, or nothing that can be read."""
        return self._record.read()

    def write(self, found: Fields) -> None:
        """Put it in the place of what was there. Raises ``OSError``."""
        self._record.write(found)

    def forget(self) -> None:
        """Take it away: the talk is over."""
        self._file.unlink(missing_ok=True)
