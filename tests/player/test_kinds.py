"""What an item is, asked without a trace."""

import shiboken6
from PySide6.QtCore import QMetaObject
from visitor import Visitor

from kiosk.player.kinds import has, kind


def kept() -> set[str]:
    """Return the types of QML that Python has in hand."""
    wrappers = [w for w in shiboken6.getAllValidWrappers() if isinstance(w, QMetaObject)]
    return {name for w in wrappers if "_QML" in (name := str(w.className()))}


def test_asking_leaves_no_type_behind(visitor: Visitor) -> None:
    items = list(visitor.items())
    assert any(kind(item).startswith("SectionTile_QMLTYPE") for item in items)
    assert any(has(item, "flickableDirection") for item in items)
    assert kept() == set()


def test_the_types_of_cpp_stay(visitor: Visitor) -> None:
    text = next(item for item in visitor.items() if kind(item) == "QQuickText")
    assert has(text, "truncated")
    assert not has(text, "nothing")
    assert kind(text) == "QQuickText"
