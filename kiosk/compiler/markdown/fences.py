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


class FenceTracker:
    """Follows the lines of a page in order and knows which of them are code."""

    def __init__(self) -> None:
        self._fence: Fence | None = None

    def is_code(self, line: str) -> bool:
        """Tell whether the next line is fenced code or a fence.

        Quotes and list items around a fence are looked through.
        """
        if self._fence is None and "```" not in line and "~~~" not in line:
            return False
        found = _CONTAINER.match(line)
        inner = line[found.end() :] if found else line
        if self._fence is None:
            self._fence = opening(inner)
            return self._fence is not None
        if self._fence.closed_by(inner):
            self._fence = None
        return True


def outside_fences(lines: list[str]) -> list[int]:
    """Return the indices of the lines that are no fenced code, nor its fences."""
    tracker = FenceTracker()
    return [index for index, line in enumerate(lines) if not tracker.is_code(line)]
