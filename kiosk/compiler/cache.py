"""What was worked out before, kept beside the store so that it is not worked out again.

A page's result is kept with every question that the page asked about its surroundings and the
answer it got. It is used again when the page's text is the same and every answer still is: no
list of dependencies has to be kept true by hand. The cache may be deleted at any time.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Self, TypeVar

import msgspec

VERSION = "14"
"""Changes whenever the compiler gives other results for the same input."""

_TOGETHER = 100
"""Results written at once: a build that is killed goes on from there."""

_PATIENCE = 1.0
"""Seconds to wait for another build to let go of the file."""

_T = TypeVar("_T")


class Cache:
    """Results by kind and key, as JSON in one SQLite file; without a file only in memory.

    What cannot be kept because the file is damaged, held by another build or on a full disk is
    worked out again next time.
    """

    def __init__(self, file: Path | None) -> None:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        self._db = _opened(file)
        self._used: set[tuple[str, str]] = set()
        self._pending = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(sqlite3.OperationalError):
            self._db.commit()
        self._db.close()

    def get(self, kind: str, key: str, type_: type[_T]) -> _T | None:
        """Return a result, or None where there is none that can be read."""
        row = self._db.execute(
            "SELECT value FROM result WHERE kind = ? AND key = ?", (kind, key)
        ).fetchone()
        if row is None:
            return None
        try:
            found = msgspec.json.decode(row[0], type=type_)
        except msgspec.DecodeError:
            return None  # of another version of the types
        self._used.add((kind, key))
        return found

    def put(self, kind: str, key: str, value: object) -> None:
        """Keep a result."""
        data = msgspec.json.encode(value)
        with suppress(sqlite3.OperationalError):
            self._db.execute("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", (kind, key, data))
            self._pending += 1
            if self._pending >= _TOGETHER:
                self._pending = 0
                self._db.commit()
        self._used.add((kind, key))

    def forget_unused(self) -> None:
        """Drop what was neither read nor written since the cache was opened."""
        stored = self._db.execute("SELECT kind, key FROM result").fetchall()
        gone = [row for row in stored if row not in self._used]
        with suppress(sqlite3.OperationalError):
            self._db.executemany("DELETE FROM result WHERE kind = ? AND key = ?", gone)


def _opened(file: Path | None) -> sqlite3.Connection:
    if file is None:
        return _connected(":memory:")
    try:
        return _connected(file)
    except sqlite3.OperationalError:
        return _connected(":memory:")  # held by another build, or not to be written
    except sqlite3.DatabaseError:
        file.unlink()  # damaged by a power cut
        return _connected(file)


def _connected(file: Path | str) -> sqlite3.Connection:
    """Open the cache for this build alone."""
    db = sqlite3.connect(file, timeout=_PATIENCE)
    try:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA locking_mode=EXCLUSIVE")
        if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the cache is damaged")
        db.execute("CREATE TABLE IF NOT EXISTS version(number TEXT)")
        row = db.execute("SELECT number FROM version").fetchone()
        if row is None or row[0] != VERSION:
            db.execute("DROP TABLE IF EXISTS result")
            db.execute("DELETE FROM version")
        db.execute(
            "CREATE TABLE IF NOT EXISTS result(kind TEXT, key TEXT, value BLOB,"
            " PRIMARY KEY(kind, key)) WITHOUT ROWID"
        )
        if row is None or row[0] != VERSION:
            db.execute("INSERT INTO version VALUES (?)", (VERSION,))
            db.commit()
    except sqlite3.Error:
        db.close()
        raise
    return db
