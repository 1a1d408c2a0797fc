"""What a visitor reads of a page, without its markup."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from kiosk.pack.model import (
    Block,
    Callout,
    Code,
    Compare,
    Figures,
    Gallery,
    Heading,
    ListBlock,
    Paragraph,
    PictureBlock,
    Quote,
    Table,
    Text,
    Timeline,
    VideoBlock,
)


class _Reader(HTMLParser):
    """Gathers the text of the pack's inline markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "br":
            self.texts.append("\n")


def plain_text(markup: Text) -> str:
    """Return what a visitor reads of inline markup: no tags, no entities."""
    if "<" not in markup and "&" not in markup:
        return markup.replace("\u200b", "")
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "".join(reader.texts).replace("\u200b", "")


def visible(blocks: Iterable[Block]) -> Iterator[str]:  # noqa: C901, PLR0912  # a case a block
    """Yield the texts of blocks in reading order, plain."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield plain_text(block.text)
            case ListBlock():
                yield from (plain_text(item.text) for item in block.items)
            case Code():
                yield block.text
            case Table():
                for row in (block.header, *block.rows):
                    yield " ".join(plain_text(cell) for cell in row)
            case Figures():
                for f in block.items:
                    yield " ".join(filter(None, (f.value, f.unit, f.label, f.note)))
            case Timeline():
                yield from (f"{e.when} {plain_text(e.text)}" for e in block.events)
            case PictureBlock():
                yield block.picture.caption
            case Gallery():
                yield from (picture.caption for picture in block.pictures)
            case Compare():
                yield " ".join(
                    filter(None, (block.title, block.before.caption, block.after.caption))
                )
            case VideoBlock():
                yield block.video.caption
            case Quote():
                yield from visible(block.blocks)
            case Callout():
                yield block.title
                yield from visible(block.blocks)
