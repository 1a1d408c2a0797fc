"""Loads Qt's binding, and what follows it, without what a start only names.

By itself the binding runs some 3,400 lines of Python twice at each start, to explain wrong calls,
and from then on reads the source of every module that is imported, for features that the program
does not use. All that waits here, with what others import and a start does not need: the first
wrong call loads it, and is explained as ever.
"""

import builtins
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Final

from kiosk.player.later import Waiting, put_off

_ROOM: Final = "shibokensupport"
_OF_QT: Final = frozenset(
    f"{_ROOM}.{name}"
    for name in (
        "feature",
        *(f"signature.{part}" for part in ("mapping", "errorhandler", "layout", "parser")),
        *(f"signature.lib.{part}" for part in ("enum_sig", "pyi_generator", "tool")),
    )
)
_OF_PYTHON: Final = frozenset(
    (
        *("base64", "hashlib", "hmac", "inspect", "secrets", "shutil", "tempfile", "textwrap"),
        *("traceback", "zipfile"),
    )
)
_ABSENT: Final = frozenset({"typing_extensions"})
"""msgspec takes what Python has then, in less than half of the time."""


def lightly() -> AbstractContextManager[None]:
    """Let everything wait that can, of what is imported within."""
    given = {f"{_ROOM}.feature": _features, f"{_ROOM}.signature.mapping": _mapping}
    return put_off(_OF_QT | _OF_PYTHON, given=given, absent=_ABSENT)


def load_binding() -> None:
    """Load all of it that the player starts with."""
    from PySide6 import QtGui, QtQml  # noqa: F401, PLC0415 - that is what this is for

    # Without the hook for features, which would be asked at every import from here on.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _features(_: Waiting) -> Mapping[str, object]:
    def none(*_: object, **__: object) -> None:
        """Do what the binding's own functions do where no feature is asked for."""

    return {"feature_import": none, "feature_imported": none}


def _mapping(module: Waiting) -> Mapping[str, object]:
    def update() -> None:
        """Be there first: the binding takes this function, and all others, without asking."""
        module.load()
        module.update_mapping()

    return {"update_mapping": update}
