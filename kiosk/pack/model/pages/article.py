"""An article: text, pictures, tables, read from top to bottom."""

from kiosk.pack.model.blocks import Block
from kiosk.pack.model.page import BasePage


class ArticlePage(BasePage, tag="article", tag_field="kind"):
    """Blocks in reading order."""

    blocks: tuple[Block, ...]
