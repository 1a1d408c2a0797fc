"""A pack that differs little from an earlier one is that one's copy with some rows replaced.

The search index is most of a pack and of the work of writing it; a saved page changes one entry
of it. See ``docs/adr/0028-revised-packs.md``.
"""

import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.pack import touched
from kiosk.pack.contents import (
    DECK,
    ENTRY,
    MEDIA,
    META,
    PAGE,
    Contents,
    enter,
    opened,
    withdraw,
)
from kiosk.pack.others import others
from kiosk.pack.pages import Pages
from kiosk.pack.schema import LANGUAGE
from kiosk.pack.sheet import Entry, Mark, Row, Sheet, entry_digest, row_digest

_FEW = 20
_SHARE = 20
"""Entries replaced at most: ``_FEW``, or one in so many; beyond, the search is built anew."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a pack says, by digests: enough to tell what another one says differently."""

    meta: dict[str, str]
    marks: list[Mark]
    """Of the pages in the order of the booth."""
    numbers: list[int]
    """Of their search entries."""
    decks: dict[tuple[str, str], Row]
    media: dict[str, int]


@dataclass(frozen=True, slots=True)
class Base:
    """An earlier whole pack of the same program."""

    file: Path
    ledger: Ledger | None = None
    """What it says; it is read where that is not known."""
    copy: Path | None = None
    """A copy that lies ready, and is used up."""


@dataclass(frozen=True, slots=True)
class _Revision:
    """What is to be done to the earlier pack."""

    pages: list[Row]
    decks: list[Row]
    decks_gone: list[tuple[str, str]]
    media: list[tuple[str, int]]
    media_gone: list[tuple[str]]
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Revised:
    """A pack was written as a copy of another."""

    written: frozenset[int] | None
    """Numbers of the ``pieces`` of its file that may be others; None where it is not known."""


def write_revised(path: Path, base: Base, contents: Contents) -> Revised | None:
    """Write a pack into ``path`` as a copy of ``base``.

    Returns None, and writes nothing, where ``base`` has not the same pages in the same places
    or too many of them are others. ``path`` must not exist yet.
    """
    revision = _compared(base.ledger or _read(base.file), contents)
    if revision is None:
        return None
    if base.copy is None:
        shutil.copyfile(base.file, path)
    else:
        base.copy.replace(path)
    db = opened(path)
    try:
        touched.begin(db)
        db.execute("BEGIN")
        _apply(db, revision)
        db.executemany(META, contents.meta.items())
        db.execute("COMMIT")
        return Revised(touched.end(db, path))
    finally:
        db.close()


def ledger_of(contents: Contents) -> Ledger:
    """Return what a pack with these contents says."""
    return Ledger(
        meta=contents.meta,
        marks=contents.pages.marks,
        numbers=contents.pages.numbers,
        decks=_by_key(contents.decks),
        media=contents.media.sizes,
    )


def _read(base: Path) -> Ledger:
    """Return what the pack of a file says."""
    db = sqlite3.connect(f"{base.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        found = db.execute("SELECT id, lang, parent, position, card, body FROM page")
        pages = {(row[0], row[1]): row_digest(*row[2:]) for row in found}
        # A number is that of the language and then the place in the booth.
        entries = db.execute("SELECT * FROM entry ORDER BY number % ?", (LANGUAGE,)).fetchall()
        return Ledger(
            meta=dict(db.execute("SELECT key, value FROM meta")),
            marks=[
                Mark(row[1], row[2], pages[row[1], row[2]], entry_digest(*row[3:]))
                for row in entries
            ],
            numbers=[row[0] for row in entries],
            decks=_by_key(db.execute("SELECT * FROM deck")),
            media=dict(db.execute("SELECT file, size FROM media")),
        )
    finally:
        db.close()


def _by_key(rows: Iterable[Row]) -> dict[tuple[str, str], Row]:
    return {(str(row[0]), str(row[1])): row for row in rows}


def _compared(old: Ledger, new: Contents) -> _Revision | None:
    if any(old.meta.get(key) != new.meta[key] for key in ("format", "program", "languages")):
        return None
    changed = _changed(old, new.pages)
    if changed is None:
        return None
    media, media_gone = _media(old.media, new.media.sizes)
    talks = _by_key(new.decks)
    return _Revision(
        pages=[sheet.row() for was, _, sheet in changed if was.row != sheet.mark.row],
        decks=[row for key, row in talks.items() if old.decks.get(key) != row],
        decks_gone=[key for key in old.decks if key not in talks],
        media=media,
        media_gone=media_gone,
        entries=[s.entry(number) for was, number, s in changed if was.entry != s.mark.entry],
    )


def _changed(old: Ledger, new: Pages) -> list[tuple[Mark, int, Sheet]] | None:
    """Return the pages that are others, with their marks of before and numbers.

    None where the places of pages are others, or the search entries of too many.
    """
    if old.numbers != new.numbers:
        return None
    changed = []
    entries = 0
    for place in others(old.marks, new.marks):
        was, mark = old.marks[place], new.marks[place]
        if was[:2] != mark[:2]:
            return None
        if was != mark:
            changed.append((was, new.numbers[place], new.sheets[place]))
            entries += was.entry != mark.entry
    return changed if entries <= max(_FEW, len(new.marks) // _SHARE) else None


def _media(
    old: dict[str, int], new: dict[str, int]
) -> tuple[list[tuple[str, int]], list[tuple[str]]]:
    """Return the rows of media that are to be put in, and the names of those to take out."""
    if new is old:
        return [], []
    come = [row for row in new.items() if old.get(row[0]) != row[1]]
    return come, [(file,) for file in old if file not in new]


def _apply(db: sqlite3.Connection, revision: _Revision) -> None:
    db.executemany(PAGE, revision.pages)
    db.executemany("DELETE FROM deck WHERE id = ? AND lang = ?", revision.decks_gone)
    db.executemany(DECK, revision.decks)
    db.executemany("DELETE FROM media WHERE file = ?", revision.media_gone)
    db.executemany(MEDIA, revision.media)
    numbers = [entry[:1] for entry in revision.entries]
    was = [db.execute("SELECT * FROM entry WHERE number = ?", each).fetchone() for each in numbers]
    withdraw(db, was)
    db.executemany(ENTRY, revision.entries)
    enter(db, revision.entries)
