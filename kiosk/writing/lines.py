"""Line numbers as a report tells them."""

from collections.abc import Iterable

_MOST = 8
"""Ranges that are told one by one."""


def lines_told(lines: Iterable[int]) -> str:
    """Return numbers as ``3, 7–9``; a blank line between two lines does not part them."""
    ranges: list[list[int]] = []
    for line in sorted(set(lines)):
        if ranges and line <= ranges[-1][1] + 2:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    told = [str(first) if first == last else f"{first}–{last}" for first, last in ranges[:_MOST]]
    return ", ".join(told) + (" …" if len(ranges) > _MOST else "")
