"""Which release of the program this is: its version, the commit it was built from, its Qt."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from kiosk import __version__
from kiosk.paths import ROOT

FILE = "release.json"
"""Written when the program is built; a checkout has none."""


@dataclass(frozen=True, slots=True)
class Release:
    """What to name when something is to be reported."""

    version: str
    commit: str
    """Abbreviated, with ``+`` where files were changed since; empty in a checkout."""
    qt: str
    """Version of Qt."""
    built: dt.date
    """The day of its commit; in a checkout, the day that this file is of."""

    def __str__(self) -> str:
        """Return it as one line."""
        commit = f"commit {self.commit}" if self.commit else "a checkout"
        return f"{self.version} ({commit}, Qt {self.qt})"


def this_release() -> Release:
    """Return what was written at build time; in a checkout what is installed."""
    try:
        found = json.loads((ROOT / FILE).read_text("utf-8"))
    except FileNotFoundError:
        from importlib.metadata import version  # noqa: PLC0415 - slow, and for checkouts only

        written = dt.datetime.fromtimestamp(Path(__file__).stat().st_mtime, tz=dt.UTC).date()
        return Release(__version__, "", version("pyside6-essentials"), written)
    return Release(__version__, found["commit"], found["qt"], dt.date.fromisoformat(found["built"]))
