"""The screen kinds, each with the type of its page.

To add a kind, add its name to ``KINDS``: ``pages/<kind>.py`` here, ``screens/<kind>.py`` in
the compiler and ``<Kind>Screen.qml`` in the player are found by it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from kiosk.pack.model.page import BasePage

KINDS = (
    "home",
    "section",
    "article",
    "interview",
    "tiers",
    "achievements",
    "timeline",
    "gallery",
    "map",
)


def page_type(kind: str) -> type[BasePage]:
    """Return the page type of a screen kind: ``"home"`` gives ``HomePage``."""
    module = import_module(f"{__name__}.{kind}")
    found: type[BasePage] = getattr(module, f"{kind.capitalize()}Page")
    return found


if TYPE_CHECKING:
    Page: TypeAlias = BasePage
else:
    Page: Any = Union[tuple(page_type(kind) for kind in KINDS)]  # noqa: UP007
