"""Which packs have proved themselves and which have not, kept over restarts."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.pack.record import Record, to_terminal

KEPT: Final = 20
"""Packs remembered of each kind, the newest."""

_FORMAT: Final = 1


class Trust:
    """The file ``trust.json``: ids of packs by how they did. A disk that is full forgets."""

    def __init__(self, state: Path, tell: Callable[[str], None] = to_terminal) -> None:
        # Not waited for: what is lost with the power is judged anew.
        self._record = Record(state / "trust.json", _FORMAT, lasting=False, tell=tell)
        known = self._record.read()
        self._good = _ids(known.get("good"))
        self._bad = _ids(known.get("bad"))

    def is_good(self, pack: str) -> bool:
        """Tell whether a pack has been shown in good health for long."""
        return pack in self._good

    def is_bad(self, pack: str) -> bool:
        """Tell whether the booth had to go back from a pack."""
        return pack in self._bad

    def mark_good(self, pack: str) -> None:
        """Remember that a pack did well."""
        self._good = [*[known for known in self._good if known != pack], pack][-KEPT:]
        self._bad = [known for known in self._bad if known != pack]
        self._write()

    def mark_bad(self, pack: str) -> None:
        """Remember that the booth went back from a pack."""
        self._bad = [*[known for known in self._bad if known != pack], pack][-KEPT:]
        self._good = [known for known in self._good if known != pack]
        self._write()

    def forgive(self, pack: str) -> None:
        """Give a pack another chance."""
        if pack in self._bad:
            self._bad.remove(pack)
            self._write()

    def _write(self) -> None:
        with suppress(OSError):
            self._record.write({"good": self._good, "bad": self._bad})


def _ids(value: object) -> list[str]:
    return [pack for pack in value if isinstance(pack, str)] if isinstance(value, list) else []
