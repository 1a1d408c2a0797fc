"""Gathers a pack and writes its SQLite file."""

import hashlib
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.pack.contents import Contents, write_whole
from kiosk.pack.model import BasePage, Card, Exhibit
from kiosk.pack.model.deck import Deck
from kiosk.pack.revision import write_revised
from kiosk.pack.schema import FORMAT, LANGUAGE, SearchEntry


class PackWriter:
    """Gathers one pack and writes it into ``path``, which must not exist yet.

    ``base`` is an earlier whole pack, of the same program, that is copied where little differs.
    The id that ``finish`` returns is the SHA-256 of what the pack says and not of the file, so
    that it is the same however the file came about.
    """

    def __init__(self, path: Path, base: Path | None = None) -> None:
        self._path = path
        self._base = base
        self._contents = Contents()
        self._lines: list[bytes] = []
        self._talks: list[bytes] = []
        self._exhibit = b""
        self._media: dict[str, int] = {}
        self._languages: dict[str, int] = {}
        self.revised = False
        """Whether the pack was written as a copy of ``base``."""

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
        self._contents.pages.append(
            (page.id, page.lang, kind, parent, position, page.title, card_json, body)
        )
        self._enter(page, search)
        place = f"{page.id}\0{page.lang}\0{parent}\0{position}\0".encode()
        digest = hashlib.sha256(card_json + b"\0" + body + b"\0" + msgspec.json.encode(search))
        self._lines.append(place + digest.digest())

    def add_deck(self, deck: Deck, *, position: int) -> None:
        """Add a talk in one language."""
        body = msgspec.json.encode(deck)
        self._contents.decks.append(
            (deck.id, deck.lang, position, deck.title, deck.minutes, len(deck.slides), body)
        )
        place = f"deck\0{deck.id}\0{deck.lang}\0{position}\0".encode()
        self._talks.append(place + hashlib.sha256(body).digest())

    def finish(self) -> str:
        """Write the file and return the pack's id, 64 hex digits."""
        pack_id = self._identify()
        self._contents.media = sorted(self._media.items())
        self._contents.meta = [
            ("exhibit", self._exhibit.decode()),
            ("format", str(FORMAT)),
            ("id", pack_id),
            ("languages", " ".join(self._languages)),
            ("program", __version__),
        ]
        if self._base is not None:
            self.revised = write_revised(self._path, self._base, self._contents)
        if not self.revised:
            write_whole(self._path, self._contents)
        return pack_id

    def _enter(self, page: BasePage, search: SearchEntry) -> None:
        first = self._languages.setdefault(page.lang, len(self._languages) * LANGUAGE)
        self._contents.entries.append(
            (
                first + len(self._lines),
                page.id,
                page.lang,
                search.title,
                search.title_pinyin,
                search.body,
                search.body_pinyin,
            )
        )

    def _identify(self) -> str:
        whole = hashlib.sha256(f"kiosk pack {FORMAT}\n".encode() + self._exhibit)
        for line in (*sorted(self._lines), *sorted(self._talks)):
            whole.update(line)
        for file, size in sorted(self._media.items()):
            whole.update(f"{file} {size}\n".encode())
        return whole.hexdigest()
