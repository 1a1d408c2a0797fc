"""An article: read from top to bottom."""

from kiosk.compiler.screens.source import Made, Source, blocks, first_figure
from kiosk.pack.model.pages.article import ArticlePage

NAMES = ("文章", "正文")


def compile_page(source: Source) -> Made:
    """Blocks in their order."""
    page = ArticlePage(**source.common, blocks=blocks(source.items))
    return Made(page, first_figure(source.items))
