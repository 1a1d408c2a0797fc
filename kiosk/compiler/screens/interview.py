"""An interview: each ``##`` a question, each ``###`` a point of its answer."""

from kiosk.compiler.screens.source import (
    Made,
    MisfitError,
    Part,
    Source,
    blocks,
    split_at_headings,
    split_at_rule,
    take_figures,
)
from kiosk.pack.model import Figure
from kiosk.pack.model.pages.interview import InterviewPage, Point, Question

NAMES = ("访谈", "问答", "专访")

_UNIT = {"zh": "个问题", "en": "questions"}
_UNIT_ONE = {"en": "question"}


def compile_page(source: Source) -> Made:
    """Text before the first question is the introduction; what follows ``---`` closes an answer."""
    intro, parts = split_at_headings(source.items, 2)
    if not parts:
        raise MisfitError(
            source.items[0].line if source.items else 1,
            ("没有问题", "it has no question"),
            ("请把每个问题写成一行“## 问题”。", "Write each question as a line “## question”."),
        )
    questions = tuple(_question(part) for part in parts)
    page = InterviewPage(
        **source.common,
        speaker=source.header.speaker,
        role=source.header.role,
        intro=blocks(intro),
        questions=questions,
    )
    units = _UNIT_ONE if len(questions) == 1 and source.lang in _UNIT_ONE else _UNIT
    unit = units.get(source.lang, units["en"])
    return Made(page, Figure(value=str(len(questions)), unit=unit, label=""))


def _question(part: Part) -> Question:
    answer, closing = split_at_rule(part.items)
    opening, points = split_at_headings(answer, 3)
    return Question(
        title=part.title,
        icon=part.icon,
        opening=blocks(opening),
        points=tuple(_point(point) for point in points),
        closing=blocks(closing),
    )


def _point(part: Part) -> Point:
    figures, rest = take_figures(part.items)
    return Point(title=part.title, icon=part.icon, figures=figures, blocks=blocks(rest))
