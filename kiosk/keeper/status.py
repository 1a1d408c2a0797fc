"""What goes on, as one small file for the staff panel, ``kiosk doctor`` and people."""

import datetime as dt
import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from kiosk.pack.durable import replace

_FORMAT: Final = 1


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
        told = {"format": _FORMAT, "at": since, **known}
        with suppress(OSError):  # a disk that is full: what is shown matters more
            self._file.parent.mkdir(parents=True, exist_ok=True)
            data = json.dumps(told, ensure_ascii=False, indent=1).encode()
            # Of this moment only: the keeper does not wait for the disk.
            replace(self._file, data, lasting=False)
