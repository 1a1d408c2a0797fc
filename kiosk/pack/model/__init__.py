"""What a pack says: frozen, typed, free of Markdown and of Qt."""

from kiosk.pack.model.attract import AttractSlide, AttractWords
from kiosk.pack.model.base import Struct, Text
from kiosk.pack.model.blocks import (
    Block,
    Callout,
    Code,
    Compare,
    Event,
    Figure,
    Figures,
    Gallery,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    PictureBlock,
    Quote,
    Rule,
    Table,
    Timeline,
    VideoBlock,
)
from kiosk.pack.model.exhibit import Exhibit, IconFont, Language, Times
from kiosk.pack.model.media import Cue, Icon, Picture, Takeaway, Video
from kiosk.pack.model.page import BasePage, Card, Note

__all__ = [
    "AttractSlide",
    "AttractWords",
    "BasePage",
    "Block",
    "Callout",
    "Card",
    "Code",
    "Compare",
    "Cue",
    "Event",
    "Exhibit",
    "Figure",
    "Figures",
    "Gallery",
    "Heading",
    "Icon",
    "IconFont",
    "Language",
    "ListBlock",
    "ListItem",
    "Note",
    "Paragraph",
    "Picture",
    "PictureBlock",
    "Quote",
    "Rule",
    "Struct",
    "Table",
    "Takeaway",
    "Text",
    "Timeline",
    "Times",
    "Video",
    "VideoBlock",
]
