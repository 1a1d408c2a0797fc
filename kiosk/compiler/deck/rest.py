"""Pages of a kind that talks know nothing of: their text, in the order of their fields."""

from collections.abc import Iterator
from typing import get_args

from kiosk.compiler.deck.draft import Chapter, Draft
from kiosk.compiler.deck.flow import flow
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model import BasePage, Block

_BLOCKS = get_args(Block)


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section and its text."""
    page = chapter.page
    yield from opening(chapter, chapter.children)
    for name in page.__struct_fields__:
        value = getattr(page, name)
        if name not in BasePage.__struct_fields__ and isinstance(value, tuple):
            blocks = tuple(part for part in value if isinstance(part, _BLOCKS))
            yield from flow(chapter, blocks, name=f"{name}.")
