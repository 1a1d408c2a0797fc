"""An article: a slide a heading or rule, more where the text is long, its cover beside one."""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.compiler.deck.draft import Chapter, Draft
from kiosk.compiler.deck.flow import flow
from kiosk.compiler.deck.measure import beside_picture, lines
from kiosk.compiler.deck.opening import opening
from kiosk.compiler.markdown.plain import plain_text
from kiosk.pack.model import Block, Figures, Heading, Picture, PictureBlock
from kiosk.pack.model.deck import FiguresSlide, TextSlide
from kiosk.pack.model.pages.article import ArticlePage

_SHORT = 2
"""Slides up to which an article begins without one that only says its title."""

_FEW = 2
"""Figures that stand above a text with a picture beside both."""


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the text, after a beginning of its own if it is a section and long."""
    page = chapter.page
    assert isinstance(page, ArticlePage)  # noqa: S101 - found by its kind
    found = list(flow(chapter, page.blocks))
    if chapter.section == page.title and len(found) > _SHORT:
        headings = (block for block in page.blocks if isinstance(block, Heading))
        yield from opening(chapter, [plain_text(head.text) for head in headings])
    elif page.cover is not None:
        found = _illustrated(found, page.cover, page.text_lang)
    yield from found


def _illustrated(found: list[Draft], cover: Picture, lang: str) -> list[Draft]:
    """Put the cover beside the first text that leaves it room, and a few figures with it."""
    match [draft.slide for draft in found]:
        case [FiguresSlide() as counted, TextSlide() as told] if len(counted.figures) <= _FEW:
            blocks = (Figures(counted.figures), *told.blocks)
            if _fits(told.blocks, lang, figures=True):
                return [_beside(found[1], blocks, cover)]
    for index, draft in enumerate(found):
        slide = draft.slide
        if isinstance(slide, TextSlide) and _fits(slide.blocks, lang):
            return [*found[:index], _beside(draft, slide.blocks, cover), *found[index + 1 :]]
    return found


def _fits(blocks: tuple[Block, ...], lang: str, *, figures: bool = False) -> bool:
    room = beside_picture(lang, figures=figures)
    return bool(blocks) and lines(blocks, room) <= room.lines


def _beside(draft: Draft, blocks: tuple[Block, ...], cover: Picture) -> Draft:
    slide = replace(draft.slide, blocks=(PictureBlock(cover), *blocks))
    return Draft(slide, draft.place, draft.under)
