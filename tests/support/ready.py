"""An exhibition compiled: by whoever asks first, for all tests and runs after it.

The drawings of the bundled one take half a minute of a core. What it was made of names what is
kept, so that none is taken for another.
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
COMPILER = ("kiosk/__init__.py", "kiosk/paths.py", "kiosk/compiler", "kiosk/pack")
"""All of the program that the compiler is: tests/test_import_rules.py holds it to that."""
MADE_OF = (*COMPILER, "assets", "requirements.lock")
TODAY = dt.date(2026, 1, 1)
PATIENCE = 600.0
"""Seconds that the first one may take."""


def ready(folder: Path, content: Path = CONTENT) -> PackStore:
    """Lay ``state`` and ``cache.sqlite`` of an exhibition into a folder; return its store."""
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = KEPT / content.name / digest(files((*MADE_OF, str(content))))[:16]
    with exclusive(KEPT / "lock", PATIENCE):
        if not kept.is_dir():
            _make(kept, content)
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    return PackStore(folder / "state")


def _make(kept: Path, content: Path) -> None:
    shutil.rmtree(kept.parent, ignore_errors=True)
    new = kept.with_suffix(".new")
    build(content, PackStore(new / "state"), today=TODAY, cache=new / "cache.sqlite")
    new.rename(kept)
