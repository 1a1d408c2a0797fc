"""Which packs have proved themselves and which have not, kept over restarts."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

KEPT: Final = 20
"""Packs remembered of each kind, the newest."""


class Trust:
    """The file ``trust.json``: ids of packs by how they did. A disk that is full forgets."""

    def __init__(self, state: Path) -> None:
        self._file = state / "trust.json"
        found: object = None
        with suppress(OSError, ValueError):
            found = json.loads(self._file.read_text("utf-8"))
        known = found if isinstance(found, dict) else {}
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
        aside = self._file.with_suffix(".new")
        with suppress(OSError):
            aside.write_text(json.dumps({"good": self._good, "bad": self._bad}), "utf-8")
            aside.replace(self._file)


def _ids(value: object) -> list[str]:
    return [pack for pack in value if isinstance(pack, str)] if isinstance(value, list) else []
