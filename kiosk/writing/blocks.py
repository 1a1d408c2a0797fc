"""An article on its way to a draft: blocks of text that know where they came from."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kiosk.compiler.problems import Message, Problem

Kind: TypeAlias = Literal["paragraph", "heading", "item", "table", "picture"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table or picture of the article."""

    text: str
    """Of a table all cells, for scoring; of a picture its caption."""
    line: int
    """Of the original, from 1."""
    kind: Kind = "paragraph"
    strong: bool = False
    """Whether all of it is bold."""
    linked: float = 0.0
    """Share of the text that is links, 0 to 1."""
    aside: bool = False
    """Whether it stands outside the main part of a web page."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table, its cells."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was read, before anything in it is changed."""

    text: str
    r"""What the report's line numbers count, ``\n`` between lines."""
    blocks: tuple[Block, ...]
    title: str = ""
    """What the file itself says that its title is."""


@dataclass(slots=True)
class Findings:
    """What the import has to tell, by line of the original."""

    file: str
    """Name of the copy of the original that the lines count in."""
    problems: list[Problem] = field(default_factory=list)

    def tell(self, message: Message, line: int, **values: object) -> None:
        """Write something down."""
        self.problems.append(message.at(self.file, line, **values))
