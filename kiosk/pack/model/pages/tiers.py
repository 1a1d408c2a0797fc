"""Tiers: stages that build on one another, seed to forest."""

from kiosk.pack.model.base import Struct
from kiosk.pack.model.blocks import Block, Figure
from kiosk.pack.model.media import Icon, Picture
from kiosk.pack.model.page import BasePage


class Tier(Struct):
    """One stage (``##``)."""

    title: str
    icon: Icon | None
    cover: Picture | None
    """The first picture of the tier."""
    figures: tuple[Figure, ...]
    blocks: tuple[Block, ...]


class TiersPage(BasePage, tag="tiers", tag_field="kind"):
    """Tiers from the ground up, and what all of them share."""

    intro: tuple[Block, ...]
    tiers: tuple[Tier, ...]
    """The lowest (seed) first."""
    shared: tuple[Tier, ...]
    """Each ``##`` after a ``---``."""
