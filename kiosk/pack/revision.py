"""A pack that differs little from an earlier one is that one's copy with some rows replaced.

The search index is most of a pack and of the work of writing it; a saved page changes one entry
of it. See ``docs/adr/0028-revised-packs.md``.
"""

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from kiosk.pack.contents import (
    DECK,
    ENTRY,
    MEDIA,
    META,
    PAGE,
    Contents,
    Entry,
    Row,
    enter,
    opened,
    withdraw,
)

_FEW = 20
_SHARE = 20
"""Entries replaced at most: ``_FEW``, or one in so many; beyond, the search is built anew."""


@dataclass(frozen=True, slots=True)
class _Revision:
    """What is to be done to the earlier pack."""

    pages: list[Row]
    decks: list[Row]
    decks_gone: list[tuple[str, str]]
    media: list[tuple[str, int]]
    media_gone: list[tuple[str]]
    entries: list[tuple[Entry, Entry]]
    """Each as it was and as it is."""


def write_revised(path: Path, base: Path, contents: Contents) -> bool:
    """Write a pack into ``path`` as a copy of ``base``, a whole pack of the same program.

    Returns False, and writes nothing, where ``base`` has not the same pages in the same places
    or too many of them are others. ``path`` must not exist yet.
    """
    revision = _compared(base, contents)
    if revision is None:
        return False
    shutil.copyfile(base, path)
    db = opened(path)
    try:
        db.execute("BEGIN")
        _apply(db, revision)
        db.executemany(META, contents.meta)
        db.execute("COMMIT")
    finally:
        db.close()
    return True


def _compared(base: Path, new: Contents) -> _Revision | None:
    db = sqlite3.connect(f"{base.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        old = dict(db.execute("SELECT key, value FROM meta"))
        meta = dict(new.meta)
        if any(old.get(key) != meta[key] for key in ("format", "program", "languages")):
            return None
        entries = _changed_entries(db, new)
        if entries is None:
            return None
        pages = {(row[0], row[1]): row for row in db.execute("SELECT * FROM page")}
        decks = {(row[0], row[1]): row for row in db.execute("SELECT * FROM deck")}
        media = dict(db.execute("SELECT file, size FROM media"))
    finally:
        db.close()
    kept = dict(new.media)
    talks = {(str(row[0]), str(row[1])) for row in new.decks}
    return _Revision(
        pages=[row for row in new.pages if pages[row[0], row[1]] != row],
        decks=[row for row in new.decks if decks.get((row[0], row[1])) != row],
        decks_gone=[key for key in decks if key not in talks],
        media=[row for row in new.media if media.get(row[0]) != row[1]],
        media_gone=[(file,) for file in media if file not in kept],
        entries=entries,
    )


def _changed_entries(db: sqlite3.Connection, new: Contents) -> list[tuple[Entry, Entry]] | None:
    """Return the entries that are others; None where their places or too many of them are."""
    was: list[Entry] = db.execute("SELECT * FROM entry ORDER BY number").fetchall()
    now = sorted(new.entries)
    if [entry[:3] for entry in was] != [entry[:3] for entry in now]:
        return None
    changed = [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]
    return changed if len(changed) <= max(_FEW, len(now) // _SHARE) else None


def _apply(db: sqlite3.Connection, revision: _Revision) -> None:
    db.executemany(PAGE, revision.pages)
    db.executemany("DELETE FROM deck WHERE id = ? AND lang = ?", revision.decks_gone)
    db.executemany(DECK, revision.decks)
    db.executemany("DELETE FROM media WHERE file = ?", revision.media_gone)
    db.executemany(MEDIA, revision.media)
    withdraw(db, [old for old, _ in revision.entries])
    db.executemany(ENTRY, [new for _, new in revision.entries])
    enter(db, [new for _, new in revision.entries])
