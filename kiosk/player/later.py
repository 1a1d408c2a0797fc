"""Modules that come when something of them is asked for.

Much of what is imported at a start is only named there: by functions that a start does not call.
"""

import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, cast

if TYPE_CHECKING:  # it would load some of what is put off
    from importlib.abc import Loader

Given: TypeAlias = Callable[["Waiting"], Mapping[str, object]]
"""Returns by name what a module has before it is loaded."""


@contextmanager
def put_off(
    names: Collection[str], *, given: Mapping[str, Given], absent: Collection[str] = ()
) -> Iterator[None]:
    """Have modules wait that are imported within.

    Those that are ``absent`` cannot be imported within, which makes others take what else there is.
    """
    finder = _Finder(names, given, absent)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class Waiting(ModuleType):
    """A module of which nothing is there yet."""

    def __init__(self, name: str, real: "Loader") -> None:
        super().__init__(name)
        self.__dict__.update(_real=real, _lock=RLock())

    def load(self) -> None:
        """Be what it stands for, if it is not by now."""
        with self.__dict__["_lock"]:
            if real := self.__dict__.pop("_real", None):
                real.exec_module(self)

    def __getattr__(self, name: str) -> Any:
        # Python looks for such names in every module, and few define any.
        if not name.startswith("__") or name in {"__all__", "__version__"}:
            self.load()
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


class _Finder:
    """Finds what can wait, before Python does."""

    def __init__(
        self, names: Collection[str], given: Mapping[str, Given], absent: Collection[str]
    ) -> None:
        self._names = names
        self._given = given
        self._absent = absent

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name in self._absent:
            raise ModuleNotFoundError(name)
        if name not in self._names:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(name, path, target) for finder in others)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = cast("Loader", _Late(spec.loader, self._given.get(name)))
        return spec


class _Late:
    """Makes a module that waits."""

    def __init__(self, real: "Loader", given: Given | None) -> None:
        self._real = real
        self._given = given

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return Waiting(spec.name, self._real)

    def exec_module(self, module: ModuleType) -> None:
        if self._given is not None:
            module.__dict__.update(self._given(cast("Waiting", module)))
