"""Blocks with the place where they stand."""

from dataclasses import dataclass

from kiosk.compiler.markdown.prose import Cell
from kiosk.pack.model import Block, Gallery, Icon, Picture, PictureBlock


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, as written and as read; as many cells as the table has columns."""

    line: int
    written: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One block of the page's top level."""

    block: Block
    line: int
    """Line of the file, from 1; best effort."""
    icon: Icon | None = None
    """Of a heading: ``## Title {: icon="mdi6.sprout" }``."""
    rows: tuple[Row, ...] = ()
    """Of a table without a meaning of its own, its head first; its screen kind may give it one."""


def with_galleries(items: list[Item]) -> list[Item]:
    """Join pictures that stand one after another into galleries."""
    joined: list[Item] = []
    for item in items:
        before = _pictures(joined[-1]) if joined else ()
        after = _pictures(item)
        if before and after:
            joined[-1] = Item(Gallery(before + after), joined[-1].line)
        else:
            joined.append(item)
    return joined


def _pictures(item: Item) -> tuple[Picture, ...]:
    block = item.block
    if isinstance(block, PictureBlock):
        return (block.picture,)
    return block.pictures if isinstance(block, Gallery) else ()
