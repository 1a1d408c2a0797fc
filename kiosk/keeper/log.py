"""The log: one line an event, in files that never take more than a few megabytes.

    2026-03-01T09:30:00.123Z keeper[4711] player_ended why=crash code=-11 delay=0.0

Only the keeper writes it; its children tell it what to write. Nothing of it tells who the
visitor was or what he looked at.
"""

import datetime as dt
import json
import os
import re
from pathlib import Path
from typing import Final

SIZE: Final = 1_000_000
"""Bytes of a file."""

FILES: Final = 5
"""Files kept: the one that is written, and those before it as ``….1``, the newest, and so on."""

LONGEST: Final = 2000
"""Characters of a value."""

_PLAIN = re.compile(r"[\w.,:/+@%-]+")


class Log:
    """Writes events to ``file``. A disk that is full or cannot be written loses lines only."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._size: int | None = None
        self.lost = 0
        """Lines that could not be written."""

    def event(self, process: str, name: str, **fields: object) -> None:
        """Write an event of a process, which is named as ``role[pid]``."""
        now = dt.datetime.now(tz=dt.UTC).isoformat(timespec="milliseconds")
        stamp = now.replace("+00:00", "Z")
        words = [f"{key}={_value(value)}" for key, value in fields.items() if value is not None]
        line = f"{' '.join([stamp, process, name, *words])}\n".encode("utf-8", "replace")
        try:
            self._write(line)
        except OSError:
            self.lost += 1
            self._size = None

    def _write(self, line: bytes) -> None:
        if self._size is None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._size = self._file.stat().st_size if self._file.exists() else 0
        if self._size + len(line) > SIZE:
            self._rotate()
        with self._file.open("ab", buffering=0) as stream:
            stream.write(line)
        self._size += len(line)

    def _rotate(self) -> None:
        for number in range(FILES - 1, 0, -1):
            older = self._file.with_name(f"{self._file.name}.{number}")
            newer = (
                self._file
                if number == 1
                else self._file.with_name(f"{self._file.name}.{number - 1}")
            )
            if newer.exists():
                os.replace(newer, older)  # noqa: PTH105 - replaces on every system
        self._size = 0


def _value(value: object) -> str:
    text = f"{value:.3f}" if isinstance(value, float) else str(value)
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
