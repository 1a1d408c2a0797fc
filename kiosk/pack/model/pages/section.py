"""A section: a page that is there for the pages under it."""

from kiosk.pack.model.blocks import Block
from kiosk.pack.model.page import BasePage


class SectionPage(BasePage, tag="section", tag_field="kind"):
    """An introduction and the child cards."""

    blocks: tuple[Block, ...]
