"""Blocks of a pack as HTML."""

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kiosk.pack.model import (
    Block,
    Callout,
    Code,
    Compare,
    Figure,
    Figures,
    Gallery,
    Heading,
    Icon,
    ListBlock,
    Paragraph,
    Picture,
    PictureBlock,
    Quote,
    Rule,
    Table,
    Text,
    Timeline,
    VideoBlock,
)

_LINK = re.compile(r'<a href="(page|takeaway):([^"]*)">')

Address = Callable[[str], str]
"""Gives the file of a page by its id."""


def plain(text: str) -> str:
    """Return plain text as HTML."""
    return html.escape(text)


def picture(shown: Picture | None, role: str = "", *, small: bool = False) -> str:
    """Return an image, with its caption if it has one; nothing for None."""
    if shown is None:
        return ""
    file = shown.small if small else shown.file
    caption = f"<figcaption>{plain(shown.caption)}</figcaption>" if shown.caption else ""
    size = f'width="{shown.width}" height="{shown.height}" style="background:{shown.tint}"'
    lazy = ' loading="lazy"' if small else ""
    image = f'<img src="media/{file}" {size} alt="" draggable="false"{lazy}>'
    return f'<figure class="{role}">{image}{caption}</figure>'


def icon(shown: Icon | None) -> str:
    """Return a glyph in its plate; nothing for None."""
    if shown is None:
        return ""
    return f"<i style=\"font-family:'{shown.family}'\">{shown.glyph}</i>"


def figure(shown: Figure) -> str:
    """Return a number worth showing large."""
    note = f"<small>{plain(shown.note)}</small>" if shown.note else ""
    value = f"<b>{plain(shown.value)}</b> <span>{plain(shown.unit)}</span>"
    return f"<div class=figure>{value}<p>{plain(shown.label)}</p>{note}</div>"


@dataclass(frozen=True, slots=True)
class Markup:
    """Writes blocks; links lead where ``address`` says."""

    address: Address

    def text(self, text: Text) -> str:
        """Return running text with its links turned to files."""
        return _LINK.sub(self._link, text)

    def _link(self, found: re.Match[str]) -> str:
        kind, target = found.groups()
        href = self.address(html.unescape(target)) if kind == "page" else "#take"
        return f'<a href="{plain(href)}" draggable="false">'

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return blocks in their order."""
        return "\n".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        """Return one block."""
        match block:
            case Heading(level=level, text=text):
                return f"<h{level}>{self.text(text)}</h{level}>"
            case Paragraph(text=text):
                return f"<p>{self.text(text)}</p>"
            case Code(text=text):
                return f"<pre>{plain(text)}</pre>"
            case Rule():
                return "<hr>"
            case _:
                return self._compound(block)

    def _compound(self, block: Any) -> str:
        match block:
            case Quote(blocks=inner):
                return f"<blockquote>{self.blocks(inner)}</blockquote>"
            case Callout(title=title, blocks=inner):
                return f"<aside><h4>{plain(title)}</h4>{self.blocks(inner)}</aside>"
            case _:
                return self._rows(block)

    def _rows(self, block: Any) -> str:
        match block:
            case ListBlock(items=items):
                lines = (f"<li data-depth={i.depth}>{self.text(i.text)}</li>" for i in items)
                return f"<ul>{''.join(lines)}</ul>"
            case Table(header=header, rows=rows):
                return self._table(header, rows)
            case Timeline(events=events):
                return self._table((), [(plain(event.when), event.text) for event in events])
            case Figures(items=items):
                return f"<div class=figures>{''.join(map(figure, items))}</div>"
            case _:
                return self._pictures(block)

    def _table(self, header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
        head = "".join(f"<th>{self.text(cell)}</th>" for cell in header)
        body = "".join(
            f"<tr>{''.join(f'<td>{self.text(cell)}</td>' for cell in row)}</tr>" for row in rows
        )
        return f"<table><tr>{head}</tr>{body}</table>"

    def _pictures(self, block: Any) -> str:
        match block:
            case PictureBlock(picture=shown):
                return picture(shown)
            case Gallery(pictures=shown):
                return f"<div class=gallery>{''.join(map(picture, shown))}</div>"
            case Compare(before=before, after=after):
                return f"<div class=gallery>{picture(before)}{picture(after)}</div>"
            case VideoBlock(video=video):
                return f'<video src="media/{video.file}" controls></video>'
        raise TypeError(f"a block of an unknown kind: {type(block).__name__}")
