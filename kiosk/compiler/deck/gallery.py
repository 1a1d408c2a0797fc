"""A gallery: a picture a slide, as large as the wall."""

from collections.abc import Iterator

from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import flow, picture_slides
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model.pages.gallery import GalleryPage


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section, the text, the pictures."""
    page = chapter.page
    assert isinstance(page, GalleryPage)  # noqa: S101 - found by its kind
    yield from opening(chapter, ())
    yield from flow(chapter, page.intro)
    stand = Stand("i", page.title, Place())
    for index, draft in enumerate(picture_slides(chapter, page.pictures, stand)):
        # Most stand one under the other, so that a note's place tells its picture.
        yield Draft(draft.slide, Place(0, index), draft.under)
