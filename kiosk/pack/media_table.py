"""The media files that a pack uses."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MediaTable:
    """Names and sizes; made by ``media_table`` and never changed.

    Where two packs use the same files, they have the very same table.
    """

    sizes: dict[str, int]
    """In bytes by name, in the order of names."""
    lines: bytes
    """What a pack's id is made of."""


def media_table(sizes: Mapping[str, int]) -> MediaTable:
    """Return the table of files with these sizes in bytes."""
    found = dict(sorted(sizes.items()))
    lines = "".join(f"{file} {size}\n" for file, size in found.items())
    return MediaTable(found, lines.encode())
