"""Numbers of search entries: in reading order, with room between them for pages to come."""

from bisect import bisect_left
from collections.abc import Sequence

ROOM = 16
"""Numbers from one page to the next in a pack that is written whole."""


def renumbered(numbers: Sequence[int | None], first: int) -> list[int]:
    """Return rising numbers from ``first`` on, nearly all of them as they were.

    ``numbers`` are those that the pages had before, in the order that they have now; None for a
    page that is new.
    """
    found = _rising(numbers)
    begin = 0
    while begin < len(found):
        if found[begin] is None:
            begin = _given(found, begin, first - 1)
        begin += 1
    return [number for number in found if number is not None]


def _rising(numbers: Sequence[int | None]) -> list[int | None]:
    """Return the numbers with as few as possible taken away, so that the others rise."""
    ends: list[int] = []
    """The least number with which a rising row of so many can end."""
    lengths = []
    for number in numbers:
        length = 0 if number is None else bisect_left(ends, number)
        lengths.append(length)
        if number is not None:
            ends[length : length + 1] = [number]
    found: list[int | None] = [None] * len(numbers)
    wanted = len(ends) - 1
    for index in reversed(range(len(numbers))):
        if numbers[index] is not None and lengths[index] == wanted:
            found[index] = numbers[index]
            wanted -= 1
    return found


def _given(found: list[int | None], begin: int, low: int) -> int:
    """Give numbers to a row of pages without one, from ``begin`` on; return where it ends.

    Where there is no room, pages beside it get other numbers too. ``low`` is the greatest number
    that is too small.
    """
    end = begin
    while True:
        while end < len(found) and found[end] is None:
            end += 1
        count, before = end - begin, found[begin - 1] if begin else None
        below = low if before is None else before
        above = found[end] if end < len(found) else None
        span = ROOM * (count + 1) if above is None else above - below
        if span > count:
            found[begin:end] = [below + span * (i + 1) // (count + 1) for i in range(count)]
            return end
        begin, end = max(begin - 1, 0), end + 1
