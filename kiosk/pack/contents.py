"""All rows of a pack, and how they are written into a file that holds none yet."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.pack.media_table import MediaTable
from kiosk.pack.pages import Pages
from kiosk.pack.schema import TABLES
from kiosk.pack.sheet import Entry, Row
from kiosk.pack.tokens import pairs, tokens, triples

PAGE = "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
DECK = "INSERT OR REPLACE INTO deck VALUES (?, ?, ?, ?, ?, ?, ?)"
MEDIA = "INSERT OR REPLACE INTO media VALUES (?, ?)"
META = "INSERT OR REPLACE INTO meta VALUES (?, ?)"
ENTRY = "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Contents:
    """The rows of a pack's tables, each as its columns stand; pages as what makes theirs."""

    meta: dict[str, str]
    pages: Pages
    decks: list[Row]
    media: MediaTable


def opened(path: Path) -> sqlite3.Connection:
    """Open a staged file for writing; after a crash it is thrown away, so it has no journal."""
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
    return db


def write_whole(path: Path, contents: Contents) -> None:
    """Write a pack into ``path``, which must not exist yet: the same rows give the same bytes."""
    db = opened(path)
    try:
        db.executescript(TABLES)
        db.execute("BEGIN")
        db.executemany(PAGE, (sheet.row() for sheet in contents.pages.sheets))
        db.executemany(DECK, contents.decks)
        db.executemany(MEDIA, contents.media.sizes.items())
        db.executemany(META, contents.meta.items())
        # FTS5 takes rows quickly only in the order of their numbers.
        numbered = contents.pages.numbered()
        db.executemany(ENTRY, (sheet.entry(number) for number, sheet in numbered))
        enter(db, (sheet.entry(number) for number, sheet in numbered))
        for table in ("search_title", "search_whole"):
            db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - a name of our own
        db.execute("COMMIT")
    finally:
        db.close()


def enter(db: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Make entries found by the search."""
    for entry in entries:
        of_title, whole = _indexed(entry)
        for table, columns in (("search_title", of_title), ("search_whole", whole)):
            db.execute(
                f"INSERT INTO {table}(rowid, words, pinyin, initials) VALUES (?, ?, ?, ?)",  # noqa: S608 - two names of our own
                (entry[0], *columns),
            )


def withdraw(db: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Take entries out of the search; it has no text of its own and is told what was entered."""
    for entry in entries:
        of_title, whole = _indexed(entry)
        for table, columns in (("search_title", of_title), ("search_whole", whole)):
            db.execute(
                f"INSERT INTO {table}({table}, rowid, words, pinyin, initials)"  # noqa: S608 - two names of our own
                " VALUES ('delete', ?, ?, ?, ?)",
                (entry[0], *columns),
            )


def _indexed(entry: Entry) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """Return what the search keeps of a title, and of title and body."""
    _, _, _, title, title_pinyin, body, body_pinyin = entry
    of_title = _columns(title, title_pinyin)
    words, pinyin, initials = map(" ".join, zip(of_title, _columns(body, body_pinyin), strict=True))
    return of_title, (words, pinyin, initials)


def _columns(text: str, pinyin: str) -> tuple[str, str, str]:
    """Return what the search keeps of ``text``: words, pairs of syllables, triples of initials."""
    syllables = pinyin.split()
    return " ".join(tokens(text)), " ".join(pairs(syllables)), " ".join(triples(syllables))
