"""Achievements: the figures and dates of the page's tables, with the text around them."""

from kiosk.compiler.screens.source import (
    Made,
    MisfitError,
    Source,
    before_first,
    blocks,
    take_events,
    take_figures,
)
from kiosk.pack.model import Figures, Timeline
from kiosk.pack.model.pages.achievements import AchievementsPage

NAMES = ("成果", "成就", "数字")


def compile_page(source: Source) -> Made:
    """Text before the first table is the introduction, text after it the rest."""
    intro, after = before_first(source.items, Figures, Timeline)
    figures, rest = take_figures(after)
    events, rest = take_events(rest)
    if not figures and not events:
        raise MisfitError(
            source.items[0].line if source.items else 1,
            ("没有数字表，也没有大事记表", "it has neither a figure table nor a timeline table"),
            (
                "请加一个表头为“数字|单位|说明”或“年份|事件”的表格。",
                "Add a table headed “figure|unit|what” or “year|event”.",
            ),
        )
    page = AchievementsPage(
        **source.common, intro=blocks(intro), figures=figures, events=events, blocks=blocks(rest)
    )
    return Made(page, figures[0] if figures else None)
