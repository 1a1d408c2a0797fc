"""A timeline: five dates a slide."""

from collections.abc import Iterator

from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import after, event_slides, flow
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model.pages.timeline import TimelinePage


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section, the text before the dates, the dates, the text behind them."""
    page = chapter.page
    assert isinstance(page, TimelinePage)  # noqa: S101 - found by its kind
    yield from opening(chapter, ())
    yield from flow(chapter, page.intro)
    place = after(page.intro, Place())
    yield from event_slides(chapter, page.events, Stand("e", page.title, place))
    place = Place(place.heading, place.block + 1)
    yield from flow(chapter, page.blocks, name="r", start=place)
