"""The attract loop: what the screen shows while nobody is there."""

from kiosk.pack.model.base import Struct
from kiosk.pack.model.blocks import Figure
from kiosk.pack.model.media import Icon, Picture, Video


class AttractWords(Struct):
    """What a slide says in one language; plain text, each of it may be empty."""

    title: str
    line: str
    """At most 80 characters."""
    figures: tuple[Figure, ...]
    """One beside a picture; several are the picture."""


class AttractSlide(Struct):
    """One picture of the loop: a picture, a clip, figures, or an icon where there is no other."""

    picture: Picture | None
    video: Video | None
    whole: bool
    """Whether the picture is a drawing that is shown whole; a photo fills its room."""
    icon: Icon | None
    accent: str
    """A theme accent by name or ``#rrggbb``, never empty."""
    words: dict[str, AttractWords]
    """By language code; every language of the exhibition is there."""
