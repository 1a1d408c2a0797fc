"""Which window shows what on which screen. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a window shows."""

    AUDIENCE = "audience"
    CONSOLE = "console"
    BOTH = "both"
    """The audience's slide with the console as an overlay: there is no other window."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the booth's own window shows, and where the other one is."""

    main: Role
    other: str | None
    """Screen of the second window; None when there is none."""

    @property
    def other_role(self) -> Role:
        """What the second window shows."""
        return Role.AUDIENCE if self.main is Role.CONSOLE else Role.CONSOLE


def arrange(
    screens: Sequence[str], main: str, *, chosen: bool = False, swapped: bool = False
) -> Arrangement:
    """Arrange the windows for the ``screens`` that there are.

    ``main`` is the screen of the booth's own window, which stays where it is. The audience is on
    it when it was ``chosen``, else on the first of the other screens; ``swapped`` turns that round.
    """
    others = [screen for screen in screens if screen != main]
    if not others:
        return Arrangement(Role.BOTH, None)
    return Arrangement(Role.AUDIENCE if chosen != swapped else Role.CONSOLE, others[0])
