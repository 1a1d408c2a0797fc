"""Dates as people write them."""

import calendar
import datetime as dt
import re

_DATE = re.compile(
    r"(?P<year>\d{4})\s*[-/.年－．/]\s*(?P<month>\d{1,2})\s*"
    r"(?:[-/.月－．/]\s*(?:(?P<day>\d{1,2})\s*[日号]?)?)?"
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})")


def last_day(text: str) -> dt.date | None:
    """Return the day that ``text`` means, the last of its month when it names no day.

    Reads ``2025-08-30``, ``2025/8/30``, ``2025.8.30``, ``2025年8月30日``, ``20250830``,
    ``2025-08``; None for anything else or a day that does not exist.
    """
    found = _COMPACT.fullmatch(text) or _DATE.fullmatch(text)
    if found is None:
        return None
    year, month = int(found["year"]), int(found["month"])
    try:
        day = int(found["day"] or calendar.monthrange(year, month)[1])
        return dt.date(year, month, day)
    except ValueError:
        return None
