"""Writes a pack's SQLite file: the same content gives the same bytes."""

import hashlib
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from kiosk import __version__
from kiosk.pack.model import BasePage, Card, Exhibit
from kiosk.pack.model.deck import Deck
from kiosk.pack.schema import FORMAT, LANGUAGE, TABLES, SearchEntry
from kiosk.pack.tokens import pairs, tokens, triples


class PackWriter:
    """Writes one pack into ``path``, which must not exist yet.

    The id that ``finish`` returns is the SHA-256 of what the pack says and not of the file, so
    that it stays the same whatever SQLite does with its pages.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = sqlite3.connect(path, isolation_level=None)
        # A staged file is thrown away after a crash, so no journal is needed.
        self._db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + TABLES)
        self._db.execute("BEGIN")
        self._lines: list[bytes] = []
        self._talks: list[bytes] = []
        self._exhibit = b""
        self._media: dict[str, int] = {}
        self._languages: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()

    def set_exhibit(self, exhibit: Exhibit) -> None:
        """Set what holds for the exhibition as a whole."""
        self._exhibit = msgspec.json.encode(exhibit)

    def add_media(self, file: str, size: int) -> None:
        """Name a media file that the pages use; ``size`` in bytes. Twice is once."""
        self._media[file] = size

    def add_page(
        self,
        page: BasePage,
        card: Card,
        *,
        parent: str | None,
        position: int,
        search: SearchEntry,
    ) -> None:
        """Add a page; ``parent`` is None for home and ``""`` for what lies right under it."""
        kind = str(page.__struct_config__.tag)
        card_json, body = msgspec.json.encode(card), msgspec.json.encode(page)
        self._db.execute(
            "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (page.id, page.lang, kind, parent, position, page.title, card_json, body),
        )
        self._enter(page, search)
        place = f"{page.id}\0{page.lang}\0{parent}\0{position}\0".encode()
        digest = hashlib.sha256(card_json + b"\0" + body + b"\0" + msgspec.json.encode(search))
        self._lines.append(place + digest.digest())

    def add_deck(self, deck: Deck, *, position: int) -> None:
        """Add a talk in one language."""
        body = msgspec.json.encode(deck)
        self._db.execute(
            "INSERT INTO deck VALUES (?, ?, ?, ?, ?, ?, ?)",
            (deck.id, deck.lang, position, deck.title, deck.minutes, len(deck.slides), body),
        )
        place = f"deck\0{deck.id}\0{deck.lang}\0{position}\0".encode()
        self._talks.append(place + hashlib.sha256(body).digest())

    def finish(self) -> str:
        """Complete the file on the disk and return the pack's id, 64 hex digits."""
        pack_id = self._identify()
        self._db.executemany("INSERT INTO media VALUES (?, ?)", sorted(self._media.items()))
        self._db.executemany(
            "INSERT INTO meta VALUES (?, ?)",
            [
                ("exhibit", self._exhibit.decode()),
                ("format", str(FORMAT)),
                ("id", pack_id),
                ("languages", " ".join(self._languages)),
                ("program", __version__),
            ],
        )
        self._index()
        self._db.execute("COMMIT")
        self._db.close()
        return pack_id

    def _enter(self, page: BasePage, search: SearchEntry) -> None:
        first = self._languages.setdefault(page.lang, len(self._languages) * LANGUAGE)
        self._db.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
            (first + len(self._lines), page.id, page.lang, *msgspec.structs.astuple(search)),
        )

    def _index(self) -> None:
        """Fill the search. FTS5 takes rows quickly only in the order of their numbers."""
        entries = self._db.execute(
            "SELECT number, title, title_pinyin, body, body_pinyin FROM entry ORDER BY number"
        )
        for number, title, title_pinyin, body, body_pinyin in entries:
            of_title = _columns(title, title_pinyin)
            of_body = _columns(body, body_pinyin)
            whole = [" ".join(both) for both in zip(of_title, of_body, strict=True)]
            for table, columns in (("search_title", of_title), ("search_whole", whole)):
                self._db.execute(
                    f"INSERT INTO {table}(rowid, words, pinyin, initials) VALUES (?, ?, ?, ?)",  # noqa: S608 - two names of our own
                    (number, *columns),
                )
        for table in ("search_title", "search_whole"):
            self._db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - the same

    def _identify(self) -> str:
        whole = hashlib.sha256(f"kiosk pack {FORMAT}\n".encode() + self._exhibit)
        for line in (*sorted(self._lines), *sorted(self._talks)):
            whole.update(line)
        for file, size in sorted(self._media.items()):
            whole.update(f"{file} {size}\n".encode())
        return whole.hexdigest()


def _columns(text: str, pinyin: str) -> tuple[str, str, str]:
    """Return what the search keeps of ``text``: words, pairs of syllables, triples of initials."""
    syllables = pinyin.split()
    return " ".join(tokens(text)), " ".join(pairs(syllables)), " ".join(triples(syllables))
