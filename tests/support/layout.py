"""What can be wrong with a text on the screen: cut, too large for its room, too small, covered."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.player.kinds import has

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]
SLACK = 1.5
"""px that rounding may cost."""

SUMMARIES = {"summary", "trail", "typed"}
"""Names of texts that are meant to be cut: the beginning of a page on its card, and the like."""


def is_text(item: QQuickItem) -> bool:
    return has(item, "truncated") and bool(item.property("text"))


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def scrolls(item: QQuickItem) -> tuple[bool, bool]:
    """Return whether an item can be flicked sideways, and up and down."""
    if item.objectName() == "area":  # in reach mode the bar moves the page up and down
        return False, True
    if not has(item, "flickableDirection"):
        return False, False
    return (
        item.property("contentWidth") > item.width() + 1,
        item.property("contentHeight") > item.height() + 1,
    )


def cut(item: QQuickItem, window: QRectF) -> bool:
    """Tell whether part of an item is out of sight for good: no flick brings it in."""
    seen = rect(item)
    above = item.parentItem()
    while above is not None:
        if above.clip():
            clip = rect(above)
            sideways, upright = scrolls(above)
            if not clip.intersects(seen):
                return not (sideways or upright)
            left = seen.intersected(clip)
            if not sideways and left.width() < seen.width() - SLACK:
                return True
            if not upright and left.height() < seen.height() - SLACK:
                return True
            seen = left
        above = above.parentItem()
    return not window.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(seen)


def comes_in(item: QQuickItem, window: QRectF) -> bool:
    """Tell whether an item is elsewhere and will be laid out in full when it is flicked in."""
    above = item.parentItem()
    while above is not None:
        if any(scrolls(above)):
            return not window.intersects(rect(item))
        above = above.parentItem()
    return False


def complaints(item: QQuickItem, window: QRectF, unit: float) -> list[str]:
    text = str(item.property("text"))[:40]
    found = []
    if item.property("truncated") and item.objectName() not in SUMMARIES:
        found.append(f"cut: {text!r}")
    if item.property("contentWidth") > item.width() + SLACK:
        found.append(f"wider than its room: {text!r}")
    # An icon's line is higher than the icon.
    icon = len(text) == 1 and unicodedata.category(text) == "Co"
    high = item.property("contentHeight") > item.height() + SLACK * 4
    if high and not icon and item.property("height") > 0:
        found.append(f"higher than its room: {text!r}")
    size = item.property("font").pixelSize()
    if size < 24 * unit - 0.51:
        found.append(f"{size} px is too small: {text!r}")
    if not comes_in(item, window) and cut(item, window):
        found.append(f"out of sight: {text!r}")
    return found


def painted(item: QQuickItem) -> QRectF:
    """Return where the words of a text are seen in the window, without the room around them."""
    # The font's own line is half as high again as its characters.
    lead = item.property("font").pixelSize() * 0.16
    area = item.mapRectToScene(item.boundingRect().adjusted(0, lead, 0, -lead))
    above = item.parentItem()
    while above is not None:
        if above.clip():
            area = area.intersected(rect(above))
        above = above.parentItem()
    return area


def overlaps(texts: Iterable[QQuickItem]) -> Iterator[str]:
    """Yield the pairs of texts of which one stands on the other."""
    seen = [(item, painted(item)) for item in texts]
    for (one, here), (other, there) in combinations(seen, 2):
        shared = here.intersected(there)
        if shared.width() > SLACK and shared.height() > SLACK:
            yield f"{one.property('text')[:20]!r} and {other.property('text')[:20]!r}"
