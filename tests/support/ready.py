"""The bundled exhibition compiled: by whoever asks first, for all tests and runs after it.

Its drawings take half a minute of a core. What it was made of names what is kept, so that none is
taken for another.
"""

import datetime as dt
import shutil
from pathlib import Path

from kiosk.compiler.build import build
from kiosk.pack.lock import exclusive
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from tools.made_of import ROOT, digest, files

KEPT = ROOT / "build/ready"
MADE_OF = ("content", "kiosk", "assets", "requirements.lock")
TODAY = dt.date(2026, 1, 1)
PATIENCE = 600.0
"""Seconds that the first one may take."""


def ready(folder: Path) -> PackStore:
    """Lay ``state`` and ``cache.sqlite`` of the exhibition into a folder; return its store."""
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = KEPT / digest(files(MADE_OF))[:16]
    with exclusive(KEPT / "lock", PATIENCE):
        if not kept.is_dir():
            _make(kept)
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    return PackStore(folder / "state")


def _make(kept: Path) -> None:
    for old in KEPT.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
    new = kept.with_suffix(".new")
    build(CONTENT, PackStore(new / "state"), today=TODAY, cache=new / "cache.sqlite")
    new.rename(kept)
