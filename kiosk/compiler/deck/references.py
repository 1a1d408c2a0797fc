"""What a written talk asks about its surroundings: as a page does, but a link keeps its ``#``."""

from urllib.parse import unquote

from kiosk.compiler.resolve import FolderReferences
from kiosk.pack.model import Icon, Picture, Video

GONE = "page:?"
"""Stands for a link whose page is not there, which the references have reported."""


class DeckReferences:
    """The ``References`` of a written talk. ``lines`` has the line of each link, in order."""

    def __init__(self, folder: FolderReferences) -> None:
        self._folder = folder
        self.lines: list[int] = []

    def media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        """Resolve a picture or clip beside the talk."""
        return self._folder.media(target, caption, line)

    def icon(self, name: str, line: int) -> Icon | None:
        """Resolve an icon."""
        return self._folder.icon(name, line)

    def link(self, target: str, label: str, line: int) -> str | None:
        """Resolve a link to a page as ``page:ID#HEADING``; to anything else, as a page does."""
        found = self._folder.link(target, label, line)
        if found is None:
            found = GONE
        if found.startswith("page:"):
            self.lines.append(line)
            heading = unquote(target.partition("#")[2])
            return f"{found}#{heading}" if heading and found != GONE else found
        return found
