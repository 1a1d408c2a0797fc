"""A gallery: pictures with captions."""

from kiosk.pack.model.blocks import Block
from kiosk.pack.model.media import Picture
from kiosk.pack.model.page import BasePage


class GalleryPage(BasePage, tag="gallery", tag_field="kind"):
    """Every picture of the page in order, and the text without them."""

    intro: tuple[Block, ...]
    pictures: tuple[Picture, ...]
