"""Codes that a telephone reads: addresses and texts to take away."""

import io

import segno
from PIL import Image

from kiosk.compiler.media import MediaFolder, store_code
from kiosk.pack.model import Takeaway

_QUIET_ZONE = 4
"""Modules of white around the code, as ISO 18004 asks."""


class TextTooLongError(Exception):
    """The text does not fit into a code that is still read at arm's length."""


_LARGEST = 25
"""Version of the largest code, 117 modules a side: about 4 px each on a small screen."""


def take_away(text: str, label: str, media: MediaFolder) -> Takeaway:
    """Return ``text`` as a code, named ``label``. Raises ``TextTooLongError``."""
    try:
        code = segno.make(text, error="m", micro=False, boost_error=True)
    except segno.DataOverflowError as error:
        raise TextTooLongError from error
    if int(code.version) > _LARGEST:
        raise TextTooLongError
    out = io.BytesIO()
    code.save(out, kind="png", scale=1, border=_QUIET_ZONE)
    with Image.open(out) as image:
        return Takeaway(text=text, label=label or text, code=store_code(image, media))
