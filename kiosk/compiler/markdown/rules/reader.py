"""What a rule is given and what it gives back."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.syntax import BlockSource
from kiosk.compiler.problems import Message


class Reader(Protocol):
    """The block reader as a rule sees it."""

    references: dict[str, tuple[str, str]]
    """Targets and titles of ``[label]: target``, by label in lower case."""
    footnotes: dict[str, tuple[int, str]]
    """Lines and texts of ``[^label]: text``, by label."""

    def inside(self, lines: Sequence[Line]) -> tuple[BlockSource, ...]:
        """Read the lines inside a quote or list item, one level deeper."""

    def starts_block(self, lines: Sequence[Line], at: int) -> bool:
        """Tell whether line ``at`` ends a paragraph that stands above it."""

    def report(self, message: Message, line: int, **values: object) -> None:
        """Write down a problem."""


Found: TypeAlias = tuple[BlockSource | None, int]
"""The block (None for what leaves no block) and the index of the line after it."""

Rule: TypeAlias = Callable[[Sequence[Line], int, Reader], Found | None]
"""Read a block that begins at a line; None when there is no such block."""
