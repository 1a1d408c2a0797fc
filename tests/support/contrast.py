"""How well every text stands out from the pixels behind it, by WCAG 2.2."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from layout import is_text, painted
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.player.kinds import kind
from kiosk.player.pictures import visible

AA, AA_LARGE, AAA, AAA_LARGE = 4.5, 3.0, 7.0, 4.5
SIGN = 3.0
"""For what is no text but says something: glyphs."""
LARGE, LARGE_BOLD = 44, 36
"""px on a screen of 1080 from which type is large. WCAG says 24 and 18.7 at a desk; visitors
stand twice as far away."""
FAINT = 0.3
"""Opacity below which a sign or numeral is a pattern of the ground and says nothing."""
SPECKS = 0.02
"""Share of a text's ink that may lie on a knot of the lattice: a dot hides no character."""
STEP = 2
"""px between the places that are looked at."""


@dataclass(frozen=True)
class Reading:
    """The least contrast of one text with what is behind it."""

    text: str
    ratio: float
    large: bool
    glyph: bool

    def passes(self, theme: str) -> bool:
        if self.glyph:
            return self.ratio >= SIGN
        if theme == "contrast":
            return self.ratio >= (AAA_LARGE if self.large else AAA)
        return self.ratio >= (AA_LARGE if self.large else AA)


def ratio(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readings(window: QQuickWindow, unit: float) -> Iterator[Reading]:
    """Read every text that is seen, except those that are disabled: WCAG leaves them out."""
    texts = [i for i in visible(window.contentItem()) if is_text(i) and i.isEnabled()]
    shown = _pixels(window)
    opacities = [item.opacity() for item in texts]
    for item in texts:
        item.setOpacity(0)
    hidden = _pixels(window)
    for item, opacity in zip(texts, opacities, strict=True):
        item.setOpacity(opacity)
    for item in texts:
        behind = _behind(item, shown, hidden)
        for ink in _inks(item):
            if behind and ink.alphaF() >= FAINT:
                yield _reading(item, _least(ink, behind), unit)


def _least(ink: QColor, behind: Counter[int]) -> float:
    """Return the least contrast with what is behind, leaving out a few places."""
    spare = behind.total() * SPECKS
    found = sorted((ratio(_over(ink, QColor(rgb)), QColor(rgb)), n) for rgb, n in behind.items())
    for contrast, count in found:
        spare -= count
        if spare < 0:
            return contrast
    raise AssertionError("nothing is behind")


@dataclass(frozen=True)
class _Pixels:
    values: memoryview
    width: int
    height: int

    def row(self, y: int, left: int, right: int) -> memoryview:
        return self.values[y * self.width + left : y * self.width + right : STEP]


def _pixels(window: QQuickWindow) -> _Pixels:
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    return _Pixels(memoryview(bytes(image.constBits())).cast("I"), image.width(), image.height())


def _behind(item: QQuickItem, shown: _Pixels, hidden: _Pixels) -> Counter[int]:
    """Count the colours of the places at which an item leaves ink, without it."""
    area, found = painted(item).toAlignedRect(), Counter[int]()
    left, right = max(0, area.left()), min(shown.width, area.right())
    for y in range(max(0, area.top()), min(shown.height, area.bottom()), STEP):
        rows = shown.row(y, left, right), hidden.row(y, left, right)
        if left < right and rows[0] != rows[1]:
            found.update(bare for inked, bare in zip(*rows, strict=True) if inked != bare)
    return found


def _inks(item: QQuickItem) -> Iterator[QColor]:
    """Yield the colours of a text and of the links in it, as opaque as they come out."""
    opacity, above = 1.0, item
    while above is not None:
        opacity *= above.opacity()
        above = above.parentItem()
    names = ["color", "linkColor"] if "<a " in item.property("text") else ["color"]
    for name in names:
        ink = QColor(item.property(name))
        ink.setAlphaF(ink.alphaF() * opacity)
        yield ink


def _over(ink: QColor, ground: QColor) -> QColor:
    a = ink.alphaF()
    mixed = (
        i * a + g * (1 - a) for i, g in zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    )
    return QColor.fromRgbF(*mixed)


def _luminance(colour: QColor) -> float:
    linear = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in _rgb(colour))
    return sum(weight * v for weight, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    red, green, blue, _ = colour.getRgbF()
    return red, green, blue


def _reading(item: QQuickItem, worst: float, unit: float) -> Reading:
    font = item.property("font")
    least = LARGE_BOLD if font.bold() else LARGE
    glyph = kind(item).startswith("Glyph")
    large = font.pixelSize() >= least * unit
    return Reading(str(item.property("text"))[:30], worst, large, glyph)
