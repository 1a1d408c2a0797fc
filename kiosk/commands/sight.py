"""A content folder as somebody keeps it in sight: looked at whole, or only where it changed."""

from pathlib import Path

from kiosk.compiler.look import Look, look, look_again
from kiosk.fingerprint import digest_of, fingerprint, tally


class Sight:
    """The content folder as it was looked at last, and its fingerprint."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.seen: Look | None = None
        """None where a part of it cannot be read."""
        self.fingerprint = ""
        self._tally = 0

    def look(self, named: list[str] | None) -> None:
        """Look at the folder; only at ``named`` paths in it, where that is enough."""
        earlier, self.seen = self.seen, None
        if (
            earlier is None
            or named is None
            or (again := look_again(self.content, earlier, named)) is None
        ):
            self.seen = look(self.content)
            self._tally = 0 if self.seen is None else tally(self.seen.seen())
        else:
            self.seen = again
            self._tally += tally(again.seen_of(named)) - tally(earlier.seen_of(named))
        if self.seen is not None:
            self.fingerprint = digest_of(self.content, self._tally)
        else:
            self.fingerprint = fingerprint(self.content)
