"""Loads Qt's libraries beside Python, which loads modules of its own meanwhile."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Final

_LIBRARIES: Final = ("Gui", "Qml", "Quick")
"""Each with what it is linked to."""


def load_libraries() -> None:
    """Begin to, on Linux; whoever needs one that is on its way waits for it."""
    if sys.platform == "linux":
        Thread(target=_load, name="libraries", daemon=True).start()


def _load() -> None:
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        return
    folder = Path(found.origin).parent / "Qt" / "lib"
    # The system's own function: that of ctypes keeps Python waiting.
    load = ctypes.CDLL(None).dlopen
    load.restype, load.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    for name in _LIBRARIES:
        # One that is not there is not missed here.
        load(os.fsencode(folder / f"libQt6{name}.so.6"), os.RTLD_NOW)
