"""Screen kinds: how the text of a page becomes what its screen shows.

One module a kind, found by its name in ``kiosk.pack.model.pages.KINDS``. Each has ``NAMES``,
what staff may write after ``screen:``, and ``compile_page``.
"""

from functools import cache
from importlib import import_module
from types import ModuleType

from kiosk.pack.model.pages import KINDS


def screen(kind: str) -> ModuleType:
    """Return the module of a screen kind."""
    return import_module(f"{__name__}.{kind}")


@cache
def kinds_by_name() -> dict[str, str]:
    """Return the screen kind by everything that staff may call it, in lower case."""
    names = {kind: kind for kind in KINDS}
    for kind in KINDS:
        names.update({name.lower(): kind for name in screen(kind).NAMES})
    return names
