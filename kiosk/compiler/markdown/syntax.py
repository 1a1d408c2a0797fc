"""The blocks of a page as written: what the block stage finds, not yet looked up or typeset."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
Tone: TypeAlias = Literal["note", "tip", "important", "warning", "caution"]


@dataclass(frozen=True, slots=True)
class HeadingSource:
    """``## Title``."""

    line: int
    level: int
    text: str
    icon: str
    """Name of its icon; empty for none."""


@dataclass(frozen=True, slots=True)
class ParagraphSource:
    r"""Running text, its lines joined by ``\n``."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class CodeSource:
    """Fenced or indented code."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class RuleSource:
    """``---``."""

    line: int


@dataclass(frozen=True, slots=True)
class RowSource:
    """A row of a table; as many cells as the table has columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table of any meaning."""

    line: int
    header: RowSource
    align: tuple[Align, ...]
    rows: tuple[RowSource, ...]


@dataclass(frozen=True, slots=True)
class QuoteSource:
    """``> …``."""

    line: int
    blocks: "tuple[BlockSource, ...]"


@dataclass(frozen=True, slots=True)
class CalloutSource:
    """``!!! note`` or ``> [!NOTE]``."""

    line: int
    tone: Tone
    title: str
    blocks: "tuple[BlockSource, ...]"


@dataclass(frozen=True, slots=True)
class CompareSource:
    """``!!! compare`` or ``> [!COMPARE]``: two pictures of one thing."""

    line: int
    title: str
    blocks: "tuple[BlockSource, ...]"


@dataclass(frozen=True, slots=True)
class ItemSource:
    """One item of a list; lists inside it are among its blocks."""

    line: int
    marker: str
    blocks: "tuple[BlockSource, ...]"


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list."""

    line: int
    items: tuple[ItemSource, ...]


BlockSource: TypeAlias = (
    HeadingSource
    | ParagraphSource
    | CodeSource
    | RuleSource
    | TableSource
    | QuoteSource
    | CalloutSource
    | CompareSource
    | ListSource
)
