"""What a screen kind makes its page from, and what it gives back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kiosk.compiler.document import Document, Item, plain_text
from kiosk.compiler.header import Header
from kiosk.compiler.problems import Message, Problem
from kiosk.compiler.references import References
from kiosk.pack.model import (
    BasePage,
    Block,
    Event,
    Figure,
    Figures,
    Heading,
    Icon,
    Picture,
    PictureBlock,
    Rule,
    Timeline,
)


@dataclass(frozen=True, slots=True)
class Source:
    """A page before its kind gives it its form."""

    common: dict[str, Any]
    """The fields of ``BasePage``."""
    items: tuple[Item, ...]
    """The body without its title and cover."""
    document: Document
    header: Header
    lang: str
    """The language that the text is in."""
    file: str
    references: References
    problems: list[Problem]
    """What has been reported so far; it stays when the page turns out to be a misfit."""

    def report(self, message: Message, line: int, **values: object) -> None:
        """Write down what is wrong with a part of the page that is then left out."""
        self.problems.append(message.at(self.file, line, **values))


@dataclass(frozen=True, slots=True)
class Made:
    """A page in its form."""

    page: BasePage
    figure: Figure | None = None
    """The page's headline figure, for its card."""
    told: str | None = None
    """All that it says, plain, where that is not the text as written."""


class MisfitError(Exception):
    """The page is not written as its screen kind asks."""

    def __init__(self, line: int, reason: tuple[str, str], remedy: tuple[str, str]) -> None:
        super().__init__(reason[1])
        self.line = line
        self.reason = reason
        """In Chinese and English."""
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what follows it."""

    title: str
    icon: Icon | None
    items: tuple[Item, ...]


def blocks(items: Iterable[Item]) -> tuple[Block, ...]:
    """Return the blocks of some items."""
    return tuple(item.block for item in items)


def split_at_headings(
    items: Iterable[Item], level: int
) -> tuple[tuple[Item, ...], tuple[Part, ...]]:
    """Cut items at their headings of ``level``: what comes before, and a part for each."""
    before: list[Item] = []
    parts: list[tuple[Item, list[Item]]] = []
    for item in items:
        if isinstance(item.block, Heading) and item.block.level == level:
            parts.append((item, []))
        else:
            (parts[-1][1] if parts else before).append(item)
    return tuple(before), tuple(
        Part(plain_text(_heading(head).text), head.icon, tuple(rest)) for head, rest in parts
    )


def _heading(item: Item) -> Heading:
    assert isinstance(item.block, Heading)  # noqa: S101 - chosen by its type
    return item.block


def split_at_rule(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Cut items at their first rule; the second part is empty without one."""
    for index, item in enumerate(items):
        if isinstance(item.block, Rule):
            rest = items[index + 1 :]
            return items[:index], tuple(i for i in rest if not isinstance(i.block, Rule))
    return items, ()


def take_figures(items: Iterable[Item]) -> tuple[tuple[Figure, ...], tuple[Item, ...]]:
    """Return the figures of all figure tables, and the other items."""
    figures, rest = _take(items, lambda block: isinstance(block, Figures))
    return tuple(f for block in figures if isinstance(block, Figures) for f in block.items), rest


def take_events(items: Iterable[Item]) -> tuple[tuple[Event, ...], tuple[Item, ...]]:
    """Return the events of all timeline tables, and the other items."""
    events, rest = _take(items, lambda block: isinstance(block, Timeline))
    return tuple(e for block in events if isinstance(block, Timeline) for e in block.events), rest


def take_first_picture(items: tuple[Item, ...]) -> tuple[Picture | None, tuple[Item, ...]]:
    """Return the first picture if it has no caption of its own to show, and the other items."""
    for index, item in enumerate(items):
        if isinstance(item.block, PictureBlock) and not item.block.picture.caption:
            return item.block.picture, items[:index] + items[index + 1 :]
    return None, items


def _take(
    items: Iterable[Item], wanted: Callable[[Block], bool]
) -> tuple[list[Block], tuple[Item, ...]]:
    taken, rest = [], []
    for item in items:
        if wanted(item.block):
            taken.append(item.block)
        else:
            rest.append(item)
    return taken, tuple(rest)


def first_figure(items: Iterable[Item]) -> Figure | None:
    """Return the first figure of the first figure table."""
    return next(iter(take_figures(items)[0]), None)


def before_first(
    items: tuple[Item, ...], *types: type[Block]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Cut items before the first block of one of ``types``; the second part is empty without."""
    for index, item in enumerate(items):
        if isinstance(item.block, types):
            return items[:index], items[index:]
    return items, ()
