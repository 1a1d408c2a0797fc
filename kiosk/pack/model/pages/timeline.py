"""A timeline of its own."""

from kiosk.pack.model.blocks import Block, Event
from kiosk.pack.model.page import BasePage


class TimelinePage(BasePage, tag="timeline", tag_field="kind"):
    """Events in the author's order, with the text before and after."""

    intro: tuple[Block, ...]
    events: tuple[Event, ...]
    blocks: tuple[Block, ...]
