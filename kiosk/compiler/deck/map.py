"""A map: the plan; what its places are is for the presenter to say."""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import flow, picture_slides
from kiosk.compiler.deck.opening import opening
from kiosk.compiler.markdown.plain import plain_text
from kiosk.pack.model.pages.map import MapPage, Spot


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section, the plan with its places as notes, the text."""
    page = chapter.page
    assert isinstance(page, MapPage)  # noqa: S101 - found by its kind
    yield from opening(chapter, [spot.title for spot in page.spots])
    colon = "：" if page.text_lang.startswith("zh") else ": "
    notes = tuple(_said(spot, colon) for spot in page.spots)
    for draft in picture_slides(chapter, (page.plan,), Stand("plan", page.title, Place())):
        yield Draft(replace(draft.slide, notes=notes), draft.place)
    yield from flow(chapter, page.blocks)


def _said(spot: Spot, colon: str) -> str:
    text = plain_text(spot.text)
    return f"{spot.title}{colon}{text}" if text else spot.title
