"""Achievements: the wall of figures, the line of dates, and the text around them."""

from collections.abc import Iterator

from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import after, event_slides, figure_slides, flow
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model.pages.achievements import AchievementsPage


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section, the text before the tables, the tables, the text behind them."""
    page = chapter.page
    assert isinstance(page, AchievementsPage)  # noqa: S101 - found by its kind
    yield from opening(chapter, ())
    yield from flow(chapter, page.intro)
    place = after(page.intro, Place())
    yield from figure_slides(chapter, page.figures, Stand("f", page.title, place))
    # The tables are gathered from the whole page; most pages have one of each.
    place = Place(place.heading, place.block + bool(page.figures))
    yield from event_slides(chapter, page.events, Stand("e", page.title, place))
    place = Place(place.heading, place.block + bool(page.events))
    yield from flow(chapter, page.blocks, name="r", start=place)
