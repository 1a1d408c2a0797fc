"""Every slide of every talk as a picture, to be looked at before anybody gives it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.pack.reader import PackReader
from kiosk.player.lantern import Lantern
from kiosk.player.pictures import save

ALL_PAGES = "~all"
"""Folder of the talk that is made of all pages; no written talk has this name."""


def slide_proofs(pack: PackReader, folders: Mapping[tuple[str, tuple[int, int]], Path]) -> None:
    """Write ``slides/DECK/NN.png`` into the folder of each language and size in px."""
    for (lang, size), folder in folders.items():
        for talk in pack.decks(lang):
            _paint(pack, talk.id, lang, size, folder / "slides" / (talk.id or ALL_PAGES))


def _paint(pack: PackReader, deck_id: str, lang: str, size: tuple[int, int], folder: Path) -> None:
    deck = pack.deck(deck_id, lang)
    assert deck is not None  # noqa: S101 - the pack has just named it
    folder.mkdir(parents=True, exist_ok=True)
    lantern = Lantern(pack, deck)
    digits = max(2, len(str(len(deck.slides))))
    for index in range(len(deck.slides)):
        picture = QImage(*size, QImage.Format.Format_RGB32)
        lantern.slide(index, size, picture)
        save(picture, folder / f"{index + 1:0{digits}}.png")
    lantern.close()
