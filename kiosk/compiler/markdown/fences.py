"""Fenced code: where it begins and ends."""

import re
from dataclasses import dataclass

_OPEN = re.compile(r"^(?P<indent> *)(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_CONTAINER = re.compile(r"^[ >＞\u3000]*(?:(?:[-*+]|\d{1,3}[.)]) +)?")


@dataclass(frozen=True, slots=True)
class Fence:
    """The opening line of fenced code."""

    mark: str
    """````` or ``~~~``, as long as it was written."""
    indent: int

    def closed_by(self, line: str) -> bool:
        """Tell whether ``line`` ends the code."""
        text = line.strip()
        return len(text) >= len(self.mark) and set(text) == {self.mark[0]}


def opening(line: str) -> Fence | None:
    """Return the fence that ``line`` opens."""
    found = _OPEN.match(line)
    return Fence(found["fence"], len(found["indent"])) if found else None


def outside_fences(lines: list[str]) -> list[int]:
    """Return the indices of the lines that are no fenced code, nor its fences.

    Quotes and list items around a fence are looked through.
    """
    outside = []
    fence: Fence | None = None
    for index, line in enumerate(lines):
        inner = line[_CONTAINER.match(line).end() :]  # type: ignore[union-attr]  # matches ""
        if fence is None:
            fence = opening(inner)
            if fence is None:
                outside.append(index)
        elif fence.closed_by(inner):
            fence = None
    return outside
