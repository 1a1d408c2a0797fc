"""The page as written, to tell on which line something stands."""

from collections.abc import Sequence

from kiosk.compiler.markdown.lines import Line

_REACH = 400
"""Lines after the beginning of a block that are searched."""


class Source:
    """The visible lines of a page; finds repeated targets one after another."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._index = {line.number: index for index, line in enumerate(lines)}
        self._seen: dict[str, tuple[int, int]] = {}

    def line_of(self, target: str, block_line: int) -> int:
        """Return the line of ``target`` at or after the line of its block, else that line."""
        start = self._index.get(block_line)
        if start is None or not target:
            return block_line
        seen_index, seen_column = self._seen.get(target, (-1, 0))
        column = 0
        if seen_index >= start:
            start, column = seen_index, seen_column
        for index in range(start, min(len(self._lines), start + _REACH)):
            found = self._lines[index].text.find(target, column)
            if found >= 0:
                self._seen[target] = (index, found + len(target))
                return self._lines[index].number
            column = 0
        return block_line
