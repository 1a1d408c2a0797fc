"""Codes that a telephone reads: addresses and texts to take away."""

from collections.abc import Sequence
from typing import Any

from PIL import Image
from segno import DataOverflowError, consts, encoder

from kiosk.compiler.mask import draw
from kiosk.compiler.media import MediaFolder, TextTooLongError, store_code
from kiosk.pack.model import Picture

_QUIET_ZONE = 4
"""Modules of white around the code, as ISO 18004 asks."""

_LARGEST = 25
"""Version of the largest code, 117 modules a side: about 4 px each on a small screen."""

_LIGHT = bytes([255, 0]) + bytes(254)
"""How light a module is that is 0 or 1."""

_CAPACITY: Any = consts.SYMBOL_CAPACITY
"""Bits by version and level of correction."""


def draw_code(text: str, media: MediaFolder) -> Picture:
    """Return ``text`` as a code. Raises ``TextTooLongError``."""
    # Left alone, Chinese goes out as Shift-JIS, which telephones take for something else.
    encoding = None if text.isascii() else "utf-8"
    try:
        version, error, message = _encoded(text, encoding)
    except DataOverflowError as overflow:
        raise TextTooLongError from overflow
    rows = draw(version, error, message)
    drawn = Image.new("1", (len(rows) + 2 * _QUIET_ZONE,) * 2, color=1)
    light = b"".join(rows).translate(_LIGHT)
    drawn.paste(Image.frombytes("L", (len(rows),) * 2, light), (_QUIET_ZONE, _QUIET_ZONE))
    return store_code(drawn, media)


def _encoded(text: str, encoding: str | None) -> tuple[int, int, Sequence[int]]:
    """Return version, level of correction and all bits of a code, as ``segno.make`` finds them."""
    segments = encoder.prepare_data(text, None, encoding)
    version = encoder.find_version(segments, consts.ERROR_LEVEL_M, eci=False, micro=False)
    if version > _LARGEST:
        raise TextTooLongError
    error = encoder.boost_error_level(version, consts.ERROR_LEVEL_M, segments, eci=False)
    capacity, bits = _CAPACITY[version][error], encoder.Buffer()
    for segment in segments:
        encoder.write_segment(bits, segment, None, encoder.version_range(version))
    encoder.write_terminator(bits, capacity, None, len(bits))
    encoder.write_padding_bits(bits, version, len(bits))
    encoder.write_pad_codewords(bits, version, capacity, len(bits))
    return version, error, encoder.make_final_message(version, error, bits).getbits()
