"""The home page opens the talk: its title with three figures, then what else it says."""

from collections.abc import Iterator

from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import figure_slides, flow
from kiosk.pack.model import BasePage, Figure
from kiosk.pack.model.deck import TitleSlide
from kiosk.pack.model.pages.home import HomePage

ON_TITLE = 3
"""Figures that the title slide has room for; more of them have a slide of their own."""


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the title slide, the text, the figures."""
    page = chapter.page
    assert isinstance(page, HomePage)  # noqa: S101 - found by its kind
    few = page.figures if len(page.figures) <= ON_TITLE else ()
    yield Draft(title_slide(page, page.title, page.subtitle, few), Place())
    yield from flow(chapter, page.blocks)
    if not few:
        yield from figure_slides(chapter, page.figures, Stand("f", page.title, Place()))


def title_slide(
    page: BasePage, title: str, subtitle: str, figures: tuple[Figure, ...] = ()
) -> TitleSlide:
    """Return the slide that begins a talk."""
    common = Chapter(page).common("title", title)
    return TitleSlide(**common, subtitle=subtitle, cover=page.cover, figures=figures)
