"""Which parts of a database file a transaction writes, as SQLite itself tells."""

import sqlite3
import struct
from pathlib import Path

from kiosk.pack.pieces import PIECE

_HEAD = 32
_FRAME = 24
_LOCKED = 1 << 30
"""Place of a page that SQLite skips and never writes."""


def begin(db: sqlite3.Connection) -> None:
    """Have what is written from now on go into a log first."""
    db.execute("PRAGMA locking_mode=EXCLUSIVE")  # nobody else reads, so it needs no shared memory
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA wal_autocheckpoint=0")


def end(db: sqlite3.Connection, file: Path) -> frozenset[int] | None:
    """Have what was committed since ``begin`` written into the file and the log removed.

    Return the numbers of the pieces of the file that were written; None where it is not known.
    """
    log = file.with_name(f"{file.name}-wal")
    told = log.read_bytes() if log.is_file() else b""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    mode = db.execute("PRAGMA journal_mode=DELETE").fetchone()
    return _pieces(told) if told and mode == ("delete",) else None


def _pieces(log: bytes) -> frozenset[int]:
    """Return the pieces of the pages that a log holds; the first has the file's own state."""
    size = int(struct.unpack_from(">I", log, 8)[0])
    pages = (struct.unpack_from(">I", log, at)[0] for at in range(_HEAD, len(log), _FRAME + size))
    return frozenset({0, _LOCKED // PIECE, *((page - 1) * size // PIECE for page in pages)})
