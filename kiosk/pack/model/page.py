"""What all pages have, whatever their kind, and how a page looks from outside."""

from kiosk.pack.model.base import Struct
from kiosk.pack.model.blocks import Figure
from kiosk.pack.model.media import Icon, Picture, Takeaway


class Card(Struct):
    """A page as its section, the home screen and search results show it."""

    id: str
    kind: str
    title: str
    subtitle: str
    """The page's subtitle, else the beginning of its text; plain, at most 80 characters."""
    icon: Icon | None
    accent: str
    """A theme accent by name or ``#rrggbb``; resolved, never empty."""
    cover: Picture | None
    figure: Figure | None
    """The page's headline figure."""
    children: int = 0
    """How many pages lie directly under it."""


class Note(Struct):
    """What the presenter says, and where on the page it stands."""

    text: str
    """Plain; lines as written."""
    heading: int
    """How many headings of the page stand before it, of any level."""
    block: int
    """How many blocks stand between the last of these headings and it."""


class BasePage(Struct):
    """The fields that every screen kind shares. Plain text unless the type says ``Text``."""

    id: str
    """Path without numbers and suffixes, ``/`` between parts; ``""`` is the home page."""
    lang: str
    """The language asked for."""
    text_lang: str
    """The language that the text is in: the default language where a translation is missing."""
    title: str
    subtitle: str
    icon: Icon | None
    accent: str
    cover: Picture | None
    source: str
    as_of: str
    expires: str
    qr: Takeaway | None
    takeaways: tuple[Takeaway, ...]
    """What ``takeaway:N`` links point at."""
    notes: tuple[Note, ...]
    """The presenter's notes in order; never on the visitor's screen."""
    reading_seconds: int
    """Estimated time to read the page aloud quietly; idle times grow with it."""
