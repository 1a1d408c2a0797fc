"""The home screen."""

from kiosk.pack.model.blocks import Block, Figure
from kiosk.pack.model.page import BasePage


class HomePage(BasePage, tag="home", tag_field="kind"):
    """The title, one line of what this is, and a mosaic of the sections (its child cards)."""

    figures: tuple[Figure, ...]
    """Headline figures of the exhibition, from the page's first figure table."""
    blocks: tuple[Block, ...]
    """What else the page says."""
