"""What a screen reader is told: the accessible things of a window, and which has the focus."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

PRESSED = {
    QAccessible.Role.Button,
    QAccessible.Role.Link,
    QAccessible.Role.RadioButton,
    QAccessible.Role.PageTab,
}
"""Roles of what can be pressed."""


@dataclass(frozen=True)
class Thing:
    """One accessible thing on the screen."""

    role: QAccessible.Role
    name: str
    item: QQuickItem
    focusable: bool
    enabled: bool

    @property
    def pressed(self) -> bool:
        return self.role in PRESSED


def things(window: QQuickWindow) -> Iterator[Thing]:
    """Yield everything that is not hidden, in the order in which it is read out."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    yield from _below(root)


def thing(item: QQuickItem) -> Thing:
    """Return what a screen reader is told of one item."""
    found = QAccessible.queryAccessibleInterface(item)
    assert found is not None, f"{item} tells a screen reader nothing"
    return _thing(found)


def _below(above: QAccessibleInterface) -> Iterator[Thing]:
    for index in range(above.childCount()):
        child = above.child(index)
        if child is None or child.state().invisible:
            continue
        if isinstance(child.object(), QQuickItem):
            yield _thing(child)
        yield from _below(child)


def _thing(found: QAccessibleInterface) -> Thing:
    item, state = found.object(), found.state()
    assert isinstance(item, QQuickItem)
    name = found.text(QAccessible.Text.Name)
    return Thing(found.role(), name, item, bool(state.focusable), not state.disabled)
