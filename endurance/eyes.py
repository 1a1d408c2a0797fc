"""Tells a screen that shows something from one that does not."""

from collections import Counter

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

LEAST = 0.02
"""Share of the pixels that differ from the ground where there is anything to see."""

_STEP = 4
"""px between the places that are looked at."""


def ink(image: QImage) -> float:
    """Return the share of the pixels that are not of the most frequent colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = memoryview(bytes(plain.constBits())).cast("I")
    width = plain.width()
    seen = Counter(
        colour
        for y in range(0, plain.height(), _STEP)
        for colour in rows[y * width : (y + 1) * width : _STEP]
    )
    return 1 - seen.most_common(1)[0][1] / seen.total()


def blank(window: QQuickWindow) -> bool:
    """Tell whether a visitor would call this screen empty."""
    return ink(window.grabWindow()) < LEAST
