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


class Held:
    """What of a cache a living process has at hand: results as they were read or made."""

    def __init__(self) -> None:
        self.results: dict[tuple[str, str], object] = {}
        self.sound: tuple[int, int] | None = None
        """The file's size and time of change when it was closed, found or left whole."""


class Cache:
    """Results by kind and key, as JSON in one SQLite file; without a file only in memory.

    What cannot be kept because the file is damaged, held by another build or on a full disk is
    worked out again next time. With ``held``, nothing is read twice by one process, and a file
    that it left itself is not searched for damage again.
    """

    def __init__(self, file: Path | None, held: Held | None = None) -> None:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        self._held = held
        sound = held is not None and held.sound is not None and held.sound == _state(file)
        self._db = _opened(file, sound=sound)
        self._ahead: dict[tuple[str, str], bytes] | None = None
        """All that the file holds and nobody asked for yet, where it was read ahead."""
        self._used: set[tuple[str, str]] = set()
        self._pending = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(sqlite3.OperationalError):
            self._db.commit()
        self._db.close()
        if self._held is not None:
            self._held.sound = _state(self._file)

    def read_ahead(self) -> None:
        """Read the whole file at once, for somebody who will ask for nearly all that is in it.

        At ten thousand pages that takes 0.1 s instead of 0.6 for one by one.
        """
        rows = self._db.execute("SELECT kind, key, value FROM result")
        self._ahead = {(kind, key): value for kind, key, value in rows}

    def get(self, kind: str, key: str, type_: type[_T]) -> _T | None:
        """Return a result, or None where there is none that can be read."""
        held = None if self._held is None else self._held.results.get((kind, key))
        if isinstance(held, type_):
            self._used.add((kind, key))
            return held
        data = self._data(kind, key)
        if data is None:
            return None
        try:
            found = msgspec.json.decode(data, type=type_)
        except msgspec.DecodeError:
            return None  # of another version of the types
        self._keep(kind, key, found)
        return found

    def _data(self, kind: str, key: str) -> bytes | None:
        if self._ahead is not None and (data := self._ahead.pop((kind, key), None)) is not None:
            return data
        row = self._db.execute(
            "SELECT value FROM result WHERE kind = ? AND key = ?", (kind, key)
        ).fetchone()
        return None if row is None else bytes(row[0])

    def put(self, kind: str, key: str, value: object) -> None:
        """Keep a result."""
        data = msgspec.json.encode(value)
        with suppress(sqlite3.OperationalError):
            self._db.execute("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", (kind, key, data))
            self._pending += 1
            if self._pending >= _TOGETHER:
                self._pending = 0
                self._db.commit()
        if self._ahead is not None:
            self._ahead.pop((kind, key), None)
        self._keep(kind, key, value)

    def forget_unused(self) -> None:
        """Drop what was neither read nor written since the cache was opened."""
        stored = self._db.execute("SELECT kind, key FROM result").fetchall()
        gone = [row for row in stored if row not in self._used]
        if self._held is not None:
            results = self._held.results
            self._held.results = {key: results[key] for key in self._used if key in results}
        with suppress(sqlite3.OperationalError):
            self._db.executemany("DELETE FROM result WHERE kind = ? AND key = ?", gone)

    def _keep(self, kind: str, key: str, value: object) -> None:
        self._used.add((kind, key))
        if self._held is not None:
            self._held.results[kind, key] = value


def _state(file: Path | None) -> tuple[int, int] | None:
    """Return what tells a file that another process wrote; None where there is none."""
    try:
        stat = None if file is None else file.stat()
    except OSError:
        return None
    return None if stat is None else (stat.st_size, stat.st_mtime_ns)


def _opened(file: Path | None, *, sound: bool) -> sqlite3.Connection:
    if file is None:
        return _connected(":memory:")
    try:
        return _connected(file, sound=sound)
    except sqlite3.OperationalError:
        return _connected(":memory:")  # held by another build, or not to be written
    except sqlite3.DatabaseError:
        file.unlink()  # damaged by a power cut
        return _connected(file)


def _connected(file: Path | str, *, sound: bool = False) -> sqlite3.Connection:
    """Open the cache for this build alone."""
    db = sqlite3.connect(file, timeout=_PATIENCE)
    try:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA locking_mode=EXCLUSIVE")
        if not sound and db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
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
