"""How much room blocks take on a slide, in lines of type that ten metres can be read across."""

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.compiler.markdown.plain import plain_text, visible
from kiosk.pack.model import Block, Callout, Code, Heading, ListBlock, Paragraph, Quote, Table

_GAP = 0.4
"""Lines between two blocks."""
_ITEM_GAP = 0.3
_INDENT = 2.0
"""Ems of a list's marker, a quote's bar, a callout's edge."""
_HEADING = 1.3
_CODE = 0.85


@dataclass(frozen=True, slots=True)
class Room:
    """A place for text."""

    columns: float
    """Ems in a line; a hanzi is one wide, a Latin letter about half."""
    lines: float

    def inset(self, depth: int = 0) -> "Room":
        """Return the room to the right of a marker."""
        return Room(max(8.0, self.columns - _INDENT * (depth + 1)), self.lines)


_WHOLE = {"zh": Room(30, 8), "ja": Room(30, 8), "ko": Room(30, 8)}
_WHOLE_LATIN = Room(30, 9)
"""A language with longer words has one more line, as its leading is less."""

BESIDE = 0.62
"""Share of the lines that stay when figures stand on the same slide."""

_ABOVE = 2.0
"""Lines that a row of figures above the text takes."""

_NAMES = 2.0
"""Lines that a line of names at the foot takes."""

_HALF = 0.53
"""Share of a line that stays when figures stand on the left."""

_LEFT = 0.66
"""Share of a line that stays when a picture stands on the right."""


def room(lang: str, *, figures: bool = False) -> Room:
    """Return the room for text of a slide in a language, with ``figures`` beside the text."""
    whole = _WHOLE.get(lang.partition("-")[0], _WHOLE_LATIN)
    return Room(whole.columns, whole.lines * BESIDE) if figures else whole


def beside_picture(lang: str, *, figures: bool = False) -> Room:
    """Return the room for text left of a picture, with ``figures`` above the text."""
    whole = room(lang)
    return Room(whole.columns * _LEFT, whole.lines - _ABOVE if figures else whole.lines)


def above_names(lang: str, *, figures: bool = False) -> Room:
    """Return the room above a line of names, in half the width with ``figures`` beside it."""
    whole = room(lang)
    return Room(whole.columns * _HALF if figures else whole.columns, whole.lines - _NAMES)


def width(text: str) -> float:
    """Return the width of plain text in ems."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.52 for c in text)


def text_lines(text: str, columns: float) -> int:
    """Return the lines that plain text takes."""
    parts = text.split("\n")
    return sum(max(1, math.ceil(width(part) / columns)) for part in parts)


def block_lines(block: Block, room: Room) -> float:  # noqa: PLR0911  # a case a block
    """Return the lines that a block takes, with the gap below it."""
    match block:
        case Heading():
            return _HEADING * text_lines(plain_text(block.text), room.columns / _HEADING) + _GAP
        case Paragraph():
            return text_lines(plain_text(block.text), room.columns) + _GAP
        case ListBlock():
            return sum(
                text_lines(plain_text(item.text), room.inset(item.depth).columns) + _ITEM_GAP
                for item in block.items
            )
        case Code():
            return block.text.count("\n") * _CODE + 1 + _GAP
        case Table():
            return _table_lines(block, room)
        case Quote():
            return lines(block.blocks, room.inset())
        case Callout():
            return 1 + lines(block.blocks, room.inset()) + _GAP
        case _:
            shown = "\n".join(visible((block,)))
            return text_lines(shown, room.columns) + _GAP


def lines(blocks: Iterable[Block], room: Room) -> float:
    """Return the lines that blocks take one under the other."""
    return sum(block_lines(block, room) for block in blocks)


def _table_lines(table: Table, room: Room) -> float:
    columns = room.columns / max(1, len(table.header))
    rows = (table.header, *table.rows)
    tallest = (max((text_lines(plain_text(c), columns) for c in row), default=1) for row in rows)
    return sum(count + _ITEM_GAP for count in tallest) + _GAP
