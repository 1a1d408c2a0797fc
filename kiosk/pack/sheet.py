"""A page on its way into a pack: digests to compare it by, and its rows where they are needed."""

import hashlib
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import msgspec

from kiosk.pack.model import BasePage, Card
from kiosk.pack.schema import SearchEntry

Row: TypeAlias = tuple[str | int | bytes | None, ...]
Entry: TypeAlias = tuple[int, str, str, str, str, str, str]
"""Number, page, language, title, its pinyin, body, its pinyin."""


class Mark(NamedTuple):
    """What tells a page of a pack from another version of it."""

    id: str
    lang: str
    row: bytes
    """Digest of its row in ``page``."""
    entry: bytes
    """Digest of its row in ``entry``."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its place; made by ``sheet``."""

    page: BasePage
    card: Card
    parent: str | None
    """Id of the page above: None for home, and ``""`` for what lies right under it."""
    position: int
    search: SearchEntry
    line: bytes
    """What a pack's id is made of."""
    mark: Mark

    def row(self) -> Row:
        """Return the row of the table ``page``."""
        kind = str(self.page.__struct_config__.tag)
        card, body = msgspec.json.encode(self.card), msgspec.json.encode(self.page)
        place = (self.page.id, self.page.lang, kind, self.parent, self.position)
        return (*place, self.page.title, card, body)

    def entry(self, number: int) -> Entry:
        """Return the row of the table ``entry``."""
        return (number, self.page.id, self.page.lang, *_texts(self.search))


def sheet(
    page: BasePage, card: Card, *, parent: str | None, position: int, search: SearchEntry
) -> Sheet:
    """Return a page with its digests."""
    card_json, body = msgspec.json.encode(card), msgspec.json.encode(page)
    whole = hashlib.sha256(card_json + b"\0" + body + b"\0" + msgspec.json.encode(search))
    line = f"{page.id}\0{page.lang}\0{parent}\0{position}\0".encode() + whole.digest()
    of_row = row_digest(parent, position, card_json, body)
    mark = Mark(page.id, page.lang, of_row, entry_digest(*_texts(search)))
    return Sheet(page, card, parent, position, search, line, mark)


def row_digest(parent: str | None, position: int, card: bytes, body: bytes) -> bytes:
    """Return what tells a row of ``page`` from others of that page; all else is in its body."""
    place = f"{parent}\0{position}\0".encode()
    return hashlib.sha256(place + card + b"\0" + body).digest()


def entry_digest(title: str, title_pinyin: str, body: str, body_pinyin: str) -> bytes:
    """Return what tells a row of ``entry`` from another of the same page."""
    whole = f"{title}\0{title_pinyin}\0{body}\0{body_pinyin}"
    return hashlib.sha256(whole.encode()).digest()


def _texts(search: SearchEntry) -> tuple[str, str, str, str]:
    """Return what stands in a row of ``entry`` behind the page."""
    return search.title, search.title_pinyin, search.body, search.body_pinyin
