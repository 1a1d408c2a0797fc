"""A small JSON file of the state folder, with the number of its format.

A file of an older format is migrated when it is read, or counts as empty where nothing knows how.
One of a newer program, or a damaged one, counts as empty. Before anything is written in the place
of a file of another format, that one is laid aside: neither an update nor going back destroys it.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from kiosk.pack import durable

Fields = dict[str, Any]
"""What a JSON object holds."""

_FIRST: Final = 1
"""Format of a file that does not tell its own: the first release left it out of some."""


class RecordError(Exception):
    """The file is there and this program cannot read it; the message says why."""


def to_terminal(told: str) -> None:
    """Write a line where the keeper takes it into the log."""
    sys.stderr.write(f"{told}\n")


class Record:
    """One such file. ``migrations`` turn the fields of a format into those of the next one.

    Cheap enough for every touch: it flushes only what is ``lasting``.
    """

    def __init__(
        self,
        file: Path,
        form: int,
        migrations: Mapping[int, Callable[[Fields], Fields]] | None = None,
        *,
        mode: int = 0o666,
        lasting: bool = True,
        tell: Callable[[str], None] = to_terminal,
    ) -> None:
        self.file = file
        self._format = form
        self._migrations = migrations or {}
        self._mode = mode
        self._lasting = lasting
        self._tell = tell
        self._looked = False

    def load(self) -> Fields:
        """Return the fields as of this program's format; none where there is no file.

        Raises ``RecordError`` where the file is damaged or of a newer program.
        """
        try:
            found = json.loads(self.file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise RecordError(f"{self.file}: cannot be read: {error}") from error
        form = found.get("format", _FIRST) if isinstance(found, dict) else None
        if type(form) is not int:
            raise RecordError(f"{self.file}: is not what the program writes; move it away.")
        if form > self._format:
            raise RecordError(f"{self.file}: is of a newer program (format {form}).")
        return self._migrated(found, form)

    def read(self) -> Fields:
        """Return the fields; none where they cannot be read."""
        try:
            return self.load()
        except RecordError:
            return {}

    def write(self, fields: Fields) -> None:
        """Put the fields in the place of what was there. Raises ``OSError``."""
        if not self._looked:
            self._looked = True
            if not self._is_ours():
                self.lay_aside()
        data = json.dumps({"format": self._format, **fields}, ensure_ascii=False, indent=1)
        durable.replace(self.file, data.encode(), mode=self._mode, lasting=self._lasting)

    def _migrated(self, found: Fields, form: int) -> Fields:
        fields = {name: value for name, value in found.items() if name != "format"}
        while form < self._format:
            migrate = self._migrations.get(form)
            if migrate is None:
                self._tell(f"{self.file}: of format {form}, which is read no more: begun anew.")
                return {}
            fields, form = migrate(fields), form + 1
        return fields

    def lay_aside(self) -> None:
        """Keep the file beside its place, under a name that tells. Raises ``OSError``."""
        aside = _free_name(self.file)
        self.file.replace(aside)
        self._tell(f"{self.file}: gives way to a new one; it is kept as {aside.name}.")

    def _is_ours(self) -> bool:
        """Tell whether what is there, if anything is, has this program's format."""
        try:
            found = json.loads(self.file.read_text("utf-8"))
        except FileNotFoundError:
            return True
        except (OSError, ValueError):
            return False
        return isinstance(found, dict) and found.get("format", _FIRST) == self._format


def _free_name(file: Path) -> Path:
    """Return a name that no file has: ``pin.json`` becomes ``pin.kept-1.json``."""
    number = 1
    while (aside := file.with_stem(f"{file.stem}.kept-{number}")).exists():
        number += 1
    return aside
