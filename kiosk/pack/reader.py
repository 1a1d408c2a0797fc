"""Reads a pack. Light to import: the player starts with it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from kiosk.pack.model import BasePage, Card, Exhibit, Struct
from kiosk.pack.model.pages import Page
from kiosk.pack.schema import FORMAT, PackFormatError

if TYPE_CHECKING:
    from kiosk.pack.model.deck import Deck


class Crumb(Struct):
    """A page on the way from home."""

    id: str
    title: str


class Talk(Struct):
    """A talk as a list of them shows it."""

    id: str
    title: str
    minutes: int
    """Planned length; 0 where nobody planned it."""
    slides: int


class PackReader:
    """One immutable pack, open for reading.

    Raises ``PackFormatError`` where the file is no pack of this program's format.
    """

    def __init__(self, path: Path, media_dir: Path) -> None:
        self.path = path
        self.media_dir = media_dir
        self._pages = msgspec.json.Decoder(Page)
        self._cards = msgspec.json.Decoder(Card)
        self._db, meta = _opened(path)
        self.id: str = meta["id"]
        self.languages: list[str] = meta["languages"].split()
        """Codes in the order in which the search numbers its entries."""
        self.exhibit: Exhibit = msgspec.json.decode(meta["exhibit"], type=Exhibit)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The open database, for ``kiosk.pack.search``."""
        return self._db

    def page(self, page_id: str, lang: str) -> BasePage | None:
        """Return a page, or None where there is none of that id."""
        row = self._row("SELECT body FROM page WHERE id = ? AND lang = ?", page_id, lang)
        return None if row is None else self._pages.decode(row[0])

    def card(self, page_id: str, lang: str) -> Card | None:
        """Return a page's card, or None where there is none of that id."""
        row = self._row("SELECT card FROM page WHERE id = ? AND lang = ?", page_id, lang)
        return None if row is None else self._cards.decode(row[0])

    def cards(self, parent: str, lang: str, offset: int = 0, limit: int = -1) -> list[Card]:
        """Return the cards under ``parent`` in order; ``limit`` -1 for all from ``offset``."""
        rows = self._db.execute(
            "SELECT card FROM page WHERE parent = ? AND lang = ?"
            " ORDER BY position LIMIT ? OFFSET ?",
            (parent, lang, limit, offset),
        )
        return [self._cards.decode(row[0]) for row in rows]

    def count(self, parent: str, lang: str) -> int:
        """Return the number of pages right under ``parent``."""
        row = self._row("SELECT count(*) FROM page WHERE parent = ? AND lang = ?", parent, lang)
        return 0 if row is None else int(row[0])

    def same_cards(self, other: "PackReader", parent: str, lang: str) -> bool:
        """Tell whether another pack has just the same cards under a page."""
        query = "SELECT card FROM page WHERE parent = ? AND lang = ? ORDER BY position"
        mine, theirs = (
            db.execute(query, (parent, lang)).fetchall() for db in (self._db, other.connection)
        )
        return mine == theirs

    def changed_since(self, other: "PackReader") -> list[tuple[str, str]]:
        """Return id and language of each page that another pack has not, or not with this text.

        A page without a translation is named in the language of its text alone.
        """
        query = "SELECT id, lang, body FROM page ORDER BY id, lang"
        theirs = other.connection.execute(query)
        old = next(theirs, None)
        found = []
        for page_id, lang, body in self._db.execute(query):
            while old is not None and (old[0], old[1]) < (page_id, lang):
                old = next(theirs, None)
            if (page_id, lang, body) != old and self._pages.decode(body).text_lang == lang:
                found.append((page_id, lang))
        return found

    def trail(self, page_id: str, lang: str) -> list[Crumb]:
        """Return the way from home down to the page's parent; empty for home."""
        found: list[Crumb] = []
        parent = self._parent(page_id, lang)
        while parent is not None:
            row = self._row("SELECT title FROM page WHERE id = ? AND lang = ?", parent, lang)
            found.insert(0, Crumb(parent, row[0] if row else ""))
            parent = self._parent(parent, lang)
        return found

    def siblings(self, page_id: str, lang: str) -> tuple[Card | None, Card | None]:
        """Return the cards before and after a page in its section; none beside home's own."""
        row = self._row(
            "SELECT parent, position FROM page WHERE id = ? AND lang = ?", page_id, lang
        )
        if row is None or not row[0]:
            return None, None
        before = self._row(
            "SELECT card FROM page WHERE parent = ? AND lang = ? AND position < ?"
            " ORDER BY position DESC LIMIT 1",
            row[0],
            lang,
            row[1],
        )
        after = self._row(
            "SELECT card FROM page WHERE parent = ? AND lang = ? AND position > ?"
            " ORDER BY position LIMIT 1",
            row[0],
            lang,
            row[1],
        )
        return (
            None if before is None else self._cards.decode(before[0]),
            None if after is None else self._cards.decode(after[0]),
        )

    def ids(self, lang: str) -> Iterator[str]:
        """Yield every page id in reading order: a section, then what lies under it."""
        if self._row("SELECT 1 FROM page WHERE id = '' AND lang = ?", lang):
            yield ""
        yield from self._below("", lang)

    def decks(self, lang: str) -> list[Talk]:
        """Return what talks there are in a language, the one of all pages first."""
        rows = self._db.execute(
            "SELECT id, title, minutes, slides FROM deck WHERE lang = ? ORDER BY position", (lang,)
        )
        return [Talk(*row) for row in rows]

    def deck(self, deck_id: str, lang: str) -> "Deck | None":
        """Return a talk, or None where there is none of that id; empty for that of all pages."""
        from kiosk.pack.model.deck import Deck  # noqa: PLC0415 - the booth starts without it

        row = self._row("SELECT body FROM deck WHERE id = ? AND lang = ?", deck_id, lang)
        return None if row is None else msgspec.json.decode(row[0], type=Deck)

    def media_files(self) -> list[str]:
        """Return the names of all media files that the pack uses."""
        return [row[0] for row in self._db.execute("SELECT file FROM media ORDER BY file")]

    def media_path(self, file: str) -> Path:
        """Return where a media file lies."""
        return self.media_dir / file

    def _below(self, parent: str, lang: str) -> Iterator[str]:
        rows = self._db.execute(
            "SELECT id FROM page WHERE parent = ? AND lang = ? ORDER BY position", (parent, lang)
        ).fetchall()
        for (page_id,) in rows:
            yield page_id
            yield from self._below(page_id, lang)

    def _parent(self, page_id: str, lang: str) -> str | None:
        row = self._row("SELECT parent FROM page WHERE id = ? AND lang = ?", page_id, lang)
        return None if row is None else row[0]

    def _row(self, query: str, *values: object) -> tuple[Any, ...] | None:
        found: tuple[Any, ...] | None = self._db.execute(query, values).fetchone()
        return found


def _opened(path: Path) -> tuple[sqlite3.Connection, dict[str, str]]:
    """Return the database and what it says about itself; ``PackFormatError`` for any other."""
    try:
        db = sqlite3.connect(f"file:{quote(path.as_posix())}?mode=ro&immutable=1", uri=True)
    except sqlite3.OperationalError as error:
        raise PackFormatError(f"{path}: {error}; build the pack again.") from error
    try:
        meta = dict(db.execute("SELECT key, value FROM meta"))
    except sqlite3.DatabaseError as error:
        db.close()
        raise PackFormatError(f"{path}: this is no pack ({error}); build it again.") from error
    if meta.get("format") == str(FORMAT):
        return db, meta
    db.close()
    raise PackFormatError(
        f"{path}: the pack has format {meta.get('format')}, this program reads {FORMAT};"
        " build it again."
    )
