"""Where a pack came from that was not compiled here."""

import datetime as dt

from kiosk.pack.model.base import Struct


class Origin(Struct):
    """What the file said about itself that brought a pack. Beside the pack as ``origin.json``."""

    id: str
    """Which exhibition: versions are compared between files of one id."""
    version: int
    title: dict[str, str]
    """By language code."""
    made: dt.datetime
    """When the file was made, in UTC, by the clock of the machine that made it."""
    key: str
    """Fingerprint of the key that it was signed with."""
