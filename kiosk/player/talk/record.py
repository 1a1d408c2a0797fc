"""The talk on the disk while it is given."""

import json
from pathlib import Path
from typing import Any

FILE = "talk.json"


class TalkRecord:
    """``talk.json`` in the state folder: there while a talk is given, gone when it is left."""

    def __init__(self, state: Path) -> None:
        self._file = state / FILE

    def read(self) -> dict[str, Any]:
        """Return what was written; empty where nothing was, or nothing that can be read."""
        try:
            found = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, found: dict[str, Any]) -> None:
        """Put it in the place of what was there. Raises ``OSError``.

        Not flushed to the disk: it is there for a process that dies, and a key must not wait.
        """
        aside = self._file.with_name(f"{FILE}.new")
        aside.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
        aside.replace(self._file)

    def forget(self) -> None:
        """Take it away: the talk is over."""
        self._file.unlink(missing_ok=True)
