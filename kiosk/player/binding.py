"""Loads Qt's binding without what it needs only to explain a wrong call.

By itself it runs some 3,400 lines of Python twice at each start, with what they import, and from
then on reads the source of every module that is imported, for features that the program does not
use. Here these modules are empty until something is asked of them: the first wrong call loads
them, and is explained as ever.
"""

import builtins
import sys
from collections.abc import Sequence
from functools import partial
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:  # it would load what is left out here
    from importlib.abc import Loader

_ROOM: Final = "shibokensupport"
_AT_ONCE: Final = frozenset(
    f"{_ROOM}{name}"
    for name in ("", *(f".signature{part}" for part in ("", ".lib", ".loader", ".importhandler")))
)
"""What puts the others in their places."""

_OF_PYTHON: Final = frozenset(("base64", "tempfile", "textwrap", "zipfile"))
"""What is imported only for them."""

_LOCK: Final = RLock()


def load_binding() -> None:
    """Load all of it that the player starts with; to be called before anything else does."""
    ahead = _Ahead()
    sys.meta_path.insert(0, ahead)
    from PySide6 import QtGui, QtQml  # noqa: F401, PLC0415 - that is what this is for

    sys.meta_path.remove(ahead)
    # Without the hook for features, which would be asked at every import from here on.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _Ahead:
    """Finds what can wait, before Python does."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        inside = name.startswith(_ROOM) and name not in _AT_ONCE
        if not (inside or name in _OF_PYTHON):
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(name, path, target) for finder in others)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = cast("Loader", _Later(spec.loader))
        return spec


class _Later:
    """Makes modules that are loaded when they are first asked for something."""

    def __init__(self, real: "Loader") -> None:
        self._real = real

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Waiting(spec.name, self._real)

    def exec_module(self, module: ModuleType) -> None:
        """Give a module what the binding looks for in its dictionary itself."""
        match module.__name__.removeprefix(f"{_ROOM}."):
            case "feature":
                module.__dict__.update(feature_import=_no_feature, feature_imported=_no_feature)
            case "signature.mapping":
                module.__dict__.update(update_mapping=partial(_update, module))


def _no_feature(*_: object, **__: object) -> None:
    """Do what the binding's own functions do where no feature is asked for."""


def _update(mapping: "_Waiting") -> None:
    mapping.load()
    mapping.update_mapping()


class _Waiting(ModuleType):
    """A module of which nothing is there yet."""

    def __init__(self, name: str, real: "Loader") -> None:
        super().__init__(name)
        self.__dict__["_real"] = real

    def load(self) -> None:
        """Be what it stands for, if it is not by now."""
        with _LOCK:
            if real := self.__dict__.pop("_real", None):
                real.exec_module(self)

    def __getattr__(self, name: str) -> Any:
        # Python looks for such names in every module, and none of these defines any.
        if not name.startswith("__"):
            self.load()
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
