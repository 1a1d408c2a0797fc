"""Pictures, clips, icons and codes: what a page shows beside its text."""

from kiosk.pack.model.base import Struct


class Icon(Struct):
    """One glyph of an icon font."""

    family: str
    """Font family as the exhibit's ``icon_fonts`` load it, e.g. ``"Material Design Icons"``."""
    glyph: str
    """The single character to draw."""


class Picture(Struct):
    """A verified raster picture in the pack's media; WebP or JPEG, a code PNG."""

    file: str
    """File name in the media folder: SHA-256 in hex and suffix."""
    width: int
    """Stored width in px."""
    height: int
    """Stored height in px."""
    small: str
    """The same picture at no more than 960 px on its long side; may equal ``file``."""
    thumb: str
    """The same picture at no more than 512 px on its long side; may equal ``small``."""
    tint: str
    """Mean colour as ``#rrggbb``, shown while the picture loads."""
    caption: str = ""
    """Plain text; empty when the author gave none."""

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all its files; some may be the same."""
        return self.file, self.small, self.thumb


class Cue(Struct):
    """A subtitle of a clip."""

    start: float
    """Seconds from the beginning of the clip."""
    end: float
    """Seconds; later than ``start``."""
    text: str
    r"""Plain text, its lines joined by ``\n``."""


class Video(Struct):
    """A clip copied as it is into the media."""

    file: str
    poster: Picture | None
    caption: str = ""
    cues: tuple[Cue, ...] = ()
    """Subtitles by their start; empty where there are none in the language of the page."""


class Takeaway(Struct):
    """An address or text that a visitor takes away as a QR code."""

    text: str
    """What the code says: an address, an e-mail, any text."""
    label: str
    """What the visitor reads beside it; plain text."""
    code: Picture
    """The code at one px a module with its quiet zone; draw it unsmoothed."""
