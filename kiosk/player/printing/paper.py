"""The pages of a PDF as one surface that the scene paints on, page after page."""

from pathlib import Path
from typing import Final, Self

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPaintDevice, QPaintEngine, QPainter, QPdfWriter

from kiosk.player.printing.errors import PrintError

DPI: Final = 144
"""px of a sheet to an inch: two to a point."""

_END: Final = b"%%EOF\n"


class Paper(QPaintDevice):
    """Sheets of one size, each painted by painters that come and go.

    Qt Quick's renderer begins and ends a painter for every picture, and a PDF ends with its
    painter. So whoever begins one here is lent the painter that stays until the end: the
    pages have their fonts and pictures in common. To be used in a ``with`` statement, at whose
    end the document is complete.
    """

    def __init__(self, file: Path, size: tuple[float, float], title: str, author: str) -> None:
        """Begin ``file`` with an empty first sheet, ``size`` in px."""
        super().__init__()
        self._file = file
        self._writer = QPdfWriter(str(file))
        points = QSizeF(size[0], size[1]) * (72 / DPI)
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        self._writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", exact))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setResolution(DPI)
        self._writer.setTitle(title)
        self._writer.setAuthor(author)
        self._writer.setCreator("kiosk")
        self._painter = QPainter(self._writer)

    def turn(self) -> None:
        """Go on to the next sheet."""
        self._writer.newPage()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the document: its fonts are written last. Raises ``PrintError``."""
        self._painter.end()
        # Qt writes on when nothing is written any more, and says nothing.
        if kind is None and not _is_whole(self._file):
            raise PrintError("it was cut short; is the disk full?")

    def sharedPainter(self) -> QPainter:  # noqa: N802 - Qt's name
        """Return the painter that every other one on this device stands for."""
        return self._painter

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt's name
        """Return what the painter draws with."""
        return self._painter.paintEngine()

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Return a measure of a sheet."""
        return self._writer.metric(metric)


def _is_whole(file: Path) -> bool:
    """Tell whether a PDF has its end."""
    with file.open("rb") as stream:
        stream.seek(max(0, stream.seek(0, 2) - len(_END)))
        return stream.read() == _END
