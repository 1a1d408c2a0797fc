"""How visitors liked it: how many gave each score on each day, and nothing about anybody.

One small JSON file in the state folder, replaced as a whole: ``{"format": 1, "days":
{"2026-01-31": [2, 5, 40]}}``.
"""

import datetime as dt
import threading
from pathlib import Path
from typing import Final

from kiosk.pack.record import Record, RecordError

FILE: Final = "ratings.json"
SCORES: Final = ("poor", "fair", "good")
"""What a visitor may say, in the order in which it is counted."""
DAYS: Final = 1000
"""Days kept; the oldest go first."""

_FORMAT = 1


class Ratings:
    """The counts under one state folder. Safe to be used from several threads."""

    def __init__(self, state: Path) -> None:
        self.file = state / FILE
        self._record = Record(self.file, _FORMAT)
        self._lock = threading.Lock()

    def days(self) -> dict[str, list[int]]:
        """Return the counts of each score by ISO date, the oldest day first.

        Raises ``RecordError``, also for a file of a newer program.
        """
        fields = self._record.load()
        days = fields.get("days") if fields else {}
        if not isinstance(days, dict) or not all(map(_is_counts, days.values())):
            raise RecordError(f"{self.file}: is not a file of ratings; move it away.")
        return dict(sorted(days.items()))

    def add(self, score: int, day: dt.date) -> None:
        """Count one answer, an index into ``SCORES``. What cannot be read is laid aside.

        Raises ``OSError`` where the folder cannot be written.
        """
        with self._lock:
            try:
                days = self.days()
            except RecordError:
                self._record.lay_aside()
                days = {}
            days.setdefault(day.isoformat(), [0] * len(SCORES))[score] += 1
            kept = dict(sorted(days.items())[-DAYS:])
            self._record.write({"days": kept})


def _is_counts(counts: object) -> bool:
    return (
        isinstance(counts, list)
        and len(counts) == len(SCORES)
        and all(type(count) is int and count >= 0 for count in counts)
    )
