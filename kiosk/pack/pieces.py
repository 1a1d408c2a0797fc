"""A large file as the SHA-256 of its pieces, so that one that differs little is not read whole.

See ``docs/adr/0032-digests-by-pieces.md``.
"""

import hashlib
from collections.abc import Container
from pathlib import Path
from typing import BinaryIO, TypeAlias

PIECE = 1 << 18
"""Bytes."""

Pieces: TypeAlias = tuple[bytes, ...]
"""The SHA-256 of each piece in order; the last piece may be a shorter one."""


def pieces_of(file: str | Path) -> Pieces:
    """Return the pieces of a file, which is read whole. Raises ``OSError``."""
    found = []
    with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 - as ``read_record`` does
        while piece := _read(stream):
            found.append(hashlib.sha256(piece).digest())
    return tuple(found)


def renewed(file: Path, earlier: Pieces, written: Container[int]) -> Pieces:
    """Return the pieces of a file of which ``earlier`` were those before it was written into.

    ``written`` has the numbers of those that may be others now. Raises ``OSError``.
    """
    size = file.stat().st_size
    count = -(-size // PIECE)
    found = []
    with file.open("rb", buffering=0) as stream:
        for number in range(count):
            if number in written or number >= min(len(earlier), count) - 1:
                stream.seek(number * PIECE)
                found.append(hashlib.sha256(_read(stream)).digest())
            else:
                found.append(earlier[number])
    return tuple(found)


def digest_of(pieces: Pieces) -> str:
    """Return what tells a file by its pieces, as 64 hex digits."""
    return hashlib.sha256(b"".join(pieces)).hexdigest()


def _read(stream: BinaryIO) -> bytes:
    """Return the next piece; a read may give less than was asked for."""
    piece = stream.read(PIECE)
    while piece and len(piece) < PIECE and (more := stream.read(PIECE - len(piece))):
        piece += more
    return piece
