"""Which state of the checkout a bundle is made from."""

import datetime as dt
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Source:
    """The commit that the checkout is at."""

    commit: str
    """Abbreviated; with ``+`` where files were changed since."""
    time: int
    """When it was committed, in seconds since 1970: the time of every file in the bundle."""

    @property
    def day(self) -> dt.date:
        """The day of the commit."""
        return dt.datetime.fromtimestamp(self.time, dt.UTC).date()


def this_source() -> Source:
    """Ask git. Raises ``CalledProcessError`` outside a checkout."""
    commit, time = _git("log", "-1", "--format=%h %ct", "--abbrev=12").split()
    changed = _git("status", "--porcelain")
    return Source(f"{commit}+" if changed else commit, int(time))


def _git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(ROOT), *arguments],  # noqa: S607 - a developer's machine
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()
