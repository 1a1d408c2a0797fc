"""How visitors liked it: how many gave each score on each day, and nothing about anybody.

One small JSON file in the state folder, replaced as a whole: ``{"format": 1, "days":
{"2026-01-31": [2, 5, 40]}}``.
"""

import datetime as dt
import json
import threading
from pathlib import Path
from typing import Final

from kiosk.pack import durable

FILE: Final = "ratings.json"
SCORES: Final = ("poor", "fair", "good")
"""What a visitor may say, in the order in which it is counted."""
DAYS: Final = 1000
"""Days kept; the oldest go first."""

_FORMAT = 1


class RatingsUnreadableError(Exception):
    """The file is there and is not what this program writes."""


class Ratings:
    """The counts under one state folder. Safe to be used from several threads."""

    def __init__(self, state: Path) -> None:
        self.file = state / FILE
        self._lock = threading.Lock()

    def days(self) -> dict[str, list[int]]:
        """Return the counts of each score by ISO date, the oldest day first.

        Raises ``RatingsUnreadableError``.
        """
        try:
            found = json.loads(self.file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise RatingsUnreadableError(f"{self.file}: cannot be read: {error}") from error
        days = found.get("days") if isinstance(found, dict) else None
        if not isinstance(days, dict) or not all(map(_is_counts, days.values())):
            raise RatingsUnreadableError(f"{self.file}: is not a file of ratings; move it away.")
        return dict(sorted(days.items()))

    def add(self, score: int, day: dt.date) -> None:
        """Count one answer, an index into ``SCORES``. A damaged file is kept aside.

        Raises ``OSError`` where the folder cannot be written.
        """
        with self._lock:
            try:
                days = self.days()
            except RatingsUnreadableError:
                self.file.replace(self.file.with_suffix(".damaged"))
                days = {}
            days.setdefault(day.isoformat(), [0] * len(SCORES))[score] += 1
            kept = dict(sorted(days.items())[-DAYS:])
            durable.replace(self.file, json.dumps({"format": _FORMAT, "days": kept}).encode())


def _is_counts(counts: object) -> bool:
    return (
        isinstance(counts, list)
        and len(counts) == len(SCORES)
        and all(type(count) is int and count >= 0 for count in counts)
    )
