"""A timeline of its own."""

from kiosk.compiler.screens.source import (
    Made,
    MisfitError,
    Source,
    before_first,
    blocks,
    first_figure,
    take_events,
)
from kiosk.pack.model import Timeline
from kiosk.pack.model.pages.timeline import TimelinePage

NAMES = ("大事记", "时间线", "历程")


def compile_page(source: Source) -> Made:
    """All timeline tables become one line of events."""
    intro, after = before_first(source.items, Timeline)
    events, rest = take_events(after)
    if not events:
        raise MisfitError(
            source.items[0].line if source.items else 1,
            ("没有大事记表", "it has no timeline table"),
            ("请加一个表头为“年份|事件”的表格。", "Add a table headed “year|event”."),
        )
    page = TimelinePage(**source.common, intro=blocks(intro), events=events, blocks=blocks(rest))
    return Made(page, first_figure(source.items))
