"""A map: places on a plan that open pages or cards."""

from kiosk.pack.model.base import Struct, Text
from kiosk.pack.model.blocks import Block
from kiosk.pack.model.media import Icon, Picture
from kiosk.pack.model.page import BasePage


class Spot(Struct):
    """A place on the plan."""

    x: float
    """From the plan's left edge, 0 to 100 % of its width."""
    y: float
    """From the plan's upper edge, 0 to 100 % of its height."""
    title: str
    icon: Icon | None
    text: Text
    """What its card says; empty for none."""
    page: str | None
    """Id of the page that it opens."""


class MapPage(BasePage, tag="map", tag_field="kind"):
    """A plan with the places on it, in the author's order."""

    plan: Picture
    spots: tuple[Spot, ...]
    blocks: tuple[Block, ...]
    """The text around them."""
