"""A section: what it will be about, and its introduction; its pages follow by themselves."""

from collections.abc import Iterator

from kiosk.compiler.deck.draft import Chapter, Draft
from kiosk.compiler.deck.flow import flow
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model.pages.section import SectionPage


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section and its introduction."""
    page = chapter.page
    assert isinstance(page, SectionPage)  # noqa: S101 - found by its kind
    yield from opening(chapter, chapter.children)
    yield from flow(chapter, page.blocks)
