"""The slide that begins a section."""

from collections.abc import Iterator, Sequence

from kiosk.compiler.deck.draft import Chapter, Draft, Place
from kiosk.pack.model.deck import SectionSlide

MOST_ITEMS = 6


def opening(chapter: Chapter, items: Sequence[str]) -> Iterator[Draft]:
    """Yield it with what the section will be about; the talk as a whole numbers it."""
    page = chapter.page
    yield Draft(
        SectionSlide(
            **chapter.common("begin", page.title),
            subtitle=page.subtitle,
            icon=page.icon,
            cover=page.cover,
            number=1,
            total=1,
            items=tuple(items)[:MOST_ITEMS],
        ),
        Place(),
    )
