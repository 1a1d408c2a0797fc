"""Achievements: a wall of figures and a line of dates."""

from kiosk.pack.model.blocks import Block, Event, Figure
from kiosk.pack.model.page import BasePage


class AchievementsPage(BasePage, tag="achievements", tag_field="kind"):
    """Figures and dates gathered from the page's tables, with the text around them."""

    intro: tuple[Block, ...]
    """What comes before the first table."""
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    blocks: tuple[Block, ...]
    """What comes after the first table and is neither figures nor dates."""
