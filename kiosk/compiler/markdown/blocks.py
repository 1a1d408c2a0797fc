"""The block stage: lines of a page in, the blocks as written out.

It stands in for Python-Markdown's own block parser, which knows no line numbers, has no bound
on its time and needs four spaces where people type two. Every line is looked at once a level.
"""

from collections.abc import Sequence

from kiosk.compiler import limits
from kiosk.compiler.markdown.fences import opening
from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.code import read_fenced, read_indented
from kiosk.compiler.markdown.rules.definitions import read_definition
from kiosk.compiler.markdown.rules.headings import is_heading, is_rule, read_heading, read_rule
from kiosk.compiler.markdown.rules.lists import read_list
from kiosk.compiler.markdown.rules.markers import interrupts
from kiosk.compiler.markdown.rules.paragraphs import read_paragraph
from kiosk.compiler.markdown.rules.quotes import is_callout, is_quote, read_callout, read_quote
from kiosk.compiler.markdown.rules.reader import Rule
from kiosk.compiler.markdown.rules.tables import is_table, read_table
from kiosk.compiler.markdown.syntax import BlockSource
from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Message, Problem

_RULES: tuple[Rule, ...] = (
    read_fenced,
    read_definition,
    read_heading,
    read_callout,
    read_quote,
    read_rule,
    read_table,
    read_list,
    read_indented,
)
"""In this order; what none of them reads is a paragraph."""


class BlockReader:
    """Reads the blocks of one page."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._depth = 0
        self.references: dict[str, tuple[str, str]] = {}
        self.footnotes: dict[str, tuple[int, str]] = {}
        self.problems: list[Problem] = []

    def read(self, lines: Sequence[Line]) -> tuple[BlockSource, ...]:
        """Read all blocks of ``lines``."""
        blocks = []
        at = 0
        while at < len(lines):
            if lines[at].blank:
                at += 1
                continue
            found = next((f for rule in _RULES if (f := rule(lines, at, self))), None)
            block, at = found or read_paragraph(lines, at, self)
            if block is not None:
                blocks.append(block)
        return tuple(blocks)

    def inside(self, lines: Sequence[Line]) -> tuple[BlockSource, ...]:
        """Read the lines inside a quote or list item; nothing below the deepest level."""
        if not any(not line.blank for line in lines):
            return ()
        if self._depth >= limits.NESTING:
            self.report(messages.NESTED_TOO_DEEP, lines[0].number, limit=limits.NESTING)
            return ()
        self._depth += 1
        try:
            return self.read(lines)
        finally:
            self._depth -= 1

    def starts_block(self, lines: Sequence[Line], at: int) -> bool:
        """Tell whether line ``at`` ends a paragraph that stands above it."""
        line = lines[at]
        return (
            opening(line.text) is not None
            or is_heading(line)
            or is_quote(line)
            or is_rule(line)
            or is_callout(lines, at)
            or is_table(lines, at)
            or interrupts(line)
        )

    def report(self, message: Message, line: int, **values: object) -> None:
        """Write down a problem."""
        self.problems.append(message.at(self._file, line, **values))
