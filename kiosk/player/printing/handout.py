"""Lays a talk out on sheets of A4: each slide small, room to write beside it, its notes below.

Notes that are longer than the sheet go on on the next one, between two lines of them.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from typing import Any, Final

from PySide6.QtGui import QFont, QGuiApplication, QTextLayout

from kiosk.pack.model.deck import Deck, Slide
from kiosk.player.printing.paper import DPI


def mm(length: float) -> float:
    """Return millimetres in px of a sheet."""
    return length * DPI / 25.4


SHEET: Final = (round(mm(210)), round(mm(297)))
"""A4 in px."""

_EDGE: Final = mm(18)
_TOP: Final = mm(16)
_END: Final = mm(276)
"""Above the foot of the sheet."""
_FOOT: Final = mm(280)
_MASTHEAD: Final = mm(23)
_SLIDE: Final = (mm(120), mm(67.5))
_NOTE: Final = 11.5 * DPI / 72
_MEASURE: Final = mm(150)
"""Longest line of the notes, 37 hanzi or 90 letters."""
_LEADING: Final = 1.52
_PARAGRAPH: Final = mm(2)
_BELOW: Final = mm(4.5)
"""Between a slide and its notes."""
_APART: Final = mm(12)
"""Between one slide with its notes and the next."""
_HEAD: Final = mm(9)
"""Of notes that go on from the sheet before."""
_TOGETHER: Final = 2
"""Lines of a note that are not parted from one another, at its begin and at its end."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the notes."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Place:
    """A slide by its index, and where its upper left corner is."""

    index: int
    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Sheet:
    """What is on one sheet, in px."""

    first: bool
    """Has the talk's name above it."""
    slides: list[Place] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    going_on: int = -1
    """Index of the slide whose notes begin the sheet; -1 when they all began here."""
    edge: float = _EDGE
    top: float = _TOP
    foot: float = _FOOT

    def plain(self) -> dict[str, Any]:
        """Return the sheet for QML."""
        return asdict(self)


def sheets(deck: Deck) -> list[Sheet]:
    """Lay out a talk. Needs an application with its fonts."""
    return list(_Flow(deck).sheets())


class _Flow:
    """Fills sheet after sheet from above."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._font = QFont(QGuiApplication.font())
        self._font.setPixelSize(round(_NOTE))
        self._sheet = Sheet(first=True)
        self._y = _TOP + _MASTHEAD

    def sheets(self) -> Iterator[Sheet]:
        for index, slide in enumerate(self._deck.slides):
            yield from self._add(index, _notes(slide, self._font))
        yield self._sheet

    def _add(self, index: int, notes: list[list[str]]) -> Iterator[Sheet]:
        line = _NOTE * _LEADING
        need = _SLIDE[1] + (_BELOW + line * _TOGETHER if notes else 0)
        if self._sheet.slides or self._sheet.lines:
            self._y += _APART
            if self._y + need > _END:
                yield self._turn()
        self._sheet.slides.append(Place(index, _EDGE, self._y, *_SLIDE))
        self._y += _SLIDE[1] + (_BELOW if notes else 0)
        for number, paragraph in enumerate(notes):
            self._y += _PARAGRAPH if number > 0 else 0
            for part in _parts(paragraph):
                if self._y + line * len(part) > _END:
                    yield self._turn(going_on=index)
                for text in part:
                    self._sheet.lines.append(Line(text, _EDGE, self._y, round(_NOTE)))
                    self._y += line

    def _turn(self, going_on: int = -1) -> Sheet:
        """Begin another sheet; return the one that is full."""
        full, self._sheet = self._sheet, Sheet(first=False, going_on=going_on)
        self._y = _TOP + (_HEAD if going_on >= 0 else 0)
        return full


def _parts(paragraph: list[str]) -> Iterator[list[str]]:
    """Yield lines of a paragraph that stay on one sheet: no line of it is left alone."""
    if len(paragraph) < 2 * _TOGETHER:
        yield paragraph
        return
    ends = [0, *range(_TOGETHER, len(paragraph) - _TOGETHER + 1), len(paragraph)]
    yield from (paragraph[begin:end] for begin, end in pairwise(ends))


def _notes(slide: Slide, font: QFont) -> list[list[str]]:
    """Return the lines of each paragraph of a slide's notes."""
    paragraphs = [" ".join(note.split()) for note in slide.notes]
    return [_wrapped(text, font) for text in paragraphs if text]


def _wrapped(text: str, font: QFont) -> list[str]:
    """Return the lines of a paragraph; all are shorter where the last would be a hanzi or two."""
    em = font.pixelSize()
    lines, last = _laid(text, font, _MEASURE)
    for less in (1, 2, 3):
        if len(lines) < 2 or last >= 3.5 * em:  # noqa: PLR2004 - a word, as seen
            break
        narrower, width = _laid(text, font, _MEASURE - less * em)
        if len(narrower) == len(lines):
            lines, last = narrower, width
    return lines


def _laid(text: str, font: QFont, measure: float) -> tuple[list[str], float]:
    """Return the lines of a text and the length of the last, both in px of a sheet."""
    lines: list[str] = []
    last = 0.0
    # Qt counts in UTF-16, in which a rare hanzi has two units.
    units = text.encode("utf-16-le")
    layout = QTextLayout(text, font)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(measure)
        last = line.naturalTextWidth()
        begin, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        lines.append(units[begin:end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return lines, last
