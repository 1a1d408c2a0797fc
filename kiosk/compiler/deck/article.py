"""An article: a slide a heading or rule, more where the text is long."""

from collections.abc import Iterator

from kiosk.compiler.deck.draft import Chapter, Draft
from kiosk.compiler.deck.flow import flow
from kiosk.compiler.deck.opening import opening
from kiosk.compiler.markdown.plain import plain_text
from kiosk.pack.model import Heading
from kiosk.pack.model.pages.article import ArticlePage

_SHORT = 2
"""Slides up to which an article begins without one that only says its title."""


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the text, after a beginning of its own if it is a section and long."""
    page = chapter.page
    assert isinstance(page, ArticlePage)  # noqa: S101 - found by its kind
    found = list(flow(chapter, page.blocks))
    if chapter.section == page.title and len(found) > _SHORT:
        headings = (block for block in page.blocks if isinstance(block, Heading))
        yield from opening(chapter, [plain_text(head.text) for head in headings])
    yield from found
