"""The hanzi of a talk, from which its lines learn which of them are a word."""

import re

import msgspec

from kiosk.pack.model.deck import Deck

_RUN = re.compile(r"[\u3400-\u9fff]{2,}")


def spoken(deck: Deck) -> str:
    """Return the runs of hanzi on the slides and in their notes, each once, with spaces between."""
    return " ".join(dict.fromkeys(_RUN.findall(msgspec.json.encode(deck.slides).decode())))
