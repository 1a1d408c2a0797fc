"""What was worked out before, kept beside the store so that it is not worked out again.

A page's result is kept with every question that the page asked about its surroundings and the
answer it got. It is used again when the page's text is the same and every answer still is: no
list of dependencies has to be kept true by hand. The cache may be deleted at any time.
"""

import sqlite3
from pathlib import Path
from typing import Self, TypeVar

import msgspec

VERSION = "4"
"""Changes whenever the compiler gives other results for the same input."""

_T = TypeVar("_T")


class Cache:
    """Results by kind and key, as JSON in one SQLite file; without a file only in memory."""

    def __init__(self, file: Path | None) -> None:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        self._db = self._open(file)
        self._used: set[tuple[str, str]] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
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
        self._db.execute(
            "INSERT OR REPLACE INTO result VALUES (?, ?, ?)",
            (kind, key, msgspec.json.encode(value)),
        )
        self._used.add((kind, key))

    def forget_unused(self) -> None:
        """Drop what was neither read nor written since the cache was opened."""
        stored = self._db.execute("SELECT kind, key FROM result").fetchall()
        gone = [row for row in stored if row not in self._used]
        self._db.executemany("DELETE FROM result WHERE kind = ? AND key = ?", gone)

    @classmethod
    def _open(cls, file: Path | None) -> sqlite3.Connection:
        try:
            return cls._connect(file)
        except sqlite3.DatabaseError:
            # Damaged by a power cut: it only ever saves work.
            assert file is not None  # noqa: S101 - a database in memory is never damaged
            file.unlink()
            return cls._connect(file)

    @staticmethod
    def _connect(file: Path | None) -> sqlite3.Connection:
        db = sqlite3.connect(":memory:" if file is None else file)
        db.execute("PRAGMA synchronous=OFF")
        db.execute("CREATE TABLE IF NOT EXISTS version(number TEXT)")
        row = db.execute("SELECT number FROM version").fetchone()
        if row is None or row[0] != VERSION:
            db.execute("DROP TABLE IF EXISTS result")
            db.execute("DELETE FROM version")
            db.execute("INSERT INTO version VALUES (?)", (VERSION,))
        db.execute(
            "CREATE TABLE IF NOT EXISTS result(kind TEXT, key TEXT, value BLOB,"
            " PRIMARY KEY(kind, key)) WITHOUT ROWID"
        )
        return db
