"""What holds for the exhibition as a whole."""

from kiosk.pack.model.attract import AttractSlide
from kiosk.pack.model.base import Struct


class Language(Struct):
    """A language that the exhibition is offered in."""

    code: str
    """``"zh"``, ``"en"``."""
    name: str
    """In that language: ``"中文"``, ``"English"``."""


class IconFont(Struct):
    """An icon font that pages use."""

    family: str
    file: str
    """File name in the media folder."""


class Times(Struct):
    """How long the booth waits, in seconds."""

    idle: int = 60
    """Without a touch before the warning."""
    warn: int = 10
    """Countdown of the warning."""
    attract: int = 9
    """For each slide of the attract loop."""


class Exhibit(Struct):
    """What holds for the exhibition as a whole."""

    title: dict[str, str]
    """By language code."""
    languages: tuple[Language, ...]
    """The default language first."""
    theme: str
    """``"dark"``, ``"light"`` or ``"contrast"``."""
    reduced_motion: bool
    times: Times
    icon_fonts: tuple[IconFont, ...]
    feedback: bool = True
    """Whether visitors are asked how it was."""
    attract: tuple[AttractSlide, ...] = ()
    """The attract loop in its order; never empty in a pack that the compiler made."""
