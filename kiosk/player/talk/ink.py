"""What a finger points at and draws over the slide, seen on both screens."""

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

Stroke = list[QPointF]

_STROKES = 200
"""Kept for a slide; the oldest goes first."""
_POINTS = 2000
"""Of one stroke."""


@QmlElement
@QmlUncreatable("the presenter makes it")
class Ink(QObject):
    """A dot, and lines by slide. Places are shares of the slide's width and height, 0 to 1."""

    dotChanged = Signal()  # noqa: N815 - Qt's style
    strokesChanged = Signal()  # noqa: N815
    strokeChanged = Signal()  # noqa: N815

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dot: QPointF | None = None
        self._slide = ""
        self._drawn: dict[str, list[Stroke]] = {}
        self._stroke: Stroke = []

    @Property(bool, notify=dotChanged)
    def pointing(self) -> bool:
        """Whether there is a dot."""
        return self._dot is not None

    @Property(QPointF, notify=dotChanged)
    def dot(self) -> QPointF:
        """Where it is."""
        return self._dot or QPointF()

    @Property("QVariantList", notify=strokesChanged)
    def strokes(self) -> list[Stroke]:
        """The finished lines of the slide that is on, each a list of points."""
        return self._drawn.get(self._slide, [])

    @Property("QVariantList", notify=strokeChanged)
    def stroke(self) -> Stroke:
        """The line that is being drawn."""
        return self._stroke

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        """Put the dot somewhere."""
        self._dot = QPointF(x, y)
        self.dotChanged.emit()

    @Slot()
    def lift(self) -> None:
        """Take the dot away, or end the line."""
        if self._dot is not None:
            self._dot = None
            self.dotChanged.emit()
        if self._stroke:
            strokes = [*self._drawn.get(self._slide, []), self._stroke]
            self._drawn[self._slide] = strokes[-_STROKES:]
            self._stroke = []
            self.strokesChanged.emit()
            self.strokeChanged.emit()

    @Slot(float, float)
    def draw(self, x: float, y: float) -> None:
        """Draw on."""
        if len(self._stroke) < _POINTS:
            self._stroke = [*self._stroke, QPointF(x, y)]
            self.strokeChanged.emit()

    @Slot()
    def clear(self) -> None:
        """Wipe the slide that is on."""
        self._stroke = []
        self._drawn.pop(self._slide, None)
        self.strokesChanged.emit()
        self.strokeChanged.emit()

    def turn(self, slide: str) -> None:
        """Go to the lines of another slide."""
        if slide != self._slide:
            self.lift()
            self._slide = slide
            self.strokesChanged.emit()
