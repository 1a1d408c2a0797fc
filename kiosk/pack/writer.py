"""Gathers a pack and writes its SQLite file."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.pack.contents import Contents, write_whole
from kiosk.pack.model import BasePage, Card, Exhibit
from kiosk.pack.model.deck import Deck
from kiosk.pack.revision import Base, Ledger, Revised, ledger_of, write_revised
from kiosk.pack.schema import FORMAT, LANGUAGE, SearchEntry
from kiosk.pack.sheet import Sheet, sheet


class PackWriter:
    """Gathers one pack and writes it into ``path``, which must not exist yet.

    ``base`` is an earlier whole pack that is copied where little differs.
    The id that ``finish`` returns is the SHA-256 of what the pack says and not of the file, so
    that it is the same however the file came about.
    """

    def __init__(self, path: Path, base: Base | None = None) -> None:
        self._path = path
        self._base = base
        self._contents = Contents()
        self._lines: list[bytes] = []
        self._talks: list[bytes] = []
        self._exhibit = b""
        self._media: dict[str, int] = {}
        self._languages: dict[str, int] = {}
        self.revised: Revised | None = None
        """How the pack was written as a copy of ``base``, if it was."""

    def set_exhibit(self, exhibit: Exhibit) -> None:
        """Set what holds for the exhibition as a whole."""
        self._exhibit = msgspec.json.encode(exhibit)

    def add_media(self, sizes: Mapping[str, int]) -> None:
        """Name media files that the pages use, with their sizes in bytes."""
        self._media.update(sizes)

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
        self.add_sheets((sheet(page, card, parent=parent, position=position, search=search),))

    def add_sheets(self, sheets: Iterable[Sheet]) -> None:
        """Add pages whose sheets are known from before."""
        languages, lines, numbered = self._languages, self._lines, self._contents.sheets
        for each in sheets:
            first = languages.setdefault(each.page.lang, len(languages) * LANGUAGE)
            numbered.append((first + len(lines), each))
            lines.append(each.line)

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
        pack_id = self.seal()
        if self._base is not None:
            self.revised = write_revised(self._path, self._base, self._contents)
        if self.revised is None:
            write_whole(self._path, self._contents)
        return pack_id

    def seal(self) -> str:
        """Take the pack for complete and return its id, without writing anything."""
        pack_id = self._identify()
        self._contents.media = sorted(self._media.items())
        self._contents.meta = [
            ("exhibit", self._exhibit.decode()),
            ("format", str(FORMAT)),
            ("id", pack_id),
            ("languages", " ".join(self._languages)),
            ("program", __version__),
        ]
        return pack_id

    def ledger(self) -> Ledger:
        """Return what the sealed pack says, to make the next one out of it."""
        return ledger_of(self._contents)

    def _identify(self) -> str:
        whole = hashlib.sha256(f"kiosk pack {FORMAT}\n".encode() + self._exhibit)
        whole.update(b"".join((*sorted(self._lines), *sorted(self._talks))))
        media = (f"{file} {size}\n" for file, size in sorted(self._media.items()))
        whole.update("".join(media).encode())
        return whole.hexdigest()
