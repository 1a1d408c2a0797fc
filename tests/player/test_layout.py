"""Every page in every view, language and size: no text cut, none outside, nothing too small."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.tour import views

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]
SLACK = 1.5
"""px that rounding may cost."""

SUMMARIES = {"summary", "trail"}
"""Names of texts that are meant to be cut: the beginning of a page on its card, and the like."""


def is_text(item: QQuickItem) -> bool:
    return item.metaObject().indexOfProperty("truncated") >= 0 and bool(item.property("text"))


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def scrolls(item: QQuickItem) -> tuple[bool, bool]:
    """Return whether an item can be flicked sideways, and up and down."""
    if item.metaObject().indexOfProperty("flickableDirection") < 0:
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


def complaints(item: QQuickItem, window: QRectF, unit: float) -> list[str]:
    text = str(item.property("text"))[:40]
    found = []
    if item.property("truncated") and item.objectName() not in SUMMARIES:
        found.append(f"cut: {text!r}")
    if item.property("contentWidth") > item.width() + SLACK:
        found.append(f"wider than its room: {text!r}")
    if item.property("contentHeight") > item.height() + SLACK * 4 and item.property("height") > 0:
        found.append(f"higher than its room: {text!r}")
    size = item.property("font").pixelSize()
    if size < 24 * unit - 0.51:
        found.append(f"{size} px is too small: {text!r}")
    if cut(item, window):
        found.append(f"out of sight: {text!r}")
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_text_is_cut(
    make_visitor: Callable[..., Visitor], pack: PackReader, size: tuple[int, int], lang: str
) -> None:
    visitor = make_visitor(size, lang)
    window = QRectF(0, 0, *size)
    unit = min(size) / 1080
    found: list[str] = []
    looked = 0
    for page_id in pack.ids(lang):
        if page_id.startswith("directory/unit") and not page_id.endswith("01"):
            continue
        visitor.booth.open(page_id)
        for view in views(visitor.scene):
            visitor.settle()
            texts = [item for item in visitor.items() if is_text(item)]
            looked += len(texts)
            for item in texts:
                found += [f"{page_id}~{view}: {c}" for c in complaints(item, window, unit)]
    assert looked > 200
    assert not found, "\n".join(sorted(set(found)))
