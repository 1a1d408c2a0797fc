"""What goes on, as one small file for the staff panel, ``kiosk doctor`` and people."""

import datetime as dt
import json
from contextlib import suppress
from pathlib import Path
from typing import Any


class Status:
    """The file ``status.json``, written when something changes. See ``docs/keeper.md``."""

    def __init__(self, state: Path) -> None:
        self._file = state / "status.json"
        self._fields: dict[str, Any] = {}

    def show(self, **fields: object) -> None:
        """Set fields; one that is None leaves."""
        known = {**self._fields, **fields}
        known = {name: value for name, value in known.items() if value is not None}
        if known == self._fields:
            return
        self._fields = known
        since = dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds")
        aside = self._file.with_suffix(".new")
        with suppress(OSError):  # a disk that is full: what is shown matters more
            self._file.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(
                json.dumps({"at": since, **known}, ensure_ascii=False, indent=1), "utf-8"
            )
            aside.replace(self._file)
