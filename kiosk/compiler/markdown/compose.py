"""The pack's blocks made of the blocks as written."""

from collections.abc import Sequence

from kiosk.compiler.markdown.facts import figures, timeline
from kiosk.compiler.markdown.items import Item, Row, with_galleries
from kiosk.compiler.markdown.plain import plain_text
from kiosk.compiler.markdown.prose import Prose
from kiosk.compiler.markdown.syntax import (
    BlockSource,
    CalloutSource,
    CodeSource,
    CompareSource,
    HeadingSource,
    ItemSource,
    ListSource,
    ParagraphSource,
    QuoteSource,
    RuleSource,
    TableSource,
    Tone,
)
from kiosk.compiler.messages import text as messages
from kiosk.compiler.references import References
from kiosk.pack.model import (
    Block,
    Callout,
    Code,
    Compare,
    Gallery,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Picture,
    PictureBlock,
    Quote,
    Rule,
    Table,
    Video,
    VideoBlock,
)

_LOWEST_LEVEL = 2
_COMPARED = 2
_RATIO_SLACK = 0.02
"""By how much the ratios of two compared pictures may differ: a crop that nobody sees."""
_TITLES: dict[str, dict[Tone, str]] = {
    "zh": {
        "note": "说明",
        "tip": "提示",
        "important": "重要",
        "warning": "注意",
        "caution": "警告",
    },
    "en": {
        "note": "Note",
        "tip": "Tip",
        "important": "Important",
        "warning": "Warning",
        "caution": "Caution",
    },
}


class Composer:
    """Makes the blocks of one page, in order."""

    def __init__(self, *, lang: str, references: References, prose: Prose) -> None:
        self._lang = lang
        self._references = references
        self._prose = prose

    def items(self, sources: Sequence[BlockSource]) -> list[Item]:
        """Return the blocks of ``sources`` with their lines, pictures joined to galleries."""
        return with_galleries([item for source in sources for item in self._items(source)])

    def blocks(self, sources: Sequence[BlockSource]) -> tuple[Block, ...]:
        """Return the blocks inside a quote or callout."""
        return tuple(item.block for item in self.items(sources))

    def _items(self, source: BlockSource) -> list[Item]:  # noqa: PLR0911  # a case a block
        match source:
            case HeadingSource():
                return self.heading(source)
            case ParagraphSource():
                return self._paragraph(source)
            case CodeSource():
                return [Item(Code(source.text), source.line)]
            case RuleSource():
                return [Item(Rule(), source.line)]
            case TableSource():
                return self._table(source)
            case ListSource():
                return self._list(source)
            case QuoteSource():
                blocks = self.blocks(source.blocks)
                return [Item(Quote(blocks), source.line)] if blocks else []
            case CalloutSource():
                return self._callout(source)
            case CompareSource():
                return self._compare(source)

    def heading(self, source: HeadingSource) -> list[Item]:
        """Return a heading, with its icon, and the pictures in it."""
        cell = self._prose.cell(source.text, source.line)
        icon = self._references.icon(source.icon, source.line) if source.icon else None
        block = Heading(max(source.level, _LOWEST_LEVEL), cell.text)
        items = [Item(block, source.line, icon)] if cell.text else []
        return items + [_media(medium, source.line) for medium in cell.media]

    def _paragraph(self, source: ParagraphSource) -> list[Item]:
        return [
            Item(Paragraph(segment), source.line)
            if isinstance(segment, str)
            else _media(segment, source.line)
            for segment in self._prose.segments(source.text, source.line)
        ]

    def _callout(self, source: CalloutSource) -> list[Item]:
        titles = _TITLES.get(self._lang, _TITLES["en"])
        title = plain_text(self._prose.cell(source.title, source.line).text)
        blocks = self.blocks(source.blocks)
        callout = Callout(source.tone, title or titles[source.tone], blocks)
        return [Item(callout, source.line)] if blocks or title else []

    def _compare(self, source: CompareSource) -> list[Item]:
        """Return two pictures as a comparison, then what else stands there."""
        items = self.items(source.blocks)
        pictures = [picture for item in items for picture in _pictures(item.block)]
        if len(pictures) != _COMPARED:
            self._prose.report(messages.COMPARE_PICTURES, source.line, count=len(pictures))
            return items
        before, after = pictures
        if abs(before.width * after.height / (before.height * after.width) - 1) > _RATIO_SLACK:
            sizes = {
                "before": f"{before.width}×{before.height}",
                "after": f"{after.width}×{after.height}",
            }
            self._prose.report(messages.COMPARE_RATIO, source.line, **sizes)
        title = plain_text(self._prose.cell(source.title, source.line).text)
        others = [item for item in items if not _pictures(item.block)]
        return [Item(Compare(title, before, after), source.line), *others]

    def _table(self, source: TableSource) -> list[Item]:
        """Return a table as figures, as a timeline or as it is, then the pictures in it."""
        rows = [source.header, *source.rows]
        cells = [[self._prose.cell(text, row.line) for text in row.cells] for row in rows]
        block: Block = (
            figures(cells[0], cells[1:])
            or timeline(cells[0], cells[1:])
            or Table(
                header=tuple(cell.text for cell in cells[0]),
                rows=tuple(tuple(cell.text for cell in row) for row in cells[1:]),
                align=source.align,
            )
        )
        pictures = [
            _media(medium, row.line)
            for row, found in zip(rows, cells, strict=True)
            for cell in found
            for medium in cell.media
        ]
        kept = (
            tuple(
                Row(row.line, row.cells, tuple(found))
                for row, found in zip(rows, cells, strict=True)
            )
            if isinstance(block, Table)
            else ()
        )
        return [Item(block, source.line, rows=kept), *pictures]

    def _list(self, source: ListSource) -> list[Item]:
        """Return a list laid flat, cut where a table, code, quote or picture stands in it."""
        items: list[Item] = []
        gathered: list[ListItem] = []
        begins = source.line
        for entry, line in self._entries(source, 0):
            if isinstance(entry, ListItem):
                begins = begins if gathered else line
                gathered.append(entry)
                continue
            items += _gathered(gathered, begins)
            gathered = []
            items.append(entry)
        return items + _gathered(gathered, begins)

    def _entries(self, source: ListSource, depth: int) -> list[tuple[ListItem | Item, int]]:
        """Return the items of a list and the blocks between them, in reading order."""
        found: list[tuple[ListItem | Item, int]] = []
        for item in source.items:
            found += self._entry(item, depth)
        return found

    def _entry(self, source: ItemSource, depth: int) -> list[tuple[ListItem | Item, int]]:
        """Return one item: its first text has the marker, further paragraphs have none."""
        found: list[tuple[ListItem | Item, int]] = []
        marker = source.marker
        for block in source.blocks:
            if isinstance(block, ListSource):
                found += self._entries(block, depth + 1)
                continue
            for item in self._items(block):
                text = item.block.text if isinstance(item.block, Paragraph | Heading) else None
                if text is None:
                    found.append((item, item.line))
                else:
                    found.append((ListItem(depth, marker, text), item.line))
                    marker = ""
        return found


def _gathered(entries: list[ListItem], line: int) -> list[Item]:
    return [Item(ListBlock(tuple(entries)), line)] if entries else []


def _pictures(block: Block) -> tuple[Picture, ...]:
    if isinstance(block, PictureBlock):
        return (block.picture,)
    return block.pictures if isinstance(block, Gallery) else ()


def _media(medium: Picture | Video, line: int) -> Item:
    if isinstance(medium, Video):
        return Item(VideoBlock(medium), line)
    return Item(PictureBlock(medium), line)
