"""The body of a page as blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.compiler.decode import clean
from kiosk.compiler.habits import normalise
from kiosk.compiler.limits import cap_page
from kiosk.compiler.markdown.blocks import BlockReader
from kiosk.compiler.markdown.comments import Remark, take_notes
from kiosk.compiler.markdown.compose import Composer
from kiosk.compiler.markdown.inline import InlineParser
from kiosk.compiler.markdown.items import Item, with_galleries
from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.plain import plain_text, visible
from kiosk.compiler.markdown.prose import Prose
from kiosk.compiler.markdown.source import Source
from kiosk.compiler.markdown.syntax import BlockSource, HeadingSource
from kiosk.compiler.problems import Problem
from kiosk.compiler.references import References
from kiosk.pack.model import (
    Gallery,
    Heading,
    Icon,
    ListBlock,
    ListItem,
    PictureBlock,
    Rule,
    VideoBlock,
)

__all__ = ["Document", "Item", "parse_document", "plain_text"]

_ABOVE_A_TITLE = (PictureBlock, Gallery, VideoBlock, Rule)
"""What may stand above the heading that is the page's title."""


@dataclass(frozen=True, slots=True)
class Document:
    """The body of a page."""

    title: str
    """The page's own title, plain: its first heading; empty when it has none."""
    items: tuple[Item, ...]
    """Without the level 1 heading that became the title; rules are there to split on."""
    notes: tuple[Remark, ...]
    """The presenter's notes, plain, with their lines."""
    plain: str
    """All visible text, for search and reading time."""
    problems: tuple[Problem, ...]
    icon: Icon | None = None
    """The icon on the heading that became the title."""


def parse_document(
    body: str, *, file: str, first_line: int, lang: str, references: References
) -> Document:
    """Parse the body of a page; ``first_line`` is the line of ``file`` on which it begins."""
    text, problems = cap_page(clean(body), file, first_line)
    numbered = [Line(first_line + i, line) for i, line in enumerate(text.split("\n"))]
    notes = take_notes(numbered, file)
    plain_lines = normalise("\n".join(line.text for line in notes.lines)).split("\n")
    lines = [Line(a.number, b) for a, b in zip(notes.lines, plain_lines, strict=False)]
    reader = BlockReader(file)
    sources = reader.read(lines)
    parser = InlineParser(reader.references, reader.footnotes)
    prose = Prose(file=file, lang=lang, references=references, source=Source(lines), parser=parser)
    composer = Composer(lang=lang, references=references, prose=prose)
    items = composer.items(sources)
    items += _footnotes(reader, parser, prose)
    title, icon, items = _titled(sources, items)
    problems += [*notes.problems, *reader.problems, *prose.problems]
    shown = "\n".join(filter(None, visible(item.block for item in items)))
    return Document(title, tuple(items), tuple(notes.notes), shown, tuple(problems), icon)


def _footnotes(reader: BlockReader, parser: InlineParser, prose: Prose) -> list[Item]:
    """Return the footnotes as a list at the end, in the order of their mention."""
    done: list[str] = []
    entries: list[ListItem] = []
    while label := next((key for key in parser.mentioned if key not in done), None):
        done.append(label)
        line, text = reader.footnotes[label]
        entries.append(ListItem(0, f"{len(done)}.", prose.cell(text, line).text))
    return [Item(ListBlock(tuple(entries)), reader.footnotes[done[0]][0])] if entries else []


def _titled(
    sources: Sequence[BlockSource], items: list[Item]
) -> tuple[str, Icon | None, list[Item]]:
    """Return the page's title and icon, and the items without the heading that said it.

    The heading goes when it is of level 1 and only pictures or rules stand above it.
    """
    headings = [source for source in sources if isinstance(source, HeadingSource)]
    chosen = next((h for h in headings if h.level == 1), headings[0] if headings else None)
    for index, item in enumerate(items):
        if chosen is None or item.line != chosen.line or not isinstance(item.block, Heading):
            continue
        title = plain_text(item.block.text)
        above = items[:index]
        if chosen.level > 1 or not all(isinstance(i.block, _ABOVE_A_TITLE) for i in above):
            return title, None, items
        kept = [i for i in above if not isinstance(i.block, Rule)]
        return title, item.icon, with_galleries(kept + items[index + 1 :])
    return "", None, items
