"""The home screen: title, headline figures, sections."""

from kiosk.compiler.screens.source import (
    Made,
    MisfitError,
    Source,
    before_first,
    blocks,
    take_figures,
)
from kiosk.pack.model import Figures
from kiosk.pack.model.pages.home import HomePage

NAMES = ("首页", "主页")


def compile_page(source: Source) -> Made:
    """Take the headline figures from the first figure table; the rest stays below them."""
    if source.common["id"] != "":
        raise MisfitError(
            source.header.line("screen"),
            (
                "首页只有一个，就是最外面的 index.md",
                "there is one home screen, the outermost index.md",
            ),
            ("请删去这一行，或者写“画面: 目录”。", "Delete this line or write “screen: section”."),
        )
    before, after = before_first(source.items, Figures)
    figures, rest = take_figures(after[:1])
    page = HomePage(**source.common, figures=figures, blocks=blocks((*before, *rest, *after[1:])))
    return Made(page)
