"""Codes that a telephone reads: addresses and texts to take away."""

from PIL import Image
from segno import DataOverflowError, encoder

from kiosk.compiler.mask import apply_best_mask
from kiosk.compiler.media import MediaFolder, store_code
from kiosk.pack.model import Picture

_QUIET_ZONE = 4
"""Modules of white around the code, as ISO 18004 asks."""

_LARGEST = 25
"""Version of the largest code, 117 modules a side: about 4 px each on a small screen."""

_LIGHT = bytes([255, 0]) + bytes(254)
"""How light a module is that is 0 or 1."""


class TextTooLongError(Exception):
    """The text does not fit into a code that is still read at arm's length."""


def draw_code(text: str, media: MediaFolder) -> Picture:
    """Return ``text`` as a code. Raises ``TextTooLongError``."""
    # Left alone, Chinese goes out as Shift-JIS, which telephones take for something else.
    encoding = None if text.isascii() else "utf-8"
    try:
        code = encoder.encode(text, error="m", mask=0, encoding=encoding, micro=False)
    except DataOverflowError as error:
        raise TextTooLongError from error
    if code.version > _LARGEST:
        raise TextTooLongError
    rows = apply_best_mask(code)
    drawn = Image.new("1", (len(rows) + 2 * _QUIET_ZONE,) * 2, color=1)
    light = b"".join(rows).translate(_LIGHT)
    drawn.paste(Image.frombytes("L", (len(rows),) * 2, light), (_QUIET_ZONE, _QUIET_ZONE))
    return store_code(drawn, media)
