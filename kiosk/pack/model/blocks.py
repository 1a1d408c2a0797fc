"""Blocks: what the body of a page is made of, in reading order."""

from typing import Literal, TypeAlias

from kiosk.pack.model.base import Struct, Text
from kiosk.pack.model.media import Picture, Video


class Heading(Struct, tag="heading", tag_field="type"):
    """A heading inside a page; the page title is not one."""

    level: int
    """2 to 6."""
    text: Text


class Paragraph(Struct, tag="paragraph", tag_field="type"):
    """Running text."""

    text: Text


class ListItem(Struct):
    """One item of a list, lists inside lists laid flat."""

    depth: int
    """0 for the outermost list."""
    marker: str
    """``"•"``, ``"1."``, or empty for a further paragraph of the item above."""
    text: Text


class ListBlock(Struct, tag="list", tag_field="type"):
    """A list of any nesting."""

    items: tuple[ListItem, ...]


class Code(Struct, tag="code", tag_field="type"):
    """Preformatted text; plain."""

    text: str


class Table(Struct, tag="table", tag_field="type"):
    """A table that is neither of figures nor of dates."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    """Each as long as ``header``."""
    align: tuple[Literal["left", "center", "right"], ...]


class Figure(Struct):
    """A number worth showing large."""

    value: str
    """As written: ``"75"``, ``"100+"``, ``"40%"``, ``"二等奖"``. Plain text."""
    unit: str
    label: str
    note: str = ""
    story: str = ""
    """Page id that tells more; empty for none."""


class Figures(Struct, tag="figures", tag_field="type"):
    """A figure table."""

    items: tuple[Figure, ...]


class Event(Struct):
    """One row of a timeline."""

    when: str
    """As written: ``"2003"``, ``"2025-08-30"``, ``"近三年"``. Plain text."""
    text: Text


class Timeline(Struct, tag="timeline", tag_field="type"):
    """A timeline table, in the author's order."""

    events: tuple[Event, ...]


class PictureBlock(Struct, tag="picture", tag_field="type"):
    """One picture."""

    picture: Picture


class Gallery(Struct, tag="gallery", tag_field="type"):
    """Pictures that stand one after another."""

    pictures: tuple[Picture, ...]


class Compare(Struct, tag="compare", tag_field="type"):
    """Two pictures of one thing, laid over each other with a divider to move."""

    title: str
    """Plain; empty when the author gave none."""
    before: Picture
    """On the left; its caption names this side."""
    after: Picture


class VideoBlock(Struct, tag="video", tag_field="type"):
    """One clip."""

    video: Video


class Rule(Struct, tag="rule", tag_field="type"):
    """A thematic break."""


class Quote(Struct, tag="quote", tag_field="type"):
    """A block quotation."""

    blocks: "tuple[Block, ...]"


class Callout(Struct, tag="callout", tag_field="type"):
    """A note set apart."""

    tone: Literal["note", "tip", "important", "warning", "caution"]
    title: str
    blocks: "tuple[Block, ...]"


Block: TypeAlias = (
    Heading
    | Paragraph
    | ListBlock
    | Code
    | Table
    | Figures
    | Timeline
    | PictureBlock
    | Gallery
    | Compare
    | VideoBlock
    | Rule
    | Quote
    | Callout
)
