"""The body of a page as blocks."""

from dataclasses import dataclass

from kiosk.compiler.problems import Problem
from kiosk.compiler.references import References
from kiosk.pack.model import Block, Icon, Text


@dataclass(frozen=True, slots=True)
class Item:
    """One block of the page's top level."""

    block: Block
    line: int
    """Line of the file, from 1; best effort."""
    icon: Icon | None = None
    """Of a heading: ``## Title {: icon="mdi6.sprout" }``."""


@dataclass(frozen=True, slots=True)
class Document:
    """The body of a page."""

    title: str
    """The page's own title, plain: its first heading; empty when it has none."""
    items: tuple[Item, ...]
    """Without the level 1 heading that became the title; rules are there to split on."""
    notes: tuple[str, ...]
    """The presenter's notes, plain."""
    plain: str
    """All visible text, for search and reading time."""
    problems: tuple[Problem, ...]


def parse_document(
    body: str, *, file: str, first_line: int, lang: str, references: References
) -> Document:
    """Parse the body of a page; ``first_line`` is the line of ``file`` on which it begins."""
    return Document("", (), (), body, ())


def plain_text(markup: Text) -> str:
    """Return what a visitor reads of inline markup: no tags, no entities."""
    return markup
