"""When a visitor is asked how it was: once, at the end of a visit, as immutable values."""

from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.session.navigation import HOME

ENOUGH: Final = 4
"""Sections after which nobody is asked for more before the question comes."""


@dataclass(frozen=True, slots=True)
class Farewell:
    """What one visitor has seen, and whether the question has been put away."""

    sections: int
    """Sections that the home page offers."""
    seen: frozenset[str] = field(default_factory=frozenset)
    done: bool = False
    """The visitor has answered or declined."""

    @property
    def due(self) -> bool:
        """Whether enough has been seen: half of the sections, two of them at least."""
        half = -(-self.sections // 2)
        return not self.done and len(self.seen) >= min(max(half, 2), ENOUGH)

    def visit(self, page: str) -> "Farewell":
        """Open a page; what counts is the section that it lies in."""
        if page == HOME:
            return self
        return replace(self, seen=self.seen | {page.partition("/")[0]})

    def finish(self) -> "Farewell":
        """Put the question away until the next visitor."""
        return replace(self, done=True)

    def anew(self) -> "Farewell":
        """Be as for a new visitor."""
        return Farewell(self.sections)
