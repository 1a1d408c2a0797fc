"""A section: an introduction and the pages under it."""

from kiosk.compiler.screens.source import Made, Source, blocks, first_figure
from kiosk.pack.model.pages.section import SectionPage

NAMES = ("目录", "栏目", "列表")


def compile_page(source: Source) -> Made:
    """All text is the introduction."""
    page = SectionPage(**source.common, blocks=blocks(source.items))
    return Made(page, first_figure(source.items))
