"""Codes that a telephone reads: addresses and texts to take away."""

import io

import segno
from PIL import Image

from kiosk.compiler.media import MediaFolder, store_code
from kiosk.pack.model import Picture

_QUIET_ZONE = 4
"""Modules of white around the code, as ISO 18004 asks."""

_LARGEST = 25
"""Version of the largest code, 117 modules a side: about 4 px each on a small screen."""


class TextTooLongError(Exception):
    """The text does not fit into a code that is still read at arm's length."""


def draw_code(text: str, media: MediaFolder) -> Picture:
    """Return ``text`` as a code. Raises ``TextTooLongError``."""
    # Left alone, Chinese goes out as Shift-JIS, which telephones take for something else.
    encoding = None if text.isascii() else "utf-8"
    try:
        code = segno.make(text, error="m", micro=False, boost_error=True, encoding=encoding)
    except segno.DataOverflowError as error:
        raise TextTooLongError from error
    if int(code.version) > _LARGEST:
        raise TextTooLongError
    out = io.BytesIO()
    code.save(out, kind="png", scale=1, border=_QUIET_ZONE)
    with Image.open(out) as image:
        return store_code(image, media)
