"""Gathers a pack and writes its SQLite file."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.pack.contents import Contents, write_whole
from kiosk.pack.media_table import MediaTable, media_table
from kiosk.pack.model import BasePage, Card, Exhibit
from kiosk.pack.model.deck import Deck
from kiosk.pack.pages import Pages, in_order
from kiosk.pack.revision import Base, Ledger, Revised, ledger_of, write_revised
from kiosk.pack.schema import FORMAT, SearchEntry
from kiosk.pack.sheet import Row, Sheet, sheet


class PackWriter:
    """Gathers one pack and writes it into ``path``, which must not exist yet.

    ``base`` is an earlier whole pack that is copied where little differs.
    The id that ``finish`` returns is the SHA-256 of what the pack says and not of the file, so
    that it is the same however the file came about.
    """

    def __init__(self, path: Path, base: Base | None = None) -> None:
        self._path = path
        self._base = base
        self._exhibit = b""
        self._sheets: list[Sheet] = []
        self._pages: Pages | None = None
        self._decks: list[Row] = []
        self._talks: list[bytes] = []
        self._media = media_table({})
        self._contents: Contents | None = None
        self.revised: Revised | None = None
        """How the pack was written as a copy of ``base``, if it was."""

    def set_exhibit(self, exhibit: Exhibit) -> None:
        """Set what holds for the exhibition as a whole."""
        self._exhibit = msgspec.json.encode(exhibit)

    def set_media(self, table: MediaTable) -> None:
        """Set which media files the pack uses."""
        self._media = table

    def add_media(self, sizes: Mapping[str, int]) -> None:
        """Name media files that the pages use, with their sizes in bytes."""
        self._media = media_table({**self._media.sizes, **sizes})

    def set_pages(self, pages: Pages) -> None:
        """Set all pages, in place of those that were added."""
        self._pages = pages

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
        self._sheets.append(sheet(page, card, parent=parent, position=position, search=search))

    def add_deck(self, deck: Deck, *, position: int) -> None:
        """Add a talk in one language."""
        body = msgspec.json.encode(deck)
        self._decks.append(
            (deck.id, deck.lang, position, deck.title, deck.minutes, len(deck.slides), body)
        )
        place = f"deck\0{deck.id}\0{deck.lang}\0{position}\0".encode()
        self._talks.append(place + hashlib.sha256(body).digest())

    def finish(self) -> str:
        """Write the file and return the pack's id, 64 hex digits."""
        contents = self._sealed()
        if self._base is not None:
            self.revised = write_revised(self._path, self._base, contents)
        if self.revised is None:
            write_whole(self._path, contents)
        else:
            pages = replace(contents.pages, numbers=self.revised.numbers)
            self._contents = replace(contents, pages=pages)
        return contents.meta["id"]

    def seal(self) -> str:
        """Take the pack for complete and return its id, without writing anything."""
        return self._sealed().meta["id"]

    @property
    def pages(self) -> Pages:
        """The pages as they were written."""
        return self._sealed().pages

    def ledger(self) -> Ledger:
        """Return what the pack says, to make the next one out of it."""
        return ledger_of(self._sealed())

    def _sealed(self) -> Contents:
        """Return what was gathered; from now on nothing is added."""
        if self._contents is None:
            pages = self._pages or in_order(self._sheets)
            meta = {
                "exhibit": self._exhibit.decode(),
                "format": str(FORMAT),
                "id": self._identify(pages),
                "languages": " ".join(pages.languages),
                "program": __version__,
            }
            self._contents = Contents(meta, pages, self._decks, self._media)
        return self._contents

    def _identify(self, pages: Pages) -> str:
        whole = hashlib.sha256(f"kiosk pack {FORMAT}\n".encode() + self._exhibit)
        whole.update(pages.lines + b"".join(sorted(self._talks)))
        whole.update(self._media.lines)
        return whole.hexdigest()
