"""A pack that differs little from an earlier one is that one's copy with some rows replaced.

The search index is most of a pack and of the work of writing it; a saved page changes one entry
of it. See ``docs/adr/0028-revised-packs.md``.
"""

import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

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
from kiosk.pack.numbering import renumbered
from kiosk.pack.pages import Pages
from kiosk.pack.schema import LANGUAGE
from kiosk.pack.sheet import Entry, Mark, Row, Sheet, entry_digest, row_digest

_FEW = 20
_SHARE = 20
"""Entries replaced at most: ``_FEW``, or one in so many; beyond, the search is built anew."""


_Numbered: TypeAlias = tuple[int, Mark]
"""A page, with the number of its search entry."""


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

    numbers: list[int]
    """Of all search entries, in the order of the booth."""
    decks: list[Row]
    decks_gone: list[tuple[str, str]]
    media: list[tuple[str, int]]
    media_gone: list[tuple[str]]
    pages_gone: list[tuple[str, str]]
    entries_gone: list[tuple[int]]
    """Numbers, also of those that are replaced."""
    pages: list[Row] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Revised:
    """A pack was written as a copy of another."""

    numbers: list[int]
    """Of the search entries, in the order of the booth."""
    written: frozenset[int] | None
    """Numbers of the ``pieces`` of its file that may be others; None where it is not known."""


def write_revised(path: Path, base: Base, contents: Contents) -> Revised | None:
    """Write a pack into ``path`` as a copy of ``base``.

    Returns None, and writes nothing, where ``base`` is one of another program or too much of it is
    other. The search entries have nearly all the numbers of ``base``, not those of ``contents``.
    ``path`` must not exist yet.
    """
    revision = _compared(base.ledger or read_ledger(base.file), contents)
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
        return Revised(revision.numbers, touched.end(db, path))
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


def read_ledger(base: Path) -> Ledger:
    """Return what the pack of a file says."""
    db = sqlite3.connect(f"{base.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        found = db.execute("SELECT id, lang, parent, position, card, body FROM page")
        pages = {(row[0], row[1]): row_digest(*row[2:]) for row in found}
        # A number is that of the language and then the place in the booth.
        entries = db.execute(
            "SELECT * FROM entry ORDER BY number % ?, number", (LANGUAGE,)
        ).fetchall()
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
    """Return what is to be done; None where too many search entries are others."""
    if any(old.meta.get(key) != new.meta[key] for key in ("format", "program", "languages")):
        return None
    media, media_gone = _media(old.media, new.media.sizes)
    talks = _by_key(new.decks)
    numbers = _numbers(old, new.pages)
    changed, gone = _changed(old, new.pages, numbers)
    revision = _Revision(
        numbers=numbers,
        decks=[row for key, row in talks.items() if old.decks.get(key) != row],
        decks_gone=[key for key in old.decks if key not in talks],
        media=media,
        media_gone=media_gone,
        pages_gone=[mark[:2] for _, mark in gone],
        entries_gone=[(number,) for number, _ in gone],
    )
    for was, place in changed:
        if was != (numbers[place], new.pages.marks[place]):
            _compare(revision, was, numbers[place], new.pages.sheets[place])
    entries = max(len(revision.entries), len(revision.entries_gone))
    return revision if entries <= max(_FEW, len(numbers) // _SHARE) else None


def _numbers(old: Ledger, new: Pages) -> list[int]:
    """Return the numbers that the search entries will have: nearly all have theirs already."""
    if _same_places(old.marks, new):
        return old.numbers
    known = {mark[:2]: number for mark, number in zip(old.marks, old.numbers, strict=True)}
    numbers = [0] * len(new.marks)
    for index, lang in enumerate(new.languages):
        places = [place for place, mark in enumerate(new.marks) if mark.lang == lang]
        had = [known.get(new.marks[place][:2]) for place in places]
        for place, number in zip(places, renumbered(had, index * LANGUAGE), strict=True):
            numbers[place] = number
    return numbers


def _same_places(old: list[Mark], new: Pages) -> bool:
    """Tell whether the same pages stand in the same places."""
    return len(old) == len(new.marks) and all(
        old[place][:2] == new.marks[place][:2] for place in new.others_than(old)
    )


def _changed(
    old: Ledger, new: Pages, numbers: list[int]
) -> tuple[list[tuple[_Numbered | None, int]], list[_Numbered]]:
    """Return pages as they were, with their places, and the pages that are gone.

    Without most of those that are the same.
    """
    if numbers is old.numbers:
        places = new.others_than(old.marks)
        return [((numbers[place], old.marks[place]), place) for place in places], []
    pages = zip(old.numbers, old.marks, strict=True)
    known: dict[tuple[str, str], _Numbered] = {mark[:2]: (number, mark) for number, mark in pages}
    changed = [(known.pop(mark[:2], None), place) for place, mark in enumerate(new.marks)]
    return changed, list(known.values())


def _compare(revision: _Revision, was: _Numbered | None, number: int, sheet: Sheet) -> None:
    """Note what differs of a page, which may be new."""
    if was is None or was[1].row != sheet.mark.row:
        revision.pages.append(sheet.row())
    if was is None or was[0] != number or was[1].entry != sheet.mark.entry:
        revision.entries.append(sheet.entry(number))
        if was is not None:
            revision.entries_gone.append((was[0],))


def _media(
    old: dict[str, int], new: dict[str, int]
) -> tuple[list[tuple[str, int]], list[tuple[str]]]:
    """Return the rows of media that are to be put in, and the names of those to take out."""
    if new is old:
        return [], []
    come = [row for row in new.items() if old.get(row[0]) != row[1]]
    return come, [(file,) for file in old if file not in new]


def _apply(db: sqlite3.Connection, revision: _Revision) -> None:
    db.executemany("DELETE FROM page WHERE id = ? AND lang = ?", revision.pages_gone)
    db.executemany(PAGE, revision.pages)
    db.executemany("DELETE FROM deck WHERE id = ? AND lang = ?", revision.decks_gone)
    db.executemany(DECK, revision.decks)
    db.executemany("DELETE FROM media WHERE file = ?", revision.media_gone)
    db.executemany(MEDIA, revision.media)
    gone = revision.entries_gone
    was = [db.execute("SELECT * FROM entry WHERE number = ?", each).fetchone() for each in gone]
    withdraw(db, was)
    db.executemany("DELETE FROM entry WHERE number = ?", gone)
    # FTS5 takes rows quickly only in the order of their numbers.
    entries = sorted(revision.entries)
    db.executemany(ENTRY, entries)
    enter(db, entries)
