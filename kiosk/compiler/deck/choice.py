"""Which slides of a page a written talk asks for."""

import re

from kiosk.compiler.deck.draft import Draft
from kiosk.compiler.suggest import suggestions

_IGNORED = re.compile(r"[\W_]+")


class Chooser:
    """The slides of one page."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.all = drafts

    def under(self, heading: str) -> list[Draft]:
        """Return the slides under a heading, however it is spelled; all for an empty one."""
        wanted = _plain(heading)
        if not wanted:
            return self.all
        return [d for d in self.all if any(_plain(title) == wanted for title in d.under)]

    def near(self, heading: str) -> dict[str, str]:
        """Return the heading that an unknown one may have meant, for a message."""
        return suggestions(heading, {title: None for d in self.all for title in d.under})


def _plain(heading: str) -> str:
    """Return a heading without spaces, punctuation and case: links write ``my-heading``."""
    return _IGNORED.sub("", heading).lower()
