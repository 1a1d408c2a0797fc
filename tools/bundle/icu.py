"""Makes Qt's ICU data small: it has every language's names for everything, Qt asks for little.

Qt brings its own locales and reads of ICU only how to compare and fold text. ICU's data is a table
of named items in one symbol of a library that has nothing else in it; the library is written
anew with fewer items.
"""

import re
import struct
from pathlib import Path
from typing import Final

from tools.bundle.segments import LOAD, PAGE, aligned, program_headers, with_headers

_SYMBOL_AT: Final = 0x1000
"""Where the data begins, in the file as in memory."""

_KEPT: Final = re.compile(
    r"icudt\d+l/(?:"
    r"(?:coll/)?(?:root|en|en_001|en_US|en_US_POSIX|zh|zh_Hans|zh_Hans_CN|zh_Hant|pool|res_index)"
    r"\.res|coll/ucadata\.icu|[^/]+\.(?:nrm|icu)"
    r"|(?:supplementalData|likelySubtags|keyTypeData|numberingSystems|timezoneTypes|zoneinfo64"
    r"|icustd|icuver|metadata|metaZones|plurals|windowsZones|genderList|dayPeriods|currencyNumericCodes"
    r")\.res)"
)


class IcuError(Exception):
    """The library is not built as it was; look at it before shipping it."""


def shrink(library: Path) -> None:
    """Write ICU's data library anew with what is used. Raises ``IcuError``."""
    image = library.read_bytes()
    if image[_SYMBOL_AT + 2 : _SYMBOL_AT + 4] != b"\xda\x27":
        raise IcuError(f"{library}: no ICU data at {_SYMBOL_AT:#x}.")
    headers = program_headers(image)
    loads = [header for header in headers if header[0] == LOAD]
    if len(loads) != 2 or loads[0][2] != 0:  # noqa: PLR2004 - data, and what the linker reads
        raise IcuError(f"{library}: {len(loads)} segments instead of two.")
    data = filtered(image[_SYMBOL_AT : loads[0][5]])
    library.write_bytes(_linked(image, headers, loads, data))


def filtered(data: bytes) -> bytes:
    """Return ICU's table of items with those that are kept."""
    base = struct.unpack_from("<H", data)[0]
    count = struct.unpack_from("<I", data, base)[0]
    rows = [struct.unpack_from("<II", data, base + 4 + 8 * i) for i in range(count)]
    ends = [start for _, start in rows[1:]] + [len(data) - base]
    kept = [
        (name, data[base + start : base + end])
        for (at, start), end in zip(rows, ends, strict=True)
        if _KEPT.fullmatch(name := _text(data, base + at))
    ]
    return data[:base] + _table(kept)


def _table(items: list[tuple[str, bytes]]) -> bytes:
    """Return the table of sorted items: count, offsets, names, contents."""
    head = 4 + 8 * len(items)
    names = b"".join(f"{name}\0".encode() for name, _ in items)
    at, start, rows = head, aligned(head + len(names), 16), b""
    contents = b"\0" * (start - head - len(names))
    for name, content in items:
        rows += struct.pack("<II", at, start)
        padded = content + b"\0" * (aligned(len(content), 16) - len(content))
        contents += padded
        at, start = at + len(name) + 1, start + len(padded)
    return struct.pack("<I", len(items)) + rows + names + contents


def _linked(image: bytes, headers: list[list[int]], loads: list[list[int]], data: bytes) -> bytes:
    """Return the library with shorter data; every address stays what it was."""
    end = _SYMBOL_AT + len(data)
    old, length = loads[1][2], loads[1][5]
    new = aligned(end, PAGE) + old % PAGE
    out = bytearray(image[:_SYMBOL_AT] + data)
    out += b"\0" * (new - end) + image[old : old + length]
    for header in headers:
        if header is loads[0]:
            header[5] = header[6] = end
        elif old <= header[2] < old + length and header[5]:
            header[2] += new - old
    return with_headers(out, headers)


def _text(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode("ascii")
