"""The parts of a library of Linux that are loaded, and the emptiness between them.

Libraries in wheels get other names for what they are linked to, which takes one part more. Where
parts were made to lie on pages of 2 MB, it lies that far behind, and nothing between is loaded.
"""

import struct
from pathlib import Path
from typing import Final

LOAD: Final = 1
PAGE: Final = 0x1000
_HEADER: Final = struct.Struct("<IIQQQQQQ")


class SegmentsError(Exception):
    """A library is not built as those before it; look at it before shipping it."""


def tighten(library: Path) -> None:
    """Move the last part of a library up to the one before. Raises ``SegmentsError``."""
    image = library.read_bytes()
    headers = program_headers(image)
    *others, last = sorted((each for each in headers if each[0] == LOAD), key=lambda each: each[2])
    end = max((each[2] + each[5] for each in others), default=0)
    old, length = last[2], last[5]
    new = aligned(end, PAGE) + old % PAGE
    if new >= old:
        return
    if any(end <= header[2] < old and header[5] for header in headers) or _table(image) > end:
        raise SegmentsError(f"{library}: something that is used lies before its last part.")
    for header in headers:
        if old <= header[2] < old + length:
            header[2] += new - old
        if header[0] == LOAD:
            header[7] = PAGE
    out = image[:end] + bytes(new - end) + image[old : old + length]
    library.write_bytes(with_headers(bytearray(out), headers))


def is_torn(image: bytes) -> bool:
    """Tell whether a part does not lie in the file as it lies in pages of memory.

    Such a library cannot be loaded.
    """
    return any(
        kind == LOAD and (at - address) % PAGE
        for kind, _, at, address, *_ in program_headers(image)
    )


def program_headers(image: bytes) -> list[list[int]]:
    """Return type, flags, offset, address, physical address, sizes and alignment of each."""
    offset = struct.unpack_from("<Q", image, 32)[0]
    size, count = struct.unpack_from("<HH", image, 54)
    return [list(_HEADER.unpack_from(image, offset + size * i)) for i in range(count)]


def _table(image: bytes) -> int:
    """Return where the table of headers ends."""
    return int(struct.unpack_from("<Q", image, 32)[0]) + _HEADER.size * len(program_headers(image))


def with_headers(image: bytearray, headers: list[list[int]]) -> bytes:
    """Return a library with other headers, in their order.

    Its table of sections, which only a linker of programs reads, lay behind and is left out.
    """
    first = struct.unpack_from("<Q", image, 32)[0]
    for number, header in enumerate(headers):
        _HEADER.pack_into(image, first + _HEADER.size * number, *header)
    struct.pack_into("<Q", image, 40, 0)
    struct.pack_into("<HH", image, 60, 0, 0)
    return bytes(image)


def aligned(number: int, to: int) -> int:
    """Return the next multiple of ``to``."""
    return -(-number // to) * to
