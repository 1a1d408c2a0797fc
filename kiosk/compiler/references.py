"""The seam between the text of a page and the folder around it.

The Markdown side calls these while it makes blocks; the folder side answers, reports what
is wrong, and writes down every question with its answer, so that a page is compiled again
exactly when its text or one of these answers changes.
"""

from typing import Protocol

from kiosk.pack.model import Icon, Picture, Video


class References(Protocol):
    """What a page may ask about its surroundings. ``line`` is where the page asks, from 1."""

    def media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        """Resolve a picture or clip beside the page; None when it has to be left out."""

    def link(self, target: str, label: str, line: int) -> str | None:
        """Resolve a link to ``page:ID`` or ``takeaway:N``; None leaves only its text."""

    def icon(self, name: str, line: int) -> Icon | None:
        """Resolve a qtawesome name such as ``mdi6.sprout``; None when there is no such icon."""
